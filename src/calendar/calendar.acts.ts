import type { ClassType } from "type-graphql";
import { ReasonedInput, VersionedInput } from "../acts/act-input.js";
import { act, type PayloadSubject } from "../acts/act.js";
import { PARTIES } from "../authorisation/audience.js";
import { adoptCalendarYear, closeCalendarYear, publishCalendarYear, reopenCalendarYear } from "./adopt-calendar-year.js";
import { advanceCalendarItem } from "./advance-calendar-item.js";
import { annotateCalendarItem } from "./annotate-calendar-item.js";
import { acceptCalendarItemProposal, refuseCalendarItemProposal, withdrawCalendarItemProposal } from "./answer-calendar-item-proposal.js";
import { assignCalendarItemOwner } from "./assign-calendar-item-owner.js";
import {
  AnnotateCalendarItemInput, AssignCalendarItemOwnerInput, CompleteCalendarItemInput, DraftCalendarItemInput, OpenCalendarYearInput, PostponeCalendarItemInput,
  ProposeCalendarItemChangeInput, ReviseCalendarItemInput, RollOverCalendarItemInput,
} from "./calendar.input.js";
import {
  findCalendarItemProposals, findCalendarItems, findCalendarYears, findCalendarYearsByYear,
} from "./calendar.queries.js";
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
const year = {
  field: "calendarYear", type: () => CalendarYearType, find: findCalendarYears,
  description: "The year's calendar as it now stands (kalender).",
} satisfies PayloadSubject;

/** Everything the parties do on the calendar: the mutation, what the log says of it, what it takes, and the act itself. */
export const calendarActs: ClassType[] = [
  act({
    name: "draftCalendarItem", records: "CALENDAR_ITEM_DRAFTED",
    by: PARTIES, input: DraftCalendarItemInput, shows: item, perform: draftCalendarItem,
    within: {
      ...year, find: findCalendarYearsByYear,
      keyIn: ({ year: named }: DraftCalendarItemInput) => named,
    },
    description:
      "Put a subject on your side's list; the other side does not see it (concept maken).",
  }),
  act({
    name: "reviseCalendarItem", records: "CALENDAR_ITEM_REVISED",
    by: PARTIES, input: ReviseCalendarItemInput, shows: item, perform: reviseCalendarItem,
    description: "Correct a draft of your side (concept herzien).",
  }),
  act({
    name: "discardCalendarItem", records: "CALENDAR_ITEM_DISCARDED",
    by: PARTIES, input: VersionedInput, shows: item,
    perform: (tx, actor, input) => advanceCalendarItem(tx, actor, "DISCARD", input),
    description: "Throw a draft of your side away (concept weggooien).",
  }),
  act({
    name: "proposeCalendarItem", records: "CALENDAR_ITEM_PROPOSED",
    by: PARTIES, input: VersionedInput, shows: item, perform: proposeCalendarItem,
    description: "Put a draft to the other side, which sees it from now on (voorstellen).",
  }),
  act({
    name: "agreeCalendarItem", records: "CALENDAR_ITEM_AGREED",
    by: PARTIES, input: VersionedInput, shows: item,
    perform: (tx, actor, input) => advanceCalendarItem(tx, actor, "AGREE", input),
    description: "Agree to what the other side proposed (afspreken).",
  }),
  act({
    name: "declineCalendarItem", records: "CALENDAR_ITEM_DECLINED",
    by: PARTIES, input: ReasonedInput, shows: item, perform: declineCalendarItem,
    description: "Decline what the other side proposed, with a reason (afwijzen).",
  }),
  act({
    name: "withdrawCalendarItem", records: "CALENDAR_ITEM_WITHDRAWN",
    by: PARTIES, input: VersionedInput, shows: item,
    perform: (tx, actor, input) => advanceCalendarItem(tx, actor, "WITHDRAW", input),
    description: "Take back what your side proposed (intrekken).",
  }),
  act({
    name: "startCalendarItem", records: "CALENDAR_ITEM_STARTED",
    by: PARTIES, input: VersionedInput, shows: item,
    perform: (tx, actor, input) => advanceCalendarItem(tx, actor, "START", input),
    description: "Begin the work on an agreed item (starten).",
  }),
  act({
    name: "completeCalendarItem", records: "CALENDAR_ITEM_COMPLETED",
    by: PARTIES, input: CompleteCalendarItemInput, shows: item, perform: completeCalendarItem,
    description: "Complete an item, with what came of it (afronden).",
  }),
  act({
    name: "assignCalendarItemOwner", records: "CALENDAR_ITEM_OWNER_ASSIGNED",
    by: PARTIES, input: AssignCalendarItemOwnerInput, shows: item, perform: assignCalendarItemOwner,
    description: "Name who looks after an item for your side (trekker aanwijzen).",
  }),
  act({
    name: "annotateCalendarItem", records: "CALENDAR_ITEM_ANNOTATED",
    by: PARTIES, input: AnnotateCalendarItemInput, shows: item, perform: annotateCalendarItem,
    description: "Note something or rank an item, for your own organisation only (eigen notitie).",
  }),
  act({
    name: "proposeCalendarItemChange", records: "CALENDAR_ITEM_CHANGE_PROPOSED",
    by: PARTIES, input: ProposeCalendarItemChangeInput, shows: item,
    perform: proposeCalendarItemChange,
    description:
      "Propose a change of what an agreed item says; the other side has to accept it " +
      "(wijziging voorstellen).",
  }),
  act({
    name: "postponeCalendarItem", records: "CALENDAR_ITEM_POSTPONEMENT_PROPOSED",
    by: PARTIES, input: PostponeCalendarItemInput, shows: item, perform: postponeCalendarItem,
    description:
      "Propose a later period in the same year; the other side has to accept it (uitstellen).",
  }),
  act({
    name: "rollOverCalendarItem", records: "CALENDAR_ITEM_ROLL_OVER_PROPOSED",
    by: PARTIES, input: RollOverCalendarItemInput, shows: item, perform: rollOverCalendarItem,
    description:
      "Propose to go on in the next year's calendar; when the other side accepts, a linked " +
      "copy stands there (doorschuiven).",
  }),
  act({
    name: "cancelCalendarItem", records: "CALENDAR_ITEM_CANCELLATION_PROPOSED",
    by: PARTIES, input: ReasonedInput, shows: item, perform: cancelCalendarItem,
    description:
      "Propose to cancel an agreed item, with a reason; the other side has to accept it " +
      "(schrappen).",
  }),

  act({
    name: "acceptCalendarItemProposal", records: "CALENDAR_ITEM_PROPOSAL_ACCEPTED",
    by: PARTIES, input: VersionedInput, shows: proposal, perform: acceptCalendarItemProposal,
    description: "Accept what the other side proposed for an agreed item (voorstel aanvaarden).",
  }),
  act({
    name: "refuseCalendarItemProposal", records: "CALENDAR_ITEM_PROPOSAL_REFUSED",
    by: PARTIES, input: ReasonedInput, shows: proposal, perform: refuseCalendarItemProposal,
    description:
      "Refuse what the other side proposed for an agreed item, with a reason (voorstel " +
      "weigeren).",
  }),
  act({
    name: "withdrawCalendarItemProposal", records: "CALENDAR_ITEM_PROPOSAL_WITHDRAWN",
    by: PARTIES, input: VersionedInput, shows: proposal, perform: withdrawCalendarItemProposal,
    description: "Take back what your side proposed for an agreed item (voorstel intrekken).",
  }),

  act({
    name: "openCalendarYear", records: "CALENDAR_YEAR_OPENED",
    by: PARTIES, input: OpenCalendarYearInput, shows: year, perform: openCalendarYear,
    description: "Open the calendar of a year that has none (kalenderjaar openen).",
  }),
  act({
    name: "adoptCalendarYear", records: "CALENDAR_YEAR_ADOPTED",
    by: PARTIES, input: VersionedInput, shows: year, perform: adoptCalendarYear,
    description:
      "Adopt the calendar as it stands; it is in force when both sides have (vaststellen).",
  }),
  act({
    name: "reopenCalendarYear", records: "CALENDAR_YEAR_REOPENED",
    by: PARTIES, input: VersionedInput, shows: year, perform: reopenCalendarYear,
    description:
      "Open an adopted calendar for a next revision; both sides adopt again (heropenen).",
  }),
  act({
    name: "publishCalendarYear", records: "CALENDAR_YEAR_PUBLISHED",
    by: PARTIES, input: VersionedInput, shows: year, perform: publishCalendarYear,
    description: "Make public what both sides adopted (publiceren).",
  }),
  act({
    name: "closeCalendarYear", records: "CALENDAR_YEAR_CLOSED",
    by: PARTIES, input: VersionedInput, shows: year, perform: closeCalendarYear,
    description: "Close the calendar of a past year in which nothing is left open (afsluiten).",
  }),
].flat();
