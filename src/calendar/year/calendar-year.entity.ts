import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CalendarYearStatus } from "../calendar.enums.js";

/** The calendar of one year, which both sides adopt. */
@Entity("calendar_year")
export class CalendarYear {
  @PrimaryColumn("uuid") id!: string;
  @Column("integer") year!: number;
  @Column("text") status!: CalendarYearStatus;
  /** How often both sides have adopted it; 0 before the first time. */
  @Column("integer") revision!: number;
  @Column("timestamptz", { name: "adopted_by_landlord_at", nullable: true })
  adoptedByLandlordAt!: Date | null;
  @Column("timestamptz", { name: "adopted_by_council_at", nullable: true })
  adoptedByCouncilAt!: Date | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("integer") version!: number;
}
