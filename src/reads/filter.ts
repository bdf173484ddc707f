import { type ClassType, Field, InputType, Int } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../graphql/scalars.js";

/** Conditions on one value, each named by its operator; `filterCondition` has their SQL. */
interface ValueFilter<V> {
  eq?: V | null;
  neq?: V | null;
  in?: V[] | null;
  isNull?: boolean | null;
}
interface ComparedFilter<V> extends ValueFilter<V> {
  lt?: V | null;
  lte?: V | null;
  gt?: V | null;
  gte?: V | null;
}
interface TextFilter extends ValueFilter<string> {
  contains?: string | null;
  startsWith?: string | null;
}
export type EnumFilter<V> = ValueFilter<V>;

/** Conditions on a list of values. */
export interface ListFilter<V> {
  contains?: V | null;
  containsAny?: V[] | null;
  containsAll?: V[] | null;
  isEmpty?: boolean | null;
}

/** What an operator takes: one value, several, or yes or no. */
type Operand = "one" | "several" | "yes or no";
type Operators = Readonly<Record<string, readonly [operand: Operand, description: string]>>;

const NEQ = "Not equal to; what has none is not equal to anything.";
const VALUE = {
  eq: ["one", "Equal to."],
  neq: ["one", NEQ],
  in: ["several", "One of."],
  isNull: ["yes or no", "Whether there is none."],
} satisfies Operators;
const NUMBER = {
  ...VALUE,
  lt: ["one", "Less than."],
  lte: ["one", "Less than or equal to."],
  gt: ["one", "Greater than."],
  gte: ["one", "Greater than or equal to."],
} satisfies Operators;
const DAY = {
  ...VALUE,
  eq: ["one", "On."],
  neq: ["one", "Not on; what has no date is not on any."],
  lt: ["one", "Before."],
  lte: ["one", "On or before."],
  gt: ["one", "After."],
  gte: ["one", "On or after."],
} satisfies Operators;
const INSTANT = {
  ...DAY,
  eq: ["one", "At, to the millisecond."],
  neq: ["one", "Not at; what has no instant is not at any."],
  lte: ["one", "At or before."],
  gte: ["one", "At or after."],
} satisfies Operators;
const TEXT = {
  ...VALUE,
  contains: ["one", "Has this in it, whatever the case."],
  startsWith: ["one", "Begins with this, whatever the case."],
} satisfies Operators;
const LIST = {
  contains: ["one", "Has this one in it."],
  containsAny: ["several", "Has at least one of these in it."],
  containsAll: ["several", "Has all of these in it."],
  isEmpty: ["yes or no", "Whether the list is empty."],
} satisfies Operators;

/** Declares an input with one field for each operator, on values of one GraphQL type. */
function declareFilter<F>({
  name,
  about,
  of,
  operators,
}: {
  name: string;
  about: string;
  of: () => object;
  operators: Operators;
}): ClassType<F & object> {
  @InputType(name, { description: `Conditions on ${about}; all that are given hold.` })
  @VisibleTo(...EVERYONE)
  class Filter {}
  const types: Record<Operand, () => ClassType | [ClassType]> = {
    one: () => of() as ClassType,
    several: () => [of() as ClassType],
    "yes or no": () => Boolean as unknown as ClassType,
  };
  for (const [operator, [operand, description]] of Object.entries(operators))
    Field(types[operand], { nullable: true, description })(Filter.prototype, operator);
  return Filter as ClassType<F & object>;
}

export type StringFilter = TextFilter;
export const StringFilter = declareFilter<StringFilter>({
  name: "StringFilter",
  about: "a text",
  of: () => String,
  operators: TEXT,
});
export type IdFilter = ValueFilter<string>;
export const IdFilter = declareFilter<IdFilter>({
  name: "IDFilter",
  about: "an id",
  of: () => ID,
  operators: VALUE,
});
export type IntFilter = ComparedFilter<number>;
export const IntFilter = declareFilter<IntFilter>({
  name: "IntFilter",
  about: "a whole number",
  of: () => Int,
  operators: NUMBER,
});
export type LocalDateFilter = ComparedFilter<string>;
export const LocalDateFilter = declareFilter<LocalDateFilter>({
  name: "LocalDateFilter",
  about: "a date",
  of: () => GraphQLLocalDate,
  operators: DAY,
});
export type DateTimeFilter = ComparedFilter<Date>;
export const DateTimeFilter = declareFilter<DateTimeFilter>({
  name: "DateTimeFilter",
  about: "an instant",
  of: () => GraphQLDateTime,
  operators: INSTANT,
});
export type BooleanFilter = Omit<ValueFilter<boolean>, "in">;
export const BooleanFilter = declareFilter<BooleanFilter>({
  name: "BooleanFilter",
  about: "yes or no",
  of: () => Boolean,
  operators: { eq: VALUE.eq, neq: VALUE.neq, isNull: VALUE.isNull },
});

export const declareEnumFilter = <V = unknown>(name: string, of: () => object) =>
  declareFilter<EnumFilter<V>>({
    ...{ name: `${name}Filter`, about: `a ${name}`, of, operators: VALUE },
  });

export const declareListFilter = <V = unknown>(name: string, of: () => object) =>
  declareFilter<ListFilter<V>>({
    ...{ name: `${name}ListFilter`, about: `a list of ${name}`, of, operators: LIST },
  });

export const IdListFilter = declareListFilter<string>("ID", () => ID);
export const IntListFilter = declareListFilter<number>("Int", () => Int);
export const TextListFilter = declareListFilter<string>("String", () => String);
