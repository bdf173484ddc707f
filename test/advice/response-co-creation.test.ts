import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt, given } from "../support/given.js";
import { givenAdvice, inAdviceWorld, type Procedure } from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";

const { ProposeCoCreationDocument: PROPOSE } = woonbron;
const versioned = ({ id, version }: Pick<Procedure, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});

describe("proposing co-creation on unsolicited advice", () => {
  it("puts an item on the calendar that the council answers there, linked to the procedure", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, read, council } = givenAdvice(world);
      await given(world).calendarYear(2022);
      const { procedure } = await unsolicited({
        themes: ["LEEFBAARHEID"],
        municipalityIds: [world.municipalities.dordrecht],
      });
      const { payload, codes } = await attempt(world, world.members.participatieadviseur, PROPOSE, {
        ...versioned(procedure),
        year: 2022,
        planned: { quarters: { first: 3 } },
      });
      expect([codes, payload!.procedure!.calendarItem]).toEqual([
        [],
        {
          id: expect.any(String),
          number: "2022-01",
          title: "Huisuitzetting na overlijden",
          status: "PROPOSED",
        },
      ]);
      const { id: itemId } = (await read(procedure.id, council))!.calendarItem!;
      const { calendarItem: item } = await dataOf(world.url, council, cprw.CalendarItemDocument, {
        id: itemId,
      });
      expect(item).toMatchObject({
        status: "PROPOSED",
        levels: ["COPRODUCEREN"],
        origin: "TENANT_COUNCIL",
        proposedBy: { name: "Woonbron" },
        planned: { label: "Q3" },
        themes: [{ id: "LEEFBAARHEID" }],
        municipalities: [{ name: "Dordrecht" }],
      });
      expect(
        (
          await attempt(world, council, cprw.AgreeCalendarItemDocument, {
            id: itemId,
            expectedVersion: item!.version!,
          })
        ).codes,
      ).toEqual([]);
    }));

  it("is refused while an item on it stands on the calendar, and possible again after it was declined", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, read, landlord, council } = givenAdvice(world);
      const {
        procedure: { id },
      } = await unsolicited();
      await given(world).calendarYear(2022);
      const propose = async (title: string) => ({
        ...versioned((await read(id))!),
        year: 2022,
        title,
      });
      expect(
        (await attempt(world, landlord, PROPOSE, await propose("Samen verder"))).payload!.procedure!
          .calendarItem,
      ).toMatchObject({ title: "Samen verder" });
      await expectRefused(
        world,
        landlord,
        PROPOSE,
        await propose("Nog eens"),
        "ALREADY_ON_CALENDAR",
      );
      const { id: itemId } = (await read(id))!.calendarItem!;
      const { calendarItem } = await dataOf(world.url, council, cprw.CalendarItemDocument, {
        id: itemId,
      });
      await attempt(world, council, cprw.DeclineCalendarItemDocument, {
        id: itemId,
        expectedVersion: calendarItem!.version!,
        reason: "Liever eerst een reactie",
      });
      expect(
        (await attempt(world, landlord, PROPOSE, await propose("Nog eens"))).payload!.procedure!
          .calendarItem,
      ).toMatchObject({ title: "Nog eens", status: "PROPOSED" });
    }));

  it("holds to the calendar's rules and leaves nothing behind when one refuses", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, submitted, landlord, council } = givenAdvice(world);
      const { procedure } = await unsolicited();
      const input = { ...versioned(procedure), year: 2022 };
      await expectRefused(world, landlord, PROPOSE, input, "YEAR_NOT_FOUND");
      await given(world).calendarYear(2022);
      await expectRefused(
        world,
        landlord,
        PROPOSE,
        { ...input, planned: { month: 13 } },
        "PERIOD_INVALID",
      );
      await expectRefused(world, landlord, PROPOSE, { ...input, title: " " }, "TITLE_REQUIRED");
      await expectRefused(world, landlord, PROPOSE, { ...input, expectedVersion: 1 }, "CONFLICT");
      for (const who of [world.members.beleidsadviseur, world.members.regiodirecteur, council])
        await expectRefused(world, who, PROPOSE, input, "FORBIDDEN");
      await expectRefused(
        world,
        landlord,
        PROPOSE,
        { ...versioned(await submitted()), year: 2022 },
        "INVALID_TRANSITION",
      );
    }));

  it("tells nobody but the parties before they agree", () =>
    inAdviceWorld(async (world) => {
      const { unsolicited, landlord } = givenAdvice(world);
      const { procedure } = await unsolicited({
        municipalityIds: [world.municipalities.dordrecht],
      });
      await given(world).calendarYear(2022);
      const seen = () =>
        Promise.all(
          [world.members.dordtseHuurder, world.members.dordtseAmbtenaar, null].map((who) =>
            dataOf(
              world.url,
              who,
              "{ changes(first: 200) { changes { id kind subjectType subjectId } } calendarItems { totalCount } }",
              {},
            ),
          ),
        );
      const before = await seen();
      expect(
        (await attempt(world, landlord, PROPOSE, { ...versioned(procedure), year: 2022 })).codes,
      ).toEqual([]);
      expect(await seen()).toEqual(before);
    }));
});
