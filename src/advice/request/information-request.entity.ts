import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SummerStop } from "../../terms/summer-stop.js";
import type { TermEffect } from "../advice.enums.js";

/**
 * A question of the adviser and the landlord's answer, or a supplement that nobody asked for. It
 * also keeps what each side says that the answer does to the term.
 */
@Entity("advice_information_request")
export class InformationRequest {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** Null: the landlord supplemented the request without a question. */
  @Column("text", { nullable: true }) question!: string | null;
  @Column("timestamptz", { name: "asked_at" }) askedAt!: Date;
  /** The day of a question; null for a supplement, and before questions had one. */
  @Column("date", { name: "asked_on", nullable: true }) askedOn!: string | null;
  /** The last day for the answer; null: the parties agreed on none. */
  @Column("date", { name: "answer_due_on", nullable: true }) answerDueOn!: string | null;
  /** The days of a year that its term does not count; null: it counts all. */
  @Column("jsonb", { name: "answer_stop", nullable: true }) answerStop!: SummerStop | null;
  @Column("text", { nullable: true }) answer!: string | null;
  @Column("timestamptz", { name: "answered_at", nullable: true }) answeredAt!: Date | null;
  /** The day of the answer to a question. */
  @Column("date", { name: "answered_on", nullable: true }) answeredOn!: string | null;
  /** Whether it quotes a confidential text that the addressee does not read. */
  @Column("boolean") confidential!: boolean;
  /** The version that the answer added to the request. */
  @Column("uuid", { name: "request_version_id", nullable: true }) requestVersionId!: string | null;
  @Column("boolean", { nullable: true }) material!: boolean | null;
  /** The landlord's view, which the clock follows. */
  @Column("text", { nullable: true }) effect!: TermEffect | null;
  /** The last day for the advice after the answer. */
  @Column("date", { name: "advice_due_on", nullable: true }) adviceDueOn!: string | null;
  @Column("timestamptz", { name: "contested_at", nullable: true }) contestedAt!: Date | null;
  /** The adviser's view. */
  @Column("text", { name: "contested_effect", nullable: true }) contestedEffect!: TermEffect | null;
  @Column("text", { name: "contest_reason", nullable: true }) contestReason!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
