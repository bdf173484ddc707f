import { addDays, addMonths, type LocalDate, yearOf } from "../../terms/calendar-days.js";

/** A month of monitoring. */
interface MonitoringMonth {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** The month of monitoring that passed last before a day; undefined: the agreement has none. */
export function lastMonitoring(
  months: readonly number[],
  today: LocalDate,
): MonitoringMonth | undefined {
  const year = yearOf(today);
  return [year - 1, year]
    .flatMap((of) => months.map((month) => addMonths(`${of}-01-01`, month - 1)))
    .map((startsOn) => ({ startsOn, endsOn: addDays(addMonths(startsOn, 1), -1) }))
    .filter(({ endsOn }) => endsOn < today)
    .sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
    .at(-1);
}
