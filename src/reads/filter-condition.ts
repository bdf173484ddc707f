import { BadUserInput, Refusal } from "../errors.js";
import { IN_DUTCH, isUuid } from "../persistence/rows.js";

/** The SQL of a filter field: an expression or, with `list`, an array. */
export interface FilterColumn {
  readonly sql: string;
  readonly type: string;
  readonly list?: boolean;
  /** What its values are called in Dutch: an enum, or SQL that names a key. */
  readonly names?: object | ((key: string) => string);
  /** What rows without a value are called: `geen`. */
  readonly without?: string;
}

/** How many conditions a filter may have, all levels together. */
const MAX_CONDITIONS = 200;

interface Filter {
  and?: Filter[] | null;
  or?: Filter[] | null;
  not?: Filter | null;
}

export interface SqlCondition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

/**
 * Makes an SQL condition with parameters of a filter. A field that is left out does not select.
 *
 * @throws BAD_USER_INPUT for a null, which would be ambiguous (`isNull` is clear), and for an id
 * that is none; QUERY_TOO_COMPLEX for too many conditions.
 */
export function filterCondition(
  filter: object,
  columns: Readonly<Record<string, FilterColumn>>,
): SqlCondition {
  const parameters: Record<string, unknown> = {};
  const bind = (value: unknown, type: string): string => {
    if (type.startsWith("uuid"))
      for (const id of [value].flat())
        if (!isUuid(String(id)))
          throw new BadUserInput(`"${String(id)}" is not an id.`, { argument: "filter" });
    const name = `filter_${Object.keys(parameters).length}`;
    parameters[name] = composed(value);
    return `CAST(:${name} AS ${type})`;
  };
  const all = (conditions: string[], word: "AND" | "OR") =>
    conditions.length === 0
      ? word === "AND"
        ? "true"
        : "false"
      : conditions.map((one) => `(${one})`).join(` ${word} `);
  let conditions = 0;
  const read = (part: Filter): string =>
    all(
      Object.entries(part)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => {
          conditions += 1;
          if (conditions > MAX_CONDITIONS)
            throw new Refusal(
              "QUERY_TOO_COMPLEX",
              `A filter has at most ${MAX_CONDITIONS} conditions.`,
              { measure: "conditions", limit: MAX_CONDITIONS },
            );
          if (value === null)
            throw new BadUserInput(`filter.${name} cannot be null; leave it out, or use isNull.`, {
              argument: "filter",
            });
          if (name === "and") return all((value as Filter[]).map(read), "AND");
          if (name === "or") return all((value as Filter[]).map(read), "OR");
          if (name === "not") return `NOT COALESCE((${read(value as Filter)}), false)`;
          const column = columns[name];
          if (!column) throw new Error(`The filter field ${name} has no column.`);
          return all(
            Object.entries(value as object)
              .filter(([, operand]) => operand !== undefined)
              .map(([operator, operand]) => condition({ column, name, operator, operand, bind })),
            "AND",
          );
        }),
      "AND",
    );
  return { sql: read(filter), parameters };
}

/**
 * In small letters, by a named collation: otherwise it depends on how the database was made what
 * counts as a capital, and in the collation C é has none.
 */
const inSmall = (sql: string): string => `lower((${sql}) ${IN_DUTCH})`;

/** Texts are stored composed (acts/text.ts), so filters search for composed texts. */
const composed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(composed)
    : typeof value === "string"
      ? value.normalize("NFC")
      : value;

function condition({
  column,
  name,
  operator,
  operand,
  bind,
}: {
  column: FilterColumn;
  name: string;
  operator: string;
  operand: unknown;
  bind: (value: unknown, type: string) => string;
}): string {
  const { sql, type, list } = column;
  if (operand === null)
    throw new BadUserInput(
      `filter.${name}.${operator} cannot be null; leave it out, or use isNull.`,
      { argument: "filter" },
    );
  // an instant is told, and asked for, in whole milliseconds
  const value = type === "timestamptz" ? `date_trunc('milliseconds', ${sql})` : sql;
  switch (operator) {
    case "eq":
      return `${value} = ${bind(operand, type)}`;
    case "neq":
      return `${value} IS DISTINCT FROM ${bind(operand, type)}`;
    case "in":
      return `${value} = ANY(${bind(operand, `${type}[]`)})`;
    case "lt":
      return `${value} < ${bind(operand, type)}`;
    case "lte":
      return `${value} <= ${bind(operand, type)}`;
    case "gt":
      return `${value} > ${bind(operand, type)}`;
    case "gte":
      return `${value} >= ${bind(operand, type)}`;
    case "isNull":
      return `(${sql} IS NULL) = ${bind(operand, "boolean")}`;
    case "contains":
      return list
        ? `${bind(operand, type)} = ANY(${sql})`
        : `strpos(${inSmall(sql)}, ${inSmall(bind(operand, "text"))}) > 0`;
    case "startsWith":
      return `starts_with(${inSmall(sql)}, ${inSmall(bind(operand, "text"))})`;
    case "containsAny":
      return `${sql} && ${bind(operand, `${type}[]`)}`;
    case "containsAll":
      return `${sql} @> ${bind(operand, `${type}[]`)}`;
    case "isEmpty":
      return `(cardinality(${sql}) = 0) = ${bind(operand, "boolean")}`;
    default:
      throw new Error(`The filter operator ${operator} has no SQL.`);
  }
}
