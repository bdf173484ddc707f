import { addDays, daysBetween, isWeekend, type Length, type LocalDate } from "./calendar-days.js";
import type { Holidays } from "./holidays.js";

/**
 * The last day of a term after the Act moved it, and the article that did; null: no article moved
 * it.
 */
export interface ExtendedEnd {
  readonly endsOn: LocalDate;
  readonly article: 1 | 2 | null;
}

/**
 * Whether the Act applies to a statutory term of this length (art. 4). It never applies to agreed
 * terms, nor to terms that are counted backwards (art. 1(2)).
 */
export const isWithinAtw = ([count, unit]: Length): boolean =>
  count <= { DAYS: 90, WEEKS: 12, MONTHS: 3 }[unit];

/**
 * Whether a day is no Saturday, no Sunday, no holiday and no day equated with one.
 *
 * @throws YearWithoutHolidays
 */
export function isWorkingDay(date: LocalDate, holidays: Holidays): boolean {
  return holidays.on(date).length === 0 && !isWeekend(date);
}

/**
 * The day itself if it is a working day, otherwise the next working day (art. 1).
 *
 * @throws YearWithoutHolidays
 */
export function roundUp(date: LocalDate, holidays: Holidays): LocalDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/**
 * How many working days a term holds. The day of the event does not count; the last day does.
 *
 * @throws YearWithoutHolidays
 */
export function countWorkingDays(
  startsOn: LocalDate,
  endsOn: LocalDate,
  holidays: Holidays,
): number {
  let count = 0;
  for (let day = addDays(startsOn, 1); day <= endsOn; day = addDays(day, 1))
    if (isWorkingDay(day, holidays)) count += 1;
  return count;
}

/**
 * The end of a statutory term whose count ends on `lastDay`. It ends on a working day (art. 1). A
 * term of three days or more ends only when it holds two working days (art. 2); the result names
 * art. 2 only where that gives a later day than art. 1.
 *
 * @throws YearWithoutHolidays
 */
export function extendByAtw(
  startsOn: LocalDate,
  lastDay: LocalDate,
  holidays: Holidays,
): ExtendedEnd {
  const rounded = roundUp(lastDay, holidays);
  const lacking =
    daysBetween(startsOn, lastDay) < 3 ? 0 : 2 - countWorkingDays(startsOn, rounded, holidays);
  let endsOn = rounded;
  for (let more = lacking; more > 0; more -= 1) endsOn = roundUp(addDays(endsOn, 1), holidays);
  if (endsOn === lastDay) return { endsOn, article: null };
  return { endsOn, article: endsOn === rounded ? 1 : 2 };
}
