import { Field, Int, ObjectType } from "type-graphql";
import { TermStatusEnum } from "../../advice/procedure/term.type.js";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { TermStatus } from "../../terms/term-standing.js";
import type {
  AgreementDisputeAct,
  AgreementDisputeKind,
  AgreementDisputeStatus,
} from "../agreements.enums.js";

export const DisputeKindEnum = declareEnum<AgreementDisputeKind>({
  name: "AgreementDisputeKind",
  description: "What a dispute about agreements is about (soort).",
  values: {
    PROCEDURAL: "How agreements are made (procedureel).",
    RELATIONAL: "How the parties work together (relationeel).",
    SUBSTANTIVE: "What is agreed, or is not (inhoudelijk).",
  },
  audiences: MEMBERS,
});

export const DisputeStatusEnum = declareEnum<AgreementDisputeStatus>({
  name: "AgreementDisputeStatus",
  description: "Where a dispute about agreements stands (status).",
  values: {
    DECLARED: "It was declared, and can be laid before the minister (gemeld).",
    LAPSED: "Nobody laid it before the minister in time (verlopen).",
    FILED: "It lies before the minister (ingediend).",
    ADVISED: "The advisory committee gave its advice (geadviseerd).",
    RULED: "The minister gave a binding ruling; negotiation can go on (uitspraak gedaan).",
    WITHDRAWN: "It was withdrawn, also because the parties settled it (ingetrokken).",
  },
  audiences: MEMBERS,
});

export const DisputeActEnum = declareEnum<AgreementDisputeAct>({
  name: "AgreementDisputeAct",
  description: "What can be done with a dispute about agreements (handeling).",
  values: {
    CONTEST_DAY: "Say that it arose on another day (ontstaansdag betwisten).",
    REVISE_DAY: "Take over the day that another organisation holds (ontstaansdag overnemen).",
    FILE: "Record that it was laid before the minister (indienen).",
    EXTEND: "Record that the minister extended the term (verlengen).",
    RECORD_ADVICE: "Record the advice of the committee (advies vastleggen).",
    RECORD_RULING: "Record the ruling (uitspraak vastleggen).",
    WITHDRAW: "Withdraw it (intrekken).",
  },
  audiences: MEMBERS,
});

/** The terms of a dispute (domain brief, section 5). */
export type AgreementDisputeTermCode = "DISPUTE_FILE" | "MINISTER";

export const DisputeTermCodeEnum = declareEnum<AgreementDisputeTermCode>({
  name: "AgreementDisputeTermCode",
  description: "Which term of a dispute it is (termijn).",
  values: {
    DISPUTE_FILE:
      "To lay it before the minister: 4 weeks (indieningstermijn, Woningwet art. 44(3)).",
    MINISTER:
      "For the minister's ruling: 12 weeks, each time extended by 4 at most (beslistermijn, " +
      "Woningwet art. 44(4)-(5)).",
  },
  audiences: MEMBERS,
});

const BY_LANGUAGE = "in Dutch, or in English when `Accept-Language` asks for it";

@ObjectType("AgreementDisputeTerm", {
  simpleResolvers: true,
  description: "A term of a dispute about agreements, as it stands today (termijn).",
})
@VisibleTo(...MEMBERS)
export class DisputeTermType {
  @Field(() => DisputeTermCodeEnum, { description: "Which term." })
  code!: AgreementDisputeTermCode;
  @Field(() => String, { description: `Where it is laid down: ${BY_LANGUAGE} (artikel).` })
  article!: string;
  @Field(() => GraphQLLocalDate, {
    description: "Day of the event that makes it run; that day is not counted.",
  })
  startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "The last day, to its end." }) endsOn!: string;
  @Field(() => TermStatusEnum, { description: "How it stands today." }) status!: TermStatus;
  @Field(() => Int, {
    nullable: true,
    description: "Days it still has: 0 on the last day; null when it no longer runs.",
  })
  daysLeft!: number | null;
  @Field(() => String, {
    description: `How the last day came about, in one sentence: ${BY_LANGUAGE} (uitleg).`,
  })
  explanation!: string;
}

@ObjectType("AgreementDisputeExtension", {
  simpleResolvers: true,
  description: "An extension of the minister's term (verlenging, Woningwet art. 44(5)).",
})
@VisibleTo(...MEMBERS)
export class DisputeExtensionType {
  @Field(() => GraphQLLocalDate, { description: "The new last day (tot en met)." }) until!: string;
  @Field(() => GraphQLLocalDate, { description: "When it was recorded (vastgelegd op)." })
  recordedOn!: string;
}

@ObjectType("AgreementDispute", {
  simpleResolvers: true,
  description:
    "A dispute about performance agreements that can be laid before the minister; it stands " +
    "beside them, and changes nothing in them (geschil, Woningwet art. 44(3)-(5)).",
})
@VisibleTo(...MEMBERS)
export class AgreementDisputeType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => DisputeKindEnum, { description: "What it is about (soort)." })
  kind!: AgreementDisputeKind;
  @Field(() => String, { description: "On which ground (grond)." }) ground!: string;
  @Field(() => DisputeStatusEnum, { description: "Where it stands (status)." })
  status!: AgreementDisputeStatus;
  @Field(() => GraphQLLocalDate, {
    description: "When it arose, as declared: the four weeks run from here (ontstaan op).",
  })
  aroseOn!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it arose, as another organisation holds: both stand (betwiste dag).",
  })
  contestedAroseOn!: string | null;
  @Field(() => String, { nullable: true, description: "Why that day (toelichting)." })
  contestNote!: string | null;
  @Field(() => Boolean, {
    description: "Whether the minister's term passed without a ruling, as midnight told.",
  })
  ministerOverdue!: boolean;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When (geadviseerd op)." })
  advisedOn!: string | null;
  @Field(() => String, { nullable: true, description: "The binding ruling (uitspraak)." })
  ruling!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When (uitspraak op)." })
  ruledOn!: string | null;
  @Field(() => String, { nullable: true, description: "Where the ruling is: an https address." })
  rulingUrl!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it was withdrawn (reden van intrekking).",
  })
  withdrawReason!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it lapsed, was ruled on or withdrawn (geëindigd op).",
  })
  endedOn!: string | null;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  agreementId!: string | null;
  cycleId!: string | null;
  municipalityId!: string;
  organisationId!: string;
  filerId!: string;
  contestedById!: string | null;
}
