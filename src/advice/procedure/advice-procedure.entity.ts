import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SummerStop } from "../../terms/summer-stop.js";
import type {
  ConsentBasis,
  ProcedureAnswer,
  ProcedureKind,
  ProcedureStatus,
  WohvSubject,
} from "../advice.enums.js";

/**
 * One request to one tenants' organisation, or one unsolicited advice, from draft to end. The row
 * holds what both sides see of it, and the facts from which its terms are counted.
 */
@Entity("advice_procedure")
export class AdviceProcedure {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") kind!: ProcedureKind;
  @Column("text") status!: ProcedureStatus;
  @Column("integer", { nullable: true }) year!: number | null;
  /** The row gets its number when it is shared; a draft has null. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") title!: string;
  @Column("text", { name: "wohv_subject", nullable: true }) wohvSubject!: WohvSubject | null;
  /**
   * The basis of the right to consent. Null: the procedure is not about consent, or it is a draft
   * that names no basis yet.
   */
  @Column("text", { name: "consent_basis", nullable: true }) consentBasis!: ConsentBasis | null;
  @Column("text", { array: true }) themes!: string[];
  /** An empty list means all municipalities. */
  @Column("uuid", { name: "municipality_ids", array: true }) municipalityIds!: string[];
  /** Names of complexes. An empty list means that it is not about complexes. */
  @Column("text", { array: true }) complexes!: string[];
  /** Residents' committees that are asked as well. */
  @Column("uuid", { name: "also_addressed_ids", array: true }) alsoAddressedIds!: string[];
  /** The side that began it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** The tenants' organisation that advises or consents. */
  @Column("uuid", { name: "adviser_id" }) adviserId!: string;
  /**
   * The first procedure of which this one is a companion: the same request to another addressee.
   */
  @Column("uuid", { name: "companion_of_id", nullable: true }) companionOfId!: string | null;
  /** The earlier request that this one follows. That request came to nothing. */
  @Column("uuid", { name: "follows_id", nullable: true }) followsId!: string | null;
  @Column("uuid", { name: "calendar_item_id", nullable: true }) calendarItemId!: string | null;
  /** When the procedure was shared with the other side; null while it is a draft. */
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  /** The day on which the request, or the unsolicited advice, was received. */
  @Column("date", { name: "received_on", nullable: true }) receivedOn!: string | null;
  /** Length of the advice term in days. It is fixed when the procedure is shared. */
  @Column("integer", { name: "advice_days", nullable: true }) adviceDays!: number | null;
  @Column("integer", { name: "response_days", nullable: true }) responseDays!: number | null;
  /** The number of days for the answer to a question; null: the parties agreed on none. */
  @Column("integer", { name: "information_days", nullable: true }) informationDays!: number | null;
  /**
   * The days of each year that the terms for the advice, for the answer to a question, and for that
   * to unsolicited advice do not count; null: they count all.
   */
  @Column("jsonb", { name: "summer_stop", nullable: true }) summerStop!: SummerStop | null;
  /** Last day for the advice as it stands now; null: there is no term. */
  @Column("date", { name: "advice_due_on", nullable: true }) adviceDueOn!: string | null;
  /** The last day as the landlord set it, before it was rounded up. */
  @Column("date", { name: "advice_set_on", nullable: true }) adviceSetOn!: string | null;
  /** The last day to which the term was extended, before it was rounded up. */
  @Column("date", { name: "advice_extended_to", nullable: true }) adviceExtendedTo!: string | null;
  @Column("text", { name: "extension_ground", nullable: true }) extensionGround!: string | null;
  /** Why the term started again on `termFromOn`. */
  @Column("text", { name: "restart_ground", nullable: true }) restartGround!: string | null;
  /** The day the advice term counts from; that day itself is not counted. */
  @Column("date", { name: "term_from_on", nullable: true }) termFromOn!: string | null;
  /**
   * The day on which the landlord received the advice, the no-objection, the consent or the
   * refusal.
   */
  @Column("date", { name: "answered_on", nullable: true }) answeredOn!: string | null;
  @Column("text", { name: "answered_with", nullable: true }) answeredWith!: ProcedureAnswer | null;
  @Column("boolean") late!: boolean;
  @Column("date", { name: "response_due_on", nullable: true }) responseDueOn!: string | null;
  /** The day on which the adviser received the response. */
  @Column("date", { name: "reasons_received_on", nullable: true }) reasonsReceivedOn!:
    string | null;
  @Column("boolean", { name: "fully_followed", nullable: true }) fullyFollowed!: boolean | null;
  /**
   * Last day of the term that is running for the advice or the response, or of an overdue response.
   * Null: no such term. The clock (midnight.ts) acts on this day.
   */
  @Column("date", { name: "due_on", nullable: true }) dueOn!: string | null;
  /** Whether the landlord owes a response whose last day has passed. */
  @Column("boolean") overdue!: boolean;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: string | null;
  @Column("date", { name: "executed_on", nullable: true }) executedOn!: string | null;
  /** The day on which the procedure was withdrawn or closed. */
  @Column("date", { name: "ended_on", nullable: true }) endedOn!: string | null;
  /** Why the landlord decided or executed before that was allowed; null: it did not. */
  @Column("text", { name: "breach_reason", nullable: true }) breachReason!: string | null;
  /** Why consent was refused. */
  @Column("text", { name: "answer_reason", nullable: true }) answerReason!: string | null;
  /**
   * When the board adopted its no-objection, its consent or its refusal. The row of an advice holds
   * its own adoption.
   */
  @Column("date", { name: "answer_adopted_on", nullable: true }) answerAdoptedOn!: string | null;
  /**
   * The board meeting that adopted it. Null beside a filled `answerAdoptedOn`: the board adopted it
   * in a written round.
   */
  @Column("uuid", { name: "answer_meeting_id", nullable: true }) answerMeetingId!: string | null;
  @Column("text", { name: "withdraw_reason", nullable: true }) withdrawReason!: string | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
