import { Column, Entity, PrimaryColumn } from "typeorm";
import type {
  FollowUpStatus,
  RecommendationDecision,
  ResponseResult,
  ResponseStatus,
} from "../advice.enums.js";

/** What the landlord intends to decide on a recommendation, before it sends the response. */
export interface DraftDecision {
  readonly recommendationId: string;
  readonly decision: RecommendationDecision;
  readonly reasons: string | null;
  readonly actionOwner: string | null;
  readonly actionDueOn: string | null;
}

/**
 * The landlord's answer to an advice, point by point. Only the landlord sees it until it is sent;
 * afterwards nobody edits it.
 */
@Entity("landlord_response")
export class LandlordResponse {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") status!: ResponseStatus;
  @Column("text") letter!: string;
  /** The decisions of the draft. Sending makes them rows of their own. */
  @Column("jsonb", { name: "draft_decisions" }) draftDecisions!: DraftDecision[];
  @Column("date", { name: "decision_taken_on", nullable: true }) decisionTakenOn!: string | null;
  @Column("text", { nullable: true }) overall!: ResponseResult | null;
  @Column("timestamptz", { name: "sent_at", nullable: true }) sentAt!: Date | null;
  @Column("date", { name: "received_on", nullable: true }) receivedOn!: string | null;
  /**
   * The last day of the standstill that it began. Null: the response follows the advice, or the
   * standstill is over. It stands in this row because whoever may not read the response may not
   * know of the standstill.
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
  /**
   * The number of the recommendation. It is kept here because the response can be public while the
   * advice is not.
   */
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
