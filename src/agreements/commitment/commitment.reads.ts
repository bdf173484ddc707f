import { agreements } from "../agreement/agreement.reads.js";
import { partOf } from "../../reads/called.js";
import { groupBy, RowQuestion } from "../../persistence/rows.js";
import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { type AnyKept, kept } from "../../reads/kept.js";
import {
  CommitmentAnswerType,
  CommitmentTextType,
  NegotiationPositionType,
} from "./commitment-text.type.js";
import {
  Commitment,
  CommitmentAnswer,
  CommitmentText,
  NegotiationPosition,
  Reservation,
} from "./commitment.entity.js";
import { CommitmentType } from "./commitment.type.js";
import { ReservationType } from "./reservation.type.js";

export const commitments = kept(Commitment, {
  as: "Commitment",
  type: CommitmentType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const commitmentTexts = kept(CommitmentText, {
  as: "CommitmentText",
  type: CommitmentTextType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const commitmentAnswers = kept(CommitmentAnswer, {
  as: "CommitmentAnswer",
  type: CommitmentAnswerType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const reservations = kept(Reservation, {
  as: "Reservation",
  type: ReservationType,
  called: ({ agreementId }) => partOf(agreements, agreementId),
});
export const negotiationPositions = kept(NegotiationPosition, {
  as: "NegotiationPosition",
  type: NegotiationPositionType,
  called: ({ commitmentId }) => partOf(commitments, commitmentId),
});

/** The kinds of rows of this room. */
export const commitmentKept: readonly AnyKept[] = [
  commitments,
  commitmentTexts,
  commitmentAnswers,
  reservations,
  negotiationPositions,
];

export const shownCommitment = commitments.shown(
  "commitment",
  "The commitment as it now stands (afspraak).",
);
export const shownText = commitmentTexts.shown("text", "The text as it now stands (tekst).");
export const shownReservation = reservations.shown(
  "reservation",
  "The reservation as it now stands (voorbehoud).",
);

export const listCommitmentsOfPart = commitments.by("partId", "number", "createdAt");
export const listReservationsOfText = reservations.by("textId", "position");
export const listAnswersOfText = commitmentAnswers.by("textId", "createdAt");
/** The own organisation's of each commitment. */
export const findPositionsOfCommitments = negotiationPositions.oneBy("commitmentId");

/** The texts of each commitment that were sent, in their order, then the viewer's own draft. */
export const listTextsOfCommitment: Batch<string, CommitmentText[]> = async (snapshot, ids) => {
  const rows = await exchanged.ask(snapshot, ids);
  snapshot.tell(commitmentTexts.find, [rows]);
  const texts = groupBy(rows, ({ commitmentId }) => commitmentId);
  return ids.map((id) => texts.get(id) ?? []);
};
const exchanged = new RowQuestion(
  CommitmentText,
  (query) =>
    query
      .where("row.commitmentId = ANY($1) AND NOT row.discarded")
      .orderBy("row.number", "ASC", "NULLS LAST")
      .addOrderBy("row.id"),
  ["id", "commitmentId"],
);

/** The commitments that are linked to each calendar item. */
export const listCommitmentsOfItem: Batch<string, Commitment[]> = async (snapshot, ids) => {
  const rows = await linked.ask(snapshot, ids);
  snapshot.tell(commitments.find, [rows]);
  return ids.map((id) => rows.filter(({ calendarItemIds }) => calendarItemIds.includes(id)));
};
const linked = new RowQuestion(
  Commitment,
  (query) =>
    query
      // the first condition lets PostgreSQL use the index of what is linked, which has no drafts
      .where("row.calendarItemIds <> '{}' AND row.calendarItemIds && $1::uuid[]")
      .orderBy("row.sharedAt")
      .addOrderBy("row.id"),
  ["id", "calendarItemIds"],
);

/** The commitments whose last text is reserved to each advice procedure. */
export const listCommitmentsOfProcedure: Batch<string, Commitment[]> = async (snapshot, ids) => {
  const [rows, reserved] = await Promise.all([
    waiting.ask(snapshot, ids),
    snapshot.read(RESERVED_TO, [ids]),
  ]);
  snapshot.tell(commitments.find, [rows]);
  const texts = groupBy(reserved as [string, string][], ([procedureId]) => procedureId);
  return ids.map((id) => {
    const textIds = new Set(texts.get(id)?.map(([, textId]) => textId));
    return rows.filter(({ currentTextId }) => currentTextId && textIds.has(currentTextId));
  });
};
const RESERVED_TO = named(
  "SELECT procedure_id, text_id FROM app.agreement_reservation WHERE procedure_id = ANY($1)",
);
const waiting = new RowQuestion(
  Commitment,
  (query) =>
    query
      .where(
        `row.currentTextId IN
          (SELECT text_id FROM app.agreement_reservation WHERE procedure_id = ANY($1))`,
      )
      .orderBy("row.sharedAt")
      .addOrderBy("row.id"),
  ["id", "currentTextId"],
);
