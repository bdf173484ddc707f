import type { AdviceProcedure } from "../../advice/procedure/advice-procedure.entity.js";
import { adviceProcedures } from "../../advice/procedure/procedure.reads.js";
import { AdviceProcedureType } from "../../advice/procedure/procedure.type.js";
import { MEMBERS, PARTIES } from "../../authorisation/audience.js";
import type { CalendarItem } from "../../calendar/item/calendar-item.entity.js";
import { calendarItems } from "../../calendar/item/item.reads.js";
import { CalendarItemType } from "../../calendar/item/item.type.js";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toKnown, toMany, toOne } from "../../reads/relations.js";
import type { AgreementPart } from "../agreement/agreement.entity.js";
import { agreementParts, agreements } from "../agreement/agreement.reads.js";
import { AgreementPartType, PerformanceAgreementType } from "../agreement/agreement.type.js";
import {
  CommitmentAnswerType,
  CommitmentTextType,
  NegotiationPositionType,
} from "./commitment-text.type.js";
import type { Commitment, NegotiationPosition, Reservation } from "./commitment.entity.js";
import {
  commitments,
  findPositionsOfCommitments,
  listAnswersOfText,
  listCommitmentsOfItem,
  listCommitmentsOfPart,
  listCommitmentsOfProcedure,
  listReservationsOfText,
  listTextsOfCommitment,
} from "./commitment.reads.js";
import { CommitmentType } from "./commitment.type.js";
import { ReservationType } from "./reservation.type.js";

const ofCommitment = relationsOf<Commitment>(() => CommitmentType, {
  agreement: {
    type: () => PerformanceAgreementType,
    nullable: true,
    description: "The agreement that it belongs to (prestatieafspraken).",
    relation: toOne(agreements.find, ({ agreementId }: Commitment) => agreementId),
  },
  part: {
    type: () => AgreementPartType,
    nullable: true,
    description: "The part that it belongs to (onderdeel).",
    relation: toOne(agreementParts.find, ({ partId }: Commitment) => partId),
  },
  lead: {
    type: () => OrganisationType,
    nullable: true,
    description: "The party that takes the lead (trekker).",
    relation: toOne(organisations.find, ({ leadId }: Commitment) => leadId),
  },
  others: {
    type: () => [OrganisationType],
    description: "The parties that do it with the lead (andere partijen).",
    relation: toKnown(organisations.find, ({ otherIds }: Commitment) => otherIds),
  },
  appliesTo: {
    type: () => [OrganisationType],
    description: "The parties that it holds for; empty: all of the part (geldt voor).",
    relation: toKnown(organisations.find, ({ appliesToIds }: Commitment) => appliesToIds),
  },
  reservations: {
    type: () => [ReservationType],
    description: "What its text reserves it to (voorbehouden).",
    relation: toMany(listReservationsOfText, ({ currentTextId }: Commitment) => currentTextId),
  },
  texts: {
    type: () => [CommitmentTextType],
    nullable: true,
    audiences: MEMBERS,
    description: "The texts that were sent, in their order, and your own draft (teksten).",
    relation: toMany(listTextsOfCommitment, ({ id }: Commitment) => id),
  },
  answers: {
    type: () => [CommitmentAnswerType],
    nullable: true,
    audiences: MEMBERS,
    description: "What was answered to the text that was sent last (antwoorden).",
    relation: toMany(listAnswersOfText, ({ currentTextId }: Commitment) => currentTextId),
  },
  calendarItems: {
    type: () => [CalendarItemType],
    nullable: true,
    audiences: PARTIES,
    description: "The items of the calendar that it is linked to (agendapunten).",
    relation: toKnown(calendarItems.find, ({ calendarItemIds }: Commitment) => calendarItemIds),
  },
  myPosition: {
    type: () => NegotiationPositionType,
    nullable: true,
    audiences: MEMBERS,
    description: "Your own organisation's position; null: none is kept (eigen positie).",
    relation: toOne(findPositionsOfCommitments, ({ id }: Commitment) => id),
  },
});

/** What a part shows of its commitments. */
const ofPart = relationsOf<AgreementPart>(() => AgreementPartType, {
  commitments: {
    type: () => [CommitmentType],
    description: "Its commitments, by number, then your own drafts (afspraken).",
    relation: toMany(listCommitmentsOfPart, ({ id }: AgreementPart) => id),
  },
});

const ofReservation = relationsOf<Reservation>(() => ReservationType, {
  commitment: {
    type: () => CommitmentType,
    nullable: true,
    description: "The commitment that is reserved (afspraak).",
    relation: toOne(commitments.find, ({ commitmentId }: Reservation) => commitmentId),
  },
  procedure: {
    type: () => AdviceProcedureType,
    nullable: true,
    description: "The procedure that it waits for, if you may read it (adviesprocedure).",
    relation: toOne(adviceProcedures.find, ({ procedureId }: Reservation) => procedureId),
  },
  settledBy: {
    type: () => OrganisationType,
    nullable: true,
    description: "Who settled it (afgedaan door).",
    relation: toOne(organisations.find, ({ settledById }: Reservation) => settledById),
  },
});

/** What the calendar shows of commitments. */
const ofCalendarItem = relationsOf<CalendarItem>(() => CalendarItemType, {
  commitments: {
    type: () => [CommitmentType],
    nullable: true,
    audiences: PARTIES,
    description: "The commitments that are linked to it (afspraken).",
    relation: toMany(listCommitmentsOfItem, ({ id }: CalendarItem) => id),
  },
});

/** What a procedure shows of commitments. */
const ofProcedure = relationsOf<AdviceProcedure>(() => AdviceProcedureType, {
  commitments: {
    type: () => [CommitmentType],
    nullable: true,
    audiences: PARTIES,
    description: "The commitments that are reserved to it (afspraken onder voorbehoud).",
    relation: toMany(listCommitmentsOfProcedure, ({ id }: AdviceProcedure) => id),
  },
});

const ofPosition = relationsOf<NegotiationPosition>(() => NegotiationPositionType, {
  commitment: {
    type: () => CommitmentType,
    nullable: true,
    description: "The commitment that it is about (afspraak).",
    relation: toOne(commitments.find, ({ commitmentId }: NegotiationPosition) => commitmentId),
  },
});

export const commitmentRelations = [
  ofCommitment,
  ofPart,
  ofReservation,
  ofCalendarItem,
  ofProcedure,
  ofPosition,
] as const;
