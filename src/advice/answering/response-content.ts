import { refusal } from "../../acts/refusal.js";
import { MAX_LETTER, MAX_TITLE, optionalTextOf, textOf } from "../../acts/text.js";
import { selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Advice, Recommendation } from "../advising/advice.entity.js";
import type { RecommendationDecisionInput, ResponseContentInput } from "./answering.input.js";
import type { DraftDecision, LandlordResponse } from "./landlord-response.entity.js";

const unknownRecommendation = refusal("UNKNOWN_RECOMMENDATION", {
  description:
    "The advice has no such recommendation, or it is named twice (onbekende aanbeveling).",
  nl: () => "Deze aanbeveling hoort niet bij het advies of is dubbel genoemd.",
  en: () => "This recommendation is not of this advice, or is named twice.",
});

/** The content of a response while it is a draft. */
export type ResponseContent = Pick<
  LandlordResponse,
  "letter" | "decisionTakenOn" | "draftDecisions" | "overall"
>;

/** The issued advice of a procedure, and its recommendations by number. */
export interface IssuedAdvice {
  readonly advice: Advice;
  readonly recommendations: readonly Recommendation[];
}

/**
 * Finds the issued advice of a procedure that has one.
 *
 * @throws Error when there is none.
 */
export async function findIssuedAdvice(
  tx: Transaction,
  procedureId: string,
): Promise<IssuedAdvice> {
  const advice = await selectRows({ source: tx, entity: Advice, alias: "advice" })
    .where("advice.procedureId = :procedureId AND advice.status = 'ISSUED'", { procedureId })
    .getRawOne<Advice>();
  if (!advice) throw new Error(`Procedure ${procedureId} was advised on without an advice.`);
  const recommendations = await selectRows({
    source: tx,
    entity: Recommendation,
    alias: "recommendation",
  })
    .where("recommendation.adviceId = :adviceId", { adviceId: advice.id })
    .orderBy("recommendation.number")
    .getRawMany<Recommendation>();
  return { advice, recommendations };
}

/**
 * Checks the content that a caller gives. The result has no key for what the caller left out. A
 * draft may be incomplete: sending it refuses what it lacks.
 *
 * @throws userErrors: UNKNOWN_RECOMMENDATION, TEXT_TOO_LONG, TEXT_INVALID.
 */
export function responseContentOf(
  { letter, decisionTakenOn, decisions, overall }: ResponseContentInput,
  recommendations: readonly Recommendation[],
): Partial<ResponseContent> {
  return {
    ...(letter != null && { letter: textOf(letter, "letter", MAX_LETTER) }),
    ...(decisionTakenOn !== undefined && { decisionTakenOn }),
    ...(decisions && { draftDecisions: decisionsOn(recommendations, decisions) }),
    ...(overall !== undefined && { overall }),
  };
}

function decisionsOn(
  recommendations: readonly Recommendation[],
  given: readonly RecommendationDecisionInput[],
): DraftDecision[] {
  const open = new Set(recommendations.map(({ id }) => id));
  return given.map(({ recommendationId, decision, reasons, actionOwner, actionDueOn }, index) => {
    const field = `decisions.${index}`;
    if (!open.delete(recommendationId))
      throw unknownRecommendation().at(`${field}.recommendationId`);
    return {
      recommendationId,
      decision,
      reasons: optionalTextOf(reasons, `${field}.reasons`),
      actionOwner: optionalTextOf(actionOwner, `${field}.actionOwner`, MAX_TITLE),
      actionDueOn: actionDueOn ?? null,
    };
  });
}
