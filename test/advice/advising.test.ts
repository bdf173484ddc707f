import { describe, expect, it } from "@jest/globals";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";

describe("issuing an advice", () => {
  it("sends it whole, numbers its recommendations, and makes the landlord's response due", () => inAdviceWorld(async (world) => {
    const { advised } = givenAdvice(world);
    const { procedure, advice } = await advised();
    expect(advice).toMatchObject({
      status: "ISSUED", outcome: "NEGATIVE", adoptedOn: "2022-02-01", receivedOn: "2022-02-01", late: false, draftRecommendations: [], version: 1_000_000,
      recommendations: [{ number: 1, weight: "CONDITION" }, { number: 2, weight: "RECOMMENDATION" }, { number: 3, weight: "REMARK" }],
    });
    expect(procedure).toMatchObject({ status: "ADVISED", answeredOn: "2022-02-01", late: false, responseDueOn: "2022-02-15", dueOn: "2022-02-15", overdue: false });
  }));
});
