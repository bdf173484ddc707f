import { Column, Entity, PrimaryColumn } from "typeorm";

/** A condition of a consent. It has to be fulfilled before the execution. */
@Entity("consent_condition")
export class ConsentCondition {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("integer") number!: number;
  @Column("text") text!: string;
  @Column("date", { name: "fulfilled_on", nullable: true }) fulfilledOn!: string | null;
  @Column("text", { name: "fulfilment_note", nullable: true }) fulfilmentNote!: string | null;
  @Column("date", { name: "failed_on", nullable: true }) failedOn!: string | null;
  /** What was reached instead, for instance "61%". */
  @Column("text", { name: "failure_value", nullable: true }) failureValue!: string | null;
  @Column("text", { name: "failure_ground", nullable: true }) failureGround!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
