import type { Module } from "../module.js";
import { addAgreementPart } from "./agreement/add-agreement-part.js";
import { agreementLifecycle } from "./agreement/agreement.lifecycle.js";
import {
  agreementParties,
  agreementParts,
  agreements as kept,
} from "./agreement/agreement.reads.js";
import { agreementResolvers } from "./agreement/agreement.resolver.js";
import { dropAgreementPart } from "./agreement/drop-agreement-part.js";
import { openAgreement } from "./agreement/open-agreement.js";
import { publishAgreement } from "./agreement/publish-agreement.js";
import { reviseAgreementPart } from "./commitment/revise-agreement-part.js";
import { reviseAgreement } from "./agreement/revise-agreement.js";
import { agreementPermissions } from "./agreements.permissions.js";
import { bidLifecycle } from "./bid/bid.lifecycle.js";
import { bidReactions, bids } from "./bid/bid.reads.js";
import { bidResolvers } from "./bid/bid.resolver.js";
import { discardBid } from "./bid/discard-bid.js";
import { draftBid } from "./bid/draft-bid.js";
import { reactToBid } from "./bid/react-to-bid.js";
import { reviseBid } from "./bid/revise-bid.js";
import { submitBid } from "./bid/submit-bid.js";
import { commitmentActs } from "./commitment/commitment.acts.js";
import { commitmentLifecycle } from "./commitment/commitment.lifecycle.js";
import { commitmentKept } from "./commitment/commitment.reads.js";
import { commitmentResolvers } from "./commitment/commitment.resolver.js";
import { concludingActs } from "./concluding/concluding.acts.js";
import { concludingKept } from "./concluding/concluding.reads.js";
import { concludingResolvers } from "./concluding/concluding.resolver.js";
import { proposalLifecycle } from "./concluding/proposal.lifecycle.js";
import { statementLifecycle } from "./concluding/paper-statement.lifecycle.js";
import { signatureLifecycle } from "./concluding/signature.lifecycle.js";
import { agreeBidDate } from "./cycle/agree-bid-date.js";
import { askForConsultation } from "./cycle/ask-for-consultation.js";
import { closeAgreementCycle } from "./cycle/close-agreement-cycle.js";
import { cycleLifecycle } from "./cycle/cycle.lifecycle.js";
import { agreementCycles, bidDates, sentOverviews } from "./cycle/cycle.reads.js";
import {
  AgreementCycleResolver,
  AgreementCycles,
  bidDateRelations,
  BidDateResolver,
  cycleRelations,
  sentOverviewRelations,
} from "./cycle/cycle.resolver.js";
import { openAgreementCycle } from "./cycle/open-agreement-cycle.js";
import { reviseAgreementCycle } from "./cycle/revise-agreement-cycle.js";
import { sendOverview } from "./cycle/send-overview.js";
import { judgeAgreement } from "./concluding/judge-agreement.js";
import { judgements } from "./concluding/judgement.reads.js";
import { judgementResolvers } from "./concluding/judgement.resolver.js";
import { disputeActs } from "./dispute/dispute.acts.js";
import { disputeLifecycle } from "./dispute/agreement-dispute.lifecycle.js";
import { disputeKinds } from "./dispute/agreement-dispute.reads.js";
import { disputeResolvers } from "./dispute/agreement-dispute.resolver.js";
import { MIDNIGHT } from "./midnight.js";
import { overviewResolvers } from "./overview/overview.resolver.js";
import { indicatorResolvers } from "./progress/indicator.resolver.js";
import { progressActs } from "./progress/progress.acts.js";
import { progressLifecycle } from "./progress/progress.lifecycle.js";
import { progressKept } from "./progress/progress.reads.js";
import { progressResolvers } from "./progress/progress.resolver.js";

export const agreements: Module = {
  name: "agreements",
  rows: [
    new URL("./cycle/cycle.rows.sql", import.meta.url),
    new URL("./agreement/agreement.rows.sql", import.meta.url),
    new URL("./commitment/commitment.rows.sql", import.meta.url),
    new URL("./agreements.rows.sql", import.meta.url),
  ],
  midnight: MIDNIGHT,
  kept: [
    ...[agreementCycles, sentOverviews, bidDates, bids, bidReactions],
    ...[kept, agreementParts, agreementParties],
    ...commitmentKept,
    ...concludingKept,
    ...progressKept,
    judgements,
    ...disputeKinds,
  ],
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
    openAgreement,
    reviseAgreement,
    addAgreementPart,
    reviseAgreementPart,
    dropAgreementPart,
    publishAgreement,
    ...commitmentActs,
    ...concludingActs,
    ...progressActs,
    judgeAgreement,
    ...disputeActs,
  ],
  resolvers: [
    AgreementCycleResolver,
    ...AgreementCycles.resolvers,
    cycleRelations,
    BidDateResolver,
    bidDateRelations,
    sentOverviewRelations,
    ...bidResolvers,
    ...agreementResolvers,
    ...commitmentResolvers,
    ...concludingResolvers,
    ...indicatorResolvers,
    ...progressResolvers,
    ...judgementResolvers,
    ...disputeResolvers,
    ...overviewResolvers,
  ],
  lifecycles: {
    cycle: cycleLifecycle,
    bid: bidLifecycle,
    agreement: agreementLifecycle,
    commitment: commitmentLifecycle,
    proposal: proposalLifecycle,
    signature: signatureLifecycle,
    statement: statementLifecycle,
    progress: progressLifecycle,
    dispute: disputeLifecycle,
  },
  permissions: agreementPermissions,
  firstData: () => import("./first-data/agreements.js"),
};
