import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import {
  DateTimeFilter,
  declareEnumFilter,
  declareListFilter,
  type EnumFilter,
  IdFilter,
  IdListFilter,
  IntFilter,
  type ListFilter,
  LocalDateFilter,
  StringFilter,
} from "../../reads/filter.js";
import { combinedOf, declareOrder } from "../../reads/list-input.js";
import type { Ordering } from "../../reads/order.js";
import { ID } from "../../graphql/scalars.js";
import type { CalendarPriority, ParticipationLevel } from "../calendar.enums.js";
import { PlannedPeriodInput } from "../year/planned-period.input.js";
import {
  CalendarItemStatusEnum,
  CalendarOriginEnum,
  CalendarPriorityEnum,
  ParticipationLevelEnum,
} from "./item.type.js";

// The inputs of acts are made of the classes that are called …Fields in GraphQL. Each act derives
// an input type of its own from one of them (act.ts).

/**
 * The content of an item, for drafting and revising. A field that is left out is empty in a new
 * draft, and unchanged in a revision.
 */
@InputType("CalendarItemContentFields")
@VisibleTo(...PARTIES)
export class CalendarItemContentInput {
  @Field(() => String, { nullable: true, description: "Title, at most 200 characters (titel)." })
  title?: string | null;
  @Field(() => String, { nullable: true, description: "What it is about (omschrijving)." })
  description?: string | null;
  @Field(() => [ID], { nullable: true, description: "Codes of themes (thema's)." }) themes?:
    string[] | null;
  @Field(() => [ParticipationLevelEnum], {
    nullable: true,
    description: "Steps of the participation ladder (participatieladder).",
  })
  levels?: ParticipationLevel[] | null;
  @Field(() => CalendarPriorityEnum, { nullable: true, description: "Priority (prioriteit)." })
  priority?: CalendarPriority | null;
  @Field(() => [ID], {
    nullable: true,
    description: "The municipalities it is about; empty: all of them (gemeenten).",
  })
  municipalityIds?: string[] | null;
  @Field(() => PlannedPeriodInput, {
    nullable: true,
    description: "When it is planned (planning).",
  })
  planned?: PlannedPeriodInput | null;
}

export const enumFilter = <V>(name: string, of: () => object) =>
  declareEnumFilter(name, of) as ClassType<EnumFilter<V>>;
export const listFilter = <V>(name: string, of: () => object) =>
  declareListFilter(name, of) as ClassType<ListFilter<V>>;
export const StatusFilter = enumFilter("CalendarItemStatus", () => CalendarItemStatusEnum);
export const OriginFilter = enumFilter("CalendarOrigin", () => CalendarOriginEnum);
export const PriorityFilter = enumFilter("CalendarPriority", () => CalendarPriorityEnum);
export const LevelListFilter = listFilter("ParticipationLevel", () => ParticipationLevelEnum);

@InputType("CalendarItemFilter", {
  description: "Which items you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class CalendarItemFilter extends combinedOf((): ClassType => CalendarItemFilter) {
  @Field(() => IntFilter, { nullable: true, description: "The calendar's year (jaar)." })
  year?: IntFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => StringFilter, {
    nullable: true,
    description:
      "Year and number as the item gives them, for instance 2022-07; a draft has none (nummer).",
  })
  number?: StringFilter | null;
  @Field(() => StatusFilter, {
    nullable: true,
    description: "Status; who names DISCARDED is also given discarded drafts.",
  })
  status?: object | null;
  @Field(() => OriginFilter, { nullable: true, description: "Whose subject it is (herkomst)." })
  origin?: object | null;
  @Field(() => PriorityFilter, { nullable: true, description: "Priority (prioriteit)." })
  priority?: object | null;
  @Field(() => LevelListFilter, {
    nullable: true,
    description: "Steps of the participation ladder (participatieladder).",
  })
  levels?: object | null;
  @Field(() => IdListFilter, { nullable: true, description: "Codes of themes (thema's)." })
  themes?: object | null;
  @Field(() => IdListFilter, {
    nullable: true,
    description:
      "Municipalities named on the item; an empty list means all municipalities (gemeenten).",
  })
  municipalityIds?: object | null;
  @Field(() => StringFilter, { nullable: true, description: "Title (titel)." })
  title?: StringFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "What it is about (omschrijving)." })
  description?: StringFilter | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "First day of the planned period." })
  startsOn?: LocalDateFilter | null;
  @Field(() => LocalDateFilter, { nullable: true, description: "Last day of the planned period." })
  endsOn?: LocalDateFilter | null;
  @Field(() => DateTimeFilter, { nullable: true, description: "When it was published." })
  publishedAt?: DateTimeFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => DateTimeFilter, {
    nullable: true,
    description: "When it was put on the calendar (ingediend op).",
  })
  proposedAt?: DateTimeFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => DateTimeFilter, {
    nullable: true,
    description: "When it last changed (laatst gewijzigd).",
  })
  updatedAt?: DateTimeFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "What came of it (resultaat)." })
  resultNote?: StringFilter | null;
  @Field(() => IdFilter, {
    nullable: true,
    description: "The organisation that put it on the calendar (indiener).",
  })
  proposedById?: IdFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => IdFilter, {
    nullable: true,
    description: "The landlord's owner (trekker Woonbron).",
  })
  landlordOwnerId?: IdFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => IdFilter, { nullable: true, description: "The council's owner (trekker CPRW)." })
  councilOwnerId?: IdFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => IntFilter, {
    nullable: true,
    description: "Your own organisation's ranking (eigen rangorde).",
  })
  ownRanking?: IntFilter | null;
  @VisibleTo(...PARTIES)
  @Field(() => StringFilter, {
    nullable: true,
    description: "Your own organisation's note (eigen notitie).",
  })
  ownNote?: StringFilter | null;
}

const ORDER_FIELDS = {
  NUMBER: "Year and number; drafts last.",
  YEAR: "The calendar's year.",
  TITLE: "Title, as Dutch orders it, whatever the case.",
  STARTS_ON: "First day of the planned period; unplanned items last.",
  ENDS_ON: "Last day of the planned period; unplanned items last.",
  PRIORITY: "High before normal.",
  STATUS: "In the order of the lifecycle.",
  ORIGIN: "Whose subject it is, by its code.",
  PROPOSED_BY: "The name of the organisation that put it on the calendar.",
  PROPOSED_AT: "When it was put on the calendar; drafts last.",
  PUBLISHED_AT: "When it was published; what is not published last.",
  UPDATED_AT: "When the item last changed.",
  OWN_RANKING: "Your own organisation's ranking; items without one last.",
} as const;
export type CalendarItemOrderField = keyof typeof ORDER_FIELDS;

export const CalendarItemOrder = declareOrder<CalendarItemOrderField>({
  name: "CalendarItem",
  things: "items",
  fields: ORDER_FIELDS,
  narrowed: { NUMBER: PARTIES, PROPOSED_AT: PARTIES, UPDATED_AT: PARTIES, OWN_RANKING: PARTIES },
});
export type CalendarItemOrder = Ordering<CalendarItemOrderField>;

/** By what calendarItems can be grouped. */
export const calendarItemGroups = declareGroups({
  name: "CalendarItem",
  filter: CalendarItemFilter,
  by: [
    "year",
    "status",
    "origin",
    "priority",
    "levels",
    "themes",
    "municipalityIds",
    "startsOn",
    "endsOn",
    "proposedAt",
    "publishedAt",
    "proposedById",
  ],
  measures: {
    PLANNED_DAYS: { description: "How many days the planned period has (duur in dagen)." },
    DAYS_TO_PUBLICATION: {
      description:
        "Days from when it was put on the calendar to its publication (dagen tot publicatie).",
      audiences: PARTIES,
    },
  },
});
