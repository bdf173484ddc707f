import { Column, Entity, PrimaryColumn } from "typeorm";
import type { BudgetBasis, BudgetYearStatus, OverspendDecision } from "../collaboration.enums.js";

/** What a committee gets of a budget. Amounts are in cents. */
export interface CommitteeAmount {
  /** A name: a committee need not have a log-in. */
  readonly name: string;
  readonly households: number;
  readonly fixedCents: number;
  readonly perHouseholdCents: number;
}

/** What the landlord pays the tenants' council for a year (Wohv art. 7). Amounts are in cents. */
@Entity("collaboration_budget_year")
export class BudgetYear {
  @PrimaryColumn("uuid") id!: string;
  /** Who proposed it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("integer") year!: number;
  @Column("text") status!: BudgetYearStatus;
  @Column("text") basis!: BudgetBasis;
  @Column("integer", { name: "amount_cents" }) amountCents!: number;
  @Column("jsonb", { name: "committee_amounts" }) committeeAmounts!: CommitteeAmount[];
  @Column("text", { nullable: true }) note!: string | null;
  @Column("integer", { name: "advance_cents", nullable: true }) advanceCents!: number | null;
  @Column("date", { name: "advance_paid_on", nullable: true }) advancePaidOn!: string | null;
  @Column("uuid", { name: "decided_by_id", nullable: true }) decidedById!: string | null;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: string | null;
  @Column("text", { name: "reject_reason", nullable: true }) rejectReason!: string | null;
  @Column("integer", { name: "overspend_cents", nullable: true }) overspendCents!: number | null;
  @Column("text", { name: "overspend_reason", nullable: true }) overspendReason!: string | null;
  @Column("date", { name: "overspend_asked_on", nullable: true }) overspendAskedOn!: string | null;
  @Column("text", { name: "overspend_decision", nullable: true })
  overspendDecision!: OverspendDecision | null;
  @Column("text", { name: "overspend_answer", nullable: true }) overspendAnswer!: string | null;
  @Column("date", { name: "overspend_decided_on", nullable: true })
  overspendDecidedOn!: string | null;
  /** The months for the account, as agreed when it was proposed. */
  @Column("integer", { name: "account_months" }) accountMonths!: number;
  @Column("date", { name: "account_due_on" }) accountDueOn!: string;
  @Column("boolean", { name: "account_overdue" }) accountOverdue!: boolean;
  @Column("integer", { name: "spent_cents", nullable: true }) spentCents!: number | null;
  @Column("date", { name: "accounted_on", nullable: true }) accountedOn!: string | null;
  @Column("text", { name: "account_url", nullable: true }) accountUrl!: string | null;
  @Column("text", { name: "account_sha256", nullable: true }) accountSha256!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
