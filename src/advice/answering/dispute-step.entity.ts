import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DisputeStepKind, DisputeStepOutcome } from "../advice.enums.js";

/**
 * An attempt to settle a difference before, or beside, the Huurcommissie and the court. It is a
 * fact; nobody edits it.
 */
@Entity("advice_dispute_step")
export class DisputeStep {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  /** The organisation that recorded it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") kind!: DisputeStepKind;
  @Column("date", { name: "taken_on" }) takenOn!: string;
  @Column("text") outcome!: DisputeStepOutcome;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
