import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  CalendarItemStatus,
  CalendarPriority,
  ParticipationLevel,
  PlannedAs,
} from "../calendar.enums.js";

/** An item as both sides adopted it. */
export interface AdoptedItem {
  id: string;
  number: number;
  title: string;
  levels: ParticipationLevel[];
  priority: CalendarPriority;
  plannedAs: PlannedAs | null;
  startsOn: string | null;
  endsOn: string | null;
  status: CalendarItemStatus;
}

/**
 * An adopted item as clients see it. It belongs to a revision, and is not the item itself, which
 * goes on.
 */
export interface AdoptedRow extends AdoptedItem {
  /** The id of the item itself. */
  itemId: string;
}

/** What both sides adopted, as it stood then. Nobody edits it. */
@Entity("calendar_year_revision")
export class CalendarYearRevision {
  @PrimaryColumn("uuid") id!: string;
  @Column("integer") year!: number;
  @Column("integer") revision!: number;
  @Column("timestamptz", { name: "adopted_by_landlord_at" }) adoptedByLandlordAt!: Date;
  @Column("timestamptz", { name: "adopted_by_council_at" }) adoptedByCouncilAt!: Date;
  @Column("jsonb") items!: AdoptedItem[];
}
