import { Column, Entity, PrimaryColumn } from "typeorm";
import type { HolidayRow } from "./holidays.js";

/**
 * A day that is no working day for the Algemene termijnenwet, besides Saturdays and
 * Sundays. Kept by the administrator.
 */
@Entity("holiday")
export class Holiday implements HolidayRow {
  @PrimaryColumn("uuid") id!: string;
  @Column("date") date!: string;
  @Column("text") name!: string;
  @Column("text") ground!: string;
}
