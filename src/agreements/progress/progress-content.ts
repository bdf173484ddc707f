import { Field, Float, InputType, Int } from "type-graphql";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import type { Light, Period } from "../agreements.enums.js";
import { LightEnum } from "../light.type.js";
import { PeriodEnum } from "./indicator.type.js";
import { type AgreedDays, numberOf, refuseOtherYear, refuseToCome } from "./measured.js";
import type { Progress } from "./progress.entity.js";

/** What a report says, as both drafting and revising give it. */
@InputType("ProgressContentFields")
export class ProgressContentInput {
  @Field(() => Float, {
    nullable: true,
    description: "Where it stands, as a number (waarde).",
  })
  value?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      "What there is to say of it, at most 100,000 characters; before it is submitted mandatory " +
      "unless it is on track or achieved (toelichting).",
  })
  explanation?: string | null;
}

/** When a draft is begun, these are mandatory. */
@InputType("NewProgressFields")
export class NewProgressInput extends ProgressContentInput {
  @Field(() => Int, { description: "The year, one of the agreement (jaar)." }) year!: number;
  @Field(() => PeriodEnum, { description: "The whole year, or a part that has begun (periode)." })
  period!: Period;
  @Field(() => LightEnum, { description: "How it goes (stoplicht)." }) light!: Light;
}

@InputType("RevisedProgressFields")
export class RevisedProgressInput extends ProgressContentInput {
  @Field(() => Int, { nullable: true, description: "The year, one of the agreement (jaar)." })
  year?: number | null;
  @Field(() => PeriodEnum, {
    nullable: true,
    description: "The whole year, or a part that has begun (periode).",
  })
  period?: Period | null;
  @Field(() => LightEnum, { nullable: true, description: "How it goes (stoplicht)." })
  light?: Light | null;
}

type Content = Pick<Progress, "year" | "period" | "light" | "value" | "explanation">;

/**
 * What a report says now. What was not given stays as it was before.
 *
 * @throws userErrors: YEAR_OUTSIDE_AGREEMENT, DATE_IN_FUTURE, NUMBER_INVALID, TEXT_TOO_LONG,
 * TEXT_INVALID.
 */
export function progressContentOf(
  input: RevisedProgressInput,
  before: Content,
  { days, today }: { readonly days: AgreedDays; readonly today: string },
): Content {
  const year = input.year ?? before.year;
  const period = input.period ?? before.period;
  refuseOtherYear(year, days, "year");
  refuseToCome({ year, period }, today, "period");
  const { value, explanation } = input;
  return {
    year,
    period,
    light: input.light ?? before.light,
    value: value == null ? (value === null ? null : before.value) : numberOf(value, "value"),
    explanation:
      explanation == null ? before.explanation : textOf(explanation, "explanation", MAX_LETTER),
  };
}
