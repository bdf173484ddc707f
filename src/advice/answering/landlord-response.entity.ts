import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  FollowUpStatus,
  RecommendationDecision,
  ResponseResult,
  ResponseStatus,
} from "../advice.enums.js";

/** What the landlord means to decide on a recommendation, before the response is sent. */
export interface DraftDecision {
  readonly recommendationId: string;
  readonly decision: RecommendationDecision;
  readonly reasons: string | null;
  readonly actionOwner: string | null;
  readonly actionDueOn: string | null;
}

/**
 * The landlord's answer to an advice, point by point: its own until it is sent, then never edited.
 */
@Entity("landlord_response")
export class LandlordResponse {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") status!: ResponseStatus;
  @Column("text") letter!: string;
  /** Until it is sent; then they are rows of their own. */
  @Column("jsonb", { name: "draft_decisions" }) draftDecisions!: DraftDecision[];
  @Column("date", { name: "decision_taken_on", nullable: true }) decisionTakenOn!: string | null;
  @Column("text", { nullable: true }) overall!: ResponseResult | null;
  @Column("timestamptz", { name: "sent_at", nullable: true }) sentAt!: Date | null;
  @Column("date", { name: "received_on", nullable: true }) receivedOn!: string | null;
  /**
   * Last day of the standstill that it began; null: it follows the advice, or the standstill was
   * waited out. Kept here because who may not read the response may not know of it.
   */
  @Column("date", { name: "standstill_until", nullable: true }) standstillUntil!: string | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** What the landlord decided on one recommendation, and what became of it. */
@Entity("recommendation_response")
export class RecommendationResponse {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "response_id" }) responseId!: string;
  @Column("uuid", { name: "recommendation_id" }) recommendationId!: string;
  /** The recommendation's: the response can be public without the advice. */
  @Column("integer") number!: number;
  @Column("text") decision!: RecommendationDecision;
  @Column("text", { nullable: true }) reasons!: string | null;
  @Column("text", { name: "action_owner", nullable: true }) actionOwner!: string | null;
  @Column("date", { name: "action_due_on", nullable: true }) actionDueOn!: string | null;
  @Column("text", { name: "follow_up_status", nullable: true })
  followUpStatus!: FollowUpStatus | null;
  @Column("text", { name: "follow_up_note", nullable: true }) followUpNote!: string | null;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
