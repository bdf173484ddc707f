import { Column, Entity, PrimaryColumn } from "typeorm";

/** A day on which the board of a tenants' organisation meets. */
@Entity("board_meeting")
export class BoardMeeting {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("date", { name: "held_on" }) heldOn!: string;
  @Column("text") note!: string;
  @Column("timestamptz", { name: "cancelled_at", nullable: true }) cancelledAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
