import { type ClassType, Field, InputType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import {
  BooleanFilter,
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  LocalDateFilter,
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
}

const ORDER_FIELDS = {
  NAME: "The committee's name.",
  REQUESTED_ON: "When it was asked for.",
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
