import { Column, Entity, PrimaryColumn } from "typeorm";
import type { HolidayRow } from "../terms/holidays.js";

/**
 * A day, beside Saturdays and Sundays, that is no working day for the Algemene termijnenwet. The
 * administrator keeps the table.
 */
@Entity("holiday")
export class Holiday implements HolidayRow {
  @PrimaryColumn("uuid") id!: string;
  @Column("date") date!: string;
  @Column("text") name!: string;
  @Column("text") ground!: string;
}
