import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ExtensionStatus } from "../advice.enums.js";

/** A later last day for the advice, which the adviser asked for or the landlord offered. */
@Entity("advice_extension")
export class TermExtension {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("date", { name: "until_on" }) untilOn!: string;
  @Column("text") reason!: string;
  @Column("text") status!: ExtensionStatus;
  @Column("text", { name: "answer_reason", nullable: true }) answerReason!: string | null;
  @Column("timestamptz", { name: "answered_at", nullable: true }) answeredAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
