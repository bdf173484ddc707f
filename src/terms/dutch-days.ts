import type { Length, LocalDate } from "./calendar-days.js";
import { yearOf } from "./calendar-days.js";
import { ATW_ART_3, type Holidays } from "./holidays.js";

const UNITS = {
  DAYS: ["dag", "dagen"],
  WEEKS: ["week", "weken"],
  MONTHS: ["maand", "maanden"],
} as const;

/**
 * Makes a function that writes days in Dutch. Callers keep it, because making one takes longer than
 * writing a hundred days.
 */
export function dutchWriter(parts: Intl.DateTimeFormatOptions): (date: LocalDate) => string {
  const format = new Intl.DateTimeFormat("nl-NL", { ...parts, timeZone: "UTC" });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
}

/** "4 maart" */
export const dayAndMonth = dutchWriter({ day: "numeric", month: "long" });
/** "vrijdag 1 april 2022" */
export const wholeDay = dutchWriter({
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const withWeekday = dutchWriter({ weekday: "long", day: "numeric", month: "long" });

/** "42 dagen", "1 maand". */
export const lengthInDutch = ([count, unit]: Length): string =>
  `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`;

/**
 * Writes the days of one sentence in Dutch, in the order in which the sentence names them. It
 * writes a year the first time, and again only when the year changes.
 */
export class DutchDays {
  private year: number | undefined;

  constructor(private readonly holidays: Holidays) {}

  /** "4 maart 2022" */
  date(date: LocalDate): string {
    return this.write(date, dayAndMonth);
  }

  /**
   * "dinsdag 15 maart", "Goede Vrijdag 15 april", "de met een feestdag
   * gelijkgestelde vrijdag 27 mei".
   * @throws YearWithoutHolidays
   */
  day(date: LocalDate): string {
    const celebrated = this.holidays.on(date);
    const named = celebrated.filter(({ ground }) => ground === ATW_ART_3).map(({ name }) => name);
    if (named.length > 0) return `${named.join(" en ")} ${this.date(date)}`;
    return `${celebrated.length > 0 ? "de met een feestdag gelijkgestelde " : ""}${this.write(date, withWeekday)}`;
  }

  private write(date: LocalDate, inDutch: (date: LocalDate) => string): string {
    const year = yearOf(date);
    const day = inDutch(date);
    const named = year === this.year;
    this.year = year;
    return named ? day : `${day} ${year}`;
  }
}
