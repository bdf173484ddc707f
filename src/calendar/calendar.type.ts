import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../authorisation/audience.js";
import { declareEnum } from "../graphql/enums.js";
import { GraphQLDateTime, GraphQLLocalDate, ID } from "../graphql/scalars.js";
import type {
  CalendarItemStatus,
  CalendarOrigin,
  CalendarPriority,
  CalendarYearStatus,
  ParticipationLevel,
  PlannedAs,
} from "./calendar.enums.js";
import type { AdoptedRow } from "./year/calendar-year.entity.js";
import type { ItemAct } from "./item/calendar-item.lifecycle.js";
import type { YearAct } from "./year/calendar-year.lifecycle.js";

export const enumOf = <V extends string>(
  name: string,
  description: string,
  values: Record<V, string>,
) => declareEnum<V>({ name, description, values });

export const CalendarYearStatusEnum = enumOf<CalendarYearStatus>(
  "CalendarYearStatus",
  "Where a year's calendar stands.",
  {
    CONCEPT: "In preparation, or open for a next revision (concept).",
    ADOPTED: "Adopted by both sides (vastgesteld).",
    CLOSED: "Closed after the year (afgesloten).",
  },
);

export const CalendarItemStatusEnum = enumOf<CalendarItemStatus>(
  "CalendarItemStatus",
  "Where an item stands in its life.",
  {
    DRAFT: "Only its own side sees it (concept).",
    DISCARDED: "A draft that was thrown away; only its own side sees it (weggegooid).",
    PROPOSED: "Waits for the other side (voorgesteld).",
    DECLINED: "The other side declined, with a reason (afgewezen).",
    WITHDRAWN: "The proposing side took it back (ingetrokken).",
    AGREED: "Both sides rely on it (afgesproken).",
    IN_PROGRESS: "Work has begun (in uitvoering).",
    POSTPONED:
      "A later period or the next year is proposed and waits for the other side; only the two " +
      "parties are told (uitgesteld).",
    ROLLED_OVER: "Goes on as a linked copy in the next year's calendar (doorgeschoven).",
    DONE: "Completed, with its result (afgerond).",
    CANCELLED: "Cancelled by both sides (geschrapt).",
  },
);

export const ParticipationLevelEnum = enumOf<ParticipationLevel>(
  "ParticipationLevel",
  "A step of the participation ladder (participatieladder).",
  {
    INFORMEREN: "Inform (informeren).",
    RAADPLEGEN: "Consult (raadplegen).",
    ADVISEREN: "Advise (adviseren).",
    COPRODUCEREN: "Co-produce (coproduceren).",
    MEEBESLISSEN: "Decide together (meebeslissen).",
  },
);

export const CalendarOriginEnum = enumOf<CalendarOrigin>(
  "CalendarOrigin",
  "Whose subject it is (herkomst).",
  {
    LANDLORD: "Woonbron's (verhuurder).",
    TENANT_COUNCIL: "CPRW's (huurdersraad).",
    JOINT: "Both sides' (gezamenlijk).",
  },
);

export const CalendarPriorityEnum = enumOf<CalendarPriority>(
  "CalendarPriority",
  "The agreed priority (prioriteit).",
  { NORMAL: "Normal (gewoon).", HIGH: "High (hoog)." },
);

export const PlannedAsEnum = enumOf<PlannedAs>("PlannedAs", "How precisely a period is planned.", {
  QUARTERS: "In quarters (kwartalen).",
  MONTH: "In a month (maand).",
  DATES: "On dates (datums).",
});

export const CalendarItemActEnum = enumOf<ItemAct>(
  "CalendarItemAct",
  "What can be done with an item (handeling).",
  {
    REVISE: "Revise the draft (herzien).",
    DISCARD: "Discard the draft (weggooien).",
    PROPOSE: "Propose it (voorstellen).",
    AGREE: "Agree to it (afspreken).",
    DECLINE: "Decline it (afwijzen).",
    WITHDRAW: "Withdraw it (intrekken).",
    START: "Start it (starten).",
    COMPLETE: "Complete it (afronden).",
    PROPOSE_CHANGE: "Propose a change (wijziging voorstellen).",
    POSTPONE: "Propose to postpone it (uitstellen).",
    ROLL_OVER: "Propose to roll it over (doorschuiven).",
    CANCEL: "Propose to cancel it (schrappen).",
    ASSIGN_OWNER: "Name the owner of your side (trekker aanwijzen).",
    ANNOTATE: "Note something for yourselves (eigen notitie).",
  },
);

export const CalendarYearActEnum = enumOf<YearAct>(
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

@ObjectType("CalendarItemAnnotation", {
  simpleResolvers: true,
  description:
    "What your organisation keeps to itself about an item; no other organisation ever sees " +
    "that it exists (eigen notitie).",
})
@VisibleTo(...PARTIES)
export class CalendarItemAnnotationType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { nullable: true, description: "Note." }) note!: string | null;
  @Field(() => Int, { nullable: true, description: "Ranking, 1 is first (rangorde)." }) ranking!:
    number | null;
  @Field(() => Int, {
    nullable: true,
    description: "For `expectedVersion` of `annotateCalendarItem`.",
  })
  version!: number;
  @Field(() => GraphQLDateTime, { description: "When your organisation last changed it." })
  updatedAt!: Date;
  itemId!: string;
}

@ObjectType("CalendarItem", {
  simpleResolvers: true,
  description: "A subject on the shared calendar (agendapunt).",
})
@VisibleTo(...EVERYONE)
export class CalendarItemType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Title (titel)." }) title!: string;
  @Field(() => String, { description: "What it is about (omschrijving)." }) description!: string;
  @Field(() => [ParticipationLevelEnum], {
    description: "Steps of the participation ladder; several are possible (participatieniveaus).",
  })
  levels!: ParticipationLevel[];
  @Field(() => CalendarOriginEnum, { description: "Whose subject it is (herkomst)." })
  origin!: CalendarOrigin;
  @Field(() => CalendarPriorityEnum, { description: "The agreed priority (prioriteit)." })
  priority!: CalendarPriority;
  @VisibleTo(...PARTIES)
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was put to the other side; null while it is a draft.",
  })
  proposedAt!: Date | null;
  @VisibleTo(...PARTIES)
  @Field(() => String, {
    nullable: true,
    description: "Why the other side declined (reden van afwijzing).",
  })
  declineReason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What came of it; null until it is done (resultaat).",
  })
  resultNote!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was made public; null: not yet.",
  })
  publishedAt!: Date | null;
  @VisibleTo(...PARTIES)
  @Field(() => Int, {
    nullable: true,
    description:
      "For `expectedVersion`. A shared item begins at a million, so that it does not tell how " +
      "often the draft was edited.",
  })
  version!: number;
  @VisibleTo(...PARTIES)
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it last changed." })
  updatedAt!: Date;
  status!: CalendarItemStatus;
  toldStatus!: CalendarItemStatus;
  number!: number | null;
  year!: number;
  themes!: string[];
  municipalityIds!: string[];
  plannedAs!: PlannedAs | null;
  startsOn!: string | null;
  endsOn!: string | null;
  landlordOwnerId!: string | null;
  councilOwnerId!: string | null;
  organisationId!: string;
  rolledOverFromId!: string | null;
}
