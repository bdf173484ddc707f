import { addDays, daysBetween, lastDayOf, type Length, type LocalDate } from "./calendar-days.js";

/**
 * Days of each year that no agreed term counts (zomerreces): from one day of the year to a later
 * one, both as MM-DD, both included.
 */
export interface SummerStop {
  readonly from: string;
  readonly until: string;
}

/** A longer one would let a term of six weeks run into the next year. */
export const STOP_AT_MOST = 92;

/** How many days it takes of a year with a 29 February. */
export const daysOfStop = ({ from, until }: SummerStop): number =>
  daysBetween(`2024-${from}`, `2024-${until}`) + 1;

const isInStop = (day: LocalDate, { from, until }: SummerStop): boolean =>
  from <= day.slice(5) && day.slice(5) <= until;

/** A term that was counted beside a stop. */
export interface Stopped {
  readonly endsOn: LocalDate;
  /** How many days of the stop fall in the term: so many days later it ends. */
  readonly days: number;
}

/**
 * The last day of a term that a stop interrupts. The days of the stop do not count, also those that
 * the term reaches because of it; so it never ends in the stop.
 *
 * @throws RangeError for a stop that is longer than it may be.
 */
export function lastDayBeside(
  startsOn: LocalDate,
  length: Length,
  stop: SummerStop | undefined,
): Stopped {
  const counted = lastDayOf(startsOn, length);
  if (!stop) return { endsOn: counted, days: 0 };
  if (stop.from >= stop.until || daysOfStop(stop) > STOP_AT_MOST)
    throw new RangeError(`A stop from ${stop.from} to ${stop.until} is none.`);
  let endsOn = startsOn;
  for (let left = daysBetween(startsOn, counted); left > 0;) {
    endsOn = addDays(endsOn, 1);
    if (!isInStop(endsOn, stop)) left -= 1;
  }
  return { endsOn, days: daysBetween(counted, endsOn) };
}

/** How many days a term counts between two days: those that are not in its stop. */
export function daysOutside(
  stop: SummerStop | undefined,
  startsOn: LocalDate,
  endsOn: LocalDate,
): number {
  let count = 0;
  for (let day = addDays(startsOn, 1); day <= endsOn; day = addDays(day, 1))
    if (!stop || !isInStop(day, stop)) count += 1;
  return count;
}
