import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import { given, YEAR } from "../support/given.js";
import { createWorld, type Member } from "../support/world.js";

describe("adopting a year's calendar", () => {
  it("holds for what stood on it: what was agreed after one side adopted, that side adopts again", async () => {
    const world = await createWorld();
    const { bestuurder, voorzitter } = world.members;
    const year = async () =>
      (await dataOf(world.url, voorzitter, cprw.CalendarYearPageDocument, { year: YEAR }))
        .calendarYear!;
    const adopt = async (who: Member) => {
      const { id, version } = await year();
      const { adoptCalendarYear } = await dataOf(world.url, who, cprw.AdoptCalendarYearDocument, {
        input: { id, expectedVersion: version! },
      });
      expect(adoptCalendarYear!.userErrors).toEqual([]);
      return adoptCalendarYear!.calendarYear!;
    };
    try {
      await given(world).agreed("LANDLORD", { title: "Eerst" });
      await adopt(voorzitter);
      await given(world).agreed("LANDLORD", { title: "Na de vaststelling door CPRW" });
      expect(await adopt(bestuurder)).toMatchObject({
        status: "CONCEPT",
        revision: 0,
        adoptedByCouncilAt: null,
        adoptedByLandlordAt: expect.any(String),
      });
      const adopted = await adopt(voorzitter);
      expect(adopted).toMatchObject({ status: "ADOPTED", revision: 1 });
      expect(adopted.revisions![0]!.items.map(({ title }) => title)).toEqual([
        "Eerst",
        "Na de vaststelling door CPRW",
      ]);
    } finally {
      await world.end();
    }
  });

  it("holds when a side names who looks after an item for it in between: that is nothing both adopt", async () => {
    const world = await createWorld();
    const { bestuurder, voorzitter } = world.members;
    try {
      const item = await given(world).agreed("LANDLORD", { title: "Eerst" });
      const adopt = async (who: Member) => {
        const { calendarYear } = await dataOf(world.url, who, cprw.CalendarYearPageDocument, {
          year: YEAR,
        });
        return (
          await dataOf(world.url, who, cprw.AdoptCalendarYearDocument, {
            input: { id: calendarYear!.id, expectedVersion: calendarYear!.version! },
          })
        ).adoptCalendarYear!.calendarYear!;
      };
      await adopt(voorzitter);
      await dataOf(world.url, bestuurder, cprw.AssignCalendarItemOwnerDocument, {
        input: { id: item.id, expectedVersion: item.version!, ownerId: bestuurder.personId },
      });
      expect(await adopt(bestuurder)).toMatchObject({ status: "ADOPTED", revision: 1 });
    } finally {
      await world.end();
    }
  });
});
