export const CALENDAR_YEAR_STATUSES = ["CONCEPT", "ADOPTED", "CLOSED"] as const;
export type CalendarYearStatus = (typeof CALENDAR_YEAR_STATUSES)[number];

export const CALENDAR_ITEM_STATUSES = [
  "DRAFT",
  "DISCARDED",
  "PROPOSED",
  "DECLINED",
  "WITHDRAWN",
  "AGREED",
  "IN_PROGRESS",
  "POSTPONED",
  "ROLLED_OVER",
  "DONE",
  "CANCELLED",
] as const;
export type CalendarItemStatus = (typeof CALENDAR_ITEM_STATUSES)[number];

/** The statuses that somebody still has to act on before the year can be closed. */
export const UNSETTLED: readonly CalendarItemStatus[] = [
  "PROPOSED",
  "AGREED",
  "IN_PROGRESS",
  "POSTPONED",
];

export const PARTICIPATION_LEVELS = [
  "INFORMEREN",
  "RAADPLEGEN",
  "ADVISEREN",
  "COPRODUCEREN",
  "MEEBESLISSEN",
] as const;
export type ParticipationLevel = (typeof PARTICIPATION_LEVELS)[number];

export const CALENDAR_ORIGINS = ["LANDLORD", "TENANT_COUNCIL", "JOINT"] as const;
export type CalendarOrigin = (typeof CALENDAR_ORIGINS)[number];

export const CALENDAR_PRIORITIES = ["NORMAL", "HIGH"] as const;
export type CalendarPriority = (typeof CALENDAR_PRIORITIES)[number];

/** How precisely a period is planned. Its first and last day are dates in each case. */
export const PLANNED_AS = ["QUARTERS", "MONTH", "DATES"] as const;
export type PlannedAs = (typeof PLANNED_AS)[number];

export const PROPOSAL_KINDS = ["CHANGE", "POSTPONEMENT", "ROLL_OVER", "CANCELLATION"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_STATUSES = ["OPEN", "ACCEPTED", "REFUSED", "WITHDRAWN", "LAPSED"] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** The first and last year that can have a calendar. */
export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2100;
