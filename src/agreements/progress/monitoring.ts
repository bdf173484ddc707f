import { addDays, addMonths, type LocalDate, yearOf } from "../../terms/calendar-days.js";
import type { Agreement } from "../agreement/agreement.entity.js";

/** A month of monitoring. */
interface MonitoringMonth {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/**
 * The month of monitoring that passed last before a day, and before the agreement ended; undefined:
 * it has none.
 */
export function lastMonitoring(
  { monitoringMonths, endsOn: last }: Pick<Agreement, "monitoringMonths" | "endsOn">,
  today: LocalDate,
): MonitoringMonth | undefined {
  const before = last !== null && last < today ? addDays(last, 1) : today;
  const year = yearOf(before);
  return [year - 1, year]
    .flatMap((of) => monitoringMonths.map((month) => addMonths(`${of}-01-01`, month - 1)))
    .map((startsOn) => ({ startsOn, endsOn: addDays(addMonths(startsOn, 1), -1) }))
    .filter(({ endsOn }) => endsOn < before)
    .sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
    .at(-1);
}
