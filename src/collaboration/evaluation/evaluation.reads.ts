import { collaborationAgreements } from "../agreement/agreement.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { Evaluation, EvaluationJudgement } from "./evaluation.entity.js";
import { EvaluationJudgementType, EvaluationType } from "./evaluation.type.js";

export const evaluations = kept(Evaluation, {
  as: "CollaborationEvaluation",
  type: EvaluationType,
  called: ({ agreementId }) => partOf(collaborationAgreements, agreementId),
});
export const evaluationJudgements = kept(EvaluationJudgement, {
  as: "CollaborationJudgement",
  type: EvaluationJudgementType,
  called: ({ agreementId }) => partOf(collaborationAgreements, agreementId),
});

export const shownEvaluation = evaluations.shown(
  "evaluation",
  "The evaluation as it now stands (evaluatiemoment).",
);

export const listEvaluationsOf = evaluations.by("agreementId", "dueOn");
export const listJudgementsOf = evaluationJudgements.by("evaluationId", "createdAt");

/** The kinds of rows of this room. */
export const evaluationKept = [evaluations, evaluationJudgements] as const;
