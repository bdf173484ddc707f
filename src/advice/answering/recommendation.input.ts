import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import {
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  IntFilter,
  type ListFilter,
  LocalDateFilter,
  StringFilter,
} from "../../reads/filter.js";
import { declareGroups } from "../../reads/group-input.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { RecommendationWeightEnum } from "../advising/advice.type.js";
import { SubjectFilter } from "../procedure/procedure.input.js";
import { FollowUpStatusEnum, RecommendationDecisionEnum } from "./response.type.js";

const WeightFilter = declareEnumFilter("RecommendationWeight", () => RecommendationWeightEnum);
const DecisionFilter = declareEnumFilter(
  "RecommendationDecision",
  () => RecommendationDecisionEnum,
);
const FollowUpFilter = declareEnumFilter("FollowUpStatus", () => FollowUpStatusEnum);

@InputType("RecommendationFilter", {
  description:
    "Which recommendations you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class RecommendationFilter extends combinedOf((): ClassType => RecommendationFilter) {
  @Field(() => IdFilter, { nullable: true, description: "The procedure (procedure)." })
  procedureId?: IdFilter | null;
  @Field(() => IdFilter, {
    nullable: true,
    description: "The tenants' organisation that advised (adviseur).",
  })
  adviserId?: IdFilter | null;
  @Field(() => SubjectFilter, {
    nullable: true,
    description: "Subject of Wohv art. 3(2) of the procedure (onderwerp).",
  })
  wohvSubject?: EnumFilter<unknown> | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description: "Codes of the themes of the procedure (thema's).",
  })
  themes?: ListFilter<string> | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "When it was given (gegeven op)." })
  issuedOn?: LocalDateFilter | null;
  @Field(() => IntFilter, { nullable: true, description: "Its number in the advice (nummer)." })
  number?: IntFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "What is recommended (tekst)." })
  text?: StringFilter | null;
  @Field(() => WeightFilter, { nullable: true, description: "How much hangs on it (gewicht)." })
  weight?: EnumFilter<unknown> | null;
  @Field(() => DecisionFilter, {
    nullable: true,
    description:
      "What the landlord does with it; `isNull`: no decision that you may read (besluit).",
  })
  decision?: EnumFilter<unknown> | null;
  @Field(() => FollowUpFilter, {
    nullable: true,
    description: "What became of what was promised (opvolging).",
  })
  followUpStatus?: EnumFilter<unknown> | null;
}

const ORDER_FIELDS = {
  ISSUED_ON: "When they were given, and their number in the advice.",
  NUMBER: "Their number in the advice.",
  WEIGHT: "Conditions, then recommendations, then remarks.",
  DECISION: "Adopted, partly, not, noted; those without a decision last.",
  ADVISER: "The name of the organisation that advised.",
} as const;
export type RecommendationOrderField = keyof typeof ORDER_FIELDS;

export const RecommendationOrder = declareOrder<RecommendationOrderField>({
  name: "Recommendation",
  things: "recommendations",
  fields: ORDER_FIELDS,
});
export type RecommendationOrder = Ordering<RecommendationOrderField>;

/** By what recommendations can be grouped: adopted per subject and year. */
export const recommendationGroups = declareGroups({
  name: "Recommendation",
  filter: RecommendationFilter,
  by: ["adviserId", "wohvSubject", "themes", "issuedOn", "weight", "decision", "followUpStatus"],
  measures: {
    DAYS_TO_DECISION: {
      description: "Days from the advice to the receipt of the decision (dagen tot het besluit).",
    },
  },
});
