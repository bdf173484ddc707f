import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AgreementStatus, VersionStatus } from "../collaboration.enums.js";

/** The rules of the game between a landlord and tenants' organisations (samenwerkingsovereenkomst). */
@Entity("collaboration_agreement")
export class CollaborationAgreement {
  @PrimaryColumn("uuid") id!: string;
  /** Who drafted it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** Who negotiates and ratifies it: a landlord, and tenants' organisations. */
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  /** The agreement that it is derived from. */
  @Column("uuid", { name: "base_id", nullable: true }) baseId!: string | null;
  @Column("text") title!: string;
  @Column("text") status!: AgreementStatus;
  /** The number of the version in force, or that was in force last. */
  @Column("integer", { name: "current_number", nullable: true }) currentNumber!: number | null;
  /** The first day of its first version; null: none was ratified. */
  @Column("date", { name: "starts_on", nullable: true }) startsOn!: string | null;
  /** Null: it has no end. */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  /** How long it is renewed when nobody gives notice; null: it is not. */
  @Column("integer", { name: "renewal_months", nullable: true }) renewalMonths!: number | null;
  @Column("integer", { name: "notice_months", nullable: true }) noticeMonths!: number | null;
  @Column("integer", { name: "evaluation_months", nullable: true })
  evaluationMonths!: number | null;
  @Column("uuid", { name: "notice_by_id", nullable: true }) noticeById!: string | null;
  @Column("date", { name: "notice_given_on", nullable: true }) noticeGivenOn!: string | null;
  /** Its last day, as notice was given. */
  @Column("date", { name: "notice_until", nullable: true }) noticeUntil!: string | null;
  /** The first day for which it could be given. */
  @Column("date", { name: "notice_from_on", nullable: true }) noticeFromOn!: string | null;
  /** When its first text was proposed: the other parties read it from here on. */
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("date", { name: "published_on", nullable: true }) publishedOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What all parties ratified: never edited. */
@Entity("collaboration_version")
export class CollaborationVersion {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("uuid", { name: "amendment_id" }) amendmentId!: string;
  @Column("integer") number!: number;
  @Column("text") status!: VersionStatus;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  /** The first day on which it no longer holds. */
  @Column("date", { name: "ended_on", nullable: true }) endedOn!: string | null;
  /** What it lays down of the duration of the agreement. */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("integer", { name: "renewal_months", nullable: true }) renewalMonths!: number | null;
  @Column("integer", { name: "notice_months", nullable: true }) noticeMonths!: number | null;
  @Column("integer", { name: "evaluation_months", nullable: true })
  evaluationMonths!: number | null;
  /** What it does to the last day of the agreement. The database fills it in. */
  @Column("text", { nullable: true }) term!: "NEW" | "KEPT" | "NONE" | null;
  /** Whether it takes the place of notice that was given. The database fills it in. */
  @Column("boolean", { name: "ends_notice" }) endsNotice!: boolean;
  /** SHA-256 of the text that was ratified. */
  @Column("text", { name: "content_hash" }) contentHash!: string;
  /** That of the version before it. */
  @Column("text", { name: "base_hash", nullable: true }) baseHash!: string | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
