import type { LocalDate } from "../terms/calendar-days.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { OpenStep } from "./procedure-machine.js";

/** What tells whose turn it is where the status does not. */
export type OpenFacts = Pick<AdviceProcedure, "kind" | "adviceDueOn" | "answeredOn" | "answeredWith" | "reasonsReceivedOn">;

/** Whether a step of the procedure is still to be taken, the status aside. @param today null: whether a term has passed is not asked. */
export function isOpen(step: OpenStep, { kind, adviceDueOn, answeredOn, answeredWith, reasonsReceivedOn }: OpenFacts, today: LocalDate | null): boolean {
  switch (step) {
    case "TERM": return answeredOn === null && (adviceDueOn === null || today === null || today <= adviceDueOn);
    case "ANSWER": return answeredOn === null;
    case "RESPONSE": return reasonsReceivedOn === null && (kind === "UNSOLICITED" || answeredWith === "ADVICE");
  }
}

/** Whether what is open depends on the day. */
export const awaitsWithinTerm = ({ adviceDueOn, answeredOn }: OpenFacts): boolean => adviceDueOn !== null && answeredOn === null;

/** Whether the landlord still has to respond by law: to a late advice it may (domain brief, section 12). */
export const owesResponse = (procedure: OpenFacts & Pick<AdviceProcedure, "late">): boolean => !procedure.late && isOpen("RESPONSE", procedure, null);
