import { calendarItems } from "../item/item.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { CalendarItemProposal } from "./calendar-item-proposal.entity.js";
import { CalendarItemProposalType } from "./proposal.type.js";

export const calendarItemProposals = kept(CalendarItemProposal, {
  as: "CalendarItemProposal",
  type: CalendarItemProposalType,
  called: ({ itemId }) => partOf(calendarItems, itemId),
});

export const shownProposal = calendarItemProposals.shown(
  "proposal",
  "The proposal as it now stands (voorstel).",
);

/** The proposals of each item, oldest first. */
export const listProposalsOfItems = calendarItemProposals.by("itemId", "createdAt");
