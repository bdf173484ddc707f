import { groupBy, RowQuestion } from "../../persistence/rows.js";
import type { Batch } from "../../persistence/snapshot.js";
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

export const commitments = kept(Commitment, { as: "Commitment", type: CommitmentType });
export const commitmentTexts = kept(CommitmentText, {
  as: "CommitmentText",
  type: CommitmentTextType,
});
export const commitmentAnswers = kept(CommitmentAnswer, {
  as: "CommitmentAnswer",
  type: CommitmentAnswerType,
});
export const reservations = kept(Reservation, { as: "Reservation", type: ReservationType });
export const negotiationPositions = kept(NegotiationPosition, {
  as: "NegotiationPosition",
  type: NegotiationPositionType,
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
