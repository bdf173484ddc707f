import { Column, Entity, PrimaryColumn } from "typeorm";

/** The terms that the parties can agree on. */
export type AgreedTermCode =
  "ADVICE" | "RESPONSE" | "INFORMATION" | "VOLUNTARY_ADVICE" | "VOLUNTARY_RESPONSE" | "UNSOLICITED";

/** A term in days that the parties agreed on. It holds from `startsOn` until a later one does. */
@Entity("agreed_term")
export class AgreedTerm {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") code!: AgreedTermCode;
  /** 0: nothing is agreed on any more. */
  @Column("integer") days!: number;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  @Column("text") source!: string;
  /** Who ratified last; null: the administrator wrote it. */
  @Column("uuid", { name: "organisation_id", nullable: true }) organisationId!: string | null;
  @Column("integer") version!: number;
}
