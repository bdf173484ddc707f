import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { given, otherSide, YEAR } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";

type Order = cprw.CalendarItemOrder[];
type PageArgs = Pick<cprw.CalendarItemsQueryVariables, "first" | "after" | "last" | "before">;
interface Edge {
  cursor: string;
  node: { id: string; title: string };
}

const FIELDS = [
  "YEAR",
  "ENDS_ON",
  "ORIGIN",
  "PROPOSED_BY",
  "PROPOSED_AT",
  "NUMBER",
  "TITLE",
  "STARTS_ON",
  "PRIORITY",
  "STATUS",
  "UPDATED_AT",
  "OWN_RANKING",
] as const satisfies cprw.CalendarItemOrderField[];
const ORDERS: Order[] = [
  ...FIELDS.flatMap((field): Order[] => [
    [{ field, direction: "ASC" }],
    [{ field, direction: "DESC" }],
  ]),
  [
    { field: "PRIORITY", direction: "ASC" },
    { field: "STARTS_ON", direction: "DESC" },
  ],
  [
    { field: "OWN_RANKING", direction: "DESC" },
    { field: "TITLE", direction: "ASC" },
    { field: "STATUS", direction: "DESC" },
  ],
  [],
];

const asks = (world: World, order: Order, page: PageArgs) =>
  ask(world.url, world.members.voorzitter, cprw.CalendarItemsDocument, { order, ...page });

async function pageOf(world: World, order: Order, page: PageArgs) {
  const {
    calendarItems: { edges, pageInfo, totalCount },
  } = await dataOf(world.url, world.members.voorzitter, cprw.CalendarItemsDocument, {
    order,
    ...page,
  });
  return { edges: edges as Edge[], pageInfo, totalCount };
}
const idsOf = (edges: readonly Edge[]): string[] => edges.map(({ node }) => node.id);

/** All pages from the start to the end, in the list's order; `between` happens after each page. */
async function walkForwards(
  world: World,
  order: Order,
  first: number,
  between: (seen: readonly Edge[]) => Promise<void> = async () => {},
): Promise<Edge[]> {
  const seen: Edge[] = [];
  for (let after: string | null | undefined; ;) {
    const { edges, pageInfo } = await pageOf(world, order, { first, after });
    expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges.at(0)?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ]);
    seen.push(...edges);
    if (!pageInfo.hasNextPage) return seen;
    expect(edges).toHaveLength(first);
    after = pageInfo.endCursor;
    await between(seen);
  }
}

/** All pages from the end to the start, put together in the list's order. */
async function walkBackwards(world: World, order: Order, last: number): Promise<Edge[]> {
  const seen: Edge[] = [];
  for (let before: string | null | undefined; ;) {
    const { edges, pageInfo } = await pageOf(world, order, { last, before });
    expect(pageInfo.hasNextPage).toBe(before !== undefined);
    seen.unshift(...edges);
    if (!pageInfo.hasPreviousPage) return seen;
    expect(edges).toHaveLength(last);
    before = pageInfo.startCursor;
  }
}

/**
 * Seventeen items that the chair of CPRW sees, with many ties: drafts without a number,
 * unplanned ones, ranked and not ranked, equal titles but for their capitals, equal days, two
 * priorities, several statuses, two years.
 */
async function givenItems(world: World): Promise<void> {
  const { draft, proposed, agreed, decider, calendarYear } = given(world);
  const content = (index: number): Partial<cprw.DraftCalendarItemInput> => ({
    year: index % 6 === 5 ? YEAR + 1 : YEAR,
    title: ["vitale wijken", "Vitale wijken", "Zon op daken", "loket één"][index % 4]!,
    priority: index % 5 === 0 ? "HIGH" : "NORMAL",
    planned: index % 3 === 0 ? null : { quarters: { first: 1 + (index % 2) } },
  });
  await calendarYear(YEAR);
  await calendarYear(YEAR + 1);
  for (let index = 0; index < 17; index++) {
    const by = index % 2 === 0 ? "LANDLORD" : "TENANT_COUNCIL";
    const make =
      index % 4 === 3
        ? () => draft("TENANT_COUNCIL", content(index))
        : index % 4 === 2
          ? () => proposed(by, content(index))
          : () => agreed(by, content(index));
    const { id } = await make();
    if (index % 3 !== 1)
      await dataOf(world.url, decider("TENANT_COUNCIL"), cprw.AnnotateCalendarItemDocument, {
        input: {
          id,
          expectedVersion: 0,
          note: "Eigen",
          ranking: index % 6 < 3 ? 1 + (index % 2) : null,
        },
      });
    if (index % 4 === 0)
      await dataOf(
        world.url,
        decider(otherSide("TENANT_COUNCIL")),
        cprw.AnnotateCalendarItemDocument,
        { input: { id, expectedVersion: 0, ranking: 20 - index } },
      );
  }
}

describe("paging through calendar items", () => {
  it("gives in pages, forwards and backwards, exactly the unpaged list, under every order and direction", async () => {
    const world = await createWorld();
    try {
      await givenItems(world);
      for (const order of ORDERS) {
        const { edges: all, totalCount } = await pageOf(world, order, { first: 200 });
        expect({
          order,
          count: all.length,
          different: new Set(idsOf(all)).size,
          totalCount,
        }).toEqual({ order, count: 17, different: 17, totalCount: 17 });
        expect({ order, ids: idsOf(await walkForwards(world, order, 5)) }).toEqual({
          order,
          ids: idsOf(all),
        });
        expect({ order, ids: idsOf(await walkBackwards(world, order, 4)) }).toEqual({
          order,
          ids: idsOf(all),
        });
        const [{ cursor: fifth }, { cursor: twelfth }] = [all[4]!, all[11]!];
        expect(idsOf((await pageOf(world, order, { first: 3, after: fifth })).edges)).toEqual(
          idsOf(all.slice(5, 8)),
        );
        expect(idsOf((await pageOf(world, order, { last: 3, before: twelfth })).edges)).toEqual(
          idsOf(all.slice(8, 11)),
        );
        expect(idsOf((await pageOf(world, order, { before: twelfth })).edges)).toEqual(
          idsOf(all.slice(0, 11)),
        );
      }
    } finally {
      await world.end();
    }
  });

  it("orders as asked; drafts, unplanned and unranked items come last, or first when descending", async () => {
    const world = await createWorld();
    const document = `query($order: [CalendarItemOrder!]) { calendarItems(order: $order) { nodes { year number
        title status priority origin updatedAt proposedAt proposedBy { name }
        planned { startsOn endsOn } annotation { ranking } } } }`;
    try {
      await givenItems(world);
      for (const field of FIELDS) {
        for (const direction of ["ASC", "DESC"] as const) {
          const { calendarItems } = await dataOf<
            { calendarItems: { nodes: OrderedItem[] } },
            object
          >(world.url, world.members.voorzitter, document, { order: [{ field, direction }] });
          const keys = calendarItems.nodes.map((item) => KEYS[field](item));
          const ascending = [...keys].sort((a, b) => (a < b ? -1 : Number(a > b)));
          expect(new Set(keys).size).toBeGreaterThan(1);
          expect({ field, direction, keys }).toEqual({
            field,
            direction,
            keys: direction === "ASC" ? ascending : ascending.reverse(),
          });
        }
      }
    } finally {
      await world.end();
    }
  });

  it("orders titles as Dutch does, whatever the case and with é beside e, on every page", async () => {
    const world = await createWorld();
    try {
      const titles = [
        "Ärger",
        "Çelik",
        "echo",
        "École",
        "Eenheid",
        "Été",
        "eter",
        "Óók",
        "zeven",
        "Zon",
      ];
      for (const title of [...titles.slice(5).reverse(), ...titles.slice(0, 5)])
        await given(world).draft("TENANT_COUNCIL", { title });
      for (const direction of ["ASC", "DESC"] as const) {
        const order: Order = [{ field: "TITLE", direction }];
        const expected = direction === "ASC" ? titles : [...titles].reverse();
        for (const walked of [
          await walkForwards(world, order, 200),
          await walkForwards(world, order, 1),
          await walkForwards(world, order, 3),
          await walkBackwards(world, order, 1),
          await walkBackwards(world, order, 3),
        ]) {
          expect(walked.map(({ node }) => node.title)).toEqual(expected);
        }
      }
    } finally {
      await world.end();
    }
  });

  it("neither repeats nor skips an item while others are added, changed and removed between the pages", async () => {
    const world = await createWorld();
    try {
      await givenItems(world);
      const { draft, proposed, decider } = given(world);
      const chair = decider("TENANT_COUNCIL");
      for (const order of [
        [{ field: "TITLE", direction: "ASC" }],
        [{ field: "STARTS_ON", direction: "DESC" }],
        [{ field: "NUMBER", direction: "DESC" }],
      ] satisfies Order[]) {
        const before = idsOf((await pageOf(world, order, { first: 200 })).edges);
        let turn = 0;
        const seen = await walkForwards(world, order, 3, async () => {
          turn += 1;
          if (turn > 4) return;
          await proposed("LANDLORD", {
            title: ["Aanvang", "Zwijgen", "vitale wijken"][turn % 3]!,
            planned: turn % 2 ? { month: 12 } : null,
          });
          const { id, version } = await draft("TENANT_COUNCIL", { title: "Midden" });
          if (turn % 2 === 0)
            await dataOf(world.url, chair, cprw.DiscardCalendarItemDocument, {
              input: { id, expectedVersion: version! },
            });
          await dataOf(world.url, chair, cprw.AnnotateCalendarItemDocument, {
            input: {
              id: before[turn]!,
              expectedVersion: await annotationVersion(world, before[turn]!),
              note: `Beurt ${turn}`,
            },
          });
        });
        const ids = idsOf(seen);
        expect({ order, repeated: ids.filter((id, index) => ids.indexOf(id) !== index) }).toEqual({
          order,
          repeated: [],
        });
        expect({ order, known: ids.filter((id) => before.includes(id)) }).toEqual({
          order,
          known: before,
        });
      }
    } finally {
      await world.end();
    }
  });

  it("goes on behind an item that meanwhile left the list or the viewer's sight", async () => {
    const world = await createWorld();
    try {
      const { draft, decider } = given(world);
      const titles = ["a", "b", "c", "d"];
      const items = [];
      for (const title of titles) items.push(await draft("TENANT_COUNCIL", { title }));
      const order: Order = [{ field: "TITLE", direction: "ASC" }];
      const { pageInfo } = await pageOf(world, order, { first: 2 });
      await dataOf(world.url, decider("TENANT_COUNCIL"), cprw.ReviseCalendarItemDocument, {
        input: { id: items[1]!.id, expectedVersion: 1, title: "z" },
      });
      expect(
        (await pageOf(world, order, { first: 10, after: pageInfo.endCursor })).edges.map(
          ({ node }) => node.title,
        ),
      ).toEqual(["c", "d", "z"]);
    } finally {
      await world.end();
    }
  });

  it("gives 50 unless asked otherwise, and at most 200", async () => {
    const world = await createWorld();
    try {
      const { draft } = given(world);
      await draft("TENANT_COUNCIL");
      expect((await pageOf(world, [], { first: 200 })).edges).toHaveLength(1);
      expect((await pageOf(world, [], { last: 200 })).edges).toHaveLength(1);

      for (let drafted = 1; drafted < 55; drafted += 6)
        await Promise.all([1, 2, 3, 4, 5, 6].map(() => draft("TENANT_COUNCIL")));
      expect(await pageOf(world, [], {})).toMatchObject({
        edges: { length: 50 },
        totalCount: 55,
        pageInfo: { hasNextPage: true },
      });
    } finally {
      await world.end();
    }
  });

  it("refuses directions and orders that make no page with BAD_USER_INPUT", async () => {
    const world = await createWorld();
    try {
      await given(world).draft("TENANT_COUNCIL");
      const {
        edges: [edge],
      } = await pageOf(world, [], { first: 1 });
      const cursor = edge!.cursor;
      const wrong: PageArgs[] = [
        { first: 1, last: 1 },
        { first: 0, last: 0 },
        { last: 1, after: cursor },
        { first: 1, before: cursor },
      ];
      for (const page of wrong) {
        const answer = await asks(world, [], page);
        expect({ page, data: answer.data, codes: codesOf(answer) }).toEqual({
          page,
          data: null,
          codes: ["BAD_USER_INPUT"],
        });
      }
      expect(
        codesOf(
          await asks(
            world,
            [
              { field: "TITLE", direction: "ASC" },
              { field: "TITLE", direction: "DESC" },
            ],
            {},
          ),
        ),
      ).toEqual(["BAD_USER_INPUT"]);
    } finally {
      await world.end();
    }
  });

  it("refuses a cursor of another order, direction or list with CURSOR_INVALID", async () => {
    const world = await createWorld();
    try {
      await givenItems(world);
      const cursors = await Promise.all(
        ORDERS.map(async (order) => ({
          order,
          cursor: (await pageOf(world, order, { first: 1 })).edges[0]!.cursor,
        })),
      );
      for (const { order, cursor } of cursors) {
        for (const other of ORDERS.filter(
          (one) => one !== order && !(isDefault(one) && isDefault(order)),
        )) {
          expect({
            order,
            other,
            codes: codesOf(await asks(world, other, { after: cursor })),
          }).toEqual({ order, other, codes: ["CURSOR_INVALID"] });
          expect({
            order,
            other,
            codes: codesOf(await asks(world, other, { last: 5, before: cursor })),
          }).toEqual({ order, other, codes: ["CURSOR_INVALID"] });
        }
      }
      const history = await dataOf(world.url, world.members.voorzitter, cprw.ChangesDocument, {});
      expect(codesOf(await asks(world, [], { after: history.changes.cursor }))).toEqual([
        "CURSOR_INVALID",
      ]);
    } finally {
      await world.end();
    }
  });
});

interface OrderedItem {
  year: number;
  number: string | null;
  title: string;
  status: string;
  priority: string;
  origin: string;
  updatedAt: string;
  proposedAt: string | null;
  proposedBy: { name: string };
  planned: { startsOn: string; endsOn: string } | null;
  annotation: { ranking: number | null } | null;
}

const LIFECYCLE = [
  "DRAFT",
  "DISCARDED",
  "PROPOSED",
  "DECLINED",
  "WITHDRAWN",
  "AGREED",
  "IN_PROGRESS",
  "POSTPONED",
  "ROLLED_OVER",
  "DONE",
  "CANCELLED",
];
describe("paging through a history", () => {
  it("gives in pages what it gives at once, oldest first, and refuses what makes no page", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD");
      for (let turn = 0; turn < 5; turn++)
        await dataOf(world.url, world.members.voorzitter, cprw.AnnotateCalendarItemDocument, {
          input: { id, expectedVersion: turn, note: `Beurt ${turn}` },
        });
      const historyOf = async (variables: { first?: number; after?: string | null }) =>
        (
          await dataOf(world.url, world.members.voorzitter, cprw.CalendarItemHistoryDocument, {
            id,
            ...variables,
          })
        ).calendarItem!.history!;
      const all = await historyOf({});
      expect(all.nodes.map(({ act }) => act)).toEqual([
        "CALENDAR_ITEM_PROPOSED",
        "CALENDAR_ITEM_AGREED",
        ...Array(5).fill("CALENDAR_ITEM_ANNOTATED"),
      ]);
      const seen = [];
      for (let after: string | null | undefined; ;) {
        const { nodes, pageInfo } = await historyOf({ first: 3, after });
        seen.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(seen).toEqual(all.nodes);
      expect(
        codesOf(
          await ask(world.url, world.members.voorzitter, cprw.CalendarItemHistoryDocument, {
            id,
            after: "x",
          }),
        ),
      ).toEqual(["CURSOR_INVALID"]);
    } finally {
      await world.end();
    }
  });
});

describe("how many are asked for at once", () => {
  it("is from 1 to 200 in every list, history and log, and refused in the same words otherwise", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).agreed("LANDLORD");
      const places = {
        calendarItems: (page: string) => `{ calendarItems(${page}) { nodes { id } } }`,
        "calendarYear.items": (page: string) =>
          `{ calendarYear(year: ${YEAR}) { items(${page}) { nodes { id } } } }`,
        "calendarItem.history": (page: string) =>
          `{ calendarItem(id: "${id}") { history(${page}) { nodes { id } } } }`,
        "calendarYear.history": (page: string) =>
          `{ calendarYear(year: ${YEAR}) { history(${page}) { nodes { id } } } }`,
        changes: (page: string) => `{ changes(${page}) { changes { id } } }`,
      };
      for (const [place, document] of Object.entries(places)) {
        for (const argument of place.endsWith("tems") ? ["first", "last"] : ["first"]) {
          for (const size of [1, 200])
            expect([
              place,
              argument,
              size,
              codesOf(
                await ask(world.url, world.members.voorzitter, document(`${argument}: ${size}`)),
              ),
            ]).toEqual([place, argument, size, []]);
          for (const size of [0, -1, 201, 2_147_483_647, -2_147_483_648]) {
            const { errors } = await ask(
              world.url,
              world.members.voorzitter,
              document(`${argument}: ${size}`),
            );
            expect({
              place,
              size,
              errors: errors.map(({ message, extensions }) => ({ message, ...extensions })),
            }).toEqual({
              place,
              size,
              errors: [
                {
                  message: `${argument} must be from 1 to 200.`,
                  code: "BAD_USER_INPUT",
                  argument,
                  minimum: 1,
                  maximum: 200,
                },
              ],
            });
          }
        }
      }
    } finally {
      await world.end();
    }
  });
});

describe("what a page may hold", () => {
  it("counts in the cost of a document, for histories and the log as for lists", async () => {
    const world = await createWorld();
    try {
      const histories = (first: number) =>
        `history(first: ${first}) { nodes { subject { ... on CalendarItem { history(first:
          ${first}) { nodes { id } } } } } }`;
      const nested = (first: number) => [
        `{ changes(first: ${first}) { changes { subject { ... on CalendarItem { ${histories(first)} } } } } }`,
        `{ calendarItems(first: ${first}) { nodes { ${histories(first)} } } }`,
      ];
      for (const document of nested(100))
        expect(codesOf(await ask(world.url, world.members.voorzitter, document))).toEqual([
          "QUERY_TOO_COMPLEX",
        ]);
      for (const document of nested(10))
        expect(codesOf(await ask(world.url, world.members.voorzitter, document))).toEqual([]);
      // Of one document too, whose cost is kept for each size.
      const sized = `query ($outer: Int, $inner: Int) { calendarItems(first: $outer) { nodes { history(first:
          $inner) { nodes { subject { ... on CalendarItem { history(first: $inner) { nodes { id }
          } } } } } } } }`;
      for (const [outer, inner, codes] of [
        [10, 10, []],
        [100, 100, ["QUERY_TOO_COMPLEX"]],
        [10, 10, []],
        [10, 200, ["QUERY_TOO_COMPLEX"]],
        [undefined, undefined, ["QUERY_TOO_COMPLEX"]],
        [1, 50, []],
      ] as const) {
        expect([
          outer,
          inner,
          codesOf(await ask(world.url, world.members.voorzitter, sized, { outer, inner })),
        ]).toEqual([outer, inner, codes]);
      }
    } finally {
      await world.end();
    }
  });
});

/** What each order compares, as a text or number that compares likewise. */
const KEYS: Record<(typeof FIELDS)[number], (item: OrderedItem) => string | number> = {
  NUMBER: ({ year, number }) => number ?? `${year}-99`,
  TITLE: ({ title }) => title.toLowerCase(),
  STARTS_ON: ({ planned }) => planned?.startsOn ?? "9999",
  YEAR: ({ year }) => year,
  ENDS_ON: ({ planned }) => planned?.endsOn ?? "9999",
  ORIGIN: ({ origin }) => origin,
  PROPOSED_BY: ({ proposedBy }) => proposedBy.name,
  PROPOSED_AT: ({ proposedAt }) => proposedAt ?? "9999",
  PRIORITY: ({ priority }) => (priority === "HIGH" ? 0 : 1),
  STATUS: ({ status }) => LIFECYCLE.indexOf(status),
  UPDATED_AT: ({ updatedAt }) => updatedAt,
  OWN_RANKING: ({ annotation }) => annotation?.ranking ?? 9999,
};

/** No order is the order by number. */
const isDefault = (order: Order): boolean =>
  order.length === 0 ||
  (order.length === 1 && order[0]!.field === "NUMBER" && order[0]!.direction === "ASC");

async function annotationVersion(world: World, id: string): Promise<number> {
  const { calendarItem } = await dataOf(
    world.url,
    world.members.voorzitter,
    cprw.CalendarItemDocument,
    { id },
  );
  return calendarItem!.annotation?.version ?? 0;
}
