import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * The articles of the Wohv by which an organisation is recognised.
 * - 1(1)(f): it is a tenants' organisation.
 * - 2(2)(b): landlord and umbrella agreed that it counts beside the organisation for all dwellings.
 */
export type RecognitionArticle = "1(1)(f)" | "2(2)(b)";

/** An organisation that the parties recognise, from a day to a day. */
@Entity("recognised_organisation")
export class RecognisedOrganisation {
  @PrimaryColumn("uuid") id!: string;
  /** Who ratified last. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "recognised_id" }) recognisedId!: string;
  @Column("text") article!: RecognitionArticle;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  /** The last day; the day before `startsOn`: it was replaced before it began. */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  /** Its first day came: from then on everybody who acts for an organisation may know. */
  @Column("boolean") begun!: boolean;
  /** Its last day passed: from then on they may know that too. */
  @Column("boolean") ended!: boolean;
  @Column("text") source!: string;
  /** The agreement that lays it down. */
  @Column("uuid", { name: "agreement_id", nullable: true }) agreementId!: string | null;
  /** The parties of that agreement: they read it before it begins. */
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("integer") version!: number;
}
