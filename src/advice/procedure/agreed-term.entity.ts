import { Column, Entity, PrimaryColumn } from "typeorm";

/** A term in days that the parties agreed on. It holds from `startsOn`. */
@Entity("agreed_term")
export class AgreedTerm {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") code!: "VOLUNTARY_ADVICE" | "VOLUNTARY_RESPONSE" | "UNSOLICITED";
  @Column("integer") days!: number;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  @Column("text") source!: string;
  @Column("integer") version!: number;
}
