import type { AnyAct } from "../../acts/act.js";
import { agreeToAmendment } from "./agree-to-amendment.js";
import { counterAmendment } from "./counter-amendment.js";
import { discardAmendment } from "./discard-amendment.js";
import { draftAmendment } from "./draft-amendment.js";
import { draftCollaborationAgreement } from "./draft-collaboration-agreement.js";
import { proposeAmendment } from "./propose-amendment.js";
import { rejectAmendment } from "./reject-amendment.js";
import { reviseAmendment } from "./revise-amendment.js";
import { withdrawAmendment } from "./withdraw-amendment.js";
import { writeTogether } from "./write-together.js";

/** The acts on what is negotiated. */
export const amendmentActs: readonly AnyAct[] = [
  draftCollaborationAgreement,
  draftAmendment,
  reviseAmendment,
  discardAmendment,
  proposeAmendment,
  counterAmendment,
  writeTogether,
  agreeToAmendment,
  rejectAmendment,
  withdrawAmendment,
];
