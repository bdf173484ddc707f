import type { Module } from "../module.js";
import { acceptCalendarItemProposal } from "./proposal/accept-calendar-item-proposal.js";
import { adoptCalendarYear } from "./adoption/adopt-calendar-year.js";
import { agreeCalendarItem } from "./item/agree-calendar-item.js";
import { annotateCalendarItem } from "./item/annotate-calendar-item.js";
import { assignCalendarItemOwner } from "./item/assign-calendar-item-owner.js";
import { CalendarItemProposalResolver } from "./proposal/calendar-item-proposal.resolver.js";
import {
  CalendarItemAnnotationResolver,
  CalendarItemResolver,
  CalendarItems,
  itemRelations,
} from "./item/calendar-item.resolver.js";
import { proposalLifecycle } from "./proposal/calendar-item-proposal.lifecycle.js";
import { itemLifecycle } from "./item/calendar-item.lifecycle.js";
import { yearLifecycle } from "./year/calendar-year.lifecycle.js";
import { calendarPermissions } from "./calendar.permissions.js";
import { cancelCalendarItem } from "./proposal/cancel-calendar-item.js";
import { closeCalendarYear } from "./year/close-calendar-year.js";
import { completeCalendarItem } from "./item/complete-calendar-item.js";
import { declineCalendarItem } from "./item/decline-calendar-item.js";
import { discardCalendarItem } from "./item/discard-calendar-item.js";
import { draftCalendarItem } from "./item/draft-calendar-item.js";
import { openCalendarYear } from "./year/open-calendar-year.js";
import { postponeCalendarItem } from "./proposal/postpone-calendar-item.js";
import { proposeCalendarItemChange } from "./proposal/propose-calendar-item-change.js";
import { proposeCalendarItem } from "./item/propose-calendar-item.js";
import { publishCalendarYear } from "./adoption/publish-calendar-year.js";
import { refuseCalendarItemProposal } from "./proposal/refuse-calendar-item-proposal.js";
import { reopenCalendarYear } from "./year/reopen-calendar-year.js";
import { reviseCalendarItem } from "./item/revise-calendar-item.js";
import { rollOverCalendarItem } from "./proposal/roll-over-calendar-item.js";
import { startCalendarItem } from "./item/start-calendar-item.js";
import { withdrawCalendarItemProposal } from "./proposal/withdraw-calendar-item-proposal.js";
import { withdrawCalendarItem } from "./item/withdraw-calendar-item.js";
import { CalendarYearResolver } from "./year/calendar-year.resolver.js";
import {
  CalendarYearRevisionResolver,
  AdoptedItemResolver,
  adoptedItemRelations,
  RevisionsOfYearsResolver,
} from "./adoption/revision.resolver.js";
import { calendarItems, calendarItemAnnotations } from "./item/item.reads.js";
import { calendarItemProposals } from "./proposal/proposal.reads.js";
import { calendarYears } from "./year/year.reads.js";
import { calendarYearRevisions } from "./adoption/revision.reads.js";
import { ItemsOfYearsResolver } from "./item/items-of-years.resolver.js";
import { ItemActsResolver, proposalsOfItems } from "./proposal/item-acts.resolver.js";

export const calendar: Module = {
  name: "calendar",
  rows: [new URL("./calendar.rows.sql", import.meta.url)],
  kept: [
    calendarYears,
    calendarYearRevisions,
    calendarItems,
    calendarItemProposals,
    calendarItemAnnotations,
  ],
  acts: [
    draftCalendarItem,
    reviseCalendarItem,
    discardCalendarItem,
    proposeCalendarItem,
    agreeCalendarItem,
    declineCalendarItem,
    withdrawCalendarItem,
    startCalendarItem,
    completeCalendarItem,
    assignCalendarItemOwner,
    annotateCalendarItem,
    proposeCalendarItemChange,
    postponeCalendarItem,
    rollOverCalendarItem,
    cancelCalendarItem,
    acceptCalendarItemProposal,
    refuseCalendarItemProposal,
    withdrawCalendarItemProposal,
    openCalendarYear,
    adoptCalendarYear,
    reopenCalendarYear,
    publishCalendarYear,
    closeCalendarYear,
  ],
  resolvers: [
    CalendarYearResolver,
    CalendarYearRevisionResolver,
    AdoptedItemResolver,
    adoptedItemRelations,
    RevisionsOfYearsResolver,
    ItemsOfYearsResolver,
    CalendarItemResolver,
    itemRelations,
    ...CalendarItems.resolvers,
    ItemActsResolver,
    proposalsOfItems,
    CalendarItemProposalResolver,
    CalendarItemAnnotationResolver,
  ],
  lifecycles: { item: itemLifecycle, proposal: proposalLifecycle, year: yearLifecycle },
  permissions: calendarPermissions,
  examples: {
    published: "calendarYears { year status }",
    shared: "calendarYear(year: 2022) { items { totalCount nodes { number title status } } }",
  },
  firstData: () => import("./first-data/calendar-2022.js"),
};
