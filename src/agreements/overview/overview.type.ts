import { Field, Float, Int, ObjectType } from "type-graphql";
import { EVERYONE, MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import type { IndicatorDirection, Light, ProgressStatus } from "../agreements.enums.js";
import { LightEnum } from "../light.type.js";
import { IndicatorDirectionEnum } from "../progress/indicator.type.js";
import { ProgressStatusEnum } from "../progress/progress.type.js";
import type { AgreementTask } from "./task.enums.js";

export const AgreementTaskEnum = declareEnum<AgreementTask>({
  name: "AgreementTaskKind",
  description: "What somebody has to do next (taak).",
  values: {
    ASK_CONSULTATION: "Ask for consultation (overleg vragen, Woningwet art. 44(1)).",
    SUBMIT_BID: "Submit the bid (bod indienen, Woningwet art. 44(2)).",
    ANSWER_BID_DATE:
      "Agree to the day for the bid that was named last, or name another (datum van het bod).",
    REACT_TO_BID: "Answer the bid that was submitted last (reageren op het bod).",
    SEND_OVERVIEW: "Send the overview (overzicht verzenden, Woningwet art. 44a(1)).",
    ANSWER_TEXT: "Answer the text of a commitment (tekst beantwoorden).",
    ANSWER_PROPOSAL: "Answer a proposal to all parties (voorstel beantwoorden).",
    SIGN: "Sign, or refuse to (ondertekenen).",
    CONFIRM_PAPER:
      "Confirm a signature, an answer, a refusal or a standing on paper: any party but who recorded it " +
      "(bevestigen).",
    REPORT:
      "Report on progress: the lead; any signatory whom the commitment binds where the lead has no " +
      "log-in or is not bound (voortgang melden).",
    ANSWER_REPORT: "Confirm or contest a report on what binds you (rapportage beoordelen).",
    SETTLE_RESERVATION:
      "Settle what an agreed commitment is reserved to: who knows what came of it, and each " +
      "signatory where that side has no log-in (voorbehoud afdoen).",
    JUDGE: "Judge a year that is over (jaar beoordelen).",
    FILE_WITH_MINISTER:
      "File the dispute that was declared, while there is time (geschil indienen, Woningwet " +
      "art. 44(3)).",
    PUBLISH: "Publish the agreement (publiceren, Woningwet art. 44a(2)).",
  },
  audiences: MEMBERS,
});

@ObjectType("AgreementTask", {
  simpleResolvers: true,
  description: "What somebody has to do next in a municipality (taak).",
})
@VisibleTo(...MEMBERS)
export class AgreementTaskType {
  @Field(() => AgreementTaskEnum, { description: "What it is (soort)." }) kind!: AgreementTask;
  @Field(() => GraphQLLocalDate, {
    description: "Since when it waits; for a duty with a day, the first day after it (sinds).",
  })
  since!: string;
  @Field(() => Boolean, {
    description: "Whether a day of the law, or of monitoring, has passed (te laat).",
  })
  isLate!: boolean;
  organisationId!: string | null;
  agreementId!: string | null;
  commitmentId!: string | null;
}

@ObjectType("AgreementCounts", {
  simpleResolvers: true,
  description: "How many commitments stand where, by the reports that you may read (stand).",
})
@VisibleTo(...EVERYONE)
export class AgreementCountsType {
  @Field(() => Int, { description: "Agreed (overeengekomen)." }) agreed!: number;
  @Field(() => Int, { description: "Proposed or countered (in onderhandeling)." })
  open!: number;
  @Field(() => Int, { description: "Agreed, with a reservation that still holds (voorbehoud)." })
  reserved!: number;
  @Field(() => Int, { description: "On track (op schema)." }) onTrack!: number;
  @Field(() => Int, { description: "At risk (risico)." }) atRisk!: number;
  @Field(() => Int, { description: "Off track (niet op schema)." }) offTrack!: number;
  @Field(() => Int, { description: "Achieved (behaald)." }) achieved!: number;
  @Field(() => Int, { description: "Not achieved (niet behaald)." }) notAchieved!: number;
  @Field(() => Int, { description: "Agreed, without a report (nog niet gemeld)." })
  unreported!: number;
  @Field(() => Int, {
    description: "Agreed, whose last report another party contests (betwist).",
  })
  contested!: number;
}

@ObjectType("AgreementThemeCounts", {
  simpleResolvers: true,
  description: "How many commitments of a theme stand where (stand per thema).",
})
@VisibleTo(...EVERYONE)
export class AgreementThemeCountsType extends AgreementCountsType {
  @Field(() => ID, { description: "The code of the theme (thema)." }) theme!: string;
}

@ObjectType("AgreementOverviewIndicator", {
  simpleResolvers: true,
  description:
    "An indicator as a chart draws it: three lists of equal length, one place for each year.",
})
@VisibleTo(...EVERYONE)
export class OverviewIndicatorType {
  @Field(() => ID, { description: "The id of the indicator (indicator)." }) indicatorId!: string;
  @Field(() => String, { description: "Its name (naam)." }) name!: string;
  @Field(() => String, { description: "Its unit (eenheid)." }) unit!: string;
  @Field(() => IndicatorDirectionEnum, { description: "Which way is good (richting)." })
  direction!: IndicatorDirection;
  @Field(() => Boolean, {
    description: "Whether its figures are sums of other indicators' (som van delen).",
  })
  isSum!: boolean;
  @Field(() => [Int], { description: "The years, ascending (jaren)." }) years!: number[];
  @Field(() => [Float], {
    nullable: "items",
    description:
      "The target of each year; null: none, or unknown; of a sum: where one that it adds up is " +
      "(streefwaarden).",
  })
  targets!: (number | null)[];
  @Field(() => [Float], {
    nullable: "items",
    description:
      "What was realised in each year; null: none, or unknown; of a sum: where one that it adds " +
      "up is (gerealiseerd).",
  })
  realised!: (number | null)[];
}

@ObjectType("AgreementOverviewCommitment", {
  simpleResolvers: true,
  description: "An agreed commitment, as a wall screen shows it (afspraak in het overzicht).",
})
@VisibleTo(...EVERYONE)
export class OverviewCommitmentType {
  @Field(() => ID, { description: "The id of the commitment (afspraak)." }) commitmentId!: string;
  @Field(() => Int, { description: "Its number within its agreement (nummer)." }) number!: number;
  @Field(() => ID, { description: "The code of its theme (thema)." }) theme!: string;
  @Field(() => String, { description: "Its text (tekst)." }) text!: string;
  @Field(() => LightEnum, {
    nullable: true,
    description:
      "As `Commitment.light`, by the last report of the latest period until this year (kleur).",
  })
  light!: Light | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When that report was submitted (gemeld op).",
  })
  reportedOn!: string | null;
  @Field(() => ProgressStatusEnum, {
    nullable: true,
    description:
      "Whether the others confirmed or contested that report: until then the light is what its " +
      "reporter says (status van de melding).",
  })
  reportStatus!: ProgressStatus | null;
  @Field(() => Int, { description: "Reservations that still hold (voorbehouden)." })
  openReservations!: number;
  @Field(() => [OverviewIndicatorType], { description: "Its indicators (indicatoren)." })
  indicators!: OverviewIndicatorType[];
  originId!: string;
  leadId!: string;
  agreementId!: string;
}

@ObjectType("AgreementOverview", {
  simpleResolvers: true,
  description:
    "What is agreed in a municipality for a year, how far it is, what is late, and who has to " +
    "move (overzicht prestatieafspraken).",
})
@VisibleTo(...EVERYONE)
export class AgreementOverviewType {
  @Field(() => Int, { description: "The calendar year (jaar)." }) year!: number;
  @Field(() => Int, {
    description: "Agreements that are being negotiated or signed (in voorbereiding).",
  })
  beingMade!: number;
  @Field(() => Int, { description: "Agreements in force, or signed by some (van kracht)." })
  inForce!: number;
  @Field(() => Int, { description: "Those of them that are published (gepubliceerd)." })
  published!: number;
  @Field(() => AgreementCountsType, { description: "All its commitments (stand)." })
  counts!: AgreementCountsType;
  @Field(() => [AgreementThemeCountsType], {
    description: "The same by theme, by its code (stand per thema).",
  })
  themes!: AgreementThemeCountsType[];
  @Field(() => [OverviewCommitmentType], {
    description: "The commitments that were agreed, by agreement and number (afspraken).",
  })
  commitments!: OverviewCommitmentType[];
  @Field(() => [AgreementTaskType], {
    nullable: true,
    description:
      "Who has to move: what waits longest first. Of an agreement only those are told who " +
      "negotiated it (aan zet).",
  })
  @VisibleTo(...MEMBERS)
  tasks!: AgreementTaskType[] | null;
  municipalityId!: string;
}
