import { Column, Entity, PrimaryColumn } from "typeorm";
import type { NominationStatus } from "../collaboration.enums.js";

/** The tenants' binding nomination for the supervisory board (Woningwet art. 30(10)-(11)). */
@Entity("commissioner_nomination")
export class Nomination {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** Which seat is vacant. */
  @Column("text") seat!: string;
  @Column("text") status!: NominationStatus;
  @Column("text") profile!: string;
  @Column("date", { name: "profile_agreed_on", nullable: true }) profileAgreedOn!: string | null;
  @Column("text", { name: "nominee_name", nullable: true }) nomineeName!: string | null;
  @Column("text", { nullable: true }) motivation!: string | null;
  @Column("date", { name: "nominated_on", nullable: true }) nominatedOn!: string | null;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: string | null;
  @Column("text", { nullable: true }) ground!: string | null;
  /** When somebody was nominated: the landlord reads it from here on. */
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** Somebody who might be nominated: never told to the landlord. */
@Entity("nomination_candidate")
export class NominationCandidate {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "nomination_id" }) nominationId!: string;
  @Column("text") name!: string;
  @Column("text") note!: string;
  @Column("date", { name: "withdrawn_on", nullable: true }) withdrawnOn!: string | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
