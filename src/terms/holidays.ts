import { type LocalDate, yearOf } from "./calendar-days.js";

/**
 * The ground of the days that the Act itself names. Any other ground is a decree that equates a day
 * with them (Atw art. 3(3)).
 */
export const ATW_ART_3 = "Atw art. 3";
/** How many days the Act names in a year. Two of them may fall on one day, as on 5 May 2016. */
const NAMED_IN_A_YEAR = 9;

/** A row of the table of holidays. */
export interface HolidayRow {
  readonly date: LocalDate;
  readonly name: string;
  readonly ground: string;
}

/** A term reaches a year whose holidays are not known. Its last day would be a guess. */
export class YearWithoutHolidays extends RangeError {
  constructor(
    readonly year: number,
    known: readonly number[],
  ) {
    super(
      `The holidays of ${year} are not in the table (it holds ` +
        `${known.length > 0 ? `${known[0]}–${known.at(-1)}` : "none"}): a term cannot be ` +
        "counted there.",
    );
    this.name = "YearWithoutHolidays";
  }
}

/**
 * The holidays of the years that are known completely. A year that lacks one of the nine days of
 * the Act counts as unknown, so that a table that somebody has begun to extend never gives a wrong
 * day.
 */
export class Holidays {
  private readonly byDate = new Map<LocalDate, HolidayRow[]>();
  private readonly years: readonly number[];

  constructor(rows: readonly HolidayRow[]) {
    const named = new Map<number, Set<string>>();
    for (const row of rows) {
      this.byDate.set(row.date, [...(this.byDate.get(row.date) ?? []), row]);
      if (row.ground === ATW_ART_3)
        named.set(yearOf(row.date), (named.get(yearOf(row.date)) ?? new Set()).add(row.name));
    }
    this.years = [...named]
      .filter(([, names]) => names.size === NAMED_IN_A_YEAR)
      .map(([year]) => year)
      .sort((one, other) => one - other);
  }

  /**
   * The holidays on a day. Most days have none. A Saturday or Sunday has one only when a holiday
   * falls on it.
   *
   * @throws YearWithoutHolidays
   */
  on(date: LocalDate): readonly HolidayRow[] {
    const year = yearOf(date);
    if (!this.years.includes(year)) throw new YearWithoutHolidays(year, this.years);
    return this.byDate.get(date) ?? [];
  }
}
