import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
} from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf, textOf } from "../support/api.js";
import {
  beneath,
  forEachOf,
  given,
  type Item,
  otherSide,
  type SideName,
  YEAR,
} from "../support/given.js";
import { givenAdvice, onDay } from "../support/given-advice.js";
import { logAs, until, type Watch, watch } from "../support/live.js";
import { createWorld, type Member, type World } from "../support/world.js";
import { advisePrivately, type Hidden, type SharedAdvice, sharedAdvice } from "./advice-stories.js";
import {
  type Answers,
  askEverything,
  countRows,
  hear,
  MUTATIONS,
  publishedFor,
  QUERIES,
  type Told,
} from "./everything.js";
import {
  act,
  actPrivately,
  adopt,
  changeCursorOf,
  guessesOf,
  type Onlooker,
  onlookersOf,
  OUTSIDERS,
  partyOf,
  readItem,
  SECRET_NOTE,
  SECRET_RANKING,
  SECRET_TITLE,
  sharedCalendar,
  TODAY,
} from "./stories.js";
import {
  CALENDAR_SUBSCRIPTIONS,
  differing,
  type LiveChange,
  watchAdvice,
  watchAll,
} from "./watching.js";

/** There are no agreements here: test/agreements/twin.test.ts asks of those. */
const OF_AGREEMENTS: ReadonlySet<string> = new Set([
  ...["AgreementCyclePage", "AgreementDispute", "CommitmentPage", "DisputesOfAgreement"],
  ...["DisputesOfAgreementCycle", "IndicatorPage", "JudgementsOfAgreement"],
  ...["PerformanceAgreementPage", "ProgressPage"],
  // nor committees and nominations: test/collaboration/*.test.ts
  ...["CommissionerNomination", "CommissionerNominationHistory", "CommitteeRecognition"],
  ...["CommitteeRecognitionHistory", "OwnNomination"],
  ...["BudgetYear", "BudgetYearsOfCollaboration", "CommentsOfCollaboration"],
  ...["EvaluationsOfCollaboration", "CollaborationAgreement", "CollaborationAmendment"],
  ...["CollaborationAmendments", "CollaborationClause", "CollaborationTexts"],
  ...["CommissionerNominations", "DefaultRequestKind"],
]);

/** Nobody guesses a moment to the millisecond, and in the story nothing has come of anything yet. */
const NOBODY_TOLD =
  /^(advice )?\w+At\.(eq|in)$|^resultNote\.|^advice (endedOn|executedOn)\.|^advice adviceDueOn.lt$/;

const SIDES: readonly SideName[] = ["LANDLORD", "TENANT_COUNCIL"];

async function inWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await test(world);
  } finally {
    await world.end();
  }
}

/** A calendar and advice that both sides share, on a day that does not pass. */
async function sharedWorld(world: World) {
  await onDay(world, TODAY);
  const calendar = await sharedCalendar(world);
  const advice = await sharedAdvice(world, calendar.items.inDordrecht.id);
  await world.settle();
  return { ...calendar, advice };
}

const isParty = (member: string | null) =>
  ["voorzitter", "ondersteuner", "bestuurder", "beleidsadviseur"].includes(member ?? "");

/**
 * Asks the onlookers everything, follows them live, does what is private, and asks again: not one
 * byte may differ. Then something is shared, and that is the first they hear of.
 */
async function refuseAnyDifference(
  onlooking: readonly Onlooker[],
  busy: readonly SideName[],
): Promise<void> {
  await inWorld(async (world) => {
    const { items, ids, advice } = await sharedWorld(world);
    const onlookers = await Promise.all(
      onlooking.map(async ([name, audience]) => {
        const member = name && world.members[name];
        const cursor = await changeCursorOf(world, member);
        return {
          name,
          audience,
          member,
          guesses: guessesOf(world, ids, advice.ids, cursor),
          watches: watchAll(world, member, cursor),
          ofAdvice: watchAdvice(world, member, cursor),
        };
      }),
    );
    const late: Watch<Record<string, { changes: LiveChange[] }>>[] = [];
    try {
      // Which rows a list holds does not depend on the role: those who draft
      // ask only what the clients ask.
      const tell = ({ name, member, audience, guesses }: (typeof onlookers)[number]) =>
        askEverything(
          world.url,
          member,
          audience,
          guesses,
          name === "ondersteuner" || name === "beleidsadviseur" ? "the clients'" : "all",
        );
      const before = new Map<string | null, Answers>();
      for (const onlooker of onlookers) before.set(onlooker.name, await tell(onlooker));
      // Two empty answers are equal too: every query, field, operator and order that
      // is for them finds something.
      const rows = countRows(before.get(onlookers[0]!.name)!),
        parties = isParty(onlookers[0]!.name);
      const unanswered = [...rows].filter(([, count]) => count === 0).map(([question]) => question);
      expect(
        unanswered
          .filter((question) => !OF_AGREEMENTS.has(question) && !NOBODY_TOLD.test(question))
          .sort(),
      ).toEqual(
        parties
          ? []
          : ["BoardMeeting", "CprwAdviceWorklist", "WoonbronAdviceWorklist", "WoonbronWorklist"],
      );
      expect([...rows.keys()]).toEqual(
        expect.arrayContaining([
          ...QUERIES.map((query) => query.name),
          "title.eq",
          "publishedAt.isNull",
          "order TITLE",
          "groups by STATUS",
          "groups by THEMES",
          "advice groups by RECEIVED_ON",
          ...(parties
            ? [
                "ownNote.contains",
                "ownRanking.lt",
                "status.in",
                "order OWN_RANKING",
                "order UPDATED_AT",
                "advice calendarItemId.eq",
                "advice order NUMBER",
                "ProceduresOfItem",
              ]
            : []),
          "AllOfProcedure",
          "advice dueOn.eq",
          "advice complexes.contains",
          "advice order DUE_ON",
        ]),
      );
      for (const side of busy) {
        await actPrivately(world, side, ids);
        await advisePrivately(world, side, items.everywhere.id, advice);
      }
      for (const onlooker of onlookers) {
        const { name } = onlooker,
          after = await tell(onlooker);
        expect({ name, differing: differing(before.get(name)!, after) }).toEqual({
          name,
          differing: [],
        });
        for (const { body } of after.values())
          for (const secret of [SECRET_TITLE, SECRET_NOTE, `"ranking":${SECRET_RANKING}`])
            expect(body).not.toContain(secret);
      }
      // What is shared next is the first that anybody hears of.
      const { id, version } = await readItem(world, world.members.bestuurder, items.everywhere.id);
      await act(world, world.members.bestuurder, cprw.StartCalendarItemDocument, {
        id,
        expectedVersion: version!,
      });
      for (const { member, guesses, watches } of onlookers) {
        const replayed = watchAll(world, member, guesses.changeCursor);
        late.push(...replayed);
        for (const one of [...watches, ...replayed]) {
          await one.until(({ changes }) => changes.length > 0, "the shared act");
          expect(one.messages).toHaveLength(1);
          expect((one.changes as LiveChange[]).map(({ subjectId }) => subjectId)).toEqual([id]);
        }
      }
      const { version: decided } = (
        await dataOf(world.url, world.members.bestuurder, cprw.AdviceProcedureDocument, {
          id: advice.published,
        })
      ).adviceProcedure!;
      await act(world, world.members.bestuurder, woonbron.ExecuteAdviceProcedureDocument, {
        id: advice.published,
        expectedVersion: decided!,
      });
      for (const { ofAdvice, guesses, member } of onlookers) {
        const replayed = watchAdvice(world, member, guesses.changeCursor);
        late.push(...replayed);
        for (const one of [...ofAdvice, ...replayed]) {
          await one.until(({ changes }) => changes.length > 0, "the execution");
          expect((one.changes as LiveChange[]).map(({ subjectId }) => subjectId)).toEqual([
            advice.published,
          ]);
        }
      }
    } finally {
      await Promise.all(
        [...onlookers.flatMap(({ watches, ofAdvice }) => [...watches, ...ofAdvice]), ...late].map(
          (one) => one.end(),
        ),
      );
    }
  });
}

describe.each(SIDES)("what %s does in private", (side) => {
  const other = otherSide(side);

  it("changes not one byte of what the other side is told, by any query, page, log or live stream", () =>
    refuseAnyDifference(partyOf(other), [side]));

  describe("and has done", () => {
    // One world for what only asks.
    let world: World,
      ids: string[],
      advice: SharedAdvice,
      draftIds: string[],
      hiddenAdvice: { procedures: Hidden[]; parts: Hidden[] },
      own: Member;
    beforeAll(async () => {
      world = await createWorld();
      own = given(world).decider(side);
      let items: Awaited<ReturnType<typeof sharedWorld>>["items"];
      ({ ids, items, advice } = await sharedWorld(world));
      ({ draftIds } = await actPrivately(world, side, ids));
      hiddenAdvice = await advisePrivately(world, side, items.everywhere.id, advice);
    });
    afterAll(() => world.end());

    it("is found with the same questions by the side itself", async () => {
      const answers = await askEverything(
        world.url,
        own,
        side,
        guessesOf(
          world,
          [...ids, ...draftIds],
          [...advice.ids, ...hiddenAdvice.procedures.map(([id]) => id)],
          await changeCursorOf(world, own),
        ),
      );
      const drafted = hiddenAdvice.procedures[0]![0];
      for (const [asked, found] of [
        ["Filtered", draftIds[0]!],
        ["Ordered", SECRET_TITLE],
        ["CalendarItem ", SECRET_NOTE],
        ["CalendarItemHistory", "CALENDAR_ITEM_REVISED"],
        ["Changes", "CALENDAR_ITEM_ANNOTATED"],
        ["CalendarYears", SECRET_TITLE],
        ["Grouped ", '"value":"DRAFT"'],
        ["GroupedAdvice", '"value":"DRAFT"'],
        ["FilteredAdvice", drafted],
        ["OrderedAdvice", SECRET_TITLE],
        ["AdviceProcedure ", SECRET_TITLE],
        ["AllOfProcedure", SECRET_NOTE],
        [
          "AdviceProcedureHistory",
          side === "LANDLORD" ? "ADVICE_REQUEST_REVISED" : "ADVICE_ADOPTED",
        ],
        ["Changes", side === "LANDLORD" ? "ADVICE_RESPONSE_DISCARDED" : "ADVICE_DELIBERATION_KEPT"],
        ["ProceduresOfItem", drafted],
        ["AdviceProcedures", drafted],
      ] as const) {
        expect([
          asked,
          [...answers].some(
            ([question, { body }]) => question.startsWith(asked) && body.includes(found),
          ),
        ]).toEqual([asked, true]);
      }
    });

    it("answers every act on its draft, also on a discarded one, exactly as on an id that nothing has", async () => {
      const schema = publishedFor(other);
      const onItems = MUTATIONS.filter(
        ({ name, definition }) =>
          name.includes("Calendar") && "id" in inputOf(definition, schema)!.getFields(),
      );
      expect(onItems.length).toBeGreaterThan(15);
      const [kept, discarded, bare] = draftIds;
      await forEachOf(
        onItems.flatMap((mutation) =>
          onlookersOf(side).map(([member]) => ({ ...mutation, member })),
        ),
        async ({ name, text, definition, member }) => {
          const more = Object.fromEntries(
            Object.values(inputOf(definition, schema)!.getFields()).flatMap(
              ({ name: field, type }): [string, unknown][] =>
                field === "planned" && isNonNullType(type)
                  ? [["planned", { month: 3 }]]
                  : ["reason", "resultNote", "note", "title"].includes(field)
                    ? [[field, "x"]]
                    : [],
            ),
          );
          const tell = async (id: string, expectedVersion: number): Promise<Told> => {
            const { body, json, ...told } = await hear(
              world.url,
              member && world.members[member],
              text,
              { input: { ...more, id, expectedVersion } },
            );
            return { ...told, json: {}, body: body.replaceAll(id, "that id") };
          };
          const onNothing = await tell(randomUUID(), 1);
          expect([name, member, onNothing.body]).toEqual([
            name,
            member,
            expect.stringMatching(isParty(member) ? /"code":"NOT_FOUND"/ : /"code":"FORBIDDEN"/),
          ]);
          // At the right version. A member who may decide tries a wrong version too.
          const hidden = [
            [kept, 4],
            ...(isParty(member) ? [[discarded, 2]] : []),
            ...(member === given(world).decider(other).name
              ? [
                  [kept, 1],
                  [discarded, 1],
                  [bare, 1],
                ]
              : []),
          ] as [string, number][];
          for (const [id, version] of hidden)
            expect([name, member, await tell(id, version)]).toEqual([name, member, onNothing]);
        },
        4,
      );
    });

    it("answers every act on its drafts of advice, and their parts, as on an id that nothing has", async () => {
      const schema = publishedFor(other);
      const acts = MUTATIONS.filter(
        ({ name, definition }) =>
          !name.includes("Calendar") &&
          ["id", "procedureId"].some(
            (key) => key in (inputOf(definition, schema)?.getFields() ?? {}),
          ),
      );
      expect(acts.length).toBeGreaterThan(14);
      const { procedures, parts } = hiddenAdvice;
      await forEachOf(
        acts.flatMap((mutation) => onlookersOf(side).map(([member]) => ({ ...mutation, member }))),
        async ({ name, text, definition, member }) => {
          const fields = inputOf(definition, schema)!.getFields();
          const key = "id" in fields ? "id" : "procedureId";
          const more = Object.fromEntries(
            Object.values(fields)
              .filter(
                ({ name: field, type }) =>
                  isNonNullType(type) ||
                  /^(reason|question|answer|title|url|supplement|adoption|ruling)$/.test(field),
              )
              .map(({ name: field, type }) => [field, someOf(type)]),
          );
          const tell = async (id: string, expectedVersion: number): Promise<Told> => {
            const { body, json, ...told } = await hear(
              world.url,
              member && world.members[member],
              text,
              {
                input: {
                  ...more,
                  [key]: id,
                  ...("expectedVersion" in fields && { expectedVersion }),
                },
              },
            );
            return { ...told, json: {}, body: body.replaceAll(id, "that id") };
          };
          const onNothing = await tell(randomUUID(), 1);
          expect([name, member, onNothing.body]).toEqual([
            name,
            member,
            expect.stringMatching(/"code":"(NOT_FOUND|FORBIDDEN)"/),
          ]);
          const decides = member === given(world).decider(other).name;
          for (const [id, version] of decides
            ? [...procedures, ...parts, ...procedures.map(([one]): Hidden => [one, 1])]
            : [procedures[0]!, parts[0]!])
            expect([name, member, await tell(id, version)]).toEqual([name, member, onNothing]);
        },
        4,
      );
    });

    it("is not found by its id: as an item, in histories, in the log, or as the place to go on from", async () => {
      const history = await dataOf(world.url, own, cprw.CalendarItemHistoryDocument, {
        id: draftIds[0]!,
      });
      const changeIds = history.calendarItem!.history!.nodes.map(({ id }) => id);
      expect(changeIds.length).toBeGreaterThan(4);
      const hiddenAdviceIds = [...hiddenAdvice.procedures, ...hiddenAdvice.parts].map(([id]) => id);
      const ownAnnotation = (await readItem(world, own, ids[0]!)).annotation!.id;
      await forEachOf(
        onlookersOf(side),
        async ([member]) => {
          const who = member && world.members[member];
          const asked: [string, (id: string) => object, string[]][] = [
            [textOf(cprw.CalendarItemDocument), (id) => ({ id }), [...draftIds, ownAnnotation]],
            [
              textOf(cprw.CalendarItemHistoryDocument),
              (id) => ({ id }),
              [...draftIds, ownAnnotation],
            ],
            [
              textOf(cprw.ChangesDocument),
              (subjectId) => ({ first: 200, filter: { subjectId } }),
              [...draftIds, ownAnnotation],
            ],
            [
              textOf(cprw.CalendarItemHistoryDocument),
              (after) => ({ id: ids[0], after }),
              changeIds,
            ],
            ...[cprw.AdviceProcedureDocument, cprw.AdviceProcedureHistoryDocument].map(
              (document): [string, (id: string) => object, string[]] => [
                textOf(document),
                (id) => ({ id }),
                hiddenAdviceIds,
              ],
            ),
            [
              textOf(cprw.ChangesDocument),
              (subjectId) => ({ first: 200, filter: { subjectId } }),
              hiddenAdviceIds,
            ],
          ];
          for (const [document, variablesOf, hidden] of asked) {
            const tell = async (id: string) => ({
              ...(await hear(world.url, who, document, variablesOf(id))),
              json: undefined,
            });
            const onNothing = await tell(randomUUID());
            for (const id of hidden) expect(await tell(id)).toEqual(onNothing);
          }
        },
        4,
      );
    });
  });

  it("does not stand in the other side's way: the same requestId, the next number, closing the year", () =>
    inWorld(async (world) => {
      const make = given(world);
      const [own, others] = [make.decider(side), make.decider(other)];
      const requestId = randomUUID();
      const past = YEAR - 5;
      const hidden = await make.draft(side, { year: past, title: SECRET_TITLE });
      await act(world, own, cprw.DraftCalendarItemDocument, {
        year: past,
        title: "Eigen",
        requestId,
      });
      const drafted = (
        await act(world, others, cprw.DraftCalendarItemDocument, {
          year: past,
          title: "Anders",
          levels: ["ADVISEREN"],
          requestId,
        })
      ).item!;
      const proposed = (
        await act(world, others, cprw.ProposeCalendarItemDocument, {
          id: drafted.id,
          expectedVersion: drafted.version!,
        })
      ).item!;
      expect(proposed.number).toBe(`${past}-01`);
      await act(world, own, cprw.DeclineCalendarItemDocument, {
        id: proposed.id,
        expectedVersion: proposed.version!,
        reason: "Nee",
      });
      await adopt(world, past);
      const { calendarYear } = await dataOf(world.url, others, cprw.CalendarYearPageDocument, {
        year: past,
      });
      const closed = await dataOf(world.url, others, cprw.CloseCalendarYearDocument, {
        input: { id: calendarYear!.id, expectedVersion: calendarYear!.version! },
      });
      expect(closed.closeCalendarYear).toMatchObject({
        userErrors: [],
        calendarYear: { status: "CLOSED" },
      });
      expect((await readItem(world, own, hidden.id)).status).toBe("DRAFT");
      expect(
        (
          await dataOf(world.url, others, cprw.CalendarItemsDocument, {
            filter: { year: { eq: past } },
          })
        ).calendarItems,
      ).toMatchObject({ totalCount: 1, edges: [{ node: { id: proposed.id } }] });
    }));

  it("is neither adopted nor published with the rest of the year", () =>
    inWorld(async (world) => {
      const make = given(world);
      await make.agreed(other, { title: "Gedeeld" });
      await make.draft(side, { title: SECRET_TITLE });
      await adopt(world);
      const { calendarYear } = await dataOf(
        world.url,
        make.decider(side),
        cprw.CalendarYearPageDocument,
        { year: YEAR },
      );
      await act(world, make.decider(side), cprw.PublishCalendarYearDocument, {
        id: calendarYear!.id,
        expectedVersion: calendarYear!.version!,
      });
      expect(calendarYear!.revisions!.map(({ items }) => items.map(({ title }) => title))).toEqual([
        ["Gedeeld"],
      ]);
      for (const [member] of onlookersOf(side)) {
        const { calendarItems } = await dataOf<
          { calendarItems: { nodes: { title: string }[] } },
          object
        >(world.url, member && world.members[member], "{ calendarItems { nodes { title } } }");
        expect(calendarItems.nodes).toEqual([{ title: "Gedeeld" }]);
      }
    }));

  it("stays private when the item is shared: its history, version and times do not tell it", () =>
    inWorld(async (world) => {
      const make = given(world);
      const [own, others] = [make.decider(side), make.decider(other)];
      await make.calendarYear();
      const cursor = await changeCursorOf(world, others);
      const prepare = async (title: string, revisions: number): Promise<Item> => {
        let item = await make.draft(side, {
          title: "Concept",
          municipalityIds: [world.municipalities.dordrecht],
        });
        for (let revision = 1; revision <= revisions; revision++)
          item = (
            await act(world, own, cprw.ReviseCalendarItemDocument, {
              id: item.id,
              expectedVersion: item.version!,
              title: `${title} ${revision}`,
            })
          ).item!;
        if (revisions > 0)
          await act(world, own, cprw.AnnotateCalendarItemDocument, {
            id: item.id,
            expectedVersion: 0,
            note: SECRET_NOTE,
          });
        item = (
          await act(world, own, cprw.ReviseCalendarItemDocument, {
            id: item.id,
            expectedVersion: item.version!,
            title,
          })
        ).item!;
        item = (
          await act(world, own, cprw.ProposeCalendarItemDocument, {
            id: item.id,
            expectedVersion: item.version!,
          })
        ).item!;
        return (
          await act(world, others, cprw.AgreeCalendarItemDocument, {
            id: item.id,
            expectedVersion: item.version!,
          })
        ).item!;
      };
      const plain = await prepare("Een", 0),
        edited = await prepare("Ander", 7);
      const told = async (who: Member | null, id: string) => {
        const { calendarItem } = await dataOf(world.url, who, cprw.CalendarItemDocument, { id });
        const history = (await dataOf(world.url, who, cprw.CalendarItemHistoryDocument, { id }))
          .calendarItem!.history!;
        const { changes } = await dataOf(world.url, who, cprw.ChangesDocument, {
          first: 200,
          filter: { subjectId: id },
        });
        return {
          item: calendarItem!,
          history: history.nodes.map(({ act: done, person }) => [done, person?.id]),
          changes: changes.changes.map(({ act: done, kind }) => [done, kind]),
        };
      };
      const [ofPlain, ofEdited] = [await told(others, plain.id), await told(others, edited.id)];
      expect(ofPlain).toMatchObject({
        history: [
          ["CALENDAR_ITEM_PROPOSED", own.personId],
          ["CALENDAR_ITEM_AGREED", others.personId],
        ],
        changes: [
          ["CALENDAR_ITEM_PROPOSED", "CHANGED"],
          ["CALENDAR_ITEM_AGREED", "CHANGED"],
        ],
      });
      expect(ofEdited).toMatchObject({ history: ofPlain.history, changes: ofPlain.changes });
      expect([ofPlain.item.number, ofEdited.item.number]).toEqual([`${YEAR}-01`, `${YEAR}-02`]);
      expect(ofEdited.item.version).toBe(ofPlain.item.version);
      expect(ofEdited.item.annotation).toBeNull();
      for (const one of [ofPlain, ofEdited])
        expect(Date.parse(one.item.updatedAt!)).toBeGreaterThan(
          Date.parse(one.item.proposedAt!) - 1,
        );
      expect((await told(own, edited.id)).history).toHaveLength(12); // its own side has all of it
      const replay = watch<cprw.AllChangesSubscription, cprw.AllChangesSubscriptionVariables>(
        world.url,
        others,
        cprw.AllChangesDocument,
        { after: cursor, filter: { subjectId: edited.id } },
      );
      try {
        await replay.until(({ changes }) => changes.length >= 2);
        expect(replay.changes.map(({ act: done }) => done)).toEqual([
          "CALENDAR_ITEM_PROPOSED",
          "CALENDAR_ITEM_AGREED",
        ]);
      } finally {
        await replay.end();
      }
      // Before it was agreed the item was not for Dordrecht either: that part of its
      // history stays with the parties.
      expect(
        await logAs(world.url, world.members.dordtseHuurder, { filter: { subjectId: edited.id } }),
      ).toMatchObject([{ kind: "CHANGED", subjectId: edited.id }]);
    }));

  it("leaves the moment of proposing as the time of an item's last change, not that of its last edit", () =>
    inWorld(async (world) => {
      const { id } = await given(world).proposed(side);
      const { proposedAt, updatedAt } = await readItem(world, given(world).decider(other), id);
      expect(updatedAt).toBe(proposedAt);
    }));
});

describe("what both sides do in private", () => {
  it("changes not one byte of what anybody else is told either", () =>
    refuseAnyDifference(OUTSIDERS, SIDES));
});

describe("what the parties do about advice between themselves", () => {
  it("changes not one byte of what anybody else is told, and is no notice to them", () =>
    inWorld(async (world) => {
      const { items, ids, advice } = await sharedWorld(world);
      const make = givenAdvice(world);
      const { landlord, council, read } = make;
      const { procedure: own, advice: ownAdvice } = await make.unsolicited({
        title: "Uitgebracht",
      });
      await act(world, council, cprw.PublishAdviceDocument, {
        id: ownAdvice.id,
        expectedVersion: ownAdvice.version!,
      });
      const conditional = await make.consented(["Eerst een proef", "Dan een gesprek"], {
        title: "Beleid",
      });
      // Late, decided, and public in Delft: the response, which nobody waits for,
      // is told by nothing but itself.
      const late = await make.submitted({
        title: "Te laat",
        municipalityIds: [world.municipalities.delft],
      });
      await beneath(
        world,
        `
          UPDATE advice_procedure
          SET advice_due_on = $2, term_from_on = $2::date - 42, due_on = NULL, status = 'LAPSED'
          WHERE id = $1`,
        [late.id, `${YEAR}-02-02`],
      );
      const lateAdvice = await make.issuedAdvice(late.id);
      await act(world, council, cprw.PublishAdviceDocument, {
        id: lateAdvice.id,
        expectedVersion: lateAdvice.version!,
      });
      await act(world, landlord, woonbron.DecideAdviceProcedureDocument, {
        id: late.id,
        expectedVersion: (await read(late.id))!.version!,
      });

      const onlookers = await Promise.all(
        OUTSIDERS.map(async ([name, audience]) => {
          const member = name && world.members[name],
            cursor = await changeCursorOf(world, member);
          return {
            name,
            audience,
            member,
            guesses: guessesOf(
              world,
              ids,
              [...advice.ids, own.id, conditional.id, late.id],
              cursor,
            ),
            watches: [...watchAll(world, member, cursor), ...watchAdvice(world, member, cursor)],
          };
        }),
      );
      try {
        // A local organisation in Dordrecht reads a response that was sent, not the one in Delft.
        const tell = ({ member, audience, guesses }: (typeof onlookers)[number]) =>
          askEverything(
            world.url,
            member,
            audience,
            guesses,
            audience === "MUNICIPALITY" ? "the clients'" : "all",
          ); // which sees what the public sees
        const before = new Map<string | null, Answers>();
        for (const onlooker of onlookers) before.set(onlooker.name, await tell(onlooker));

        const on = async (id: string) => ({ id, expectedVersion: (await read(id))!.version! });
        const [waiting] = advice.waiting as [string, ...string[]];
        await act(world, landlord, woonbron.ProposeCoCreationDocument, {
          ...(await on(own.id)),
          year: YEAR,
        });
        await act(world, landlord, woonbron.SupplementAdviceRequestDocument, {
          ...(await on(waiting)),
          supplement: SECRET_NOTE,
          material: true,
          confidentiality: "CONFIDENTIAL",
        }); // and the term begins anew
        await act(world, landlord, woonbron.AddAdviceDocumentDocument, {
          ...(await on(waiting)),
          title: SECRET_TITLE,
          url: "https://woonbron.example/geheim.pdf",
          confidentiality: "CONFIDENTIAL",
        });
        await act(world, landlord, woonbron.RefuseExtensionDocument, {
          id: (await read(waiting))!.extensions![0]!.id,
          expectedVersion: (await read(waiting))!.extensions![0]!.version!,
          reason: SECRET_NOTE,
        });
        const [first] = (await read(conditional.id))!.conditions!;
        await act(world, council, cprw.FulfilConsentConditionDocument, {
          id: first!.id,
          expectedVersion: first!.version!,
          note: SECRET_NOTE,
        });
        await act(world, council, cprw.FileDisputeDocument, {
          ...(await on(late.id)),
          route: "HUURCOMMISSIE",
          ground: SECRET_NOTE,
          suspendsExecution: true,
        });
        await make.respondedTo({ procedure: late, advice: lateAdvice });

        for (const onlooker of onlookers) {
          const { name } = onlooker,
            after = await tell(onlooker);
          expect({ name, differing: differing(before.get(name)!, after) }).toEqual({
            name,
            differing: [],
          });
          for (const { body } of after.values())
            for (const secret of [SECRET_TITLE, SECRET_NOTE]) expect(body).not.toContain(secret);
        }
        await act(world, world.members.bestuurder, cprw.StartCalendarItemDocument, {
          id: items.everywhere.id,
          expectedVersion: (await readItem(world, world.members.bestuurder, items.everywhere.id))
            .version!,
        });
        for (const { watches } of onlookers) {
          await until(() => watches.some(({ changes }) => changes.length > 0), "the shared act");
          expect(
            watches
              .flatMap(({ changes }) => (changes as LiveChange[]).map(({ subjectId }) => subjectId))
              .filter((id) => id !== items.everywhere.id),
          ).toEqual([]);
        }
      } finally {
        await Promise.all(onlookers.flatMap(({ watches }) => watches).map((one) => one.end()));
      }
    }));
});

describe("a later period or a next year that is proposed for an item", () => {
  it("changes not one byte for anybody but the parties until it is accepted, and is no notice", () =>
    inWorld(async (world) => {
      const { items, ids } = await sharedCalendar(world);
      const { bestuurder: landlord, voorzitter: council } = world.members;
      const onlookers = await Promise.all(
        OUTSIDERS.map(async ([name, audience]) => {
          const member = name && world.members[name],
            cursor = await changeCursorOf(world, member);
          const guesses = guessesOf(world, ids, [], cursor);
          return { name, audience, member, guesses, watches: watchAll(world, member, cursor) };
        }),
      );
      const at = async (id: string) => ({
        id,
        expectedVersion: (await readItem(world, landlord, id)).version!,
      });
      const waiting = async (id: string) => {
        const { proposals } = await readItem(world, landlord, id);
        const { id: proposal, version } = proposals!.find(({ status }) => status === "OPEN")!;
        return { id: proposal, expectedVersion: version! };
      };
      const postpone = async (id: string) =>
        act(world, landlord, cprw.PostponeCalendarItemDocument, {
          ...(await at(id)),
          planned: { month: 12 },
          reason: SECRET_NOTE,
        });
      try {
        const { everywhere, inDordrecht, inDelft, unplanned, started, agreedToPostpone } = items;
        const asking = ({ member, audience, guesses }: (typeof onlookers)[number]) =>
          askEverything(world.url, member, audience, guesses, "all");
        const before = new Map<string | null, Answers>();
        for (const onlooker of onlookers) before.set(onlooker.name, await asking(onlooker));

        for (const { id } of [everywhere, inDordrecht, unplanned]) await postpone(id);
        await act(world, council, cprw.RollOverCalendarItemDocument, {
          ...(await at(started.id)),
          reason: SECRET_NOTE,
        });
        await act(world, council, cprw.RollOverCalendarItemDocument, {
          ...(await at(inDelft.id)),
          reason: SECRET_NOTE,
        });
        await act(world, council, cprw.RefuseCalendarItemProposalDocument, {
          ...(await waiting(inDordrecht.id)),
          reason: SECRET_NOTE,
        });
        await act(
          world,
          landlord,
          cprw.WithdrawCalendarItemProposalDocument,
          await waiting(unplanned.id),
        );
        await act(
          world,
          council,
          cprw.WithdrawCalendarItemProposalDocument,
          await waiting(agreedToPostpone.id),
        );
        const { proposals, ...standing } = await readItem(world, council, started.id);
        expect([standing.status, proposals!.map(({ kind }) => kind)]).toEqual([
          "POSTPONED",
          ["ROLL_OVER"],
        ]);

        for (const onlooker of onlookers) {
          const { name } = onlooker,
            after = await asking(onlooker);
          expect({ name, differing: differing(before.get(name)!, after) }).toEqual({
            name,
            differing: [],
          });
          for (const { body } of after.values()) expect(body).not.toContain(SECRET_NOTE);
        }
        await act(
          world,
          council,
          cprw.AcceptCalendarItemProposalDocument,
          await waiting(everywhere.id),
        );
        for (const { watches } of onlookers) {
          for (const one of watches) {
            await one.until(({ changes }) => changes.length > 0, "what was accepted");
            expect((one.changes as LiveChange[]).map(({ subjectId }) => subjectId)).toEqual([
              everywhere.id,
            ]);
          }
        }
      } finally {
        await Promise.all(onlookers.flatMap(({ watches }) => watches).map((one) => one.end()));
      }
    }));
});

describe("a note on an agreed item", () => {
  it.each(SIDES)(
    "by %s leaves the item, its changes, its history and the live stream of everybody else as they were",
    (side) =>
      inWorld(async (world) => {
        const make = given(world);
        const item = await make.agreed(side);
        const [own, others] = [make.decider(side), make.decider(otherSide(side))];
        await act(world, others, cprw.AnnotateCalendarItemDocument, {
          id: item.id,
          expectedVersion: 0,
          note: "Eigen",
          ranking: 2,
        });
        const cursor = await changeCursorOf(world, others);
        const tell = async () =>
          Promise.all(
            [
              [cprw.CalendarItemDocument, { id: item.id }],
              [cprw.CalendarItemHistoryDocument, { id: item.id }],
              [cprw.ChangesDocument, { first: 200, filter: { subjectId: item.id } }],
              [cprw.ChangesDocument, { first: 200, after: cursor }],
            ].map(
              async ([document, variables]) =>
                (await hear(world.url, others, textOf(document!), variables as object)).body,
            ),
          );
        const before = await tell();
        const live = watchAll(world, others, cursor);
        try {
          for (const [expectedVersion, note] of [SECRET_NOTE, null, "Anders"].entries())
            await act(world, own, cprw.AnnotateCalendarItemDocument, {
              id: item.id,
              expectedVersion,
              note,
              ranking: SECRET_RANKING,
            });
          expect(await tell()).toEqual(before);
          const { version } = await readItem(world, others, item.id);
          expect(version).toBe(item.version);
          await act(world, others, cprw.StartCalendarItemDocument, {
            id: item.id,
            expectedVersion: version!,
          });
          for (const one of live) {
            await one.until(({ changes }) => changes.length > 0, "the shared act");
            expect((one.changes as LiveChange[]).map(({ subjectType }) => subjectType)).toEqual([
              "CalendarItem",
            ]);
          }
        } finally {
          await Promise.all(live.map((one) => one.end()));
        }
      }),
  );
});

describe("an item that an accepted change takes out of a municipality's sight", () => {
  it("comes as REMOVED with its type and id only, live and in the log, and is gone everywhere else", () =>
    inWorld(async (world) => {
      const make = given(world);
      const { dordrecht, delft } = world.municipalities;
      const item = await make.agreed("LANDLORD", { municipalityIds: [dordrecht, delft] });
      const [landlord, council] = [make.decider("LANDLORD"), make.decider("TENANT_COUNCIL")];
      const losing = [world.members.delftseHuurder, world.members.delftseWethouder],
        keeping = [world.members.dordtseHuurder, world.members.dordtseAmbtenaar];
      const watched = await Promise.all(
        [...losing, ...keeping].map(async (who) => {
          const cursor = await changeCursorOf(world, who);
          return { who, cursor, live: watchAll(world, who, cursor) };
        }),
      );
      try {
        await act(world, landlord, cprw.ProposeCalendarItemChangeDocument, {
          id: item.id,
          expectedVersion: item.version!,
          municipalityIds: [dordrecht],
        });
        const [proposal] = (await readItem(world, council, item.id)).proposals!;
        await act(world, council, cprw.AcceptCalendarItemProposalDocument, {
          id: proposal!.id,
          expectedVersion: proposal!.version!,
        });
        // What happens to it afterwards is no longer theirs to hear of, not even as a removal.
        const { version } = await readItem(world, council, item.id);
        await act(world, council, cprw.StartCalendarItemDocument, {
          id: item.id,
          expectedVersion: version!,
        });
        await make.agreed("LANDLORD", { title: "Daarna" });
        const removal = {
          id: expect.any(String),
          kind: "REMOVED",
          subjectType: "CalendarItem",
          subjectId: item.id,
        };
        const nothing = { act: null, at: null, organisation: null, person: null };
        for (const { who, cursor, live } of watched) {
          const lost = losing.includes(who);
          const told = (
            await ask(world.url, who, cprw.ChangesDocument, { first: 200, after: cursor })
          ).data!;
          expect(told.changes.changes.filter(({ subjectId }) => subjectId === item.id)).toEqual(
            lost
              ? [{ ...removal, ...nothing }]
              : [
                  expect.objectContaining({ act: null, kind: "CHANGED" }),
                  expect.objectContaining({ act: null, kind: "CHANGED" }),
                ],
          );
          for (const [index, one] of live.entries()) {
            await one.until(
              ({ changes }) =>
                (changes as LiveChange[]).some(({ subjectId }) => subjectId !== item.id),
              "what was agreed afterwards",
            );
            const changes = (one.changes as LiveChange[]).filter(
              ({ subjectId }) => subjectId === item.id,
            );
            if (!lost) expect(changes.map(({ kind }) => kind)).toEqual(["CHANGED", "CHANGED"]);
            else
              expect([CALENDAR_SUBSCRIPTIONS[index]!.name, changes]).toEqual([
                CALENDAR_SUBSCRIPTIONS[index]!.name,
                [
                  {
                    ...removal,
                    ...(CALENDAR_SUBSCRIPTIONS[index]!.name === "DashboardChanges"
                      ? { sentence: "Iets is voor u niet meer te zien" }
                      : nothing),
                    ...(CALENDAR_SUBSCRIPTIONS[index]!.name === "AllChanges"
                      ? {}
                      : { subject: null }),
                  },
                ],
              ]);
          }
          const { calendarItem } = (
            await ask(world.url, who, cprw.CalendarItemHistoryDocument, { id: item.id })
          ).data!;
          expect([who.name, calendarItem === null]).toEqual([who.name, lost]);
          // From the beginning of the log the item is told like any other that is out of sight.
          const all = (
            await ask(world.url, who, cprw.ChangesDocument, {
              first: 200,
              filter: { subjectId: item.id },
            })
          ).data!.changes.changes;
          if (lost)
            expect(all).toEqual([
              { ...removal, ...nothing },
              { ...removal, ...nothing },
            ]);
        }
      } finally {
        await Promise.all(watched.flatMap(({ live }) => live).map((one) => one.end()));
      }
    }));
});

describe("two worlds that differ only in what one side keeps to itself", () => {
  it.each(SIDES)(
    "tell the other side the same story, while %s is drafting in one of them",
    async (side) => {
      const [quiet, busy] = [await tellStory(side, false), await tellStory(side, true)];
      expect(busy).toEqual(quiet);
      expect(quiet.join()).toContain("CALENDAR_ITEM_AGREED");
      expect(quiet.join()).toContain(`${YEAR}-03`);
      for (const done of ["ADVICE_ISSUED", "ADVICE_RESPONSE_SENT"])
        expect(quiet.join()).toContain(done);
    },
  );
});

/**
 * A year in which both sides act, as the other side reads, follows and remembers it. `busy`:
 * meanwhile one side is at work in private.
 */
async function tellStory(side: SideName, busy: boolean): Promise<string[]> {
  const world = await createWorld();
  await onDay(world, TODAY);
  const make = given(world),
    advice = givenAdvice(world);
  const [own, others] = [make.decider(side), make.decider(otherSide(side))];
  await make.calendarYear();
  const cursor = await changeCursorOf(world, others);
  const watchedCalendar = watchAll(world, others, cursor),
    watchedAdvice = watchAdvice(world, others, cursor);
  const live = [...watchedCalendar, ...watchedAdvice];
  const told: string[] = [];
  const shared: string[] = [],
    procedures = { ids: [] as string[], waiting: [] as string[], advised: [] as string[] };
  let agreedId = "";
  const meanwhile = async () => {
    if (busy) await actPrivately(world, side, shared);
    if (busy && agreedId) await advisePrivately(world, side, agreedId, procedures, false);
    const questions: [object, object][] = [
      [cprw.ViewerDocument, {}],
      [cprw.CalendarYearsDocument, {}],
      [cprw.CalendarYearPageDocument, { year: YEAR }],
      [cprw.CalendarItemsDocument, {}],
      [cprw.CalendarItemsDocument, { last: 2 }],
      [cprw.BoardMeetingDocument, { year: YEAR }],
      [
        cprw.ChangesDocument,
        {
          first: 200,
          filter: {
            subjectTypes: [
              "CalendarItem",
              "CalendarItemProposal",
              "CalendarItemAnnotation",
              "CalendarYear",
            ],
          },
        },
      ],
      ...shared.flatMap((id): [object, object][] => [
        [cprw.CalendarItemDocument, { id }],
        [cprw.CalendarItemHistoryDocument, { id }],
      ]),
      [cprw.AdviceProceduresDocument, {}],
      [
        cprw.ChangesDocument,
        {
          first: 200,
          filter: {
            subjectTypes: ["AdviceProcedure", "AdviceRequestVersion", "Advice", "LandlordResponse"],
          },
        },
      ],
      ...procedures.ids.flatMap((id): [object, object][] => [
        [cprw.AdviceProcedureDocument, { id }],
        [cprw.AdviceProcedureHistoryDocument, { id }],
      ]),
    ];
    await world.settle(); // a change cursor is longer while what its reader has seen has no place
    told.push(
      ...(await forEachOf(
        questions,
        async ([document, variables]) =>
          (await hear(world.url, others, textOf(document), variables)).body,
        4,
      )),
    );
  };
  const step = async (item: Item) => {
    if (!shared.includes(item.id)) shared.push(item.id);
    await meanwhile();
    return readItem(world, others, item.id);
  };
  try {
    await meanwhile();
    const one = await step(await make.proposed(side, { title: "Een", planned: { month: 1 } }));
    const agreed = (
      await act(world, others, cprw.AgreeCalendarItemDocument, {
        id: one.id,
        expectedVersion: one.version!,
      })
    ).item!;
    agreedId = agreed.id;
    await step(agreed);
    const two = await step(
      await make.agreed(otherSide(side), { title: "Twee", planned: { month: 2 } }),
    );
    await step(
      (
        await act(world, own, cprw.PostponeCalendarItemDocument, {
          id: two.id,
          expectedVersion: two.version!,
          planned: { month: 4 },
          reason: "Later",
        })
      ).item!,
    );
    const three = await step(
      await make.proposed(otherSide(side), { title: "Drie", planned: { month: 3 } }),
    );
    await adopt(world);
    await meanwhile();
    const requested = async (title: string) => {
      const { id } = await advice.submitted({ title, calendarItemId: one.id });
      procedures.ids.push(id);
      procedures.waiting.push(id);
      await meanwhile();
      return id;
    };
    const [first, second] = [await requested("Vier"), await requested("Vijf")];
    const issued = await advice.issuedAdvice(first);
    procedures.waiting.shift();
    procedures.advised.push(first);
    await meanwhile();
    await advice.respondedTo({ procedure: { id: first }, advice: issued });
    procedures.advised.shift();
    await meanwhile();
    const {
      procedure: { id: third },
    } = await advice.unsolicited();
    procedures.ids.push(third);
    await meanwhile();
    await act(world, world.members.voorzitter, cprw.DeclareNoObjectionDocument, {
      id: second,
      expectedVersion: (await advice.read(second))!.version!,
      adoption: { writtenRoundOn: TODAY },
    });
    await Promise.all(
      watchedAdvice.map((one) =>
        one.until(
          ({ changes }) =>
            (changes as LiveChange[]).some(
              ({ subject }) => (subject as { status?: string } | null)?.status === "NO_OBJECTION",
            ),
          "the last act about advice",
        ),
      ),
    );
    // The very last act: who hears of everything has heard of the one before it then too.
    await act(world, own, cprw.AgreeCalendarItemDocument, {
      id: three.id,
      expectedVersion: (await readItem(world, own, three.id)).version!,
    });
    await Promise.all(
      watchedCalendar.map((one) =>
        one.until(
          ({ changes }) =>
            (changes as LiveChange[]).filter(({ subjectId }) => subjectId === three.id).length >= 3,
          "its drafting, proposal and agreement",
        ),
      ),
    );
    told.push(
      ...live.map(({ changes }) =>
        JSON.stringify((changes as LiveChange[]).map(({ subject, ...change }) => change)),
      ),
    );
    return told.length > 0 ? withoutChance(told) : told;
  } finally {
    await Promise.all(live.map((watched) => watched.end()));
    await world.end();
  }
}

describe("two worlds that differ only in whether the landlord follows an advice", () => {
  it("tell who may not read the response one story: at its sending, the standstill, the decision", async () => {
    const [followed, deviated] = [
      await tellOfResponse("ADOPTED"),
      await tellOfResponse("NOT_ADOPTED"),
    ];
    expect(deviated).toEqual(followed);
    for (const told of [
      `"status":"RESPONDED","dueOn":null`,
      `"code":"RESPONSE"`,
      `"response":null`,
    ])
      expect(followed.join()).toContain(told);
  });
});

/**
 * What who is not in its area, a municipality and the public read and hear of a procedure whose
 * advice is published, while the response to it is not.
 */
async function tellOfResponse(decision: woonbron.RecommendationDecision): Promise<string[]> {
  const world = await createWorld();
  await onDay(world, TODAY);
  const make = givenAdvice(world);
  const outsiders = OUTSIDERS.map(([name, audience]) => ({
    audience,
    member: name && world.members[name],
  }));
  const live: Watch<Record<string, { changes: LiveChange[] }>>[] = [];
  try {
    const given = await make.advised({
      municipalityIds: [world.municipalities.delft],
      complexes: ["De Linde"],
    });
    await act(world, make.council, cprw.PublishAdviceDocument, {
      id: given.advice.id,
      expectedVersion: given.advice.version!,
    });
    const { id } = given.procedure;
    await world.settle();
    const looking = await Promise.all(
      outsiders.map(async ({ audience, member }) => ({
        audience,
        member,
        guesses: {
          ...guessesOf(world, [], [id], await changeCursorOf(world, member)),
          days: [TODAY, `${YEAR}-03-07`],
        },
      })),
    );
    for (const { member, guesses } of looking)
      live.push(...watchAdvice(world, member, guesses.changeCursor));
    const told: [question: string, answer: string][] = [];
    const look = async (when: string) => {
      await world.settle();
      for (const { audience, member, guesses } of looking) {
        for (const [question, { body }] of await askEverything(
          world.url,
          member,
          audience,
          guesses,
          audience === "PUBLIC" ? "all" : "the clients'",
        ))
          told.push([
            `${when} ${audience} ${question.replace(guesses.changeCursor, "a change cursor")}`,
            body,
          ]);
      }
    };
    await make.respondedTo(given, decision, "ADOPTED", "NOTED");
    await look("sent");
    await onDay(world, `${YEAR}-03-08`); // the standstill lasts to Monday the seventh
    await world.server.clock.advance();
    await look("waited");
    await act(world, make.landlord, woonbron.DecideAdviceProcedureDocument, {
      id,
      expectedVersion: (await make.read(id))!.version!,
    });
    for (const one of live)
      await one.until(
        ({ changes }) =>
          (changes as LiveChange[]).some(
            ({ subject }) => (subject as { status?: string } | null)?.status === "DECIDED",
          ),
        "the decision",
      );
    await look("decided");
    told.push(
      ...live.map(({ changes }, index): [string, string] => [
        `live ${index}`,
        JSON.stringify((changes as LiveChange[]).map(({ subject, ...change }) => change)),
      ]),
    );
    const named = withoutChance([id, ...told.map(([question]) => question)]).slice(1);
    const inOrder = named
      .map((question, index) => ({ question, text: told[index]!.join(": ") }))
      .sort((one, other) => (one.question < other.question ? -1 : 1));
    return withoutChance([id, ...inOrder.map(({ text }) => text)]);
  } finally {
    await Promise.all(live.map((watched) => watched.end()));
    await world.end();
  }
}

/** Ids by the order in which they come up, instants as such, keyset cursors by what they hold. */
function withoutChance(texts: readonly string[]): string[] {
  const ids = new Map<string, string>();
  return texts.map((text) =>
    text
      .replace(/"(Wy[IJ][\w-]+)"/g, (_, cursor: string) =>
        Buffer.from(cursor, "base64url").toString(),
      )
      .replace(
        /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g,
        (id) => ids.get(id) ?? (ids.set(id, `#${ids.size}`), ids.get(id)!),
      )
      .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|\+00)/g, "an instant"),
  );
}

describe("a change cursor", () => {
  it("is always as long, never the same text twice, and counts nothing that can be read from it", () =>
    inWorld(async (world) => {
      const cursors: string[] = [];
      const { id } = await given(world).agreed("LANDLORD");
      // What has no place in the log yet stands in the cursor by itself: what the
      // reader has seen, nothing else.
      await until(
        async () =>
          (await beneath(world, "SELECT FROM change WHERE position IS NULL")).length === 0,
        "everything has its place",
      );
      for (let time = 0; time < 20; time++)
        cursors.push(await changeCursorOf(world, world.members.voorzitter));
      await actPrivately(world, "LANDLORD", [id]);
      for (let time = 0; time < 20; time++)
        cursors.push(await changeCursorOf(world, world.members.voorzitter));
      expect(new Set(cursors).size).toBe(40);
      expect(new Set(cursors.map((cursor) => cursor.length)).size).toBe(1);
      // Not even a part of it stands still or counts up: every byte takes many values.
      const bytes = cursors.map((cursor) => Buffer.from(cursor, "base64url"));
      for (let place = 0; place < bytes[0]!.length; place++)
        expect(new Set(bytes.map((cursor) => cursor[place])).size).toBeGreaterThan(20);
    }));

  it("of one organisation is to another the same as no cursor at all, over HTTP and live", () =>
    inWorld(async (world) => {
      const cursor = await changeCursorOf(world, world.members.bestuurder);
      const forged = Buffer.from(cursor, "base64url");
      forged[20]! ^= 1;
      for (const who of [
        world.members.voorzitter,
        world.members.dordtseHuurder,
        world.members.delftseWethouder,
        null,
      ]) {
        const answers = await Promise.all(
          [cursor, forged.toString("base64url"), "bm8"].map((after) =>
            hear(world.url, who, textOf(cprw.ChangesDocument), { first: 200, after }),
          ),
        );
        for (const { body } of answers) expect(body).toBe(answers[0]!.body);
        expect(answers[0]!.body).toContain("CURSOR_INVALID");
        const live = watch(world.url, who, cprw.AllChangesDocument, { after: cursor });
        await live.until(({ isOver }) => isOver).finally(() => live.end());
        expect(live.refusalCodes).toEqual(["CURSOR_INVALID"]);
      }
      const { changes } = await dataOf(
        world.url,
        world.members.beleidsadviseur,
        cprw.ChangesDocument,
        { first: 200, after: cursor },
      );
      expect(changes.changes).toEqual([]);
    }));
});

describe("what happened out of sight", () => {
  const sequenced = (world: World) =>
    until(
      async () => (await beneath(world, "SELECT FROM change WHERE position IS NULL")).length === 0,
      "everything has its place",
    );

  it.each(SIDES)("by %s does not make the other side's cursor expire", (side) =>
    inWorld(async (world) => {
      const make = given(world);
      const item = await make.agreed(side);
      await sequenced(world);
      const cursor = await changeCursorOf(world, make.decider(otherSide(side)));
      await act(world, make.decider(side), cprw.AnnotateCalendarItemDocument, {
        id: item.id,
        expectedVersion: 0,
        note: SECRET_NOTE,
      });
      await sequenced(world);
      await beneath(world, "UPDATE change SET at = at - interval '1 year'");
      const { url } = await world.startAnother(); // lets go of what is old
      for (let time = 0; time < 5; time++)
        expect(
          (
            await dataOf(url, make.decider(otherSide(side)), cprw.ChangesDocument, {
              first: 10,
              after: cursor,
            })
          ).changes.changes,
        ).toEqual([]);
    }),
  );

  it("does not show in how many changes a message of a replay carries", async () => {
    const sizes = async (busy: boolean) => {
      let counted: number[] = [];
      await inWorld(async (world) => {
        const make = given(world);
        const item = await make.agreed("LANDLORD");
        await act(world, make.decider("LANDLORD"), cprw.AnnotateCalendarItemDocument, {
          id: item.id,
          expectedVersion: 0,
          note: SECRET_NOTE,
        });
        await sequenced(world);
        const cursor = await changeCursorOf(world, world.members.voorzitter);
        await beneath(
          world,
          `
            DO $$ BEGIN FOR n IN 1..700 LOOP UPDATE calendar_item
            SET description = n::text;
              ${busy ? "IF n % 2 = 0 THEN UPDATE calendar_item_annotation SET note = n::text; END IF;" : ""}
              END LOOP; END $$`,
        );
        await sequenced(world);
        // which has none of it in memory, and reads the log in parts
        const { url } = await world.startAnother();
        const replay = watch<cprw.AllChangesSubscription, cprw.AllChangesSubscriptionVariables>(
          url,
          world.members.voorzitter,
          cprw.AllChangesDocument,
          { after: cursor },
        );
        await replay
          .until(({ changes }) => changes.length >= 700, "all of it")
          .finally(() => replay.end());
        counted = replay.messages.map(({ data }) => data!.changes.changes.length);
      });
      return counted;
    };
    expect(await sizes(true)).toEqual(await sizes(false));
  });

  it("between the parties is not found with a filter on acts, by HTTP or live, literal or variable", () =>
    inWorld(async (world) => {
      await given(world).agreed("LANDLORD");
      const literal = "(filter: { acts: [CALENDAR_ITEM_AGREED] }) { cursor }",
        variable = "($filter: ChangeFilter) { changes(filter: $filter) { cursor } }";
      const variables = { filter: { acts: ["CALENDAR_ITEM_AGREED"] } };
      for (const who of [world.members.dordtseHuurder, world.members.delftseWethouder, null]) {
        for (const [rest, values] of [
          [`{ changes${literal} }`, {}],
          [variable, variables],
        ] as const) {
          const { data, errors } = await ask(world.url, who, `query ${rest}`, values);
          const live = watch(world.url, who, `subscription ${rest}`, values);
          await live.until(({ isOver }) => isOver).finally(() => live.end());
          for (const refusal of [errors, live.refusal!])
            expect(
              refusal.map(({ extensions }) => [extensions.code, extensions.coordinate]),
            ).toEqual([
              ["FORBIDDEN", "ChangeFilter.acts"],
              // Members know the names of acts, of which they are told their own (`ownAct`).
              ...(who ? [] : [["FORBIDDEN", "ChangeAct.CALENDAR_ITEM_AGREED"]]),
            ]);
          expect(data).toBeNull();
        }
      }
    }));

  it("does not show in the version of what is shared, also after more than a thousand edits", () =>
    inWorld(async (world) => {
      const versions: (number | null)[] = [];
      for (const edits of [0, 1_100]) {
        const { id } = await given(world).draft("LANDLORD", { year: YEAR + versions.length });
        await beneath(
          world,
          `
            DO $$ BEGIN FOR n IN 1..${edits} LOOP UPDATE calendar_item SET description = n::text
            WHERE id = '${id}'; END LOOP; END $$`,
        );
        const { version } = await readItem(world, world.members.bestuurder, id);
        versions.push(
          (
            await act(world, world.members.bestuurder, cprw.ProposeCalendarItemDocument, {
              id,
              expectedVersion: version!,
            })
          ).item!.version,
        );
      }
      expect(versions[1]).toBe(versions[0]);
    }));

  it("between the parties is for no others: who acted, which side adopted, unseen numbers", () =>
    inWorld(async (world) => {
      const make = given(world);
      const item = await make.agreed("LANDLORD", { title: "Een" });
      await make.proposed("TENANT_COUNCIL", { title: "Twee" });
      await make.agreed("LANDLORD", { title: "Drie", planned: { month: 12 } });
      await adopt(world);
      const year = async () =>
        (
          await dataOf(world.url, world.members.bestuurder, cprw.CalendarYearPageDocument, {
            year: YEAR,
          })
        ).calendarYear!;
      await act(world, world.members.bestuurder, cprw.PublishCalendarYearDocument, {
        id: (await year()).id,
        expectedVersion: (await year()).version!,
      });
      await act(world, world.members.bestuurder, cprw.ReopenCalendarYearDocument, {
        id: (await year()).id,
        expectedVersion: (await year()).version!,
      });
      await act(world, world.members.voorzitter, cprw.AdoptCalendarYearDocument, {
        id: (await year()).id,
        expectedVersion: (await year()).version!,
      });
      await act(world, world.members.voorzitter, cprw.AssignCalendarItemOwnerDocument, {
        id: item.id,
        expectedVersion: (await readItem(world, world.members.voorzitter, item.id)).version!,
        ownerId: world.members.voorzitter.personId,
      });
      await sequenced(world);
      for (const who of [world.members.dordtseHuurder, world.members.delftseWethouder, null]) {
        const { data, errors } = await ask<
          {
            changes: { changes: { subjectType: string }[] };
            calendarItems: { nodes: { number: null; history: null }[] };
          },
          object
        >(
          world.url,
          who,
          `{ changes(first: 200, filter: { subjectTypes: ["CalendarItem", "CalendarYear"] }) {
            changes { subjectType act organisation { name } person { name } } } calendarItems {
            nodes { number history { nodes { id } } } } }`,
        );
        expect(errors.map(({ extensions }) => extensions.coordinate)).toEqual([
          "Change.act",
          "Change.organisation",
          "Change.person",
          "CalendarItem.number",
          "CalendarItem.history",
        ]);
        expect(data!.calendarItems.nodes).toEqual([
          { number: null, history: null },
          { number: null, history: null },
        ]);
        // Agreed twice and adopted by both; published; opened again. Neither who adopted first, nor
        // the one who did so again, nor the owner.
        const told = [
          ...(who ? ["CalendarItem", "CalendarItem", "CalendarYear"] : []),
          "CalendarItem",
          "CalendarItem",
          "CalendarYear",
          "CalendarYear",
        ];
        expect(data!.changes.changes).toEqual(
          told.map((subjectType) => ({ subjectType, act: null, organisation: null, person: null })),
        );
        expect(
          (
            await ask(
              world.url,
              who,
              "{ calendarItems(order: [{ field: NUMBER }]) { totalCount } }",
            )
          ).errors.map(({ extensions }) => extensions.code),
        ).toEqual(["FORBIDDEN"]);
      }
    }));
});

describe("somebody with a role on both sides", () => {
  it("sees with each token what that side sees, never both", () =>
    inWorld(async (world) => {
      const make = given(world);
      const { bestuurder, voorzitter } = world.members;
      await world.administer(
        `
          INSERT INTO app.membership (person_id, organisation_id, role, starts_on)
          VALUES ($1, $2, 'VOORZITTER', '2020-01-01')`,
        [bestuurder.personId, voorzitter.organisationId],
      );
      const twice: Member = {
        ...bestuurder,
        organisationId: voorzitter.organisationId,
        token: await world.tokenFor({
          subject: bestuurder.subject,
          organisationId: voorzitter.organisationId,
        }),
      };
      const ofLandlord = await make.draft("LANDLORD"),
        ofCouncil = await make.draft("TENANT_COUNCIL");
      for (const [who, seen, hidden] of [
        [bestuurder, ofLandlord, ofCouncil],
        [twice, ofCouncil, ofLandlord],
      ] as const) {
        const { calendarItems } = await dataOf(world.url, who, cprw.CalendarItemsDocument, {});
        expect(calendarItems).toMatchObject({ totalCount: 1, edges: [{ node: { id: seen.id } }] });
        expect(
          codesOf(
            await ask(world.url, who, cprw.DiscardCalendarItemDocument, {
              input: { id: hidden.id, expectedVersion: 1 },
            }),
          ),
        ).toEqual(["NOT_FOUND"]);
      }
    }));
});

/** What an act takes; nothing when it is not for this schema's audience. */
const inputOf = (
  { variableDefinitions }: (typeof MUTATIONS)[number]["definition"],
  schema: ReturnType<typeof publishedFor>,
): GraphQLInputObjectType | undefined => {
  const type = typeFromAST(schema, variableDefinitions![0]!.type as never) as unknown as
    { ofType?: GraphQLInputObjectType } | undefined;
  return type?.ofType ?? (type as GraphQLInputObjectType | undefined);
};

/** Some value of an input type. */
function someOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.value;
  if (isInputObjectType(type))
    return type.name === "AdoptionInput"
      ? { writtenRoundOn: TODAY }
      : Object.fromEntries(
          Object.values(type.getFields())
            .filter((field) => isNonNullType(field.type))
            .map((field) => [field.name, someOf(field.type)]),
        );
  return (
    { Int: 1, Boolean: true, LocalDate: TODAY }[type.name] ??
    (type.name === "ID" ? randomUUID() : "x")
  );
}
