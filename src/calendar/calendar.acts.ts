import type { ClassType } from "type-graphql";
import { ReasonedInput, VersionedInput } from "../acts/act-input.js";
import { declareMutation, type PayloadSubject } from "../acts/declare-mutation.js";
import type { Actor } from "../acts/perform-act.js";
import { PARTIES } from "../authorisation/audience.js";
import type { ChangeActName } from "../changes/change-acts.js";
import type { Transaction } from "../persistence/transaction.js";
import { adoptCalendarYear, closeCalendarYear, publishCalendarYear, reopenCalendarYear } from "./adopt-calendar-year.js";
import { advanceCalendarItem } from "./advance-calendar-item.js";
import { annotateCalendarItem } from "./annotate-calendar-item.js";
import { acceptCalendarItemProposal, refuseCalendarItemProposal, withdrawCalendarItemProposal } from "./answer-calendar-item-proposal.js";
import { assignCalendarItemOwner } from "./assign-calendar-item-owner.js";
import {
  AnnotateCalendarItemInput, AssignCalendarItemOwnerInput, CompleteCalendarItemInput, DraftCalendarItemInput, OpenCalendarYearInput, PostponeCalendarItemInput,
  ProposeCalendarItemChangeInput, ReviseCalendarItemInput, RollOverCalendarItemInput,
} from "./calendar.input.js";
import { findCalendarItemProposals, findCalendarItems, findCalendarYears } from "./calendar.queries.js";
import { CalendarItemProposalType, CalendarItemType, CalendarYearType } from "./calendar.type.js";
import { completeCalendarItem } from "./complete-calendar-item.js";
import { declineCalendarItem } from "./decline-calendar-item.js";
import { draftCalendarItem } from "./draft-calendar-item.js";
import { openCalendarYear } from "./open-calendar-year.js";
import { cancelCalendarItem, postponeCalendarItem, proposeCalendarItemChange, rollOverCalendarItem } from "./propose-for-calendar-item.js";
import { proposeCalendarItem } from "./propose-calendar-item.js";
import { reviseCalendarItem } from "./revise-calendar-item.js";

const item: PayloadSubject = { field: "item", type: () => CalendarItemType, find: findCalendarItems, description: "The item as it now stands (agendapunt)." };
const proposal: PayloadSubject = { field: "proposal", type: () => CalendarItemProposalType, find: findCalendarItemProposals, description: "The proposal as it now stands (voorstel)." };
const year: PayloadSubject = { field: "calendarYear", type: () => CalendarYearType, find: findCalendarYears, description: "The year's calendar as it now stands (kalender)." };

/** Everything the parties do on the calendar: the mutation, what the log says of it, what it takes, and the act itself. */
export const calendarActs: ClassType[] = [
  act(item, "draftCalendarItem", "CALENDAR_ITEM_DRAFTED", DraftCalendarItemInput, draftCalendarItem, "Put a subject on your side's list; the other side does not see it (concept maken)."),
  act(item, "reviseCalendarItem", "CALENDAR_ITEM_REVISED", ReviseCalendarItemInput, reviseCalendarItem, "Correct a draft of your side (concept herzien)."),
  act(item, "discardCalendarItem", "CALENDAR_ITEM_DISCARDED", VersionedInput, (tx, actor, input) => advanceCalendarItem(tx, actor, "DISCARD", input), "Throw a draft of your side away (concept weggooien)."),
  act(item, "proposeCalendarItem", "CALENDAR_ITEM_PROPOSED", VersionedInput, proposeCalendarItem, "Put a draft to the other side, which sees it from now on (voorstellen)."),
  act(item, "agreeCalendarItem", "CALENDAR_ITEM_AGREED", VersionedInput, (tx, actor, input) => advanceCalendarItem(tx, actor, "AGREE", input), "Agree to what the other side proposed (afspreken)."),
  act(item, "declineCalendarItem", "CALENDAR_ITEM_DECLINED", ReasonedInput, declineCalendarItem, "Decline what the other side proposed, with a reason (afwijzen)."),
  act(item, "withdrawCalendarItem", "CALENDAR_ITEM_WITHDRAWN", VersionedInput, (tx, actor, input) => advanceCalendarItem(tx, actor, "WITHDRAW", input), "Take back what your side proposed (intrekken)."),
  act(item, "startCalendarItem", "CALENDAR_ITEM_STARTED", VersionedInput, (tx, actor, input) => advanceCalendarItem(tx, actor, "START", input), "Begin the work on an agreed item (starten)."),
  act(item, "completeCalendarItem", "CALENDAR_ITEM_COMPLETED", CompleteCalendarItemInput, completeCalendarItem, "Complete an item, with what came of it (afronden)."),
  act(item, "assignCalendarItemOwner", "CALENDAR_ITEM_OWNER_ASSIGNED", AssignCalendarItemOwnerInput, assignCalendarItemOwner, "Name who looks after an item for your side (trekker aanwijzen)."),
  act(item, "annotateCalendarItem", "CALENDAR_ITEM_ANNOTATED", AnnotateCalendarItemInput, annotateCalendarItem, "Note something or rank an item, for your own organisation only (eigen notitie)."),
  act(item, "proposeCalendarItemChange", "CALENDAR_ITEM_CHANGE_PROPOSED", ProposeCalendarItemChangeInput, proposeCalendarItemChange, "Propose a change of what an agreed item says; the other side has to accept it (wijziging voorstellen)."),
  act(item, "postponeCalendarItem", "CALENDAR_ITEM_POSTPONEMENT_PROPOSED", PostponeCalendarItemInput, postponeCalendarItem, "Propose a later period in the same year; the other side has to accept it (uitstellen)."),
  act(item, "rollOverCalendarItem", "CALENDAR_ITEM_ROLL_OVER_PROPOSED", RollOverCalendarItemInput, rollOverCalendarItem, "Propose to go on in the next year's calendar; when the other side accepts, a linked copy stands there (doorschuiven)."),
  act(item, "cancelCalendarItem", "CALENDAR_ITEM_CANCELLATION_PROPOSED", ReasonedInput, cancelCalendarItem, "Propose to cancel an agreed item, with a reason; the other side has to accept it (schrappen)."),

  act(proposal, "acceptCalendarItemProposal", "CALENDAR_ITEM_PROPOSAL_ACCEPTED", VersionedInput, acceptCalendarItemProposal, "Accept what the other side proposed for an agreed item (voorstel aanvaarden)."),
  act(proposal, "refuseCalendarItemProposal", "CALENDAR_ITEM_PROPOSAL_REFUSED", ReasonedInput, refuseCalendarItemProposal, "Refuse what the other side proposed for an agreed item, with a reason (voorstel weigeren)."),
  act(proposal, "withdrawCalendarItemProposal", "CALENDAR_ITEM_PROPOSAL_WITHDRAWN", VersionedInput, withdrawCalendarItemProposal, "Take back what your side proposed for an agreed item (voorstel intrekken)."),

  act(year, "openCalendarYear", "CALENDAR_YEAR_OPENED", OpenCalendarYearInput, openCalendarYear, "Open the calendar of a year that has none (kalenderjaar openen)."),
  act(year, "adoptCalendarYear", "CALENDAR_YEAR_ADOPTED", VersionedInput, adoptCalendarYear, "Adopt the calendar as it stands; it is in force when both sides have (vaststellen)."),
  act(year, "reopenCalendarYear", "CALENDAR_YEAR_REOPENED", VersionedInput, reopenCalendarYear, "Open an adopted calendar for a next revision; both sides adopt again (heropenen)."),
  act(year, "publishCalendarYear", "CALENDAR_YEAR_PUBLISHED", VersionedInput, publishCalendarYear, "Make public what both sides adopted (publiceren)."),
  act(year, "closeCalendarYear", "CALENDAR_YEAR_CLOSED", VersionedInput, closeCalendarYear, "Close the calendar of a past year in which nothing is left open (afsluiten)."),
].flat();

function act<Input extends { requestId?: string | null }>(
  shows: PayloadSubject, name: string, records: ChangeActName, input: ClassType<Input>, perform: (tx: Transaction, actor: Actor, input: Input) => Promise<string>, description: string,
): ClassType[] {
  return declareMutation({ name, description, records, audiences: PARTIES, input, shows, perform });
}
