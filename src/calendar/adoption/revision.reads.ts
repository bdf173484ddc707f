import { kept } from "../../reads/kept.js";
import { CalendarYearRevision } from "./calendar-year-revision.entity.js";
import { CalendarYearRevisionType } from "./revision.type.js";

export const calendarYearRevisions = kept(CalendarYearRevision, {
  as: "CalendarYearRevision",
  type: CalendarYearRevisionType,
});

/** The adopted revisions of each year, oldest first. */
export const listRevisionsOfYears = calendarYearRevisions.by("year", "revision");
