import type { AnyAct } from "../../acts/act.js";
import { agreeToAmendment } from "./agree-to-collaboration-amendment.js";
import { counterAmendment } from "./counter-collaboration-amendment.js";
import { discardAmendment } from "./discard-collaboration-amendment.js";
import { draftAmendment } from "./draft-collaboration-amendment.js";
import { draftCollaborationAgreement } from "./draft-collaboration-agreement.js";
import { proposeAmendment } from "./propose-collaboration-amendment.js";
import { rejectAmendment } from "./reject-collaboration-amendment.js";
import { reviseAmendment } from "./revise-collaboration-amendment.js";
import { withdrawAmendment } from "./withdraw-collaboration-amendment.js";
import { writeTogether } from "./write-collaboration-together.js";

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
