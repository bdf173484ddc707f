import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AmendmentClass, ProvisionKind, ProvisionPart } from "../collaboration.enums.js";
import type { MatrixRow, Parameters, Recognised } from "./provision-content.js";

/** A clause, an annex or a consideration as a version has it: never edited. */
@Entity("collaboration_provision")
export class Provision {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "agreement_id" }) agreementId!: string;
  @Column("uuid", { name: "party_ids", array: true }) partyIds!: string[];
  @Column("uuid", { name: "version_id" }) versionId!: string;
  @Column("text") part!: ProvisionPart;
  @Column("text") number!: string;
  @Column("integer") position!: number;
  @Column("text") heading!: string;
  @Column("text") kind!: ProvisionKind;
  @Column("text", { name: "amendment_class" }) amendmentClass!: AmendmentClass;
  /** Paragraphs, with an empty line between them. */
  @Column("text") text!: string;
  /** 1 for its first text. */
  @Column("integer", { name: "text_number" }) textNumber!: number;
  /** The number of the version that brought this text. */
  @Column("integer", { name: "since_number" }) sinceNumber!: number;
  @Column("jsonb") parameters!: Parameters;
  @Column("text", { name: "parameter_codes", array: true }) parameterCodes!: string[];
  /** The hash of its budget. */
  @Column("jsonb", { nullable: true }) budget!: string | null;
  @Column("jsonb") matrix!: MatrixRow[];
  @Column("jsonb") recognised!: Recognised[];
  /** Whether its version has begun. */
  @Column("boolean") begun!: boolean;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
