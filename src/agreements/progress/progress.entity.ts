import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  FigureKind,
  IndicatorDirection,
  Light,
  Period,
  ProgressDecision,
  ProgressStatus,
} from "../agreements.enums.js";

/** What an indicator counts, from a day on. */
export interface IndicatorDefinition {
  readonly text: string;
  readonly from: string;
}

/** What a commitment is measured by. */
@Entity("agreement_indicator")
export class Indicator {
  @PrimaryColumn("uuid") id!: string;
  /** Under which it was written: its parties write and read it. */
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("text", { name: "agreement_readers", array: true }) agreementReaders!: string[];
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** In the first edition of the agreement. */
  @Column("uuid", { name: "commitment_id" }) commitmentId!: string;
  @Column("text") name!: string;
  @Column("text") unit!: string;
  @Column("text") direction!: IndicatorDirection;
  @Column("text") source!: string;
  /** Whose figure it is. */
  @Column("uuid", { name: "owner_id" }) ownerId!: string;
  @Column("jsonb") definitions!: IndicatorDefinition[];
  @Column("double precision", { nullable: true }) baseline!: number | null;
  @Column("integer", { name: "baseline_year", nullable: true }) baselineYear!: number | null;
  /** The indicators whose figures it adds up; empty: it has figures of its own. */
  @Column("uuid", { name: "sum_of_ids", array: true }) sumOfIds!: string[];
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** A figure of an indicator in a period; a correction is another one. */
@Entity("agreement_indicator_value")
export class Figure {
  @PrimaryColumn("uuid") id!: string;
  /** Under which it was written: its parties write and read it. */
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "indicator_id" }) indicatorId!: string;
  @Column("integer") year!: number;
  @Column("text") period!: Period;
  @Column("text") kind!: FigureKind;
  /** Null: it is unknown, and `unknownReason` says why. */
  @Column("double precision", { nullable: true }) value!: number | null;
  @Column("text", { name: "unknown_reason", nullable: true }) unknownReason!: string | null;
  @Column("date", { name: "recorded_on" }) recordedOn!: string;
  /** When a later figure took its place. */
  @Column("date", { name: "replaced_on", nullable: true }) replacedOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What its lead party reports of a commitment in a period. */
@Entity("agreement_progress")
export class Progress {
  @PrimaryColumn("uuid") id!: string;
  /** Under which it was written: its parties write and read it. */
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("text", { name: "agreement_readers", array: true }) agreementReaders!: string[];
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** In the first edition of the agreement. */
  @Column("uuid", { name: "commitment_id" }) commitmentId!: string;
  @Column("integer") year!: number;
  @Column("text") period!: Period;
  /** Among the reports of the period; null: a draft. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") light!: Light;
  @Column("double precision", { nullable: true }) value!: number | null;
  @Column("text") explanation!: string;
  @Column("text") status!: ProgressStatus;
  @Column("timestamptz", { name: "submitted_at", nullable: true }) submittedAt!: Date | null;
  @Column("date", { name: "submitted_on", nullable: true }) submittedOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What another party says of a report: a fact, never edited. */
@Entity("agreement_progress_answer")
export class ProgressAnswer {
  @PrimaryColumn("uuid") id!: string;
  /** Under which it was written: its parties write and read it. */
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "progress_id" }) progressId!: string;
  @Column("uuid", { name: "commitment_id" }) commitmentId!: string;
  @Column("text") decision!: ProgressDecision;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("date", { name: "given_on" }) givenOn!: string;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
