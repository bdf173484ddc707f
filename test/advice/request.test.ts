import { describe, expect, it } from "@jest/globals";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";

describe("submitting a request", () => {
  it("gives a number, a day of receipt and a term, as both sides read them", () => inAdviceWorld(async (world) => {
    const make = givenAdvice(world);
    const { id } = await make.submitted();
    for (const who of [make.landlord, make.council]) {
      expect(await make.read(id, who)).toMatchObject({
        status: "REQUESTED", number: "2022-01", receivedOn: "2022-02-01", adviceDueOn: "2022-03-15", dueOn: "2022-03-15", version: 1_000_000,
        requestVersions: [{ number: 1, receivedOn: "2022-02-01", version: 1_000_000 }],
        terms: [{ code: "ADVICE", status: "RUNNING", daysLeft: 42, explanation: "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart" }],
      });
    }
  }));
});
