import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Confidentiality } from "../advice.enums.js";

/**
 * A version of what the landlord asks. Nobody edits it once it is submitted; a supplement is a next
 * version.
 */
@Entity("advice_request_version")
export class RequestVersion {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** The version gets its number when it is submitted; a draft has null. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") question!: string;
  @Column("text") intent!: string;
  @Column("text") motives!: string;
  @Column("text") consequences!: string;
  /** The last day for the advice, as the landlord set it. */
  @Column("date", { name: "advice_due_on", nullable: true }) adviceDueOn!: string | null;
  @Column("date", { name: "planned_execution_on", nullable: true }) plannedExecutionOn!:
    string | null;
  @Column("text", { name: "decision_forum", nullable: true }) decisionForum!: string | null;
  @Column("uuid", { name: "contact_id", nullable: true }) contactId!: string | null;
  /** What this version adds to the previous one. */
  @Column("text", { nullable: true }) supplement!: string | null;
  /** The version of the first procedure that this one is a copy of; null: it is no copy. */
  @Column("uuid", { name: "copy_of_id", nullable: true }) copyOfId!: string | null;
  @Column("text") confidentiality!: Confidentiality;
  @Column("date", { name: "embargo_until", nullable: true }) embargoUntil!: string | null;
  @Column("timestamptz", { name: "lifted_at", nullable: true }) liftedAt!: Date | null;
  /** When the landlord shared the confidential text with the addressee; null: it did not. */
  @Column("timestamptz", { name: "confided_at", nullable: true }) confidedAt!: Date | null;
  @Column("timestamptz", { name: "submitted_at", nullable: true }) submittedAt!: Date | null;
  @Column("date", { name: "received_on", nullable: true }) receivedOn!: string | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** A document by reference, or the fact that the landlord withholds one, with the ground. */
@Entity("advice_document")
export class AdviceDocument {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") title!: string;
  @Column("text", { nullable: true }) url!: string | null;
  /** The hash of the file, in lower-case hexadecimal. */
  @Column("text", { nullable: true }) sha256!: string | null;
  @Column("text", { name: "withheld_ground", nullable: true }) withheldGround!: string | null;
  @Column("uuid", { name: "copy_of_id", nullable: true }) copyOfId!: string | null;
  @Column("text") confidentiality!: Confidentiality;
  @Column("date", { name: "embargo_until", nullable: true }) embargoUntil!: string | null;
  @Column("timestamptz", { name: "lifted_at", nullable: true }) liftedAt!: Date | null;
  /** When the landlord shared the confidential text with the addressee; null: it did not. */
  @Column("timestamptz", { name: "confided_at", nullable: true }) confidedAt!: Date | null;
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
