import { Field, Int, ObjectType } from "type-graphql";
import { ADVISERS, EVERYONE, PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { DraftRecommendation } from "./advice.entity.js";
import type { AdviceOutcome, AdviceStatus, RecommendationWeight } from "../advice.enums.js";

export const AdviceStatusEnum = enumOf<AdviceStatus>(
  "AdviceStatus",
  "Where an advice stands. Until it is issued only its own organisation knows that there is one.",
  {
    DRAFT: "Being written (concept).",
    ADOPTED: "Adopted by the board (vastgesteld).",
    ISSUED: "Issued; never edited from here on (uitgebracht).",
    DISCARDED: "A draft that was thrown away (weggegooid).",
  },
);

export const AdviceOutcomeEnum = enumOf<AdviceOutcome>(
  "AdviceOutcome",
  "What an advice comes to (strekking).",
  {
    POSITIVE:
      "Positive; without condition or recommendation it leaves nothing to deviate from: no " +
      "response is owed, and execution is allowed from its receipt on (positief, Wohv art. " +
      "5(2)-(3)).",
    POSITIVE_WITH_CONDITIONS: "Positive on conditions (positief onder voorwaarden).",
    POSITIVE_WITH_REMARKS: "Positive with remarks (positief met opmerkingen).",
    NEGATIVE: "Negative (negatief).",
    NO_OBJECTION:
      "No objection, said in an advice; without condition or recommendation it ends the " +
      "waiting as the declaration of no objection does (geen bezwaar, Wohv art. 5(3)(a)).",
    NO_ADVICE:
      "Refrains from advice: no response is owed, and the set period is waited out (geen advies, Wohv art. 5(3)(b)).",
  },
);

export const RecommendationWeightEnum = enumOf<RecommendationWeight>(
  "RecommendationWeight",
  "How much hangs on a recommendation (gewicht).",
  {
    CONDITION: "A condition (voorwaarde).",
    RECOMMENDATION: "A recommendation (aanbeveling).",
    REMARK: "A remark (opmerking).",
  },
);

@ObjectType("DraftRecommendation", {
  simpleResolvers: true,
  description: "A recommendation before it is issued; its place in the list will be its number.",
})
@VisibleTo(...ADVISERS)
export class DraftRecommendationType {
  @Field(() => String, { description: "What is recommended." }) text!: string;
  @Field(() => RecommendationWeightEnum, { description: "How much hangs on it." })
  weight!: RecommendationWeight;
}

@ObjectType("Recommendation", {
  simpleResolvers: true,
  description: "A numbered point of an issued advice (aanbeveling).",
})
@VisibleTo(...EVERYONE)
export class RecommendationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "Its number in the advice, from 1." }) number!: number;
  @Field(() => String, { description: "What is recommended." }) text!: string;
  @Field(() => RecommendationWeightEnum, { description: "How much hangs on it (gewicht)." })
  weight!: RecommendationWeight;
  adviceId!: string;
  procedureId!: string;
}

@ObjectType("Advice", {
  simpleResolvers: true,
  description: "What a tenants' organisation advises (advies).",
})
@VisibleTo(...EVERYONE)
export class AdviceType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => AdviceStatusEnum, { description: "Where it stands." }) status!: AdviceStatus;
  @Field(() => AdviceOutcomeEnum, {
    nullable: true,
    description: "What it comes to; null while that is open (strekking).",
  })
  outcome!: AdviceOutcome | null;
  @Field(() => String, { description: "In short (samenvatting)." }) summary!: string;
  @Field(() => String, { description: "In full (advies)." }) body!: string;
  @VisibleTo(...ADVISERS)
  @Field(() => [DraftRecommendationType], {
    nullable: true,
    description:
      "The recommendations while it is not issued; empty afterwards, see `recommendations`.",
  })
  draftRecommendations!: DraftRecommendation[];
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was issued (uitgebracht).",
  })
  issuedAt!: Date | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When the landlord received it: on the platform the day on which it was issued (ontvangen).",
  })
  receivedOn!: string | null;
  @Field(() => Boolean, { description: "Whether it came after its term (te laat)." })
  late!: boolean;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was made public; null: not yet.",
  })
  publishedAt!: Date | null;
  @VisibleTo(...PARTICIPANTS)
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." })
  version!: number;
  procedureId!: string;
  organisationId!: string;
  adoptedOn!: string | null;
  meetingId!: string | null;
}

@ObjectType("AdviceDeliberation", {
  simpleResolvers: true,
  description:
    "Votes, minority view and deliberation: your own organisation's, for ever (beraadslaging).",
})
@VisibleTo(...ADVISERS)
export class DeliberationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { nullable: true, description: "What was said (beraadslaging)." }) note!:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: "What a minority thinks (minderheidsstandpunt).",
  })
  minorityView!: string | null;
  @Field(() => Int, { nullable: true, description: "Votes for (stemmen voor)." }) votesFor!:
    number | null;
  @Field(() => Int, { nullable: true, description: "Votes against (stemmen tegen)." })
  votesAgainst!: number | null;
  @Field(() => Int, { nullable: true, description: "Abstentions (onthoudingen)." }) abstentions!:
    number | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  procedureId!: string;
}

@ObjectType("BoardMeeting", {
  simpleResolvers: true,
  description: "A day on which your organisation's board meets (bestuursvergadering).",
})
@VisibleTo(...ADVISERS)
export class BoardMeetingType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => GraphQLLocalDate, { description: "Its day (datum)." }) heldOn!: string;
  @Field(() => String, { description: "Note (notitie)." }) note!: string;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was cancelled; null: it was not (geannuleerd).",
  })
  cancelledAt!: Date | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
}
