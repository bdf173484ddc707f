import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import {
  declareEnumFilter,
  declareListFilter,
  BooleanFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  IntFilter,
  LocalDateFilter,
  StringFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { ProcedureKindEnum, ProcedureStatusEnum, WohvSubjectEnum } from "./procedure.type.js";

const enumFilter = (name: string, of: () => object) =>
  declareEnumFilter(name, of) as ClassType<EnumFilter<string>>;
const KindFilter = enumFilter("AdviceProcedureKind", () => ProcedureKindEnum);
const StatusFilter = enumFilter("AdviceProcedureStatus", () => ProcedureStatusEnum);
const SubjectFilter = enumFilter("WohvSubject", () => WohvSubjectEnum);
const TextListFilter = declareListFilter("String", () => String);

@InputType("AdviceProcedureFilter", {
  description:
    "Which procedures you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class AdviceProcedureFilter extends combinedOf((): ClassType => AdviceProcedureFilter) {
  @Field(() => KindFilter, { nullable: true, description: "Kind (soort)." }) kind?: object | null;
  @Field(() => StatusFilter, { nullable: true, description: "Status." }) status?: object | null;
  @Field(() => SubjectFilter, {
    nullable: true,
    description: "Subject of Wohv art. 3(2) (onderwerp).",
  })
  wohvSubject?: object | null;
  @Field(() => IdListFilter, { nullable: true, description: "Codes of themes (thema's)." })
  themes?: object | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description:
      "Municipalities named on the procedure; an empty list means all municipalities (gemeenten).",
  })
  municipalityIds?: object | null;
  @Field(() => TextListFilter, { nullable: true, description: "Complexes (complexen)." })
  complexes?: object | null;
  @Field(() => StringFilter, { nullable: true, description: "Title (titel)." })
  title?: StringFilter | null;
  @Field(() => IdFilter, {
    nullable: true,
    description:
      "The tenants' organisation that is addressed, or advises of its own accord (geadresseerde).",
  })
  adviserId?: IdFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description:
      "Last day of the term that runs now for the advice or the response: `lt` is due before (uiterlijk op).",
  })
  dueOn?: LocalDateFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => LocalDateFilter, {
    nullable: true,
    description:
      "Last day for the landlord's response; `isNull`: none is owed yet, or at all (reactietermijn).",
  })
  responseDueOn?: LocalDateFilter | null;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: "Whether the landlord owes a response whose last day has passed (te laat).",
  })
  overdue?: BooleanFilter | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "Day of receipt (ontvangen op)." })
  receivedOn?: LocalDateFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => IntFilter, { nullable: true, description: "Year of the number (jaar)." })
  year?: IntFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => IntFilter, { nullable: true, description: "Number in its year (nummer)." })
  number?: IntFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => IdFilter, {
    nullable: true,
    description: "The calendar item it carries out (agendapunt).",
  })
  calendarItemId?: IdFilter | null;
}

const ORDER_FIELDS = {
  NUMBER: "Year and number; drafts last.",
  TITLE: "Title.",
  DUE_ON:
    "Last day of the term that runs now for the advice or the response; those without one last.",
  RECEIVED_ON: "Day of receipt; drafts last.",
  STATUS: "In the order of the lifecycle.",
  UPDATED_AT: "When the procedure last changed.",
} as const;
export type AdviceProcedureOrderField = keyof typeof ORDER_FIELDS;

export const AdviceProcedureOrder = declareOrder<AdviceProcedureOrderField>({
  name: "AdviceProcedure",
  things: "procedures",
  fields: ORDER_FIELDS,
  narrowed: { NUMBER: PARTIES, UPDATED_AT: PARTIES },
});
export type AdviceProcedureOrder = Ordering<AdviceProcedureOrderField>;
