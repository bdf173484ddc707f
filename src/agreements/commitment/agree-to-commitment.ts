import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { markAgreed } from "./agreed-reservations.js";
import { answerText } from "./answer-text.js";
import { takeNamedCommitment } from "./commitment-in-hand.js";
import { Commitment } from "./commitment.entity.js";
import { awaitedBy } from "./commitment.lifecycle.js";
import { shownCommitment } from "./commitment.reads.js";

/** It is agreed when the last signatory that can log in agrees; until then it stays open. */
export const agreeToCommitment = act({
  name: "agreeToCommitment",
  description: "Agree to the text of a commitment, for a signatory (instemmen met een afspraak).",
  records: change("COMMITMENT_AGREED_TO", "A signatory agreed to a text (ingestemd).", {
    nl: "{who} stemde in met een afspraak in {what}",
    en: "{who} agreed to a commitment in {what}",
  }),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownCommitment,

  async perform(tx, actor, input) {
    const { commitment, facts, to } = await takeNamedCommitment(tx, actor, { act: "AGREE", input });
    const awaited = awaitedBy(await facts.known());
    await answerText(tx, actor, { commitment, decision: "AGREED", reason: null });
    if (awaited.every((id) => id === actor.organisationId)) {
      await markAgreed(tx, commitment.currentTextId!, true);
      await updateRow({ tx, entity: Commitment, row: commitment, changes: { status: to } });
    }
    return commitment.id;
  },
});
