import { type Mutation } from "./procedure-acts.js";
import type { Cell } from "./put-procedures.js";

/** The day on which the procedures of `putProcedures` stand as they do. */
export const TODAY = "2022-02-01";

/** Good input for each act: what is refused, is refused for the state, the side or the role. */
export function inputOf(
  { name, on }: Mutation,
  { procedureId, partId }: Pick<Cell, "procedureId" | "partId">,
): object {
  const adoption = { writtenRoundOn: TODAY };
  const more: Record<string, object> = {
    reviseAdviceRequest: { title: "Anders" },
    reviseUnsolicitedAdvice: { title: "Anders" },
    addAdviceDocument: { title: "Begroting", url: "https://example.org/begroting.pdf" },
    supplementAdviceRequest: { supplement: "Nieuwe cijfers", material: false },
    askForInformation: { question: "Wanneer?" },
    answerInformationRequest: { answer: "In mei", material: false },
    contestTermEffect: { effect: "RESTART", reason: "Wezenlijk" },
    askForExtension: { untilOn: "2022-03-01", reason: "Vakantie" },
    refuseExtension: { reason: "Te laat" },
    offerExtension: { untilOn: "2022-03-01", reason: "Vakantie" },
    reviseAdvice: { summary: "Herzien" },
    adoptAdvice: { adoption },
    declareNoObjection: { adoption },
    giveConsent: { adoption },
    refuseConsent: { adoption, reason: "Te duur" },
    reviseResponse: { letter: "Anders" },
    reportFollowUp: { status: "IN_PROGRESS" },
    proposeCoCreation: { year: 2022 },
    decideAdviceProcedure: { breachReason: "Spoed" },
    withdrawAdviceProcedure: { reason: "Van de baan" },
    executeAdviceProcedure: { breachReason: "Spoed" },
    fileDispute: { route: "HUURCOMMISSIE", ground: "Geen redenen", suspendsExecution: false },
    recordDisputeStep: { step: "TALK", outcome: "NOT_SETTLED" },
    takeRulingToCourt: { ground: "Onjuist", suspendsExecution: false },
    failConsentCondition: { value: "61%", ground: "Niet gehaald" },
    recordRuling: { ruling: "Ongegrond", executionForbidden: false },
  };
  if (name === "draftAdvice") return { procedureId, summary: "Concept" };
  if (name === "draftResponse") return { procedureId, letter: "Concept" };
  if (name === "recordDeliberation") return { procedureId, expectedVersion: 0, note: "Verdeeld" };
  return { id: on === "procedure" ? procedureId : partId, expectedVersion: 1, ...more[name] };
}

/** What a payload shows of the procedure: itself, or through the part that it is about. */
export function shownBy({ name, on }: Mutation): string {
  if (name === "draftAdvice" || on.startsWith("advice/")) return "advice { procedure { status } }";
  const field = {
    question: "informationRequest",
    answered: "informationRequest",
    extension: "extension",
    condition: "condition",
    advised: "response",
    response: "response",
    promise: "decision",
    dispute: "dispute",
    "dispute/RULED": "dispute",
  }[on];
  return field ? `${field} { procedure { status } }` : "procedure { status }";
}
