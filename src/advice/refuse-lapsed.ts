import { RuleRefusal } from "../acts/user-error.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";

type Awaited = Pick<AdviceProcedure, "id" | "status" | "adviceDueOn">;

const isWaiting = ({ status }: Awaited): boolean => status === "REQUESTED" || status === "INFO_PENDING";
const isPast = ({ adviceDueOn }: Awaited, today: LocalDate): boolean => adviceDueOn !== null && today > adviceDueOn;

/** Whether the advice is still awaited within its term, or without one. */
export const isAwaited = (procedure: Awaited, today: LocalDate): boolean => isWaiting(procedure) && !isPast(procedure, today);

/**
 * Between midnight and the moment at which the clock has recorded it, a term that has passed is past already: nobody revives it then.
 *
 * @throws INVALID_TRANSITION (a userError).
 */
export function refuseLapsed(procedure: Awaited, today: LocalDate): void {
  if (isWaiting(procedure) && isPast(procedure, today)) throw new RuleRefusal("INVALID_TRANSITION", { status: "LAPSED", allowed: "–" }, undefined, procedure.id);
}
