import { type ClassType, Field, InputType, Int } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { OrderDirectionEnum } from "../../reads/connection.js";
import {
  declareEnumFilter,
  declareListFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  type ListFilter,
  LocalDateFilter,
} from "../../reads/filter.js";
import { AgreementKindEnum, AgreementStatusEnum } from "./agreement.type.js";

const KindFilter = declareEnumFilter("PerformanceAgreementKind", () => AgreementKindEnum);
const StatusFilter = declareEnumFilter("PerformanceAgreementStatus", () => AgreementStatusEnum);
export const IntListFilter = declareListFilter("Int", () => Int) as ClassType<ListFilter<number>>;

@InputType("PerformanceAgreementFilter", {
  description:
    "Which agreements you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class PerformanceAgreementFilter {
  @Field(() => [PerformanceAgreementFilter], {
    nullable: true,
    description: "All of these hold.",
  })
  and?: PerformanceAgreementFilter[] | null;
  @Field(() => [PerformanceAgreementFilter], {
    nullable: true,
    description: "At least one of these holds.",
  })
  or?: PerformanceAgreementFilter[] | null;
  @Field(() => PerformanceAgreementFilter, {
    nullable: true,
    description: "This does not hold.",
  })
  not?: PerformanceAgreementFilter | null;
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
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When it was published; `isNull`: not yet (gepubliceerd op).",
  })
  publishedOn?: LocalDateFilter | null;
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
}

export const PerformanceAgreementOrderFieldEnum = declareEnum({
  name: "PerformanceAgreementOrderField",
  description: "What agreements can be ordered by.",
  values: {
    STARTS_ON: "Their first day.",
    TITLE: "Their title.",
    STATUS: "In the order of the lifecycle.",
    PUBLISHED_ON: "When they were published.",
  },
});
export type PerformanceAgreementOrderField = keyof typeof PerformanceAgreementOrderFieldEnum;

@InputType("PerformanceAgreementOrder", { description: "One thing to order agreements by." })
@VisibleTo(...EVERYONE)
export class PerformanceAgreementOrder {
  @Field(() => PerformanceAgreementOrderFieldEnum, { description: "By what." })
  field!: PerformanceAgreementOrderField;
  @Field(() => OrderDirectionEnum, { defaultValue: "ASC", description: "Up or down." }) direction!:
    "ASC" | "DESC";
}
