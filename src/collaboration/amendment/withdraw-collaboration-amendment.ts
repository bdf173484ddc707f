import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { shownAmendment } from "./amendment.reads.js";
import { endAmendment } from "./end-amendment.js";

/** Who proposed it can take it back until all have ratified it. */
export const withdrawCollaborationAmendment = act({
  name: "withdrawCollaborationAmendment",
  description: "Take an amendment back that you proposed, with a reason (wijziging intrekken).",
  records: change(
    "COLLABORATION_AMENDMENT_WITHDRAWN",
    "An amendment was taken back (wijziging ingetrokken).",
    { nl: "{who} trok het voorstel {what} in", en: "{who} took back the proposal {what}" },
  ),
  by: PARTICIPANTS,
  input: ReasonedInput,
  shows: shownAmendment,
  perform: (tx, actor, input) => endAmendment(tx, actor, { act: "WITHDRAW", input }),
});
