import { Field, Int, ObjectType } from "type-graphql";
import { EVERYONE, PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphQLDateTime, ID } from "../../graphql/scalars.js";
import type {
  CalendarItemStatus,
  CalendarOrigin,
  CalendarPriority,
  ParticipationLevel,
  PlannedAs,
} from "../calendar.enums.js";

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

export const CalendarItemActEnum = enumOf(
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
/** An act on an item that exists. Drafting makes an item, and is none of these. */
export type ItemAct = keyof typeof CalendarItemActEnum;

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
