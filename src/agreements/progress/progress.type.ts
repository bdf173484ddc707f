import { Field, Float, Int, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type {
  Light,
  Period,
  ProgressAct,
  ProgressDecision,
  ProgressStatus,
} from "../agreements.enums.js";
import { LightEnum } from "../light.type.js";
import { PeriodEnum } from "./indicator.type.js";

export const ProgressStatusEnum = declareEnum<ProgressStatus>({
  name: "ProgressStatus",
  description: "Where a report on progress stands (status).",
  values: {
    DRAFT: "Only its own side sees it (concept).",
    DISCARDED: "A draft that was thrown away; only its own side sees it (weggegooid).",
    SUBMITTED: "The other signatories can confirm or contest it (ingediend).",
    CONFIRMED: "All of them confirmed it: who reads the agreement reads it (bevestigd).",
    CONTESTED: "One of them contests it; a next report answers that (betwist).",
  },
});

export const ProgressActEnum = declareEnum<ProgressAct>({
  name: "ProgressAct",
  description: "What can be done with a report on progress (handeling).",
  values: {
    REVISE: "Revise the draft (herzien).",
    DISCARD: "Discard the draft (weggooien).",
    SUBMIT: "Submit it (indienen).",
    CONFIRM: "Confirm it (bevestigen).",
    CONTEST: "Contest it (betwisten).",
  },
  audiences: MEMBERS,
});

export const ProgressDecisionEnum = declareEnum<ProgressDecision>({
  name: "ProgressDecision",
  description: "What a signatory says of a report (oordeel).",
  values: {
    CONFIRMED: "It confirms the report (bevestigd).",
    CONTESTED: "It contests the report (betwist).",
  },
  audiences: MEMBERS,
});

@ObjectType("Progress", {
  simpleResolvers: true,
  description: "What is reported of a commitment in a period (voortgangsrapportage).",
})
@VisibleTo(...EVERYONE)
export class ProgressType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "The year (jaar)." }) year!: number;
  @Field(() => PeriodEnum, { description: "The whole year, or a part of it (periode)." })
  period!: Period;
  @Field(() => Int, {
    nullable: true,
    description: "1 for the first of the period; null: it was not submitted (nummer).",
  })
  number!: number | null;
  @Field(() => LightEnum, { description: "How it goes (stoplicht)." }) light!: Light;
  @Field(() => Float, { nullable: true, description: "Where it stands, as a number (waarde)." })
  value!: number | null;
  @Field(() => String, { description: "What there is to say of it (toelichting)." })
  explanation!: string;
  @Field(() => ProgressStatusEnum, { description: "Where it stands (status)." })
  status!: ProgressStatus;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Since when the other parties read it (ingediend).",
  })
  submittedAt!: Date | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "That day (ingediend op)." })
  submittedOn!: string | null;
  version!: number;
  commitmentId!: string;
  organisationId!: string;
  municipalityId!: string;
}

@ObjectType("ProgressAnswer", {
  simpleResolvers: true,
  description: "What a signatory says of a report of another (oordeel over de voortgang).",
})
@VisibleTo(...MEMBERS)
export class ProgressAnswerType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => ProgressDecisionEnum, { description: "What it says (oordeel)." })
  decision!: ProgressDecision;
  @Field(() => String, { nullable: true, description: "What it adds (toelichting)." })
  note!: string | null;
  @Field(() => GraphQLLocalDate, { description: "When (gegeven op)." }) givenOn!: string;
  progressId!: string;
  organisationId!: string;
}
