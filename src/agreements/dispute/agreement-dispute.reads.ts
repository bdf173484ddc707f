import { agreements } from "../agreement/agreement.reads.js";
import { agreementCycles } from "../cycle/cycle.reads.js";
import { partOf } from "../../reads/called.js";
import { kept } from "../../reads/kept.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { AgreementDisputeType } from "./agreement-dispute.type.js";

export const disputes = kept(AgreementDispute, {
  as: "AgreementDispute",
  type: AgreementDisputeType,
  called: ({ agreementId, cycleId }) =>
    agreementId ? partOf(agreements, agreementId) : partOf(agreementCycles, cycleId!),
});

export const shownDispute = disputes.shown("dispute", "The dispute as it now stands (geschil).");

export const listDisputesOfAgreement = disputes.by("agreementId", "aroseOn", "createdAt");
export const listDisputesOfCycle = disputes.by("cycleId", "aroseOn", "createdAt");

/** The kinds of rows of this room. */
export const disputeKinds = [disputes] as const;
