import { RuleRefusal } from "../acts/user-error.js";
import { wordsOf } from "../graphql/enums.js";
import { ResponseResultEnum } from "./response.type.js";
import type { AdviceOutcome, RecommendationDecision, RecommendationWeight, ResponseResult } from "./advice.enums.js";

/** A point of the advice and what the landlord decided on it. */
export interface DecidedPoint {
  readonly weight: RecommendationWeight;
  readonly decision: RecommendationDecision;
}

const RESULTS: readonly ResponseResult[] = ["FOLLOWED", "PARTLY_FOLLOWED", "NOT_FOLLOWED"];
const leastOf = (one: ResponseResult, other: ResponseResult): ResponseResult => RESULTS[Math.max(RESULTS.indexOf(one), RESULTS.indexOf(other))]!;

/**
 * What a response comes to, derived from its parts (domain brief, section 6). Where the advice has nothing but remarks the parts do not tell whether it is
 * followed: remarks on a negative advice could all be noted and the advice passed over without reasons or standstill. There the landlord says it, and
 * its decisions on the remarks can only take from it. An advice that is not negative and asks nothing is followed unless the landlord says otherwise.
 *
 * @param said by the landlord.
 * @throws OVERALL_REQUIRED, OVERALL_DERIVED (userErrors).
 */
export function resultOf(outcome: AdviceOutcome | null, points: readonly DecidedPoint[], said: ResponseResult | null): ResponseResult {
  const derived = derivedFrom(points);
  if (points.some(({ weight }) => weight !== "REMARK")) {
    if (said !== null && said !== derived) throw new RuleRefusal("OVERALL_DERIVED", { result: wordsOf(ResponseResultEnum, derived) });
    return derived;
  }
  if (said === null && outcome === "NEGATIVE") throw new RuleRefusal("OVERALL_REQUIRED");
  return leastOf(said ?? "FOLLOWED", derived);
}

function derivedFrom(points: readonly DecidedPoint[]): ResponseResult {
  if (points.every(({ decision }) => decision === "ADOPTED" || decision === "NOTED")) return "FOLLOWED";
  return points.some(({ decision }) => decision === "ADOPTED" || decision === "PARTIALLY_ADOPTED") ? "PARTLY_FOLLOWED" : "NOT_FOLLOWED";
}
