import { Column, Entity, PrimaryColumn } from "typeorm";
import type { BidStatus, BtivSubject } from "../agreements.enums.js";

/** A document by reference. */
export interface FileReference {
  readonly title: string;
  readonly url: string;
  readonly sha256: string | null;
}

/** What the landlord means to contribute in the coming years (bod); frozen when submitted. */
@Entity("agreement_bid")
export class Bid {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") status!: BidStatus;
  /** 1 for the first that was submitted; null: not submitted. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") text!: string;
  /** What it says of each subject of Btiv art. 39, where there is no policy basis. */
  @Column("jsonb") subjects!: Partial<Record<BtivSubject, string>>;
  @Column("jsonb") documents!: FileReference[];
  @Column("date", { name: "tenants_heard_on", nullable: true }) tenantsHeardOn!: string | null;
  /** By the supervisory board. */
  @Column("date", { name: "board_approved_on", nullable: true }) boardApprovedOn!: string | null;
  @Column("timestamptz", { name: "submitted_at", nullable: true }) submittedAt!: Date | null;
  @Column("date", { name: "received_on", nullable: true }) receivedOn!: string | null;
  /** Since when everybody reads it: kept by a trigger, while an agreement of it is published. */
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What a municipality or a tenants' party answers to a bid: a fact, never edited. */
@Entity("agreement_bid_reaction")
export class BidReaction {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "bid_id" }) bidId!: string;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("uuid", { name: "municipality_id" }) municipalityId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") text!: string;
  @Column("date", { name: "reacted_on" }) reactedOn!: string;
  @Column("integer") version!: number;
}
