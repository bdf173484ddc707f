import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  AmendmentClass,
  AmendmentProcess,
  AmendmentStatus,
  BargainingSide,
} from "../collaboration.enums.js";
import type { ProvisionChange } from "../provision/provision-content.js";

/** What somebody proposes to change in an agreement; the first one makes it. */
@Entity("collaboration_amendment")
export class CollaborationAmendment {
  @PrimaryColumn("uuid") id!: string;
  /** Who drafted it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  /** Of those of its agreement, in the order in which they were proposed. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") title!: string;
  @Column("text") rationale!: string;
  @Column("text") process!: AmendmentProcess;
  @Column("boolean", { name: "is_first" }) isFirst!: boolean;
  @Column("text") status!: AmendmentStatus;
  /** The heaviest class of what its text changes. */
  @Column("text", { name: "amendment_class", nullable: true })
  amendmentClass!: AmendmentClass | null;
  /** The text that was sent last; of a draft: the draft. */
  @Column("uuid", { name: "current_text_id", nullable: true }) currentTextId!: string | null;
  /** The side that wrote the text that was sent last: the other one answers. */
  @Column("text", { name: "last_side", nullable: true }) lastSide!: BargainingSide | null;
  /** In co-creation: who agreed to the text as it now is. */
  @Column("text", { name: "agreed_sides", array: true }) agreedSides!: BargainingSide[];
  @Column("date", { name: "effective_on", nullable: true }) effectiveOn!: string | null;
  @Column("uuid", { name: "decided_by_id", nullable: true }) decidedById!: string | null;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: string | null;
  @Column("text", { name: "decide_reason", nullable: true }) decideReason!: string | null;
  /** The version that it led to. */
  @Column("uuid", { name: "version_id", nullable: true }) versionId!: string | null;
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** A text of an amendment: never edited once it was sent. */
@Entity("collaboration_text")
export class AmendmentText {
  @PrimaryColumn("uuid") id!: string;
  /** Who wrote it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("uuid", { name: "amendment_id" }) amendmentId!: string;
  @Column("integer", { nullable: true }) number!: number | null;
  /** The number of the version that it changes; 0: there is none. */
  @Column("integer", { name: "base_number" }) baseNumber!: number;
  @Column("jsonb") provisions!: ProvisionChange[];
  /** Null: when the last has ratified. */
  @Column("date", { name: "effective_on", nullable: true }) effectiveOn!: string | null;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("text", { name: "content_hash", nullable: true }) contentHash!: string | null;
  @Column("timestamptz", { name: "sent_at", nullable: true }) sentAt!: Date | null;
  @Column("date", { name: "sent_on", nullable: true }) sentOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
