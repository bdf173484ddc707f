import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Standing } from "../agreements.enums.js";

/**
 * What a party without a log-in says on paper: its answer to a proposal, that it refuses to sign a
 * part, or whether the agreement is in force for it. One party records it, another confirms it; then it counts.
 */
@Entity("agreement_paper_statement")
export class PaperStatement {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  /** Who recorded it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** Whose statement it is. */
  @Column("uuid", { name: "member_id" }) memberId!: string;
  /** The proposal that it answers. */
  @Column("uuid", { name: "proposal_id", nullable: true }) proposalId!: string | null;
  /** Its row of the part that it refuses to sign. */
  @Column("uuid", { name: "party_id", nullable: true }) partyId!: string | null;
  @Column("boolean", { nullable: true }) accepted!: boolean | null;
  @Column("text", { nullable: true }) standing!: Standing | null;
  @Column("text", { name: "ground", nullable: true }) reason!: string | null;
  @Column("date", { name: "made_on" }) madeOn!: string;
  @Column("text", { name: "evidence_url" }) evidenceUrl!: string;
  @Column("text", { name: "evidence_sha256" }) evidenceSha256!: string;
  @Column("uuid", { name: "confirmed_by_id", nullable: true }) confirmedById!: string | null;
  @Column("date", { name: "confirmed_on", nullable: true }) confirmedOn!: string | null;
  @Column("date", { name: "voided_on", nullable: true }) voidedOn!: string | null;
  @Column("text", { name: "void_reason", nullable: true }) voidReason!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
