import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { JudgementOutcome } from "../agreements.enums.js";

export const JudgementOutcomeEnum = declareEnum<JudgementOutcome>({
  name: "AgreementJudgementOutcome",
  description: "What a party judges of a year of an agreement (oordeel).",
  values: {
    KEPT: "What was agreed was kept (nagekomen).",
    MOSTLY_KEPT: "Most of it was (grotendeels nagekomen).",
    PARTLY_KEPT: "A part of it was (deels nagekomen).",
    NOT_KEPT: "It was not (niet nagekomen).",
  },
});

@ObjectType("AgreementJudgement", {
  simpleResolvers: true,
  description:
    "What one party judges of a year of an agreement: its own, never edited (oordeel over " +
    "een jaar).",
})
@VisibleTo(...EVERYONE)
export class AgreementJudgementType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "Which calendar year (jaar)." }) year!: number;
  @Field(() => JudgementOutcomeEnum, { description: "What it judges (oordeel)." })
  outcome!: JudgementOutcome;
  @Field(() => String, { description: "In its own words (toelichting)." }) text!: string;
  @Field(() => GraphQLLocalDate, { description: "When it was given (gegeven op)." })
  givenOn!: string;
  agreementId!: string;
  organisationId!: string;
}
