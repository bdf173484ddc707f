import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, VisibleTo, MEMBERS } from "../../authorisation/audience.js";
import {
  BooleanFilter,
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  type ListFilter,
  LocalDateFilter,
  IntFilter,
  IntListFilter,
  StringFilter,
  DateTimeFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { AgreementKindEnum, AgreementStatusEnum } from "./agreement.type.js";

const KindFilter = declareEnumFilter("PerformanceAgreementKind", () => AgreementKindEnum);
const StatusFilter = declareEnumFilter("PerformanceAgreementStatus", () => AgreementStatusEnum);

@InputType("PerformanceAgreementFilter", {
  description:
    "Which agreements you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class PerformanceAgreementFilter extends combinedOf(
  (): ClassType => PerformanceAgreementFilter,
) {
  @Field(() => IdFilter, { nullable: true, description: "The municipality (gemeente)." })
  municipalityId?: IdFilter | null;
  @Field(() => KindFilter, { nullable: true, description: "What it is to another one (soort)." })
  kind?: EnumFilter<unknown> | null;
  @Field(() => StatusFilter, { nullable: true, description: "Status." })
  status?: EnumFilter<unknown> | null;
  @Field(() => IntListFilter, {
    nullable: true,
    description: "The calendar years that it covers, ten at most where it has no end (jaren).",
  })
  years?: ListFilter<number> | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "Its first day (ingangsdatum)." })
  startsOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "Its last day (einddatum)." })
  endsOn?: LocalDateFilter | null;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: "Whether its last day has passed, whatever its status (looptijd verstreken).",
  })
  hasRunOut?: BooleanFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When it was published; `isNull`: not yet (gepubliceerd op).",
  })
  publishedOn?: LocalDateFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "Its title (titel)." })
  title?: StringFilter | null;
  @Field(() => IntFilter, {
    nullable: true,
    description: "1, and one more for each amendment (editie).",
  })
  edition?: IntFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "Since when it is in force (van kracht sinds).",
  })
  inForceOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When it was amended, terminated or closed (geëindigd op).",
  })
  endedOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "The last day of the next month of monitoring (monitoring uiterlijk).",
  })
  monitoringDueOn?: LocalDateFilter | null;
  @Field(() => DateTimeFilter, {
    nullable: true,
    description: "When the last party decided on signing (laatste besluit).",
  })
  concludedAt?: DateTimeFilter | null;
  @Field(() => IdFilter, {
    nullable: true,
    description: "The framework, or what is amended or acceded to (basis).",
  })
  baseId?: IdFilter | null;
  @VisibleTo(...MEMBERS)
  @Field(() => IdFilter, { nullable: true, description: "The cycle that led to it (cyclus)." })
  cycleId?: IdFilter | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description: "The organisations that are party to it (partijen).",
  })
  partyIds?: ListFilter<string> | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description: "Codes of the themes of its agreed commitments (thema's).",
  })
  themes?: ListFilter<string> | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description: "The organisations that lead one of its agreed commitments (trekkers).",
  })
  leadIds?: ListFilter<string> | null;
  @Field(() => BooleanFilter, {
    nullable: true,
    description:
      "Whether one of its agreed commitments is at risk or off track, by the last report of the " +
      "latest period that you may read: as `Commitment.light` (risico of niet op schema).",
  })
  isAtRisk?: BooleanFilter | null;
  @Field(() => BooleanFilter, {
    nullable: true,
    description:
      "Whether something that one of its agreed commitments is reserved to is still open " +
      "(open voorbehoud).",
  })
  hasOpenReservation?: BooleanFilter | null;
}

const ORDER_FIELDS = {
  STARTS_ON: "Their first day.",
  ENDS_ON: "Their last day; those without an end last.",
  MUNICIPALITY: "The name of the municipality.",
  IN_FORCE_ON: "Since when they are in force; those that are not last.",
  ENDED_ON: "When they were amended, terminated or closed; those that were not last.",
  CONCLUDED_AT: "When the last party decided on signing; those that are negotiated last.",
  MONITORING_DUE_ON: "The last day of the next month of monitoring; those without one last.",
  TITLE: "Their title.",
  STATUS: "In the order of the lifecycle.",
  PUBLISHED_ON: "When they were published.",
} as const;
export type PerformanceAgreementOrderField = keyof typeof ORDER_FIELDS;

export const PerformanceAgreementOrder = declareOrder<PerformanceAgreementOrderField>({
  name: "PerformanceAgreement",
  things: "agreements",
  fields: ORDER_FIELDS,
});
export type PerformanceAgreementOrder = Ordering<PerformanceAgreementOrderField>;

/** By what performanceAgreements can be grouped. */
export const performanceAgreementGroups = declareGroups({
  name: "PerformanceAgreement",
  filter: PerformanceAgreementFilter,
  by: [
    "municipalityId",
    "kind",
    "status",
    "years",
    "themes",
    "partyIds",
    "leadIds",
    "startsOn",
    "endsOn",
    "inForceOn",
    "endedOn",
    "publishedOn",
    "concludedAt",
    "hasRunOut",
    "isAtRisk",
    "hasOpenReservation",
  ],
  measures: {
    DAYS: { description: "How many days it covers, where it has an end (looptijd in dagen)." },
  },
});
