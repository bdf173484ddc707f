import { refusal } from "../../acts/refusal.js";
import { notAdopted, conditionsRequired } from "../advice.refusals.js";
import type { Advice, DraftRecommendation } from "../advising/advice.entity.js";

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

/** The parts of an advice that decide whether it can be issued. */
export type AdviceReadiness = Pick<Advice, "status" | "outcome" | "summary"> & {
  readonly draftRecommendations: readonly Pick<DraftRecommendation, "weight">[];
};

/**
 * Refuses an advice that cannot be issued yet.
 *
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
