import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { answerText } from "./answer-text.js";
import { takeNamedCommitment } from "./commitment-in-hand.js";
import { Commitment } from "./commitment.entity.js";
import { shownCommitment } from "./commitment.reads.js";

/** One signatory that rejects it is enough; another text can still be sent. */
export const rejectCommitment = act({
  name: "rejectCommitment",
  description: "Reject the text of a commitment, with a reason (afspraak afwijzen).",
  records: change("COMMITMENT_REJECTED", "A signatory rejected a text (afspraak afgewezen).", {
    nl: "{who} wees een afspraak in {what} af",
    en: "{who} rejected a commitment in {what}",
  }),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownCommitment,

  async perform(tx, actor, input) {
    const { commitment, to } = await takeNamedCommitment(tx, actor, { act: "REJECT", input });
    const reason = reasonOf(input.reason);
    await answerText(tx, actor, { commitment, decision: "REJECTED", reason });
    await updateRow({ tx, entity: Commitment, row: commitment, changes: { status: to } });
    return commitment.id;
  },
});
