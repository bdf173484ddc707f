import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { CalendarYearStatus, PlannedAs } from "../calendar.enums.js";

export const CalendarYearStatusEnum = enumOf<CalendarYearStatus>(
  "CalendarYearStatus",
  "Where a year's calendar stands.",
  {
    CONCEPT: "In preparation, or open for a next revision (concept).",
    ADOPTED: "Adopted by both sides (vastgesteld).",
    CLOSED: "Closed after the year (afgesloten).",
  },
);

export const CalendarYearActEnum = enumOf(
  "CalendarYearAct",
  "What can be done with a year's calendar (handeling).",
  {
    DRAFT_ITEM: "Draft an item (agendapunt opstellen).",
    ADOPT: "Adopt it (vaststellen).",
    REOPEN: "Open it again (heropenen).",
    PUBLISH: "Publish it (publiceren).",
    CLOSE: "Close it (afsluiten).",
  },
);
export type YearAct = keyof typeof CalendarYearActEnum;

export const PlannedAsEnum = enumOf<PlannedAs>("PlannedAs", "How precisely a period is planned.", {
  QUARTERS: "In quarters (kwartalen).",
  MONTH: "In a month (maand).",
  DATES: "On dates (datums).",
});

@ObjectType("PlannedPeriod", {
  simpleResolvers: true,
  description: "When something is planned (planning).",
})
@VisibleTo(...EVERYONE)
export class PlannedPeriodType {
  @Field(() => PlannedAsEnum, { description: "How precisely." }) precision!: PlannedAs;
  @Field(() => GraphQLLocalDate, { description: "First day, in Europe/Amsterdam." })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "Last day." }) endsOn!: string;
  @Field(() => String, {
    description: 'As people write it in Dutch, for instance "Q1–Q4" or "4 t/m 15 april".',
  })
  label!: string;
}

@ObjectType("CalendarYear", {
  simpleResolvers: true,
  description: "The participation calendar of one year (participatiekalender).",
})
@VisibleTo(...EVERYONE)
export class CalendarYearType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "The year." }) year!: number;
  @Field(() => CalendarYearStatusEnum, { description: "Where it stands (status)." })
  status!: CalendarYearStatus;
  @Field(() => Int, { description: "How often it was adopted; 0 before the first time (versie)." })
  revision!: number;
  @VisibleTo(...PARTIES)
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      "When the landlord adopted the revision in force or in preparation; null: not yet.",
  })
  adoptedByLandlordAt!: Date | null;
  @VisibleTo(...PARTIES)
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      "When the tenants' council adopted the revision in force or in preparation; null: not yet.",
  })
  adoptedByCouncilAt!: Date | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was last made public; null: never.",
  })
  publishedAt!: Date | null;
  @VisibleTo(...PARTIES)
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." })
  version!: number;
  organisationId!: string;
}
