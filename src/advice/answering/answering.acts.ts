import type { AnyAct } from "../../acts/act.js";
import { closeAdviceProcedure } from "./close-advice-procedure.js";
import { decideAdviceProcedure } from "./decide-advice-procedure.js";
import { discardResponse } from "./discard-response.js";
import { draftResponse } from "./draft-response.js";
import { executeAdviceProcedure } from "./execute-advice-procedure.js";
import { fileDispute } from "./file-dispute.js";
import { proposeCoCreation } from "./propose-co-creation.js";
import { publishAdviceRequest } from "./publish-advice-request.js";
import { recordDisputeStep } from "./record-dispute-step.js";
import { recordRuling } from "./record-ruling.js";
import { reportFollowUp } from "./report-follow-up.js";
import { reviseResponse } from "./revise-response.js";
import { sendResponse } from "./send-response.js";
import { takeRulingToCourt } from "./take-ruling-to-court.js";
import { withdrawDispute } from "./withdraw-dispute.js";

/** The acts by which the landlord answers, decides and carries out, and disputes. */
export const answeringActs: readonly AnyAct[] = [
  draftResponse,
  reviseResponse,
  discardResponse,
  sendResponse,
  reportFollowUp,
  proposeCoCreation,
  decideAdviceProcedure,
  executeAdviceProcedure,
  closeAdviceProcedure,
  publishAdviceRequest,
  recordDisputeStep,
  fileDispute,
  recordRuling,
  takeRulingToCourt,
  withdrawDispute,
];
