import { type ClassType, Field, InputType } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { OrderDirectionEnum } from "../../reads/connection.js";
import {
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  IntFilter,
  LocalDateFilter,
} from "../../reads/filter.js";
import { CycleStatusEnum } from "./agreement-cycle.type.js";

const StatusFilter = declareEnumFilter("AgreementCycleStatus", () => CycleStatusEnum) as ClassType<
  EnumFilter<string>
>;

@InputType("AgreementCycleFilter", {
  description:
    "Which cycles you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...MEMBERS)
export class AgreementCycleFilter {
  @Field(() => [AgreementCycleFilter], { nullable: true, description: "All of these hold." })
  and?: AgreementCycleFilter[] | null;
  @Field(() => [AgreementCycleFilter], {
    nullable: true,
    description: "At least one of these holds.",
  })
  or?: AgreementCycleFilter[] | null;
  @Field(() => AgreementCycleFilter, { nullable: true, description: "This does not hold." })
  not?: AgreementCycleFilter | null;
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

export const AgreementCycleOrderFieldEnum = declareEnum({
  name: "AgreementCycleOrderField",
  description: "What cycles can be ordered by.",
  values: {
    YEARS: "The first and the last calendar year.",
    BID_DUE_ON: "The last day for the bid.",
    STATUS: "In the order of the lifecycle.",
  },
  audiences: MEMBERS,
});
export type AgreementCycleOrderField = keyof typeof AgreementCycleOrderFieldEnum;

@InputType("AgreementCycleOrder", { description: "One thing to order cycles by." })
@VisibleTo(...MEMBERS)
export class AgreementCycleOrder {
  @Field(() => AgreementCycleOrderFieldEnum, { description: "By what." })
  field!: AgreementCycleOrderField;
  @Field(() => OrderDirectionEnum, { defaultValue: "ASC", description: "Up or down." }) direction!:
    "ASC" | "DESC";
}
