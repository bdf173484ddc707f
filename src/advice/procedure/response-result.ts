import { dateInFuture } from "../../acts/refusals.js";
import { ResponseResultEnum } from "./response-result.type.js";
import { type RuleRefusal, refusal } from "../../acts/refusal.js";
import { type Words, wordsOf } from "../../graphql/enums.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { Recommendation } from "../advising/advice.entity.js";
import type {
  AdviceOutcome,
  RecommendationDecision,
  RecommendationWeight,
  ResponseResult,
} from "../advice.enums.js";
import { dateInPast, recommendationSkipped } from "../advice.refusals.js";
import type { DraftDecision, LandlordResponse } from "../answering/landlord-response.entity.js";

const reasonsRequired = refusal<{ numbers: string; kind: string }>("REASONS_REQUIRED", {
  description:
    "What is not or only partly adopted takes reasons, by Wohv art. 5(2) or as the parties agreed (redenen verplicht).",
  nl: (d) =>
    "Geef redenen waar u niet of gedeeltelijk overneemt " +
    `(${d.kind === "REQUESTED" ? "Wohv art. 5 lid 2" : "samenwerkingsovereenkomst"}): ` +
    `${d.numbers ? `aanbeveling ${d.numbers}` : "in de brief"}.`,
  en: (d) =>
    "Give reasons where you do not or only partly adopt " +
    `(${d.kind === "REQUESTED" ? "Wohv art. 5(2)" : "collaboration agreement"}): ` +
    `${d.numbers ? `recommendation ${d.numbers}` : "in the letter"}.`,
});

const notedOnlyForRemarks = refusal("NOTED_ONLY_FOR_REMARKS", {
  description: "Only a remark can be noted; anything else takes a decision (alleen opmerkingen).",
  nl: () => "Alleen een opmerking kan voor kennisgeving worden aangenomen.",
  en: () => "Only a remark can be noted.",
});

const overallRequired = refusal("OVERALL_REQUIRED", {
  description:
    "A negative advice with nothing but remarks: say whether it is followed (resultaat verplicht).",
  nl: () =>
    "Geef aan of u dit negatieve advies volgt: het bevat geen aanbevelingen waaruit dat blijkt.",
  en: () => "Say whether you follow this negative advice: it has no recommendations that tell.",
});

const overallDerived = refusal<{ result: Words }>("OVERALL_DERIVED", {
  description:
    "What the response comes to follows from its decisions, and is not what was said " +
    "(resultaat volgt uit de besluiten).",
  nl: (d) => `Het resultaat volgt uit uw besluiten per aanbeveling: ${d.result}.`,
  en: (d) => `The result follows from your decisions on the recommendations: ${d.result}.`,
});

/** A point of the advice, and what the landlord decided on it. */
export interface DecidedPoint {
  readonly weight: RecommendationWeight;
  readonly decision: RecommendationDecision;
}

const RESULTS: readonly ResponseResult[] = ["FOLLOWED", "PARTLY_FOLLOWED", "NOT_FOLLOWED"];
const leastOf = (one: ResponseResult, other: ResponseResult): ResponseResult =>
  RESULTS[Math.max(RESULTS.indexOf(one), RESULTS.indexOf(other))]!;

/**
 * The result of a response, derived from its decisions (domain brief, section 6).
 *
 * An advice with nothing but remarks needs more: the landlord could note all remarks on a negative
 * advice, and so pass it over without reasons and without a standstill. So there the landlord
 * states the result itself, and its decisions on the remarks can only lower it. An advice that is
 * not negative and asks nothing is followed unless the landlord says otherwise.
 *
 * @param said the result that the landlord states; null: it states none.
 * @throws OVERALL_REQUIRED, OVERALL_DERIVED (userErrors).
 */
export function resultOf(
  outcome: AdviceOutcome | null,
  points: readonly DecidedPoint[],
  said: ResponseResult | null,
): ResponseResult {
  const derived = derivedFrom(points);
  if (points.some(({ weight }) => weight !== "REMARK")) {
    if (said !== null && said !== derived)
      throw overallDerived({ result: wordsOf(ResponseResultEnum, derived) });
    return derived;
  }
  if (said === null && outcome === "NEGATIVE") throw overallRequired();
  return leastOf(said ?? "FOLLOWED", derived);
}

function derivedFrom(points: readonly DecidedPoint[]): ResponseResult {
  if (points.every(({ decision }) => decision === "ADOPTED" || decision === "NOTED"))
    return "FOLLOWED";
  return points.some(({ decision }) => decision === "ADOPTED" || decision === "PARTIALLY_ADOPTED")
    ? "PARTLY_FOLLOWED"
    : "NOT_FOLLOWED";
}

type Point = Pick<Recommendation, "id" | "number" | "weight">;
type Answered = Pick<AdviceProcedure, "kind" | "late">;
/** The parts of a draft response that sending depends on. */
export type ResponseDraft = Pick<
  LandlordResponse,
  "draftDecisions" | "letter" | "overall" | "decisionTakenOn"
>;

/**
 * Checks that a draft response can be sent.
 *
 * @returns its decisions, each with its recommendation, and the result of the response.
 * @throws userErrors: RECOMMENDATION_SKIPPED, NOTED_ONLY_FOR_REMARKS, REASONS_REQUIRED,
 * DATE_IN_PAST, OVERALL_REQUIRED, OVERALL_DERIVED, DATE_IN_FUTURE.
 */
export function completeResponse<R extends Point>({
  procedure,
  outcome,
  recommendations,
  response,
  today,
}: {
  procedure: Answered;
  outcome: AdviceOutcome | null;
  recommendations: readonly R[];
  response: ResponseDraft;
  today: LocalDate;
}): { decided: (DraftDecision & { recommendation: R })[]; overall: ResponseResult } {
  const decided = completeDecisions({ procedure, recommendations, response, today });
  const overall = resultOf(
    outcome,
    decided.map(({ recommendation: { weight }, decision }) => ({ weight, decision })),
    response.overall,
  );
  if (
    overall !== "FOLLOWED" &&
    !procedure.late &&
    !response.letter &&
    decided.every(({ reasons }) => !reasons)
  )
    throw reasonsRequired({ numbers: "", kind: procedure.kind });
  if (response.decisionTakenOn !== null && response.decisionTakenOn > today) throw dateInFuture();
  return { decided, overall };
}

/**
 * Checks that there is a decision on every recommendation, and returns them in the recommendations'
 * order. The landlord gives reasons for what it does not adopt, or adopts only partly (Wohv art.
 * 5(2); elsewhere the parties' agreement). After a late advice it has no such duty (domain brief,
 * section 12).
 *
 * @throws RECOMMENDATION_SKIPPED, NOTED_ONLY_FOR_REMARKS, REASONS_REQUIRED, DATE_IN_PAST, each with
 * the numbers of the recommendations concerned (userErrors).
 */
function completeDecisions<R extends Point>({
  procedure,
  recommendations,
  response,
  today,
}: {
  procedure: Answered;
  recommendations: readonly R[];
  response: ResponseDraft;
  today: LocalDate;
}): (DraftDecision & { recommendation: R })[] {
  const { kind, late } = procedure;
  const { draftDecisions } = response;
  const numbersOf = (some: readonly { number: number }[]) =>
    some.map(({ number }) => number).join(", ");
  const skipped = recommendations.filter(
    ({ id }) => !draftDecisions.some(({ recommendationId }) => recommendationId === id),
  );
  if (skipped.length > 0) throw recommendationSkipped({ numbers: numbersOf(skipped) });
  const decided = recommendations.map((recommendation) => ({
    ...draftDecisions.find(({ recommendationId }) => recommendationId === recommendation.id)!,
    recommendation,
  }));
  const refuseAny = (wrong: typeof decided, refused: (numbers: string) => RuleRefusal) => {
    if (wrong.length > 0)
      throw refused(numbersOf(wrong.map(({ recommendation }) => recommendation)));
  };
  refuseAny(
    decided.filter(
      ({ decision, recommendation }) => decision === "NOTED" && recommendation.weight !== "REMARK",
    ),
    notedOnlyForRemarks,
  );
  if (!late)
    refuseAny(
      decided.filter(
        ({ decision, reasons }) =>
          (decision === "NOT_ADOPTED" || decision === "PARTIALLY_ADOPTED") && !reasons,
      ),
      (numbers) => reasonsRequired({ numbers, kind }),
    );
  refuseAny(
    decided.filter(({ actionDueOn }) => actionDueOn !== null && actionDueOn < today),
    dateInPast,
  );
  return decided;
}
