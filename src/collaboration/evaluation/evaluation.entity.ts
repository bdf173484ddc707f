import { Column, Entity, PrimaryColumn } from "typeorm";
import type { EvaluationOutcome, EvaluationStatus } from "../collaboration.enums.js";

/** A moment on which the parties evaluate their agreement. */
@Entity("collaboration_evaluation")
export class Evaluation {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("date", { name: "due_on" }) dueOn!: string;
  @Column("text") status!: EvaluationStatus;
  /** When the last party judged. */
  @Column("date", { name: "done_on", nullable: true }) doneOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What a party judges: its own, never edited. */
@Entity("collaboration_judgement")
export class EvaluationJudgement {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("uuid", { name: "evaluation_id" }) evaluationId!: string;
  @Column("text") outcome!: EvaluationOutcome;
  @Column("text") text!: string;
  @Column("date", { name: "given_on" }) givenOn!: string;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
