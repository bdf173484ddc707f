import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import {
  BooleanFilter,
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  IntFilter,
  type ListFilter,
  IntListFilter,
  StringFilter,
  TextListFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { LightEnum } from "../light.type.js";
import { CommitmentKindEnum, CommitmentStatusEnum, LegalEffectEnum } from "./commitment.type.js";

const StatusFilter = declareEnumFilter("CommitmentStatus", () => CommitmentStatusEnum);
const LegalEffectFilter = declareEnumFilter("LegalEffect", () => LegalEffectEnum);
const LightFilter = declareEnumFilter("Light", () => LightEnum);
const KindFilter = declareEnumFilter("CommitmentKind", () => CommitmentKindEnum);

@InputType("CommitmentFilter", {
  description:
    "Which commitments you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class CommitmentFilter extends combinedOf((): ClassType => CommitmentFilter) {
  @Field(() => IdFilter, { nullable: true, description: "The agreement (prestatieafspraken)." })
  agreementId?: IdFilter | null;
  @Field(() => IdFilter, { nullable: true, description: "The part of it (onderdeel)." })
  partId?: IdFilter | null;
  @Field(() => IdFilter, { nullable: true, description: "The municipality (gemeente)." })
  municipalityId?: IdFilter | null;
  @Field(() => IntListFilter, {
    nullable: true,
    description: "The calendar years of its agreement, ten at most where it has no end (jaren).",
  })
  years?: ListFilter<number> | null;
  @Field(() => IntFilter, {
    nullable: true,
    description: "Its number within the agreement; `isNull`: your own drafts (nummer).",
  })
  number?: IntFilter | null;
  @Field(() => IdFilter, { nullable: true, description: "The code of its theme (thema)." })
  theme?: IdFilter | null;
  @Field(() => StatusFilter, { nullable: true, description: "Status." })
  status?: EnumFilter<unknown> | null;
  @Field(() => KindFilter, { nullable: true, description: "How binding it is (soort)." })
  kind?: EnumFilter<unknown> | null;
  @Field(() => IdFilter, { nullable: true, description: "The party that leads (trekker)." })
  leadId?: IdFilter | null;
  @Field(() => StringFilter, {
    nullable: true,
    description: "What is promised, by its last text (tekst).",
  })
  text?: StringFilter | null;
  @Field(() => TextListFilter, {
    nullable: true,
    description: "The complexes that it is about (complexen).",
  })
  complexes?: ListFilter<string> | null;
  @Field(() => LegalEffectFilter, {
    nullable: true,
    description: "What it does to who does not keep it (rechtsgevolg).",
  })
  legalEffect?: EnumFilter<unknown> | null;
  @Field(() => IntFilter, {
    nullable: true,
    description: "The year that its legal effect is about (jaar van het rechtsgevolg).",
  })
  legalYear?: IntFilter | null;
  @Field(() => StringFilter, {
    nullable: true,
    description: "The national goal that it serves; `isNull`: none (nationaal doel).",
  })
  nationalGoal?: StringFilter | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description: "The parties that it holds for, and those that carry it out (partijen).",
  })
  partyIds?: ListFilter<string> | null;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: "Whether something that it is reserved to is still open (open voorbehoud).",
  })
  hasOpenReservation?: BooleanFilter | null;
  @Field(() => LightFilter, {
    nullable: true,
    description:
      "How it goes, by the last report of the latest period that you may read: as " +
      "`Commitment.light` (stoplicht).",
  })
  light?: EnumFilter<unknown> | null;
  @Field(() => IntFilter, {
    nullable: true,
    description: "The year in which it has priority; `isNull`: none (prioriteit in).",
  })
  priorityYear?: IntFilter | null;
}

const ORDER_FIELDS = {
  NUMBER: "Their number within the agreement; drafts last.",
  THEME: "Their theme, in the order of the themes.",
  STATUS: "In the order of the lifecycle.",
  KIND: "How binding they are, by the code.",
  MUNICIPALITY: "The name of the municipality.",
  PRIORITY_YEAR: "The year in which they have priority; those without one last.",
  LEAD: "The name of the party that leads.",
} as const;
export type CommitmentOrderField = keyof typeof ORDER_FIELDS;

export const CommitmentOrder = declareOrder<CommitmentOrderField>({
  name: "Commitment",
  things: "commitments",
  fields: ORDER_FIELDS,
});
export type CommitmentOrder = Ordering<CommitmentOrderField>;

/** By what commitments can be grouped. */
export const commitmentGroups = declareGroups({
  name: "Commitment",
  filter: CommitmentFilter,
  by: [
    "municipalityId",
    "years",
    "theme",
    "status",
    "kind",
    "leadId",
    "partyIds",
    "light",
    "priorityYear",
    "legalEffect",
    "complexes",
    "nationalGoal",
    "hasOpenReservation",
  ],
  measures: {
    LEGAL_AMOUNT_EUROS: { description: "The amount of its legal effect in euros (bedrag)." },
    LEGAL_PERCENTAGE: { description: "The percentage of its legal effect (percentage)." },
  },
});
