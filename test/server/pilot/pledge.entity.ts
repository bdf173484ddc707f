import { Column, Entity, PrimaryColumn } from "typeorm";

export type PledgeStatus = "OPEN" | "KEPT" | "PASSED";

/** Something that an organisation has promised to do by a day. */
@Entity("pledge")
export class Pledge {
  @PrimaryColumn("uuid") id!: string;
  @Column("integer") version!: number;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") text!: string;
  @Column("date", { name: "due_on" }) dueOn!: string;
  @Column("text") status!: PledgeStatus;
}
