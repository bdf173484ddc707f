import { adviceProcedures } from "../procedure/procedure.reads.js";
import { partOf } from "../../reads/called.js";
import { type AnyKept, kept } from "../../reads/kept.js";
import { DisputeStep } from "./dispute-step.entity.js";
import { Dispute } from "./dispute.entity.js";
import { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { LandlordResponseType, RecommendationResponseType } from "./response.type.js";
import { DisputeType, DisputeStepType } from "./dispute.type.js";

export const landlordResponses = kept(LandlordResponse, {
  as: "LandlordResponse",
  type: LandlordResponseType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const recommendationResponses = kept(RecommendationResponse, {
  as: "RecommendationResponse",
  type: RecommendationResponseType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const disputes = kept(Dispute, {
  as: "AdviceDispute",
  type: DisputeType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});
export const disputeSteps = kept(DisputeStep, {
  as: "AdviceDisputeStep",
  type: DisputeStepType,
  called: ({ procedureId }) => partOf(adviceProcedures, procedureId),
});

// The parts of each procedure, in order.
export const listResponsesOf = landlordResponses.by("procedureId", "createdAt");
export const listDisputesOf = disputes.by("procedureId", "filedOn", "createdAt");
export const listDisputeStepsOf = disputeSteps.by("procedureId", "takenOn", "createdAt");

/** The landlord's decision on each recommendation. */
export const findDecisionsOnRecommendations = recommendationResponses.oneBy("recommendationId");

/** The decisions of each response, in the order of the recommendations. */
export const listDecisionsOfResponses = recommendationResponses.by("responseId", "number");

export const shownResponse = landlordResponses.shown(
  "response",
  "The response as it now stands (reactie).",
);
export const shownDecision = recommendationResponses.shown(
  "decision",
  "The decision on the recommendation as it now stands (reactie per aanbeveling).",
);
export const shownDispute = disputes.shown("dispute", "The dispute as it now stands (geschil).");

/** The kinds of rows of this room. */
export const answeringKept: readonly AnyKept[] = [
  landlordResponses,
  recommendationResponses,
  disputes,
  disputeSteps,
];
