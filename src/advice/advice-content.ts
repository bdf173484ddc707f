import { MAX_LETTER, textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import type { Advice, DraftRecommendation } from "./advice.entity.js";
import type { AdviceContentInput } from "./advising.input.js";

/** How many recommendations an advice has at most, and conditions a consent. */
export const MAX_POINTS = 50;

/** What an advice says while it is a draft. */
export type AdviceContent = Pick<Advice, "outcome" | "summary" | "body" | "draftRecommendations">;

/**
 * The content that a caller gave, checked; what was left out is absent.
 *
 * @throws userErrors: TEXT_TOO_LONG, TEXT_INVALID, TOO_MANY, RECOMMENDATION_REQUIRED.
 */
export function adviceContentOf({ outcome, summary, body, recommendations }: AdviceContentInput): Partial<AdviceContent> {
  if (recommendations && recommendations.length > MAX_POINTS) throw new RuleRefusal("TOO_MANY", { limit: MAX_POINTS }, "recommendations");
  return {
    ...(outcome !== undefined && { outcome }),
    ...(summary != null && { summary: textOf(summary, "summary") }),
    ...(body != null && { body: textOf(body, "body", MAX_LETTER) }),
    ...(recommendations && { draftRecommendations: recommendations.map(({ text, weight }, index) => ({ text: recommended(text, `recommendations.${index}.text`), weight })) }),
  };
}

function recommended(given: string, field: string): string {
  const text = textOf(given, field);
  if (!text) throw new RuleRefusal("RECOMMENDATION_REQUIRED", {}, field);
  return text;
}

/** What tells whether an advice is ready to go out. */
export type AdviceReadiness = Pick<Advice, "status" | "outcome" | "summary"> & {
  readonly draftRecommendations: readonly Pick<DraftRecommendation, "weight">[];
};

/** @throws userErrors: NOT_ADOPTED, OUTCOME_REQUIRED, SUMMARY_REQUIRED, CONDITIONS_REQUIRED, RECOMMENDATIONS_WITHOUT_ADVICE. */
export function refuseUnready({ status, outcome, summary, draftRecommendations }: AdviceReadiness): void {
  if (status !== "ADOPTED") throw new RuleRefusal("NOT_ADOPTED");
  if (!outcome) throw new RuleRefusal("OUTCOME_REQUIRED");
  if (!summary) throw new RuleRefusal("SUMMARY_REQUIRED");
  if (outcome === "POSITIVE_WITH_CONDITIONS" && !draftRecommendations.some(({ weight }) => weight === "CONDITION")) throw new RuleRefusal("CONDITIONS_REQUIRED");
  if (outcome === "NO_ADVICE" && draftRecommendations.length > 0) throw new RuleRefusal("RECOMMENDATIONS_WITHOUT_ADVICE");
}
