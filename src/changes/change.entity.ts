import { Column, Entity, PrimaryColumn } from "typeorm";

/** One row of the change log. Only triggers write it. */
@Entity("change")
export class Change {
  @PrimaryColumn("bigint") id!: string;
  /** Null until the sequencer has given the change its position, just after the commit. */
  @Column("bigint", { nullable: true }) position!: string | null;
  /** The id clients see. */
  @Column("uuid") key!: string;
  @Column("timestamptz") at!: Date;
  @Column("text") act!: string;
  /** The table of the row that changed. */
  @Column("text") entity!: string;
  @Column("text", { name: "entity_id" }) entityId!: string;
  @Column("integer") version!: number;
  /** The id of the row in whose history the change stands. */
  @Column("text", { name: "subject_id" }) subjectId!: string;
  @Column("text") topic!: string;
  @Column("uuid", { name: "organisation_id", nullable: true }) organisationId!: string | null;
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  /** Labels of those who may read the row after this change. */
  @Column("text", { array: true }) readers!: string[];
  /** Labels of those who could read the row before, and no longer can. */
  @Column("text", { name: "lost_readers", array: true }) lostReaders!: string[];
}
