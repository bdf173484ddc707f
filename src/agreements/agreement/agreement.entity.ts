import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  AgreementKind,
  AgreementStatus,
  NoTenantPartyReason,
  PartScope,
  PartyCapacity,
  PartyStance,
  Precedence,
  ReferenceKind,
  Standing,
} from "../agreements.enums.js";

/** Another agreement that this one refers to, and which of the two prevails. */
export interface AgreementReference {
  readonly title: string;
  readonly kind: ReferenceKind;
  readonly precedence: Precedence;
  readonly url: string | null;
}

/** What an adviser advised before, on which text; null: on what was negotiated. */
export interface GivenAdvice {
  readonly givenOn: string;
  readonly text: string;
  readonly contentHash: string | null;
}

/** What a landlord, a municipality and tenants agree for some years (prestatieafspraken). */
@Entity("agreement")
export class Agreement {
  @PrimaryColumn("uuid") id!: string;
  /** Who opened it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "cycle_id", nullable: true }) cycleId!: string | null;
  @Column("text") kind!: AgreementKind;
  /** The framework, or the agreement that is amended or acceded to. */
  @Column("uuid", { name: "base_id", nullable: true }) baseId!: string | null;
  @Column("integer") edition!: number;
  @Column("text") title!: string;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  /** Null: it has no end ("and onwards"). */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("text") status!: AgreementStatus;
  /** The organisations of all its parts: who negotiates it. Who may become a party is not in it. */
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("jsonb", { name: "refers_to" }) refersTo!: AgreementReference[];
  @Column("integer", { name: "monitoring_months", array: true }) monitoringMonths!: number[];
  /** The last day of the next month of monitoring. */
  @Column("date", { name: "monitoring_due_on", nullable: true }) monitoringDueOn!: string | null;
  @Column("text", { name: "reopen_reason", nullable: true }) reopenReason!: string | null;
  /** When the last party decided on signing: its area reads it from here on. */
  @Column("timestamptz", { name: "concluded_at", nullable: true }) concludedAt!: Date | null;
  @Column("date", { name: "in_force_on", nullable: true }) inForceOn!: string | null;
  /** When it was amended, terminated or closed. */
  @Column("date", { name: "ended_on", nullable: true }) endedOn!: string | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("date", { name: "published_on", nullable: true }) publishedOn!: string | null;
  @Column("text", { name: "publication_url", nullable: true }) publicationUrl!: string | null;
  @Column("text", { name: "publication_sha256", nullable: true }) publicationSha256!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** A part of an agreement that has parties and signatures of its own. */
@Entity("agreement_part")
export class AgreementPart {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("text", { name: "agreement_readers", array: true }) agreementReaders!: string[];
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") code!: string;
  @Column("text") title!: string;
  @Column("text") scope!: PartScope;
  /** Of a slice. */
  @Column("integer", { nullable: true }) year!: number | null;
  @Column("integer") position!: number;
  @Column("boolean") dropped!: boolean;
  @Column("text", { name: "no_tenant_party_reason", nullable: true })
  noTenantPartyReason!: NoTenantPartyReason | null;
  /** What is signed, as canonical JSON; null: it is being negotiated. */
  @Column("text", { nullable: true }) content!: string | null;
  @Column("text", { name: "content_hash", nullable: true }) contentHash!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** A party to one part of an agreement, and where it stands. */
@Entity("agreement_party")
export class AgreementParty {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("text", { name: "agreement_readers", array: true }) agreementReaders!: string[];
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "part_id" }) partId!: string;
  /** The party itself; `organisationId` is who named it. */
  @Column("uuid", { name: "member_id" }) memberId!: string;
  @Column("boolean", { name: "has_login" }) hasLogin!: boolean;
  @Column("text") capacity!: PartyCapacity;
  @Column("text") stance!: PartyStance;
  @Column("date", { name: "stance_on", nullable: true }) stanceOn!: string | null;
  /** Why it refuses, or what it advises. */
  @Column("text", { name: "stance_text", nullable: true }) stanceText!: string | null;
  /** The content of the part that it advised on; null: what was negotiated (a trigger writes it). */
  @Column("text", { name: "advised_hash", nullable: true }) advisedHash!: string | null;
  /** What it advised before, by the same trigger. */
  @Column("jsonb", { name: "earlier_advice" }) earlierAdvice!: GivenAdvice[];
  @Column("text", { nullable: true }) standing!: Standing | null;
  @Column("text", { name: "standing_ground", nullable: true }) standingGround!: string | null;
  @Column("date", { name: "standing_on", nullable: true }) standingOn!: string | null;
  /** The organisation that it was before a merger. */
  @Column("uuid", { name: "succeeds_id", nullable: true }) succeedsId!: string | null;
  /** By accession. */
  @Column("date", { name: "joined_on", nullable: true }) joinedOn!: string | null;
  /** When it was taken off the list. */
  @Column("date", { name: "left_on", nullable: true }) leftOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
