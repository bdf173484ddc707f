import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AdviceOutcome, AdviceStatus, RecommendationWeight } from "../advice.enums.js";

/** A recommendation of a draft. Its place in the list becomes its number. */
export interface DraftRecommendation {
  readonly text: string;
  readonly weight: RecommendationWeight;
}

/**
 * The advice of a tenants' organisation. Only that organisation sees it until it is issued;
 * afterwards nobody edits it.
 */
@Entity("advice")
export class Advice {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") status!: AdviceStatus;
  @Column("text", { nullable: true }) outcome!: AdviceOutcome | null;
  @Column("text") summary!: string;
  @Column("text") body!: string;
  /** The recommendations of the draft. Issuing makes them rows of their own. */
  @Column("jsonb", { name: "draft_recommendations" }) draftRecommendations!: DraftRecommendation[];
  @Column("date", { name: "adopted_on", nullable: true }) adoptedOn!: string | null;
  /**
   * The board meeting that adopted it. Null beside a filled `adoptedOn`: the board adopted it in a
   * written round.
   */
  @Column("uuid", { name: "meeting_id", nullable: true }) meetingId!: string | null;
  @Column("timestamptz", { name: "issued_at", nullable: true }) issuedAt!: Date | null;
  @Column("date", { name: "received_on", nullable: true }) receivedOn!: string | null;
  @Column("boolean") late!: boolean;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/** A numbered point of an issued advice. */
@Entity("advice_recommendation")
export class Recommendation {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("uuid", { name: "advice_id" }) adviceId!: string;
  @Column("integer") number!: number;
  @Column("text") text!: string;
  @Column("text") weight!: RecommendationWeight;
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}

/**
 * Votes, a minority view and deliberation on a procedure. Only the organisation that keeps them
 * ever sees them.
 */
@Entity("advice_deliberation")
export class Deliberation {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "procedure_id" }) procedureId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("text", { name: "minority_view", nullable: true }) minorityView!: string | null;
  @Column("integer", { name: "votes_for", nullable: true }) votesFor!: number | null;
  @Column("integer", { name: "votes_against", nullable: true }) votesAgainst!: number | null;
  @Column("integer", { nullable: true }) abstentions!: number | null;
  @Column("integer") version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
