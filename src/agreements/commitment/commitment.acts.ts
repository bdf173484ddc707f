import type { AnyAct } from "../../acts/act.js";
import { agreeToCommitment } from "./agree-to-commitment.js";
import { discardCommitmentText } from "./discard-commitment-text.js";
import { draftCommitmentText } from "./draft-commitment-text.js";
import { draftCommitment } from "./draft-commitment.js";
import { keepNegotiationPosition } from "./keep-negotiation-position.js";
import { linkCommitment } from "./link-commitment.js";
import { rejectCommitment } from "./reject-commitment.js";
import { reviseCommitmentText } from "./revise-commitment-text.js";
import { sendCommitmentText } from "./send-commitment-text.js";
import { settleReservation } from "./settle-reservation.js";
import { withdrawCommitment } from "./withdraw-commitment.js";

/** The acts by which commitments are negotiated. */
export const commitmentActs: readonly AnyAct[] = [
  draftCommitment,
  draftCommitmentText,
  reviseCommitmentText,
  discardCommitmentText,
  sendCommitmentText,
  agreeToCommitment,
  rejectCommitment,
  withdrawCommitment,
  keepNegotiationPosition,
  linkCommitment,
  settleReservation,
];
