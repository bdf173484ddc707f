/**
 * A day of the calendar in Europe/Amsterdam: "2022-04-15". It has no hours, so
 * summer time does not exist here.
 */
export type LocalDate = string;

/** How long a term is, in the unit in which its article says it. */
export type Length = readonly [count: number, unit: "DAYS" | "WEEKS" | "MONTHS"];

/** The day that an instant falls on in Amsterdam, whatever the server's own time zone. */
export const todayInAmsterdam = (instant: Date): LocalDate =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(instant);

export const addDays = (date: LocalDate, days: number): LocalDate =>
  dayAt(msOf(date) + days * DAY_MS);

/**
 * The same day of a later month, or its last day where it is shorter: 31 December and
 * two months is 28 or 29 February.
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
 * The last day of a term: the day of the event itself is not counted, the last day is,
 * to its end (domain brief, D1).
 */
export function lastDayOf(startsOn: LocalDate, [count, unit]: Length): LocalDate {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`A term of ${count} ${unit.toLowerCase()} is none.`);
  return unit === "MONTHS"
    ? addMonths(startsOn, count)
    : addDays(startsOn, unit === "WEEKS" ? count * 7 : count);
}

/** How many nights lie between two days; negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (msOf(to) - msOf(from)) / DAY_MS;

/** How many days a term still has: 0 on its last day, negative afterwards. */
export const daysLeft = (endsOn: LocalDate, today: LocalDate): number => daysBetween(today, endsOn);

export const isWeekend = (date: LocalDate): boolean =>
  [0, 6].includes(new Date(msOf(date)).getUTCDay());

/** Not whether there is such a day: what counts with it says that. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

const DAY_MS = 86_400_000;
const dayAt = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/** @throws for what is no day of the calendar, as 2022-02-29. */
function msOf(date: LocalDate): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  // the 30th of February is one of March
  if (Number.isNaN(ms) || new Date(ms).getUTCDate() !== Number(date.slice(8)))
    throw new RangeError(`"${date}" is no day of the calendar.`);
  return ms;
}
