import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import {
  declareEnumFilter,
  BooleanFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  IntFilter,
  LocalDateFilter,
  StringFilter,
  TextListFilter,
  DateTimeFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import {
  ProcedureKindEnum,
  ProcedureStatusEnum,
  WohvSubjectEnum,
  ConsentBasisEnum,
} from "./procedure.type.js";

const enumFilter = (name: string, of: () => object) =>
  declareEnumFilter(name, of) as ClassType<EnumFilter<string>>;
const KindFilter = enumFilter("AdviceProcedureKind", () => ProcedureKindEnum);
const StatusFilter = enumFilter("AdviceProcedureStatus", () => ProcedureStatusEnum);
export const SubjectFilter = enumFilter("WohvSubject", () => WohvSubjectEnum);
const ConsentBasisFilter = enumFilter("ConsentBasis", () => ConsentBasisEnum);

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
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "Last day for the advice (adviestermijn).",
  })
  adviceDueOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When it was answered; `isNull`: not yet (beantwoord op).",
  })
  answeredOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When the landlord decided (besloten op).",
  })
  decidedOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, {
    nullable: true,
    description: "When the decision was carried out (uitgevoerd op).",
  })
  executedOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "When it ended (beëindigd op)." })
  endedOn?: LocalDateFilter | null;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: "Whether the advice came after its last day (te laat).",
  })
  late?: BooleanFilter | null;
  @Field(() => ConsentBasisFilter, {
    nullable: true,
    description: "What consent is needed for; `isNull`: for nothing (grondslag).",
  })
  consentBasis?: object | null;
  @VisibleTo(...PARTIES)
  @Field(() => BooleanFilter, {
    nullable: true,
    description:
      "Whether all that was advised is followed; `isNull`: not decided (geheel gevolgd).",
  })
  fullyFollowed?: BooleanFilter | null;
  @Field(() => DateTimeFilter, {
    nullable: true,
    description: "When it was shared; `isNull`: a draft (gedeeld op).",
  })
  sharedAt?: DateTimeFilter | null;
  @Field(() => DateTimeFilter, {
    nullable: true,
    description: "When it was published; `isNull`: not yet (gepubliceerd op).",
  })
  publishedAt?: DateTimeFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => DateTimeFilter, {
    nullable: true,
    description: "When it last changed (laatst gewijzigd).",
  })
  updatedAt?: DateTimeFilter | null;
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
  ADVICE_DUE_ON: "Last day for the advice; those without one last.",
  RESPONSE_DUE_ON: "Last day for the landlord's response; those without one last.",
  ANSWERED_ON: "When it was answered; what is not answered last.",
  DECIDED_ON: "When the landlord decided; what is not decided last.",
  EXECUTED_ON: "When the decision was carried out; what is not carried out last.",
  ENDED_ON: "When it ended; what goes on last.",
  KIND: "Its kind, by its code.",
  ADVISER: "The name of the organisation that is addressed.",
  SHARED_AT: "When it was shared; drafts last.",
  PUBLISHED_AT: "When it was published; what is not published last.",
  RECEIVED_ON: "Day of receipt; drafts last.",
  STATUS: "In the order of the lifecycle.",
  UPDATED_AT: "When the procedure last changed.",
} as const;
export type AdviceProcedureOrderField = keyof typeof ORDER_FIELDS;

export const AdviceProcedureOrder = declareOrder<AdviceProcedureOrderField>({
  name: "AdviceProcedure",
  things: "procedures",
  fields: ORDER_FIELDS,
  narrowed: { NUMBER: PARTIES, RESPONSE_DUE_ON: PARTIES, UPDATED_AT: PARTIES },
});
export type AdviceProcedureOrder = Ordering<AdviceProcedureOrderField>;

/** By what adviceProcedures can be grouped. */
export const adviceProcedureGroups = declareGroups({
  name: "AdviceProcedure",
  filter: AdviceProcedureFilter,
  by: [
    "kind",
    "status",
    "wohvSubject",
    "consentBasis",
    "themes",
    "municipalityIds",
    "complexes",
    "adviserId",
    "late",
    "overdue",
    "fullyFollowed",
    "year",
    "receivedOn",
    "answeredOn",
    "decidedOn",
    "executedOn",
    "endedOn",
    "sharedAt",
    "publishedAt",
  ],
  measures: {
    DAYS_TO_ANSWER: { description: "Days from its receipt to the answer (dagen tot het advies)." },
    DAYS_TO_RESPONSE: {
      description:
        "Days from the answer to the receipt of the landlord's response (dagen tot de reactie).",
    },
    DAYS_TO_DECISION: {
      description: "Days from the answer to the decision (dagen tot het besluit).",
    },
  },
});
