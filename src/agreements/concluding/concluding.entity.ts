import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  AgreementProposalKind,
  AgreementProposalStatus,
  JudgementOutcome,
} from "../agreements.enums.js";

/** Somebody who signs for a party, in the capacity of that day. */
export interface Signer {
  readonly name: string;
  readonly capacity: string;
}

/** What one party proposes to all others of an agreement. */
@Entity("agreement_proposal")
export class AgreementProposal {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") kind!: AgreementProposalKind;
  @Column("text", { name: "ground", nullable: true }) reason!: string | null;
  @Column("text", { name: "file_url", nullable: true }) fileUrl!: string | null;
  @Column("text", { name: "file_sha256", nullable: true }) fileSha256!: string | null;
  @Column("text") status!: AgreementProposalStatus;
  @Column("date", { name: "made_on" }) madeOn!: string;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: string | null;
  /** The amendment that it led to. */
  @Column("uuid", { name: "led_to_id", nullable: true }) ledToId!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What a party answers to a proposal. */
@Entity("agreement_consent")
export class AgreementConsent {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "proposal_id" }) proposalId!: string;
  @Column("boolean") accepted!: boolean;
  @Column("text", { nullable: true }) reason!: string | null;
  @Column("date", { name: "given_on" }) givenOn!: string;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** A signature of a party on the content of a part: a fact, never edited. */
@Entity("agreement_signature")
export class AgreementSignature {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("text", { name: "agreement_readers", array: true }) agreementReaders!: string[];
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "part_id" }) partId!: string;
  @Column("uuid", { name: "party_id" }) partyId!: string;
  @Column("uuid", { name: "member_id" }) memberId!: string;
  @Column("jsonb") signers!: Signer[];
  @Column("date", { name: "signed_on" }) signedOn!: string;
  @Column("text", { name: "content_hash" }) signedHash!: string;
  @Column("text", { name: "excluded_themes", array: true }) excludedThemes!: string[];
  @Column("uuid", { name: "excluded_commitment_ids", array: true })
  excludedCommitmentIds!: string[];
  @Column("text", { nullable: true }) reservation!: string | null;
  @Column("boolean", { name: "on_paper" }) onPaper!: boolean;
  @Column("text", { name: "evidence_url", nullable: true }) evidenceUrl!: string | null;
  @Column("text", { name: "evidence_sha256", nullable: true }) evidenceSha256!: string | null;
  /** Of what it says, as `signatureHashOf`. */
  @Column("text") hash!: string;
  @Column("uuid", { name: "confirmed_by_id", nullable: true }) confirmedById!: string | null;
  @Column("date", { name: "confirmed_on", nullable: true }) confirmedOn!: string | null;
  @Column("date", { name: "voided_on", nullable: true }) voidedOn!: string | null;
  @Column("text", { name: "void_reason", nullable: true }) voidReason!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What a party judges of a year of an agreement: its own, never edited. */
@Entity("agreement_judgement")
export class AgreementJudgement {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("integer") year!: number;
  @Column("text") outcome!: JudgementOutcome;
  @Column("text") text!: string;
  @Column("date", { name: "given_on" }) givenOn!: string;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
