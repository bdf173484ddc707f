import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Audience } from "../../authorisation/audience.js";
import type {
  CycleDayCode,
  CycleStatus,
  NoTenantPartyReason,
  PolicyBasisKind,
} from "../agreements.enums.js";

/** What the landlord and those it works with do in one municipality towards agreements for years. */
@Entity("agreement_cycle")
export class AgreementCycle {
  @PrimaryColumn("uuid") id!: string;
  /** The landlord. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  /** The first calendar year of the agreements. */
  @Column("integer", { name: "starts_year" }) startsYear!: number;
  @Column("integer", { name: "ends_year" }) endsYear!: number;
  @Column("text") status!: CycleStatus;
  @Column("text", { name: "policy_basis" }) policyBasis!: PolicyBasisKind;
  @Column("text", { name: "policy_title", nullable: true }) policyTitle!: string | null;
  @Column("date", { name: "policy_adopted_on", nullable: true }) policyAdoptedOn!: string | null;
  @Column("date", { name: "policy_starts_on", nullable: true }) policyStartsOn!: string | null;
  @Column("date", { name: "policy_ends_on", nullable: true }) policyEndsOn!: string | null;
  /** The tenants' organisations that take part; empty: none does. */
  @Column("uuid", { name: "tenant_party_ids", array: true }) tenantPartyIds!: string[];
  @Column("text", { name: "no_tenant_party_reason", nullable: true })
  noTenantPartyReason!: NoTenantPartyReason | null;
  @Column("date", { name: "consultation_asked_on", nullable: true })
  consultationAskedOn!: string | null;
  /** Jointly agreed, instead of 1 July. */
  @Column("date", { name: "agreed_bid_due_on", nullable: true }) agreedBidDueOn!: string | null;
  /** Of its first version. */
  @Column("date", { name: "bid_submitted_on", nullable: true }) bidSubmittedOn!: string | null;
  /** Of the overview that is due last; null: it is owed (Woningwet art. 44a). */
  @Column("date", { name: "overview_sent_on", nullable: true }) overviewSentOn!: string | null;
  @Column("text", { name: "overview_url", nullable: true }) overviewUrl!: string | null;
  @Column("text", { name: "overview_sha256", nullable: true }) overviewSha256!: string | null;
  @Column("date", { name: "consultation_due_on" }) consultationDueOn!: string;
  @Column("date", { name: "bid_due_on" }) bidDueOn!: string;
  @Column("date", { name: "overview_due_on" }) overviewDueOn!: string;
  @Column("date", { name: "sign_target_on" }) signTargetOn!: string;
  /** The first day of the impasse, where nothing was agreed before. */
  @Column("date", { name: "impasse_from" }) impasseFrom!: string;
  /** What has passed unused, as midnight has told; the overview once for each year that is owed. */
  @Column("text", { array: true }) passed!: CycleDayCode[];
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** An overview with its board statement, as it was sent for one year (Woningwet art. 44a). */
@Entity("agreement_overview")
export class SentOverview {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** Before 15 December of this year it was due. */
  @Column("integer", { name: "due_year" }) dueYear!: number;
  @Column("date", { name: "sent_on" }) sentOn!: string;
  @Column("text") url!: string;
  @Column("text", { nullable: true }) sha256!: string | null;
  @Column("integer") version!: number;
}

/**
 * The day of the bid that one of those who take part agrees to, or that it read in a letter of
 * another who has no log-in.
 */
@Entity("agreement_bid_date")
export class BidDate {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** In which capacity: for the landlord, the municipality or the tenants. */
  @Column("text") audience!: Audience;
  @Column("date", { name: "due_on" }) dueOn!: string;
  /** Whose letter says so; null: the organisation itself names the day. */
  @Column("uuid", { name: "paper_of_id", nullable: true }) paperOfId!: string | null;
  @Column("text", { name: "evidence_url", nullable: true }) evidenceUrl!: string | null;
  @Column("text", { name: "evidence_sha256", nullable: true }) evidenceSha256!: string | null;
  @Column("integer") version!: number;
}
