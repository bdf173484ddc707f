import { Column, Entity, PrimaryColumn } from "typeorm";
import type { BudgetBasis } from "../collaboration.enums.js";
import type { Budget } from "./provision-content.js";

/** The tenants' budget that a provision lays down: texts and versions name it by its hash. */
@Entity("collaboration_budget")
export class ProvisionBudget implements Budget {
  @PrimaryColumn("uuid") id!: string;
  /** Who gave it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  /** Whose text laid it down first. */
  @Column("uuid", { name: "amendment_id" }) amendmentId!: string;
  @Column("text") hash!: string;
  @Column("text") salt!: string;
  @Column("text") basis!: BudgetBasis;
  @Column("integer", { name: "amount_cents" }) amountCents!: number;
  @Column("text", { nullable: true }) index!: string | null;
  @Column("boolean", { name: "carry_over" }) carryOver!: boolean;
  @Column("integer", { name: "committee_fixed_cents", nullable: true })
  committeeFixedCents!: number | null;
  @Column("integer", { name: "committee_per_household_cents", nullable: true })
  committeePerHouseholdCents!: number | null;
  /** When the first text that names it was sent. */
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
