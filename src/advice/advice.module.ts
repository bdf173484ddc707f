import type { Module } from "../module.js";
import { acknowledgeUnsolicitedAdvice } from "./acknowledge-unsolicited-advice.js";
import { addAdviceDocument } from "./add-advice-document.js";
import { adoptAdvice } from "./adopt-advice.js";
import {
  AdviceProcedureResolver, AdviceProcedures, procedureRelations, proceduresOfItems,
} from "./advice-procedure.resolver.js";
import { advicePermissions } from "./advice.permissions.js";
import { advisingResolvers } from "./advising.resolver.js";
import {
  advices, recommendations, deliberations, consentConditions, boardMeetings,
} from "./advising.reads.js";
import { answerInformationRequest } from "./answer-information-request.js";
import { answeringResolvers } from "./answering.resolver.js";
import {
  landlordResponses, recommendationResponses, disputes, disputeSteps,
} from "./answering.reads.js";
import { askForExtension } from "./ask-for-extension.js";
import { askForInformation } from "./ask-for-information.js";
import { cancelBoardMeeting } from "./cancel-board-meeting.js";
import { closeAdviceProcedure } from "./close-advice-procedure.js";
import { contestTermEffect } from "./contest-term-effect.js";
import { decideAdviceProcedure } from "./decide-advice-procedure.js";
import { declareNoObjection } from "./declare-no-objection.js";
import { discardAdviceProcedure } from "./discard-advice-procedure.js";
import { discardAdvice } from "./discard-advice.js";
import { discardResponse } from "./discard-response.js";
import { draftAdviceRequest } from "./draft-advice-request.js";
import { draftAdvice } from "./draft-advice.js";
import { draftResponse } from "./draft-response.js";
import { draftUnsolicitedAdvice } from "./draft-unsolicited-advice.js";
import { executeAdviceProcedure } from "./execute-advice-procedure.js";
import { failConsentCondition } from "./fail-consent-condition.js";
import { fileDispute } from "./file-dispute.js";
import { fulfilConsentCondition } from "./fulfil-consent-condition.js";
import { giveConsent } from "./give-consent.js";
import { grantExtension } from "./grant-extension.js";
import { issueAdvice } from "./issue-advice.js";
import { liftAdviceConfidentiality } from "./lift-advice-confidentiality.js";
import { MIDNIGHT } from "./midnight.js";
import { offerExtension } from "./offer-extension.js";
import { planBoardMeeting } from "./plan-board-meeting.js";
import { procedureLifecycles } from "./procedure.lifecycle.js";
import { adviceProcedures, agreedTerms } from "./procedure.reads.js";
import { proposeCoCreation } from "./propose-co-creation.js";
import { publishAdviceRequest } from "./publish-advice-request.js";
import { publishAdvice } from "./publish-advice.js";
import { recordDeliberation } from "./record-deliberation.js";
import { recordDisputeStep } from "./record-dispute-step.js";
import { recordRuling } from "./record-ruling.js";
import { refuseConsent } from "./refuse-consent.js";
import { refuseExtension } from "./refuse-extension.js";
import { reportFollowUp } from "./report-follow-up.js";
import { requestResolvers } from "./request.resolver.js";
import {
  requestVersions, adviceDocuments, informationRequests, termExtensions,
} from "./request.reads.js";
import { reviseAdviceRequest } from "./revise-advice-request.js";
import { reviseAdvice } from "./revise-advice.js";
import { reviseResponse } from "./revise-response.js";
import { reviseUnsolicitedAdvice } from "./revise-unsolicited-advice.js";
import { sendResponse } from "./send-response.js";
import { shareConfidentialText } from "./share-confidential-text.js";
import { submitAdviceRequest } from "./submit-advice-request.js";
import { supplementAdviceRequest } from "./supplement-advice-request.js";
import { takeRulingToCourt } from "./take-ruling-to-court.js";
import { withdrawAdviceProcedure } from "./withdraw-advice-procedure.js";
import { withdrawDispute } from "./withdraw-dispute.js";

export const advice: Module = {
  name: "advice",
  rows: new URL("./advice.rows.sql", import.meta.url),
  midnight: MIDNIGHT,
  kept: [
    adviceProcedures, requestVersions, adviceDocuments, informationRequests, termExtensions,
    advices, recommendations, deliberations, landlordResponses, recommendationResponses,
    consentConditions, disputes, disputeSteps, boardMeetings, agreedTerms,
  ],
  acts: [
    draftAdviceRequest, reviseAdviceRequest, discardAdviceProcedure, submitAdviceRequest,
    supplementAdviceRequest, addAdviceDocument, liftAdviceConfidentiality,
    shareConfidentialText, withdrawAdviceProcedure, askForInformation, answerInformationRequest,
    contestTermEffect, askForExtension, grantExtension, refuseExtension, offerExtension,
    planBoardMeeting, cancelBoardMeeting, draftAdvice, reviseAdvice, discardAdvice, adoptAdvice,
    issueAdvice, publishAdvice, declareNoObjection, recordDeliberation, draftUnsolicitedAdvice,
    reviseUnsolicitedAdvice, acknowledgeUnsolicitedAdvice, giveConsent, refuseConsent,
    fulfilConsentCondition, failConsentCondition, draftResponse, reviseResponse,
    discardResponse, sendResponse, reportFollowUp, proposeCoCreation, decideAdviceProcedure,
    executeAdviceProcedure, closeAdviceProcedure, publishAdviceRequest, recordDisputeStep,
    fileDispute, recordRuling, takeRulingToCourt, withdrawDispute,
  ],
  resolvers: [
    AdviceProcedureResolver, AdviceProcedures.CountResolver, procedureRelations,
    proceduresOfItems, ...requestResolvers, ...advisingResolvers, ...answeringResolvers,
  ],
  lifecycles: procedureLifecycles,
  permissions: advicePermissions,
};
