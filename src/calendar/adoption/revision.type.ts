import { Field, Int, ObjectType } from "type-graphql";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { GraphQLDateTime, ID } from "../../graphql/scalars.js";
import type {
  CalendarItemStatus,
  CalendarPriority,
  ParticipationLevel,
  PlannedAs,
} from "../calendar.enums.js";
import {
  CalendarItemStatusEnum,
  CalendarPriorityEnum,
  ParticipationLevelEnum,
} from "../item/item.type.js";
import type { AdoptedRow } from "./calendar-year-revision.entity.js";

@ObjectType("AdoptedCalendarItem", {
  simpleResolvers: true,
  description:
    "An item as both sides adopted it, in one revision of the year's calendar (vastgesteld agendapunt).",
})
@VisibleTo(...PARTIES)
export class AdoptedItemType implements AdoptedRow {
  @Field(() => ID, {
    description: "Its own id: of the item in this revision. The item itself is `item`.",
  })
  id!: string;
  itemId!: string;
  @Field(() => Int, { description: "The item's number in its year (nummer)." }) number!: number;
  @Field(() => String, { description: "Title as adopted (titel)." }) title!: string;
  @Field(() => [ParticipationLevelEnum], {
    description: "Participation levels as adopted (participatieniveaus).",
  })
  levels!: ParticipationLevel[];
  @Field(() => CalendarPriorityEnum, { description: "Priority as adopted (prioriteit)." })
  priority!: CalendarPriority;
  @Field(() => CalendarItemStatusEnum, { description: "Status at the adoption." })
  status!: CalendarItemStatus;
  plannedAs!: PlannedAs | null;
  startsOn!: string | null;
  endsOn!: string | null;
}

@ObjectType("CalendarYearRevision", {
  simpleResolvers: true,
  description: "What both sides adopted, as it then stood; never edited (vastgestelde versie).",
})
@VisibleTo(...PARTIES)
export class CalendarYearRevisionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "1 for the first adoption, and so on." }) revision!: number;
  @Field(() => GraphQLDateTime, { description: "When the landlord adopted it." })
  adoptedByLandlordAt!: Date;
  @Field(() => GraphQLDateTime, { description: "When the tenants' council adopted it." })
  adoptedByCouncilAt!: Date;
  year!: number;
}
