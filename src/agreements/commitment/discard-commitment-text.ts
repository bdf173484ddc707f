import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { Commitment, CommitmentText } from "./commitment.entity.js";
import { shownText } from "./commitment.reads.js";
import { takeTextToDiscard } from "./text-in-hand.js";

/** Nobody else has ever seen it. With its first text a commitment goes too. */
export const discardCommitmentText = act({
  name: "discardCommitmentText",
  description:
    "Throw away a draft of a text, and with the first text the commitment (tekst weggooien).",
  records: change("COMMITMENT_TEXT_DISCARDED", "A draft was thrown away (tekst weggegooid).", {
    nl: "{who} gooide een concepttekst voor {what} weg",
    en: "{who} threw away a draft text for {what}",
  }),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownText,

  async perform(tx, actor, input) {
    const { commitment, text, to } = await takeTextToDiscard(tx, actor, input);
    await updateRow({ tx, entity: CommitmentText, row: text, changes: { discarded: true } });
    if (commitment?.sharedAt === null)
      await updateRow({ tx, entity: Commitment, row: commitment, changes: { status: to } });
    return text.id;
  },
});
