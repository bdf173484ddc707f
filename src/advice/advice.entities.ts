import { Advice, Deliberation, Recommendation } from "./advice.entity.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { AgreedTerm } from "./agreed-term.entity.js";
import { BoardMeeting } from "./board-meeting.entity.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { Dispute } from "./dispute.entity.js";
import { DisputeStep } from "./dispute-step.entity.js";
import { InformationRequest } from "./information-request.entity.js";
import { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { AdviceDocument, RequestVersion } from "./request-version.entity.js";
import { TermExtension } from "./term-extension.entity.js";

/** Everything about advice that is stored. */
export const adviceEntities = [
  AdviceProcedure, RequestVersion, AdviceDocument, InformationRequest, TermExtension, Advice, Recommendation, Deliberation, BoardMeeting, LandlordResponse, RecommendationResponse,
  ConsentCondition, Dispute, DisputeStep, AgreedTerm,
] as const;
