import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  ConsentBasis,
  ProcedureAnswer,
  ProcedureKind,
  ProcedureStatus,
  WohvSubject,
} from "../advice.enums.js";

/**
 * One question to one tenants' organisation, or one advice of its own accord, from draft to the
 * end: what both sides see of it, and the facts its terms follow from.
 */
@Entity("advice_procedure")
export class AdviceProcedure {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") kind!: ProcedureKind;
  @Column("text") status!: ProcedureStatus;
  @Column("integer", { nullable: true }) year!: number | null;
  /** Given when shared; null while it is a draft. */
  @Column("integer", { nullable: true }) number!: number | null;
  @Column("text") title!: string;
  @Column("text", { name: "wohv_subject", nullable: true }) wohvSubject!: WohvSubject | null;
  /**
   * On what the right to consent rests; null: it is not about consent, or a draft that does not say
   * yet.
   */
  @Column("text", { name: "consent_basis", nullable: true }) consentBasis!: ConsentBasis | null;
  @Column("text", { array: true }) themes!: string[];
  /** Empty: all municipalities. */
  @Column("uuid", { name: "municipality_ids", array: true }) municipalityIds!: string[];
  /** Names of complexes; empty: it is not about complexes. */
  @Column("text", { array: true }) complexes!: string[];
  /** Residents' committees that are asked too. */
  @Column("uuid", { name: "also_addressed_ids", array: true }) alsoAddressedIds!: string[];
  /** The side that began it. */
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  /** The tenants' organisation that advises or consents. */
  @Column("uuid", { name: "adviser_id" }) adviserId!: string;
  /** The same request to another addressee. */
  @Column("uuid", { name: "companion_of_id", nullable: true }) companionOfId!: string | null;
  /** The earlier request, that came to nothing, which this one follows. */
  @Column("uuid", { name: "follows_id", nullable: true }) followsId!: string | null;
  @Column("uuid", { name: "calendar_item_id", nullable: true }) calendarItemId!: string | null;
  /** When the other side first saw it; null while it is a draft. */
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  /** Day of receipt of the request, or of the unsolicited advice. */
  @Column("date", { name: "received_on", nullable: true }) receivedOn!: string | null;
  /** Base of the advice term, fixed when shared. */
  @Column("integer", { name: "advice_days", nullable: true }) adviceDays!: number | null;
  @Column("integer", { name: "response_days", nullable: true }) responseDays!: number | null;
  /** Last day for the advice as it now stands; null: no term. */
  @Column("date", { name: "advice_due_on", nullable: true }) adviceDueOn!: string | null;
  /** The last day as the landlord set it, before it was rounded up. */
  @Column("date", { name: "advice_set_on", nullable: true }) adviceSetOn!: string | null;
  /** The last day as it was extended, before it was rounded up. */
  @Column("date", { name: "advice_extended_to", nullable: true }) adviceExtendedTo!: string | null;
  @Column("text", { name: "extension_ground", nullable: true }) extensionGround!: string | null;
  /** Why the term began anew on `termFromOn`. */
  @Column("text", { name: "restart_ground", nullable: true }) restartGround!: string | null;
  /** The day the advice term counts from; that day itself is not counted. */
  @Column("date", { name: "term_from_on", nullable: true }) termFromOn!: string | null;
  /**
   * Day on which the landlord received the advice, the no-objection, the consent or its refusal.
   */
  @Column("date", { name: "answered_on", nullable: true }) answeredOn!: string | null;
  @Column("text", { name: "answered_with", nullable: true }) answeredWith!: ProcedureAnswer | null;
  @Column("boolean") late!: boolean;
  @Column("date", { name: "response_due_on", nullable: true }) responseDueOn!: string | null;
  /** Day on which the adviser received the response. */
  @Column("date", { name: "reasons_received_on", nullable: true }) reasonsReceivedOn!:
    string | null;
  @Column("boolean", { name: "fully_followed", nullable: true }) fullyFollowed!: boolean | null;
  /**
   * Last day of the term that runs now for the advice or the response, or of a response that is
   * overdue; null: neither. The clock goes by it.
   */
  @Column("date", { name: "due_on", nullable: true }) dueOn!: string | null;
  /** The landlord owes a response whose last day has passed. */
  @Column("boolean") overdue!: boolean;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: string | null;
  @Column("date", { name: "executed_on", nullable: true }) executedOn!: string | null;
  /** Day on which it was withdrawn or closed. */
  @Column("date", { name: "ended_on", nullable: true }) endedOn!: string | null;
  /** Why it was decided or executed before it was allowed; null: it was not. */
  @Column("text", { name: "breach_reason", nullable: true }) breachReason!: string | null;
  /** Why consent was refused. */
  @Column("text", { name: "answer_reason", nullable: true }) answerReason!: string | null;
  /**
   * When the board adopted its no-objection, its consent or the refusal; of
   * an advice see the advice.
   */
  @Column("date", { name: "answer_adopted_on", nullable: true }) answerAdoptedOn!: string | null;
  /** The board meeting that did; null with `answerAdoptedOn`: a written round. */
  @Column("uuid", { name: "answer_meeting_id", nullable: true }) answerMeetingId!: string | null;
  @Column("text", { name: "withdraw_reason", nullable: true }) withdrawReason!: string | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
