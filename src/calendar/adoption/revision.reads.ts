import { kept } from "../../reads/kept.js";
import { CalendarYearRevision } from "./calendar-year-revision.entity.js";
import { CalendarYearRevisionType } from "./revision.type.js";

export const calendarYearRevisions = kept(CalendarYearRevision, {
  as: "CalendarYearRevision",
  type: CalendarYearRevisionType,
  called: ({ year }) => ({ nl: `de kalender van ${year}`, en: `the calendar of ${year}` }),
});

/** The adopted revisions of each year, oldest first. */
export const listRevisionsOfYears = calendarYearRevisions.by("year", "revision");
