import { MEMBERS } from "../../authorisation/audience.js";
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
import type { Commitment } from "./commitment.entity.js";
import {
  findPositionsOfCommitments,
  listAnswersOfText,
  listCommitmentsOfPart,
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

export const commitmentRelations = [ofCommitment, ofPart] as const;
