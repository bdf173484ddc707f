import type { Length, LocalDate } from "./calendar-days.js";
import { ATW_ART_3, type Holidays } from "./holidays.js";

const writer = (parts: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" });
  return (date: LocalDate): string => format.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
};

/** "15 March 2022" */
export const dateInEnglish = writer({ day: "numeric", month: "long", year: "numeric" });
/** "15 March" */
export const dayAndMonthInEnglish = writer({ day: "numeric", month: "long" });
const withWeekday = writer({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "Tuesday 15 March 2022"; with the holidays also "Good Friday 15 April 2022". */
export function dayInEnglish(date: LocalDate, holidays?: Holidays): string {
  const celebrated = holidays?.on(date) ?? [];
  const named = celebrated
    .filter(({ ground }) => ground === ATW_ART_3)
    .map(({ name }) => NAMES[name] ?? name);
  if (named.length > 0) return `${named.join(" and ")} ${dateInEnglish(date)}`;
  return `${withWeekday(date)}${celebrated.length > 0 ? ", equated with a holiday," : ""}`;
}

/**
 * The English names of the days that the Algemene termijnenwet names, by their names in the table
 * of holidays.
 */
const NAMES: Readonly<Record<string, string>> = {
  nieuwjaarsdag: "New Year's Day",
  "Goede Vrijdag": "Good Friday",
  "tweede paasdag": "Easter Monday",
  Koningsdag: "King's Day",
  Bevrijdingsdag: "Liberation Day",
  Hemelvaartsdag: "Ascension Day",
  "tweede pinksterdag": "Whit Monday",
  "eerste kerstdag": "Christmas Day",
  "tweede kerstdag": "Boxing Day",
};

const UNITS = { DAYS: "day", WEEKS: "week", MONTHS: "month" } as const;

/** "42 days", "1 month". */
export const lengthInEnglish = ([count, unit]: Length): string =>
  `${count} ${UNITS[unit]}${count === 1 ? "" : "s"}`;
