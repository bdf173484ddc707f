import { Field, InputType } from "type-graphql";
import { VisibleTo } from "../../authorisation/audience.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { RecommendationDecision, ResponseResult } from "../advice.enums.js";
import { RecommendationDecisionEnum } from "./response.type.js";

// The inputs of acts are made of the classes that are called …Fields in GraphQL. Each act derives
// an input type of its own from one of them (act.ts).

@InputType("RecommendationDecisionInput", {
  description: "What you decide on one recommendation (besluit per aanbeveling).",
})
@VisibleTo("LANDLORD")
export class RecommendationDecisionInput {
  @Field(() => ID, { description: "The recommendation (aanbeveling)." }) recommendationId!: string;
  @Field(() => RecommendationDecisionEnum, { description: "The decision (besluit)." })
  decision!: RecommendationDecision;
  @Field(() => String, {
    nullable: true,
    description:
      "Why; mandatory before it is sent where it is not or only partly adopted (redenen, Wohv art. 5(2)).",
  })
  reasons?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Who carries it out, at most 200 characters (actiehouder).",
  })
  actionOwner?: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when (uiterlijk)." })
  actionDueOn?: string | null;
}

export const LETTER = { nullable: true, description: "The letter (brief)." };
export const TAKEN_ON = {
  nullable: true,
  description:
    "When you took the decision it tells of; not in the future when it is sent (besluit genomen op).",
};
export const DECISIONS = {
  nullable: true,
  description:
    "Your decisions; a list replaces the one there was. Complete before it is sent (besluiten).",
};
export const OVERALL = {
  nullable: true,
  description:
    "What the response comes to, said only where the advice has nothing but remarks: " +
    "mandatory for a negative one, `FOLLOWED` when left out for another. Elsewhere the " +
    "decisions say it (resultaat).",
};

/**
 * The content of a response. A field that is left out is empty in a new draft, and unchanged in a
 * revision.
 */
export interface ResponseContentInput {
  letter?: string | null;
  decisionTakenOn?: string | null;
  decisions?: RecommendationDecisionInput[] | null;
  overall?: ResponseResult | null;
}

export const BREACH =
  "Why it was done before it was allowed: it is recorded as a breach, which both parties see. " +
  "Left out: then it is refused. Not kept when there is no breach (schending)";
