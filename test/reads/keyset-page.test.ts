import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { CountedPage, PageArgs } from "../../src/reads/connection.js";
import { pageOf, pagesOf } from "../../src/reads/keyset-page.js";
import type { PageQuery } from "../../src/reads/page-query.js";
import { totalOrder } from "../../src/reads/order.js";
import { Pledge } from "../server/pilot/pledge.entity.js";
import { ORGANISATIONS } from "../support/fixture.js";
import {
  type CountingSnapshot,
  createPledges,
  LANDLORD,
  numberOf,
  type Pledges,
  PUBLIC,
} from "./pledges.js";

type Direction = "ASC" | "DESC";
const byDay = (direction: Direction) =>
  totalOrder(
    [{ field: "DUE_ON", direction }],
    { DUE_ON: [{ sql: "pledge.due_on", type: "date" }] },
    { otherwise: "DUE_ON", id: "pledge.id" },
  );
const list = (page: PageArgs, direction: Direction = "ASC"): PageQuery<Pledge> => ({
  name: "pledges",
  entity: Pledge,
  alias: "pledge",
  order: byDay(direction),
  page,
  select: (query) => query,
});

async function fivePledges(): Promise<Pledges> {
  const made = await createPledges();
  await made.add(
    { n: 1, dueOn: "2026-01-02" },
    { n: 2, dueOn: "2026-01-02" },
    { n: 3, dueOn: "2026-01-02", of: "cprw" },
    { n: 4, dueOn: "2026-01-01" },
    { n: 5, dueOn: "2026-01-03", of: "cprw" },
  );
  return made;
}

let pledges: Pledges;
beforeAll(async () => {
  pledges = await fivePledges();
});
afterAll(() => pledges.end());

const read = (query: PageQuery<Pledge>, viewer = LANDLORD): Promise<CountedPage<Pledge>> =>
  pledges.as(viewer, (snapshot) => pageOf(snapshot, query));
const numbers = ({ nodes }: { readonly nodes: readonly Pledge[] }) => nodes.map(numberOf);
const sides = ({ pageInfo }: CountedPage<Pledge>) => [
  pageInfo.hasPreviousPage,
  pageInfo.hasNextPage,
];

describe("a page of a list", () => {
  it("goes on behind a cursor through equal keys, each row once, and back the same way", async () => {
    const first = await read(list({ first: 2 }));
    expect([numbers(first), sides(first)]).toEqual([
      [4, 1],
      [false, true],
    ]);
    const second = await read(list({ first: 2, after: first.pageInfo.endCursor }));
    expect([numbers(second), sides(second)]).toEqual([
      [2, 3],
      [true, true],
    ]);
    const last = await read(list({ first: 2, after: second.pageInfo.endCursor }));
    expect([numbers(last), sides(last)]).toEqual([[5], [true, false]]);
    const back = await read(list({ last: 2, before: last.pageInfo.startCursor }));
    expect([numbers(back), sides(back)]).toEqual([
      [2, 3],
      [true, true],
    ]);
    expect(back.edges).toEqual(second.edges);
    const start = await read(list({ last: 9, before: last.pageInfo.startCursor }));
    expect([numbers(start), sides(start)]).toEqual([
      [4, 1, 2, 3],
      [false, true],
    ]);
    expect(numbers(await read(list({ last: 2 })))).toEqual([3, 5]);
  });

  it("does not shift when rows are added before it", async () => {
    const own = await fivePledges();
    try {
      const readOn = (page: PageArgs) =>
        own.as(LANDLORD, (snapshot) => pageOf(snapshot, list(page)));
      const { pageInfo } = await readOn({ first: 2 });
      await own.add({ n: 6, dueOn: "2025-12-31" });
      expect(numbers(await readOn({ first: 2, after: pageInfo.endCursor }))).toEqual([2, 3]);
      expect(numbers(await readOn({ first: 2 }))).toEqual([6, 4]);
    } finally {
      await own.end();
    }
  });

  it("goes down the keys where it is asked, and up the ids that make the order total", async () => {
    const first = await read(list({ first: 3 }, "DESC"));
    expect(numbers(first)).toEqual([5, 1, 2]);
    const rest = await read(list({ first: 3, after: first.pageInfo.endCursor }, "DESC"));
    expect(numbers(rest)).toEqual([3, 4]);
  });

  it("has no cursors where it is empty, as it is for whoever may read none", async () => {
    const page = await read(list({ first: 2 }), PUBLIC);
    expect(page.edges).toEqual([]);
    expect(page.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it("counts the whole list, and only when it is asked", async () => {
    await pledges.as(LANDLORD, async (snapshot) => {
      const page = await pageOf(snapshot, list({ first: 2 }));
      expect(snapshot.asked).toBe(1);
      expect(await page.whole.count()).toBe(5);
      expect(snapshot.asked).toBe(2);
    });
  });

  it.each([
    ["both ends", { first: 1, last: 1 }, "Give first or last, not both."],
    ["going on from the end", { last: 1, after: "x" }, "`after` goes with first"],
    ["going back from the start", { first: 1, before: "x" }, "`before` goes with last"],
    ["no row", { first: 0 }, "first must be from 1 to 200."],
    ["too many", { last: 201 }, "last must be from 1 to 200."],
  ])("is refused with BAD_USER_INPUT for %s", async (_, page, message) => {
    await expect(read(list(page))).rejects.toMatchObject({
      extensions: { code: "BAD_USER_INPUT" },
      message: expect.stringContaining(message),
    });
  });

  it("is refused with CURSOR_INVALID behind a cursor of another order, or of none", async () => {
    const { pageInfo } = await read(list({ first: 1 }));
    const invalid = { extensions: { code: "CURSOR_INVALID" } };
    const after = pageInfo.endCursor;
    await expect(read(list({ first: 1, after }, "DESC"))).rejects.toMatchObject(invalid);
    await expect(read(list({ first: 1, after: "x" }))).rejects.toMatchObject(invalid);
  });
});

describe("the same page for many parents", () => {
  const { woonbron, cprw, gemeenteDelft } = ORGANISATIONS;
  const pagesFor = (snapshot: CountingSnapshot, page: PageArgs) =>
    pagesOf({
      snapshot,
      keys: [cprw, gemeenteDelft, woonbron],
      keyType: "uuid",
      list: {
        ...list(page),
        name: "pledges of each",
        select: (query) => query.where("pledge.organisation_id = parent.key"),
      },
    });

  it("is read in one statement, and counted in one", async () => {
    await pledges.as(LANDLORD, async (snapshot) => {
      const pages = await pagesFor(snapshot, { first: 2 });
      expect(snapshot.asked).toBe(1);
      expect(pages.map(numbers)).toEqual([[3, 5], [], [4, 1]]);
      expect(pages.map(sides)).toEqual([
        [false, false],
        [false, false],
        [false, true],
      ]);
      expect(await Promise.all(pages.map(({ whole }) => whole.count()))).toEqual([2, 0, 3]);
      expect(snapshot.asked).toBe(2);
    });
  });
});
