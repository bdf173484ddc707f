import { RowQuestion } from "../../persistence/rows.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { kept } from "../../reads/kept.js";
import { CalendarYear, CalendarYearRevision } from "./calendar-year.entity.js";
import { CalendarYearType, CalendarYearRevisionType } from "../calendar.type.js";

export const calendarYears = kept(CalendarYear, { as: "CalendarYear", type: CalendarYearType });
export const calendarYearRevisions = kept(CalendarYearRevision, {
  as: "CalendarYearRevision",
  type: CalendarYearRevisionType,
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

/** The adopted revisions of each year, oldest first. */
export const listRevisionsOfYears = calendarYearRevisions.by("year", "revision");
