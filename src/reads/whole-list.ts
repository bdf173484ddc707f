import { LRUCache } from "lru-cache";
import type { ObjectLiteral } from "typeorm";
import { keyOf } from "../graphql/key-of.js";
import type { ColumnType } from "../persistence/entity-properties.js";
import { groupBy } from "../persistence/rows.js";
import type { Snapshot } from "../persistence/snapshot.js";
import { named, type Statement } from "../persistence/statement.js";
import type { AggregateType } from "./group.type.js";
import type { WholeList } from "./group-input.js";
import { groupedIn, keysOf, readGroup } from "./groups-in-sql.js";
import type { PageQuery } from "./page-query.js";

/** The parents of lists that are read in one statement. */
export interface Parents {
  readonly keyType: ColumnType;
  readonly keys: readonly unknown[];
}

type Row = readonly unknown[];
interface Built {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}
const built = new LRUCache<string, Built>({
  max: 500,
  maxSize: 2_000_000,
  sizeCalculation: ({ statement }, key) => key.length + statement.text.length,
});

const FIGURES = (value: string) =>
  [
    `count(${value})`,
    ...["min", "max", "avg", "sum"].map((one) => `${one}(${value})::float8`),
  ].join(", ");

/**
 * Makes what tells about a list, or about the list of each of many parents: then one statement
 * answers for all of them. It reads the rows that the policies and the filter leave, so it tells
 * nothing that paging through the list would not.
 */
export function wholeListOf<T extends ObjectLiteral>(
  snapshot: Snapshot,
  list: PageQuery<T>,
  parents?: Parents,
): (key?: unknown) => WholeList {
  const asked = new Map<string, Promise<Map<unknown, Row[]>>>();

  /** Reads a statement about the list's rows, of which these are selected. */
  async function read(
    about: unknown,
    {
      select,
      over,
      more,
    }: { select: string[]; over(text: string, next: string): string; more?: unknown[] },
  ): Promise<Map<unknown, Row[]>> {
    const key = keyOf([list.name, parents?.keyType, list.filter, about]);
    let known = built.get(key);
    if (!known) {
      known = build(select, over, more ?? []);
      built.set(key, known);
    }
    const { statement, values } = known;
    const rows = await snapshot.read(statement, parents ? [...values, parents.keys] : values);
    return groupBy(rows as Row[], (row) => (parents ? row.at(-1) : undefined));
  }

  function build(
    select: string[],
    over: (text: string, next: string) => string,
    more: unknown[],
  ): Built {
    const query = snapshot.database.createQueryBuilder();
    const selecting = select
      .slice(1)
      .reduce(
        (so_far, sql, index) => so_far.addSelect(sql, `c${index + 1}`),
        query.select(select[0]!, "c0"),
      );
    const [inner, given] = list
      .select(selecting.from(list.entity, list.alias))
      .getQueryAndParameters();
    const text = over(inner, `$${given.length + 1}`);
    const values = [...given, ...more];
    return {
      values,
      statement: named(
        parents
          ? `
      SELECT whole.*, parent.key
      FROM unnest(CAST($${values.length + 1} AS ${parents.keyType}[])) AS parent(key)
      CROSS JOIN LATERAL (${text}) AS whole`
          : text,
      ),
    };
  }

  /** Asks once for all parents. */
  const once = (name: string, ask: () => Promise<Map<unknown, Row[]>>) => {
    const known = asked.get(name) ?? ask();
    asked.set(name, known);
    return known;
  };
  const measured = (of?: string | null): string => {
    const sql = of == null ? "NULL::float8" : list.grouping?.measures?.[of];
    if (!sql) throw new Error(`The measure ${of} has no SQL.`);
    return sql;
  };

  return (key) => ({
    async count() {
      const rows = await once("count", () =>
        read("count", { select: ["count(*)"], over: (text) => text }),
      );
      return Number(rows.get(key)?.[0]?.[0] ?? 0);
    },
    async aggregate(of) {
      const rows = await once(`aggregate ${of}`, () =>
        read(["aggregate", of], {
          select: [measured(of)],
          over: (text) => `SELECT count(*), ${FIGURES("listed.c0")} FROM (${text}) AS listed`,
        }),
      );
      const [count, ...figures] = rows.get(key)![0]!;
      return figuresOf(of, count, figures);
    },
    async groups({ by, of, first }, fields) {
      const keys = by.map(({ field, per }) => {
        const column = list.grouping?.columns[fields[field]!];
        if (!column) throw new Error(`${field} has no column to group by.`);
        return { field, per, column };
      });
      const rows = await once(keyOf([by, of, first]), () =>
        read(["groups", by, of], {
          select: [...keys.map(({ column }) => column.sql), measured(of)],
          over: (text, limit) =>
            groupedIn(text, { keys: keysOf(keys), figures: FIGURES("keyed.measured"), limit }),
          more: [first],
        }),
      );
      const found = rows.get(key) ?? [];
      return {
        nodes: found.map((row) => {
          const { keys: told, count, figures } = readGroup(row, keys);
          return { keys: told, count, aggregate: figuresOf(of, count, figures) };
        }),
        totalGroups: Number(found[0]?.[0] ?? 0),
      };
    },
  });
}

const numberOf = (value: unknown): number | null => (value === null ? null : Number(value));

/** Without a measure, all rows count. */
function figuresOf(of: string | null | undefined, count: unknown, figures: Row): AggregateType {
  const [having, min, max, avg, sum] = figures.map(numberOf);
  return {
    count: of == null ? Number(count) : having!,
    ...{ min: min!, max: max!, avg: avg!, sum: sum! },
  };
}
