import { RowQuestion } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { kept } from "../../reads/kept.js";
import { CalendarYear } from "./calendar-year.entity.js";
import { CalendarYearType } from "./year.type.js";

export const calendarYears = kept(CalendarYear, {
  as: "CalendarYear",
  type: CalendarYearType,
  called: ({ year }) => ({ nl: `de kalender van ${year}`, en: `the calendar of ${year}` }),
});

export const shownYear = calendarYears.shown(
  "calendarYear",
  "The year's calendar as it now stands (kalender).",
);

const allYears = new RowQuestion(CalendarYear, (query) => query.orderBy("row.year").limit(200));
export const listCalendarYears = (snapshot: Snapshot): Promise<CalendarYear[]> =>
  allYears.ask(snapshot);

/** Calendars by their year. */
export const findCalendarYearsByYear = calendarYears.oneBy("year");
