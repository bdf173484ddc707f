import { kept } from "../../reads/kept.js";
import { Commitment, Reservation } from "./commitment.entity.js";
import { CommitmentType, ReservationType } from "./commitment.type.js";

export const commitments = kept(Commitment, { as: "Commitment", type: CommitmentType });
export const reservations = kept(Reservation, { as: "Reservation", type: ReservationType });

export const shownCommitment = commitments.shown(
  "commitment",
  "The commitment as it now stands (afspraak).",
);

export const listCommitmentsOfPart = commitments.by("partId", "number", "createdAt");
export const listReservationsOfText = reservations.by("textId", "position");
