import { wordsOf } from "../graphql/enums.js";
import type { FilterColumn } from "./filter-condition.js";
import type { GroupKeyType, TimeBucket } from "./group.type.js";

/** One thing to group by. */
interface Key {
  readonly field: string;
  readonly per: TimeBucket;
  readonly column: FilterColumn;
}

const SPANS: Record<TimeBucket, string> = { MONTH: "YYYY-MM", QUARTER: 'YYYY-"Q"Q', YEAR: "YYYY" };

/** The expression of each key, over a table `listed` of the columns c0, c1, … */
export const keysOf = (keys: readonly Key[]) =>
  keys.map(({ column, per }, index) => {
    const value = column.list ? `entry${index}.value` : `listed.c${index}`;
    const sql =
      column.type === "date"
        ? `to_char(${value}, '${SPANS[per]}')`
        : column.type === "timestamptz"
          ? `to_char(${value} AT TIME ZONE 'Europe/Amsterdam', '${SPANS[per]}')`
          : `${value}::text`;
    return { sql, column };
  });

/**
 * Groups the rows of a statement. An empty list is a key by itself, without a value, so that every
 * row is in a group. The keys are named after the limit, so that no more are named than are told.
 *
 * @param text selects the columns that are grouped by, and then what is measured.
 */
export function groupedIn(
  text: string,
  { keys, figures, limit }: { keys: ReturnType<typeof keysOf>; figures: string; limit: string },
): string {
  const all = keys.map((_, index) => `k${index}`);
  const entries = keys.map(({ column }, index) =>
    column.list
      ? `LEFT JOIN LATERAL (SELECT DISTINCT unnest(listed.c${index})) AS entry${index}(value) ON true`
      : "",
  );
  const order = `rows DESC, ${all.map((key) => `${key} COLLATE "C" NULLS LAST`).join(", ")}`;
  const names = keys.map(({ column: { names, type } }, index) =>
    typeof names === "function" ? names(`CAST(grouped.k${index} AS ${type})`) : "NULL::text",
  );
  return `
    SELECT grouped.*, ${names.map((name, index) => `${name} AS l${index}`).join(", ")}
    FROM (
      SELECT count(*) OVER () AS groups, count(*) AS rows, ${all.join(", ")},
        ${figures}
      FROM (
        SELECT ${keys.map(({ sql }, index) => `${sql} AS k${index}`).join(", ")},
          listed.c${keys.length} AS measured
        FROM (${text}) AS listed ${entries.join(" ")}
      ) AS keyed
      GROUP BY ${all.join(", ")} ORDER BY ${order} LIMIT CAST(${limit} AS integer)
    ) AS grouped
    ORDER BY ${order}`;
}

/** Reads a row of such a statement. */
export function readGroup(
  [, count, ...rest]: readonly unknown[],
  keys: readonly Key[],
): { keys: GroupKeyType[]; count: number; figures: readonly unknown[] } {
  const figures = rest.slice(keys.length, keys.length + 5);
  const names = rest.slice(keys.length + 5);
  return {
    count: Number(count),
    figures,
    keys: keys.map((key, index) => {
      const value = rest[index] as string | null;
      const label = (names[index] as string | null) ?? labelOf(key, value);
      return { field: key.field, value, label };
    }),
  };
}

const MONTHS = [
  ...["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"],
  ...["september", "oktober", "november", "december"],
];

/** What a value is called in Dutch. */
function labelOf({ column, per }: Key, value: string | null): string {
  const { names, type, without = "geen" } = column;
  if (value === null) return without;
  if (type === "boolean") return value === "true" ? "ja" : "nee";
  if (type === "date" || type === "timestamptz") {
    if (per === "MONTH") return `${MONTHS[Number(value.slice(5)) - 1]} ${value.slice(0, 4)}`;
    if (per === "QUARTER") return `${value.slice(6)}e kwartaal ${value.slice(0, 4)}`;
  }
  return typeof names === "object" ? wordsOf(names as Record<string, string>, value).nl : value;
}
