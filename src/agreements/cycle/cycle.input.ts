import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import {
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  IntFilter,
  LocalDateFilter,
  IdListFilter,
  type ListFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { CycleStatusEnum } from "./agreement-cycle.type.js";
import { PolicyBasisKindEnum } from "./policy-basis.js";

const StatusFilter = declareEnumFilter("AgreementCycleStatus", () => CycleStatusEnum) as ClassType<
  EnumFilter<string>
>;

const PolicyBasisFilter = declareEnumFilter("PolicyBasisKind", () => PolicyBasisKindEnum);

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
  @Field(() => IdFilter, { nullable: true, description: "The landlord (corporatie)." })
  landlordId?: IdFilter | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description: "The tenants' organisations that take part (huurdersorganisaties).",
  })
  tenantPartyIds?: ListFilter<string> | null;
  @Field(() => PolicyBasisFilter, {
    nullable: true,
    description: "What the municipality has laid down (woonvisie of volkshuisvestingsprogramma).",
  })
  policyBasis?: object | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When the landlord asked to consult on the bid (overleg gevraagd op).",
  })
  consultationAskedOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "The last day for the bid as all agreed to it (afgesproken datum bod).",
  })
  agreedBidDueOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description:
      "When the overview that is due last was sent; `isNull`: it is owed (overzicht verzonden op).",
  })
  overviewSentOn?: LocalDateFilter | null;
}

const ORDER_FIELDS = {
  YEARS: "The first and the last calendar year.",
  BID_DUE_ON: "The last day for the bid.",
  MUNICIPALITY: "The name of the municipality.",
  CONSULTATION_ASKED_ON: "When the landlord asked to consult; where it did not, at the end.",
  BID_SUBMITTED_ON: "When the first bid was submitted; where none was, at the end.",
  OVERVIEW_SENT_ON: "When the overview was sent; where it is owed, at the end.",
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

/** By what agreementCycles can be grouped. */
export const agreementCycleGroups = declareGroups({
  name: "AgreementCycle",
  filter: AgreementCycleFilter,
  by: [
    "municipalityId",
    "status",
    "startsYear",
    "endsYear",
    "landlordId",
    "tenantPartyIds",
    "policyBasis",
    "consultationAskedOn",
    "bidSubmittedOn",
    "overviewSentOn",
  ],
  measures: {
    DAYS_BID_BEFORE_LAST_DAY: {
      description:
        "Days from the first bid to the last day for it; less than 0: late (dagen voor de laatste dag).",
    },
  },
  audiences: MEMBERS,
});
