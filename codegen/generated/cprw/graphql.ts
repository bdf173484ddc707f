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

/** Input of `adoptAdvice`. */
export type AdoptAdviceInput = {
  /** When the board adopted it; mandatory (vaststelling). */
  adoption?: AdoptionInput | null | undefined;
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

/** How the board adopted it: exactly one of a meeting and a written round (vaststelling). */
export type AdoptionInput = {
  /** The meeting of your own board, held on or before today (bestuursvergadering). */
  meetingId?: string | number | null | undefined;
  /** The day on which a written round ended (schriftelijke ronde). */
  writtenRoundOn?: string | null | undefined;
};

/** What an advice comes to (strekking). */
export type AdviceOutcome =
  /** Negative (negatief). */
  | 'NEGATIVE'
  /** Refrains from advice: no response is owed, and the set period is waited out (geen advies, Wohv art. 5(3)(b)). */
  | 'NO_ADVICE'
  /** No objection, said in an advice; without condition or recommendation it ends the waiting as the declaration of no objection does (geen bezwaar, Wohv art. 5(3)(a)). */
  | 'NO_OBJECTION'
  /** Positive; without condition or recommendation it leaves nothing to deviate from: no response is owed, and execution is allowed from its receipt on (positief, Wohv art. 5(2)-(3)). */
  | 'POSITIVE'
  /** Positive on conditions (positief onder voorwaarden). */
  | 'POSITIVE_WITH_CONDITIONS'
  /** Positive with remarks (positief met opmerkingen). */
  | 'POSITIVE_WITH_REMARKS';

/** What a role may do in advice (bevoegdheid). */
export type AdvicePermission =
  /** Confirm receipt (ontvangst bevestigen). */
  | 'ACKNOWLEDGE'
  /** Add a document (stuk toevoegen). */
  | 'ADD_DOCUMENT'
  /** Record that the board adopted the advice (advies vaststellen). */
  | 'ADOPT_ADVICE'
  /** Grant or refuse a later day (verlenging beantwoorden). */
  | 'ANSWER_EXTENSION'
  /** Answer a question for information (informatie geven). */
  | 'ANSWER_INFORMATION'
  /** Ask for a later day (verlenging vragen). */
  | 'ASK_EXTENSION'
  /** Ask for information (informatie vragen). */
  | 'ASK_INFORMATION'
  /** Close it (afsluiten). */
  | 'CLOSE'
  /** Contest what an answer does to the term (termijngevolg betwisten). */
  | 'CONTEST_EFFECT'
  /** Record the decision (besluiten). */
  | 'DECIDE'
  /** Declare that there is no objection (geen bezwaar verklaren). */
  | 'DECLARE_NO_OBJECTION'
  /** Keep votes and deliberation, for your own organisation (beraadslaging vastleggen). */
  | 'DELIBERATE'
  /** Discard the draft (weggooien). */
  | 'DISCARD'
  /** Draft or revise the advice (advies opstellen). */
  | 'DRAFT_ADVICE'
  /** Draft requests for advice or consent (aanvraag opstellen). */
  | 'DRAFT_REQUEST'
  /** Draft or revise the response (reactie opstellen). */
  | 'DRAFT_RESPONSE'
  /** Begin unsolicited advice (ongevraagd advies opzetten). */
  | 'DRAFT_UNSOLICITED'
  /** Record the execution (uitvoeren). */
  | 'EXECUTE'
  /** Record a dispute (geschil melden). */
  | 'FILE_DISPUTE'
  /** Mark a condition fulfilled (voorwaarde vervuld). */
  | 'FULFIL_CONDITION'
  /** Consent, also on conditions (instemmen). */
  | 'GIVE_CONSENT'
  /** Issue the advice (advies uitbrengen). */
  | 'ISSUE_ADVICE'
  /** Lift confidentiality (geheimhouding opheffen). */
  | 'LIFT_CONFIDENTIALITY'
  /** Offer a later day (verlenging aanbieden). */
  | 'OFFER_EXTENSION'
  /** Keep the days on which the own board meets (bestuursvergaderingen plannen). */
  | 'PLAN_MEETING'
  /** Propose a co-creation item on the calendar (co-creatie voorstellen). */
  | 'PROPOSE_CO_CREATION'
  /** Make the advice public (advies publiceren). */
  | 'PUBLISH_ADVICE'
  /** Make request and response public (aanvraag en reactie publiceren). */
  | 'PUBLISH_REQUEST'
  /** Record the ruling, or that the dispute was withdrawn (uitspraak vastleggen). */
  | 'RECORD_RULING'
  /** Refuse consent (instemming weigeren). */
  | 'REFUSE_CONSENT'
  /** Report what became of it (opvolging melden). */
  | 'REPORT_FOLLOW_UP'
  /** Revise the draft (herzien). */
  | 'REVISE'
  /** Send the response (reactie versturen). */
  | 'SEND_RESPONSE'
  /** Submit the request (indienen). */
  | 'SUBMIT'
  /** Supplement the request (aanvullen). */
  | 'SUPPLEMENT'
  /** Withdraw it, with a reason (intrekken). */
  | 'WITHDRAW';

/** What can be done with a procedure (handeling). */
export type AdviceProcedureAct =
  /** Confirm receipt (ontvangst bevestigen). */
  | 'ACKNOWLEDGE'
  /** Add a document (stuk toevoegen). */
  | 'ADD_DOCUMENT'
  /** Record that the board adopted the advice (advies vaststellen). */
  | 'ADOPT_ADVICE'
  /** Grant or refuse a later day (verlenging beantwoorden). */
  | 'ANSWER_EXTENSION'
  /** Answer a question for information (informatie geven). */
  | 'ANSWER_INFORMATION'
  /** Ask for a later day (verlenging vragen). */
  | 'ASK_EXTENSION'
  /** Ask for information (informatie vragen). */
  | 'ASK_INFORMATION'
  /** Close it (afsluiten). */
  | 'CLOSE'
  /** Contest what an answer does to the term (termijngevolg betwisten). */
  | 'CONTEST_EFFECT'
  /** Record the decision (besluiten). */
  | 'DECIDE'
  /** Declare that there is no objection (geen bezwaar verklaren). */
  | 'DECLARE_NO_OBJECTION'
  /** Keep votes and deliberation, for your own organisation (beraadslaging vastleggen). */
  | 'DELIBERATE'
  /** Discard the draft (weggooien). */
  | 'DISCARD'
  /** Draft or revise the advice (advies opstellen). */
  | 'DRAFT_ADVICE'
  /** Draft or revise the response (reactie opstellen). */
  | 'DRAFT_RESPONSE'
  /** Record the execution (uitvoeren). */
  | 'EXECUTE'
  /** Record a dispute (geschil melden). */
  | 'FILE_DISPUTE'
  /** Mark a condition fulfilled (voorwaarde vervuld). */
  | 'FULFIL_CONDITION'
  /** Consent, also on conditions (instemmen). */
  | 'GIVE_CONSENT'
  /** Issue the advice (advies uitbrengen). */
  | 'ISSUE_ADVICE'
  /** Lift confidentiality (geheimhouding opheffen). */
  | 'LIFT_CONFIDENTIALITY'
  /** Offer a later day (verlenging aanbieden). */
  | 'OFFER_EXTENSION'
  /** Propose a co-creation item on the calendar (co-creatie voorstellen). */
  | 'PROPOSE_CO_CREATION'
  /** Make the advice public (advies publiceren). */
  | 'PUBLISH_ADVICE'
  /** Make request and response public (aanvraag en reactie publiceren). */
  | 'PUBLISH_REQUEST'
  /** Record the ruling, or that the dispute was withdrawn (uitspraak vastleggen). */
  | 'RECORD_RULING'
  /** Refuse consent (instemming weigeren). */
  | 'REFUSE_CONSENT'
  /** Report what became of it (opvolging melden). */
  | 'REPORT_FOLLOW_UP'
  /** Revise the draft (herzien). */
  | 'REVISE'
  /** Send the response (reactie versturen). */
  | 'SEND_RESPONSE'
  /** Submit the request (indienen). */
  | 'SUBMIT'
  /** Supplement the request (aanvullen). */
  | 'SUPPLEMENT'
  /** Withdraw it, with a reason (intrekken). */
  | 'WITHDRAW';

/** Which procedures you want, among those you may see. All conditions that are given hold. */
export type AdviceProcedureFilter = {
  /** The tenants' organisation that is addressed, or advises of its own accord (geadresseerde). */
  adviserId?: IdFilter | null | undefined;
  /** All of these hold. */
  and?: Array<AdviceProcedureFilter> | null | undefined;
  /** The calendar item it carries out (agendapunt). */
  calendarItemId?: IdFilter | null | undefined;
  /** Complexes (complexen). */
  complexes?: StringListFilter | null | undefined;
  /** Last day of the term that runs now for the advice or the response: `lt` is due before (uiterlijk op). */
  dueOn?: LocalDateFilter | null | undefined;
  /** Kind (soort). */
  kind?: AdviceProcedureKindFilter | null | undefined;
  /** Municipalities named on the procedure; an empty list means all municipalities (gemeenten). */
  municipalityIds?: IdListFilter | null | undefined;
  /** This does not hold. */
  not?: AdviceProcedureFilter | null | undefined;
  /** Number in its year (nummer). */
  number?: IntFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<AdviceProcedureFilter> | null | undefined;
  /** Whether the landlord owes a response whose last day has passed (te laat). */
  overdue?: BooleanFilter | null | undefined;
  /** Day of receipt (ontvangen op). */
  receivedOn?: LocalDateFilter | null | undefined;
  /** Last day for the landlord's response; `isNull`: none is owed yet, or at all (reactietermijn). */
  responseDueOn?: LocalDateFilter | null | undefined;
  /** Status. */
  status?: AdviceProcedureStatusFilter | null | undefined;
  /** Codes of themes (thema's). */
  themes?: IdListFilter | null | undefined;
  /** Title (titel). */
  title?: StringFilter | null | undefined;
  /** Subject of Wohv art. 3(2) (onderwerp). */
  wohvSubject?: WohvSubjectFilter | null | undefined;
  /** Year of the number (jaar). */
  year?: IntFilter | null | undefined;
};

/** What kind of procedure it is, and with it which rules hold (soort procedure). */
export type AdviceProcedureKind =
  /** Consent that the landlord needs to change its policy on service costs (instemming, Wohv art. 5a). */
  | 'CONSENT'
  /** Advice that the landlord has to ask: it intends a change of its policy or management (gevraagd advies, Wohv arts. 4 and 5). */
  | 'REQUESTED'
  /** Advice of the tenants' council's own accord (ongevraagd advies). */
  | 'UNSOLICITED'
  /** Advice that the landlord asks beyond the law, on agreed terms (boven-wettelijk advies). */
  | 'VOLUNTARY';

/** Conditions on a AdviceProcedureKind; all that are given hold. */
export type AdviceProcedureKindFilter = {
  /** Equal to. */
  eq?: AdviceProcedureKind | null | undefined;
  /** One of. */
  in?: Array<AdviceProcedureKind> | null | undefined;
};

/** One thing to order procedures by. */
export type AdviceProcedureOrder = {
  /** Up or down. */
  direction?: OrderDirection;
  /** By what. */
  field: AdviceProcedureOrderField;
};

/** What procedures can be ordered by. */
export type AdviceProcedureOrderField =
  /** Last day of the term that runs now for the advice or the response; those without one last. */
  | 'DUE_ON'
  /** Year and number; drafts last. */
  | 'NUMBER'
  /** Day of receipt; drafts last. */
  | 'RECEIVED_ON'
  /** In the order of the lifecycle. */
  | 'STATUS'
  /** Title. */
  | 'TITLE'
  /** When the procedure last changed. */
  | 'UPDATED_AT';

/** Where a procedure stands. Each kind knows some of these. */
export type AdviceProcedureStatus =
  /** The landlord confirmed that it has it (ontvangst bevestigd). */
  | 'ACKNOWLEDGED'
  /** Advised; waits for the landlord: for its response where one is owed, else for its decision (geadviseerd). */
  | 'ADVISED'
  /** Closed (afgesloten). */
  | 'CLOSED'
  /** Consented (ingestemd). */
  | 'CONSENTED'
  /** Consented on conditions, which have to be fulfilled first (voorwaardelijk ingestemd). */
  | 'CONSENTED_CONDITIONALLY'
  /** The landlord decided (besloten). */
  | 'DECIDED'
  /** A draft that was thrown away; only its own side sees it (weggegooid). */
  | 'DISCARDED'
  /** Only its own side sees it (concept). */
  | 'DRAFT'
  /** The landlord carries it out (uitgevoerd). */
  | 'EXECUTED'
  /** What was adopted is being carried out (opvolging). */
  | 'FOLLOW_UP'
  /** The tenants' organisation asked for information first; the term keeps running (wacht op informatie). */
  | 'INFO_PENDING'
  /** Issued of own accord; waits for the landlord (uitgebracht). */
  | 'ISSUED'
  /** The term passed without advice (verstreken). */
  | 'LAPSED'
  /** The tenants' organisation declared in writing that it has no objection (geen bezwaar, Wohv art. 5(3)(a)). */
  | 'NO_OBJECTION'
  /** Consent was refused, with reasons (geweigerd). */
  | 'REFUSED'
  /** Asked; waits for the tenants' organisation (aangevraagd). */
  | 'REQUESTED'
  /** The landlord responded, point by point (gereageerd). */
  | 'RESPONDED'
  /** Taken back, with a reason (ingetrokken). */
  | 'WITHDRAWN';

/** Conditions on a AdviceProcedureStatus; all that are given hold. */
export type AdviceProcedureStatusFilter = {
  /** Equal to. */
  eq?: AdviceProcedureStatus | null | undefined;
  /** One of. */
  in?: Array<AdviceProcedureStatus> | null | undefined;
};

/** Where an advice stands. Until it is issued only its own organisation knows that there is one. */
export type AdviceStatus =
  /** Adopted by the board (vastgesteld). */
  | 'ADOPTED'
  /** A draft that was thrown away (weggegooid). */
  | 'DISCARDED'
  /** Being written (concept). */
  | 'DRAFT'
  /** Issued; never edited from here on (uitgebracht). */
  | 'ISSUED';

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

/** Input of `askForExtension`. */
export type AskForExtensionInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Why; mandatory (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** The last day you have in mind, later than the term already runs (tot en met). */
  untilOn: string;
};

/** Input of `askForInformation`. */
export type AskForInformationInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** What you need to know; mandatory (vraag). */
  question?: string | null | undefined;
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

/** A condition on yes or no. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: boolean | null | undefined;
};

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

/** Input of `cancelBoardMeeting`. */
export type CancelBoardMeetingInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

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
  /** The board adopted the advice (advies vastgesteld). */
  | 'ADVICE_ADOPTED'
  /** Confidentiality or an embargo ended (geheimhouding opgeheven). */
  | 'ADVICE_CONFIDENTIALITY_LIFTED'
  /** Votes or deliberation were kept (beraadslaging vastgelegd). */
  | 'ADVICE_DELIBERATION_KEPT'
  /** A draft advice was discarded (advies weggegooid). */
  | 'ADVICE_DISCARDED'
  /** A dispute was recorded (geschil gemeld). */
  | 'ADVICE_DISPUTE_FILED'
  /** A ruling was recorded (uitspraak vastgelegd). */
  | 'ADVICE_DISPUTE_RULED'
  /** A dispute was withdrawn or settled (geschil ingetrokken). */
  | 'ADVICE_DISPUTE_WITHDRAWN'
  /** A document was added (stuk toegevoegd). */
  | 'ADVICE_DOCUMENT_ADDED'
  /** An advice was drafted (advies opgesteld). */
  | 'ADVICE_DRAFTED'
  /** An embargo ended, at midnight (embargo verstreken). */
  | 'ADVICE_EMBARGO_ENDED'
  /** A later day was asked for (verlenging gevraagd). */
  | 'ADVICE_EXTENSION_ASKED'
  /** A later day was granted (verlenging verleend). */
  | 'ADVICE_EXTENSION_GRANTED'
  /** A later day was offered, and holds (verlenging aangeboden). */
  | 'ADVICE_EXTENSION_OFFERED'
  /** A later day was refused (verlenging geweigerd). */
  | 'ADVICE_EXTENSION_REFUSED'
  /** It was reported what became of a recommendation (opvolging gemeld). */
  | 'ADVICE_FOLLOW_UP_REPORTED'
  /** Information was asked for (informatie gevraagd). */
  | 'ADVICE_INFORMATION_ASKED'
  /** Information was given (informatie gegeven). */
  | 'ADVICE_INFORMATION_GIVEN'
  /** The advice was issued (advies uitgebracht). */
  | 'ADVICE_ISSUED'
  /** It was declared in writing that there is no objection (geen bezwaar verklaard). */
  | 'ADVICE_NO_OBJECTION_DECLARED'
  /** The procedure was closed (afgesloten). */
  | 'ADVICE_PROCEDURE_CLOSED'
  /** The landlord decided (besloten). */
  | 'ADVICE_PROCEDURE_DECIDED'
  /** A draft was discarded (concept weggegooid). */
  | 'ADVICE_PROCEDURE_DISCARDED'
  /** The landlord carries it out (uitgevoerd). */
  | 'ADVICE_PROCEDURE_EXECUTED'
  /** The procedure was withdrawn, with a reason (ingetrokken). */
  | 'ADVICE_PROCEDURE_WITHDRAWN'
  /** An advice was made public (advies gepubliceerd). */
  | 'ADVICE_PUBLISHED'
  /** A request was drafted (aanvraag opgesteld). */
  | 'ADVICE_REQUEST_DRAFTED'
  /** Request and response were made public (aanvraag en reactie gepubliceerd). */
  | 'ADVICE_REQUEST_PUBLISHED'
  /** A draft request was revised (aanvraag herzien). */
  | 'ADVICE_REQUEST_REVISED'
  /** A request was submitted (aanvraag ingediend). */
  | 'ADVICE_REQUEST_SUBMITTED'
  /** A request was supplemented with a next version (aanvraag aangevuld). */
  | 'ADVICE_REQUEST_SUPPLEMENTED'
  /** A draft response was discarded (reactie weggegooid). */
  | 'ADVICE_RESPONSE_DISCARDED'
  /** A response was drafted (reactie opgesteld). */
  | 'ADVICE_RESPONSE_DRAFTED'
  /** A draft response was revised (reactie herzien). */
  | 'ADVICE_RESPONSE_REVISED'
  /** The landlord responded, point by point (reactie verstuurd). */
  | 'ADVICE_RESPONSE_SENT'
  /** A draft advice was revised (advies herzien). */
  | 'ADVICE_REVISED'
  /** The standstill after the landlord's reasons ended, at midnight: execution is free (wachttermijn voorbij). */
  | 'ADVICE_STANDSTILL_ENDED'
  /** What an answer does to the term was contested (termijngevolg betwist). */
  | 'ADVICE_TERM_EFFECT_CONTESTED'
  /** A term passed, at midnight (termijn verstreken). */
  | 'ADVICE_TERM_LAPSED'
  /** A board meeting was cancelled (vergadering geannuleerd). */
  | 'BOARD_MEETING_CANCELLED'
  /** A board meeting was planned (vergadering gepland). */
  | 'BOARD_MEETING_PLANNED'
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
  | 'CALENDAR_YEAR_REOPENED'
  /** A condition of the consent was marked fulfilled (voorwaarde vervuld). */
  | 'CONSENT_CONDITION_FULFILLED'
  /** Consent was given, perhaps on conditions (ingestemd). */
  | 'CONSENT_GIVEN'
  /** Consent was refused, with reasons (instemming geweigerd). */
  | 'CONSENT_REFUSED'
  /** A co-creation item was proposed on the calendar (co-creatie voorgesteld). */
  | 'CO_CREATION_PROPOSED'
  /** The landlord confirmed that it received the advice (ontvangst bevestigd). */
  | 'UNSOLICITED_ADVICE_ACKNOWLEDGED'
  /** Unsolicited advice was begun (ongevraagd advies opgezet). */
  | 'UNSOLICITED_ADVICE_DRAFTED'
  /** What unsolicited advice is about was revised (ongevraagd advies herzien). */
  | 'UNSOLICITED_ADVICE_REVISED';

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

/** Input of `closeAdviceProcedure`. */
export type CloseAdviceProcedureInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

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

/** Who may read it once it is shared (vertrouwelijkheid). */
export type Confidentiality =
  /** The two parties and who is addressed, until it is lifted (vertrouwelijk). */
  | 'CONFIDENTIAL'
  /** As confidential, until a day or the landlord's decision, whichever comes first (onder embargo). */
  | 'EMBARGO'
  /** Everybody who takes part; may be published (open). */
  | 'OPEN'
  /** Everybody who takes part; published after the decision at the earliest (gedeeld). */
  | 'SHARED';

/** Input of `contestTermEffect`. */
export type ContestTermEffectInput = {
  /** What it does to the term in your view (gevolg voor de termijn). */
  effect: TermEffect;
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Why; mandatory (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
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

/** Why the landlord may decide from a day, or why not yet (grond). */
export type DecisionGround =
  /** The advice was received, and answered (advies beantwoord, Wohv art. 5(2)). */
  | 'ADVICE_ANSWERED'
  /** The advice is waited for (wacht op advies, Wohv art. 5(1)). */
  | 'ADVICE_PENDING'
  /** What was received asks for no answer (geen antwoord verschuldigd, Wohv art. 5(2)). */
  | 'NOTHING_TO_ANSWER'
  /** The landlord has to respond first (wacht op reactie, Wohv art. 5(2)). */
  | 'RESPONSE_PENDING'
  /** The term is over (termijn voorbij, Wohv art. 5(1)). */
  | 'TERM_OVER';

/** Input of `declareNoObjection`. */
export type DeclareNoObjectionInput = {
  /** When the board adopted it; mandatory (vaststelling). */
  adoption?: AdoptionInput | null | undefined;
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
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

/** Input of `discardAdvice`. */
export type DiscardAdviceInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `discardAdviceProcedure`. */
export type DiscardAdviceProcedureInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
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

/** Before whom a dispute is brought; fixed once chosen (route). */
export type DisputeRoute =
  /** The rent tribunal (Huurcommissie). */
  | 'HUURCOMMISSIE'
  /** The court (kantonrechter). */
  | 'KANTONRECHTER';

/** Where a dispute stands. */
export type DisputeStatus =
  /** Pending (aanhangig). */
  | 'OPEN'
  /** Ruled on (uitspraak gedaan). */
  | 'RULED'
  /** Withdrawn or settled (ingetrokken). */
  | 'WITHDRAWN';

/** Input of `draftAdvice`. */
export type DraftAdviceInput = {
  /** In full (advies). */
  body?: string | null | undefined;
  /** What it comes to; null: still open. Mandatory before it is issued (strekking). */
  outcome?: AdviceOutcome | null | undefined;
  /** The procedure in which your organisation is asked. */
  procedureId: string | number;
  /** The recommendations in their order, at most 50; a list replaces the one there was (aanbevelingen). */
  recommendations?: Array<RecommendationInput> | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** In short; mandatory before it is issued (samenvatting). */
  summary?: string | null | undefined;
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

/** Input of `draftUnsolicitedAdvice`. */
export type DraftUnsolicitedAdviceInput = {
  /** In full (advies). */
  body?: string | null | undefined;
  /** The agreed calendar item it carries out; null: none (agendapunt). */
  calendarItemId?: string | number | null | undefined;
  /** The complexes it is about, by name, at most 100; empty: it is about policy (complexen). */
  complexes?: Array<string> | null | undefined;
  /** The municipalities it is about; empty: all of them (gemeenten). */
  municipalityIds?: Array<string | number> | null | undefined;
  /** What it comes to; null: still open. Mandatory before it is issued (strekking). */
  outcome?: AdviceOutcome | null | undefined;
  /** The recommendations in their order, at most 50; a list replaces the one there was (aanbevelingen). */
  recommendations?: Array<RecommendationInput> | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** In short; mandatory before it is issued (samenvatting). */
  summary?: string | null | undefined;
  /** Codes of themes (thema's). */
  themes?: Array<string | number> | null | undefined;
  /** Title, at most 200 characters (titel). */
  title?: string | null | undefined;
  /** The subject of Wohv art. 3(2); null: none of them (onderwerp). */
  wohvSubject?: WohvSubject | null | undefined;
};

/** Why execution is allowed from a day, or why not yet (grond). */
export type ExecutionGround =
  /** The advice is waited for (wacht op advies). */
  | 'ADVICE_PENDING'
  /** The response was received (beantwoord). */
  | 'ANSWERED'
  /** The conditions of the consent are fulfilled (voorwaarden vervuld). */
  | 'CONDITIONS_FULFILLED'
  /** Conditions are not fulfilled yet (voorwaarden open). */
  | 'CONDITIONS_PENDING'
  /** Consent was given (ingestemd). */
  | 'CONSENTED'
  /** Consent is waited for; silence is none (wacht op instemming). */
  | 'CONSENT_PENDING'
  /** Consent was refused (geweigerd). */
  | 'CONSENT_REFUSED'
  /** The advice is followed (gevolgd). */
  | 'FOLLOWED'
  /** A ruling forbids it, for good (verboden). */
  | 'FORBIDDEN'
  /** The advice came after the term (te laat advies). */
  | 'LATE_ADVICE'
  /** There will be no advice: the set period is waited for (geen advies, Wohv art. 5(3)(b)). */
  | 'NO_ADVICE'
  /** A written no-objection was received (geen bezwaar). */
  | 'NO_OBJECTION'
  /** Three days after the reasons were received (redenen ontvangen). */
  | 'REASONS_GIVEN'
  /** The landlord has to respond first (wacht op reactie). */
  | 'RESPONSE_PENDING'
  /** A dispute suspends it (geschorst). */
  | 'SUSPENDED'
  /** The whole term is waited for (termijn uitgewacht). */
  | 'TERM_AWAITED'
  /** The term passed without advice (termijn verstreken). */
  | 'TERM_LAPSED'
  /** The advice leaves nothing to deviate from: positive, without condition or recommendation (niets om van af te wijken, Wohv art. 5(3)(a)). */
  | 'UNRESERVED_ADVICE'
  /** The request was withdrawn (ingetrokken). */
  | 'WITHDRAWN';

/** Input of `fileDispute`. */
export type FileDisputeInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** When it was filed, today when left out; not in the future (ingediend op). */
  filedOn?: string | null | undefined;
  /** What it is about; mandatory (grond). */
  ground?: string | null | undefined;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** Before whom; fixed for the procedure by its first dispute (route). */
  route: DisputeRoute;
  /** Whether it blocks execution while it is pending (opschorting). */
  suspendsExecution: boolean;
};

/** What became of what was promised (opvolging). */
export type FollowUpStatus =
  /** Done (gedaan). */
  | 'DONE'
  /** Given up (vervallen). */
  | 'DROPPED'
  /** Under way (bezig). */
  | 'IN_PROGRESS'
  /** Not begun (open). */
  | 'OPEN';

/** Input of `fulfilConsentCondition`. */
export type FulfilConsentConditionInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Note on it (toelichting). */
  note?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Input of `giveConsent`. */
export type GiveConsentInput = {
  /** When the board adopted it; mandatory (vaststelling). */
  adoption?: AdoptionInput | null | undefined;
  /** Conditions in their order, at most 50; none: unconditionally (voorwaarden). */
  conditions?: Array<string> | null | undefined;
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
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

/** Input of `issueAdvice`. */
export type IssueAdviceInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** Where a response stands. Until it is sent only the landlord knows that there is one. */
export type LandlordResponseStatus =
  /** A draft that was thrown away (weggegooid). */
  | 'DISCARDED'
  /** Being written (concept). */
  | 'DRAFT'
  /** Sent; never edited from here on (verzonden). */
  | 'SENT';

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

/** Input of `planBoardMeeting`. */
export type PlanBoardMeetingInput = {
  /** Its day; one that has passed can be recorded too (datum). */
  heldOn: string;
  /** Note (notitie). */
  note?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
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

/** Input of `publishAdvice`. */
export type PublishAdviceInput = {
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

/** What the landlord does with a recommendation (besluit). */
export type RecommendationDecision =
  /** Adopted (overgenomen). */
  | 'ADOPTED'
  /** Noted; for remarks (voor kennisgeving aangenomen). */
  | 'NOTED'
  /** Not adopted, with reasons (niet overgenomen). */
  | 'NOT_ADOPTED'
  /** Partly adopted, with reasons (gedeeltelijk overgenomen). */
  | 'PARTIALLY_ADOPTED';

/** A recommendation; its place in the list will be its number (aanbeveling). */
export type RecommendationInput = {
  /** What is recommended. */
  text: string;
  /** How much hangs on it (gewicht). */
  weight?: RecommendationWeight;
};

/** How much hangs on a recommendation (gewicht). */
export type RecommendationWeight =
  /** A condition (voorwaarde). */
  | 'CONDITION'
  /** A recommendation (aanbeveling). */
  | 'RECOMMENDATION'
  /** A remark (opmerking). */
  | 'REMARK';

/** Input of `recordDeliberation`. */
export type RecordDeliberationInput = {
  /** Abstentions, 0 to 1000 (onthoudingen). */
  abstentions?: number | null | undefined;
  /** The version of your organisation's deliberation that you read; 0 for the first. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** What a minority thinks; null takes it away (minderheidsstandpunt). */
  minorityView?: string | null | undefined;
  /** What was said; null takes it away (beraadslaging). */
  note?: string | null | undefined;
  /** The procedure in which your organisation is asked, or advises of its own accord. */
  procedureId: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** Votes against, 0 to 1000 (stemmen tegen). */
  votesAgainst?: number | null | undefined;
  /** Votes for, 0 to 1000 (stemmen voor). */
  votesFor?: number | null | undefined;
};

/** Input of `recordRuling`. */
export type RecordRulingInput = {
  /** Whether it forbids execution: that locks it for good, and changes no status (uitvoering verboden). */
  executionForbidden: boolean;
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** When it was given, today when left out; not in the future (uitspraak op). */
  ruledOn?: string | null | undefined;
  /** The ruling; mandatory (uitspraak). */
  ruling?: string | null | undefined;
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

/** Input of `refuseConsent`. */
export type RefuseConsentInput = {
  /** When the board adopted it; mandatory (vaststelling). */
  adoption?: AdoptionInput | null | undefined;
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

/** What the response comes to, derived from its parts (resultaat). */
export type ResponseResult =
  /** The advice is followed (gevolgd). */
  | 'FOLLOWED'
  /** It is not followed (niet gevolgd). */
  | 'NOT_FOLLOWED'
  /** It is followed in part (gedeeltelijk gevolgd). */
  | 'PARTLY_FOLLOWED';

/** Input of `reviseAdvice`. */
export type ReviseAdviceInput = {
  /** In full (advies). */
  body?: string | null | undefined;
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** What it comes to; null: still open. Mandatory before it is issued (strekking). */
  outcome?: AdviceOutcome | null | undefined;
  /** The recommendations in their order, at most 50; a list replaces the one there was (aanbevelingen). */
  recommendations?: Array<RecommendationInput> | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** In short; mandatory before it is issued (samenvatting). */
  summary?: string | null | undefined;
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

/** Input of `reviseUnsolicitedAdvice`. */
export type ReviseUnsolicitedAdviceInput = {
  /** The agreed calendar item it carries out; null: none (agendapunt). */
  calendarItemId?: string | number | null | undefined;
  /** The complexes it is about, by name, at most 100; empty: it is about policy (complexen). */
  complexes?: Array<string> | null | undefined;
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The procedure. */
  id: string | number;
  /** The municipalities it is about; empty: all of them (gemeenten). */
  municipalityIds?: Array<string | number> | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
  /** Codes of themes (thema's). */
  themes?: Array<string | number> | null | undefined;
  /** Title, at most 200 characters (titel). */
  title?: string | null | undefined;
  /** The subject of Wohv art. 3(2); null: none of them (onderwerp). */
  wohvSubject?: WohvSubject | null | undefined;
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

/** Conditions on a list of String; all that are given hold. */
export type StringListFilter = {
  /** Has this one in it. */
  contains?: string | null | undefined;
  /** Has at least one of these in it. */
  containsAny?: Array<string> | null | undefined;
  /** Whether the list is empty. */
  isEmpty?: boolean | null | undefined;
};

/** Which term it is (termijn). */
export type TermCode =
  /** For the advice: at least 42 days (adviestermijn, Wohv art. 5(1)). */
  | 'ADVICE'
  /** For the landlord's reasons: 14 days (reactietermijn, Wohv art. 5(2)). */
  | 'RESPONSE'
  /** Between reasons and execution: 3 days (wachttermijn, Wohv art. 5(3)(c)). */
  | 'STANDSTILL'
  /** For the response to unsolicited advice, as agreed (reactietermijn ongevraagd advies). */
  | 'UNSOLICITED'
  /** For advice beyond the law, as agreed (afgesproken adviestermijn). */
  | 'VOLUNTARY_ADVICE'
  /** For the response to it, as agreed (afgesproken reactietermijn). */
  | 'VOLUNTARY_RESPONSE';

/** What information does to the advice term (gevolg voor de termijn). */
export type TermEffect =
  /** It ends later (verlenging). */
  | 'EXTEND'
  /** Nothing (geen). */
  | 'NONE'
  /** It begins anew (nieuwe termijn). */
  | 'RESTART';

/** Where an extension stands. */
export type TermExtensionStatus =
  /** Waits for the landlord (gevraagd). */
  | 'ASKED'
  /** Granted, or offered by the landlord (verleend). */
  | 'GRANTED'
  /** Overtaken: the advice came, or its term passed (vervallen). */
  | 'LAPSED'
  /** Refused, with a reason (geweigerd). */
  | 'REFUSED';

/** How a term stands today. */
export type TermStatus =
  /** It passed unused (verstreken). */
  | 'LAPSED'
  /** What it was for came in time (gehaald). */
  | 'MET'
  /** What it was for came afterwards (te laat). */
  | 'MET_LATE'
  /** It passed, and what was owed is overdue (overschreden). */
  | 'MISSED'
  /** It was waited out (voorbij). */
  | 'OVER'
  /** Its last day has not passed (loopt). */
  | 'RUNNING'
  /** It ended early, because its procedure was withdrawn or carried out (gestopt). */
  | 'STOPPED';

/** Why an act was refused by a rule. Stable: machines read this, people the message. */
export type UserErrorCode =
  /** Others than the tenants' council are addressed only where a request for advice is about complexes and its subject is B, H or J (Wohv art. 2) (geadresseerde niet betrokken). */
  | 'ADDRESSEE_NOT_CONCERNED'
  /** Say when the board adopted this, in a meeting or a written round (vaststelling verplicht). */
  | 'ADOPTION_REQUIRED'
  /** There is a draft advice already: revise it (er is al een concept). */
  | 'ADVICE_EXISTS'
  /** Your side has adopted this calendar already (al vastgesteld). */
  | 'ALREADY_ADOPTED'
  /** This was answered already (al beantwoord). */
  | 'ALREADY_ANSWERED'
  /** Your side has contested this already (al betwist). */
  | 'ALREADY_CONTESTED'
  /** This condition was marked fulfilled already (al vervuld). */
  | 'ALREADY_FULFILLED'
  /** An item on this subject stands on the calendar already: propose a change of it (staat al op de kalender). */
  | 'ALREADY_ON_CALENDAR'
  /** This is public already (al gepubliceerd). */
  | 'ALREADY_PUBLISHED'
  /** An answer says something (antwoord verplicht). */
  | 'ANSWER_REQUIRED'
  /** This is the same request to another addressee: the first one leads (volgt het eerste verzoek). */
  | 'COMPANION_FOLLOWS'
  /** An outcome on conditions names at least one (voorwaarde verplicht). */
  | 'CONDITIONS_REQUIRED'
  /** Conditions of the consent are not fulfilled yet (voorwaarden niet vervuld). */
  | 'CONDITIONS_UNFULFILLED'
  /** The request is confidential or under embargo: nothing of it is published before that is lifted (vertrouwelijk). */
  | 'CONFIDENTIAL'
  /** Somebody changed it since you read it; the payload has it as it now stands (tussentijds gewijzigd). */
  | 'CONFLICT'
  /** Only CPRW as tenants' organisation consents, not a residents' committee or local organisation (Wohv art. 5a) (alleen de huurdersorganisatie stemt in). */
  | 'CONSENT_ONLY_BY_TENANTS_ORGANISATION'
  /** Consequences for tenants are mandatory by Wohv art. 4(2) (gevolgen verplicht). */
  | 'CONSEQUENCES_REQUIRED'
  /** The day lies in the future (datum in de toekomst). */
  | 'DATE_IN_FUTURE'
  /** The day lies in the past (datum in het verleden). */
  | 'DATE_IN_PAST'
  /** Terms are counted for the years whose holidays are known (datum buiten bereik). */
  | 'DATE_OUT_OF_RANGE'
  /** It may not be decided yet: the advice is awaited, or the answer that is owed to it (Wohv art. 5(1)-(2)); the message says from when and why. With its reason it is recorded as a breach (besluiten nog niet toegestaan). */
  | 'DECISION_NOT_ALLOWED'
  /** A dispute is pending already (al een geschil). */
  | 'DISPUTE_PENDING'
  /** A document has an https URL and perhaps a SHA-256 in hexadecimal, or the ground on which it is withheld (ongeldig stuk). */
  | 'DOCUMENT_INVALID'
  /** An embargo has a last day only when it is one, and not in the past (ongeldig embargo). */
  | 'EMBARGO_INVALID'
  /** A ruling forbids execution, for good (uitvoering verboden). */
  | 'EXECUTION_FORBIDDEN'
  /** It may not be executed yet (Wohv art. 5(3)); the message says from when and why. With its reason it is recorded as a breach (uitvoering nog niet toegestaan). */
  | 'EXECUTION_NOT_ALLOWED'
  /** A dispute blocks execution (uitvoering geschorst). */
  | 'EXECUTION_SUSPENDED'
  /** An extension waits for an answer already (er ligt al een verzoek). */
  | 'EXTENSION_PENDING'
  /** It cannot be done in this state (past niet bij de status). */
  | 'INVALID_TRANSITION'
  /** At least one participation level is mandatory before proposing (participatieniveau verplicht). */
  | 'LEVEL_REQUIRED'
  /** A meeting is planned on that day already (al gepland). */
  | 'MEETING_EXISTS'
  /** This meeting adopted something, so it took place (vergadering heeft plaatsgevonden). */
  | 'MEETING_HELD'
  /** Motives are mandatory by Wohv art. 4(2) (beweegredenen verplicht). */
  | 'MOTIVES_REQUIRED'
  /** A request about complexes names their municipality, whose local organisation is addressed too (gemeente verplicht). */
  | 'MUNICIPALITY_REQUIRED'
  /** Only a remark can be noted; anything else takes a decision (alleen opmerkingen). */
  | 'NOTED_ONLY_FOR_REMARKS'
  /** Nothing was promised on this recommendation (geen toezegging). */
  | 'NOTHING_PROMISED'
  /** What was given changes nothing (geen wijziging). */
  | 'NOTHING_TO_CHANGE'
  /** An advice is issued after the board adopted it (nog niet vastgesteld). */
  | 'NOT_ADOPTED'
  /** This has not been answered yet (nog niet beantwoord). */
  | 'NOT_ANSWERED'
  /** There is nothing to lift (niet vertrouwelijk). */
  | 'NOT_CONFIDENTIAL'
  /** The day is not later than the term already ends (niet later). */
  | 'NOT_LATER'
  /** No dispute is pending (geen geschil). */
  | 'NO_DISPUTE'
  /** No extension waits for an answer (geen verzoek). */
  | 'NO_EXTENSION_ASKED'
  /** Consent has no term: silence is not consent (Wohv art. 5a) (geen termijn). */
  | 'NO_TERM'
  /** Items of this year are still open: complete, cancel or roll them over first (nog open punten). */
  | 'OPEN_ITEMS'
  /** An advice comes to something: choose its outcome (strekking verplicht). */
  | 'OUTCOME_REQUIRED'
  /** What the response comes to follows from its decisions, and is not what was said (resultaat volgt uit de besluiten). */
  | 'OVERALL_DERIVED'
  /** A negative advice with nothing but remarks: say whether it is followed (resultaat verplicht). */
  | 'OVERALL_REQUIRED'
  /** A change that both sides agreed on meanwhile has overtaken it: the period is no longer a later one (achterhaald). */
  | 'OVERTAKEN'
  /** The planned period is none, or more than one kind (ongeldige periode). */
  | 'PERIOD_INVALID'
  /** The planned period lies outside the calendar's year (periode buiten het jaar). */
  | 'PERIOD_OUTSIDE_YEAR'
  /** A proposal of this kind waits for an answer already (er ligt al een voorstel). */
  | 'PROPOSAL_PENDING'
  /** A request asks something (vraag verplicht). */
  | 'QUESTION_REQUIRED'
  /** A ranking is a whole number from 1 to 1000 (ongeldige rangorde). */
  | 'RANKING_INVALID'
  /** What is not or only partly adopted takes reasons, by Wohv art. 5(2) or as the parties agreed (redenen verplicht). */
  | 'REASONS_REQUIRED'
  /** A reason is mandatory here (reden verplicht). */
  | 'REASON_REQUIRED'
  /** Who gives no advice recommends nothing: choose another outcome, or leave out the recommendations (wel aanbevelingen, geen advies). */
  | 'RECOMMENDATIONS_WITHOUT_ADVICE'
  /** A recommendation says something (aanbeveling verplicht). */
  | 'RECOMMENDATION_REQUIRED'
  /** Every recommendation takes a decision (aanbeveling overgeslagen). */
  | 'RECOMMENDATION_SKIPPED'
  /** There is a draft response already: revise it (er is al een concept). */
  | 'RESPONSE_EXISTS'
  /** Completing an item takes a note on its result, a ruling its text (resultaat verplicht). */
  | 'RESULT_REQUIRED'
  /** The dispute's route was chosen and cannot be changed (route ligt vast). */
  | 'ROUTE_FIXED'
  /** Consent is for the policy on service costs only, subject J (instemming alleen bij servicekosten). */
  | 'SUBJECT_NOT_FOR_CONSENT'
  /** Advice that the law asks for has a subject of Wohv art. 3(2) (onderwerp verplicht). */
  | 'SUBJECT_REQUIRED'
  /** An advice has a summary (samenvatting verplicht). */
  | 'SUMMARY_REQUIRED'
  /** A supplement says what it adds (aanvulling verplicht). */
  | 'SUPPLEMENT_REQUIRED'
  /** The last day is before the earliest one that law or agreement allows; the message names it (termijn te kort). */
  | 'TERM_TOO_SHORT'
  /** The text holds a character that cannot be kept: a control character other than tab and line end, half a character, or one that turns the direction of what follows (ongeldig teken). */
  | 'TEXT_INVALID'
  /** The text is longer than allowed: titles and names 200 characters, notes and reasons 10,000, letters and what is asked or answered 100,000 (tekst te lang). */
  | 'TEXT_TOO_LONG'
  /** A title is mandatory (titel verplicht). */
  | 'TITLE_REQUIRED'
  /** This cannot be done yet (te vroeg). */
  | 'TOO_EARLY'
  /** There are more of these than allowed (te veel). */
  | 'TOO_MANY'
  /** Only a residents' committee can be named as a further addressee (onbekende geadresseerde). */
  | 'UNKNOWN_ADDRESSEE'
  /** There is no agreed calendar item with this id (onbekend agendapunt). */
  | 'UNKNOWN_CALENDAR_ITEM'
  /** The contact has no role in your organisation today (onbekende contactpersoon). */
  | 'UNKNOWN_CONTACT'
  /** Your board has no such meeting on or before today (onbekende vergadering). */
  | 'UNKNOWN_MEETING'
  /** There is no such municipality (onbekende gemeente). */
  | 'UNKNOWN_MUNICIPALITY'
  /** The owner has no role in your organisation today (onbekende trekker). */
  | 'UNKNOWN_OWNER'
  /** The advice has no such recommendation, or it is named twice (onbekende aanbeveling). */
  | 'UNKNOWN_RECOMMENDATION'
  /** There is no such theme (onbekend thema). */
  | 'UNKNOWN_THEME'
  /** Votes are whole numbers from 0 to 1000 (ongeldige stemmen). */
  | 'VOTES_INVALID'
  /** The calendar of this year is closed (kalenderjaar afgesloten). */
  | 'YEAR_CLOSED'
  /** There is a calendar for this year already (kalenderjaar bestaat al). */
  | 'YEAR_EXISTS'
  /** There is no calendar for this year yet: open it first (kalenderjaar niet geopend). */
  | 'YEAR_NOT_FOUND'
  /** Calendars are kept for 2015 to 2100 (jaar buiten bereik). */
  | 'YEAR_OUT_OF_RANGE';

/** Input of `withdrawAdviceProcedure`. */
export type WithdrawAdviceProcedureInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Why; mandatory (reden). */
  reason?: string | null | undefined;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

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

/** Input of `withdrawDispute`. */
export type WithdrawDisputeInput = {
  /** The version you read. When it has changed since: CONFLICT, and nothing is written. */
  expectedVersion: number;
  /** The id of the subject. */
  id: string | number;
  /** Makes a retry safe: the same organisation performs an act with the same requestId once, and a repeat gets the same answer. */
  requestId?: string | null | undefined;
};

/** The subjects of Wohv art. 3(2), a closed list (onderwerp). */
export type WohvSubject =
  /** Maintenance of and provisions at dwellings and their direct surroundings (onderhoud en voorzieningen). */
  | 'A'
  /** Demolition, renovation, acquisition, disposal, encumbrance (sloop, renovatie, aan- en verkoop, bezwaring). */
  | 'B'
  /** Allocation and letting policy (toewijzing en verhuur). */
  | 'C'
  /** General rental terms (algemene huurvoorwaarden). */
  | 'D'
  /** Rent policy (huurprijsbeleid). */
  | 'E'
  /** Composition, quality and price of the service package (servicepakket). */
  | 'F'
  /** A merger (fusie). */
  | 'G'
  /** Liveability and restructuring of neighbourhoods (leefbaarheid en herstructurering). */
  | 'H'
  /** Housing for the elderly, the disabled and people who need care (ouderen, gehandicapten, zorg). */
  | 'I'
  /** Agreements on service costs, utilities and management (servicekosten en beheer). */
  | 'J'
  /** Rulings of the complaints committee (klachtencommissie). */
  | 'K';

/** Conditions on a WohvSubject; all that are given hold. */
export type WohvSubjectFilter = {
  /** Equal to. */
  eq?: WohvSubject | null | undefined;
  /** One of. */
  in?: Array<WohvSubject> | null | undefined;
};

export type OwnAdviceDetailsFragment = { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> };

export type BoardMeetingDetailsFragment = { id: string, heldOn: string, note: string, cancelledAt: string | null, version: number | null };

export type AdvisedProcedureDetailsFragment = { answerAdoptedOn: string | null, boardMeetingWarning: string | null, complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, deliberation: { id: string, note: string | null, minorityView: string | null, votesFor: number | null, votesAgainst: number | null, abstentions: number | null, version: number | null } | null, answerMeeting: { id: string, heldOn: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null };

export type PlanBoardMeetingMutationVariables = Exact<{
  input: PlanBoardMeetingInput;
}>;


export type PlanBoardMeetingMutation = { planBoardMeeting: { meeting: { id: string, heldOn: string, note: string, cancelledAt: string | null, version: number | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type CancelBoardMeetingMutationVariables = Exact<{
  input: CancelBoardMeetingInput;
}>;


export type CancelBoardMeetingMutation = { cancelBoardMeeting: { meeting: { id: string, heldOn: string, note: string, cancelledAt: string | null, version: number | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type DraftAdviceMutationVariables = Exact<{
  input: DraftAdviceInput;
}>;


export type DraftAdviceMutation = { draftAdvice: { advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ReviseAdviceMutationVariables = Exact<{
  input: ReviseAdviceInput;
}>;


export type ReviseAdviceMutation = { reviseAdvice: { advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type DiscardAdviceMutationVariables = Exact<{
  input: DiscardAdviceInput;
}>;


export type DiscardAdviceMutation = { discardAdvice: { advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AdoptAdviceMutationVariables = Exact<{
  input: AdoptAdviceInput;
}>;


export type AdoptAdviceMutation = { adoptAdvice: { advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type IssueAdviceMutationVariables = Exact<{
  input: IssueAdviceInput;
}>;


export type IssueAdviceMutation = { issueAdvice: { advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type PublishAdviceMutationVariables = Exact<{
  input: PublishAdviceInput;
}>;


export type PublishAdviceMutation = { publishAdvice: { advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type DeclareNoObjectionMutationVariables = Exact<{
  input: DeclareNoObjectionInput;
}>;


export type DeclareNoObjectionMutation = { declareNoObjection: { procedure: { answerAdoptedOn: string | null, boardMeetingWarning: string | null, complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, deliberation: { id: string, note: string | null, minorityView: string | null, votesFor: number | null, votesAgainst: number | null, abstentions: number | null, version: number | null } | null, answerMeeting: { id: string, heldOn: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type RecordDeliberationMutationVariables = Exact<{
  input: RecordDeliberationInput;
}>;


export type RecordDeliberationMutation = { recordDeliberation: { procedure: { answerAdoptedOn: string | null, boardMeetingWarning: string | null, complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, deliberation: { id: string, note: string | null, minorityView: string | null, votesFor: number | null, votesAgainst: number | null, abstentions: number | null, version: number | null } | null, answerMeeting: { id: string, heldOn: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type DraftUnsolicitedAdviceMutationVariables = Exact<{
  input: DraftUnsolicitedAdviceInput;
}>;


export type DraftUnsolicitedAdviceMutation = { draftUnsolicitedAdvice: { procedure: { answerAdoptedOn: string | null, boardMeetingWarning: string | null, complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, deliberation: { id: string, note: string | null, minorityView: string | null, votesFor: number | null, votesAgainst: number | null, abstentions: number | null, version: number | null } | null, answerMeeting: { id: string, heldOn: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ReviseUnsolicitedAdviceMutationVariables = Exact<{
  input: ReviseUnsolicitedAdviceInput;
}>;


export type ReviseUnsolicitedAdviceMutation = { reviseUnsolicitedAdvice: { procedure: { answerAdoptedOn: string | null, boardMeetingWarning: string | null, complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, deliberation: { id: string, note: string | null, minorityView: string | null, votesFor: number | null, votesAgainst: number | null, abstentions: number | null, version: number | null } | null, answerMeeting: { id: string, heldOn: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type GiveConsentMutation = { giveConsent: { procedure: { answerAdoptedOn: string | null, boardMeetingWarning: string | null, complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, deliberation: { id: string, note: string | null, minorityView: string | null, votesFor: number | null, votesAgainst: number | null, abstentions: number | null, version: number | null } | null, answerMeeting: { id: string, heldOn: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type RefuseConsentMutationVariables = Exact<{
  input: RefuseConsentInput;
}>;


export type RefuseConsentMutation = { refuseConsent: { procedure: { answerAdoptedOn: string | null, boardMeetingWarning: string | null, complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, deliberation: { id: string, note: string | null, minorityView: string | null, votesFor: number | null, votesAgainst: number | null, abstentions: number | null, version: number | null } | null, answerMeeting: { id: string, heldOn: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type FulfilConsentConditionMutationVariables = Exact<{
  input: FulfilConsentConditionInput;
}>;


export type FulfilConsentConditionMutation = { fulfilConsentCondition: { condition: { id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AskForInformationMutationVariables = Exact<{
  input: AskForInformationInput;
}>;


export type AskForInformationMutation = { askForInformation: { procedure: { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ContestTermEffectMutationVariables = Exact<{
  input: ContestTermEffectInput;
}>;


export type ContestTermEffectMutation = { contestTermEffect: { informationRequest: { id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, procedure: { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type AskForExtensionMutationVariables = Exact<{
  input: AskForExtensionInput;
}>;


export type AskForExtensionMutation = { askForExtension: { procedure: { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type CprwAdviceWorklistQueryVariables = Exact<{
  council: string | number;
  first?: number | null | undefined;
}>;


export type CprwAdviceWorklistQuery = { changeCursor: string, toAdvise: { totalCount: number, nodes: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, draftRecommendations: Array<{ text: string, weight: RecommendationWeight }> | null, meeting: { id: string, heldOn: string } | null, procedure: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, adviser: { id: string, name: string } | null }> }, lateWithWoonbron: { totalCount: number, nodes: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }> }, conditions: { totalCount: number, nodes: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, adviser: { id: string, name: string } | null }> }, unsolicitedDrafts: { totalCount: number, nodes: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }> }, boardMeetings: Array<{ id: string, heldOn: string, note: string, cancelledAt: string | null, version: number | null }> | null };

export type BoardMeetingQueryVariables = Exact<{
  year: number;
  first?: number | null | undefined;
}>;


export type BoardMeetingQuery = { calendarYear: { id: string, year: number, status: CalendarYearStatus, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, version: number | null, allowedActs: Array<CalendarYearAct>, items: { totalCount: number, nodes: Array<{ description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null }> }, revisions: Array<{ id: string, revision: number, adoptedByLandlordAt: string, adoptedByCouncilAt: string, items: Array<{ id: string, number: number, title: string, levels: Array<ParticipationLevel>, priority: CalendarPriority, status: CalendarItemStatus, planned: { label: string } | null }> }> | null } | null };

export type AdviceDetailsFragment = { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> };

export type ConsentConditionDetailsFragment = { id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null };

export type ProcedureCardFragment = { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null };

export type ProcedureTermDetailsFragment = { code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string };

export type RequestVersionDetailsFragment = { id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null };

export type AdviceDocumentDetailsFragment = { id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null };

export type InformationRequestDetailsFragment = { id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null };

export type TermExtensionDetailsFragment = { id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null };

export type ProcedureDetailsFragment = { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null };

export type AdviceProcedureQueryVariables = Exact<{
  id: string | number;
}>;


export type AdviceProcedureQuery = { adviceProcedure: { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null };

export type AdviceProceduresQueryVariables = Exact<{
  filter?: AdviceProcedureFilter | null | undefined;
  order?: Array<AdviceProcedureOrder> | AdviceProcedureOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AdviceProceduresQuery = { adviceProcedures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null } }> } };

export type AdviceProcedureHistoryQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type AdviceProcedureHistoryQuery = { adviceProcedure: { id: string, history: { nodes: Array<{ id: string, kind: ChangeKind, act: ChangeAct | null, at: string | null, subjectType: string, subjectId: string, organisation: { id: string, name: string } | null, person: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AdviceProcedureChangedSubscriptionVariables = Exact<{
  id?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type AdviceProcedureChangedSubscription = { adviceProcedureChanged: { cursor: string, changes: Array<{ id: string, kind: ChangeKind, act: ChangeAct | null, at: string | null, subjectType: string, subjectId: string, subject:
        | { __typename: 'Advice' }
        | { __typename: 'AdviceDeliberation' }
        | { __typename: 'AdviceDispute' }
        | { __typename: 'AdviceDocument' }
        | { __typename: 'AdviceProcedure', id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }
        | { __typename: 'AdviceRequestVersion' }
        | { __typename: 'AgreedTerm' }
        | { __typename: 'BoardMeeting' }
        | { __typename: 'CalendarItem' }
        | { __typename: 'CalendarItemAnnotation' }
        | { __typename: 'CalendarItemProposal' }
        | { __typename: 'CalendarYear' }
        | { __typename: 'CalendarYearRevision' }
        | { __typename: 'ConsentCondition' }
        | { __typename: 'Holiday' }
        | { __typename: 'InformationRequest' }
        | { __typename: 'LandlordResponse' }
        | { __typename: 'Membership' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
        | { __typename: 'Person' }
        | { __typename: 'Recommendation' }
        | { __typename: 'RecommendationResponse' }
        | { __typename: 'Region' }
        | { __typename: 'TermExtension' }
        | { __typename: 'Theme' }
       | null, organisation: { id: string, name: string } | null, person: { id: string, name: string } | null }> } };

export type DiscardAdviceProcedureMutationVariables = Exact<{
  input: DiscardAdviceProcedureInput;
}>;


export type DiscardAdviceProcedureMutation = { discardAdviceProcedure: { procedure: { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type WithdrawAdviceProcedureMutationVariables = Exact<{
  input: WithdrawAdviceProcedureInput;
}>;


export type WithdrawAdviceProcedureMutation = { withdrawAdviceProcedure: { procedure: { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type ResponseDetailsFragment = { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> };

export type DecisionDetailsFragment = { id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null };

export type DisputeDetailsFragment = { id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null };

export type CloseAdviceProcedureMutationVariables = Exact<{
  input: CloseAdviceProcedureInput;
}>;


export type CloseAdviceProcedureMutation = { closeAdviceProcedure: { procedure: { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type FileDisputeMutationVariables = Exact<{
  input: FileDisputeInput;
}>;


export type FileDisputeMutation = { fileDispute: { procedure: { complexes: Array<string>, late: boolean, answeredOn: string | null, responseDueOn: string | null, reasonsReceivedOn: string | null, fullyFollowed: boolean | null, decidedOn: string | null, executedOn: string | null, endedOn: string | null, breachReason: string | null, answerReason: string | null, withdrawReason: string | null, sharedAt: string | null, publishedAt: string | null, id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, alsoAddressed: Array<{ id: string, name: string }> | null, calendarItem: { id: string, number: string | null, title: string, status: CalendarItemStatus } | null, companions: Array<{ id: string, kind: AdviceProcedureKind, status: AdviceProcedureStatus, number: string | null, title: string, wohvSubject: WohvSubject | null, receivedOn: string | null, adviceDueOn: string | null, dueOn: string | null, overdue: boolean, version: number | null, allowedActs: Array<AdviceProcedureAct>, adviser: { id: string, name: string } | null }>, requestVersions: Array<{ id: string, number: number | null, question: string, intent: string, motives: string, consequences: string, adviceDueOn: string | null, plannedExecutionOn: string | null, decisionForum: string | null, supplement: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, submittedAt: string | null, receivedOn: string | null, version: number | null, contact: { id: string, name: string } | null }>, documents: Array<{ id: string, title: string, url: string | null, sha256: string | null, withheldGround: string | null, confidentiality: Confidentiality, embargoUntil: string | null, liftedAt: string | null, sharedAt: string | null, version: number | null }>, informationRequests: Array<{ id: string, question: string | null, askedAt: string, answer: string | null, answeredAt: string | null, material: boolean | null, effect: TermEffect | null, adviceDueOn: string | null, contestedAt: string | null, contestedEffect: TermEffect | null, contestReason: string | null, version: number | null, by: { id: string, name: string } | null, requestVersion: { id: string, number: number | null } | null }> | null, extensions: Array<{ id: string, untilOn: string, reason: string, status: TermExtensionStatus, answerReason: string | null, answeredAt: string | null, version: number | null, by: { id: string, name: string } | null }> | null, advice: { id: string, status: AdviceStatus, outcome: AdviceOutcome | null, summary: string, body: string, adoptedOn: string | null, issuedAt: string | null, receivedOn: string | null, late: boolean, publishedAt: string | null, version: number | null, by: { id: string, name: string } | null, recommendations: Array<{ id: string, number: number, text: string, weight: RecommendationWeight }> } | null, conditions: Array<{ id: string, number: number, text: string, fulfilledOn: string | null, fulfilmentNote: string | null, version: number | null }> | null, response: { id: string, status: LandlordResponseStatus, overall: ResponseResult | null, letter: string, decisionTakenOn: string | null, sentAt: string | null, receivedOn: string | null, version: number | null, decisions: Array<{ id: string, number: number, decision: RecommendationDecision, reasons: string | null, actionOwner: string | null, actionDueOn: string | null, followUpStatus: FollowUpStatus | null, followUpNote: string | null, version: number | null, recommendation: { id: string, number: number, text: string, weight: RecommendationWeight } | null }> } | null, disputes: Array<{ id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null }> | null, terms: Array<{ code: TermCode, article: string, startsOn: string, endsOn: string, firstFreeDay: string, daysLeft: number | null, status: TermStatus, explanation: string }>, decisionAllowedFrom: { date: string | null, ground: DecisionGround, article: string, explanation: string } | null, executionAllowedFrom: { date: string | null, ground: ExecutionGround, article: string, explanation: string } | null, adviser: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type RecordRulingMutationVariables = Exact<{
  input: RecordRulingInput;
}>;


export type RecordRulingMutation = { recordRuling: { dispute: { id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type WithdrawDisputeMutationVariables = Exact<{
  input: WithdrawDisputeInput;
}>;


export type WithdrawDisputeMutation = { withdrawDispute: { dispute: { id: string, route: DisputeRoute, ground: string, filedOn: string, suspendsExecution: boolean, status: DisputeStatus, ruling: string | null, ruledOn: string | null, executionForbidden: boolean, version: number | null, by: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } | null };

export type CalendarItemCardFragment = { id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null };

export type CalendarItemDetailsFragment = { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null };

export type ProposalDetailsFragment = { id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null };

export type ChangeDetailsFragment = { id: string, kind: ChangeKind, act: ChangeAct | null, at: string | null, subjectType: string, subjectId: string, organisation: { id: string, name: string } | null, person: { id: string, name: string } | null };

export type CalendarItemQueryVariables = Exact<{
  id: string | number;
}>;


export type CalendarItemQuery = { calendarItem: { allowedActsAsOwner: Array<CalendarItemAct> | null, description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null };

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
        | { __typename: 'Advice' }
        | { __typename: 'AdviceDeliberation' }
        | { __typename: 'AdviceDispute' }
        | { __typename: 'AdviceDocument' }
        | { __typename: 'AdviceProcedure' }
        | { __typename: 'AdviceRequestVersion' }
        | { __typename: 'AgreedTerm' }
        | { __typename: 'BoardMeeting' }
        | { __typename: 'CalendarItem', description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null }
        | { __typename: 'CalendarItemAnnotation', id: string, item: { id: string, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null } | null }
        | { __typename: 'CalendarItemProposal', id: string, kind: CalendarItemProposalKind, item: { description: string, proposedAt: string | null, declineReason: string | null, resultNote: string | null, publishedAt: string | null, updatedAt: string | null, id: string, number: string | null, year: number, title: string, status: CalendarItemStatus, origin: CalendarOrigin, priority: CalendarPriority, levels: Array<ParticipationLevel>, version: number | null, allowedActs: Array<CalendarItemAct>, annotation: { id: string, note: string | null, ranking: number | null, version: number | null } | null, proposals: Array<{ id: string, kind: CalendarItemProposalKind, status: CalendarItemProposalStatus, reason: string | null, title: string | null, description: string | null, levels: Array<ParticipationLevel> | null, priority: CalendarPriority | null, answerReason: string | null, answeredAt: string | null, createdAt: string, version: number | null, allowedActs: Array<CalendarItemProposalAct>, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string }> | null, municipalities: Array<{ id: string }> | null, proposedBy: { id: string, name: string } | null }> | null, rolledOverTo: { id: string, number: string | null, year: number } | null, rolledOverFrom: { id: string, number: string | null, year: number } | null, planned: { precision: PlannedAs, startsOn: string, endsOn: string, label: string } | null, themes: Array<{ id: string, dutchName: string }>, municipalities: Array<{ id: string, name: string }>, proposedBy: { id: string, name: string } | null, landlordOwner: { id: string, name: string } | null, councilOwner: { id: string, name: string } | null } | null }
        | { __typename: 'CalendarYear', id: string, year: number, revision: number, adoptedByLandlordAt: string | null, adoptedByCouncilAt: string | null, publishedAt: string | null, yearStatus: CalendarYearStatus, yearVersion: number | null, yearActs: Array<CalendarYearAct> }
        | { __typename: 'CalendarYearRevision' }
        | { __typename: 'ConsentCondition' }
        | { __typename: 'Holiday' }
        | { __typename: 'InformationRequest' }
        | { __typename: 'LandlordResponse' }
        | { __typename: 'Membership' }
        | { __typename: 'Municipality' }
        | { __typename: 'Organisation' }
        | { __typename: 'Person' }
        | { __typename: 'Recommendation' }
        | { __typename: 'RecommendationResponse' }
        | { __typename: 'Region' }
        | { __typename: 'TermExtension' }
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


export type ViewerQuery = { viewer: { audience: Audience, role: Role | null, expiresAt: string | null, calendarPermissions: Array<CalendarPermission>, advicePermissions: Array<AdvicePermission>, organisation: { id: string, name: string, kind: OrganisationKind } | null, person: { id: string, name: string } | null, membership: { id: string, startsOn: string, endsOn: string | null, portfolio: Array<{ id: string, dutchName: string }>, region: { id: string, name: string } | null } | null } };

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
export const BoardMeetingDetailsFragmentDoc = new TypedDocumentString(`
    fragment BoardMeetingDetails on BoardMeeting {
  id
  heldOn
  note
  cancelledAt
  version
}
    `, {"fragmentName":"BoardMeetingDetails"}) as unknown as TypedDocumentString<BoardMeetingDetailsFragment, unknown>;
export const ProcedureCardFragmentDoc = new TypedDocumentString(`
    fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
    `, {"fragmentName":"ProcedureCard"}) as unknown as TypedDocumentString<ProcedureCardFragment, unknown>;
export const RequestVersionDetailsFragmentDoc = new TypedDocumentString(`
    fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
    `, {"fragmentName":"RequestVersionDetails"}) as unknown as TypedDocumentString<RequestVersionDetailsFragment, unknown>;
export const AdviceDocumentDetailsFragmentDoc = new TypedDocumentString(`
    fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
    `, {"fragmentName":"AdviceDocumentDetails"}) as unknown as TypedDocumentString<AdviceDocumentDetailsFragment, unknown>;
export const InformationRequestDetailsFragmentDoc = new TypedDocumentString(`
    fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
    `, {"fragmentName":"InformationRequestDetails"}) as unknown as TypedDocumentString<InformationRequestDetailsFragment, unknown>;
export const TermExtensionDetailsFragmentDoc = new TypedDocumentString(`
    fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
    `, {"fragmentName":"TermExtensionDetails"}) as unknown as TypedDocumentString<TermExtensionDetailsFragment, unknown>;
export const AdviceDetailsFragmentDoc = new TypedDocumentString(`
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
    `, {"fragmentName":"AdviceDetails"}) as unknown as TypedDocumentString<AdviceDetailsFragment, unknown>;
export const ConsentConditionDetailsFragmentDoc = new TypedDocumentString(`
    fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
    `, {"fragmentName":"ConsentConditionDetails"}) as unknown as TypedDocumentString<ConsentConditionDetailsFragment, unknown>;
export const DecisionDetailsFragmentDoc = new TypedDocumentString(`
    fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
    `, {"fragmentName":"DecisionDetails"}) as unknown as TypedDocumentString<DecisionDetailsFragment, unknown>;
export const ResponseDetailsFragmentDoc = new TypedDocumentString(`
    fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
    fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}`, {"fragmentName":"ResponseDetails"}) as unknown as TypedDocumentString<ResponseDetailsFragment, unknown>;
export const DisputeDetailsFragmentDoc = new TypedDocumentString(`
    fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}
    `, {"fragmentName":"DisputeDetails"}) as unknown as TypedDocumentString<DisputeDetailsFragment, unknown>;
export const ProcedureTermDetailsFragmentDoc = new TypedDocumentString(`
    fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
    `, {"fragmentName":"ProcedureTermDetails"}) as unknown as TypedDocumentString<ProcedureTermDetailsFragment, unknown>;
export const ProcedureDetailsFragmentDoc = new TypedDocumentString(`
    fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`, {"fragmentName":"ProcedureDetails"}) as unknown as TypedDocumentString<ProcedureDetailsFragment, unknown>;
export const OwnAdviceDetailsFragmentDoc = new TypedDocumentString(`
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`, {"fragmentName":"OwnAdviceDetails"}) as unknown as TypedDocumentString<OwnAdviceDetailsFragment, unknown>;
export const AdvisedProcedureDetailsFragmentDoc = new TypedDocumentString(`
    fragment AdvisedProcedureDetails on AdviceProcedure {
  ...ProcedureDetails
  advice {
    ...OwnAdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  deliberation {
    id
    note
    minorityView
    votesFor
    votesAgainst
    abstentions
    version
  }
  answerAdoptedOn
  answerMeeting {
    id
    heldOn
  }
  boardMeetingWarning
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`, {"fragmentName":"AdvisedProcedureDetails"}) as unknown as TypedDocumentString<AdvisedProcedureDetailsFragment, unknown>;
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
export const PlanBoardMeetingDocument = new TypedDocumentString(`
    mutation PlanBoardMeeting($input: PlanBoardMeetingInput!) {
  planBoardMeeting(input: $input) {
    meeting {
      ...BoardMeetingDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment BoardMeetingDetails on BoardMeeting {
  id
  heldOn
  note
  cancelledAt
  version
}`) as unknown as TypedDocumentString<PlanBoardMeetingMutation, PlanBoardMeetingMutationVariables>;
export const CancelBoardMeetingDocument = new TypedDocumentString(`
    mutation CancelBoardMeeting($input: CancelBoardMeetingInput!) {
  cancelBoardMeeting(input: $input) {
    meeting {
      ...BoardMeetingDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment BoardMeetingDetails on BoardMeeting {
  id
  heldOn
  note
  cancelledAt
  version
}`) as unknown as TypedDocumentString<CancelBoardMeetingMutation, CancelBoardMeetingMutationVariables>;
export const DraftAdviceDocument = new TypedDocumentString(`
    mutation DraftAdvice($input: DraftAdviceInput!) {
  draftAdvice(input: $input) {
    advice {
      ...OwnAdviceDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`) as unknown as TypedDocumentString<DraftAdviceMutation, DraftAdviceMutationVariables>;
export const ReviseAdviceDocument = new TypedDocumentString(`
    mutation ReviseAdvice($input: ReviseAdviceInput!) {
  reviseAdvice(input: $input) {
    advice {
      ...OwnAdviceDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`) as unknown as TypedDocumentString<ReviseAdviceMutation, ReviseAdviceMutationVariables>;
export const DiscardAdviceDocument = new TypedDocumentString(`
    mutation DiscardAdvice($input: DiscardAdviceInput!) {
  discardAdvice(input: $input) {
    advice {
      ...OwnAdviceDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`) as unknown as TypedDocumentString<DiscardAdviceMutation, DiscardAdviceMutationVariables>;
export const AdoptAdviceDocument = new TypedDocumentString(`
    mutation AdoptAdvice($input: AdoptAdviceInput!) {
  adoptAdvice(input: $input) {
    advice {
      ...OwnAdviceDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`) as unknown as TypedDocumentString<AdoptAdviceMutation, AdoptAdviceMutationVariables>;
export const IssueAdviceDocument = new TypedDocumentString(`
    mutation IssueAdvice($input: IssueAdviceInput!) {
  issueAdvice(input: $input) {
    advice {
      ...OwnAdviceDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`) as unknown as TypedDocumentString<IssueAdviceMutation, IssueAdviceMutationVariables>;
export const PublishAdviceDocument = new TypedDocumentString(`
    mutation PublishAdvice($input: PublishAdviceInput!) {
  publishAdvice(input: $input) {
    advice {
      ...OwnAdviceDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`) as unknown as TypedDocumentString<PublishAdviceMutation, PublishAdviceMutationVariables>;
export const DeclareNoObjectionDocument = new TypedDocumentString(`
    mutation DeclareNoObjection($input: DeclareNoObjectionInput!) {
  declareNoObjection(input: $input) {
    procedure {
      ...AdvisedProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdvisedProcedureDetails on AdviceProcedure {
  ...ProcedureDetails
  advice {
    ...OwnAdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  deliberation {
    id
    note
    minorityView
    votesFor
    votesAgainst
    abstentions
    version
  }
  answerAdoptedOn
  answerMeeting {
    id
    heldOn
  }
  boardMeetingWarning
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<DeclareNoObjectionMutation, DeclareNoObjectionMutationVariables>;
export const RecordDeliberationDocument = new TypedDocumentString(`
    mutation RecordDeliberation($input: RecordDeliberationInput!) {
  recordDeliberation(input: $input) {
    procedure {
      ...AdvisedProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdvisedProcedureDetails on AdviceProcedure {
  ...ProcedureDetails
  advice {
    ...OwnAdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  deliberation {
    id
    note
    minorityView
    votesFor
    votesAgainst
    abstentions
    version
  }
  answerAdoptedOn
  answerMeeting {
    id
    heldOn
  }
  boardMeetingWarning
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<RecordDeliberationMutation, RecordDeliberationMutationVariables>;
export const DraftUnsolicitedAdviceDocument = new TypedDocumentString(`
    mutation DraftUnsolicitedAdvice($input: DraftUnsolicitedAdviceInput!) {
  draftUnsolicitedAdvice(input: $input) {
    procedure {
      ...AdvisedProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdvisedProcedureDetails on AdviceProcedure {
  ...ProcedureDetails
  advice {
    ...OwnAdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  deliberation {
    id
    note
    minorityView
    votesFor
    votesAgainst
    abstentions
    version
  }
  answerAdoptedOn
  answerMeeting {
    id
    heldOn
  }
  boardMeetingWarning
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<DraftUnsolicitedAdviceMutation, DraftUnsolicitedAdviceMutationVariables>;
export const ReviseUnsolicitedAdviceDocument = new TypedDocumentString(`
    mutation ReviseUnsolicitedAdvice($input: ReviseUnsolicitedAdviceInput!) {
  reviseUnsolicitedAdvice(input: $input) {
    procedure {
      ...AdvisedProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdvisedProcedureDetails on AdviceProcedure {
  ...ProcedureDetails
  advice {
    ...OwnAdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  deliberation {
    id
    note
    minorityView
    votesFor
    votesAgainst
    abstentions
    version
  }
  answerAdoptedOn
  answerMeeting {
    id
    heldOn
  }
  boardMeetingWarning
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<ReviseUnsolicitedAdviceMutation, ReviseUnsolicitedAdviceMutationVariables>;
export const GiveConsentDocument = new TypedDocumentString(`
    mutation GiveConsent($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    procedure {
      ...AdvisedProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdvisedProcedureDetails on AdviceProcedure {
  ...ProcedureDetails
  advice {
    ...OwnAdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  deliberation {
    id
    note
    minorityView
    votesFor
    votesAgainst
    abstentions
    version
  }
  answerAdoptedOn
  answerMeeting {
    id
    heldOn
  }
  boardMeetingWarning
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<GiveConsentMutation, GiveConsentMutationVariables>;
export const RefuseConsentDocument = new TypedDocumentString(`
    mutation RefuseConsent($input: RefuseConsentInput!) {
  refuseConsent(input: $input) {
    procedure {
      ...AdvisedProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment AdvisedProcedureDetails on AdviceProcedure {
  ...ProcedureDetails
  advice {
    ...OwnAdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  deliberation {
    id
    note
    minorityView
    votesFor
    votesAgainst
    abstentions
    version
  }
  answerAdoptedOn
  answerMeeting {
    id
    heldOn
  }
  boardMeetingWarning
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<RefuseConsentMutation, RefuseConsentMutationVariables>;
export const FulfilConsentConditionDocument = new TypedDocumentString(`
    mutation FulfilConsentCondition($input: FulfilConsentConditionInput!) {
  fulfilConsentCondition(input: $input) {
    condition {
      ...ConsentConditionDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}`) as unknown as TypedDocumentString<FulfilConsentConditionMutation, FulfilConsentConditionMutationVariables>;
export const AskForInformationDocument = new TypedDocumentString(`
    mutation AskForInformation($input: AskForInformationInput!) {
  askForInformation(input: $input) {
    procedure {
      ...ProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<AskForInformationMutation, AskForInformationMutationVariables>;
export const ContestTermEffectDocument = new TypedDocumentString(`
    mutation ContestTermEffect($input: ContestTermEffectInput!) {
  contestTermEffect(input: $input) {
    informationRequest {
      ...InformationRequestDetails
      procedure {
        ...ProcedureDetails
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<ContestTermEffectMutation, ContestTermEffectMutationVariables>;
export const AskForExtensionDocument = new TypedDocumentString(`
    mutation AskForExtension($input: AskForExtensionInput!) {
  askForExtension(input: $input) {
    procedure {
      ...ProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<AskForExtensionMutation, AskForExtensionMutationVariables>;
export const CprwAdviceWorklistDocument = new TypedDocumentString(`
    query CprwAdviceWorklist($council: ID!, $first: Int) {
  changeCursor
  toAdvise: adviceProcedures(
    filter: {adviserId: {eq: $council}, status: {in: [REQUESTED, INFO_PENDING]}}
    order: [{field: DUE_ON}]
    first: $first
  ) {
    totalCount
    nodes {
      ...ProcedureCard
      advice {
        ...OwnAdviceDetails
      }
    }
  }
  lateWithWoonbron: adviceProcedures(
    filter: {adviserId: {eq: $council}, overdue: {eq: true}}
    order: [{field: DUE_ON}]
    first: $first
  ) {
    totalCount
    nodes {
      ...ProcedureCard
    }
  }
  conditions: adviceProcedures(
    filter: {status: {eq: CONSENTED_CONDITIONALLY}}
    order: [{field: NUMBER}]
    first: $first
  ) {
    totalCount
    nodes {
      ...ProcedureCard
      conditions {
        ...ConsentConditionDetails
      }
    }
  }
  unsolicitedDrafts: adviceProcedures(
    filter: {kind: {eq: UNSOLICITED}, status: {eq: DRAFT}}
    order: [{field: UPDATED_AT, direction: DESC}]
    first: $first
  ) {
    totalCount
    nodes {
      ...ProcedureCard
    }
  }
  boardMeetings {
    ...BoardMeetingDetails
  }
}
    fragment OwnAdviceDetails on Advice {
  ...AdviceDetails
  draftRecommendations {
    text
    weight
  }
  meeting {
    id
    heldOn
  }
  procedure {
    ...ProcedureCard
  }
}
fragment BoardMeetingDetails on BoardMeeting {
  id
  heldOn
  note
  cancelledAt
  version
}
fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`) as unknown as TypedDocumentString<CprwAdviceWorklistQuery, CprwAdviceWorklistQueryVariables>;
export const BoardMeetingDocument = new TypedDocumentString(`
    query BoardMeeting($year: Int!, $first: Int) {
  calendarYear(year: $year) {
    ...CalendarYearDetails
    items(
      filter: {not: {status: {eq: WITHDRAWN}}}
      order: [{field: OWN_RANKING}, {field: STARTS_ON}]
      first: $first
    ) {
      totalCount
      nodes {
        ...CalendarItemDetails
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
}`) as unknown as TypedDocumentString<BoardMeetingQuery, BoardMeetingQueryVariables>;
export const AdviceProcedureDocument = new TypedDocumentString(`
    query AdviceProcedure($id: ID!) {
  adviceProcedure(id: $id) {
    ...ProcedureDetails
    advice {
      ...AdviceDetails
    }
    conditions {
      ...ConsentConditionDetails
    }
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<AdviceProcedureQuery, AdviceProcedureQueryVariables>;
export const AdviceProceduresDocument = new TypedDocumentString(`
    query AdviceProcedures($filter: AdviceProcedureFilter, $order: [AdviceProcedureOrder!], $first: Int, $after: String) {
  adviceProcedures(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...ProcedureCard
      }
    }
  }
}
    fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}`) as unknown as TypedDocumentString<AdviceProceduresQuery, AdviceProceduresQueryVariables>;
export const AdviceProcedureHistoryDocument = new TypedDocumentString(`
    query AdviceProcedureHistory($id: ID!, $first: Int! = 50, $after: String) {
  adviceProcedure(id: $id) {
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
}`) as unknown as TypedDocumentString<AdviceProcedureHistoryQuery, AdviceProcedureHistoryQueryVariables>;
export const AdviceProcedureChangedDocument = new TypedDocumentString(`
    subscription AdviceProcedureChanged($id: ID, $after: ChangeCursor) {
  adviceProcedureChanged(id: $id, after: $after) {
    cursor
    changes {
      ...ChangeDetails
      subject {
        __typename
        ... on AdviceProcedure {
          ...ProcedureCard
        }
      }
    }
  }
}
    fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
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
}`) as unknown as TypedDocumentString<AdviceProcedureChangedSubscription, AdviceProcedureChangedSubscriptionVariables>;
export const DiscardAdviceProcedureDocument = new TypedDocumentString(`
    mutation DiscardAdviceProcedure($input: DiscardAdviceProcedureInput!) {
  discardAdviceProcedure(input: $input) {
    procedure {
      ...ProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<DiscardAdviceProcedureMutation, DiscardAdviceProcedureMutationVariables>;
export const WithdrawAdviceProcedureDocument = new TypedDocumentString(`
    mutation WithdrawAdviceProcedure($input: WithdrawAdviceProcedureInput!) {
  withdrawAdviceProcedure(input: $input) {
    procedure {
      ...ProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<WithdrawAdviceProcedureMutation, WithdrawAdviceProcedureMutationVariables>;
export const CloseAdviceProcedureDocument = new TypedDocumentString(`
    mutation CloseAdviceProcedure($input: CloseAdviceProcedureInput!) {
  closeAdviceProcedure(input: $input) {
    procedure {
      ...ProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<CloseAdviceProcedureMutation, CloseAdviceProcedureMutationVariables>;
export const FileDisputeDocument = new TypedDocumentString(`
    mutation FileDispute($input: FileDisputeInput!) {
  fileDispute(input: $input) {
    procedure {
      ...ProcedureDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment AdviceDetails on Advice {
  id
  status
  by {
    id
    name
  }
  outcome
  summary
  body
  recommendations {
    id
    number
    text
    weight
  }
  adoptedOn
  issuedAt
  receivedOn
  late
  publishedAt
  version
}
fragment ConsentConditionDetails on ConsentCondition {
  id
  number
  text
  fulfilledOn
  fulfilmentNote
  version
}
fragment ProcedureCard on AdviceProcedure {
  id
  kind
  status
  number
  title
  wohvSubject
  adviser {
    id
    name
  }
  receivedOn
  adviceDueOn
  dueOn
  overdue
  version
  allowedActs
}
fragment ProcedureTermDetails on ProcedureTerm {
  code
  article
  startsOn
  endsOn
  firstFreeDay
  daysLeft
  status
  explanation
}
fragment RequestVersionDetails on AdviceRequestVersion {
  id
  number
  question
  intent
  motives
  consequences
  adviceDueOn
  plannedExecutionOn
  decisionForum
  contact {
    id
    name
  }
  supplement
  confidentiality
  embargoUntil
  liftedAt
  submittedAt
  receivedOn
  version
}
fragment AdviceDocumentDetails on AdviceDocument {
  id
  title
  url
  sha256
  withheldGround
  confidentiality
  embargoUntil
  liftedAt
  sharedAt
  version
}
fragment InformationRequestDetails on InformationRequest {
  id
  by {
    id
    name
  }
  question
  askedAt
  answer
  answeredAt
  requestVersion {
    id
    number
  }
  material
  effect
  adviceDueOn
  contestedAt
  contestedEffect
  contestReason
  version
}
fragment TermExtensionDetails on TermExtension {
  id
  by {
    id
    name
  }
  untilOn
  reason
  status
  answerReason
  answeredAt
  version
}
fragment ProcedureDetails on AdviceProcedure {
  ...ProcedureCard
  complexes
  themes {
    id
    dutchName
  }
  municipalities {
    id
    name
  }
  alsoAddressed {
    id
    name
  }
  calendarItem {
    id
    number
    title
    status
  }
  companions {
    ...ProcedureCard
  }
  late
  answeredOn
  responseDueOn
  reasonsReceivedOn
  fullyFollowed
  decidedOn
  executedOn
  endedOn
  breachReason
  answerReason
  withdrawReason
  sharedAt
  publishedAt
  requestVersions {
    ...RequestVersionDetails
  }
  documents {
    ...AdviceDocumentDetails
  }
  informationRequests {
    ...InformationRequestDetails
  }
  extensions {
    ...TermExtensionDetails
  }
  advice {
    ...AdviceDetails
  }
  conditions {
    ...ConsentConditionDetails
  }
  response {
    ...ResponseDetails
  }
  disputes {
    ...DisputeDetails
  }
  terms {
    ...ProcedureTermDetails
  }
  decisionAllowedFrom {
    date
    ground
    article
    explanation
  }
  executionAllowedFrom {
    date
    ground
    article
    explanation
  }
}
fragment ResponseDetails on LandlordResponse {
  id
  status
  overall
  letter
  decisionTakenOn
  sentAt
  receivedOn
  decisions {
    ...DecisionDetails
  }
  version
}
fragment DecisionDetails on RecommendationResponse {
  id
  number
  recommendation {
    id
    number
    text
    weight
  }
  decision
  reasons
  actionOwner
  actionDueOn
  followUpStatus
  followUpNote
  version
}
fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<FileDisputeMutation, FileDisputeMutationVariables>;
export const RecordRulingDocument = new TypedDocumentString(`
    mutation RecordRuling($input: RecordRulingInput!) {
  recordRuling(input: $input) {
    dispute {
      ...DisputeDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<RecordRulingMutation, RecordRulingMutationVariables>;
export const WithdrawDisputeDocument = new TypedDocumentString(`
    mutation WithdrawDispute($input: WithdrawDisputeInput!) {
  withdrawDispute(input: $input) {
    dispute {
      ...DisputeDetails
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment DisputeDetails on AdviceDispute {
  id
  by {
    id
    name
  }
  route
  ground
  filedOn
  suspendsExecution
  status
  ruling
  ruledOn
  executionForbidden
  version
}`) as unknown as TypedDocumentString<WithdrawDisputeMutation, WithdrawDisputeMutationVariables>;
export const CalendarItemDocument = new TypedDocumentString(`
    query CalendarItem($id: ID!) {
  calendarItem(id: $id) {
    ...CalendarItemDetails
    allowedActsAsOwner
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
    advicePermissions
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