import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import {
  declareEnumFilter,
  type EnumFilter,
  LocalDateFilter,
  IdFilter,
  StringFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { NominationStatusEnum } from "./nomination.type.js";

const StatusFilter = declareEnumFilter(
  "CommissionerNominationStatus",
  () => NominationStatusEnum,
) as ClassType<EnumFilter<string>>;

@InputType("CommissionerNominationFilter", {
  description:
    "Which nominations you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...PARTIES)
export class NominationFilter extends combinedOf((): ClassType => NominationFilter) {
  @Field(() => StatusFilter, { nullable: true, description: "Status." }) status?: object | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When somebody was nominated; `isNull`: not yet (voorgedragen op).",
  })
  nominatedOn?: LocalDateFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "Which seat is vacant (zetel)." })
  seat?: StringFilter | null;
  @Field(() => IdFilter, {
    nullable: true,
    description: "The organisation that nominates (voordragende organisatie).",
  })
  byId?: IdFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When the profile was agreed on; `isNull`: not yet (profiel vastgesteld op).",
  })
  profileAgreedOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When it was decided on; `isNull`: not yet (besloten op).",
  })
  decidedOn?: LocalDateFilter | null;
}

const ORDER_FIELDS = {
  SEAT: "The seat.",
  NOMINATED_ON: "When somebody was nominated; where nobody was, at the end.",
  PROFILE_AGREED_ON: "When the profile was agreed on; where it was not, at the end.",
  DECIDED_ON: "When it was decided on; what is not decided at the end.",
  STATUS: "In the order of the lifecycle.",
} as const;
export type NominationOrderField = keyof typeof ORDER_FIELDS;

export const NominationOrder = declareOrder<NominationOrderField>({
  name: "CommissionerNomination",
  things: "nominations",
  fields: ORDER_FIELDS,
  audiences: PARTIES,
});
export type NominationOrder = Ordering<NominationOrderField>;

/** By what nominations can be grouped. */
export const commissionerNominationGroups = declareGroups({
  name: "CommissionerNomination",
  filter: NominationFilter,
  by: ["status", "byId", "profileAgreedOn", "nominatedOn", "decidedOn"],
  measures: {
    DAYS_TO_DECISION: {
      description: "Days from the nomination to the decision (dagen tot het besluit).",
    },
  },
  audiences: PARTIES,
});
