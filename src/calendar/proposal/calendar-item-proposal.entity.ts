import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  CalendarItemStatus,
  CalendarPriority,
  ParticipationLevel,
  PlannedAs,
  ProposalKind,
  ProposalStatus,
} from "../calendar.enums.js";

/**
 * What one party proposes for an agreed item, and the other has to accept: a change, a
 * postponement, a roll-over or a cancellation.
 */
@Entity("calendar_item_proposal")
export class CalendarItemProposal {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "item_id" }) itemId!: string;
  @Column("integer") year!: number;
  @Column("text") kind!: ProposalKind;
  @Column("text") status!: ProposalStatus;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text", { nullable: true }) reason!: string | null;
  /**
   * The status of the item when this was proposed. The item returns to it when a postponement or a
   * roll-over is refused or withdrawn.
   */
  @Column("text", { name: "previous_status" }) previousStatus!: CalendarItemStatus;
  // The new content of the item; null: the column stays as it is.
  @Column("text", { nullable: true }) title!: string | null;
  @Column("text", { nullable: true }) description!: string | null;
  @Column("text", { array: true, nullable: true }) themes!: string[] | null;
  @Column("text", { array: true, nullable: true }) levels!: ParticipationLevel[] | null;
  @Column("text", { nullable: true }) priority!: CalendarPriority | null;
  @Column("uuid", { name: "municipality_ids", array: true, nullable: true }) municipalityIds!:
    string[] | null;
  @Column("text", { name: "planned_as", nullable: true }) plannedAs!: PlannedAs | null;
  @Column("date", { name: "starts_on", nullable: true }) startsOn!: string | null;
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("text", { name: "answer_reason", nullable: true }) answerReason!: string | null;
  @Column("timestamptz", { name: "answered_at", nullable: true }) answeredAt!: Date | null;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("integer") version!: number;
}
