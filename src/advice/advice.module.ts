import type { Module } from "../module.js";
import { acknowledgeUnsolicitedAdvice } from "./advising/acknowledge-unsolicited-advice.js";
import { addAdviceDocument } from "./request/add-advice-document.js";
import { adoptAdvice } from "./advising/adopt-advice.js";
import {
  AdviceProcedureResolver,
  AdviceProcedures,
} from "./procedure/advice-procedure.resolver.js";
import { procedureRelations, proceduresOfItems } from "./procedure/procedure.relations.js";
import { advicePermissions } from "./advice.permissions.js";
import { advisingResolvers } from "./advising/advising.resolver.js";
import {
  advices,
  recommendations,
  deliberations,
  consentConditions,
  boardMeetings,
} from "./advising/advising.reads.js";
import { answerInformationRequest } from "./request/answer-information-request.js";
import { answeringResolvers } from "./answering/answering.resolver.js";
import {
  landlordResponses,
  recommendationResponses,
  disputes,
  disputeSteps,
} from "./answering/answering.reads.js";
import { askForExtension } from "./request/ask-for-extension.js";
import { askForInformation } from "./request/ask-for-information.js";
import { cancelBoardMeeting } from "./advising/cancel-board-meeting.js";
import { closeAdviceProcedure } from "./answering/close-advice-procedure.js";
import { contestTermEffect } from "./request/contest-term-effect.js";
import { decideAdviceProcedure } from "./answering/decide-advice-procedure.js";
import { declareNoObjection } from "./advising/declare-no-objection.js";
import { discardAdviceProcedure } from "./advising/discard-advice-procedure.js";
import { discardAdvice } from "./advising/discard-advice.js";
import { discardResponse } from "./answering/discard-response.js";
import { draftAdviceRequest } from "./request/draft-advice-request.js";
import { draftAdvice } from "./advising/draft-advice.js";
import { draftResponse } from "./answering/draft-response.js";
import { draftUnsolicitedAdvice } from "./advising/draft-unsolicited-advice.js";
import { executeAdviceProcedure } from "./answering/execute-advice-procedure.js";
import { failConsentCondition } from "./advising/fail-consent-condition.js";
import { fileDispute } from "./answering/file-dispute.js";
import { fulfilConsentCondition } from "./advising/fulfil-consent-condition.js";
import { giveConsent } from "./advising/give-consent.js";
import { grantExtension } from "./request/grant-extension.js";
import { issueAdvice } from "./advising/issue-advice.js";
import { liftAdviceConfidentiality } from "./request/lift-advice-confidentiality.js";
import { MIDNIGHT } from "./midnight.js";
import { offerExtension } from "./request/offer-extension.js";
import { planBoardMeeting } from "./advising/plan-board-meeting.js";
import { procedureLifecycles } from "./procedure/procedure.lifecycle.js";
import { adviceProcedures, agreedTerms } from "./procedure/procedure.reads.js";
import { proposeCoCreation } from "./answering/propose-co-creation.js";
import { publishAdviceRequest } from "./answering/publish-advice-request.js";
import { publishAdvice } from "./advising/publish-advice.js";
import { recordDeliberation } from "./advising/record-deliberation.js";
import { recordDisputeStep } from "./answering/record-dispute-step.js";
import { recordRuling } from "./answering/record-ruling.js";
import { refuseConsent } from "./advising/refuse-consent.js";
import { refuseExtension } from "./request/refuse-extension.js";
import { reportFollowUp } from "./answering/report-follow-up.js";
import { requestResolvers } from "./request/request.resolver.js";
import {
  requestVersions,
  adviceDocuments,
  informationRequests,
  termExtensions,
} from "./request/request.reads.js";
import { reviseAdviceRequest } from "./request/revise-advice-request.js";
import { reviseAdvice } from "./advising/revise-advice.js";
import { reviseResponse } from "./answering/revise-response.js";
import { reviseUnsolicitedAdvice } from "./advising/revise-unsolicited-advice.js";
import { sendResponse } from "./answering/send-response.js";
import { shareConfidentialText } from "./request/share-confidential-text.js";
import { submitAdviceRequest } from "./request/submit-advice-request.js";
import { supplementAdviceRequest } from "./request/supplement-advice-request.js";
import { takeRulingToCourt } from "./answering/take-ruling-to-court.js";
import { withdrawAdviceProcedure } from "./request/withdraw-advice-procedure.js";
import { withdrawDispute } from "./answering/withdraw-dispute.js";

export const advice: Module = {
  name: "advice",
  rows: new URL("./advice.rows.sql", import.meta.url),
  midnight: MIDNIGHT,
  kept: [
    adviceProcedures,
    requestVersions,
    adviceDocuments,
    informationRequests,
    termExtensions,
    advices,
    recommendations,
    deliberations,
    landlordResponses,
    recommendationResponses,
    consentConditions,
    disputes,
    disputeSteps,
    boardMeetings,
    agreedTerms,
  ],
  acts: [
    draftAdviceRequest,
    reviseAdviceRequest,
    discardAdviceProcedure,
    submitAdviceRequest,
    supplementAdviceRequest,
    addAdviceDocument,
    liftAdviceConfidentiality,
    shareConfidentialText,
    withdrawAdviceProcedure,
    askForInformation,
    answerInformationRequest,
    contestTermEffect,
    askForExtension,
    grantExtension,
    refuseExtension,
    offerExtension,
    planBoardMeeting,
    cancelBoardMeeting,
    draftAdvice,
    reviseAdvice,
    discardAdvice,
    adoptAdvice,
    issueAdvice,
    publishAdvice,
    declareNoObjection,
    recordDeliberation,
    draftUnsolicitedAdvice,
    reviseUnsolicitedAdvice,
    acknowledgeUnsolicitedAdvice,
    giveConsent,
    refuseConsent,
    fulfilConsentCondition,
    failConsentCondition,
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
  ],
  resolvers: [
    AdviceProcedureResolver,
    AdviceProcedures.CountResolver,
    procedureRelations,
    proceduresOfItems,
    ...requestResolvers,
    ...advisingResolvers,
    ...answeringResolvers,
  ],
  lifecycles: procedureLifecycles,
  permissions: advicePermissions,
  firstData: () => import("./first-data/advice.js"),
};
