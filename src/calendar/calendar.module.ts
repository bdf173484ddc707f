import type { Module } from "../module.js";
import { acceptCalendarItemProposal } from "./accept-calendar-item-proposal.js";
import { adoptCalendarYear } from "./adopt-calendar-year.js";
import { agreeCalendarItem } from "./agree-calendar-item.js";
import { annotateCalendarItem } from "./annotate-calendar-item.js";
import { assignCalendarItemOwner } from "./assign-calendar-item-owner.js";
import {
  CalendarItemAnnotationResolver, CalendarItemProposalResolver,
} from "./calendar-item-proposal.resolver.js";
import { proposalLifecycle } from "./calendar-item-proposal.lifecycle.js";
import { itemLifecycle } from "./calendar-item.lifecycle.js";
import { yearLifecycle } from "./calendar-year.lifecycle.js";
import { calendarPermissions } from "./calendar.permissions.js";
import { cancelCalendarItem } from "./cancel-calendar-item.js";
import { closeCalendarYear } from "./close-calendar-year.js";
import { completeCalendarItem } from "./complete-calendar-item.js";
import { declineCalendarItem } from "./decline-calendar-item.js";
import { discardCalendarItem } from "./discard-calendar-item.js";
import { draftCalendarItem } from "./draft-calendar-item.js";
import { openCalendarYear } from "./open-calendar-year.js";
import { postponeCalendarItem } from "./postpone-calendar-item.js";
import { proposeCalendarItemChange } from "./propose-calendar-item-change.js";
import { proposeCalendarItem } from "./propose-calendar-item.js";
import { publishCalendarYear } from "./publish-calendar-year.js";
import { refuseCalendarItemProposal } from "./refuse-calendar-item-proposal.js";
import { reopenCalendarYear } from "./reopen-calendar-year.js";
import { reviseCalendarItem } from "./revise-calendar-item.js";
import { rollOverCalendarItem } from "./roll-over-calendar-item.js";
import { startCalendarItem } from "./start-calendar-item.js";
import { withdrawCalendarItemProposal } from "./withdraw-calendar-item-proposal.js";
import { withdrawCalendarItem } from "./withdraw-calendar-item.js";
import { CalendarItemResolver, CalendarItems, itemRelations } from "./calendar-item.resolver.js";
import {
  CalendarYearResolver, CalendarYearRevisionResolver, AdoptedItemResolver, adoptedItemRelations,
} from "./calendar-year.resolver.js";
import { calendarItems, calendarItemAnnotations } from "./item.reads.js";
import { calendarItemProposals } from "./proposal.reads.js";
import { calendarYears, calendarYearRevisions } from "./year.reads.js";

export const calendar: Module = {
  name: "calendar",
  rows: new URL("./calendar.rows.sql", import.meta.url),
  kept: [
    calendarYears, calendarYearRevisions, calendarItems, calendarItemProposals,
    calendarItemAnnotations,
  ],
  acts: [
    draftCalendarItem, reviseCalendarItem, discardCalendarItem, proposeCalendarItem,
    agreeCalendarItem, declineCalendarItem, withdrawCalendarItem, startCalendarItem,
    completeCalendarItem, assignCalendarItemOwner, annotateCalendarItem,
    proposeCalendarItemChange, postponeCalendarItem, rollOverCalendarItem, cancelCalendarItem,
    acceptCalendarItemProposal, refuseCalendarItemProposal, withdrawCalendarItemProposal,
    openCalendarYear, adoptCalendarYear, reopenCalendarYear, publishCalendarYear,
    closeCalendarYear,
  ],
  resolvers: [
    CalendarYearResolver, CalendarYearRevisionResolver, AdoptedItemResolver, adoptedItemRelations,
    CalendarItemResolver, itemRelations, CalendarItems.CountResolver, CalendarItemProposalResolver,
    CalendarItemAnnotationResolver,
  ],
  lifecycles: { item: itemLifecycle, proposal: proposalLifecycle, year: yearLifecycle },
  permissions: calendarPermissions,
};
