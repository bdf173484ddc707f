import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AgreementDisputeKind, AgreementDisputeStatus } from "../agreements.enums.js";

/** Until when the minister's term was put off, and when that was recorded. */
export interface TermExtension {
  readonly until: string;
  readonly recordedOn: string;
}

/** A dispute about agreements before the minister (Woningwet art. 44(3)). */
@Entity("agreement_dispute")
export class AgreementDispute {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id", nullable: true }) agreementId!: string | null;
  @Column("uuid", { name: "cycle_id", nullable: true }) cycleId!: string | null;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  /** Who recorded it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "filer_id" }) filerId!: string;
  @Column("text") kind!: AgreementDisputeKind;
  @Column("text") ground!: string;
  @Column("text") status!: AgreementDisputeStatus;
  @Column("date", { name: "arose_on" }) aroseOn!: string;
  /** The day that another organisation holds. */
  @Column("date", { name: "contested_arose_on", nullable: true }) contestedAroseOn!: string | null;
  @Column("uuid", { name: "contested_by_id", nullable: true }) contestedById!: string | null;
  @Column("text", { name: "contest_note", nullable: true }) contestNote!: string | null;
  @Column("date", { name: "file_until" }) fileUntil!: string;
  @Column("date", { name: "filed_on", nullable: true }) filedOn!: string | null;
  /** The day from which the minister's term is counted. */
  @Column("date", { name: "minister_from", nullable: true }) ministerFrom!: string | null;
  @Column("date", { name: "minister_until", nullable: true }) ministerUntil!: string | null;
  @Column("jsonb") extensions!: TermExtension[];
  @Column("boolean", { name: "minister_overdue" }) ministerOverdue!: boolean;
  /** Of the advisory committee. */
  @Column("text", { nullable: true }) advice!: string | null;
  @Column("date", { name: "advised_on", nullable: true }) advisedOn!: string | null;
  @Column("text", { nullable: true }) ruling!: string | null;
  @Column("date", { name: "ruled_on", nullable: true }) ruledOn!: string | null;
  @Column("text", { name: "ruling_url", nullable: true }) rulingUrl!: string | null;
  @Column("text", { name: "withdraw_reason", nullable: true }) withdrawReason!: string | null;
  @Column("date", { name: "ended_on", nullable: true }) endedOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
