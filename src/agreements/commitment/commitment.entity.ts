import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  AnswerDecision,
  CommitmentKind,
  CommitmentStatus,
  LegalEffect,
  ReservationKind,
  ReservationStatus,
} from "../agreements.enums.js";

/** What is negotiated of a commitment beside its text. */
export interface CommitmentTerms {
  readonly theme: string;
  readonly kind: CommitmentKind;
  readonly leadId: string;
  readonly otherIds: readonly string[];
  readonly appliesToIds: readonly string[];
  readonly inReturn: string | null;
  readonly complexes: readonly string[];
  readonly priorityYear: number | null;
  readonly nationalGoal: string | null;
  readonly nationalGoalEdition: string | null;
  readonly legalEffect: LegalEffect;
  readonly legalPercentage: number | null;
  readonly legalAmountEuros: number | null;
  readonly legalYear: number | null;
  readonly reservations: readonly ReservedTo[];
}

export interface ReservedTo {
  readonly kind: ReservationKind;
  readonly note: string | null;
  readonly procedureId: string | null;
}

/** One thing that parties commit themselves to (afspraak), as its last text has it. */
@Entity("agreement_commitment")
export class Commitment {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("text", { name: "agreement_readers", array: true }) agreementReaders!: string[];
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "part_id" }) partId!: string;
  /** The same commitment in the first edition of the agreement; its own id there. */
  @Column("uuid", { name: "origin_id" }) originId!: string;
  /** Within the agreement; null: a draft. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") theme!: string;
  @Column("text") status!: CommitmentStatus;
  /** The text that was sent last. */
  @Column("uuid", { name: "current_text_id", nullable: true }) currentTextId!: string | null;
  @Column("text") text!: string;
  @Column("text") kind!: CommitmentKind;
  @Column("uuid", { name: "lead_id" }) leadId!: string;
  @Column("uuid", { name: "other_ids", array: true }) otherIds!: string[];
  /** Empty: it holds for all parties of the part. */
  @Column("uuid", { name: "applies_to_ids", array: true }) appliesToIds!: string[];
  @Column("text", { name: "in_return", nullable: true }) inReturn!: string | null;
  @Column("text", { array: true }) complexes!: string[];
  @Column("integer", { name: "priority_year", nullable: true }) priorityYear!: number | null;
  @Column("text", { name: "national_goal", nullable: true }) nationalGoal!: string | null;
  @Column("text", { name: "national_goal_edition", nullable: true }) nationalGoalEdition!:
    string | null;
  @Column("text", { name: "legal_effect" }) legalEffect!: LegalEffect;
  @Column("double precision", { name: "legal_percentage", nullable: true }) legalPercentage!:
    number | null;
  @Column("integer", { name: "legal_amount_euros", nullable: true }) legalAmountEuros!:
    number | null;
  @Column("integer", { name: "legal_year", nullable: true }) legalYear!: number | null;
  @Column("uuid", { name: "calendar_item_ids", array: true }) calendarItemIds!: string[];
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** A text of a commitment that a party proposes or counters with; private until it is sent. */
@Entity("agreement_commitment_text")
export class CommitmentText {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "commitment_id" }) commitmentId!: string;
  /** 1 for the first; null: not sent. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") text!: string;
  @Column("jsonb") terms!: CommitmentTerms;
  @Column("text", { nullable: true }) reason!: string | null;
  /** The number of the text that it was written in answer to; null: it is the first. */
  @Column("integer", { name: "answers_number", nullable: true }) answersNumber!: number | null;
  @Column("boolean") discarded!: boolean;
  @Column("timestamptz", { name: "sent_at", nullable: true }) sentAt!: Date | null;
  @Column("date", { name: "sent_on", nullable: true }) sentOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What a party answers to a text: a fact, never edited. */
@Entity("agreement_commitment_answer")
export class CommitmentAnswer {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "commitment_id" }) commitmentId!: string;
  @Column("uuid", { name: "text_id" }) textId!: string;
  @Column("text") decision!: AnswerDecision;
  @Column("text", { nullable: true }) reason!: string | null;
  @Column("date", { name: "given_on" }) givenOn!: string;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What a commitment is reserved to (voorbehoud). */
@Entity("agreement_reservation")
export class Reservation {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("text", { name: "agreement_readers", array: true }) agreementReaders!: string[];
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "commitment_id" }) commitmentId!: string;
  /** The text that it came with. */
  @Column("uuid", { name: "text_id" }) textId!: string;
  @Column("integer") position!: number;
  @Column("text") kind!: ReservationKind;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("uuid", { name: "procedure_id", nullable: true }) procedureId!: string | null;
  /** The tenants' organisation that the procedure asks. */
  @Column("uuid", { name: "procedure_adviser_id", nullable: true })
  procedureAdviserId!: string | null;
  @Column("text", { name: "procedure_number", nullable: true }) procedureNumber!: string | null;
  @Column("text", { name: "procedure_title", nullable: true }) procedureTitle!: string | null;
  @Column("text", { name: "procedure_status", nullable: true }) procedureStatus!: string | null;
  /** The commitment is agreed on with it. */
  @Column("boolean") agreed!: boolean;
  @Column("text") status!: ReservationStatus;
  @Column("date", { name: "settled_on", nullable: true }) settledOn!: string | null;
  @Column("uuid", { name: "settled_by_id", nullable: true }) settledById!: string | null;
  @Column("text", { name: "settle_note", nullable: true }) settleNote!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What an organisation may give away of a commitment; for ever its own. */
@Entity("agreement_position")
export class NegotiationPosition {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "commitment_id" }) commitmentId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text", { nullable: true }) mandate!: string | null;
  @Column("text", { nullable: true }) minimum!: string | null;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
