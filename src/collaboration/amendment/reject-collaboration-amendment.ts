import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { shownAmendment } from "./amendment.reads.js";
import { endAmendment } from "./end-amendment.js";

/** The side that did not write the last text can end it. */
export const rejectCollaborationAmendment = act({
  name: "rejectCollaborationAmendment",
  description: "Reject an amendment, with a reason (wijziging afwijzen).",
  records: change(
    "COLLABORATION_AMENDMENT_REJECTED",
    "An amendment was rejected (wijziging afgewezen).",
    { nl: "{who} wees de tekst van {what} af", en: "{who} rejected the text of {what}" },
  ),
  by: PARTICIPANTS,
  input: ReasonedInput,
  shows: shownAmendment,
  perform: (tx, actor, input) => endAmendment(tx, actor, { act: "REJECT", input }),
});
