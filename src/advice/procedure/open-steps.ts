import type { LocalDate } from "../../terms/calendar-days.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ProcedureAnswer } from "../advice.enums.js";

/**
 * What has to be open beside the status. The status does not tell everything: a decision in breach
 * takes no step away from anybody, and between midnight and the run of the clock a term has passed
 * already.
 * - TERM: an answer is awaited and its term has not passed.
 * - ANSWER: there is no answer yet, in time or not.
 * - RESPONSE: the landlord has not responded to an advice.
 * - END: no response is owed.
 */
export type OpenStep = "TERM" | "ANSWER" | "RESPONSE" | "END";

/** The facts that tell which step is open where the status does not. */
export type OpenFacts = Pick<
  AdviceProcedure,
  "kind" | "adviceDueOn" | "answeredOn" | "answeredWith" | "late" | "reasonsReceivedOn"
>;

/**
 * Whether a step of the procedure can still be taken, as far as other facts than the status tell.
 *
 * @param today null: do not look at whether the term has passed.
 */
export function isOpen(step: OpenStep, procedure: OpenFacts, today: LocalDate | null): boolean {
  const { kind, adviceDueOn, answeredOn, answeredWith, reasonsReceivedOn } = procedure;
  switch (step) {
    case "TERM":
      return (
        answeredOn === null && (adviceDueOn === null || today === null || today <= adviceDueOn)
      );
    case "ANSWER":
      return answeredOn === null;
    case "RESPONSE":
      return reasonsReceivedOn === null && (kind === "UNSOLICITED" || isAdvice(answeredWith));
    case "END":
      return !owesResponse(procedure);
  }
}

/** Whether the adviser answered with an issued advice, whatever the advice says. */
export const isAdvice = (answer: ProcedureAnswer | null): boolean =>
  answer === "ADVICE" || answer === "UNRESERVED_ADVICE" || answer === "NO_ADVICE";

/**
 * Whether the landlord still owes a response. It owes one to unsolicited advice, and to an advice
 * in time that leaves something to deviate from (Wohv art. 5(2)). It may respond to any other
 * advice and to a late one, but need not (domain brief, section 12).
 */
export function owesResponse({ kind, answeredWith, late, reasonsReceivedOn }: OpenFacts): boolean {
  return (
    reasonsReceivedOn === null && (kind === "UNSOLICITED" || (answeredWith === "ADVICE" && !late))
  );
}
