import { describe, expect, it } from "@jest/globals";
import { OperationTypeNode } from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { given, type Item, itemOf, otherSide, YEAR } from "../support/given.js";
import type { Member, World } from "../support/world.js";
import {
  askAll,
  type Counts,
  countingActs,
  createCountedWorld,
  operationsOf,
  statementsOf,
} from "./count-statements.js";
import { multiplyItems } from "./multiply.js";
import {
  ADVICE_ACTS,
  ADVICE_QUERIES,
  AGREEMENT_ACTS,
  AMENDMENT_ACTS,
  AGREEMENT_QUERIES,
  AMENDMENT_QUERIES,
  BESIDE_ACTS,
  ROOM_ACTS,
  BESIDE_QUERIES,
  ROOM_QUERIES,
  COMMITMENT_ACTS,
  COMMITMENT_QUERIES,
  CONCLUDING_ACTS,
  CONCLUDING_QUERIES,
  PROGRESS_ACTS,
  PROGRESS_QUERIES,
  CALENDAR_ACTS,
  CALENDAR_QUERIES,
} from "./statement-counts.js";

const FEW = 3,
  MANY = 60;

/** Of each year the items, of each item what hangs on it, and so on. */
const LISTS_IN_LISTS = `{ calendarYears { year revisions { items { id } } history { nodes { act }
  } items(first: 60) { totalCount nodes {
  number proposals { kind item { number } proposedBy { name } themes { name } } annotation { note
    item { number } } rolledOverTo { number proposals { kind } rolledOverFrom { number } }
  calendarYear { year } landlordOwner { name } councilOwner { name } allowedActs history(first:
    20) { nodes { act person { name } organisation { name } subject { __typename } } } } } } }`;

describe("the number of SQL statements", () => {
  it("is held for every query and act of the front ends and the dashboard", () => {
    const held = (...counts: Readonly<Counts>[]) =>
      [
        ...new Set(
          counts
            .flatMap(Object.keys)
            .filter((name) => /^[A-Z]/.test(name))
            .map((name) => name.split(" ")[0]),
        ),
      ].sort();
    expect(
      held(
        CALENDAR_QUERIES,
        ADVICE_QUERIES,
        AGREEMENT_QUERIES,
        AMENDMENT_QUERIES,
        BESIDE_QUERIES,
        ROOM_QUERIES,
        COMMITMENT_QUERIES,
        CONCLUDING_QUERIES,
        PROGRESS_QUERIES,
      ),
    ).toEqual(operationsOf({ cprw, woonbron, dashboard }, OperationTypeNode.QUERY));
    expect(
      held(
        CALENDAR_ACTS,
        ADVICE_ACTS,
        AGREEMENT_ACTS,
        AMENDMENT_ACTS,
        BESIDE_ACTS,
        ROOM_ACTS,
        COMMITMENT_ACTS,
        CONCLUDING_ACTS,
        PROGRESS_ACTS,
      ),
    ).toEqual(operationsOf({ cprw, woonbron, dashboard }, OperationTypeNode.MUTATION));
  });

  it("is the same for every query of the calendar, and for lists in lists, with 3 items and with 60", async () => {
    const world = await createCountedWorld();
    try {
      const id = await givenItems(world);
      const few = await countQueries(world, id);
      await multiplyItems(world, MANY / FEW - 1);
      const many = await countQueries(world, id);

      expect(many).toEqual(few);
      expect(few).toEqual(CALENDAR_QUERIES);
    } finally {
      await world.end();
    }
  });

  it("is the same for every act on the calendar, beside 3 items and beside 60", async () => {
    const world = await createCountedWorld();
    try {
      await givenItems(world);
      const few = await countActs(world, 2020);
      await multiplyItems(world, MANY / FEW - 1);
      const many = await countActs(world, 2022);

      expect(many).toEqual(few);
      expect(few).toEqual(CALENDAR_ACTS);
    } finally {
      await world.end();
    }
  });

  it("has the counting of a list in it only when totalCount is selected", async () => {
    const world = await createCountedWorld();
    const countsIn = async (selected: string) => {
      const statements = await statementsOf(world, () =>
        dataOf(
          world.url,
          world.members.voorzitter,
          `{ calendarItems(first: 1) { ${selected} } calendarYears { items(first: 1) { ${selected} } } }`,
        ),
      );
      return {
        all: statements.length,
        counting: statements.filter((text) => /count\(\*\)/.test(text)).length,
      };
    };
    try {
      await given(world).draft("TENANT_COUNCIL");
      expect(await countsIn("nodes { id } edges { cursor } pageInfo { hasNextPage }")).toEqual({
        all: 6,
        counting: 0,
      });
      expect(await countsIn("nodes { id } totalCount")).toEqual({ all: 8, counting: 2 });
    } finally {
      await world.end();
    }
  });
});

async function countQueries(world: World, id: string): Promise<Counts> {
  const { voorzitter, bestuurder } = world.members;
  const { statements } = await askAll(
    world,
    [
      [voorzitter, cprw.ViewerDocument, {}],
      [voorzitter, cprw.ChoicesDocument, {}],
      [voorzitter, cprw.NodesDocument, { ids: [id, voorzitter.personId] }],
      [voorzitter, cprw.ChangesDocument, { first: 60 }],
      [voorzitter, cprw.CalendarItemDocument, { id }],
      [voorzitter, cprw.CalendarItemHistoryDocument, { id }],
      [
        voorzitter,
        cprw.CalendarItemsDocument,
        {
          filter: { not: { status: { eq: "DISCARDED" } } },
          order: [{ field: "OWN_RANKING" }],
          first: 200,
        },
      ],
      [voorzitter, cprw.CalendarAnalysisDocument, { filter: { year: { gte: YEAR } } }],
      [voorzitter, cprw.CalendarYearPageDocument, { year: YEAR, first: 200 }],
      [voorzitter, cprw.CalendarYearsDocument, {}],
      [voorzitter, cprw.BoardMeetingDocument, { year: YEAR, first: 60 }],
      [
        bestuurder,
        woonbron.WoonbronWorklistDocument,
        { year: YEAR, council: world.organisations.cprw, landlord: world.organisations.woonbron },
      ],
      [null, dashboard.DashboardYearDocument, { year: YEAR, first: 200 }],
    ],
    [voorzitter, LISTS_IN_LISTS],
  );
  return statements;
}

/**
 * Every act once, in a year of its own; `adopt` twice, because the second
 * side's makes the revision.
 */
async function countActs(world: World, year: number): Promise<Counts> {
  const { bestuurder, voorzitter } = world.members;
  const counts: Counts = {};
  const act = countingActs(world, counts);
  const content: cprw.DraftCalendarItemInput = {
    year,
    title: "Onderhoud",
    levels: ["ADVISEREN"],
    themes: ["LEEFBAARHEID"],
    municipalityIds: [world.municipalities.delft],
    planned: { quarters: { first: 1 } },
  };
  const draft = async (note = "") =>
    itemOf(await act(bestuurder, cprw.DraftCalendarItemDocument, content, note));
  const agreed = async () => {
    const proposed = itemOf(
      await act(bestuurder, cprw.ProposeCalendarItemDocument, on(await draft())),
    );
    return itemOf(await act(voorzitter, cprw.AgreeCalendarItemDocument, on(proposed)));
  };
  const openOf = (item: Item) => on(openProposalOf(item));

  await act(bestuurder, cprw.OpenCalendarYearDocument, { year });
  const revised = itemOf(
    await act(bestuurder, cprw.ReviseCalendarItemDocument, {
      ...on(await draft()),
      title: "Onderhoud 2",
    }),
  );
  await act(bestuurder, cprw.DiscardCalendarItemDocument, on(revised));
  await act(voorzitter, cprw.DeclineCalendarItemDocument, {
    ...on(itemOf(await act(bestuurder, cprw.ProposeCalendarItemDocument, on(await draft())))),
    reason: "Nee",
  });
  await act(
    bestuurder,
    cprw.WithdrawCalendarItemDocument,
    on(itemOf(await act(bestuurder, cprw.ProposeCalendarItemDocument, on(await draft())))),
  );

  let item = await agreed();
  item = itemOf(
    await act(bestuurder, cprw.AssignCalendarItemOwnerDocument, {
      ...on(item),
      ownerId: bestuurder.personId,
    }),
  );
  item = itemOf(
    await act(bestuurder, cprw.AnnotateCalendarItemDocument, {
      id: item.id,
      expectedVersion: 0,
      note: "Eigen",
      ranking: 1,
    }),
  );
  item = itemOf(
    await act(bestuurder, cprw.ProposeCalendarItemChangeDocument, {
      ...on(item),
      title: "Groot onderhoud",
    }),
  );
  item = (await act(voorzitter, cprw.AcceptCalendarItemProposalDocument, openOf(item))).proposal!
    .item!;
  item = itemOf(
    await act(bestuurder, cprw.PostponeCalendarItemDocument, {
      ...on(item),
      reason: "Later",
      planned: { month: 12 },
    }),
  );
  item = (
    await act(voorzitter, cprw.RefuseCalendarItemProposalDocument, {
      ...openOf(item),
      reason: "Nu",
    })
  ).proposal!.item!;
  item = itemOf(
    await act(bestuurder, cprw.CancelCalendarItemDocument, { ...on(item), reason: "Vervalt" }),
  );
  item = (await act(bestuurder, cprw.WithdrawCalendarItemProposalDocument, openOf(item))).proposal!
    .item!;
  item = itemOf(await act(bestuurder, cprw.StartCalendarItemDocument, on(item)));
  await act(bestuurder, cprw.CompleteCalendarItemDocument, { ...on(item), resultNote: "Klaar" });
  item = itemOf(
    await act(bestuurder, cprw.RollOverCalendarItemDocument, {
      ...on(await agreed()),
      reason: "Volgend jaar",
    }),
  );
  await act(voorzitter, cprw.AcceptCalendarItemProposalDocument, openOf(item), "of a roll-over");

  let { calendarYear } = (await dataOf(
    world.url,
    bestuurder,
    `query { calendarYear(year: ${year}) { id version } }`,
  )) as { calendarYear: { id: string; version?: number | null } };
  calendarYear = (await act(bestuurder, cprw.AdoptCalendarYearDocument, on(calendarYear), "first"))
    .calendarYear!;
  calendarYear = (await act(voorzitter, cprw.AdoptCalendarYearDocument, on(calendarYear), "second"))
    .calendarYear!;
  calendarYear = (await act(voorzitter, cprw.PublishCalendarYearDocument, on(calendarYear)))
    .calendarYear!;
  calendarYear = (await act(voorzitter, cprw.ReopenCalendarYearDocument, on(calendarYear)))
    .calendarYear!;
  calendarYear = (await act(bestuurder, cprw.AdoptCalendarYearDocument, on(calendarYear), "first"))
    .calendarYear!;
  calendarYear = (await act(voorzitter, cprw.AdoptCalendarYearDocument, on(calendarYear), "second"))
    .calendarYear!;
  await act(voorzitter, cprw.CloseCalendarYearDocument, on(calendarYear));
  return counts;
}

/**
 * Agreed items of both sides, each with both owners, both annotations, a theme, a municipality and
 * a proposal. Of three, one waits for an answer, one is as it was, one went on in the next year;
 * and beside them stand a draft and a proposed item of each side. What both agreed on is published.
 *
 * @returns the id of the first.
 */
async function givenItems(world: World): Promise<string> {
  await given(world).calendarYear();
  const { decider } = given(world);
  const { dordrecht, delft } = world.municipalities;

  const ids: string[] = [];
  for (const [nth, by] of (["LANDLORD", "TENANT_COUNCIL", "LANDLORD"] as const).entries()) {
    const mine = decider(by),
      theirs = decider(otherSide(by));
    const content = {
      year: YEAR,
      title: `Onderwerp ${nth}`,
      levels: ["ADVISEREN"],
      planned: { month: 3 },
      themes: ["LEEFBAARHEID", "DUURZAAMHEID"],
      municipalityIds: [dordrecht],
    };
    let item = await act(mine, "DraftCalendarItem", { ...content, ownerId: mine.personId });
    item = await act(mine, "ProposeCalendarItem", on(item));
    item = await act(theirs, "AgreeCalendarItem", on(item));
    item = await act(theirs, "AssignCalendarItemOwner", { ...on(item), ownerId: theirs.personId });
    for (const who of [mine, theirs])
      await act(who, "AnnotateCalendarItem", {
        id: item.id,
        expectedVersion: 0,
        note: `Notitie ${nth}`,
        ranking: 1 + nth,
      });
    if (nth === 0)
      await act(theirs, "ProposeCalendarItemChange", {
        ...on(item),
        title: "Anders",
        themes: ["LEEFBAARHEID"],
        municipalityIds: [delft],
      });
    if (nth === 1)
      await answer(
        mine,
        "Refuse",
        await act(theirs, "PostponeCalendarItem", {
          ...on(item),
          reason: "Later",
          planned: { month: 11 },
        }),
        { reason: "Nee" },
      );
    if (nth === 2)
      await answer(
        mine,
        "Accept",
        await act(theirs, "RollOverCalendarItem", { ...on(item), reason: "Volgend jaar" }),
      );
    await act(mine, "DraftCalendarItem", { ...content, title: `Concept ${nth}` });
    await act(
      mine,
      "ProposeCalendarItem",
      on(await act(mine, "DraftCalendarItem", { ...content, title: `Voorstel ${nth}` })),
    );
    ids.push(item.id);
  }
  await publishYear(world);
  return ids[0]!;

  /** Does an act and asks for no more than the next one needs. */
  async function act(who: Member, name: string, input: object): Promise<BriefItem> {
    const field = name[0]!.toLowerCase() + name.slice(1);
    const data = await dataOf<Record<string, unknown>, { input: object }>(
      world.url,
      who,
      `mutation($input: ${name}Input!) { ${field}(input: $input) { item { id version proposals {
        id version status } } userErrors { code } } }`,
      { input },
    );
    return itemOf(data[field] as never) as BriefItem;
  }
  async function answer(
    who: Member,
    verb: "Accept" | "Refuse",
    item: BriefItem,
    more = {},
  ): Promise<void> {
    const input = { ...on(openProposalOf(item)), ...more };
    await dataOf(
      world.url,
      who,
      `mutation($input: ${verb}CalendarItemProposalInput!) {
        ${verb.toLowerCase()}CalendarItemProposal(input: $input) { userErrors { code } } }`,
      { input },
    );
  }
}

type BriefItem = Pick<Item, "id" | "version"> & {
  proposals?: { id: string; version: number | null; status: string }[] | null;
};

async function publishYear({ url, members: { bestuurder, voorzitter } }: World): Promise<void> {
  const versionOf = async () => {
    const { calendarYear } = await dataOf(url, bestuurder, cprw.CalendarYearPageDocument, {
      year: YEAR,
    });
    return { id: calendarYear!.id, expectedVersion: calendarYear!.version! };
  };
  await dataOf(url, bestuurder, cprw.AdoptCalendarYearDocument, { input: await versionOf() });
  await dataOf(url, voorzitter, cprw.AdoptCalendarYearDocument, { input: await versionOf() });
  await dataOf(url, voorzitter, cprw.PublishCalendarYearDocument, { input: await versionOf() });
}

const on = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});
const openProposalOf = ({ proposals }: BriefItem) =>
  proposals!.find(({ status }) => status === "OPEN")!;
