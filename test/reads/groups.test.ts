import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { assertInputObjectType, isEnumType } from "graphql";
import { grouped, groupings, publishedFor } from "../authorisation/everything.js";
import { lotsOf } from "../support/given.js";
import { type FirstData, loadFirst, READERS } from "./first-data.js";

let first: FirstData;
beforeAll(async () => {
  first = await loadFirst();
});
afterAll(() => first.end());

interface Figures {
  readonly count: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly avg: number | null;
  readonly sum: number | null;
}
interface Group {
  readonly count: number;
  readonly keys: readonly { field: string; value: string | null; label: string }[];
  readonly aggregate: Figures;
}
interface Grouped {
  readonly aggregate: Figures;
  readonly groups: { readonly totalGroups: number; readonly nodes: readonly Group[] };
}

/** The lists that can be grouped, by the name of what stands in them. */
const LISTS = Object.entries(publishedFor("TENANT_COUNCIL").getTypeMap())
  .filter(([name, type]) => name.endsWith("GroupField") && isEnumType(type))
  .map(([name]) => name.replace("GroupField", ""))
  .map((type) => {
    const fields = Object.values(publishedFor("TENANT_COUNCIL").getQueryType()!.getFields());
    const list = fields.find((one) => String(one.type).startsWith(`${type}Connection`))!;
    const filter = String(list.args.find(({ name }) => name === "filter")!.type);
    return [list.name, type, filter] as const;
  });

const added = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);

describe.each(LISTS)("groups of %s", (field, type, filter) => {
  it("add up to all that a reader sees, in number and in figures, and no label is a code", async () => {
    for (const [name, audience] of READERS) {
      const schema = publishedFor(audience);
      if (!schema.getType(`${type}GroupField`)) continue; // it is not for this audience
      const filters = assertInputObjectType(schema.getType(filter)).getFields();
      const isList = (code: string) => {
        const camel = code.toLowerCase().replace(/_(.)/g, (_, one: string) => one.toUpperCase());
        return String(filters[camel]!.type).endsWith("ListFilter");
      };
      const { whole } = await first.ask<{ whole: { totalCount: number } }>(
        name,
        `{ whole: ${field}(first: 1) { totalCount } }`,
      );
      const all = groupings(schema, { type });
      expect(all.length).toBeGreaterThan(1);
      for (const lot of lotsOf(10, all)) {
        const answer = await first.ask<Record<string, Grouped>>(
          name,
          grouped({ name: "", field, type }, lot),
          Object.fromEntries(lot.map(({ by }, index) => [`b${index}`, by])),
        );
        for (const [index, { by, of }] of lot.entries()) {
          const { aggregate, groups } = answer[`g${index}`]!;
          const about = [name, by, of];
          expect([...about, groups.nodes.length]).toEqual([
            ...about,
            Math.min(groups.totalGroups, 30),
          ]);
          if (groups.totalGroups > 30) continue;
          const counts = groups.nodes.map(({ count }) => count);
          expect([...about, counts]).toEqual([...about, counts.toSorted((a, b) => b - a)]);
          for (const { label, value } of groups.nodes.flatMap(({ keys }) => keys))
            expect([...about, value, label]).toEqual([
              ...about,
              value,
              expect.not.stringMatching(/^[A-Z_]{3,}$|[0-9a-f]{8}-/),
            ]);
          if ((by as { field: string }[]).some((one) => isList(one.field))) {
            expect(added(counts)).toBeGreaterThanOrEqual(whole.totalCount);
            continue;
          }
          const figures = groups.nodes.map((group) => group.aggregate);
          expect([...about, added(counts)]).toEqual([...about, whole.totalCount]);
          expect([...about, added(figures.map(({ count }) => count))]).toEqual([
            ...about,
            aggregate.count,
          ]);
          expect(added(figures.map(({ sum }) => sum))).toBeCloseTo(aggregate.sum ?? 0, 6);
          const known = figures.filter(({ count }) => of && count > 0);
          if (known.length === 0) continue;
          expect(Math.min(...known.map(({ min }) => min!))).toBe(aggregate.min);
          expect(Math.max(...known.map(({ max }) => max!))).toBe(aggregate.max);
          expect(aggregate.avg).toBeCloseTo(aggregate.sum! / aggregate.count, 6);
        }
      }
    }
  });
});

describe("groups", () => {
  const COUNCIL = "cprw-secretaris";

  it("tell of a status what paging tells, with a filter too", async () => {
    const filter = { year: { gte: 2022 } };
    const { list } = await first.ask<{
      list: {
        nodes: { status: string }[];
        groups: { nodes: Group[]; totalGroups: number };
      };
    }>(
      COUNCIL,
      `query ($filter: CalendarItemFilter) { list: calendarItems(filter: $filter, first: 200) {
        nodes { status }
        groups(by: [{ field: STATUS }]) { totalGroups nodes { count keys { value } } } } }`,
      { filter },
    );
    const counted = new Map<string, number>();
    for (const { status } of list.nodes) counted.set(status, (counted.get(status) ?? 0) + 1);
    expect(counted.size).toBeGreaterThan(2);
    expect(
      Object.fromEntries(list.groups.nodes.map(({ keys, count }) => [keys[0]!.value, count])),
    ).toEqual(Object.fromEntries(counted));
    expect(list.groups.totalGroups).toBe(counted.size);
  });

  it("of each of several parents are its own", async () => {
    const { calendarYears } = await first.ask<{
      calendarYears: { items: { totalCount: number; groups: { nodes: Group[] } } }[];
    }>(
      COUNCIL,
      `{ calendarYears { items(first: 1) { totalCount
        groups(by: [{ field: STATUS }, { field: ORIGIN }]) { nodes { count keys { value } } } } } }`,
    );
    expect(calendarYears.length).toBeGreaterThan(1);
    for (const { items } of calendarYears)
      expect(added(items.groups.nodes.map(({ count }) => count))).toBe(items.totalCount);
  });

  it("are as many as asked for, the largest first, and tell how many there are", async () => {
    const { calendarItems } = await first.ask<{ calendarItems: Grouped }>(
      COUNCIL,
      `{ calendarItems(first: 1) { groups(by: [{ field: STARTS_ON, per: MONTH }], first: 2) {
        totalGroups nodes { count keys { field value label } } } } }`,
    );
    expect(calendarItems.groups.totalGroups).toBeGreaterThan(2);
    expect(calendarItems.groups.nodes).toHaveLength(2);
    expect(calendarItems.groups.nodes[0]!.keys[0]).toEqual({
      field: "STARTS_ON",
      value: expect.stringMatching(/^\d{4}-\d\d$/),
      label: expect.stringMatching(/^[a-z]+ \d{4}$/),
    });
  });

  it.each([
    ["no thing", "by: []", "Group by 1 to 4 things."],
    ["a thing twice", "by: [{ field: STATUS }, { field: STATUS }]", "Name each thing"],
    ["no groups", "by: [{ field: STATUS }], first: 0", "first must be from 1 to 500."],
    ["too many groups", "by: [{ field: STATUS }], first: 501", "first must be from 1 to 500."],
  ])("refuse %s", async (_, asked, message) => {
    await expect(
      first.ask(COUNCIL, `{ calendarItems { groups(${asked}) { totalGroups } } }`),
    ).rejects.toThrow(message);
  });

  it("cost what they answer, not times the rows of the page", async () => {
    const groups = "groups(by: [{ field: STATUS }], first: 500) { nodes { count keys { label } } }";
    await first.ask(COUNCIL, `{ calendarItems(first: 200) { ${groups} } }`);
    await expect(
      first.ask(
        COUNCIL,
        `{ ${Array.from({ length: 12 }, (_, index) => `g${index}: calendarItems { ${groups} }`).join(" ")} }`,
      ),
    ).rejects.toThrow("points of cost");
  });
});
