import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * What one organisation keeps to itself about an item: a note and a ranking. The other side never
 * learns that the row exists.
 */
@Entity("calendar_item_annotation")
export class CalendarItemAnnotation {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "item_id" }) itemId!: string;
  @Column("integer") year!: number;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text", { nullable: true }) note!: string | null;
  /** The rank of the item; 1 comes first. */
  @Column("integer", { nullable: true }) ranking!: number | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
