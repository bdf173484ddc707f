import { refusal } from "../../acts/refusal.js";
import { tooMany } from "../../acts/refusals.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import type { Advice } from "./advice.entity.js";
import type { AdviceContentInput } from "./advising.input.js";

const recommendationRequired = refusal("RECOMMENDATION_REQUIRED", {
  description: "A recommendation says something (aanbeveling verplicht).",
  nl: () => "Een aanbeveling mag niet leeg zijn.",
  en: () => "A recommendation cannot be empty.",
});

/** The largest number of recommendations in an advice, and of conditions in a consent. */
export const MAX_POINTS = 50;

/** The content of an advice while it is a draft. */
export type AdviceContent = Pick<Advice, "outcome" | "summary" | "body" | "draftRecommendations">;

/**
 * Checks the content that a caller gives. The result has no key for what the caller left out.
 *
 * @throws userErrors: TEXT_TOO_LONG, TEXT_INVALID, TOO_MANY, RECOMMENDATION_REQUIRED.
 */
export function adviceContentOf({
  outcome,
  summary,
  body,
  recommendations,
}: AdviceContentInput): Partial<AdviceContent> {
  if (recommendations && recommendations.length > MAX_POINTS)
    throw tooMany({ limit: MAX_POINTS }).at("recommendations");
  return {
    ...(outcome !== undefined && { outcome }),
    ...(summary != null && { summary: textOf(summary, "summary") }),
    ...(body != null && { body: textOf(body, "body", MAX_LETTER) }),
    ...(recommendations && {
      draftRecommendations: recommendations.map(({ text, weight }, index) => ({
        text: recommended(text, `recommendations.${index}.text`),
        weight,
      })),
    }),
  };
}

function recommended(given: string, field: string): string {
  const text = textOf(given, field);
  if (!text) throw recommendationRequired().at(field);
  return text;
}
