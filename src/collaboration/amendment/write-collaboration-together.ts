import { act } from "../../acts/act.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { shownAmendment } from "./amendment.reads.js";
import { answerWithText, AnswerWithTextInput } from "./answer-with-text.js";

/** Nobody waits for a turn; whoever agreed to the text agrees anew to what it has become. */
export const writeCollaborationTogether = act({
  name: "writeCollaborationTogether",
  description:
    "Write on in a text that the parties make together, such as their vision (meeschrijven).",
  records: change(
    "COLLABORATION_WRITTEN_TOGETHER",
    "Somebody wrote on in a text of both (meegeschreven).",
    { nl: "{who} schreef mee aan {what}", en: "{who} wrote on in {what}" },
  ),
  by: PARTICIPANTS,
  input: AnswerWithTextInput,
  shows: shownAmendment,
  perform: (tx, actor, input) => answerWithText(tx, actor, { act: "WRITE", input }),
});
