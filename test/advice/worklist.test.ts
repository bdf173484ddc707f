import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import type { World } from "../support/world.js";

const titlesOf = (page: { nodes: readonly { title: string }[] } | null | undefined): string[] =>
  page!.nodes.map(({ title }) => title);

async function worklists({
  url,
  members: { bestuurder, voorzitter },
  organisations: { cprw: council },
}: World) {
  return {
    landlord: await dataOf(url, bestuurder, woonbron.WoonbronAdviceWorklistDocument, {}),
    council: await dataOf(url, voorzitter, cprw.CprwAdviceWorklistDocument, { council }),
  };
}

describe("what is due", () => {
  it("stands on the worklist of the side whose turn it is, by due date; both see what is overdue", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, drafted } = givenAdvice(world);
      const { id } = await submitted({ title: "Geadviseerd" });
      await issuedAdvice(id);
      await submitted({ title: "Later", adviceDueOn: "2022-05-02" });
      await submitted({ title: "Eerst" });
      await drafted({ title: "In voorbereiding" });

      const { landlord, council } = await worklists(world);
      expect([
        titlesOf(landlord.toAnswer),
        titlesOf(landlord.drafts),
        titlesOf(landlord.overdue),
      ]).toEqual([["Geadviseerd"], ["In voorbereiding"], []]);
      expect([titlesOf(council.toAdvise), titlesOf(council.unsolicitedDrafts)]).toEqual([
        ["Eerst", "Later"],
        [],
      ]);

      // the day after the fourteen for the response; the server's clock records it
      await onDay(world, "2022-02-16");
      const another = await world.startAnother();
      const late = await worklists({ ...world, url: another.url });
      expect([titlesOf(late.landlord.overdue), titlesOf(late.council.lateWithWoonbron)]).toEqual([
        ["Geadviseerd"],
        ["Geadviseerd"],
      ]);
    }));

  it("shows on the dashboard only what whoever looks may see", () =>
    inAdviceWorld(async (world) => {
      await givenAdvice(world).submitted({ title: "Lopend" });
      const seenBy = async (who: { token: string } | null) =>
        titlesOf((await dataOf(world.url, who, dashboard.DashboardAdviceDocument, {})).due);
      expect(await seenBy(world.members.voorzitter)).toEqual(["Lopend"]);
      expect([await seenBy(null), await seenBy(world.members.dordtseAmbtenaar)]).toEqual([[], []]);
    }));
});
