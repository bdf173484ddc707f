import { act } from "../../acts/act.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { shownAmendment } from "./amendment.reads.js";
import { answerWithText, AnswerWithTextInput } from "./answer-with-text.js";

/** The turn changes. Of two sides that counter at one time, one gets CONFLICT and the other's text. */
export const counterCollaborationAmendment = act({
  name: "counterCollaborationAmendment",
  description:
    "Answer an amendment with another text; a text that was agreed on is open again, and its " +
    "ratifications are void (tegenvoorstel doen).",
  records: change(
    "COLLABORATION_AMENDMENT_COUNTERED",
    "An amendment was answered with another text (tegenvoorstel gedaan).",
    {
      nl: "{who} deed een tegenvoorstel voor {what}",
      en: "{who} answered {what} with another text",
    },
  ),
  by: PARTICIPANTS,
  input: AnswerWithTextInput,
  shows: shownAmendment,
  perform: (tx, actor, input) => answerWithText(tx, actor, { act: "COUNTER", input }),
});
