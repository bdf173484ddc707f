import { Field, Float, Int, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../authorisation/audience.js";
import { declareEnum } from "../graphql/enums.js";

/** How long the spans are that dates and instants are grouped by. */
export type TimeBucket = "MONTH" | "QUARTER" | "YEAR";
export const TimeBucketEnum = declareEnum<TimeBucket>({
  name: "TimeBucket",
  description: "A span of time, as it is in Amsterdam (tijdvak).",
  values: {
    MONTH: "A month, for instance 2026-03 (maand).",
    QUARTER: "A quarter, for instance 2026-Q1 (kwartaal).",
    YEAR: "A year, for instance 2026 (jaar).",
  },
});

@ObjectType("Aggregate", {
  simpleResolvers: true,
  description: "Figures about rows; all but the count are null where no row has a value.",
})
@VisibleTo(...EVERYONE)
export class AggregateType {
  @Field(() => Int, { description: "How many rows have a value; without `of`, how many rows." })
  count!: number;
  @Field(() => Float, { nullable: true, description: "The least (laagste)." }) min!: number | null;
  @Field(() => Float, { nullable: true, description: "The most (hoogste)." }) max!: number | null;
  @Field(() => Float, { nullable: true, description: "The mean (gemiddelde)." })
  avg!: number | null;
  @Field(() => Float, { nullable: true, description: "The sum (som)." }) sum!: number | null;
}

@ObjectType("GroupKey", {
  simpleResolvers: true,
  description: "What the rows of a group have in common (sleutel).",
})
@VisibleTo(...EVERYONE)
export class GroupKeyType {
  @Field(() => String, { description: "By which field, as `by` names it." }) field!: string;
  @Field(() => String, {
    nullable: true,
    description: "The code, id, number or span; null: these rows have none.",
  })
  value!: string | null;
  @Field(() => String, { description: "What it is called in Dutch (naam)." }) label!: string;
}

@ObjectType("Group", { simpleResolvers: true, description: "Rows with the same keys (groep)." })
@VisibleTo(...EVERYONE)
export class GroupType {
  @Field(() => [GroupKeyType], { description: "In the order of `by`." }) keys!: GroupKeyType[];
  @Field(() => Int, { description: "How many rows (aantal)." }) count!: number;
  @Field(() => AggregateType, { description: "Figures of these rows, by `of`." })
  aggregate!: AggregateType;
}

@ObjectType("GroupPage", {
  simpleResolvers: true,
  description: "The largest groups first; equals by their keys.",
})
@VisibleTo(...EVERYONE)
export class GroupPageType {
  @Field(() => [GroupType], { description: "The groups, `first` at most." }) nodes!: GroupType[];
  @Field(() => Int, { description: "How many groups there are in all." }) totalGroups!: number;
}
