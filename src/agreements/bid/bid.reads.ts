import { agreementCycles } from "../cycle/cycle.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { Bid, BidReaction } from "./bid.entity.js";
import { BidReactionType, BidType } from "./bid.type.js";

export const bids = kept(Bid, {
  as: "Bid",
  type: BidType,
  called: ({ cycleId }) => partOf(agreementCycles, cycleId),
});
export const bidReactions = kept(BidReaction, {
  as: "BidReaction",
  type: BidReactionType,
  called: ({ cycleId }) => partOf(agreementCycles, cycleId),
});

export const shownBid = bids.shown("bid", "The bid as it now stands (bod).");

/** The bids of each cycle, those that were submitted first. */
export const listBidsOf = bids.by("cycleId", "number", "createdAt");
export const listReactionsOf = bidReactions.by("bidId", "reactedOn");
