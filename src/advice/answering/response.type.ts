import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type {
  FollowUpStatus,
  RecommendationDecision,
  ResponseResult,
  ResponseStatus,
} from "../advice.enums.js";
import type { DraftDecision } from "./landlord-response.entity.js";
import { ResponseResultEnum } from "../procedure/response-result.type.js";

export const ResponseStatusEnum = enumOf<ResponseStatus>(
  "LandlordResponseStatus",
  "Where a response stands. Until it is sent only the landlord knows that there is one.",
  {
    DRAFT: "Being written (concept).",
    SENT: "Sent; never edited from here on (verzonden).",
    DISCARDED: "A draft that was thrown away (weggegooid).",
  },
);
export const RecommendationDecisionEnum = enumOf<RecommendationDecision>(
  "RecommendationDecision",
  "What the landlord does with a recommendation (besluit).",
  {
    ADOPTED: "Adopted (overgenomen).",
    PARTIALLY_ADOPTED: "Partly adopted, with reasons (gedeeltelijk overgenomen).",
    NOT_ADOPTED: "Not adopted, with reasons (niet overgenomen).",
    NOTED: "Noted; for remarks (voor kennisgeving aangenomen).",
  },
);
export const FollowUpStatusEnum = enumOf<FollowUpStatus>(
  "FollowUpStatus",
  "What became of what was promised (opvolging).",
  {
    OPEN: "Not begun (open).",
    IN_PROGRESS: "Under way (bezig).",
    DONE: "Done (gedaan).",
    DROPPED: "Given up (vervallen).",
  },
);

@ObjectType("DraftDecision", {
  simpleResolvers: true,
  description:
    "What the landlord means to decide on a recommendation, before the response is sent.",
})
@VisibleTo("LANDLORD")
export class DraftDecisionType {
  @Field(() => ID, { description: "The recommendation." }) recommendationId!: string;
  @Field(() => RecommendationDecisionEnum, { description: "The decision (besluit)." })
  decision!: RecommendationDecision;
  @Field(() => String, { nullable: true, description: "Why (redenen)." }) reasons!: string | null;
  @Field(() => String, { nullable: true, description: "Who carries it out (actiehouder)." })
  actionOwner!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when (uiterlijk)." })
  actionDueOn!: string | null;
}

@ObjectType("RecommendationResponse", {
  simpleResolvers: true,
  description:
    "What the landlord decided on one recommendation, and what became of it (reactie per aanbeveling).",
})
@VisibleTo(...EVERYONE)
export class RecommendationResponseType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "The number of the recommendation it is about (nummer)." })
  number!: number;
  @Field(() => RecommendationDecisionEnum, { description: "The decision (besluit)." })
  decision!: RecommendationDecision;
  @Field(() => String, {
    nullable: true,
    description: "Why; mandatory where it is not or only partly adopted (redenen, Wohv art. 5(2)).",
  })
  reasons!: string | null;
  @Field(() => String, { nullable: true, description: "Who carries it out (actiehouder)." })
  actionOwner!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when (uiterlijk)." })
  actionDueOn!: string | null;
  @Field(() => FollowUpStatusEnum, {
    nullable: true,
    description: "What became of it; null: nothing was promised (opvolging).",
  })
  followUpStatus!: FollowUpStatus | null;
  @Field(() => String, { nullable: true, description: "Note on that (toelichting)." })
  followUpNote!: string | null;
  @VisibleTo(...PARTICIPANTS)
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." })
  version!: number;
  procedureId!: string;
  responseId!: string;
  recommendationId!: string;
}

@ObjectType("LandlordResponse", {
  simpleResolvers: true,
  description: "The landlord's answer to an advice, point by point (reactie van de verhuurder).",
})
@VisibleTo(...EVERYONE)
export class LandlordResponseType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => ResponseStatusEnum, { description: "Where it stands." }) status!: ResponseStatus;
  @Field(() => ResponseResultEnum, {
    nullable: true,
    description: "What it comes to, derived from the decisions; null until it is sent (resultaat).",
  })
  overall!: ResponseResult | null;
  @Field(() => String, { description: "The letter (brief)." }) letter!: string;
  @VisibleTo("LANDLORD")
  @Field(() => [DraftDecisionType], {
    nullable: true,
    description: "The decisions while it is not sent; empty afterwards, see `decisions`.",
  })
  draftDecisions!: DraftDecision[];
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the landlord took the decision it tells of (besluit genomen op).",
  })
  decisionTakenOn!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was sent." })
  sentAt!: Date | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When the adviser received it: on the platform the day on which it was sent (ontvangen).",
  })
  receivedOn!: string | null;
  @VisibleTo(...PARTICIPANTS)
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." })
  version!: number;
  procedureId!: string;
}
