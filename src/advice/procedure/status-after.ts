import type { LocalDate } from "../../terms/calendar-days.js";
import type { ProcedureKind, ProcedureStatus } from "../advice.enums.js";
import { consent } from "./consent.lifecycle.js";
import { isOpen, type OpenFacts } from "./open-steps.js";
import type { ProcedureStanding, ProcedureSteps } from "./procedure-steps.js";
import type { ProcedureAct } from "./procedure.type.js";
import { requestedAdvice } from "./requested-advice.lifecycle.js";
import { unsolicitedAdvice } from "./unsolicited-advice.lifecycle.js";
import { voluntaryAdvice } from "./voluntary-advice.lifecycle.js";

/** The table of each of the four kinds. */
export const stepsOf: Readonly<Record<ProcedureKind, ProcedureSteps>> = {
  REQUESTED: requestedAdvice,
  VOLUNTARY: voluntaryAdvice,
  CONSENT: consent,
  UNSOLICITED: unsolicitedAdvice,
};

/**
 * The status that an act would lead to on a procedure as it stands today. The caller may ask this
 * of another procedure than the act is on. Undefined: the act cannot be done on it.
 */
export function statusAfter(
  act: ProcedureAct,
  procedure: OpenFacts & Pick<ProcedureStanding, "status">,
  today: LocalDate,
): ProcedureStatus | undefined {
  const step = stepsOf[procedure.kind][act];
  if (!step || (step.open && !isOpen(step.open, procedure, today))) return undefined;
  return step.from[procedure.status];
}
