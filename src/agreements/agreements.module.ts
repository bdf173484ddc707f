import type { Module } from "../module.js";
import { agreementPermissions } from "./agreements.permissions.js";
import { bidLifecycle } from "./bid/bid.lifecycle.js";
import { bidReactions, bids } from "./bid/bid.reads.js";
import { bidResolvers } from "./bid/bid.resolver.js";
import { discardBid } from "./bid/discard-bid.js";
import { draftBid } from "./bid/draft-bid.js";
import { reactToBid } from "./bid/react-to-bid.js";
import { reviseBid } from "./bid/revise-bid.js";
import { submitBid } from "./bid/submit-bid.js";
import { agreeBidDate } from "./cycle/agree-bid-date.js";
import { askForConsultation } from "./cycle/ask-for-consultation.js";
import { closeAgreementCycle } from "./cycle/close-agreement-cycle.js";
import { cycleLifecycle } from "./cycle/cycle.lifecycle.js";
import { agreementCycles, bidDates } from "./cycle/cycle.reads.js";
import {
  AgreementCycleResolver,
  AgreementCycles,
  bidDateRelations,
  BidDateResolver,
  cycleRelations,
} from "./cycle/cycle.resolver.js";
import { openAgreementCycle } from "./cycle/open-agreement-cycle.js";
import { reviseAgreementCycle } from "./cycle/revise-agreement-cycle.js";
import { sendOverview } from "./cycle/send-overview.js";
import { MIDNIGHT } from "./midnight.js";

export const agreements: Module = {
  name: "agreements",
  rows: new URL("./agreements.rows.sql", import.meta.url),
  midnight: MIDNIGHT,
  kept: [agreementCycles, bidDates, bids, bidReactions],
  acts: [
    openAgreementCycle,
    reviseAgreementCycle,
    askForConsultation,
    agreeBidDate,
    sendOverview,
    closeAgreementCycle,
    draftBid,
    reviseBid,
    discardBid,
    submitBid,
    reactToBid,
  ],
  resolvers: [
    AgreementCycleResolver,
    AgreementCycles.CountResolver,
    cycleRelations,
    BidDateResolver,
    bidDateRelations,
    ...bidResolvers,
  ],
  lifecycles: { cycle: cycleLifecycle, bid: bidLifecycle },
  permissions: agreementPermissions,
  firstData: () => import("./first-data/agreements.js"),
};
