import { kept } from "../reads/kept.js";
import { CalendarItemAnnotation } from "./calendar-item-annotation.entity.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { CalendarItem } from "./calendar-item.entity.js";
import { CalendarYear, CalendarYearRevision } from "./calendar-year.entity.js";
import { CalendarItemAnnotationType, CalendarItemProposalType, CalendarItemType, CalendarYearRevisionType, CalendarYearType } from "./calendar.type.js";

/** What is stored, and how it is called. */
export const calendarYears = kept(CalendarYear, { as: "CalendarYear", type: CalendarYearType });
export const calendarYearRevisions = kept(CalendarYearRevision, {
  as: "CalendarYearRevision",
  type: CalendarYearRevisionType,
});
export const calendarItems = kept(CalendarItem, { as: "CalendarItem", type: CalendarItemType });
export const calendarItemProposals = kept(CalendarItemProposal, {
  as: "CalendarItemProposal",
  type: CalendarItemProposalType,
});
export const calendarItemAnnotations = kept(CalendarItemAnnotation, {
  as: "CalendarItemAnnotation",
  type: CalendarItemAnnotationType,
});

/** What the payloads of acts show. */
export const shownItem = calendarItems.shown("item", "The item as it now stands (agendapunt).");
export const shownProposal = calendarItemProposals.shown(
  "proposal",
  "The proposal as it now stands (voorstel).",
);
export const shownYear = calendarYears.shown(
  "calendarYear",
  "The year's calendar as it now stands (kalender).",
);
