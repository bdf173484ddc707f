import { Field, Int, ObjectType } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { FixedDayStatus } from "../../terms/fixed-day.js";
import type {
  CycleAct,
  CycleDayCode,
  CycleStatus,
  NoTenantPartyReason,
} from "../agreements.enums.js";

export const CycleStatusEnum = declareEnum<CycleStatus>({
  name: "AgreementCycleStatus",
  description: "Where a cycle stands (status).",
  values: {
    PREPARATION: "No bid has been submitted (voorbereiding).",
    BID_SUBMITTED: "A bid was submitted, and is talked about (bod ingediend).",
    CLOSED: "Closed (afgesloten).",
  },
});

export const CycleActEnum = declareEnum<CycleAct>({
  name: "AgreementCycleAct",
  description: "What can be done with a cycle (handeling).",
  values: {
    REVISE: "Revise policy basis and tenants' parties (herzien).",
    ASK_CONSULTATION: "Record that consultation was asked for (overleg vragen).",
    AGREE_BID_DATE: "Agree on another day for the bid (datum van het bod afspreken).",
    DRAFT_BID: "Draft a bid (bod opstellen).",
    SEND_OVERVIEW: "Record that overview and board statement were sent (overzicht verzenden).",
    CLOSE: "Close it (afsluiten).",
    DECLARE_DISPUTE: "Declare a dispute (geschil melden).",
  },
});

export const NoTenantPartyReasonEnum = declareEnum<NoTenantPartyReason>({
  name: "NoTenantPartyReason",
  description: "Why no tenants' party takes part (reden).",
  values: {
    NOT_INVITED: "None was invited (niet uitgenodigd).",
    DECLINED: "It declined (afgezien).",
    NO_ORGANISATION: "There is no organisation (geen organisatie).",
    NOT_RECORDED: "It was not recorded (niet vastgelegd).",
  },
});

export const CycleDayCodeEnum = declareEnum<CycleDayCode>({
  name: "AgreementCycleDayCode",
  description: "Which day of a cycle it is (datum).",
  values: {
    CONSULT_REQ: "The request for consultation: 1 April (overleg vragen, Woningwet art. 44(1)).",
    BID: "The bid: 1 July, or another agreed day (bod, Woningwet art. 44(2)).",
    OVERVIEW_44A: "The overview with the board statement (overzicht, Woningwet art. 44a(1)).",
    AGREE_TARGET: "The target for signing: 15 December (streefdatum ondertekening).",
    IMPASSE: "Six months without agreements (impasse, Woningwet art. 44(3)).",
  },
});

export const CycleDayStatusEnum = declareEnum<FixedDayStatus>({
  name: "AgreementCycleDayStatus",
  description: "How a day of a cycle stands today.",
  values: {
    RUNNING: "It has not passed (loopt).",
    MET: "What it is for was done in time (gehaald).",
    MET_LATE: "What it is for was done afterwards (te laat).",
    MISSED: "It passed, and a duty is overdue (overschreden).",
    PASSED: "It passed, and bars nothing (verstreken).",
  },
});

const BY_LANGUAGE = "in Dutch, or in English when `Accept-Language` asks for it";

@ObjectType("AgreementCycleDay", {
  simpleResolvers: true,
  description: "A day by which something is due in a cycle (datum).",
})
@VisibleTo(...MEMBERS)
export class CycleDayType {
  @Field(() => CycleDayCodeEnum, { description: "Which day." }) code!: CycleDayCode;
  @Field(() => String, {
    nullable: true,
    description: `Where it is laid down: ${BY_LANGUAGE}; null: it is practice (artikel).`,
  })
  article!: string | null;
  @Field(() => GraphQLLocalDate, { description: "The last day, to its end." }) endsOn!: string;
  @Field(() => CycleDayStatusEnum, { description: "How it stands today." })
  status!: FixedDayStatus;
  @Field(() => Int, {
    nullable: true,
    description: "Days it still has: 0 on the last day; null when it no longer runs.",
  })
  daysLeft!: number | null;
  @Field(() => String, {
    description: `How the day came about, in one sentence: ${BY_LANGUAGE} (uitleg).`,
  })
  explanation!: string;
}

@ObjectType("AgreementCycle", {
  simpleResolvers: true,
  description:
    "What leads to performance agreements in a municipality, for some years: consultation, bid, " +
    "overview (cyclus prestatieafspraken).",
})
@VisibleTo(...MEMBERS)
export class AgreementCycleType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "The first calendar year of the agreements (van)." })
  startsYear!: number;
  @Field(() => Int, { description: "The last one (tot en met)." }) endsYear!: number;
  @Field(() => CycleStatusEnum, { description: "Where it stands (status)." }) status!: CycleStatus;
  @Field(() => NoTenantPartyReasonEnum, {
    nullable: true,
    description: "Why no tenants' party takes part; null: one does (reden).",
  })
  noTenantPartyReason!: NoTenantPartyReason | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the landlord asked for consultation (overleg gevraagd op).",
  })
  consultationAskedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The day of the bid that was jointly agreed, instead of 1 July (afgesproken).",
  })
  agreedBidDueOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the first bid was submitted (bod ingediend op).",
  })
  bidSubmittedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "When the overview with the board statement was sent that is due last; null: it is owed " +
      "(overzicht verzonden op, Woningwet art. 44a).",
  })
  overviewSentOn!: string | null;
  @Field(() => String, { nullable: true, description: "Where that overview is (overzicht)." })
  overviewUrl!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of its file, in hexadecimal." })
  overviewSha256!: string | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  municipalityId!: string;
  organisationId!: string;
}

@ObjectType("SentOverview", {
  simpleResolvers: true,
  description:
    "An overview with the board statement, as it was sent for a year (overzicht, Woningwet " +
    "art. 44a(1)).",
})
@VisibleTo(...MEMBERS)
export class SentOverviewType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => Int, { description: "Before 15 December of which year it was due (jaar)." })
  dueYear!: number;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was sent (verzonden op).",
  })
  sentOn!: string;
  @Field(() => String, { description: "Where it is: an https address." }) url!: string;
  @Field(() => String, { nullable: true, description: "SHA-256 of its file, in hexadecimal." })
  sha256!: string | null;
  cycleId!: string;
}

@ObjectType("AgreementBidDate", {
  simpleResolvers: true,
  description: "The day of the bid that somebody agrees to (afgesproken datum van het bod).",
})
@VisibleTo(...MEMBERS)
export class BidDateType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, {
    nullable: true,
    description: "Where the letter is that says so; null: who agrees to it named it here (bewijs).",
  })
  evidenceUrl!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of that file, in hexadecimal." })
  evidenceSha256!: string | null;
  cycleId!: string;
  organisationId!: string;
  paperOfId!: string | null;
}
