import { Column, Entity, PrimaryColumn } from "typeorm";
import type { RatifyingBody, SignerCapacity } from "../collaboration.enums.js";

/** Somebody who signed for a party, and in which capacity. */
export interface RatifyingSigner {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly capacity: SignerCapacity;
}

/** A party ratifies a text: a fact, of which only what became of it is written. */
@Entity("collaboration_ratification")
export class Ratification {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("uuid", { name: "amendment_id" }) amendmentId!: string;
  @Column("uuid", { name: "text_id" }) textId!: string;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("text") body!: RatifyingBody;
  @Column("date", { name: "decided_on" }) decidedOn!: string;
  @Column("uuid", { name: "person_ids", array: true }) personIds!: string[];
  @Column("jsonb") signers!: RatifyingSigner[];
  /** Subject to the members' meeting of this day. */
  @Column("date", { name: "members_meeting_on", nullable: true })
  membersMeetingOn!: string | null;
  @Column("text", { name: "reservation_outcome", nullable: true })
  reservationOutcome!: "APPROVED" | "REFUSED" | null;
  @Column("date", { name: "reservation_decided_on", nullable: true })
  reservationDecidedOn!: string | null;
  /** Of what it says. */
  @Column("text") hash!: string;
  @Column("date", { name: "voided_on", nullable: true }) voidedOn!: string | null;
  @Column("text", { name: "void_reason", nullable: true }) voidReason!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
