import { Field, Float, Int, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { FigureKind, IndicatorDirection, Period } from "../agreements.enums.js";

export const PeriodEnum = declareEnum<Period>({
  name: "Period",
  description: "A year, or a part of one (periode).",
  values: {
    YEAR: "The whole year (jaar).",
    H1: "January to June (eerste halfjaar).",
    H2: "July to December (tweede halfjaar).",
    Q1: "January to March (eerste kwartaal).",
    Q2: "April to June (tweede kwartaal).",
    Q3: "July to September (derde kwartaal).",
    Q4: "October to December (vierde kwartaal).",
  },
});

export const IndicatorDirectionEnum = declareEnum<IndicatorDirection>({
  name: "IndicatorDirection",
  description: "Which way an indicator has to go (richting).",
  values: {
    UP: "It has to go up (omhoog).",
    DOWN: "It has to go down (omlaag).",
    KEEP: "It has to stay as it is (gelijk).",
  },
});

export const FigureKindEnum = declareEnum<FigureKind>({
  name: "FigureKind",
  description: "What a figure is (soort cijfer).",
  values: {
    TARGET: "What was agreed on; it stays from the final concept on (streefwaarde).",
    BUDGET: "What was budgeted (begroot).",
    FORECAST: "What is expected (prognose).",
    REALISED: "What came of it (gerealiseerd).",
  },
});

@ObjectType("IndicatorDefinition", {
  simpleResolvers: true,
  description: "What an indicator counts, from a day on (definitie).",
})
@VisibleTo(...EVERYONE)
export class IndicatorDefinitionType {
  @Field(() => String, { description: "What it counts (tekst)." }) text!: string;
  @Field(() => GraphQLLocalDate, { description: "From which day on (vanaf)." }) from!: string;
}

@ObjectType("Indicator", {
  simpleResolvers: true,
  description: "What a commitment is measured by (indicator).",
})
@VisibleTo(...EVERYONE)
export class IndicatorType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its name (naam)." }) name!: string;
  @Field(() => String, { description: "What it is counted in, such as dwellings (eenheid)." })
  unit!: string;
  @Field(() => IndicatorDirectionEnum, { description: "Which way it has to go (richting)." })
  direction!: IndicatorDirection;
  @Field(() => String, { description: "Where its figures come from (bron)." }) source!: string;
  @Field(() => Float, { nullable: true, description: "What it was before (nulwaarde)." })
  baseline!: number | null;
  @Field(() => Int, { nullable: true, description: "In which year that was (nulmeting)." })
  baselineYear!: number | null;
  version!: number;
  commitmentId!: string;
  ownerId!: string;
  sumOfIds!: string[];
}

@ObjectType("Figure", {
  simpleResolvers: true,
  description: "A figure of an indicator in a period (cijfer).",
})
@VisibleTo(...EVERYONE)
export class FigureType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "The year (jaar)." }) year!: number;
  @Field(() => PeriodEnum, { description: "The whole year, or a part of it (periode)." })
  period!: Period;
  @Field(() => FigureKindEnum, { description: "What it is (soort)." }) kind!: FigureKind;
  @Field(() => Float, { nullable: true, description: "The figure; null: unknown (waarde)." })
  value!: number | null;
  @Field(() => String, { nullable: true, description: "Why it is unknown (reden)." })
  unknownReason!: string | null;
  @Field(() => GraphQLLocalDate, { description: "When it was recorded (vastgelegd op)." })
  recordedOn!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When another figure took its place; null: it holds (vervangen op).",
  })
  replacedOn!: string | null;
  indicatorId!: string;
  organisationId!: string;
}

@ObjectType("IndicatorPoint", {
  simpleResolvers: true,
  description: "A point of a chart (punt).",
})
@VisibleTo(...EVERYONE)
export class IndicatorPointType {
  @Field(() => Int, { description: "The year (jaar)." }) year!: number;
  @Field(() => PeriodEnum, { description: "The whole year, or a part of it (periode)." })
  period!: Period;
  @Field(() => GraphQLLocalDate, { description: "Its first day (van)." }) startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "Its last day (tot en met)." }) endsOn!: string;
  @Field(() => Float, {
    nullable: true,
    description:
      "The figure; null: unknown. A sum is unknown where the figure of one that it adds up is: " +
      "the overview of a municipality says the same (waarde).",
  })
  value!: number | null;
  @Field(() => Boolean, { description: "Whether it adds up figures of others (som)." })
  isSum!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "Why it is unknown; of a sum: why figures that it adds up are (reden).",
  })
  unknownReason!: string | null;
  @Field(() => Int, {
    description:
      "Of how many that it adds up no figure is known; 0 where it is no sum (ontbreekt).",
  })
  missing!: number;
  missingIds!: string[];
}

@ObjectType("IndicatorSeries", {
  simpleResolvers: true,
  description: "The figures of one kind, as a chart draws them (reeks).",
})
@VisibleTo(...EVERYONE)
export class IndicatorSeriesType {
  @Field(() => FigureKindEnum, { description: "What they are (soort)." }) kind!: FigureKind;
  @Field(() => [IndicatorPointType], {
    description:
      "By the last day of their period, a part of a year before what it is a part of (punten).",
  })
  points!: IndicatorPointType[];
}
