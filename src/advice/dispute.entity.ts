import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DisputeRoute, DisputeStatus } from "./advice.enums.js";

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
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
