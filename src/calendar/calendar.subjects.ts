import { registerSubject } from "../changes/subjects.js";
import { findCalendarItemAnnotations, findCalendarItemProposals, findCalendarItems, findCalendarYearRevisions, findCalendarYears } from "./calendar.queries.js";
import { CalendarItemAnnotationType, CalendarItemProposalType, CalendarItemType, CalendarYearRevisionType, CalendarYearType } from "./calendar.type.js";

registerSubject({ entity: "calendar_year", typeName: "CalendarYear", type: CalendarYearType, find: findCalendarYears });
registerSubject({ entity: "calendar_year_revision", typeName: "CalendarYearRevision", type: CalendarYearRevisionType, find: findCalendarYearRevisions });
registerSubject({ entity: "calendar_item", typeName: "CalendarItem", type: CalendarItemType, find: findCalendarItems });
registerSubject({ entity: "calendar_item_proposal", typeName: "CalendarItemProposal", type: CalendarItemProposalType, find: findCalendarItemProposals });
registerSubject({ entity: "calendar_item_annotation", typeName: "CalendarItemAnnotation", type: CalendarItemAnnotationType, find: findCalendarItemAnnotations });
