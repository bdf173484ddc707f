/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Input of `acceptCalendarItemProposal`. */
export type AcceptCalendarItemProposalInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `adoptCalendarYear`. */
export type AdoptCalendarYearInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `agreeCalendarItem`. */
export type AgreeCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `annotateCalendarItem`. */
export type AnnotateCalendarItemInput = {
  /** The version of your annotation as you read it; 0 when there is none yet. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** Your own note (eigen notitie). */
  note?: string | null | undefined;
  /** Your own ranking, 1 is first, at most 1000 (eigen rangorde). */
  ranking?: number | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `assignCalendarItemOwner`. */
export type AssignCalendarItemOwnerInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** A person with a role in your organisation today; null: nobody (trekker). */
  ownerId?: string | number | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** The kind of organisation you act for. It decides which fields exist for you. */
export type Audience =
  /** Who acts for Woonbron (verhuurder). */
  | 'LANDLORD'
  /** Who acts for a local tenants' organisation or a residents' committee (lokale huurdersorganisatie). */
  | 'LOCAL_TENANT_ORGANISATION'
  /** Who acts for a municipality (gemeente). */
  | 'MUNICIPALITY'
  /** Everybody without a token (openbaar): published items only. */
  | 'PUBLIC'
  /** Who acts for CPRW (huurdersraad). */
  | 'TENANT_COUNCIL';

/** What can be done with an item (handeling). */
export type CalendarItemAct =
  /** Agree to it (afspreken). */
  | 'AGREE'
  /** Note something for yourselves (eigen notitie). */
  | 'ANNOTATE'
  /** Name the owner of your side (trekker aanwijzen). */
  | 'ASSIGN_OWNER'
  /** Propose to cancel it (schrappen). */
  | 'CANCEL'
  /** Complete it (afronden). */
  | 'COMPLETE'
  /** Decline it (afwijzen). */
  | 'DECLINE'
  /** Discard the draft (weggooien). */
  | 'DISCARD'
  /** Propose to postpone it (uitstellen). */
  | 'POSTPONE'
  /** Propose it (voorstellen). */
  | 'PROPOSE'
  /** Propose a change (wijziging voorstellen). */
  | 'PROPOSE_CHANGE'
  /** Revise the draft (herzien). */
  | 'REVISE'
  /** Propose to roll it over (doorschuiven). */
  | 'ROLL_OVER'
  /** Start it (starten). */
  | 'START'
  /** Withdraw it (intrekken). */
  | 'WITHDRAW';

/** Which items you want, among those you may see. All conditions that are given hold. */
export type CalendarItemFilter = {
  /** All of these hold. */
  and?: Array<CalendarItemFilter> | null | undefined;
  /** The council's owner (trekker CPRW). */
  councilOwnerId?: IdFilter | null | undefined;
  /** What it is about (omschrijving). */
  description?: StringFilter | null | undefined;
  /** Last day of the planned period. */
  endsOn?: LocalDateFilter | null | undefined;
  /** The landlord's owner (trekker Woonbron). */
  landlordOwnerId?: IdFilter | null | undefined;
  /** Steps of the participation ladder (participatieladder). */
  levels?: ParticipationLevelListFilter | null | undefined;
  /** Municipalities named on the item; an empty list means all municipalities (gemeenten). */
  municipalityIds?: IdListFilter | null | undefined;
  /** This does not hold. */
  not?: CalendarItemFilter | null | undefined;
  /** Year and number as the item gives them, for instance 2022-07; a draft has none (nummer). */
  number?: StringFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<CalendarItemFilter> | null | undefined;
  /** Whose subject it is (herkomst). */
  origin?: CalendarOriginFilter | null | undefined;
  /** Your own organisation's note (eigen notitie). */
  ownNote?: StringFilter | null | undefined;
  /** Your own organisation's ranking (eigen rangorde). */
  ownRanking?: IntFilter | null | undefined;
  /** Priority (prioriteit). */
  priority?: CalendarPriorityFilter | null | undefined;
  /** The organisation that put it on the calendar (indiener). */
  proposedById?: IdFilter | null | undefined;
  /** When it was published. */
  publishedAt?: DateTimeFilter | null | undefined;
  /** First day of the planned period. */
  startsOn?: LocalDateFilter | null | undefined;
  /** Status; who names DISCARDED is also given discarded drafts. */
  status?: CalendarItemStatusFilter | null | undefined;
  /** Codes of themes (thema's). */
  themes?: IdListFilter | null | undefined;
  /** Title (titel). */
  title?: StringFilter | null | undefined;
  /** The calendar's year (jaar). */
  year?: IntFilter | null | undefined;
};

/** One thing to order items by. */
export type CalendarItemOrder = {
  /** Up or down. */
  direction?: OrderDirection;
  /** By what. */
  field: CalendarItemOrderField;
};

/** What items can be ordered by. */
export type CalendarItemOrderField =
  /** Year and number; drafts last. */
  | 'NUMBER'
  /** Your own organisation's ranking; items without one last. */
  | 'OWN_RANKING'
  /** High before normal. */
  | 'PRIORITY'
  /** First day of the planned period; unplanned items last. */
  | 'STARTS_ON'
  /** In the order of the lifecycle. */
  | 'STATUS'
  /** Title, as Dutch orders it, whatever the case. */
  | 'TITLE'
  /** When the item last changed. */
  | 'UPDATED_AT';

/** What can be done with a proposal (handeling). */
export type CalendarItemProposalAct =
  /** `acceptCalendarItemProposal` (aanvaarden). */
  | 'ACCEPT'
  /** `refuseCalendarItemProposal` (weigeren). */
  | 'REFUSE'
  /** `withdrawCalendarItemProposal` (intrekken). */
  | 'WITHDRAW';

/** What is proposed for an agreed item. */
export type CalendarItemProposalKind =
  /** To cancel it (schrappen). */
  | 'CANCELLATION'
  /** A change of what it says (wijziging). */
  | 'CHANGE'
  /** A later period in the same year (uitstel). */
  | 'POSTPONEMENT'
  /** A place in the next year's calendar (doorschuiven). */
  | 'ROLL_OVER';

/** Where a proposal stands. */
export type CalendarItemProposalStatus =
  /** Accepted by the other side (aanvaard). */
  | 'ACCEPTED'
  /** Overtaken: the item was settled meanwhile (vervallen). */
  | 'LAPSED'
  /** Waits for the other side (open). */
  | 'OPEN'
  /** Refused by the other side, with a reason (geweigerd). */
  | 'REFUSED'
  /** Taken back (ingetrokken). */
  | 'WITHDRAWN';

/** Where an item stands in its life. */
export type CalendarItemStatus =
  /** Both sides rely on it (afgesproken). */
  | 'AGREED'
  /** Cancelled by both sides (geschrapt). */
  | 'CANCELLED'
  /** The other side declined, with a reason (afgewezen). */
  | 'DECLINED'
  /** A draft that was thrown away; only its own side sees it (weggegooid). */
  | 'DISCARDED'
  /** Completed, with its result (afgerond). */
  | 'DONE'
  /** Only its own side sees it (concept). */
  | 'DRAFT'
  /** Work has begun (in uitvoering). */
  | 'IN_PROGRESS'
  /** A later period or the next year is proposed and waits for the other side; whoever sees the agreed item sees this (uitgesteld). */
  | 'POSTPONED'
  /** Waits for the other side (voorgesteld). */
  | 'PROPOSED'
  /** Goes on as a linked copy in the next year's calendar (doorgeschoven). */
  | 'ROLLED_OVER'
  /** The proposing side took it back (ingetrokken). */
  | 'WITHDRAWN';

/** Conditions on a CalendarItemStatus; all that are given hold. */
export type CalendarItemStatusFilter = {
  /** Equal to. */
  eq?: CalendarItemStatus | null | undefined;
  /** One of. */
  in?: Array<CalendarItemStatus> | null | undefined;
};

/** Whose subject it is (herkomst). */
export type CalendarOrigin =
  /** Both sides' (gezamenlijk). */
  | 'JOINT'
  /** Woonbron's (verhuurder). */
  | 'LANDLORD'
  /** CPRW's (huurdersraad). */
  | 'TENANT_COUNCIL';

/** Conditions on a CalendarOrigin; all that are given hold. */
export type CalendarOriginFilter = {
  /** Equal to. */
  eq?: CalendarOrigin | null | undefined;
  /** One of. */
  in?: Array<CalendarOrigin> | null | undefined;
};

/** What a role may do on the calendar (bevoegdheid). */
export type CalendarPermission =
  /** Adopt a year's calendar (vaststellen). */
  | 'ADOPT_YEAR'
  /** Agree to the other side's items (afspreken). */
  | 'AGREE'
  /** Note and rank for the own organisation (eigen notitie). */
  | 'ANNOTATE'
  /** Accept or refuse what the other side proposes for agreed items (antwoorden). */
  | 'ANSWER_PROPOSAL'
  /** Name the own side's owner (trekker aanwijzen). */
  | 'ASSIGN_OWNER'
  /** Propose to cancel (schrappen). */
  | 'CANCEL'
  /** Close it (afsluiten). */
  | 'CLOSE_YEAR'
  /** Complete them (afronden). */
  | 'COMPLETE'
  /** Decline them (afwijzen). */
  | 'DECLINE'
  /** Discard drafts (weggooien). */
  | 'DISCARD'
  /** Draft items (concept maken). */
  | 'DRAFT'
  /** Open a year (jaar openen). */
  | 'OPEN_YEAR'
  /** Propose to postpone (uitstellen). */
  | 'POSTPONE'
  /** Propose items (voorstellen). */
  | 'PROPOSE'
  /** Propose changes of agreed items (wijzigen). */
  | 'PROPOSE_CHANGE'
  /** Publish it (publiceren). */
  | 'PUBLISH_YEAR'
  /** Open it again (heropenen). */
  | 'REOPEN_YEAR'
  /** Revise drafts (herzien). */
  | 'REVISE'
  /** Propose to roll over (doorschuiven). */
  | 'ROLL_OVER'
  /** Start agreed items (starten). */
  | 'START'
  /** Take back the own side's (intrekken). */
  | 'WITHDRAW';

/** The agreed priority (prioriteit). */
export type CalendarPriority =
  /** High (hoog). */
  | 'HIGH'
  /** Normal (gewoon). */
  | 'NORMAL';

/** Conditions on a CalendarPriority; all that are given hold. */
export type CalendarPriorityFilter = {
  /** Equal to. */
  eq?: CalendarPriority | null | undefined;
  /** One of. */
  in?: Array<CalendarPriority> | null | undefined;
};

/** What can be done with a year's calendar (handeling). */
export type CalendarYearAct =
  /** Adopt it (vaststellen). */
  | 'ADOPT'
  /** Close it (afsluiten). */
  | 'CLOSE'
  /** Draft an item (agendapunt opstellen). */
  | 'DRAFT_ITEM'
  /** Publish it (publiceren). */
  | 'PUBLISH'
  /** Open it again (heropenen). */
  | 'REOPEN';

/** Where a year's calendar stands. */
export type CalendarYearStatus =
  /** Adopted by both sides (vastgesteld). */
  | 'ADOPTED'
  /** Closed after the year (afgesloten). */
  | 'CLOSED'
  /** In preparation, or open for a next revision (concept). */
  | 'CONCEPT';

/** Input of `cancelCalendarItem`. */
export type CancelCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Why; mandatory (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** What was done (handeling). */
export type ChangeAct =
  /** Done by the administrator, outside any organisation (beheer). */
  | 'ADMINISTERED'
  /** The other side agreed (afgesproken). */
  | 'CALENDAR_ITEM_AGREED'
  /** An organisation noted something for itself (eigen notitie). */
  | 'CALENDAR_ITEM_ANNOTATED'
  /** Cancelling was proposed (schrappen voorgesteld). */
  | 'CALENDAR_ITEM_CANCELLATION_PROPOSED'
  /** A change of an agreed item was proposed (wijziging voorgesteld). */
  | 'CALENDAR_ITEM_CHANGE_PROPOSED'
  /** The item was completed, with its result (afgerond). */
  | 'CALENDAR_ITEM_COMPLETED'
  /** The other side declined, with a reason (afgewezen). */
  | 'CALENDAR_ITEM_DECLINED'
  /** A draft was discarded (concept weggegooid). */
  | 'CALENDAR_ITEM_DISCARDED'
  /** An item was drafted (concept gemaakt). */
  | 'CALENDAR_ITEM_DRAFTED'
  /** A side named who looks after it (trekker aangewezen). */
  | 'CALENDAR_ITEM_OWNER_ASSIGNED'
  /** A later period was proposed (uitstel voorgesteld). */
  | 'CALENDAR_ITEM_POSTPONEMENT_PROPOSED'
  /** The other side accepted what was proposed for an agreed item (voorstel aanvaard). */
  | 'CALENDAR_ITEM_PROPOSAL_ACCEPTED'
  /** The other side refused it, with a reason (voorstel geweigerd). */
  | 'CALENDAR_ITEM_PROPOSAL_REFUSED'
  /** The proposing side withdrew it (voorstel ingetrokken). */
  | 'CALENDAR_ITEM_PROPOSAL_WITHDRAWN'
  /** An item was proposed to the other side (voorgesteld). */
  | 'CALENDAR_ITEM_PROPOSED'
  /** A draft was revised (concept herzien). */
  | 'CALENDAR_ITEM_REVISED'
  /** Rolling over to the next year was proposed (doorschuiven voorgesteld). */
  | 'CALENDAR_ITEM_ROLL_OVER_PROPOSED'
  /** Work on the item began (gestart). */
  | 'CALENDAR_ITEM_STARTED'
  /** The proposing side withdrew it (ingetrokken). */
  | 'CALENDAR_ITEM_WITHDRAWN'
  /** A side adopted the year's calendar; with the second side it is in force (vastgesteld). */
  | 'CALENDAR_YEAR_ADOPTED'
  /** The year's calendar was closed (afgesloten). */
  | 'CALENDAR_YEAR_CLOSED'
  /** A year's calendar was opened (kalenderjaar geopend). */
  | 'CALENDAR_YEAR_OPENED'
  /** The adopted calendar was made public (gepubliceerd). */
  | 'CALENDAR_YEAR_PUBLISHED'
  /** An adopted calendar was opened again for a next revision (heropend). */
  | 'CALENDAR_YEAR_REOPENED';

/** Which changes you want. What is left out does not select. */
export type ChangeFilter = {
  /** Acts (handelingen). */
  acts?: Array<ChangeAct> | null | undefined;
  /** What happened to this one subject, its parts included. */
  subjectId?: string | number | null | undefined;
  /** GraphQL types of subjects, for instance CalendarItem. */
  subjectTypes?: Array<string> | null | undefined;
};

/** What a change means to you. */
export type ChangeKind =
  /** The subject stands in your sight; read it in `subject`. */
  | 'CHANGED'
  /** The subject is no longer in your sight: drop it. Only its type and id are told. */
  | 'REMOVED';

/** Input of `closeCalendarYear`. */
export type CloseCalendarYearInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `completeCalendarItem`. */
export type CompleteCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** What came of it; mandatory (resultaat). */
  resultNote?: string | null | undefined;
};

/** Conditions on an instant; all that are given hold. */
export type DateTimeFilter = {
  /** At or after. */
  gte?: string | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** Before. */
  lt?: string | null | undefined;
};

/** From a day to a day. */
export type DatesInput = {
  /** Last day. */
  endsOn: string;
  /** First day, in Europe/Amsterdam. */
  startsOn: string;
};

/** Input of `declineCalendarItem`. */
export type DeclineCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Why; mandatory (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `discardCalendarItem`. */
export type DiscardCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `draftCalendarItem`. */
export type DraftCalendarItemInput = {
  /** What it is about (omschrijving). */
  description?: string | null | undefined;
  /** Steps of the participation ladder (participatieladder). */
  levels?: Array<ParticipationLevel> | null | undefined;
  /** The municipalities it is about; empty: all of them (gemeenten). */
  municipalityIds?: Array<string | number> | null | undefined;
  /** Whose subject it is; your own side's when left out (herkomst). */
  origin?: CalendarOrigin | null | undefined;
  /** The person of your side who looks after it (trekker). */
  ownerId?: string | number | null | undefined;
  /** When it is planned (planning). */
  planned?: PlannedPeriodInput | null | undefined;
  /** Priority (prioriteit). */
  priority?: CalendarPriority | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** Codes of themes (thema's). */
  themes?: Array<string | number> | null | undefined;
  /** Title, at most 200 characters (titel). */
  title?: string | null | undefined;
  /** The year of the calendar it is for (jaar). */
  year: number;
};

/** Conditions on an id; all that are given hold. */
export type IdFilter = {
  /** Equal to. */
  eq?: string | number | null | undefined;
  /** One of. */
  in?: Array<string | number> | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
};

/** Conditions on a list of ID; all that are given hold. */
export type IdListFilter = {
  /** Has this one in it. */
  contains?: string | number | null | undefined;
  /** Has at least one of these in it. */
  containsAny?: Array<string | number> | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on a whole number; all that are given hold. */
export type IntFilter = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** Greater than or equal to. */
  gte?: number | null | undefined;
  /** One of. */
  in?: Array<number> | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
};

/** Conditions on a date; all that are given hold. */
export type LocalDateFilter = {
  /** On. */
  eq?: string | null | undefined;
  /** On or after. */
  gte?: string | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** Before. */
  lt?: string | null | undefined;
};

/** Input of `openCalendarYear`. */
export type OpenCalendarYearInput = {
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** The year, 2015 to 2100. */
  year: number;
};

/** Up or down. */
export type OrderDirection =
  /** From small to large. */
  | 'ASC'
  /** From large to small. */
  | 'DESC';

/** What an organisation is (soort organisatie). */
export type OrganisationKind =
  /** The housing association (verhuurder, toegelaten instelling): Woonbron. */
  | 'LANDLORD'
  /** A local tenants' organisation (lokale huurdersorganisatie). */
  | 'LOCAL_TENANT_ORG'
  /** A municipality (gemeente). */
  | 'MUNICIPALITY'
  /** Another landlord, by name only (andere verhuurder). */
  | 'OTHER_LANDLORD'
  /** Another tenants' organisation, by name only (andere huurdersorganisatie). */
  | 'OTHER_TENANT_ORG'
  /** A residents' committee of one complex (bewonerscommissie). */
  | 'RESIDENTS_COMMITTEE'
  /** The tenants' council at group level (koepel, huurdersorganisatie): CPRW. */
  | 'TENANT_UMBRELLA';

/** A step of the participation ladder (participatieladder). */
export type ParticipationLevel =
  /** Advise (adviseren). */
  | 'ADVISEREN'
  /** Co-produce (coproduceren). */
  | 'COPRODUCEREN'
  /** Inform (informeren). */
  | 'INFORMEREN'
  /** Decide together (meebeslissen). */
  | 'MEEBESLISSEN'
  /** Consult (raadplegen). */
  | 'RAADPLEGEN';

/** Conditions on a list of ParticipationLevel; all that are given hold. */
export type ParticipationLevelListFilter = {
  /** Has this one in it. */
  contains?: ParticipationLevel | null | undefined;
  /** Has at least one of these in it. */
  containsAny?: Array<ParticipationLevel> | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** How precisely a period is planned. */
export type PlannedAs =
  /** On dates (datums). */
  | 'DATES'
  /** In a month (maand). */
  | 'MONTH'
  /** In quarters (kwartalen). */
  | 'QUARTERS';

/** When it is planned: exactly one of quarters, month and dates, in the calendar's year (planning). */
export type PlannedPeriodInput = {
  /** Dates (datums). */
  dates?: DatesInput | null | undefined;
  /** A month, 1 to 12 (maand). */
  month?: number | null | undefined;
  /** Quarters (kwartalen). */
  quarters?: QuartersInput | null | undefined;
};

/** Input of `postponeCalendarItem`. */
export type PostponeCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** The new period (nieuwe planning). */
  planned: PlannedPeriodInput;
  /** Why; mandatory (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `proposeCalendarItemChange`. */
export type ProposeCalendarItemChangeInput = {
  /** What it is about (omschrijving). */
  description?: string | null | undefined;
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** Steps of the participation ladder (participatieladder). */
  levels?: Array<ParticipationLevel> | null | undefined;
  /** The municipalities it is about; empty: all of them (gemeenten). */
  municipalityIds?: Array<string | number> | null | undefined;
  /** When it is planned (planning). */
  planned?: PlannedPeriodInput | null | undefined;
  /** Priority (prioriteit). */
  priority?: CalendarPriority | null | undefined;
  /** Why (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** Codes of themes (thema's). */
  themes?: Array<string | number> | null | undefined;
  /** Title, at most 200 characters (titel). */
  title?: string | null | undefined;
};

/** Input of `proposeCalendarItem`. */
export type ProposeCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `publishCalendarYear`. */
export type PublishCalendarYearInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** A quarter, or several on end (kwartalen). */
export type QuartersInput = {
  /** The first quarter, 1 to 4. */
  first: number;
  /** The last quarter; without it the first is the only one. */
  last?: number | null | undefined;
};

/** Input of `refuseCalendarItemProposal`. */
export type RefuseCalendarItemProposalInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Why; mandatory (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `reopenCalendarYear`. */
export type ReopenCalendarYearInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `reviseCalendarItem`. */
export type ReviseCalendarItemInput = {
  /** What it is about (omschrijving). */
  description?: string | null | undefined;
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** Steps of the participation ladder (participatieladder). */
  levels?: Array<ParticipationLevel> | null | undefined;
  /** The municipalities it is about; empty: all of them (gemeenten). */
  municipalityIds?: Array<string | number> | null | undefined;
  /** Whose subject it is (herkomst). */
  origin?: CalendarOrigin | null | undefined;
  /** When it is planned (planning). */
  planned?: PlannedPeriodInput | null | undefined;
  /** Priority (prioriteit). */
  priority?: CalendarPriority | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** Codes of themes (thema's). */
  themes?: Array<string | number> | null | undefined;
  /** Title, at most 200 characters (titel). */
  title?: string | null | undefined;
};

/** What somebody does for an organisation (rol). */
export type Role =
  /** Civil servant of a municipality (ambtenaar). */
  | 'AMBTENAAR'
  /** Policy adviser of the landlord: drafts (beleidsadviseur). */
  | 'BELEIDSADVISEUR'
  /** Executive of the landlord: decides, signs (bestuurder). */
  | 'BESTUURDER'
  /** Board member of the tenants' council: acts within the own portfolio (bestuurslid). */
  | 'BESTUURSLID'
  /** Board member of a local tenants' organisation (bestuurslid lokaal). */
  | 'BESTUURSLID_LOKAAL'
  /** Member of a residents' committee (commissielid). */
  | 'COMMISSIELID'
  /** Hired supporter of the tenants' council: drafts, never decides (ondersteuner). */
  | 'ONDERSTEUNER'
  /** Manages the calendar for the landlord (participatieadviseur). */
  | 'PARTICIPATIEADVISEUR'
  /** Director of a region of the landlord: drafts for the own region (regiodirecteur). */
  | 'REGIODIRECTEUR'
  /** Secretary of the tenants' council: registers, plans, sends (secretaris). */
  | 'SECRETARIS'
  /** Chairs the tenants' council for a time: decides, signs (voorzitter). */
  | 'VOORZITTER'
  /** Alderman of a municipality (wethouder). */
  | 'WETHOUDER';

/** Input of `rollOverCalendarItem`. */
export type RollOverCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** The period in the next year; may be left open (planning). */
  planned?: PlannedPeriodInput | null | undefined;
  /** Why; mandatory (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `startCalendarItem`. */
export type StartCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Conditions on a text; all that are given hold. */
export type StringFilter = {
  /** Has this in it, whatever the case. */
  contains?: string | null | undefined;
  /** Equal to. */
  eq?: string | null | undefined;
  /** One of. */
  in?: Array<string> | null | undefined;
};

/** Why an act was refused by a rule. Stable: machines read this, people the message. */
export type UserErrorCode =
  /** Your side has adopted this calendar already (al vastgesteld). */
  | 'ALREADY_ADOPTED'
  /** Somebody changed it since you read it; the payload has it as it now stands (tussentijds gewijzigd). */
  | 'CONFLICT'
  /** It cannot be done in this state (past niet bij de status). */
  | 'INVALID_TRANSITION'
  /** At least one participation level is mandatory before proposing (participatieniveau verplicht). */
  | 'LEVEL_REQUIRED'
  /** What was given changes nothing (geen wijziging). */
  | 'NOTHING_TO_CHANGE'
  /** Items of this year are still open: complete, cancel or roll them over first (nog open punten). */
  | 'OPEN_ITEMS'
  /** A change that both sides agreed on meanwhile has overtaken it: the period is no longer a later one (achterhaald). */
  | 'OVERTAKEN'
  /** The planned period is none, or more than one kind (ongeldige periode). */
  | 'PERIOD_INVALID'
  /** The planned period lies outside the calendar's year (periode buiten het jaar). */
  | 'PERIOD_OUTSIDE_YEAR'
  /** A proposal of this kind waits for an answer already (er ligt al een voorstel). */
  | 'PROPOSAL_PENDING'
  /** A ranking is a whole number from 1 to 1000 (ongeldige rangorde). */
  | 'RANKING_INVALID'
  /** A reason is mandatory here (reden verplicht). */
  | 'REASON_REQUIRED'
  /** Completing an item takes a note on its result (resultaat verplicht). */
  | 'RESULT_REQUIRED'
  /** The text holds a character that cannot be kept (ongeldig teken). */
  | 'TEXT_INVALID'
  /** The text is longer than allowed (tekst te lang). */
  | 'TEXT_TOO_LONG'
  /** A title is mandatory (titel verplicht). */
  | 'TITLE_REQUIRED'
  /** This cannot be done yet (te vroeg). */
  | 'TOO_EARLY'
  /** There is no such municipality (onbekende gemeente). */
  | 'UNKNOWN_MUNICIPALITY'
  /** The owner has no role in your organisation today (onbekende trekker). */
  | 'UNKNOWN_OWNER'
  /** There is no such theme (onbekend thema). */
  | 'UNKNOWN_THEME'
  /** The calendar of this year is closed (kalenderjaar afgesloten). */
  | 'YEAR_CLOSED'
  /** There is a calendar for this year already (kalenderjaar bestaat al). */
  | 'YEAR_EXISTS'
  /** There is no calendar for this year yet: open it first (kalenderjaar niet geopend). */
  | 'YEAR_NOT_FOUND'
  /** Calendars are kept for 2015 to 2100 (jaar buiten bereik). */
  | 'YEAR_OUT_OF_RANGE';

/** Input of `withdrawCalendarItem`. */
export type WithdrawCalendarItemInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `withdrawCalendarItemProposal`. */
export type WithdrawCalendarItemProposalInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

export type CalendarItemCardFragment = { id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null };

export type CalendarItemDetailsFragment = { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null };

export type ProposalDetailsFragment = { id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null };

export type ChangeDetailsFragment = { id: string, kind: ChangeKind, act: ChangeAct | null, at: string | null, subjectType: string, subjectId: string, organisation: { id: string, name: string } | null, person: { id: string, name: string } | null };

export type CalendarItemQueryVariables = Exact<{
  id: string | number;
}>;


export type CalendarItemQuery = { calendarItem: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null };

export type CalendarItemHistoryQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type CalendarItemHistoryQuery = { calendarItem: { id: string, history: { nodes: Array<{ id: string, kind: ChangeKind, act: ChangeAct | null, at: string | null, subjectType: string, subjectId: string, organisation: { id: string, name: string } | null, person: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CalendarItemsQueryVariables = Exact<{
  filter?: CalendarItemFilter | null | undefined;
  order?: Array<CalendarItemOrder> | CalendarItemOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CalendarItemsQuery = { calendarItems: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DraftCalendarItemMutationVariables = Exact<{
  input: DraftCalendarItemInput;
}>;


export type DraftCalendarItemMutation = { draftCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ReviseCalendarItemMutationVariables = Exact<{
  input: ReviseCalendarItemInput;
}>;


export type ReviseCalendarItemMutation = { reviseCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type DiscardCalendarItemMutationVariables = Exact<{
  input: DiscardCalendarItemInput;
}>;


export type DiscardCalendarItemMutation = { discardCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ProposeCalendarItemMutationVariables = Exact<{
  input: ProposeCalendarItemInput;
}>;


export type ProposeCalendarItemMutation = { proposeCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AgreeCalendarItemMutationVariables = Exact<{
  input: AgreeCalendarItemInput;
}>;


export type AgreeCalendarItemMutation = { agreeCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type DeclineCalendarItemMutationVariables = Exact<{
  input: DeclineCalendarItemInput;
}>;


export type DeclineCalendarItemMutation = { declineCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type WithdrawCalendarItemMutationVariables = Exact<{
  input: WithdrawCalendarItemInput;
}>;


export type WithdrawCalendarItemMutation = { withdrawCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type StartCalendarItemMutationVariables = Exact<{
  input: StartCalendarItemInput;
}>;


export type StartCalendarItemMutation = { startCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type CompleteCalendarItemMutationVariables = Exact<{
  input: CompleteCalendarItemInput;
}>;


export type CompleteCalendarItemMutation = { completeCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AssignCalendarItemOwnerMutationVariables = Exact<{
  input: AssignCalendarItemOwnerInput;
}>;


export type AssignCalendarItemOwnerMutation = { assignCalendarItemOwner: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AnnotateCalendarItemMutationVariables = Exact<{
  input: AnnotateCalendarItemInput;
}>;


export type AnnotateCalendarItemMutation = { annotateCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ProposeCalendarItemChangeMutationVariables = Exact<{
  input: ProposeCalendarItemChangeInput;
}>;


export type ProposeCalendarItemChangeMutation = { proposeCalendarItemChange: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type PostponeCalendarItemMutationVariables = Exact<{
  input: PostponeCalendarItemInput;
}>;


export type PostponeCalendarItemMutation = { postponeCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type RollOverCalendarItemMutationVariables = Exact<{
  input: RollOverCalendarItemInput;
}>;


export type RollOverCalendarItemMutation = { rollOverCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type CancelCalendarItemMutationVariables = Exact<{
  input: CancelCalendarItemInput;
}>;


export type CancelCalendarItemMutation = { cancelCalendarItem: { item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AcceptCalendarItemProposalMutationVariables = Exact<{
  input: AcceptCalendarItemProposalInput;
}>;


export type AcceptCalendarItemProposalMutation = { acceptCalendarItemProposal: { proposal: { id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type RefuseCalendarItemProposalMutationVariables = Exact<{
  input: RefuseCalendarItemProposalInput;
}>;


export type RefuseCalendarItemProposalMutation = { refuseCalendarItemProposal: { proposal: { id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type WithdrawCalendarItemProposalMutationVariables = Exact<{
  input: WithdrawCalendarItemProposalInput;
}>;


export type WithdrawCalendarItemProposalMutation = { withdrawCalendarItemProposal: { proposal: { id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type CalendarYearDetailsFragment = { id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null };

export type CalendarYearPageQueryVariables = Exact<{
  year: number;
  filter?: CalendarItemFilter | null | undefined;
  order?: Array<CalendarItemOrder> | CalendarItemOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CalendarYearPageQuery = { changeCursor: string, calendarYear: { id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, items: { totalCount: number, nodes: Array<{ id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null } | null };

export type CalendarYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarYearsQuery = { calendarYears: Array<{ id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, items: { totalCount: number, nodes: Array<{ id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null }> }, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null }> };

export type CalendarChangedSubscriptionVariables = Exact<{
  year: number;
  after?: string | null | undefined;
}>;


export type CalendarChangedSubscription = { calendarChanged: { cursor: string, changes: Array<{ id: string, kind: ChangeKind, act: ChangeAct | null, at: string | null, subjectType: string, subjectId: string, subject:
        | { __typename: 'CalendarItem', description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null }
        | { __typename: 'CalendarItemAnnotation', id: string, item: { id: string, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null } | null }
        | { __typename: 'CalendarItemProposal', id: string, kind: CalendarItemProposalKind, item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null }
        | { __typename: 'CalendarYear', id: string, year: number, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, yearStatus: CalendarYearStatus, yearVersion: number | null, yearActs: Array<CalendarYearAct> }
        | { __typename: 'CalendarYearRevision' }
        | { __typename: 'Holiday' }
        | { __typename: 'Membership' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
        | { __typename: 'Person' }
        | { __typename: 'Region' }
        | { __typename: 'Theme' }
       | null, organisation: { id: string, name: string } | null, person: { id: string, name: string } | null }> } };

export type OpenCalendarYearMutationVariables = Exact<{
  input: OpenCalendarYearInput;
}>;


export type OpenCalendarYearMutation = { openCalendarYear: { calendarYear: { id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AdoptCalendarYearMutationVariables = Exact<{
  input: AdoptCalendarYearInput;
}>;


export type AdoptCalendarYearMutation = { adoptCalendarYear: { calendarYear: { id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ReopenCalendarYearMutationVariables = Exact<{
  input: ReopenCalendarYearInput;
}>;


export type ReopenCalendarYearMutation = { reopenCalendarYear: { calendarYear: { id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type PublishCalendarYearMutationVariables = Exact<{
  input: PublishCalendarYearInput;
}>;


export type PublishCalendarYearMutation = { publishCalendarYear: { calendarYear: { id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type CloseCalendarYearMutationVariables = Exact<{
  input: CloseCalendarYearInput;
}>;


export type CloseCalendarYearMutation = { closeCalendarYear: { calendarYear: { id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { audience: Audience, role: Role | null, expiresAt: string | null, calendarPermissions: Array<CalendarPermission>, organisation: { id: string, name: string, kind: OrganisationKind } | null, person: { id: string, name: string } | null, membership: { id: string, startsOn: string, endsOn: string | null, portfolio: Array<{ id: string, dutchName: string }>, region: { id: string, name: string } | null } | null } };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { themes: Array<{ id: string, name: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, regions: Array<{ id: string, name: string, municipalities: Array<{ id: string }>, directors: Array<{ id: string, startsOn: string, endsOn: string | null, person: { id: string, name: string } | null }> | null }>, organisations: Array<{ id: string, name: string, kind: OrganisationKind, active: boolean, municipalities: Array<{ id: string }>, memberships: Array<{ id: string, role: Role, startsOn: string, endsOn: string | null, person: { id: string, name: string } | null }> | null }> };

export type ChangesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: ChangeFilter | null | undefined;
}>;


export type ChangesQuery = { changes: { cursor: string, hasMore: boolean, changes: Array<{ id: string, kind: ChangeKind, act: ChangeAct | null, at: string | null, subjectType: string, subjectId: string, organisation: { id: string, name: string } | null, person: { id: string, name: string } | null }> } };

export type AllChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: ChangeFilter | null | undefined;
}>;


export type AllChangesSubscription = { changes: { cursor: string, changes: Array<{ id: string, kind: ChangeKind, act: ChangeAct | null, at: string | null, subjectType: string, subjectId: string, organisation: { id: string, name: string } | null, person: { id: string, name: string } | null }> } };

export type WoonbronWorklistQueryVariables = Exact<{
  year: number;
  council: string | number;
  landlord: string | number;
}>;


export type WoonbronWorklistQuery = { toAnswer: { totalCount: number, nodes: Array<{ id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null }> }, drafts: { totalCount: number, nodes: Array<{ id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CalendarItemCardFragmentDoc = new TypedDocumentString(`
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
    `, {"fragmentName":"CalendarItemCard"}) as unknown as TypedDocumentString<CalendarItemCardFragment, unknown>;
export const ProposalDetailsFragmentDoc = new TypedDocumentString(`
    fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}
    `, {"fragmentName":"ProposalDetails"}) as unknown as TypedDocumentString<ProposalDetailsFragment, unknown>;
export const CalendarItemDetailsFragmentDoc = new TypedDocumentString(`
    fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`, {"fragmentName":"CalendarItemDetails"}) as unknown as TypedDocumentString<CalendarItemDetailsFragment, unknown>;
export const ChangeDetailsFragmentDoc = new TypedDocumentString(`
    fragment ChangeDetails on Change {
  id
  kind
  act
  at
  subjectType
  subjectId
  organisation {
    id
    name
  }
  person {
    id
    name
  }
}
    `, {"fragmentName":"ChangeDetails"}) as unknown as TypedDocumentString<ChangeDetailsFragment, unknown>;
export const CalendarYearDetailsFragmentDoc = new TypedDocumentString(`
    fragment CalendarYearDetails on CalendarYear {
  id
  year
  status
  revision
  adoptedByLandlordAt
  adoptedByCouncilAt
  publishedAt
  version
  allowedActs
  revisions {
    id
    revision
    adoptedByLandlordAt
    adoptedByCouncilAt
    items {
      id
      number
      title
      levels
      priority
      status
      planned {
        label
      }
    }
  }
}
    `, {"fragmentName":"CalendarYearDetails"}) as unknown as TypedDocumentString<CalendarYearDetailsFragment, unknown>;
export const CalendarItemDocument = new TypedDocumentString(`
    query CalendarItem($id: ID!) {
  calendarItem(id: $id) {
    ...CalendarItemDetails
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<CalendarItemQuery, CalendarItemQueryVariables>;
export const CalendarItemHistoryDocument = new TypedDocumentString(`
    query CalendarItemHistory($id: ID!, $first: Int! = 50, $after: String) {
  calendarItem(id: $id) {
    id
    history(first: $first, after: $after) {
      nodes {
        ...ChangeDetails
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ChangeDetails on Change {
  id
  kind
  act
  at
  subjectType
  subjectId
  organisation {
    id
    name
  }
  person {
    id
    name
  }
}`) as unknown as TypedDocumentString<CalendarItemHistoryQuery, CalendarItemHistoryQueryVariables>;
export const CalendarItemsDocument = new TypedDocumentString(`
    query CalendarItems($filter: CalendarItemFilter, $order: [CalendarItemOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  calendarItems(
    filter: $filter
    order: $order
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    edges {
      cursor
      node {
        ...CalendarItemCard
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}`) as unknown as TypedDocumentString<CalendarItemsQuery, CalendarItemsQueryVariables>;
export const DraftCalendarItemDocument = new TypedDocumentString(`
    mutation DraftCalendarItem($input: DraftCalendarItemInput!) {
  draftCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<DraftCalendarItemMutation, DraftCalendarItemMutationVariables>;
export const ReviseCalendarItemDocument = new TypedDocumentString(`
    mutation ReviseCalendarItem($input: ReviseCalendarItemInput!) {
  reviseCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<ReviseCalendarItemMutation, ReviseCalendarItemMutationVariables>;
export const DiscardCalendarItemDocument = new TypedDocumentString(`
    mutation DiscardCalendarItem($input: DiscardCalendarItemInput!) {
  discardCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<DiscardCalendarItemMutation, DiscardCalendarItemMutationVariables>;
export const ProposeCalendarItemDocument = new TypedDocumentString(`
    mutation ProposeCalendarItem($input: ProposeCalendarItemInput!) {
  proposeCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<ProposeCalendarItemMutation, ProposeCalendarItemMutationVariables>;
export const AgreeCalendarItemDocument = new TypedDocumentString(`
    mutation AgreeCalendarItem($input: AgreeCalendarItemInput!) {
  agreeCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<AgreeCalendarItemMutation, AgreeCalendarItemMutationVariables>;
export const DeclineCalendarItemDocument = new TypedDocumentString(`
    mutation DeclineCalendarItem($input: DeclineCalendarItemInput!) {
  declineCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<DeclineCalendarItemMutation, DeclineCalendarItemMutationVariables>;
export const WithdrawCalendarItemDocument = new TypedDocumentString(`
    mutation WithdrawCalendarItem($input: WithdrawCalendarItemInput!) {
  withdrawCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<WithdrawCalendarItemMutation, WithdrawCalendarItemMutationVariables>;
export const StartCalendarItemDocument = new TypedDocumentString(`
    mutation StartCalendarItem($input: StartCalendarItemInput!) {
  startCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<StartCalendarItemMutation, StartCalendarItemMutationVariables>;
export const CompleteCalendarItemDocument = new TypedDocumentString(`
    mutation CompleteCalendarItem($input: CompleteCalendarItemInput!) {
  completeCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<CompleteCalendarItemMutation, CompleteCalendarItemMutationVariables>;
export const AssignCalendarItemOwnerDocument = new TypedDocumentString(`
    mutation AssignCalendarItemOwner($input: AssignCalendarItemOwnerInput!) {
  assignCalendarItemOwner(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<AssignCalendarItemOwnerMutation, AssignCalendarItemOwnerMutationVariables>;
export const AnnotateCalendarItemDocument = new TypedDocumentString(`
    mutation AnnotateCalendarItem($input: AnnotateCalendarItemInput!) {
  annotateCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<AnnotateCalendarItemMutation, AnnotateCalendarItemMutationVariables>;
export const ProposeCalendarItemChangeDocument = new TypedDocumentString(`
    mutation ProposeCalendarItemChange($input: ProposeCalendarItemChangeInput!) {
  proposeCalendarItemChange(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<ProposeCalendarItemChangeMutation, ProposeCalendarItemChangeMutationVariables>;
export const PostponeCalendarItemDocument = new TypedDocumentString(`
    mutation PostponeCalendarItem($input: PostponeCalendarItemInput!) {
  postponeCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<PostponeCalendarItemMutation, PostponeCalendarItemMutationVariables>;
export const RollOverCalendarItemDocument = new TypedDocumentString(`
    mutation RollOverCalendarItem($input: RollOverCalendarItemInput!) {
  rollOverCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<RollOverCalendarItemMutation, RollOverCalendarItemMutationVariables>;
export const CancelCalendarItemDocument = new TypedDocumentString(`
    mutation CancelCalendarItem($input: CancelCalendarItemInput!) {
  cancelCalendarItem(input: $input) {
    item {
      ...CalendarItemDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<CancelCalendarItemMutation, CancelCalendarItemMutationVariables>;
export const AcceptCalendarItemProposalDocument = new TypedDocumentString(`
    mutation AcceptCalendarItemProposal($input: AcceptCalendarItemProposalInput!) {
  acceptCalendarItemProposal(input: $input) {
    proposal {
      ...ProposalDetails
      item {
        ...CalendarItemDetails
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<AcceptCalendarItemProposalMutation, AcceptCalendarItemProposalMutationVariables>;
export const RefuseCalendarItemProposalDocument = new TypedDocumentString(`
    mutation RefuseCalendarItemProposal($input: RefuseCalendarItemProposalInput!) {
  refuseCalendarItemProposal(input: $input) {
    proposal {
      ...ProposalDetails
      item {
        ...CalendarItemDetails
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<RefuseCalendarItemProposalMutation, RefuseCalendarItemProposalMutationVariables>;
export const WithdrawCalendarItemProposalDocument = new TypedDocumentString(`
    mutation WithdrawCalendarItemProposal($input: WithdrawCalendarItemProposalInput!) {
  withdrawCalendarItemProposal(input: $input) {
    proposal {
      ...ProposalDetails
      item {
        ...CalendarItemDetails
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}`) as unknown as TypedDocumentString<WithdrawCalendarItemProposalMutation, WithdrawCalendarItemProposalMutationVariables>;
export const CalendarYearPageDocument = new TypedDocumentString(`
    query CalendarYearPage($year: Int!, $filter: CalendarItemFilter, $order: [CalendarItemOrder!], $first: Int, $after: String) {
  changeCursor
  calendarYear(year: $year) {
    ...CalendarYearDetails
    items(filter: $filter, order: $order, first: $first, after: $after) {
      totalCount
      nodes {
        ...CalendarItemCard
        annotation {
          id
          note
          ranking
          version
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarYearDetails on CalendarYear {
  id
  year
  status
  revision
  adoptedByLandlordAt
  adoptedByCouncilAt
  publishedAt
  version
  allowedActs
  revisions {
    id
    revision
    adoptedByLandlordAt
    adoptedByCouncilAt
    items {
      id
      number
      title
      levels
      priority
      status
      planned {
        label
      }
    }
  }
}`) as unknown as TypedDocumentString<CalendarYearPageQuery, CalendarYearPageQueryVariables>;
export const CalendarYearsDocument = new TypedDocumentString(`
    query CalendarYears {
  calendarYears {
    ...CalendarYearDetails
    items {
      totalCount
      nodes {
        ...CalendarItemCard
      }
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarYearDetails on CalendarYear {
  id
  year
  status
  revision
  adoptedByLandlordAt
  adoptedByCouncilAt
  publishedAt
  version
  allowedActs
  revisions {
    id
    revision
    adoptedByLandlordAt
    adoptedByCouncilAt
    items {
      id
      number
      title
      levels
      priority
      status
      planned {
        label
      }
    }
  }
}`) as unknown as TypedDocumentString<CalendarYearsQuery, CalendarYearsQueryVariables>;
export const CalendarChangedDocument = new TypedDocumentString(`
    subscription CalendarChanged($year: Int!, $after: ChangeCursor) {
  calendarChanged(year: $year, after: $after) {
    cursor
    changes {
      ...ChangeDetails
      subject {
        __typename
        ... on CalendarItem {
          ...CalendarItemDetails
        }
        ... on CalendarItemProposal {
          id
          kind
          item {
            ...CalendarItemDetails
          }
        }
        ... on CalendarItemAnnotation {
          id
          item {
            id
            annotation {
              id
              note
              ranking
              version
            }
          }
        }
        ... on CalendarYear {
          id
          year
          revision
          yearStatus: status
          yearVersion: version
          yearActs: allowedActs
          adoptedByLandlordAt
          adoptedByCouncilAt
          publishedAt
        }
      }
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}
fragment CalendarItemDetails on CalendarItem {
  ...CalendarItemCard
  description
  proposedAt
  declineReason
  resultNote
  publishedAt
  updatedAt
  annotation {
    id
    note
    ranking
    version
  }
  proposals {
    ...ProposalDetails
  }
  rolledOverTo {
    id
    number
    year
  }
  rolledOverFrom {
    id
    number
    year
  }
}
fragment ProposalDetails on CalendarItemProposal {
  id
  kind
  status
  reason
  title
  description
  levels
  priority
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
  }
  municipalities {
    id
  }
  proposedBy {
    id
    name
  }
  answerReason
  answeredAt
  createdAt
  version
  allowedActs
}
fragment ChangeDetails on Change {
  id
  kind
  act
  at
  subjectType
  subjectId
  organisation {
    id
    name
  }
  person {
    id
    name
  }
}`) as unknown as TypedDocumentString<CalendarChangedSubscription, CalendarChangedSubscriptionVariables>;
export const OpenCalendarYearDocument = new TypedDocumentString(`
    mutation OpenCalendarYear($input: OpenCalendarYearInput!) {
  openCalendarYear(input: $input) {
    calendarYear {
      ...CalendarYearDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarYearDetails on CalendarYear {
  id
  year
  status
  revision
  adoptedByLandlordAt
  adoptedByCouncilAt
  publishedAt
  version
  allowedActs
  revisions {
    id
    revision
    adoptedByLandlordAt
    adoptedByCouncilAt
    items {
      id
      number
      title
      levels
      priority
      status
      planned {
        label
      }
    }
  }
}`) as unknown as TypedDocumentString<OpenCalendarYearMutation, OpenCalendarYearMutationVariables>;
export const AdoptCalendarYearDocument = new TypedDocumentString(`
    mutation AdoptCalendarYear($input: AdoptCalendarYearInput!) {
  adoptCalendarYear(input: $input) {
    calendarYear {
      ...CalendarYearDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarYearDetails on CalendarYear {
  id
  year
  status
  revision
  adoptedByLandlordAt
  adoptedByCouncilAt
  publishedAt
  version
  allowedActs
  revisions {
    id
    revision
    adoptedByLandlordAt
    adoptedByCouncilAt
    items {
      id
      number
      title
      levels
      priority
      status
      planned {
        label
      }
    }
  }
}`) as unknown as TypedDocumentString<AdoptCalendarYearMutation, AdoptCalendarYearMutationVariables>;
export const ReopenCalendarYearDocument = new TypedDocumentString(`
    mutation ReopenCalendarYear($input: ReopenCalendarYearInput!) {
  reopenCalendarYear(input: $input) {
    calendarYear {
      ...CalendarYearDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarYearDetails on CalendarYear {
  id
  year
  status
  revision
  adoptedByLandlordAt
  adoptedByCouncilAt
  publishedAt
  version
  allowedActs
  revisions {
    id
    revision
    adoptedByLandlordAt
    adoptedByCouncilAt
    items {
      id
      number
      title
      levels
      priority
      status
      planned {
        label
      }
    }
  }
}`) as unknown as TypedDocumentString<ReopenCalendarYearMutation, ReopenCalendarYearMutationVariables>;
export const PublishCalendarYearDocument = new TypedDocumentString(`
    mutation PublishCalendarYear($input: PublishCalendarYearInput!) {
  publishCalendarYear(input: $input) {
    calendarYear {
      ...CalendarYearDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarYearDetails on CalendarYear {
  id
  year
  status
  revision
  adoptedByLandlordAt
  adoptedByCouncilAt
  publishedAt
  version
  allowedActs
  revisions {
    id
    revision
    adoptedByLandlordAt
    adoptedByCouncilAt
    items {
      id
      number
      title
      levels
      priority
      status
      planned {
        label
      }
    }
  }
}`) as unknown as TypedDocumentString<PublishCalendarYearMutation, PublishCalendarYearMutationVariables>;
export const CloseCalendarYearDocument = new TypedDocumentString(`
    mutation CloseCalendarYear($input: CloseCalendarYearInput!) {
  closeCalendarYear(input: $input) {
    calendarYear {
      ...CalendarYearDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment CalendarYearDetails on CalendarYear {
  id
  year
  status
  revision
  adoptedByLandlordAt
  adoptedByCouncilAt
  publishedAt
  version
  allowedActs
  revisions {
    id
    revision
    adoptedByLandlordAt
    adoptedByCouncilAt
    items {
      id
      number
      title
      levels
      priority
      status
      planned {
        label
      }
    }
  }
}`) as unknown as TypedDocumentString<CloseCalendarYearMutation, CloseCalendarYearMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    audience
    role
    organisation {
      id
      name
      kind
    }
    person {
      id
      name
    }
    membership {
      id
      startsOn
      endsOn
      portfolio {
        id
        dutchName
      }
      region {
        id
        name
      }
    }
    expiresAt
    calendarPermissions
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const ChoicesDocument = new TypedDocumentString(`
    query Choices {
  themes {
    id
    name
    dutchName
  }
  municipalities {
    id
    name
  }
  regions {
    id
    name
    municipalities {
      id
    }
    directors {
      id
      startsOn
      endsOn
      person {
        id
        name
      }
    }
  }
  organisations {
    id
    name
    kind
    active
    municipalities {
      id
    }
    memberships {
      id
      role
      startsOn
      endsOn
      person {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($first: Int! = 50, $after: ChangeCursor, $filter: ChangeFilter) {
  changes(first: $first, after: $after, filter: $filter) {
    cursor
    hasMore
    changes {
      ...ChangeDetails
    }
  }
}
    fragment ChangeDetails on Change {
  id
  kind
  act
  at
  subjectType
  subjectId
  organisation {
    id
    name
  }
  person {
    id
    name
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const AllChangesDocument = new TypedDocumentString(`
    subscription AllChanges($after: ChangeCursor, $filter: ChangeFilter) {
  changes(after: $after, filter: $filter) {
    cursor
    changes {
      ...ChangeDetails
    }
  }
}
    fragment ChangeDetails on Change {
  id
  kind
  act
  at
  subjectType
  subjectId
  organisation {
    id
    name
  }
  person {
    id
    name
  }
}`) as unknown as TypedDocumentString<AllChangesSubscription, AllChangesSubscriptionVariables>;
export const WoonbronWorklistDocument = new TypedDocumentString(`
    query WoonbronWorklist($year: Int!, $council: ID!, $landlord: ID!) {
  toAnswer: calendarItems(
    filter: {year: {eq: $year}, status: {eq: PROPOSED}, proposedById: {eq: $council}}
    order: [{field: STARTS_ON}]
  ) {
    totalCount
    nodes {
      ...CalendarItemCard
    }
  }
  drafts: calendarItems(
    filter: {year: {eq: $year}, status: {eq: DRAFT}, proposedById: {eq: $landlord}}
    order: [{field: UPDATED_AT, direction: DESC}]
  ) {
    totalCount
    nodes {
      ...CalendarItemCard
    }
  }
}
    fragment CalendarItemCard on CalendarItem {
  id
  number
  year
  title
  status
  origin
  priority
  levels
  planned {
    precision
    startsOn
    endsOn
    label
  }
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  proposedBy {
    id
    name
  }
  landlordOwner {
    id
    name
  }
  councilOwner {
    id
    name
  }
  version
  allowedActs
}`) as unknown as TypedDocumentString<WoonbronWorklistQuery, WoonbronWorklistQueryVariables>;