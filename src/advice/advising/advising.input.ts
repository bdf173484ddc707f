import { type ClassType, Field, InputType } from "type-graphql";
import { REQUEST_ID, VersionedInput } from "../../acts/act-input.js";
import { ADVISERS, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate, GraphQLUUID, ID } from "../../graphql/scalars.js";
import type { AdviceOutcome, RecommendationWeight } from "../advice.enums.js";
import { AdviceOutcomeEnum, RecommendationWeightEnum } from "./advice.type.js";

// The inputs of acts are made of the classes that are called …Fields in GraphQL. Each act derives
// an input type of its own from one of them (act.ts).

@InputType("AdoptionInput", {
  description:
    "How the board adopted it: exactly one of a meeting and a written round (vaststelling).",
})
@VisibleTo(...ADVISERS)
export class AdoptionInput {
  @Field(() => ID, {
    nullable: true,
    description: "The meeting of your own board, held on or before today (bestuursvergadering).",
  })
  meetingId?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The day on which a written round ended (schriftelijke ronde).",
  })
  writtenRoundOn?: string | null;
}

export const ADOPTION = {
  nullable: true,
  description: "When the board adopted it; mandatory (vaststelling).",
};

@InputType("RecommendationInput", {
  description: "A recommendation; its place in the list will be its number (aanbeveling).",
})
@VisibleTo(...ADVISERS)
export class RecommendationInput {
  @Field(() => String, { description: "What is recommended." }) text!: string;
  @Field(() => RecommendationWeightEnum, {
    defaultValue: "RECOMMENDATION",
    description: "How much hangs on it (gewicht).",
  })
  weight!: RecommendationWeight;
}

/**
 * The content of an advice. A field that is left out is empty in a new draft, and unchanged in a
 * revision.
 */
export interface AdviceContentInput {
  outcome?: AdviceOutcome | null;
  summary?: string | null;
  body?: string | null;
  recommendations?: RecommendationInput[] | null;
}

/**
 * An input class with the fields of `base` and those of the content of an advice.
 *
 * @param name its name in GraphQL.
 */
export function withAdviceContent<Base extends ClassType>(name: string, base: Base) {
  @InputType(name)
  class AdviceContent extends (base as ClassType<object>) implements AdviceContentInput {
    @Field(() => AdviceOutcomeEnum, {
      nullable: true,
      description: "What it comes to; null: still open. Mandatory before it is issued (strekking).",
    })
    outcome?: AdviceOutcome | null;
    @Field(() => String, {
      nullable: true,
      description: "In short; mandatory before it is issued (samenvatting).",
    })
    summary?: string | null;
    @Field(() => String, { nullable: true, description: "In full (advies)." }) body?: string | null;
    @Field(() => [RecommendationInput], {
      nullable: true,
      description:
        "The recommendations in their order, at most 50; a list replaces the one there was (aanbevelingen).",
    })
    recommendations?: RecommendationInput[] | null;
  }
  return AdviceContent as unknown as new () => InstanceType<Base> & AdviceContentInput;
}

@InputType("DraftedFields")
export class DraftedInput {
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/** How the board adopted an advice, with its id and version. */
@InputType("AdoptedFields")
export class AdoptedInput extends VersionedInput {
  @Field(() => AdoptionInput, ADOPTION) adoption?: AdoptionInput | null;
}
