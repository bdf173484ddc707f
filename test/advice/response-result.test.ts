import { describe, expect, it } from "@jest/globals";
import type {
  AdviceOutcome,
  RecommendationDecision,
  RecommendationWeight,
  ResponseResult,
} from "../../src/advice/advice.enums.js";
import { resultOf } from "../../src/advice/procedure/response-result.js";

const DECISIONS = {
  A: "ADOPTED",
  P: "PARTIALLY_ADOPTED",
  N: "NOT_ADOPTED",
  O: "NOTED",
} as const satisfies Record<string, RecommendationDecision>;
const WEIGHTS = { c: "CONDITION", r: "RECOMMENDATION", m: "REMARK" } as const satisfies Record<
  string,
  RecommendationWeight
>;
const RESULTS = {
  F: "FOLLOWED",
  P: "PARTLY_FOLLOWED",
  N: "NOT_FOLLOWED",
  "-": null,
} as const satisfies Record<string, ResponseResult | null>;

/** "cA rN": a condition that is adopted and a recommendation that is not. */
const points = (written: string) =>
  written
    .split(" ")
    .filter(Boolean)
    .map((point) => ({
      weight: WEIGHTS[point[0] as keyof typeof WEIGHTS],
      decision: DECISIONS[point[1] as keyof typeof DECISIONS],
    }));

/** Outcome; points; what the landlord says; the result, or the code of the refusal. */
const TABLE: readonly (readonly [
  AdviceOutcome,
  string,
  keyof typeof RESULTS,
  keyof typeof RESULTS | "OVERALL_REQUIRED" | "OVERALL_DERIVED",
])[] = [
  // The parts tell.
  ["NEGATIVE", "cA", "-", "F"],
  ["NEGATIVE", "cA rA mO", "-", "F"],
  ["NEGATIVE", "cA rN mO", "-", "P"],
  ["NEGATIVE", "cP", "-", "P"],
  ["NEGATIVE", "rP rP", "-", "P"],
  ["NEGATIVE", "cN rN mO", "-", "N"],
  ["NEGATIVE", "cN mA", "-", "P"],
  ["POSITIVE_WITH_CONDITIONS", "cN", "-", "N"],
  ["POSITIVE_WITH_REMARKS", "rA mN", "-", "P"],
  // Then the landlord need not say it, and says nothing else.
  ["NEGATIVE", "cA rN", "P", "P"],
  ["NEGATIVE", "cA rN", "F", "OVERALL_DERIVED"],
  ["NEGATIVE", "cA", "N", "OVERALL_DERIVED"],
  // Nothing but remarks, or nothing at all: the parts do not tell whether a
  // negative advice is followed.
  ["NEGATIVE", "", "-", "OVERALL_REQUIRED"],
  ["NEGATIVE", "mO mO", "-", "OVERALL_REQUIRED"],
  ["NEGATIVE", "mA", "-", "OVERALL_REQUIRED"],
  ["NEGATIVE", "", "F", "F"],
  ["NEGATIVE", "", "N", "N"],
  ["NEGATIVE", "mO", "N", "N"],
  ["NEGATIVE", "mN", "F", "N"],
  ["NEGATIVE", "mP mO", "F", "P"],
  // What is not negative is followed, unless the landlord says otherwise or passes over a remark.
  ["POSITIVE", "", "-", "F"],
  ["NO_ADVICE", "", "-", "F"],
  ["NO_OBJECTION", "", "-", "F"],
  ["POSITIVE_WITH_REMARKS", "mO mA", "-", "F"],
  ["POSITIVE_WITH_REMARKS", "mN", "-", "N"],
  ["POSITIVE", "", "N", "N"],
  ["POSITIVE_WITH_REMARKS", "mA", "P", "P"],
];

describe("what a response comes to", () => {
  it.each(TABLE)("%s, %s, said %s: %s", (outcome, written, said, expected) => {
    const result = () => resultOf(outcome, points(written), RESULTS[said]);
    if (expected.length > 1) expect(result).toThrow(expected);
    else expect(result()).toBe(RESULTS[expected as keyof typeof RESULTS]);
  });

  it("is the best of none: any result is one of the three, whatever is decided on two points", () => {
    const all = Object.keys(WEIGHTS).flatMap((weight) =>
      Object.keys(DECISIONS)
        .filter((decision) => decision !== "O" || weight === "m")
        .map((decision) => `${weight}${decision}`),
    );
    for (const one of all)
      for (const other of all) {
        const decisions = points(`${one} ${other}`);
        const deviates = decisions.some(
          ({ decision }) => decision === "NOT_ADOPTED" || decision === "PARTIALLY_ADOPTED",
        );
        expect([one, other, resultOf("POSITIVE", decisions, null) === "FOLLOWED"]).toEqual([
          one,
          other,
          !deviates,
        ]);
      }
  });
});
