import { FieldResolver, Root, Ctx, Resolver } from "type-graphql";
import { PARTICIPANTS, EVERYONE } from "../../authorisation/audience.js";
import { findTodayOfSnapshot } from "../../persistence/today.js";
import { relationsOf, toOneOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import { holidaysOf } from "../../holidays/holiday.queries.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { RecommendationType } from "../advising/advice.type.js";
import { recommendations } from "../advising/advising.reads.js";
import {
  listResponsesOf,
  listDisputesOf,
  listDisputeStepsOf,
  listDecisionsOfResponses,
  disputes,
  findDecisionsOnRecommendations,
} from "./answering.reads.js";
import type { Dispute } from "./dispute.entity.js";
import type { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { procedureOf, senderOf } from "../procedure/part-relations.js";
import { type ProcedureTerm, courtTermOf } from "../procedure/procedure-terms.js";
import { AdviceProcedureType } from "../procedure/procedure.type.js";
import { ProcedureTermType } from "../procedure/term.type.js";
import { LandlordResponseType, RecommendationResponseType } from "./response.type.js";
import { DisputeType, DisputeStepType } from "./dispute.type.js";
import { recommendationResolvers } from "./recommendation.resolver.js";
import type { Recommendation } from "../advising/advice.entity.js";
import { ProcedureStandingResolver } from "./procedure-standing.resolver.js";

/** The fields of a procedure that show the answer to the advice. */
const answerOfProcedure = relationsOf<AdviceProcedure>(() => AdviceProcedureType, {
  response: {
    type: () => LandlordResponseType,
    nullable: true,
    description: "The landlord's response; null when there is none that you may know of (reactie).",
    relation: toOneOf(
      listResponsesOf,
      ({ id }: AdviceProcedure) => id,
      (responses) => responses.find(({ status }) => status !== "DISCARDED"),
    ),
  },
  disputes: {
    type: () => [DisputeType],
    nullable: true,
    audiences: PARTICIPANTS,
    description: "Disputes (geschillen).",
    relation: toMany(listDisputesOf, ({ id }: AdviceProcedure) => id),
  },
  disputeSteps: {
    type: () => [DisputeStepType],
    nullable: true,
    audiences: PARTICIPANTS,
    description: "What was tried before a dispute, by its day (stappen voor het geschil).",
    relation: toMany(listDisputeStepsOf, ({ id }: AdviceProcedure) => id),
  },
});

const responseRelations = relationsOf<LandlordResponse>(() => LandlordResponseType, {
  decisions: {
    type: () => [RecommendationResponseType],
    description:
      "A decision on each recommendation, by its number; empty until it is sent (besluiten).",
    relation: toMany(listDecisionsOfResponses, ({ id }: LandlordResponse) => id),
  },
});

const decisionRelations = relationsOf<RecommendationResponse>(() => RecommendationResponseType, {
  recommendation: {
    type: () => RecommendationType,
    nullable: true,
    audiences: EVERYONE,
    description: "The recommendation (aanbeveling).",
    relation: toOne(
      recommendations.find,
      ({ recommendationId }: RecommendationResponse) => recommendationId,
    ),
  },
});

@Resolver(() => DisputeType)
class DisputeResolver {
  @FieldResolver(() => ProcedureTermType, {
    nullable: true,
    description:
      "The eight weeks in which the Huurcommissie's ruling can be taken to court; null: there " +
      "are none (termijn, Wohv art. 8a).",
  })
  async courtTerm(
    @Root() dispute: Dispute,
    @Ctx() { snapshot, language }: RequestContext,
  ): Promise<ProcedureTerm | null> {
    if (dispute.courtUntil === null) return null;
    const [holidays, today, disputes] = await Promise.all([
      snapshot.loader(holidaysOf).load("holidays"),
      snapshot.loader(findTodayOfSnapshot).load("today"),
      snapshot.loader(listDisputesOf).load(dispute.procedureId),
    ]);
    const review = disputes.find(
      ({ reviewOfId, status }) => reviewOfId === dispute.id && status !== "WITHDRAWN",
    );
    return courtTermOf({
      dispute,
      contestedOn: review?.filedOn ?? null,
      holidays,
      today,
      language,
    });
  }
}

const disputeRelations = relationsOf<Dispute>(() => DisputeType, {
  reviewOf: {
    type: () => DisputeType,
    nullable: true,
    description:
      "The dispute whose ruling is contested before the court; null: it contests none (over de " +
      "uitspraak in).",
    relation: toOne(disputes.find, ({ reviewOfId }: Dispute) => reviewOfId),
  },
});

/** The field of a recommendation that shows the landlord's decision on it. */
const decisionOfRecommendation = relationsOf<Recommendation>(() => RecommendationType, {
  decision: {
    type: () => RecommendationResponseType,
    nullable: true,
    description: "What the landlord decided on it; null: not yet (reactie).",
    relation: toOne(findDecisionsOnRecommendations, ({ id }: Recommendation) => id),
  },
});

export const answeringResolvers = [
  ...recommendationResolvers,
  answerOfProcedure,
  ProcedureStandingResolver,
  decisionOfRecommendation,
  responseRelations,
  decisionRelations,
  DisputeResolver,
  disputeRelations,
  ...[
    () => LandlordResponseType,
    () => RecommendationResponseType,
    () => DisputeType,
    () => DisputeStepType,
  ].map(procedureOf),
  ...[() => DisputeType, () => DisputeStepType].map(senderOf),
] as const;
