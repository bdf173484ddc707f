import { describe, expect, it } from "@jest/globals";
import { decisionAllowedFrom } from "../../src/advice/law/decision-allowed-from.js";
import type { AdviceFacts } from "../../src/advice/law/execution-facts.js";
import { holidays } from "../terms/holidays-by-formula.js";

const asked = (facts: Partial<AdviceFacts> = {}): AdviceFacts => ({
  kind: "ADVICE",
  addressee: "CPRW",
  statutory: true,
  termEndsOn: "2022-03-15",
  lapsed: false,
  noObjectionOn: null,
  adviceOn: null,
  response: null,
  alsoAwaitsTerm: false,
  ...facts,
});
const from = (...facts: Partial<AdviceFacts>[]) => decisionAllowedFrom(facts.map(asked), holidays);
const response = { receivedOn: "2022-03-28", fullyFollowed: false };

describe("deciding on what was asked (Wohv art. 5)", () => {
  it("waits for the advice, or for the term, and for the answer that is owed", () => {
    expect(from({})).toEqual({
      date: null,
      ground: "ADVICE_PENDING",
      article: "Wohv art. 5 lid 1",
      explanation:
        "CPRW kan nog adviseren, tot en met dinsdag 15 maart 2022; besluiten mag nog niet",
    });
    expect(from({ adviceOn: "2022-03-10" })).toMatchObject({
      date: null,
      ground: "RESPONSE_PENDING",
      article: "Wohv art. 5 lid 2",
    });
    expect(from({ lapsed: true })).toEqual({
      date: "2022-03-16",
      ground: "TERM_OVER",
      article: "Wohv art. 5 lid 1",
      explanation:
        "De adviestermijn van CPRW is op dinsdag 15 maart 2022 verstreken; besluiten mag daarna",
    });
    expect(from({ adviceOn: "2022-03-20", lapsed: true })).toMatchObject({ date: "2022-03-16" });
  });

  it("waits for no standstill: once the reasons are out, any day since the advice will do", () => {
    expect(from({ adviceOn: "2022-03-10", response })).toEqual({
      date: "2022-03-10",
      ground: "ADVICE_ANSWERED",
      article: "Wohv art. 5 lid 2",
      explanation:
        "Het advies van CPRW is op donderdag 10 maart 2022 ontvangen en op maandag 28 maart " +
        "beantwoord; besluiten mag vanaf de ontvangst",
    });
    expect(from({ adviceOn: "2022-03-10", response, alsoAwaitsTerm: true })).toMatchObject({
      date: "2022-03-10",
    });
  });

  it.each<Partial<AdviceFacts>>([
    { noObjectionOn: "2022-03-10" },
    { adviceOn: "2022-03-10", reserve: "UNRESERVED" },
    { adviceOn: "2022-03-10", reserve: "NO_ADVICE" },
  ])("waits for no answer that nobody owes: %j", (facts) => {
    expect(from(facts)).toMatchObject({ date: "2022-03-10", ground: "NOTHING_TO_ANSWER" });
  });

  it("waits for the last of several addressees", () => {
    const [early, late] = [
      { noObjectionOn: "2022-03-01" },
      { noObjectionOn: "2022-03-08", addressee: "Huurders Dordrecht" },
    ];
    expect(from(early, late)).toMatchObject({
      date: "2022-03-08",
      explanation: expect.stringContaining("Huurders Dordrecht"),
    });
    expect(from(late, {})).toMatchObject({ date: null, ground: "ADVICE_PENDING" });
    expect(() => from()).toThrow(RangeError);
  });
});
