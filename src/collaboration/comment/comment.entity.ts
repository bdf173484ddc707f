import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ProvisionPart } from "../collaboration.enums.js";

/** What somebody says of a provision: for its own side, or for who negotiates it. */
@Entity("collaboration_comment")
export class ProvisionComment {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  /** The amendment whose text it is about; null: the version in force. */
  @Column("uuid", { name: "amendment_id", nullable: true }) amendmentId!: string | null;
  @Column("text") part!: ProvisionPart;
  @Column("text", { name: "provision_number" }) provisionNumber!: string;
  @Column("text") text!: string;
  /** Null: its own side alone reads it. */
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  @Column("date", { name: "withdrawn_on", nullable: true }) withdrawnOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
