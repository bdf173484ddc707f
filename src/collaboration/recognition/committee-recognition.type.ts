import { Field, Int, ObjectType } from "type-graphql";
import { PARTICIPANTS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { RecognitionAct, RecognitionStatus } from "../collaboration.enums.js";

export const RecognitionStatusEnum = declareEnum<RecognitionStatus>({
  name: "CommitteeRecognitionStatus",
  description: "Where the recognition of a residents' committee stands (status).",
  values: {
    REQUESTED: "It was asked for; the landlord has not answered (gevraagd).",
    RECOGNISED: "The committee is recognised (erkend).",
    REFUSED: "The landlord refused, with a reason (geweigerd, Wohv art. 2a).",
    WITHDRAWN: "Who asked took the question back (ingetrokken).",
    LAPSED: "Its last day has passed (vervallen).",
  },
});

export const RecognitionActEnum = declareEnum<RecognitionAct>({
  name: "CommitteeRecognitionAct",
  description: "What can be done with the recognition of a residents' committee (handeling).",
  values: {
    RECOGNISE: "Recognise the committee (erkennen).",
    REFUSE: "Refuse to (weigeren).",
    WITHDRAW: "Take the question back (intrekken).",
    REPORT: "Hand in its report of a year (jaarverslag aanleveren).",
    END: "End the recognition, as landlord or as the committee itself (beëindigen).",
  },
  audiences: PARTICIPANTS,
});

@ObjectType("CommitteeYearReport", {
  simpleResolvers: true,
  description:
    "What a committee did in a year, by reference: the report lies elsewhere (jaarverslag).",
})
@VisibleTo(...PARTICIPANTS)
export class YearReportType {
  @Field(() => Int, { description: "The year that it is about (jaar)." }) year!: number;
  @Field(() => GraphQLLocalDate, { description: "When it was received (ontvangen op)." })
  receivedOn!: string;
  @Field(() => String, { nullable: true, description: "Where it is: an https address." })
  url!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  sha256!: string | null;
}

@ObjectType("CommitteeRecognition", {
  simpleResolvers: true,
  description:
    "Whether a residents' committee is recognised, from when until when (erkenning van een " +
    "bewonerscommissie, Wohv arts. 1(1)(g) and 2a).",
})
@VisibleTo(...PARTICIPANTS)
export class CommitteeRecognitionType {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "The name of the committee (naam)." }) name!: string;
  @Field(() => String, {
    description: "The complex that it speaks for (wooncomplex, Wohv art. 1(1)(c)).",
  })
  complex!: string;
  @Field(() => Int, { description: "How many dwellings the complex has (woningen)." })
  dwellings!: number;
  @Field(() => Int, { description: "How many members the committee has (leden)." })
  members!: number;
  @Field(() => String, {
    description: "How it is shown that the tenants support it; empty: it is not (draagvlak).",
  })
  support!: string;
  @Field(() => RecognitionStatusEnum, { description: "Where it stands (status)." })
  status!: RecognitionStatus;
  @Field(() => GraphQLLocalDate, { description: "When it was asked for (gevraagd op)." })
  requestedOn!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the landlord recognised it, or refused to (besloten op).",
  })
  decidedOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it was refused, or ended (reden).",
  })
  reason!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The last day for its next yearly report: 30 January after the year; null: none is due " +
      "while it is recognised (jaarverslag uiterlijk).",
  })
  reportDueOn!: string | null;
  @Field(() => Boolean, {
    description: "Whether that day has passed without it, as midnight told (jaarverslag te laat).",
  })
  reportOverdue!: boolean;
  @Field(() => Int, { nullable: true, description: "For `expectedVersion`." }) version!: number;
  startsOn!: string | null;
  endsOn!: string | null;
  organisationId!: string;
  committeeId!: string | null;
  municipalityId!: string;
}
