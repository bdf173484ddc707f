/**
 * A date in Europe/Amsterdam: "2022-04-15". It has no hours, so summer time does not affect it.
 */
export type LocalDate = string;

/** The length of a term, in the unit that its article uses. */
export type Length = readonly [count: number, unit: "DAYS" | "WEEKS" | "MONTHS"];

/** The day in Amsterdam at an instant, whatever the server's own time zone. */
export const todayInAmsterdam = (instant: Date): LocalDate =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(instant);

export const addDays = (date: LocalDate, days: number): LocalDate =>
  dayAt(msOf(date) + days * DAY_MS);

/**
 * The same day of a later month, or the last day of that month if it is shorter: two months after
 * 31 December is 28 or 29 February.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const from = new Date(msOf(date));
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  return dayAt(
    Date.UTC(
      year,
      month,
      Math.min(from.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate()),
    ),
  );
}

/**
 * The last day of a term. The day of the event itself does not count; the last day counts until its
 * end (domain brief, D1).
 *
 * @throws RangeError for a length that is no positive whole number.
 */
export function lastDayOf(startsOn: LocalDate, [count, unit]: Length): LocalDate {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`A term of ${count} ${unit.toLowerCase()} is none.`);
  return unit === "MONTHS"
    ? addMonths(startsOn, count)
    : addDays(startsOn, unit === "WEEKS" ? count * 7 : count);
}

/**
 * How many days lie between two days: 1 from one day to the next. Negative when `to` comes first.
 */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (msOf(to) - msOf(from)) / DAY_MS;

/** How many days a term still has: 0 on its last day, negative afterwards. */
export const daysLeft = (endsOn: LocalDate, today: LocalDate): number => daysBetween(today, endsOn);

export const isWeekend = (date: LocalDate): boolean =>
  [0, 6].includes(new Date(msOf(date)).getUTCDay());

/**
 * The year of a day. It does not check that the day exists; functions that count with the day do.
 */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

const DAY_MS = 86_400_000;
const dayAt = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/**
 * The milliseconds of a day since 1970, as in UTC.
 *
 * @throws RangeError for what is no date, for instance 2022-02-29.
 */
function msOf(date: LocalDate): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  // `Date.parse` reads 30 February as a day in March.
  if (Number.isNaN(ms) || new Date(ms).getUTCDate() !== Number(date.slice(8)))
    throw new RangeError(`"${date}" is no date.`);
  return ms;
}
