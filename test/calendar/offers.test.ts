import { describe, expect, it } from "@jest/globals";
import { type TypedDocument, ask, dataOf, textOf } from "../support/api.js";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { CalendarItemActEnum } from "../../src/calendar/item/item.type.js";
import { CalendarYearActEnum } from "../../src/calendar/year/year.type.js";
import { ProposalActEnum } from "../../src/calendar/proposal/proposal.type.js";
import { type Words, wordsOf } from "../../src/graphql/enums.js";
import { attempt, beneath, given, YEAR } from "../support/given.js";
import { createWorld, type Member, type World } from "../support/world.js";

type Language = "nl" | "en";
/** How a refusal ends that offers these. */
const offer = (words: readonly Words[], language: Language): string => {
  const list = words.map((word) => word[language]).join(", ");
  return list
    ? `${{ nl: "Wel mogelijk", en: "Possible" }[language]}: ${list}.`
    : { nl: "Voor u is er nu niets mogelijk.", en: "Nothing is possible for you now." }[language];
};

/** The message of the one refusal of an act, in a language. */
async function refusalIn(
  world: World,
  language: Language,
  who: Member,
  document: TypedDocument<object, { input: never }>,
  input: object,
): Promise<[string?, string?]> {
  const { data } = await ask<Record<string, { userErrors: { code: string; message: string }[] }>>(
    world.url,
    who,
    textOf(document),
    { input },
    { headers: { "accept-language": language } },
  );
  const [refused] = Object.values(data ?? {})[0]?.userErrors ?? [];
  return [refused?.code, refused?.message];
}

describe("what a refusal on the calendar offers", () => {
  it("is what allowedActs says, in the reader's words, of an item with open proposals", async () => {
    const world = await createWorld();
    try {
      const { voorzitter, bestuurder, bestuurslid, ondersteuner, beleidsadviseur } = world.members;
      const change = async (item: { id: string; version?: number | null }) =>
        void (await attempt(world, voorzitter, cprw.ProposeCalendarItemChangeDocument, {
          id: item.id,
          expectedVersion: item.version!,
          title: "Anders",
        }));
      const cancel = async (item: { id: string; version?: number | null }) =>
        void (await attempt(world, voorzitter, cprw.CancelCalendarItemDocument, {
          id: item.id,
          expectedVersion: item.version!,
          reason: "Vervalt",
        }));
      const { agreed } = given(world);
      const bare = await agreed("LANDLORD", { ownerId: beleidsadviseur.personId });
      const changing = await agreed("LANDLORD");
      await change(changing);
      const both = await agreed("LANDLORD");
      await change(both);
      await cancel(both);
      const lastDay = await agreed("LANDLORD", { planned: { quarters: { first: 4 } } });
      for (const { id } of [bare, changing, both, lastDay]) {
        for (const who of [voorzitter, bestuurder, bestuurslid, ondersteuner, beleidsadviseur]) {
          const query =
            "query ($id: ID!) { calendarItem(id: $id) { version allowedActs allowedActsAsOwner } }";
          type Told = {
            calendarItem: {
              version: number;
              allowedActs: (keyof typeof CalendarItemActEnum)[];
              allowedActsAsOwner: (keyof typeof CalendarItemActEnum)[];
            };
          };
          const {
            calendarItem: { version, allowedActs, allowedActsAsOwner },
          } = await dataOf<Told, object>(world.url, who, query, { id });
          const can = Object.keys(CalendarItemActEnum).filter((act) =>
            [...allowedActs, ...allowedActsAsOwner].includes(act as never),
          ) as (keyof typeof CalendarItemActEnum)[];
          for (const language of ["nl", "en"] as const) {
            const document = (
              who === bestuurder
                ? cprw.WithdrawCalendarItemDocument
                : cprw.DiscardCalendarItemDocument
            ) as never;
            const refused = await refusalIn(world, language, who, document, {
              id,
              expectedVersion: version,
            });
            if (refused[0] === undefined) continue; // a matter of side: told as FORBIDDEN
            expect([who.name, ...refused]).toEqual([
              who.name,
              "INVALID_TRANSITION",
              expect.stringContaining(
                offer(
                  can.map((act) => wordsOf(CalendarItemActEnum, act)),
                  language,
                ),
              ),
            ]);
            expect(refused[1]).not.toMatch(/[A-Z]{3}/);
          }
        }
      }
      const offered = async (id: string) =>
        (
          await dataOf<{ calendarItem: { allowedActs: string[] } }, object>(
            world.url,
            bestuurder,
            "query ($id: ID!) { calendarItem(id: $id) { allowedActs } }",
            { id },
          )
        ).calendarItem.allowedActs;
      expect(await offered(bare.id)).toEqual(
        expect.arrayContaining(["PROPOSE_CHANGE", "POSTPONE", "CANCEL"]),
      );
      expect(await offered(changing.id)).not.toContain("PROPOSE_CHANGE");
      expect(await offered(both.id)).not.toContain("CANCEL");
      expect(await offered(lastDay.id)).not.toContain("POSTPONE");
    } finally {
      await world.end();
    }
  });

  it("is the same of a proposal, and of a year", async () => {
    const world = await createWorld();
    try {
      const { voorzitter, bestuurder } = world.members;
      const { id, version } = await given(world).agreed("LANDLORD", { planned: { month: 3 } });
      await attempt(world, voorzitter, cprw.PostponeCalendarItemDocument, {
        id,
        expectedVersion: version!,
        planned: { month: 5 },
        reason: "Later",
      });
      const [proposal] = await beneath<{ id: string }>(
        world,
        "SELECT id FROM calendar_item_proposal WHERE item_id = $1",
        [id],
      );
      const standing = async () =>
        (
          await dataOf<
            {
              calendarItem: {
                proposals: { version: number; allowedActs: (keyof typeof ProposalActEnum)[] }[];
              };
            },
            object
          >(
            world.url,
            bestuurder,
            "query ($id: ID!) { calendarItem(id: $id) { proposals { version allowedActs } } }",
            { id },
          )
        ).calendarItem.proposals[0]!;
      expect((await standing()).allowedActs).toEqual(["ACCEPT", "REFUSE"]);
      await beneath(world, `UPDATE calendar_item SET ends_on = '${YEAR}-06-30' WHERE id = $1`, [
        id,
      ]);
      expect((await standing()).allowedActs).toEqual(["REFUSE"]);
      await beneath(world, "UPDATE calendar_item_proposal SET status = 'REFUSED' WHERE id = $1", [
        proposal!.id,
      ]);
      const { version: seen, allowedActs } = await standing();
      expect(
        await refusalIn(world, "nl", bestuurder, cprw.AcceptCalendarItemProposalDocument as never, {
          id: proposal!.id,
          expectedVersion: seen,
        }),
      ).toEqual([
        "INVALID_TRANSITION",
        `Dit kan niet bij de status ‘geweigerd’. ${offer(
          allowedActs.map((act) => wordsOf(ProposalActEnum, act)),
          "nl",
        )}`,
      ]);

      type Year = {
        calendarYear: {
          id: string;
          version: number;
          allowedActs: (keyof typeof CalendarYearActEnum)[];
        };
      };
      const { calendarYear: year } = await dataOf<Year, object>(
        world.url,
        bestuurder,
        `{ calendarYear(year: ${YEAR}) { id version allowedActs } }`,
      );
      for (const language of ["nl", "en"] as const) {
        expect(
          await refusalIn(world, language, bestuurder, cprw.PublishCalendarYearDocument as never, {
            id: year.id,
            expectedVersion: year.version,
          }),
        ).toEqual([
          "INVALID_TRANSITION",
          expect.stringContaining(
            offer(
              year.allowedActs.map((act) => wordsOf(CalendarYearActEnum, act)),
              language,
            ),
          ),
        ]);
      }
      expect(
        await refusalIn(world, "nl", bestuurder, cprw.PublishCalendarYearDocument as never, {
          id: year.id,
          expectedVersion: year.version,
        }),
      ).toEqual([
        "INVALID_TRANSITION",
        "Dit kan niet bij de status ‘concept’. Wel mogelijk: agendapunt opstellen, vaststellen.",
      ]);
    } finally {
      await world.end();
    }
  });
});

describe("what is offered on the calendar", () => {
  it("is no act that would be refused: for no level, an open item, a closed year after it", async () => {
    const world = await createWorld();
    try {
      const { voorzitter, bestuurder } = world.members;
      const { agreed, draft } = given(world);
      const offered = async (of: string, id: string | number) => {
        const { subject } = await dataOf<
          { subject: { id: string; version: number; allowedActs: string[] } },
          object
        >(
          world.url,
          voorzitter,
          `{ subject: ${of}(${typeof id === "number" ? `year: ${id}` : `id: "${id}"`}) { id version allowedActs } }`,
        );
        return { ...subject, expectedVersion: subject.version };
      };
      const acting = async (
        document: unknown,
        { id, expectedVersion }: { id: string; expectedVersion: number },
        who: Member = voorzitter,
      ) =>
        (
          await attempt(world, who, document as TypedDocument<object, { input: object }>, {
            id,
            expectedVersion,
          })
        ).codes;

      const bare = await offered(
        "calendarItem",
        (await draft("TENANT_COUNCIL", { levels: [] })).id,
      );
      expect([bare.allowedActs, await acting(cprw.ProposeCalendarItemDocument, bare)]).toEqual([
        ["REVISE", "DISCARD", "ANNOTATE"],
        ["LEVEL_REQUIRED"],
      ]);

      const past = YEAR - 3;
      const { id, version } = await agreed("TENANT_COUNCIL", { year: past, planned: null });
      for (const who of [voorzitter, bestuurder])
        await acting(cprw.AdoptCalendarYearDocument, await offered("calendarYear", past), who);
      const open = await offered("calendarYear", past);
      expect([open.allowedActs, await acting(cprw.CloseCalendarYearDocument, open)]).toEqual([
        ["DRAFT_ITEM", "REOPEN", "PUBLISH"],
        ["OPEN_ITEMS"],
      ]);

      await attempt(world, bestuurder, cprw.RollOverCalendarItemDocument, {
        id,
        expectedVersion: version!,
        reason: "Volgend jaar",
      });
      const proposals = async () =>
        (
          await dataOf<
            {
              calendarItem: { proposals: { id: string; version: number; allowedActs: string[] }[] };
            },
            object
          >(
            world.url,
            voorzitter,
            `{ calendarItem(id: "${id}") { proposals { id version allowedActs } } }`,
          )
        ).calendarItem.proposals[0]!;
      expect((await proposals()).allowedActs).toEqual(["ACCEPT", "REFUSE"]);
      await given(world).calendarYear(past + 1);
      await beneath(world, "UPDATE calendar_year SET status = 'CLOSED' WHERE year = $1", [
        past + 1,
      ]);
      const proposal = await proposals();
      expect([
        proposal.allowedActs,
        await acting(cprw.AcceptCalendarItemProposalDocument, {
          ...proposal,
          expectedVersion: proposal.version,
        }),
      ]).toEqual([["REFUSE"], ["YEAR_CLOSED"]]);
      await beneath(world, "UPDATE calendar_year SET status = 'CONCEPT' WHERE year = $1", [
        past + 1,
      ]);
      expect(
        await acting(cprw.AcceptCalendarItemProposalDocument, {
          ...proposal,
          expectedVersion: proposal.version,
        }),
      ).toEqual([]);
      const over = await offered("calendarYear", past);
      expect([over.allowedActs, await acting(cprw.CloseCalendarYearDocument, over)]).toEqual([
        ["DRAFT_ITEM", "REOPEN", "PUBLISH", "CLOSE"],
        [],
      ]);
    } finally {
      await world.end();
    }
  });
});
