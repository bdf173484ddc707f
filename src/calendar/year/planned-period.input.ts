import { Field, InputType, Int } from "type-graphql";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";

@InputType("QuartersInput", { description: "A quarter, or several on end (kwartalen)." })
@VisibleTo(...PARTIES)
export class QuartersInput {
  @Field(() => Int, { description: "The first quarter, 1 to 4." }) first!: number;
  @Field(() => Int, {
    nullable: true,
    description: "The last quarter; without it the first is the only one.",
  })
  last?: number | null;
}

@InputType("DatesInput", { description: "From a day to a day." })
@VisibleTo(...PARTIES)
export class DatesInput {
  @Field(() => GraphQLLocalDate, { description: "First day, in Europe/Amsterdam." })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "Last day." }) endsOn!: string;
}

@InputType("PlannedPeriodInput", {
  description:
    "When it is planned: exactly one of quarters, month and dates, in the calendar's year (planning).",
})
@VisibleTo(...PARTIES)
export class PlannedPeriodInput {
  @Field(() => QuartersInput, { nullable: true, description: "Quarters (kwartalen)." })
  quarters?: QuartersInput | null;
  @Field(() => Int, { nullable: true, description: "A month, 1 to 12 (maand)." }) month?:
    number | null;
  @Field(() => DatesInput, { nullable: true, description: "Dates (datums)." })
  dates?: DatesInput | null;
}
