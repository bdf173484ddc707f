import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { assertInputObjectType, buildSchema } from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { beneath, given, YEAR } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";

type Filter = cprw.CalendarItemFilter;

/** An item as the filter sees it. */
interface Row {
  id: string;
  year: number;
  number: string | null;
  title: string;
  description: string;
  status: string;
  origin: string;
  priority: string;
  levels: string[];
  themes: string[];
  municipalityIds: string[];
  startsOn: string | null;
  endsOn: string | null;
  resultNote: string | null;
  proposedAt: string | null;
  updatedAt: string;
  publishedAt: string | null;
  proposedById: string;
  landlordOwnerId: string | null;
  councilOwnerId: string | null;
  ownRanking: number | null;
  ownNote: string | null;
}

/**
 * What the filter means, in plain JavaScript: what has no value satisfies no condition but
 * `isNull`, and so satisfies its `not`.
 */
function holds(filter: Filter, row: Row): boolean {
  return Object.entries(filter).every(([name, part]) => {
    if (name === "and") return (part as Filter[]).every((one) => holds(one, row));
    if (name === "or") return (part as Filter[]).some((one) => holds(one, row));
    if (name === "not") return !holds(part as Filter, row);
    return Object.entries(part as Record<string, unknown>).every(([operator, operand]) =>
      OPERATORS[operator]!(row[name as keyof Row] as never, operand as never),
    );
  });
}
type Value = string | number;
const OPERATORS: Record<string, (value: never, operand: never) => boolean> = {
  eq: (value: Value | null, operand: Value) => value !== null && value === operand,
  neq: (value: Value | null, operand: Value) => value !== operand,
  in: (value: Value | null, operands: Value[]) => value !== null && operands.includes(value),
  lt: (value: Value | null, operand: Value) => value !== null && value < operand,
  lte: (value: Value | null, operand: Value) => value !== null && value <= operand,
  gt: (value: Value | null, operand: Value) => value !== null && value > operand,
  gte: (value: Value | null, operand: Value) => value !== null && value >= operand,
  isNull: (value: Value | null, operand: boolean) => (value === null) === operand,
  contains: (value: string | string[] | null, operand: string) =>
    Array.isArray(value)
      ? value.includes(operand)
      : value !== null && value.toLowerCase().includes(operand.toLowerCase()),
  containsAny: (value: string[], operands: string[]) => operands.some((one) => value.includes(one)),
  startsWith: (value: string | null, operand: string) =>
    value !== null && value.toLowerCase().startsWith(operand.toLowerCase()),
  containsAll: (value: string[], operands: string[]) =>
    operands.every((one) => value.includes(one)),
  isEmpty: (value: string[], operand: boolean) => (value.length === 0) === operand,
};

const LIST = `query($filter: CalendarItemFilter) { calendarItems(filter: $filter, first: 200) {
  totalCount nodes {
  id year number title description status origin priority levels themes { id } municipalities { id
    } planned { startsOn endsOn } publishedAt proposedAt updatedAt resultNote proposedBy { id }
    landlordOwner { id } councilOwner { id } annotation { ranking note } } } }`;
interface Listed {
  calendarItems: {
    totalCount: number;
    nodes: (Pick<
      Row,
      | "id"
      | "year"
      | "number"
      | "title"
      | "description"
      | "status"
      | "origin"
      | "priority"
      | "levels"
      | "publishedAt"
      | "proposedAt"
      | "updatedAt"
      | "resultNote"
    > & {
      themes: { id: string }[];
      municipalities: { id: string }[];
      planned: { startsOn: string; endsOn: string } | null;
      proposedBy: { id: string };
      landlordOwner: { id: string } | null;
      councilOwner: { id: string } | null;
      annotation: { ranking: number | null; note: string | null } | null;
    })[];
  };
}

async function rowsOf(world: World, filter?: Filter): Promise<Row[]> {
  const {
    calendarItems: { nodes },
  } = await dataOf<Listed, object>(world.url, world.members.voorzitter, LIST, { filter });
  return nodes.map(
    ({
      themes,
      municipalities,
      planned,
      proposedBy,
      landlordOwner,
      councilOwner,
      annotation,
      ...item
    }) => ({
      ...item,
      themes: themes.map(({ id }) => id),
      municipalityIds: municipalities.map(({ id }) => id),
      startsOn: planned?.startsOn ?? null,
      endsOn: planned?.endsOn ?? null,
      proposedById: proposedBy.id,
      landlordOwnerId: landlordOwner?.id ?? null,
      councilOwnerId: councilOwner?.id ?? null,
      ownRanking: annotation?.ranking ?? null,
      ownNote: annotation?.note ?? null,
    }),
  );
}

async function idsOf(world: World, filter: Filter): Promise<string[]> {
  const { calendarItems } = await dataOf(
    world.url,
    world.members.voorzitter,
    cprw.CalendarItemsDocument,
    { filter, first: 200 },
  );
  expect(calendarItems.totalCount).toBe(calendarItems.edges.length);
  return calendarItems.edges.map(({ node }) => node.id).sort();
}

/**
 * Fourteen items, of which CPRW sees twelve, that differ in everything a filter can
 * ask about; some are published.
 */
async function givenItems(world: World): Promise<void> {
  const { draft, proposed, agreed, decider, calendarYear } = given(world);
  const { dordrecht, delft } = world.municipalities;
  const council = decider("TENANT_COUNCIL"),
    landlord = decider("LANDLORD");
  const make = [draft, proposed, agreed];
  await calendarYear(YEAR);
  await calendarYear(YEAR + 1);
  for (let index = 0; index < 14; index++) {
    const by = index % 2 === 0 ? "TENANT_COUNCIL" : "LANDLORD";
    const { id } = await make[index % 3]!(by, {
      year: index % 5 === 4 ? YEAR + 1 : YEAR,
      title: ["Vitale wijken", "100% duurzaam", "a_b \\ 'c'", "Huur & zo"][index % 4]!,
      description: ["", "Gesprek, dan advies", "Cijfers van het onderhoud", "Advies"][
        (index + 1) % 4
      ]!,
      origin: (["LANDLORD", "TENANT_COUNCIL", "JOINT"] as const)[index % 3]!,
      priority: index % 3 === 0 ? "HIGH" : "NORMAL",
      levels: (
        [["ADVISEREN"], ["INFORMEREN", "RAADPLEGEN"], ["MEEBESLISSEN", "ADVISEREN"]] as const
      )[(index + 1) % 3]!.slice(),
      themes: [[], ["LEEFBAARHEID"], ["LEEFBAARHEID", "DUURZAAMHEID"]][index % 3]!,
      municipalityIds: [[], [dordrecht], [dordrecht, delft]][(index + 2) % 3]!,
      planned: [
        null,
        { quarters: { first: 1, last: 2 } },
        { month: 3 },
        { quarters: { first: 4 } },
      ][index % 4]!,
      ownerId: index % 4 > 1 ? null : (by === "LANDLORD" ? landlord : council).personId,
    });
    if (by === "LANDLORD" && index % 3 === 0) continue; // a draft of the landlord
    if (index % 3 !== 2)
      await dataOf(world.url, council, cprw.AnnotateCalendarItemDocument, {
        input: {
          id,
          expectedVersion: 0,
          note: index % 2 ? "Let op: kosten" : null,
          ranking: index % 4 ? index : null,
        },
      });
  }
  const year = async () =>
    (await dataOf(world.url, council, cprw.CalendarYearPageDocument, { year: YEAR })).calendarYear!;
  const on = ({ id, version }: { id: string; version?: number | null }) => ({
    id,
    expectedVersion: version!,
  });
  for (const who of [council, landlord])
    await dataOf(world.url, who, cprw.AdoptCalendarYearDocument, { input: on(await year()) });
  await dataOf(world.url, council, cprw.PublishCalendarYearDocument, { input: on(await year()) });
  // what came of some of them, past the acts that lead there
  await beneath(
    world,
    `UPDATE calendar_item SET result_note = CASE number % 2 WHEN 0 THEN 'Afgerond' ELSE 'Zo gedaan' END
    WHERE number < 4`,
  );
}

/**
 * Every operator of every field, with values that some items have, that none
 * has, and that lie at a border.
 */
function everyCondition(world: World, rows: readonly Row[]): Filter[] {
  const values = (name: keyof Row) => [
    ...new Set(
      rows.flatMap((row): unknown[] => [row[name]].flat()).filter((value) => value !== null),
    ),
  ];
  const forField = (name: keyof Filter, operands: Record<string, unknown[]>): Filter[] =>
    Object.entries(operands).flatMap(([operator, all]) =>
      all.map((operand) => ({ [name]: { [operator]: operand } }) as Filter),
    );
  const nobody = "00000000-0000-4000-8000-000000000000",
    truths = [true, false];
  const of = (some: unknown[], none: unknown[]) => ({
    eq: [...some, ...none],
    neq: [...some, ...none],
    isNull: truths,
    in: [some, some.slice(0, 1), none, []],
  });
  const ranges = (some: unknown[], none: unknown[]) => ({
    lt: [...some, ...none],
    lte: [...some, ...none],
    gt: [...some, ...none],
    gte: [...some, ...none],
  });
  const lists = (some: unknown[], none: unknown[]) => ({
    contains: [...some, ...none],
    containsAll: [some.slice(0, 2), [...none, ...some.slice(0, 1)], none, []],
    containsAny: [some.slice(0, 2), [...none, ...some.slice(0, 1)], none, []],
    isEmpty: truths,
  });
  return [
    ...forField("year", {
      ...of([YEAR, YEAR + 1], [1999]),
      ...ranges([YEAR, YEAR + 1], [1999, 2_147_483_647, -2_147_483_648]),
    }),
    ...forField("status", of(values("status"), ["CANCELLED"])),
    ...forField("origin", of(values("origin"), [])),
    ...forField("priority", of(values("priority"), [])),
    ...forField("levels", lists(values("levels"), ["COPRODUCEREN"])),
    ...forField("themes", lists(["LEEFBAARHEID", "DUURZAAMHEID"], ["NERGENS"])),
    ...forField("municipalityIds", lists(Object.values(world.municipalities), [nobody])),
    ...forField("title", {
      ...of(values("title"), ["vitale wijken", ""]),
      contains: ["vitale", "VITALE W", "%", "_", "\\", "'", "a_b", "100%", "zzz", ""],
      startsWith: ["vitale", "VITALE W", "100%", "a_b \\", "wijken", ""],
    }),
    ...forField("description", {
      ...of(values("description"), ["advies"]),
      contains: ["ADVIES", "van het", "zzz"],
      startsWith: ["ADVIES", "van het", ""],
    }),
    ...forField("number", {
      ...of(values("number"), [`${YEAR}-1`, "1", "", `${YEAR}-100`]),
      contains: [`${YEAR}-`, "-01", "100", "zzz", ""],
      startsWith: [`${YEAR}-`, "-01", "zzz", ""],
    }),
    ...(["startsOn", "endsOn"] as const).flatMap((name) =>
      forField(name, {
        ...of(values(name), ["2026-02-02"]),
        ...ranges(values(name), ["2026-01-01", "2027-01-01", "0001-01-01", "9999-12-31"]),
      }),
    ),
    ...(["publishedAt", "proposedAt", "updatedAt"] as const).flatMap((name) =>
      forField(name, {
        ...of(values(name), ["2000-01-01T00:00:00Z"]),
        ...ranges(values(name), ["2000-01-01T00:00:00Z", "2100-01-01T00:00:00+02:00"]),
      }),
    ),
    ...forField("resultNote", {
      ...of(values("resultNote"), ["gedaan"]),
      contains: ["GEDAAN", "zzz"],
      startsWith: ["AFG", "zzz"],
    }),
    ...(["proposedById", "landlordOwnerId", "councilOwnerId"] as const).flatMap((name) =>
      forField(name, of(values(name), [nobody])),
    ),
    ...forField("ownRanking", {
      ...of(values("ownRanking"), [999]),
      ...ranges(values("ownRanking"), [0]),
    }),
    ...forField("ownNote", {
      ...of(values("ownNote"), ["kosten"]),
      contains: ["KOSTEN", "zzz"],
      startsWith: ["LET", "zzz"],
    }),
    {},
    { and: [] },
    { or: [] },
    { not: {} },
    { title: {} },
    { not: { or: [] } },
    { and: [{}] },
    { or: [{}] },
  ];
}

/**
 * All operators of all fields that a filter can have, by the published schema: `title.contains`.
 */
function operators(): string[] {
  const schema = buildSchema(
    readFileSync(new URL("../../schema/tenant-council.graphql", import.meta.url), "utf8"),
  );
  const fieldsOf = (type: unknown) => Object.values(assertInputObjectType(type).getFields());
  const conditions = fieldsOf(schema.getType("CalendarItemFilter")).filter(
    ({ name }) => !["and", "or", "not"].includes(name),
  );
  return conditions
    .flatMap(({ name, type }) => fieldsOf(type).map((operator) => `${name}.${operator.name}`))
    .sort();
}

/** Repeatable chance (mulberry32). */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

describe("filtering calendar items", () => {
  it("selects by every operator of every field what it plainly means, and by its negation the rest", async () => {
    const world = await createWorld();
    try {
      await givenItems(world);
      const rows = await rowsOf(world);
      expect(rows).toHaveLength(12);
      const selecting = new Set<string>();
      for (const filter of everyCondition(world, rows)) {
        const expected = rows
          .filter((row) => holds(filter, row))
          .map(({ id }) => id)
          .sort();
        expect({ filter, ids: await idsOf(world, filter) }).toEqual({ filter, ids: expected });
        const others = rows
          .filter((row) => !expected.includes(row.id))
          .map(({ id }) => id)
          .sort();
        expect({ not: filter, ids: await idsOf(world, { not: filter }) }).toEqual({
          not: filter,
          ids: others,
        });
        for (const [name, part] of Object.entries(filter))
          if (expected.length > 0 && others.length > 0)
            selecting.add(`${name}.${Object.keys(part ?? {}).join()}`);
      }
      // Every operator that there is let some items through and others not,
      // but for what all items have.
      const ofAll = [
        "year",
        "status",
        "origin",
        "priority",
        "title",
        "description",
        "proposedById",
      ];
      const inAll = [...ofAll, "updatedAt"].map((field) => `${field}.isNull`);
      expect([...selecting, ...inAll, "levels.isEmpty"].sort()).toEqual(operators());
    } finally {
      await world.end();
    }
  });

  it("knows a number as it is written, also one of three digits", async () => {
    const world = await createWorld();
    try {
      const { proposed } = given(world);
      const ids: string[] = [];
      for (let index = 0; index < 3; index++) ids.push((await proposed("LANDLORD")).id);
      await beneath(world, "UPDATE calendar_item SET number = number + 98 WHERE id = ANY($1)", [
        ids.slice(1),
      ]);
      const { calendarItems } = await dataOf<
        { calendarItems: { nodes: { number: string }[] } },
        object
      >(world.url, world.members.voorzitter, "{ calendarItems { nodes { number } } }");
      expect(calendarItems.nodes.map(({ number }) => number)).toEqual([
        `${YEAR}-01`,
        `${YEAR}-100`,
        `${YEAR}-101`,
      ]);
      for (const [index, { number }] of calendarItems.nodes.entries())
        expect(await idsOf(world, { number: { eq: number } })).toEqual([ids[index]]);
      expect(await idsOf(world, { number: { contains: "-10" } })).toEqual(ids.slice(1).sort());
    } finally {
      await world.end();
    }
  });

  it("combines conditions with and, or and not to any depth as the plain meaning does", async () => {
    const world = await createWorld();
    try {
      await givenItems(world);
      const rows = await rowsOf(world);
      const conditions = everyCondition(world, rows);
      const chance = chanceFrom(20_260_101);
      const any = (depth: number): Filter => {
        const one = conditions[chance(conditions.length)]!;
        if (depth === 0) return one;
        const some = Array.from({ length: 1 + chance(3) }, () => any(depth - 1));
        return [
          { and: some },
          { or: some },
          { not: some[0]! },
          { ...one, or: some },
          { ...one, not: some[0]! },
        ][chance(5)]!;
      };
      const sizes = new Set<number>();
      for (let turn = 0; turn < 150; turn++) {
        const filter = any(1 + (turn % 5));
        const expected = rows
          .filter((row) => holds(filter, row))
          .map(({ id }) => id)
          .sort();
        sizes.add(expected.length);
        expect({ filter, ids: await idsOf(world, filter) }).toEqual({ filter, ids: expected });
      }
      expect(sizes.size).toBeGreaterThan(5);
    } finally {
      await world.end();
    }
  });

  it("refuses null as a condition or operand with BAD_USER_INPUT, because it could mean two things", async () => {
    const world = await createWorld();
    try {
      const filters: object[] = [
        { title: null },
        { and: null },
        { or: null },
        { not: null },
        { title: { eq: null } },
        { title: { in: null } },
        { startsOn: { lt: null } },
        { proposedById: { isNull: null } },
        { themes: { containsAny: null } },
        { themes: { isEmpty: null } },
        { and: [{ status: { eq: null } }] },
        { not: { ownNote: { contains: null } } },
        { and: [null] },
        { title: { in: [null] } },
        { themes: { containsAny: [null] } },
      ];
      for (const filter of filters) {
        const answer = await ask(world.url, world.members.voorzitter, LIST, { filter });
        expect({ filter, data: answer.data, codes: codesOf(answer) }).toEqual({
          filter,
          data: null,
          codes: ["BAD_USER_INPUT"],
        });
      }
      expect(
        (await ask(world.url, world.members.voorzitter, LIST, { filter: null })).errors,
      ).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it("refuses what is no id where an id is compared, and knows an id whatever its case", async () => {
    const world = await createWorld();
    try {
      const { id } = await given(world).draft("TENANT_COUNCIL", {
        municipalityIds: [world.municipalities.delft],
      });
      for (const filter of [
        { proposedById: { eq: "x" } },
        { councilOwnerId: { in: ["", world.organisations.cprw] } },
        { municipalityIds: { contains: "1" } },
        { municipalityIds: { containsAny: ["'; --"] } },
      ] as Filter[]) {
        expect({
          filter,
          codes: codesOf(await ask(world.url, world.members.voorzitter, LIST, { filter })),
        }).toEqual({ filter, codes: ["BAD_USER_INPUT"] });
      }
      expect(
        await idsOf(world, {
          proposedById: { eq: world.organisations.cprw.toUpperCase() },
          municipalityIds: { contains: world.municipalities.delft.toUpperCase() },
        }),
      ).toEqual([id]);
    } finally {
      await world.end();
    }
  });

  it("never selects by what the viewer may not read: notes, drafts, owners, rankings", async () => {
    const world = await createWorld();
    try {
      const { agreed, draft } = given(world);
      const { id } = await agreed("LANDLORD");
      await draft("LANDLORD", { title: "Geheim plan" });
      await dataOf(world.url, world.members.bestuurder, cprw.AnnotateCalendarItemDocument, {
        input: { id, expectedVersion: 0, note: "Geheim", ranking: 1 },
      });

      expect(await idsOf(world, { ownNote: { contains: "Geheim" } })).toEqual([]);
      expect(await idsOf(world, { ownRanking: { isNull: false } })).toEqual([]);
      expect(await idsOf(world, { title: { contains: "Geheim" } })).toEqual([]);
      for (const filter of [
        { ownNote: { eq: "x" } },
        { number: { eq: "2026-01" } },
        { not: { ownRanking: { isNull: true } } },
        { and: [{ landlordOwnerId: { isNull: true } }] },
        { or: [{ councilOwnerId: { isNull: true } }] },
      ]) {
        for (const who of [null, world.members.dordtseHuurder, world.members.delftseWethouder]) {
          const answer = await ask(
            world.url,
            who,
            "query($filter: CalendarItemFilter) { calendarItems(filter: $filter) { totalCount } }",
            { filter },
          );
          expect({
            filter,
            status: answer.status,
            data: answer.data,
            codes: codesOf(answer),
          }).toEqual({ filter, status: 403, data: null, codes: ["FORBIDDEN"] });
        }
      }
      expect(
        (await dataOf(world.url, null, dashboard.DashboardYearDocument, { year: YEAR }))
          .calendarYear,
      ).toBeNull();
    } finally {
      await world.end();
    }
  });
});
