import type { AnyAct } from "../../acts/act.js";
import { agreeToCollaborationAmendment } from "./agree-to-collaboration-amendment.js";
import { counterCollaborationAmendment } from "./counter-collaboration-amendment.js";
import { discardCollaborationAmendment } from "./discard-collaboration-amendment.js";
import { draftCollaborationAmendment } from "./draft-collaboration-amendment.js";
import { draftCollaborationAgreement } from "./draft-collaboration-agreement.js";
import { proposeCollaborationAmendment } from "./propose-collaboration-amendment.js";
import { rejectCollaborationAmendment } from "./reject-collaboration-amendment.js";
import { reviseCollaborationAmendment } from "./revise-collaboration-amendment.js";
import { withdrawCollaborationAmendment } from "./withdraw-collaboration-amendment.js";
import { writeCollaborationTogether } from "./write-collaboration-together.js";

/** The acts on what is negotiated. */
export const amendmentActs: readonly AnyAct[] = [
  draftCollaborationAgreement,
  draftCollaborationAmendment,
  reviseCollaborationAmendment,
  discardCollaborationAmendment,
  proposeCollaborationAmendment,
  counterCollaborationAmendment,
  writeCollaborationTogether,
  agreeToCollaborationAmendment,
  rejectCollaborationAmendment,
  withdrawCollaborationAmendment,
];
