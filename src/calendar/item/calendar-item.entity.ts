import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  CalendarItemStatus,
  CalendarOrigin,
  CalendarPriority,
  ParticipationLevel,
  PlannedAs,
} from "../calendar.enums.js";

/** A subject that one party has put on the calendar of a year. */
@Entity("calendar_item")
export class CalendarItem {
  @PrimaryColumn("uuid") id!: string;
  @Column("integer") year!: number;
  /** The item gets its number when it is shared; a draft has null. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") title!: string;
  @Column("text") description!: string;
  @Column("text", { array: true }) themes!: string[];
  @Column("text", { array: true }) levels!: ParticipationLevel[];
  @Column("text") origin!: CalendarOrigin;
  @Column("text") priority!: CalendarPriority;
  /** An empty list means all municipalities. */
  @Column("uuid", { name: "municipality_ids", array: true }) municipalityIds!: string[];
  @Column("text", { name: "planned_as", nullable: true }) plannedAs!: PlannedAs | null;
  /** The first day of the planned period, in Europe/Amsterdam. */
  @Column("date", { name: "starts_on", nullable: true }) startsOn!: string | null;
  /** The last day of the planned period. */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("uuid", { name: "landlord_owner_id", nullable: true }) landlordOwnerId!: string | null;
  @Column("uuid", { name: "council_owner_id", nullable: true }) councilOwnerId!: string | null;
  @Column("text") status!: CalendarItemStatus;
  /**
   * The status that others than the parties see. Instead of POSTPONED they see the status before
   * it. The database keeps this column.
   */
  @Column("text", { name: "told_status" }) toldStatus!: CalendarItemStatus;
  /** The side that put it on the calendar. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("timestamptz", { name: "proposed_at", nullable: true }) proposedAt!: Date | null;
  @Column("text", { name: "decline_reason", nullable: true }) declineReason!: string | null;
  @Column("text", { name: "result_note", nullable: true }) resultNote!: string | null;
  @Column("uuid", { name: "rolled_over_from_id", nullable: true }) rolledOverFromId!: string | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
