import type { LocalDate } from "../../terms/calendar-days.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ProcedureAnswer } from "../advice.enums.js";
import type { OpenStep } from "./procedure-steps.js";

/** What tells whose turn it is where the status does not. */
export type OpenFacts = Pick<
  AdviceProcedure,
  "kind" | "adviceDueOn" | "answeredOn" | "answeredWith" | "late" | "reasonsReceivedOn"
>;

/**
 * Whether a step of the procedure is still to be taken, the status aside.
 * @param today null: whether a term has passed is not asked.
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

/** Whether what was answered with is an advice that was issued, whatever it leaves. */
export const isAdvice = (answer: ProcedureAnswer | null): boolean =>
  answer === "ADVICE" || answer === "UNRESERVED_ADVICE" || answer === "NO_ADVICE";

/**
 * Whether the landlord still has to respond: to unsolicited advice, and to an advice in time that
 * leaves something to deviate from (Wohv art. 5(2)). To another, and to a late one, it may
 * (domain brief, section 12).
 */
export function owesResponse({ kind, answeredWith, late, reasonsReceivedOn }: OpenFacts): boolean {
  return (
    reasonsReceivedOn === null && (kind === "UNSOLICITED" || (answeredWith === "ADVICE" && !late))
  );
}
