import { getNamedType, type GraphQLInputObjectType, isEnumType, isInputObjectType } from "graphql";
import type { Audience } from "../../src/authorisation/audience.js";
import { publishedFor } from "../authorisation/everything.js";
import { lotsOf } from "../support/given.js";

/** With what every filter is asked, unless a test names values of its own. */
const ALWAYS: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  String: ["a", "WONEN"],
  Int: [1, 2, 40],
  DateTime: ["2022-03-01T00:00:00Z", "2100-01-01T00:00:00Z"],
};

/** Each field that a list can be ordered by, in both directions. */
export function everyOrder(audience: Audience, enumName: string): object[][] {
  const fields = publishedFor(audience).getType(enumName);
  if (!isEnumType(fields)) throw new Error(`${enumName} is no order.`);
  return fields
    .getValues()
    .flatMap(({ name }) => ["ASC", "DESC"].map((direction) => [{ field: name, direction }]));
}

/** Every condition of a filter, with every operator and value, and its opposite. */
export function everyFilter(
  audience: Audience,
  filterName: string,
  values: Readonly<Record<string, readonly unknown[]>>,
): object[] {
  const filter = publishedFor(audience).getType(filterName) as GraphQLInputObjectType;
  const conditions = Object.values(filter.getFields())
    .filter(({ name }) => !["and", "or", "not"].includes(name))
    .flatMap((field) => {
      const of = getNamedType(field.type);
      if (!isInputObjectType(of)) throw new Error(`${field.name} is no filter.`);
      return Object.values(of.getFields()).flatMap((operator) => {
        const type = getNamedType(operator.type);
        const operands = isEnumType(type)
          ? type.getValues().map(({ name }) => name)
          : { ...ALWAYS, ...values }[type.name];
        if (!operands) throw new Error(`Say with which ${type.name} ${field.name} is to be asked.`);
        const isList = String(operator.type).startsWith("[");
        const asked = isList ? [operands] : operands;
        return (IN_BRIEF.has(operator.name) ? asked.slice(0, 1) : asked).map((operand) => ({
          [field.name]: { [operator.name]: operand },
        }));
      });
    });
  return [...conditions, ...conditions.filter(isWhole).map((one) => ({ not: one }))];
}

/** These say the opposite of another operator, or nearly what it says: one value of each does. */
export const IN_BRIEF: ReadonlySet<string> = new Set([
  "neq",
  "lte",
  "gt",
  "startsWith",
  "containsAll",
]);
const isWhole = (condition: object) =>
  !Object.keys(Object.values(condition)[0] as object).some((name) => IN_BRIEF.has(name));

/** A list by every filter, twenty to a question. */
export function filterQuestions(
  audience: Audience,
  { list, filter }: { readonly list: string; readonly filter: string },
  values: Readonly<Record<string, readonly unknown[]>>,
): [query: string, variables: object][] {
  return lotsOf(20, everyFilter(audience, filter, values)).map((lot) => [
    `query (${lot.map((_, index) => `$v${index}: ${filter}`).join(" ")}) { ${lot
      .map(
        (_, index) => `a${index}: ${list}(filter: $v${index}, first: 9) {
          totalCount nodes { id } pageInfo { endCursor } }`,
      )
      .join(" ")} }`,
    Object.fromEntries(lot.map((value, index) => [`v${index}`, value])),
  ]);
}
