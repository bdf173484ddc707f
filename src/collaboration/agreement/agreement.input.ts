import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import {
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  type ListFilter,
  LocalDateFilter,
  IntFilter,
  StringFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { CollaborationStatusEnum } from "./agreement.enums.js";

const StatusFilter = declareEnumFilter(
  "CollaborationAgreementStatus",
  () => CollaborationStatusEnum,
);

@InputType("CollaborationAgreementFilter", {
  description:
    "Which agreements you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class CollaborationAgreementFilter extends combinedOf(
  (): ClassType => CollaborationAgreementFilter,
) {
  @Field(() => StatusFilter, { nullable: true, description: "Status." })
  status?: EnumFilter<unknown> | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description: "The organisations that are party to it (partijen).",
  })
  partyIds?: ListFilter<string> | null;
  @Field(() => IdFilter, {
    nullable: true,
    description: "What it is derived from; `isNull`: it stands by itself (afgeleid van).",
  })
  baseId?: IdFilter | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "Its first day (ingangsdatum)." })
  startsOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "Its last day (einddatum)." })
  endsOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When it was published; `isNull`: not yet (gepubliceerd op).",
  })
  publishedOn?: LocalDateFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "Its title (titel)." })
  title?: StringFilter | null;
  @Field(() => IntFilter, {
    nullable: true,
    description: "The number of the version in force, or that was last (versienummer).",
  })
  currentNumber?: IntFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When notice was given; `isNull`: none was (opgezegd op).",
  })
  noticeGivenOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "Its last day, as notice was given (opgezegd tegen).",
  })
  noticeUntil?: LocalDateFilter | null;
}

const ORDER_FIELDS = {
  STARTS_ON: "Their first day.",
  ENDS_ON: "Their last day; those without an end last.",
  PUBLISHED_ON: "When they were published; those that were not last.",
  NOTICE_GIVEN_ON: "When notice was given; where none was, at the end.",
  NOTICE_UNTIL: "Their last day, as notice was given; where none was, at the end.",
  TITLE: "Their title.",
  STATUS: "In the order of the lifecycle.",
} as const;
export type CollaborationAgreementOrderField = keyof typeof ORDER_FIELDS;

export const CollaborationAgreementOrder = declareOrder<CollaborationAgreementOrderField>({
  name: "CollaborationAgreement",
  things: "agreements",
  fields: ORDER_FIELDS,
});
export type CollaborationAgreementOrder = Ordering<CollaborationAgreementOrderField>;

/** By what collaborationAgreements can be grouped. */
export const collaborationAgreementGroups = declareGroups({
  name: "CollaborationAgreement",
  filter: CollaborationAgreementFilter,
  by: ["status", "partyIds", "startsOn", "endsOn", "publishedOn", "noticeGivenOn", "noticeUntil"],
});
