import { Field, Int, ObjectType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { EvaluationAct, EvaluationOutcome, EvaluationStatus } from "../collaboration.enums.js";

export const EvaluationStatusEnum = declareEnum<EvaluationStatus>({
  name: "CollaborationEvaluationStatus",
  description: "Where the evaluation of a collaboration agreement stands (status).",
  values: {
    PLANNED: "Its day is to come (gepland).",
    DUE: "Its day has come: each party judges (aan de orde).",
    DONE: "Each party has judged (afgerond).",
  },
  audiences: PARTICIPANTS,
});

export const EvaluationActEnum = declareEnum<EvaluationAct>({
  name: "CollaborationEvaluationAct",
  description: "What can be done with an evaluation (handeling).",
  values: { JUDGE: "Judge how the agreement works (evalueren)." },
  audiences: PARTICIPANTS,
});

export const EvaluationOutcomeEnum = declareEnum<EvaluationOutcome>({
  name: "CollaborationEvaluationOutcome",
  description: "What a party concludes from an evaluation (conclusie).",
  values: {
    CONTINUE: "It goes on as it is (voortzetten).",
    AMEND: "Something of it is to be amended (wijzigen).",
    END: "It is to be ended (beëindigen).",
  },
  audiences: PARTICIPANTS,
});

@ObjectType("CollaborationJudgement", {
  simpleResolvers: true,
  description: "What a party judges of the agreement: its own, never edited (oordeel).",
})
@VisibleTo(...PARTICIPANTS)
export class EvaluationJudgementType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => EvaluationOutcomeEnum, { description: "What it concludes (conclusie)." })
  outcome!: EvaluationOutcome;
  @Field(() => String, { description: "In its own words (toelichting)." }) text!: string;
  @Field(() => GraphQLLocalDate, { description: "When it was given (gegeven op)." })
  givenOn!: string;
  organisationId!: string;
  evaluationId!: string;
}

@ObjectType("CollaborationEvaluation", {
  simpleResolvers: true,
  description: "A moment on which the parties evaluate their agreement (evaluatiemoment).",
})
@VisibleTo(...PARTICIPANTS)
export class EvaluationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => GraphQLLocalDate, {
    description: "Its day; from sixty days before it on it can be judged (evaluatiedatum).",
  })
  dueOn!: string;
  @Field(() => EvaluationStatusEnum, { description: "Where it stands (status)." })
  status!: EvaluationStatus;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the last party judged; null: not all have (afgerond op).",
  })
  doneOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." }) version!: number;
  agreementId!: string;
}
