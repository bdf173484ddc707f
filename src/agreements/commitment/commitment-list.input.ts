import { Field, InputType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { OrderDirectionEnum } from "../../reads/connection.js";
import {
  BooleanFilter,
  declareEnumFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  IntFilter,
  type ListFilter,
} from "../../reads/filter.js";
import { IntListFilter } from "../agreement/agreement.input.js";
import { LightEnum } from "../light.type.js";
import { CommitmentKindEnum, CommitmentStatusEnum } from "./commitment.type.js";

const StatusFilter = declareEnumFilter("CommitmentStatus", () => CommitmentStatusEnum);
const LightFilter = declareEnumFilter("Light", () => LightEnum);
const KindFilter = declareEnumFilter("CommitmentKind", () => CommitmentKindEnum);

@InputType("CommitmentFilter", {
  description:
    "Which commitments you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class CommitmentFilter {
  @Field(() => [CommitmentFilter], { nullable: true, description: "All of these hold." })
  and?: CommitmentFilter[] | null;
  @Field(() => [CommitmentFilter], { nullable: true, description: "At least one of these holds." })
  or?: CommitmentFilter[] | null;
  @Field(() => CommitmentFilter, { nullable: true, description: "This does not hold." })
  not?: CommitmentFilter | null;
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

export const CommitmentOrderFieldEnum = declareEnum({
  name: "CommitmentOrderField",
  description: "What commitments can be ordered by.",
  values: {
    NUMBER: "Their number within the agreement; drafts last.",
    THEME: "Their theme, in the order of the themes.",
    STATUS: "In the order of the lifecycle.",
    LEAD: "The name of the party that leads.",
  },
});
export type CommitmentOrderField = keyof typeof CommitmentOrderFieldEnum;

@InputType("CommitmentOrder", { description: "One thing to order commitments by." })
@VisibleTo(...EVERYONE)
export class CommitmentOrder {
  @Field(() => CommitmentOrderFieldEnum, { description: "By what." })
  field!: CommitmentOrderField;
  @Field(() => OrderDirectionEnum, { defaultValue: "ASC", description: "Up or down." }) direction!:
    "ASC" | "DESC";
}
