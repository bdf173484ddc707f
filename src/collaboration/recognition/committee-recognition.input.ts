import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import {
  BooleanFilter,
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  LocalDateFilter,
  IntFilter,
  StringFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { RecognitionStatusEnum } from "./committee-recognition.type.js";

const StatusFilter = declareEnumFilter(
  "CommitteeRecognitionStatus",
  () => RecognitionStatusEnum,
) as ClassType<EnumFilter<string>>;

@InputType("CommitteeRecognitionFilter", {
  description:
    "Which recognitions you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...PARTICIPANTS)
export class CommitteeRecognitionFilter extends combinedOf(
  (): ClassType => CommitteeRecognitionFilter,
) {
  @Field(() => StatusFilter, { nullable: true, description: "Status." }) status?: object | null;
  @Field(() => IdFilter, { nullable: true, description: "The municipality (gemeente)." })
  municipalityId?: IdFilter | null;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: "Whether a yearly report did not come in in time (jaarverslag te laat).",
  })
  reportOverdue?: BooleanFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "The last day for the next report; `isNull`: none is due (jaarverslag uiterlijk).",
  })
  reportDueOn?: LocalDateFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "The name of the committee (naam)." })
  name?: StringFilter | null;
  @Field(() => StringFilter, {
    nullable: true,
    description: "The complex that it is for (complex).",
  })
  complex?: StringFilter | null;
  @Field(() => IdFilter, { nullable: true, description: "Who asked for it (aanvrager)." })
  byId?: IdFilter | null;
  @Field(() => IdFilter, {
    nullable: true,
    description: "The committee, where somebody can log in for it (commissie).",
  })
  committeeId?: IdFilter | null;
  @Field(() => IntFilter, {
    nullable: true,
    description: "How many dwellings it is for (aantal woningen).",
  })
  dwellings?: IntFilter | null;
  @Field(() => IntFilter, {
    nullable: true,
    description: "How many members it has (aantal leden).",
  })
  members?: IntFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When it was asked for (aangevraagd op).",
  })
  requestedOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When it was decided on; `isNull`: not yet (besloten op).",
  })
  decidedOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "Its first day; `isNull`: it is not recognised (erkend vanaf).",
  })
  recognisedFrom?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "Its last day; `isNull`: none yet (erkend tot en met).",
  })
  recognisedUntil?: LocalDateFilter | null;
}

const ORDER_FIELDS = {
  NAME: "The committee's name.",
  REQUESTED_ON: "When it was asked for.",
  DECIDED_ON: "When it was decided on; what is not decided at the end.",
  RECOGNISED_FROM: "Its first day; what is not recognised at the end.",
  RECOGNISED_UNTIL: "Its last day; what has none at the end.",
  MUNICIPALITY: "The name of the municipality.",
  DWELLINGS: "How many dwellings it is for.",
  REPORT_DUE_ON: "The last day for the next report; where none is due, at the end.",
  STATUS: "In the order of the lifecycle.",
} as const;
export type CommitteeRecognitionOrderField = keyof typeof ORDER_FIELDS;

export const CommitteeRecognitionOrder = declareOrder<CommitteeRecognitionOrderField>({
  name: "CommitteeRecognition",
  things: "recognitions",
  fields: ORDER_FIELDS,
  audiences: PARTICIPANTS,
});
export type CommitteeRecognitionOrder = Ordering<CommitteeRecognitionOrderField>;

/** By what committeeRecognitions can be grouped. */
export const committeeRecognitionGroups = declareGroups({
  name: "CommitteeRecognition",
  filter: CommitteeRecognitionFilter,
  by: [
    "status",
    "municipalityId",
    "byId",
    "committeeId",
    "complex",
    "reportOverdue",
    "requestedOn",
    "decidedOn",
    "recognisedFrom",
    "recognisedUntil",
  ],
  measures: {
    DWELLINGS: { description: "How many dwellings it is for (aantal woningen)." },
    MEMBERS: { description: "How many members it has (aantal leden)." },
    DAYS_TO_DECISION: {
      description: "Days from when it was asked for to the decision (dagen tot het besluit).",
    },
  },
  audiences: PARTICIPANTS,
});
