import { describe, expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { agreeOnRights } from "../../src/advice/request/agree-on-rights.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { asActor } from "../support/as-actor.js";
import { attempt, beneath } from "../support/given.js";
import { inAdviceWorld, onDay } from "../support/given-advice.js";
import type { World } from "../support/world.js";

type Rights = Parameters<typeof agreeOnRights>[2];
type Subject = Rights["rows"][number]["subject"];
type Kind = NonNullable<Rights["rows"][number]["kind"]>;

const SOURCE = "Samenwerkingsovereenkomst versie 2, bijlage 1";

const agree = (
  world: World,
  startsOn: string,
  rights: Partial<Record<Subject, Kind | null>>,
  who: "bestuurder" | "voorzitter" | "dordtseHuurder" = "voorzitter",
) =>
  asActor(world, world.members[who], "ADVICE_REQUEST_SUBMITTED", (tx, actor) =>
    agreeOnRights(tx, actor, {
      agreementId: null,
      startsOn,
      source: SOURCE,
      rows: Object.entries(rights).map(([subject, kind]) => ({
        subject: subject as Subject,
        kind,
      })),
    }),
  );

const kindsOf = async (world: World, ...subjects: Subject[]) =>
  Promise.all(
    subjects.map(
      async (subject) =>
        (
          await dataOf(world.url, world.members.bestuurder, woonbron.DefaultRequestKindDocument, {
            subject,
          })
        ).defaultRequestKind,
    ),
  );

const draft = (world: World, content: Partial<woonbron.DraftAdviceRequestInput>) =>
  attempt(world, world.members.bestuurder, woonbron.DraftAdviceRequestDocument, {
    title: "Servicepakket",
    ...content,
  });

describe("the rights that the parties agreed on", () => {
  it("give a draft the kind of its subject where it names none, and leave one that was drafted", () =>
    inAdviceWorld(async (world) => {
      await agree(world, "2022-02-01", { F: "CONSENT", E: "REQUESTED", C: "VOLUNTARY" });
      const kinds = async () =>
        Promise.all(
          (["F", "E", "C"] as const).map(
            async (wohvSubject) => (await draft(world, { wohvSubject })).payload!.procedure!.kind,
          ),
        );
      expect(await kinds()).toEqual(["CONSENT", "REQUESTED", "VOLUNTARY"]);
      // A kind that is named counts.
      const named = await draft(world, { kind: "VOLUNTARY", wohvSubject: "F" });
      expect(named.payload!.procedure!.kind).toBe("VOLUNTARY");
      await agree(world, "2022-02-01", { F: "REQUESTED", E: "REQUESTED", C: "REQUESTED" });
      expect(await kinds()).toEqual(["REQUESTED", "REQUESTED", "REQUESTED"]);
      expect(
        await beneath(
          world,
          "SELECT kind, count(*)::int AS n FROM advice_procedure GROUP BY 1 ORDER BY 1",
        ),
      ).toEqual([
        { kind: "CONSENT", n: 1 },
        { kind: "REQUESTED", n: 4 },
        { kind: "VOLUNTARY", n: 2 },
      ]);
    }));

  it("refuse a draft without a kind on which nothing was agreed, or that names no subject", () =>
    inAdviceWorld(async (world) => {
      await agree(world, "2022-02-01", { F: "CONSENT", STRATEGY: "VOLUNTARY" });
      for (const content of [{ wohvSubject: "E" }, { wohvSubject: null }, {}] as const) {
        const { codes, userErrors } = await draft(world, content);
        expect([codes, userErrors[0]?.path, userErrors[0]?.message]).toEqual([
          ["KIND_REQUIRED"],
          ["input", "kind"],
          "Voor dit onderwerp is geen soort aanvraag afgesproken: kies er een.",
        ]);
      }
      expect(await beneath(world, "SELECT id FROM advice_procedure")).toEqual([]);
    }));

  it("are told to the landlord for each subject, those of its own too, from the day on which they begin", () =>
    inAdviceWorld(async (world) => {
      expect(await kindsOf(world, "F", "STRATEGY")).toEqual([null, null]);
      await agree(world, "2022-02-02", { F: "CONSENT", STRATEGY: "VOLUNTARY" });
      expect(await kindsOf(world, "F", "STRATEGY")).toEqual([null, null]);
      expect((await draft(world, { wohvSubject: "F" })).codes).toEqual(["KIND_REQUIRED"]);
      await onDay(world, "2022-02-02");
      expect(await kindsOf(world, "F", "STRATEGY", "BID")).toEqual(["CONSENT", "VOLUNTARY", null]);
    }));

  it("end where a later list gives nothing for them, on the day on which that begins", () =>
    inAdviceWorld(async (world) => {
      await agree(world, "2022-02-01", { F: "CONSENT", E: "REQUESTED", BID: "VOLUNTARY" });
      await agree(world, "2022-02-03", { F: null, BID: null, A: "VOLUNTARY" }, "bestuurder");
      expect(await kindsOf(world, "F", "E", "BID", "A")).toEqual([
        "CONSENT",
        "REQUESTED",
        "VOLUNTARY",
        null,
      ]);
      await onDay(world, "2022-02-03");
      expect(await kindsOf(world, "F", "E", "BID", "A")).toEqual([
        null,
        "REQUESTED",
        null,
        "VOLUNTARY",
      ]);
      await agree(world, "2022-02-03", { E: null, A: null });
      expect(await kindsOf(world, "F", "E", "BID", "A")).toEqual([null, null, null, null]);
    }));

  it("are written and read by the two parties alone, and changed by nobody", () =>
    inAdviceWorld(async (world) => {
      await expect(agree(world, "2022-02-01", { F: "CONSENT" }, "dordtseHuurder")).rejects.toThrow(
        /row-level security/,
      );
      await agree(world, "2022-02-01", { F: "CONSENT" });
      const seenBy = (who: keyof World["members"]) =>
        asActor(world, world.members[who], "ADVICE_REQUEST_SUBMITTED", async (tx) =>
          tx.query<unknown[]>("SELECT organisation_id, source FROM app.agreed_right"),
        );
      const row = { organisation_id: world.organisations.cprw, source: SOURCE };
      expect(await seenBy("beleidsadviseur")).toEqual([row]);
      expect(await seenBy("ondersteuner")).toEqual([row]);
      for (const who of ["dordtseHuurder", "dordtseAmbtenaar"] as const)
        expect(await seenBy(who)).toEqual([]);
      await expect(
        asActor(world, world.members.bestuurder, "ADVICE_REQUEST_SUBMITTED", (tx) =>
          tx.query("UPDATE app.agreed_right SET kind = 'REQUESTED'"),
        ),
      ).rejects.toThrow(/permission denied/);
      // The question is the landlord's.
      for (const who of ["voorzitter", "dordtseHuurder"] as const)
        expect(
          codesOf(await ask(world.url, world.members[who], "{ defaultRequestKind(subject: F) }")),
        ).not.toEqual([]);
    }));
});
