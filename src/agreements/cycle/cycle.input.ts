import { type ClassType, Field, InputType } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import {
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  IntFilter,
  LocalDateFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { CycleStatusEnum } from "./agreement-cycle.type.js";

const StatusFilter = declareEnumFilter("AgreementCycleStatus", () => CycleStatusEnum) as ClassType<
  EnumFilter<string>
>;

@InputType("AgreementCycleFilter", {
  description:
    "Which cycles you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...MEMBERS)
export class AgreementCycleFilter extends combinedOf((): ClassType => AgreementCycleFilter) {
  @Field(() => IdFilter, { nullable: true, description: "The municipality (gemeente)." })
  municipalityId?: IdFilter | null;
  @Field(() => StatusFilter, { nullable: true, description: "Status." }) status?: object | null;
  @Field(() => IntFilter, { nullable: true, description: "The first calendar year (van)." })
  startsYear?: IntFilter | null;
  @Field(() => IntFilter, { nullable: true, description: "The last one (tot en met)." })
  endsYear?: IntFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "The last day for the bid (uiterlijk bod).",
  })
  bidDueOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When the first bid was submitted; `isNull`: not yet (bod ingediend op).",
  })
  bidSubmittedOn?: LocalDateFilter | null;
}

const ORDER_FIELDS = {
  YEARS: "The first and the last calendar year.",
  BID_DUE_ON: "The last day for the bid.",
  STATUS: "In the order of the lifecycle.",
} as const;
export type AgreementCycleOrderField = keyof typeof ORDER_FIELDS;

export const AgreementCycleOrder = declareOrder<AgreementCycleOrderField>({
  name: "AgreementCycle",
  things: "cycles",
  fields: ORDER_FIELDS,
  audiences: MEMBERS,
});
export type AgreementCycleOrder = Ordering<AgreementCycleOrderField>;
