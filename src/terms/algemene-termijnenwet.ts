import { addDays, daysBetween, isWeekend, type Length, type LocalDate } from "./calendar-days.js";
import type { Holidays } from "./holidays.js";

/** Where the last day of a term comes to lie, and which article moved it; null: none did. */
export interface ExtendedEnd {
  readonly endsOn: LocalDate;
  readonly article: 1 | 2 | null;
}

/**
 * Whether the Act applies to statutory terms of this length (art. 4). It never does to agreed
 * terms, nor to those counted backwards (art. 1(2)).
 */
export const isWithinAtw = ([count, unit]: Length): boolean =>
  count <= { DAYS: 90, WEEKS: 12, MONTHS: 3 }[unit];

/** No Saturday, Sunday, holiday or day equated with one. @throws YearWithoutHolidays */
export function isWorkingDay(date: LocalDate, holidays: Holidays): boolean {
  return holidays.on(date).length === 0 && !isWeekend(date);
}

/**
 * The day itself when it is a working day, otherwise the next one that is (art. 1).
 * @throws YearWithoutHolidays
 */
export function roundUp(date: LocalDate, holidays: Holidays): LocalDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/**
 * How many working days a term holds; the day of the event is not in it, its last day is.
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
 * The end of a statutory term whose count ends on `lastDay`: on a working day (art. 1),
 * and, for three days or more, not before two working days are in it (art. 2, named only
 * where it reaches further than art. 1).
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
