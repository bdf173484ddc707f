import { refusal } from "../../acts/refusal.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import type { Advice, DraftRecommendation } from "./advice.entity.js";
import { conditionsRequired, tooMany, notAdopted } from "../advice.refusals.js";
import type { AdviceContentInput } from "./advising.input.js";

const outcomeRequired = refusal("OUTCOME_REQUIRED", {
  description: "An advice comes to something: choose its outcome (strekking verplicht).",
  nl: () => "Kies de strekking van het advies.",
  en: () => "Choose what the advice comes to.",
});

const summaryRequired = refusal("SUMMARY_REQUIRED", {
  description: "An advice has a summary (samenvatting verplicht).",
  nl: () => "Geef een samenvatting van het advies.",
  en: () => "Give a summary of the advice.",
});

const recommendationsWithoutAdvice = refusal("RECOMMENDATIONS_WITHOUT_ADVICE", {
  description:
    "Who gives no advice recommends nothing: choose another outcome, or leave out the " +
    "recommendations (wel aanbevelingen, geen advies).",
  nl: () =>
    "Bij de strekking ‘geen advies’ horen geen aanbevelingen: kies een andere strekking of laat ze weg.",
  en: () =>
    "No recommendations go with the outcome ‘no advice’: choose another one or leave them out.",
});

const recommendationRequired = refusal("RECOMMENDATION_REQUIRED", {
  description: "A recommendation says something (aanbeveling verplicht).",
  nl: () => "Een aanbeveling mag niet leeg zijn.",
  en: () => "A recommendation cannot be empty.",
});

/** How many recommendations an advice has at most, and conditions a consent. */
export const MAX_POINTS = 50;

/** What an advice says while it is a draft. */
export type AdviceContent = Pick<Advice, "outcome" | "summary" | "body" | "draftRecommendations">;

/**
 * The content that a caller gave, checked; what was left out is absent.
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

/** What tells whether an advice is ready to go out. */
export type AdviceReadiness = Pick<Advice, "status" | "outcome" | "summary"> & {
  readonly draftRecommendations: readonly Pick<DraftRecommendation, "weight">[];
};

/**
 * @throws userErrors: NOT_ADOPTED, OUTCOME_REQUIRED, SUMMARY_REQUIRED, CONDITIONS_REQUIRED,
 * RECOMMENDATIONS_WITHOUT_ADVICE.
 */
export function refuseUnready({
  status,
  outcome,
  summary,
  draftRecommendations,
}: AdviceReadiness): void {
  if (status !== "ADOPTED") throw notAdopted();
  if (!outcome) throw outcomeRequired();
  if (!summary) throw summaryRequired();
  if (
    outcome === "POSITIVE_WITH_CONDITIONS" &&
    !draftRecommendations.some(({ weight }) => weight === "CONDITION")
  )
    throw conditionsRequired();
  if (outcome === "NO_ADVICE" && draftRecommendations.length > 0)
    throw recommendationsWithoutAdvice();
}
