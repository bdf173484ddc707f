import { ArgsType, type ClassType, Field, getMetadataStorage, InputType, Int } from "type-graphql";
import { EVERYONE, type Audience, VisibleTo } from "../authorisation/audience.js";
import { BadUserInput } from "../errors.js";
import { declareEnum } from "../graphql/enums.js";
import type { TellingComplexity } from "../graphql/plan.js";
import { apart } from "../graphql/query-cost.js";
import {
  type AggregateType,
  type GroupPageType,
  type TimeBucket,
  TimeBucketEnum,
} from "./group.type.js";

/** By what a caller groups, and how many groups are asked for. */
export interface AskedGroups {
  readonly by: readonly { readonly field: string; readonly per: TimeBucket }[];
  readonly of?: string | null;
  readonly first: number;
}

/** Tells about a whole list, whatever the page. Each answer is read when it is asked, once. */
export interface WholeList {
  count(): Promise<number>;
  aggregate(of?: string | null): Promise<AggregateType>;
  /** @param fields the column of each thing that can be grouped by. */
  groups(asked: AskedGroups, fields: Readonly<Record<string, string>>): Promise<GroupPageType>;
}

interface DeclaredMeasure {
  readonly description: string;
  readonly audiences?: readonly Audience[];
}

/** What a list can be grouped by, and what can be measured of its rows. */
export interface Groupable {
  /** The filter field of each value of the enum. */
  readonly fields: Readonly<Record<string, string>>;
  readonly GroupsArgs: ClassType<AskedGroups>;
  readonly AggregateArgs: ClassType<{ of?: string | null }>;
}

const MAX_GROUPS = 500;
const MAX_KEYS = 4;

/**
 * Declares by which fields of its filter a list can be grouped, and what can be measured. A field
 * has the audiences and the words of the filter's field, so that no group tells what a filter may
 * not ask; `filterCondition` and groups share the columns.
 */
export function declareGroups<Filter extends object>({
  name,
  filter,
  by,
  measures = {},
  audiences = EVERYONE,
}: {
  /** What is grouped, as GraphQL calls it: `Pledge`. */
  readonly name: string;
  readonly filter: ClassType<Filter>;
  readonly by: readonly (string & keyof Filter)[];
  readonly measures?: Readonly<Record<string, DeclaredMeasure>>;
  readonly audiences?: readonly Audience[];
}): Groupable {
  const fields = Object.fromEntries(by.map((field) => [codeOf(field), field]));
  const told = Object.entries(fields).map(
    ([code, field]) => [code, toldOf(filter, field)] as const,
  );
  const FieldEnum = declareEnum({
    name: `${name}GroupField`,
    description: "What these rows can be grouped by. Of a list, each value counts once per row.",
    values: Object.fromEntries(told.map(([code, { description }]) => [code, description])),
    audiences,
    narrowed: narrowedTo(told),
  });

  @InputType(`${name}GroupBy`, { description: "One thing to group by." })
  @VisibleTo(...audiences)
  class GroupBy {
    @Field(() => FieldEnum, { description: "By what." }) field!: string;
    @Field(() => TimeBucketEnum, {
      defaultValue: "YEAR",
      description: "The span of a date or an instant; without a meaning for other fields.",
    })
    per!: TimeBucket;
  }

  @ArgsType()
  class AggregateArgs {
    declare of?: string | null;
  }
  @ArgsType()
  class GroupsArgs implements AskedGroups {
    @Field(() => [GroupBy], { description: `By what, ${MAX_KEYS} things at most.` })
    by!: GroupBy[];
    declare of?: string | null;
    @Field(() => Int, {
      defaultValue: 100,
      description: `How many groups at most, from 1 to ${MAX_GROUPS}.`,
    })
    first!: number;
  }
  const names = Object.entries(measures);
  if (names.length > 0) {
    const MeasureEnum = declareEnum({
      name: `${name}Measure`,
      description: "What can be measured of these rows.",
      values: Object.fromEntries(names.map(([code, { description }]) => [code, description])),
      audiences,
      narrowed: narrowedTo(names),
    });
    for (const Args of [AggregateArgs, GroupsArgs])
      Field(() => MeasureEnum as unknown as ClassType, {
        nullable: true,
        description: "What the figures are of.",
      })(Args.prototype, "of");
  }
  return { fields, GroupsArgs, AggregateArgs };
}

/** @throws BAD_USER_INPUT for impossible sizes, and for a key that is named twice. */
export function refuseGroups({ by, first }: AskedGroups): void {
  if (first < 1 || first > MAX_GROUPS)
    throw new BadUserInput(`first must be from 1 to ${MAX_GROUPS}.`, {
      argument: "first",
      minimum: 1,
      maximum: MAX_GROUPS,
    });
  if (by.length < 1 || by.length > MAX_KEYS)
    throw new BadUserInput(`Group by 1 to ${MAX_KEYS} things.`, {
      argument: "by",
      minimum: 1,
      maximum: MAX_KEYS,
    });
  if (new Set(by.map(({ field, per }) => `${field} ${per}`)).size < by.length)
    throw new BadUserInput("Name each thing to group by once.", { argument: "by" });
}

/** What a statement over a whole list costs, beside the values that it answers with. */
const WHOLE_LIST = 25;

/** The cost of groups: that of one group, times the number that may come. */
export const groupsComplexity = apart(
  Object.assign(
    ({ args, childComplexity }: { args: { first?: number }; childComplexity: number }): number =>
      WHOLE_LIST + Math.min(args.first ?? 0, MAX_GROUPS) * Math.max(1, childComplexity),
    { looksAt: ["first"] } satisfies TellingComplexity,
  ),
);

export const aggregateComplexity = apart(
  Object.assign(
    ({ childComplexity }: { childComplexity: number }): number => WHOLE_LIST + childComplexity,
    { looksAt: [] } satisfies TellingComplexity,
  ),
);

/** `startsOn` is STARTS_ON. */
const codeOf = (field: string): string => field.replace(/[A-Z]/g, (one) => `_${one}`).toUpperCase();

const narrowedTo = (
  told: readonly (readonly [string, { readonly audiences?: readonly Audience[] }])[],
): Record<string, readonly Audience[]> =>
  Object.fromEntries(
    told.flatMap(([code, { audiences }]) => (audiences ? [[code, audiences]] : [])),
  );

/** The words and the audiences of a field of a filter, as its decorators have them. */
function toldOf(filter: ClassType, name: string): DeclaredMeasure {
  const { fields, fieldExtensions } = getMetadataStorage();
  const description = fields.find((one) => one.target === filter && one.name === name)?.description;
  if (!description) throw new Error(`${filter.name} has no field ${name} to group by.`);
  const { audiences } = Object.assign(
    {},
    ...fieldExtensions
      .filter((one) => one.target === filter && one.fieldName === name)
      .map(({ extensions }) => extensions),
  ) as { audiences?: readonly Audience[] };
  return { description, ...(audiences && { audiences }) };
}
