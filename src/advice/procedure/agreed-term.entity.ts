import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SummerStop } from "../../terms/summer-stop.js";

/** The terms that the parties can agree on. */
export type AgreedTermCode =
  "ADVICE" | "RESPONSE" | "INFORMATION" | "VOLUNTARY_ADVICE" | "VOLUNTARY_RESPONSE" | "UNSOLICITED";

/**
 * A term in days that the parties agreed on. It holds from `startsOn` until a later one does, or
 * until `endsOn`.
 */
@Entity("agreed_term")
export class AgreedTerm {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") code!: AgreedTermCode;
  /** 0: nothing is agreed on any more. */
  @Column("integer") days!: number;
  /** The days of a year that do not count; null: they all do. */
  @Column("jsonb", { name: "summer_stop", nullable: true }) summerStop!: SummerStop | null;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  /** The last day of the agreement that laid it down; null: that goes on. */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("text") source!: string;
  /** Who ratified last; null: the administrator wrote it. */
  @Column("uuid", { name: "organisation_id", nullable: true }) organisationId!: string | null;
  /** The agreement that it ends with; null: the administrator wrote it. */
  @Column("uuid", { name: "agreement_id", nullable: true }) agreementId!: string | null;
  @Column("integer") version!: number;
}
