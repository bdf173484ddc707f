import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DisputeRoute, DisputeStatus } from "../advice.enums.js";

/** A dispute before the Huurcommissie or the court (Wohv art. 8). */
@Entity("advice_dispute")
export class Dispute {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") route!: DisputeRoute;
  @Column("text") ground!: string;
  @Column("date", { name: "filed_on" }) filedOn!: string;
  @Column("boolean", { name: "suspends_execution" }) suspendsExecution!: boolean;
  @Column("text") status!: DisputeStatus;
  @Column("text", { nullable: true }) ruling!: string | null;
  @Column("date", { name: "ruled_on", nullable: true }) ruledOn!: string | null;
  @Column("boolean", { name: "execution_forbidden" }) executionForbidden!: boolean;
  /** When the copy of the ruling was sent. */
  @Column("date", { name: "ruling_sent_on", nullable: true }) rulingSentOn!: string | null;
  /**
   * The last day on which the Huurcommissie's ruling can be taken to court. Null: there is no
   * ruling, or the court gave it.
   */
  @Column("date", { name: "court_until", nullable: true }) courtUntil!: string | null;
  /** The dispute whose ruling this one contests before the court. */
  @Column("uuid", { name: "review_of_id", nullable: true }) reviewOfId!: string | null;
  /** Whether the ruling stands in for the consent that was refused. */
  @Column("boolean", { name: "replaces_consent" }) replacesConsent!: boolean;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
