import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { ADVISERS, EVERYONE, isParty, PARTIES, VisibleTo } from "../authorisation/audience.js";
import { Related, toMany, toOne } from "../graphql/relations.js";
import { GraphQLLocalDate } from "../graphql/scalars.js";
import type { Person } from "../organisation/membership.entity.js";
import type { Organisation } from "../organisation/organisation.entity.js";
import { organisations, persons } from "../organisation/organisation.kept.js";
import { OrganisationType, PersonType } from "../organisation/organisation.type.js";
import { findTodayOfSnapshot } from "../persistence/today.js";
import type { RequestContext } from "../request-context.js";
import { holidaysOf } from "../terms/holiday.queries.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { Advice, Recommendation } from "./advice.entity.js";
import { adviceProcedures, requestVersions, boardMeetings, disputes, recommendations } from "./advice.kept.js";
import {
  findDecisionsOnRecommendations, listDecisionsOfResponses, listDisputesOf,
  listRecommendationsOfAdvices, listRequestVersionsOf,
} from "./advice.queries.js";
import { AdviceType, BoardMeetingType, DeliberationType, RecommendationType } from "./advice.type.js";
import type { BoardMeeting } from "./board-meeting.entity.js";
import { boardMeetingResolvers } from "./board-meeting.resolver.js";
import type { Dispute } from "./dispute.entity.js";
import type { InformationRequest } from "./information-request.entity.js";
import type { LandlordResponse, RecommendationResponse } from "./landlord-response.entity.js";
import { courtTermOf, type ProcedureTerm } from "./procedure-terms.js";
import { AdviceProcedureType, ProcedureTermType } from "./procedure.type.js";
import type { RequestVersion } from "./request-version.entity.js";
import { AdviceDocumentType, InformationRequestType, RequestVersionType, TermExtensionType } from "./request.type.js";
import { ConsentConditionType, DisputeStepType, DisputeType, LandlordResponseType, RecommendationResponseType } from "./response.type.js";

/** Every part tells which procedure it belongs to; `type` is the part's. */
function procedureOf(type: () => object) {
  @Resolver(type as never)
  class ProcedureOfPart {
    @FieldResolver(() => AdviceProcedureType, { nullable: true, description: "The procedure it belongs to." })
    procedure(@Root() { procedureId }: { procedureId: string }, @Ctx() { snapshot }: RequestContext): Promise<AdviceProcedure | null> {
      return snapshot.loader(adviceProcedures.find).load(procedureId);
    }
  }
  return ProcedureOfPart;
}

/** Who asked, advised or filed. */
function byOf(type: () => object) {
  @Resolver(type as never)
  class ByOfPart {
    @FieldResolver(() => OrganisationType, { nullable: true, description: "The organisation it comes from (van)." })
    by(@Root() { organisationId }: { organisationId: string }, @Ctx() { snapshot }: RequestContext): Promise<Organisation | null> {
      return snapshot.loader(organisations.find).load(organisationId);
    }
  }
  return ByOfPart;
}

const contactOf = toOne(persons.find, ({ contactId }: RequestVersion) => contactId);
const requestVersionOf = toOne(requestVersions.find, ({ requestVersionId }: InformationRequest) => requestVersionId);
const recommendationsOf = toMany(listRecommendationsOfAdvices, ({ id }: Advice) => id);
const meetingOf = toOne(boardMeetings.find, ({ meetingId }: Advice) => meetingId);
const decisionOf = toOne(findDecisionsOnRecommendations, ({ id }: Recommendation) => id);
const decisionsOf = toMany(listDecisionsOfResponses, ({ id }: LandlordResponse) => id);
const contestedOf = toOne(disputes.find, ({ reviewOfId }: Dispute) => reviewOfId);
const recommendationOf = toOne(recommendations.find, ({ recommendationId }: RecommendationResponse) => recommendationId);

@Resolver(() => RequestVersionType)
class RequestVersionResolver {
  @FieldResolver(() => Int, { nullable: true, description: "1 for the request as first submitted; null while it is a draft, and for who is no party: a gap would tell of what is confidential (versie)." })
  number(@Root() { number }: RequestVersion, @Ctx() { snapshot }: RequestContext): number | null {
    return isParty(snapshot.viewer.audience) ? number : null;
  }

  @FieldResolver(() => GraphQLLocalDate, { nullable: true, description: "Last day for the advice as the landlord set it, before it was rounded up to a working day; null: the shortest term, and for who is no party, because a version that they do not read may have set it: see `adviceDueOn` of the procedure (gestelde termijn)." })
  adviceDueOn(
    @Root() { adviceDueOn }: RequestVersion, @Ctx() { snapshot }: RequestContext,
  ): string | null {
    return isParty(snapshot.viewer.audience) ? adviceDueOn : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "What this version adds; null for the first that you may read (aanvulling)." })
  async supplement(
    @Root() { supplement, number, procedureId }: RequestVersion, @Ctx() { snapshot }: RequestContext,
  ): Promise<string | null> {
    if (supplement === null) return null;
    const versions = await snapshot.loader(listRequestVersionsOf).load(procedureId);
    return versions.some((one) => one.number! < number!) ? supplement : null;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Whom to ask at the landlord (contactpersoon)." })
  @VisibleTo(...PARTIES)
  @Related(contactOf)
  contact(@Root() row: RequestVersion, @Ctx() { snapshot }: RequestContext): Person | null | Promise<Person | null> {
    return contactOf.of(row, snapshot);
  }
}

@Resolver(() => InformationRequestType)
class InformationRequestResolver {
  @FieldResolver(() => RequestVersionType, { nullable: true, description: "The version of the request that the answer or supplement made; null: none (aanvulling)." })
  @Related(requestVersionOf)
  requestVersion(@Root() row: InformationRequest, @Ctx() { snapshot }: RequestContext): RequestVersion | null | Promise<RequestVersion | null> {
    return requestVersionOf.of(row, snapshot);
  }
}

@Resolver(() => AdviceType)
class AdviceResolver {
  @FieldResolver(() => [RecommendationType], { description: "The recommendations, by number; empty until it is issued (aanbevelingen)." })
  @Related(recommendationsOf)
  recommendations(@Root() row: Advice, @Ctx() { snapshot }: RequestContext): Recommendation[] | Promise<Recommendation[]> {
    return recommendationsOf.of(row, snapshot);
  }

  @FieldResolver(() => GraphQLLocalDate, { nullable: true, description: "When your board adopted it; null: not yet, and for an advice of another organisation, whose meetings are its own (vastgesteld op)." })
  @VisibleTo(...ADVISERS)
  adoptedOn(
    @Root() { adoptedOn, organisationId }: Advice, @Ctx() { snapshot }: RequestContext,
  ): string | null {
    return snapshot.viewer.organisationId === organisationId ? adoptedOn : null;
  }

  @FieldResolver(() => BoardMeetingType, { nullable: true, description: "Your board's meeting that adopted it; null with `adoptedOn`: a written round did (vergadering)." })
  @VisibleTo(...ADVISERS)
  @Related(meetingOf)
  meeting(@Root() row: Advice, @Ctx() { snapshot }: RequestContext): BoardMeeting | null | Promise<BoardMeeting | null> {
    return meetingOf.of(row, snapshot);
  }
}

@Resolver(() => RecommendationType)
class RecommendationResolver {
  @FieldResolver(() => RecommendationResponseType, { nullable: true, description: "What the landlord decided on it; null: not yet (reactie)." })
  @Related(decisionOf)
  decision(@Root() row: Recommendation, @Ctx() { snapshot }: RequestContext): RecommendationResponse | null | Promise<RecommendationResponse | null> {
    return decisionOf.of(row, snapshot);
  }
}

@Resolver(() => LandlordResponseType)
class LandlordResponseResolver {
  @FieldResolver(() => [RecommendationResponseType], { description: "A decision on each recommendation, by its number; empty until it is sent (besluiten)." })
  @Related(decisionsOf)
  decisions(@Root() row: LandlordResponse, @Ctx() { snapshot }: RequestContext): RecommendationResponse[] | Promise<RecommendationResponse[]> {
    return decisionsOf.of(row, snapshot);
  }
}

@Resolver(() => RecommendationResponseType)
class RecommendationResponseResolver {
  @FieldResolver(() => RecommendationType, { nullable: true, description: "The recommendation (aanbeveling)." })
  @VisibleTo(...EVERYONE)
  @Related(recommendationOf)
  recommendation(@Root() row: RecommendationResponse, @Ctx() { snapshot }: RequestContext): Recommendation | null | Promise<Recommendation | null> {
    return recommendationOf.of(row, snapshot);
  }
}

@Resolver(() => DisputeType)
class DisputeResolver {
  @FieldResolver(() => DisputeType, {
    nullable: true,
    description:
      "The dispute whose ruling is contested before the court; null: it contests none (over de " +
      "uitspraak in).",
  })
  @Related(contestedOf)
  reviewOf(@Root() row: Dispute, @Ctx() { snapshot }: RequestContext): Dispute | null | Promise<Dispute | null> {
    return contestedOf.of(row, snapshot);
  }

  @FieldResolver(() => ProcedureTermType, {
    nullable: true,
    description:
      "The eight weeks in which the Huurcommissie's ruling can be taken to court; null: there " +
      "are none (termijn, Wohv art. 8a).",
  })
  async courtTerm(@Root() dispute: Dispute, @Ctx() { snapshot, language }: RequestContext): Promise<ProcedureTerm | null> {
    if (dispute.courtUntil === null) return null;
    const [holidays, today, disputes] = await Promise.all([
      snapshot.loader(holidaysOf).load("holidays"), snapshot.loader(findTodayOfSnapshot).load("today"),
      snapshot.loader(listDisputesOf).load(dispute.procedureId),
    ]);
    const review = disputes.find(({ reviewOfId, status }) => reviewOfId === dispute.id && status !== "WITHDRAWN");
    return courtTermOf(dispute, review?.filedOn ?? null, holidays, today, language);
  }
}

export const advicePartResolvers = [
  ...[() => RequestVersionType, () => AdviceDocumentType, () => InformationRequestType, () => TermExtensionType, () => AdviceType, () => RecommendationType, () => DeliberationType,
    () => LandlordResponseType, () => RecommendationResponseType, () => ConsentConditionType, () => DisputeType, () => DisputeStepType].map(procedureOf),
  ...[() => InformationRequestType, () => TermExtensionType, () => AdviceType, () => DisputeType, () => DisputeStepType].map(byOf),
  RequestVersionResolver, InformationRequestResolver, AdviceResolver, RecommendationResolver, LandlordResponseResolver, RecommendationResponseResolver, DisputeResolver, ...boardMeetingResolvers,
] as const;
