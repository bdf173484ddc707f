import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { Kind, OperationTypeNode, parse } from "graphql";
import pg from "pg";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { given, type Item, itemOf, otherSide, YEAR } from "../support/given.js";
import { createWorld, type Member, type World } from "../support/world.js";

// How many statements each operation takes, whatever the number of rows; asking who calls, BEGIN and ROLLBACK included. Who raises a number
// owes a reason; who lowers it may be proud.

const FEW = 3, MANY = 60;

/** Asked by a party; the dashboard by somebody without a token, which saves asking who calls. */
const QUERIES: Readonly<Record<string, number>> = {
  BoardMeeting: 17, CalendarItem: 14, CalendarItemHistory: 9, CalendarItems: 11, CalendarYearPage: 15, CalendarYears: 14, Changes: 15, Choices: 13,
  DashboardYear: 8, Viewer: 6, WoonbronWorklist: 14,
};

/** Of each year the items, of each item what hangs on it, and so on. */
const LISTS_IN_LISTS = `{ calendarYears { year revisions { items { id } } history { nodes { act } } items(first: 60) { totalCount nodes {
  number proposals { kind item { number } proposedBy { name } themes { name } } annotation { note item { number } } rolledOverTo { number proposals { kind } rolledOverFrom { number } }
  calendarYear { year } landlordOwner { name } councilOwner { name } allowedActs history(first: 20) { nodes { act person { name } organisation { name } subject { __typename } } } } } } }`;
const STATEMENTS_OF_LISTS_IN_LISTS = 21;

/** Asks who acts; the act between BEGIN and COMMIT; its answer, an item with all that the front ends show of it, between BEGIN and ROLLBACK. */
const ACTS: Readonly<Record<string, number>> = {
  DraftCalendarItem: 17, ReviseCalendarItem: 16, DiscardCalendarItem: 16, ProposeCalendarItem: 18, AgreeCalendarItem: 16, DeclineCalendarItem: 16, WithdrawCalendarItem: 16,
  StartCalendarItem: 17, CompleteCalendarItem: 18, AssignCalendarItemOwner: 18, AnnotateCalendarItem: 18,
  ProposeCalendarItemChange: 18, PostponeCalendarItem: 19, RollOverCalendarItem: 18, CancelCalendarItem: 18,
  AcceptCalendarItemProposal: 21, "AcceptCalendarItemProposal of a roll-over": 26, RefuseCalendarItemProposal: 21, WithdrawCalendarItemProposal: 20,
  OpenCalendarYear: 9, "AdoptCalendarYear first": 11, "AdoptCalendarYear second": 13, PublishCalendarYear: 12, ReopenCalendarYear: 10, CloseCalendarYear: 12,
};

describe("the number of SQL statements", () => {
  it("is the same for every query of the front ends and the dashboard, and for lists in lists, with 3 items and with 60", async () => {
    const world = await createWorld();
    try {
      const id = await givenItems(world, 0, FEW);
      const few = await countQueries(world, id);
      await givenItems(world, FEW, MANY);
      const many = await countQueries(world, id);

      expect(Object.keys(QUERIES).sort()).toEqual(operationsOf({ cprw, woonbron, dashboard }, OperationTypeNode.QUERY));
      expect(few).toEqual({ ...QUERIES, "lists in lists": STATEMENTS_OF_LISTS_IN_LISTS });
      expect(many).toEqual(few);
    } finally {
      await world.end();
    }
  });

  it("is the same for every act, beside 3 items and beside 60", async () => {
    const world = await createWorld();
    try {
      await givenItems(world, 0, FEW);
      const few = await countActs(world, 2020);
      await givenItems(world, FEW, MANY);
      const many = await countActs(world, 2022);

      expect([...new Set(Object.keys(ACTS).map((name) => name.split(" ")[0]))].sort()).toEqual(operationsOf({ cprw }, OperationTypeNode.MUTATION));
      expect(few).toEqual(ACTS);
      expect(many).toEqual(ACTS);
    } finally {
      await world.end();
    }
  });

  it("has the counting of a list in it only when totalCount is selected", async () => {
    const world = await createWorld();
    const countsIn = async (selected: string) => {
      const statements = await statementsOf(world, () => dataOf(world.url, world.members.voorzitter, `{ calendarItems(first: 1) { ${selected} } calendarYears { items(first: 1) { ${selected} } } }`));
      return { all: statements.length, counting: statements.filter((text) => /count\(\*\)/.test(text)).length };
    };
    try {
      await given(world).draft("TENANT_COUNCIL");
      expect(await countsIn("nodes { id } edges { cursor } pageInfo { hasNextPage }")).toEqual({ all: 6, counting: 0 });
      expect(await countsIn("nodes { id } totalCount")).toEqual({ all: 8, counting: 2 });
    } finally {
      await world.end();
    }
  });
});

/** The statements that the API's connections to this world's database send while `work` runs, until their transactions are over. */
async function statementsOf(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const database = new URL(world.databaseUrl).pathname.slice(1);
  const original = pg.Client.prototype.query;
  const statements: string[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (this.user === "samenspraak_api" && this.database === database) statements.push(typeof args[0] === "string" ? args[0] : (args[0] as { text: string }).text);
    return Reflect.apply(original, this, args) as never;
  } as typeof original;
  const count = (word: RegExp) => statements.filter((text) => word.test(text)).length;
  try {
    await work();
    for (let turn = 0; turn < 12_000 && count(/^BEGIN/) > count(/^(COMMIT|ROLLBACK)/); turn++) await wait(5);
    expect(count(/^(COMMIT|ROLLBACK)/)).toBe(count(/^BEGIN/));
    return statements;
  } finally {
    pg.Client.prototype.query = original;
  }
}

async function countQueries(world: World, id: string): Promise<Record<string, number>> {
  const { voorzitter, bestuurder } = world.members;
  const asked: [who: Member | null, document: TypedDocument<unknown, never>, variables: object][] = [
    [voorzitter, cprw.ViewerDocument, {}],
    [voorzitter, cprw.ChoicesDocument, {}],
    [voorzitter, cprw.ChangesDocument, { first: 60 }],
    [voorzitter, cprw.CalendarItemDocument, { id }],
    [voorzitter, cprw.CalendarItemHistoryDocument, { id }],
    [voorzitter, cprw.CalendarItemsDocument, { filter: { not: { status: { eq: "DISCARDED" } } }, order: [{ field: "OWN_RANKING" }], first: 200 }],
    [voorzitter, cprw.CalendarYearPageDocument, { year: YEAR, first: 200 }],
    [voorzitter, cprw.CalendarYearsDocument, {}],
    [voorzitter, cprw.BoardMeetingDocument, { year: YEAR, first: 60 }],
    [bestuurder, woonbron.WoonbronWorklistDocument, { year: YEAR, council: world.organisations.cprw, landlord: world.organisations.woonbron }],
    [null, dashboard.DashboardYearDocument, { year: YEAR, first: 200 }],
  ];
  const counts: Record<string, number> = {};
  for (const [who, document, variables] of asked) {
    const statements = await statementsOf(world, () => dataOf(world.url, who, document, variables as never));
    counts[operationOf(document)!.name] = statements.length;
  }
  counts["lists in lists"] = (await statementsOf(world, () => dataOf(world.url, voorzitter, LISTS_IN_LISTS))).length;
  return counts;
}

/** Every act once, in a year of its own; `adopt` twice, because the second side's makes the revision. */
async function countActs(world: World, year: number): Promise<Record<string, number>> {
  const { bestuurder, voorzitter } = world.members;
  const counts: Record<string, number> = {};
  const act = async <Result>(who: Member, document: TypedDocument<Result, never>, input: object, note = ""): Promise<NonNullable<Result[keyof Result]>> => {
    let answer: Result | undefined;
    const statements = await statementsOf(world, async () => { answer = await dataOf(world.url, who, document, { input } as never); });
    counts[[operationOf(document)!.name, note].filter(Boolean).join(" ")] = statements.length;
    const payload = Object.values(answer as object)[0] as NonNullable<Result[keyof Result]> & { userErrors: unknown[] };
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  const content = { year, title: "Onderhoud", levels: ["ADVISEREN"], themes: ["LEEFBAARHEID"], municipalityIds: [world.municipalities.delft], planned: { quarters: { first: 1 } } };
  const draft = async (note = "") => itemOf(await act(bestuurder, cprw.DraftCalendarItemDocument, content, note));
  const agreed = async () => {
    const proposed = itemOf(await act(bestuurder, cprw.ProposeCalendarItemDocument, on(await draft())));
    return itemOf(await act(voorzitter, cprw.AgreeCalendarItemDocument, on(proposed)));
  };
  const openOf = (item: Item) => on(openProposalOf(item));

  await act(bestuurder, cprw.OpenCalendarYearDocument, { year });
  const revised = itemOf(await act(bestuurder, cprw.ReviseCalendarItemDocument, { ...on(await draft()), title: "Onderhoud 2" }));
  await act(bestuurder, cprw.DiscardCalendarItemDocument, on(revised));
  await act(voorzitter, cprw.DeclineCalendarItemDocument, { ...on(itemOf(await act(bestuurder, cprw.ProposeCalendarItemDocument, on(await draft())))), reason: "Nee" });
  await act(bestuurder, cprw.WithdrawCalendarItemDocument, on(itemOf(await act(bestuurder, cprw.ProposeCalendarItemDocument, on(await draft())))));

  let item = await agreed();
  item = itemOf(await act(bestuurder, cprw.AssignCalendarItemOwnerDocument, { ...on(item), ownerId: bestuurder.personId }));
  item = itemOf(await act(bestuurder, cprw.AnnotateCalendarItemDocument, { id: item.id, expectedVersion: 0, note: "Eigen", ranking: 1 }));
  item = itemOf(await act(bestuurder, cprw.ProposeCalendarItemChangeDocument, { ...on(item), title: "Groot onderhoud" }));
  item = (await act(voorzitter, cprw.AcceptCalendarItemProposalDocument, openOf(item))).proposal!.item!;
  item = itemOf(await act(bestuurder, cprw.PostponeCalendarItemDocument, { ...on(item), reason: "Later", planned: { month: 12 } }));
  item = (await act(voorzitter, cprw.RefuseCalendarItemProposalDocument, { ...openOf(item), reason: "Nu" })).proposal!.item!;
  item = itemOf(await act(bestuurder, cprw.CancelCalendarItemDocument, { ...on(item), reason: "Vervalt" }));
  item = (await act(bestuurder, cprw.WithdrawCalendarItemProposalDocument, openOf(item))).proposal!.item!;
  item = itemOf(await act(bestuurder, cprw.StartCalendarItemDocument, on(item)));
  await act(bestuurder, cprw.CompleteCalendarItemDocument, { ...on(item), resultNote: "Klaar" });
  item = itemOf(await act(bestuurder, cprw.RollOverCalendarItemDocument, { ...on(await agreed()), reason: "Volgend jaar" }));
  await act(voorzitter, cprw.AcceptCalendarItemProposalDocument, openOf(item), "of a roll-over");

  let { calendarYear } = await dataOf(world.url, bestuurder, `query { calendarYear(year: ${year}) { id version } }`) as { calendarYear: { id: string; version?: number | null } };
  calendarYear = (await act(bestuurder, cprw.AdoptCalendarYearDocument, on(calendarYear), "first")).calendarYear!;
  calendarYear = (await act(voorzitter, cprw.AdoptCalendarYearDocument, on(calendarYear), "second")).calendarYear!;
  calendarYear = (await act(voorzitter, cprw.PublishCalendarYearDocument, on(calendarYear))).calendarYear!;
  calendarYear = (await act(voorzitter, cprw.ReopenCalendarYearDocument, on(calendarYear))).calendarYear!;
  calendarYear = (await act(bestuurder, cprw.AdoptCalendarYearDocument, on(calendarYear), "first")).calendarYear!;
  calendarYear = (await act(voorzitter, cprw.AdoptCalendarYearDocument, on(calendarYear), "second")).calendarYear!;
  await act(voorzitter, cprw.CloseCalendarYearDocument, on(calendarYear));
  return counts;
}

/**
 * Agreed items of both sides, each with both owners, both annotations, a theme, a municipality and a proposal. Of three, one waits for an answer, one
 * is as it was, one went on in the next year; and beside them stand a draft and a proposed item of each side. The first three are published.
 *
 * @returns the id of the first.
 */
async function givenItems(world: World, from: number, to: number): Promise<string> {
  if (from === 0) await given(world).calendarYear();
  const { decider } = given(world);
  const { dordrecht, delft } = world.municipalities;

  async function three(index: number): Promise<string[]> {
    const ids: string[] = [];
    for (const [nth, by] of (["LANDLORD", "TENANT_COUNCIL", "LANDLORD"] as const).entries()) {
      const mine = decider(by), theirs = decider(otherSide(by));
      const content = { year: YEAR, title: `Onderwerp ${index + nth}`, levels: ["ADVISEREN"], planned: { month: 3 }, themes: ["LEEFBAARHEID", "DUURZAAMHEID"], municipalityIds: [dordrecht] };
      let item = await act(mine, "DraftCalendarItem", { ...content, ownerId: mine.personId });
      item = await act(mine, "ProposeCalendarItem", on(item));
      item = await act(theirs, "AgreeCalendarItem", on(item));
      item = await act(theirs, "AssignCalendarItemOwner", { ...on(item), ownerId: theirs.personId });
      for (const who of [mine, theirs]) await act(who, "AnnotateCalendarItem", { id: item.id, expectedVersion: 0, note: `Notitie ${index}`, ranking: 1 + index });
      if (nth === 0) await act(theirs, "ProposeCalendarItemChange", { ...on(item), title: "Anders", themes: ["LEEFBAARHEID"], municipalityIds: [delft] });
      if (nth === 1) await answer(mine, "Refuse", await act(theirs, "PostponeCalendarItem", { ...on(item), reason: "Later", planned: { month: 11 } }), { reason: "Nee" });
      if (nth === 2) await answer(mine, "Accept", await act(theirs, "RollOverCalendarItem", { ...on(item), reason: "Volgend jaar" }));
      await act(mine, "DraftCalendarItem", { ...content, title: `Concept ${index}` });
      await act(mine, "ProposeCalendarItem", on(await act(mine, "DraftCalendarItem", { ...content, title: `Voorstel ${index}` })));
      ids.push(item.id);
    }
    return ids;
  }

  /** Does an act and asks for no more than the next one needs. */
  async function act(who: Member, name: string, input: object): Promise<BriefItem> {
    const field = name[0]!.toLowerCase() + name.slice(1);
    const data = await dataOf<Record<string, unknown>, { input: object }>(world.url, who, `mutation($input: ${name}Input!) { ${field}(input: $input) { item { id version proposals { id version status } } userErrors { code } } }`, { input });
    return itemOf(data[field] as never) as BriefItem;
  }
  async function answer(who: Member, verb: "Accept" | "Refuse", item: BriefItem, more = {}): Promise<void> {
    const input = { ...on(openProposalOf(item)), ...more };
    await dataOf(world.url, who, `mutation($input: ${verb}CalendarItemProposalInput!) { ${verb.toLowerCase()}CalendarItemProposal(input: $input) { userErrors { code } } }`, { input });
  }

  const [first] = await three(from);
  for (let index = from + 3; index < to; index += 12) await Promise.all([0, 3, 6, 9].map((more) => index + more).filter((at) => at < to).map(three));
  if (from === 0) await publishYear(world);
  return first!;
}

type BriefItem = Pick<Item, "id" | "version"> & { proposals?: { id: string; version: number | null; status: string }[] | null };

async function publishYear({ url, members: { bestuurder, voorzitter } }: World): Promise<void> {
  const versionOf = async () => {
    const { calendarYear } = await dataOf(url, bestuurder, cprw.CalendarYearPageDocument, { year: YEAR });
    return { id: calendarYear!.id, expectedVersion: calendarYear!.version! };
  };
  await dataOf(url, bestuurder, cprw.AdoptCalendarYearDocument, { input: await versionOf() });
  await dataOf(url, voorzitter, cprw.AdoptCalendarYearDocument, { input: await versionOf() });
  await dataOf(url, voorzitter, cprw.PublishCalendarYearDocument, { input: await versionOf() });
}

const on = ({ id, version }: { id: string; version?: number | null }) => ({ id, expectedVersion: version! });
const openProposalOf = ({ proposals }: BriefItem) => proposals!.find(({ status }) => status === "OPEN")!;

const isDocument = (value: unknown): value is TypedDocument<unknown, never> => value instanceof String;

/** The names of all operations of this kind, each once, in order. */
function operationsOf(clients: Record<string, object>, type: OperationTypeNode): string[] {
  const operations = Object.values(clients).flatMap((client) => Object.values(client)).filter(isDocument).flatMap((document) => operationOf(document) ?? []);
  return [...new Set(operations.filter((operation) => operation.type === type).map(({ name }) => name))].sort();
}

function operationOf(document: TypedDocument<unknown, never>): { name: string; type: OperationTypeNode } | undefined {
  const operation = parse(String(document)).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION ? { name: operation.name!.value, type: operation.operation } : undefined;
}
