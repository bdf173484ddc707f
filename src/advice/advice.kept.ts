import { kept } from "../reads/kept.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { Advice, Deliberation, Recommendation } from "./advice.entity.js";
import { AdviceType, BoardMeetingType, DeliberationType, RecommendationType } from "./advice.type.js";
import { AgreedTerm } from "./agreed-term.entity.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { DisputeStep } from "./dispute-step.entity.js";
import { Dispute } from "./dispute.entity.js";
import { InformationRequest } from "./information-request.entity.js";
import { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { AdviceProcedureType, AgreedTermType } from "./procedure.type.js";
import { AdviceDocument, RequestVersion } from "./request-version.entity.js";
import { AdviceDocumentType, InformationRequestType, RequestVersionType, TermExtensionType } from "./request.type.js";
import { ConsentConditionType, DisputeStepType, DisputeType, LandlordResponseType, RecommendationResponseType } from "./response.type.js";
import { TermExtension } from "./term-extension.entity.js";

/** What is stored, and how it is called. */
export const adviceProcedures = kept(AdviceProcedure, {
  as: "AdviceProcedure",
  type: AdviceProcedureType,
});
export const requestVersions = kept(RequestVersion, {
  as: "AdviceRequestVersion",
  type: RequestVersionType,
});
export const adviceDocuments = kept(AdviceDocument, {
  as: "AdviceDocument",
  type: AdviceDocumentType,
});
export const informationRequests = kept(InformationRequest, {
  as: "InformationRequest",
  type: InformationRequestType,
});
export const termExtensions = kept(TermExtension, { as: "TermExtension", type: TermExtensionType });
export const advices = kept(Advice, { as: "Advice", type: AdviceType });
export const recommendations = kept(Recommendation, {
  as: "Recommendation",
  type: RecommendationType,
});
export const deliberations = kept(Deliberation, {
  as: "AdviceDeliberation",
  type: DeliberationType,
});
export const landlordResponses = kept(LandlordResponse, {
  as: "LandlordResponse",
  type: LandlordResponseType,
});
export const recommendationResponses = kept(RecommendationResponse, {
  as: "RecommendationResponse",
  type: RecommendationResponseType,
});
export const consentConditions = kept(ConsentCondition, {
  as: "ConsentCondition",
  type: ConsentConditionType,
});
export const disputes = kept(Dispute, { as: "AdviceDispute", type: DisputeType });
export const disputeSteps = kept(DisputeStep, { as: "AdviceDisputeStep", type: DisputeStepType });
export const boardMeetings = kept(BoardMeeting, { as: "BoardMeeting", type: BoardMeetingType });
export const agreedTerms = kept(AgreedTerm, { as: "AgreedTerm", type: AgreedTermType });

/** What the payloads of acts show. */
export const shownProcedure = adviceProcedures.shown(
  "procedure",
  "The procedure as it now stands (adviesprocedure).",
);
export const shownAdvice = advices.shown("advice", "The advice as it now stands (advies).");
export const shownMeeting = boardMeetings.shown(
  "meeting",
  "The meeting as it now stands (bestuursvergadering).",
);
export const shownCondition = consentConditions.shown(
  "condition",
  "The condition as it now stands (voorwaarde).",
);
export const shownResponse = landlordResponses.shown(
  "response",
  "The response as it now stands (reactie).",
);
export const shownDecision = recommendationResponses.shown(
  "decision",
  "The decision on the recommendation as it now stands (reactie per aanbeveling).",
);
export const shownDispute = disputes.shown("dispute", "The dispute as it now stands (geschil).");
export const shownInformation = informationRequests.shown(
  "informationRequest",
  "The question and its answer, or the supplement, as it now stands (informatieverzoek).",
);
export const shownExtension = termExtensions.shown(
  "extension",
  "The extension as it now stands (verlenging).",
);
