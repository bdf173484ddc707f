import { Column, Entity, PrimaryColumn } from "typeorm";
import type { WohvSubject } from "../advice.enums.js";
import type { RequestKind } from "./request.input.js";

/** The subjects that the parties agree on beside those of Wohv art. 3(2). */
export const OWN_SUBJECTS = [
  "STRATEGY",
  "BUDGET",
  "MERGER",
  "COMMISSIONER",
  "SOCIAL_STATUTE",
  "COMPLAINTS",
  "BID",
] as const;
export type AgreedSubject = WohvSubject | (typeof OWN_SUBJECTS)[number];

/**
 * What the landlord asks on a subject, as the parties agreed. It holds from `startsOn` until a later
 * one does, or until `endsOn`.
 */
@Entity("agreed_right")
export class AgreedRight {
  @PrimaryColumn("uuid") id!: string;
  /** Who ratified last. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") subject!: AgreedSubject;
  /** Null: nothing is agreed on any more. */
  @Column("text", { nullable: true }) kind!: RequestKind | null;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  /** The last day of the agreement that laid it down; null: that goes on. */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("text") source!: string;
  /** The agreement that it ends with. */
  @Column("uuid", { name: "agreement_id", nullable: true }) agreementId!: string | null;
  @Column("integer") version!: number;
}
