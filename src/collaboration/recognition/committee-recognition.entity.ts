import { Column, Entity, PrimaryColumn } from "typeorm";
import type { RecognitionStatus } from "../collaboration.enums.js";

/** A committee's report of a year, by reference. */
export interface YearlyReport {
  readonly year: number;
  readonly receivedOn: string;
  readonly url: string | null;
  readonly sha256: string | null;
}

/** Whether a residents' committee is recognised (Wohv arts. 1(1)(g) and 2a). */
@Entity("committee_recognition")
export class CommitteeRecognition {
  @PrimaryColumn("uuid") id!: string;
  /** Who asked for it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** The committee, where somebody can log in for it. */
  @Column("uuid", { name: "committee_id", nullable: true }) committeeId!: string | null;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("text") name!: string;
  @Column("text") complex!: string;
  @Column("integer") dwellings!: number;
  @Column("integer") members!: number;
  /** How it is shown that the tenants support it. */
  @Column("text") support!: string;
  @Column("text") status!: RecognitionStatus;
  @Column("date", { name: "requested_on" }) requestedOn!: string;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: string | null;
  @Column("date", { name: "starts_on", nullable: true }) startsOn!: string | null;
  /** Null: until it is ended. */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("text", { nullable: true }) reason!: string | null;
  @Column("date", { name: "report_due_on", nullable: true }) reportDueOn!: string | null;
  @Column("boolean", { name: "report_overdue" }) reportOverdue!: boolean;
  @Column("jsonb") reports!: YearlyReport[];
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
