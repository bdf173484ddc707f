import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { FieldResolver, Root, Ctx, Resolver } from "type-graphql";
import { ADVISERS, PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { relationsOf, toOneOf, toMany, toOne } from "../../reads/relations.js";
import type { RequestContext } from "../../request-context.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import type { Advice } from "./advice.entity.js";
import {
  AdviceType,
  DeliberationType,
  RecommendationType,
  BoardMeetingType,
} from "./advice.type.js";
import {
  listAdvicesOf,
  listDeliberationsOf,
  listConditionsOf,
  listRecommendationsOfAdvices,
  boardMeetings,
} from "./advising.reads.js";

import { boardMeetingResolvers } from "./board-meeting.resolver.js";
import { procedureOf, senderOf } from "../procedure/part-relations.js";
import { AdviceProcedureType } from "../procedure/procedure.type.js";
import { ConsentConditionType } from "./consent-condition.type.js";

/** The fields of a procedure that show the advice. */
const adviceOfProcedure = relationsOf<AdviceProcedure>(() => AdviceProcedureType, {
  advice: {
    type: () => AdviceType,
    nullable: true,
    description: "The advice; null when there is none that you may know of (advies).",
    relation: toOneOf(
      listAdvicesOf,
      ({ id }: AdviceProcedure) => id,
      (advices) => advices.find(({ status }) => status !== "DISCARDED"),
    ),
  },
  deliberation: {
    type: () => DeliberationType,
    nullable: true,
    audiences: ADVISERS,
    description: "Votes and deliberation of your own organisation (beraadslaging).",
    relation: toOneOf(
      listDeliberationsOf,
      ({ id }: AdviceProcedure) => id,
      ([own]) => own,
    ),
  },
  conditions: {
    type: () => [ConsentConditionType],
    nullable: true,
    audiences: PARTICIPANTS,
    description: "Conditions of the consent (voorwaarden).",
    relation: toMany(listConditionsOf, ({ id }: AdviceProcedure) => id),
  },
});

@Resolver(() => AdviceType)
class AdviceResolver {
  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When your board adopted it; null: not yet, and for an advice of another organisation, " +
      "whose meetings are its own (vastgesteld op).",
  })
  @VisibleTo(...ADVISERS)
  adoptedOn(
    @Root() { adoptedOn, organisationId }: Advice,
    @Ctx() { snapshot }: RequestContext,
  ): string | null {
    return snapshot.viewer.organisationId === organisationId ? adoptedOn : null;
  }
}

const adviceRelations = relationsOf<Advice>(() => AdviceType, {
  recommendations: {
    type: () => [RecommendationType],
    description: "The recommendations, by number; empty until it is issued (aanbevelingen).",
    relation: toMany(listRecommendationsOfAdvices, ({ id }: Advice) => id),
  },
  meeting: {
    type: () => BoardMeetingType,
    nullable: true,
    audiences: ADVISERS,
    description:
      "Your board's meeting that adopted it; null with `adoptedOn`: a written round did (vergadering).",
    relation: toOne(boardMeetings.find, ({ meetingId }: Advice) => meetingId),
  },
});

export const advisingResolvers = [
  adviceOfProcedure,
  AdviceResolver,
  adviceRelations,
  ...[
    () => AdviceType,
    () => RecommendationType,
    () => DeliberationType,
    () => ConsentConditionType,
  ].map(procedureOf),
  senderOf(() => AdviceType),
  ...boardMeetingResolvers,
] as const;
