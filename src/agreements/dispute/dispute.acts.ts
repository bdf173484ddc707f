import { contestAgreementDisputeDay } from "./contest-agreement-dispute-day.js";
import { declareAgreementDispute } from "./declare-agreement-dispute.js";
import { extendAgreementDispute } from "./extend-agreement-dispute.js";
import { fileAgreementDispute } from "./file-agreement-dispute.js";
import { recordAgreementDisputeAdvice } from "./record-agreement-dispute-advice.js";
import { recordAgreementDisputeRuling } from "./record-agreement-dispute-ruling.js";
import { reviseAgreementDisputeDay } from "./revise-agreement-dispute-day.js";
import { withdrawAgreementDispute } from "./withdraw-agreement-dispute.js";

/** The acts of this room. */
export const disputeActs = [
  declareAgreementDispute,
  contestAgreementDisputeDay,
  reviseAgreementDisputeDay,
  fileAgreementDispute,
  extendAgreementDispute,
  recordAgreementDisputeAdvice,
  recordAgreementDisputeRuling,
  withdrawAgreementDispute,
] as const;
