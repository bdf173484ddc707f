import { Field, Int, ObjectType } from "type-graphql";
import { PARTIES, VisibleTo } from "../../authorisation/audience.js";
import { enumOf } from "../../graphql/enums.js";
import { GraphQLDateTime, ID } from "../../graphql/scalars.js";
import type {
  CalendarPriority,
  ParticipationLevel,
  PlannedAs,
  ProposalKind,
  ProposalStatus,
} from "../calendar.enums.js";
import { ParticipationLevelEnum, CalendarPriorityEnum } from "../item/item.type.js";

export const ProposalKindEnum = enumOf<ProposalKind>(
  "CalendarItemProposalKind",
  "What is proposed for an agreed item.",
  {
    CHANGE: "A change of what it says (wijziging).",
    POSTPONEMENT: "A later period in the same year (uitstel).",
    ROLL_OVER: "A place in the next year's calendar (doorschuiven).",
    CANCELLATION: "To cancel it (schrappen).",
  },
);

export const ProposalStatusEnum = enumOf<ProposalStatus>(
  "CalendarItemProposalStatus",
  "Where a proposal stands.",
  {
    OPEN: "Waits for the other side (open).",
    ACCEPTED: "Accepted by the other side (aanvaard).",
    REFUSED: "Refused by the other side, with a reason (geweigerd).",
    WITHDRAWN: "Taken back (ingetrokken).",
    LAPSED: "Overtaken: the item was settled meanwhile (vervallen).",
  },
);

export const ProposalActEnum = enumOf(
  "CalendarItemProposalAct",
  "What can be done with a proposal (handeling).",
  {
    ACCEPT: "Accept it (aanvaarden).",
    REFUSE: "Refuse it, with a reason (weigeren).",
    WITHDRAW: "Withdraw it (intrekken).",
  },
);
/** An act on a proposal about an agreed item. */
export type ProposalAct = keyof typeof ProposalActEnum;

@ObjectType("CalendarItemProposal", {
  simpleResolvers: true,
  description: "What one side wants of an agreed item and the other has to accept (voorstel).",
})
@VisibleTo(...PARTIES)
export class CalendarItemProposalType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => ProposalKindEnum, { description: "What is proposed (soort voorstel)." })
  kind!: ProposalKind;
  @Field(() => ProposalStatusEnum, { description: "Where it stands (status)." })
  status!: ProposalStatus;
  @Field(() => String, { nullable: true, description: "Why (reden)." }) reason!: string | null;
  @Field(() => String, { nullable: true, description: "The new title; null: stays." }) title!:
    string | null;
  @Field(() => String, { nullable: true, description: "The new description; null: stays." })
  description!: string | null;
  @Field(() => [ParticipationLevelEnum], {
    nullable: true,
    description: "The new levels; null: stay.",
  })
  levels!: ParticipationLevel[] | null;
  @Field(() => CalendarPriorityEnum, {
    nullable: true,
    description: "The new priority; null: stays.",
  })
  priority!: CalendarPriority | null;
  @Field(() => String, { nullable: true, description: "Why it was refused (reden van weigering)." })
  answerReason!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was answered, withdrawn or overtaken.",
  })
  answeredAt!: Date | null;
  @Field(() => GraphQLDateTime, { description: "When it was made." }) createdAt!: Date;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  itemId!: string;
  organisationId!: string;
  themes!: string[] | null;
  municipalityIds!: string[] | null;
  plannedAs!: PlannedAs | null;
  startsOn!: string | null;
  endsOn!: string | null;
}
