import { InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { optionalTextOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { columnsOf, commitmentContentOf } from "./commitment-content.js";
import { Commitment, CommitmentText } from "./commitment.entity.js";
import { CommitmentTextContentInput } from "./commitment.input.js";
import { shownText } from "./commitment.reads.js";
import { currentNumberOf, takeTextInHand } from "./text-in-hand.js";

@InputType("ReviseCommitmentTextFields")
class ReviseCommitmentTextInput extends versioned(CommitmentTextContentInput, "The text.") {}

/** A draft is corrected freely, all of it at once. */
export const reviseCommitmentText = act({
  name: "reviseCommitmentText",
  description: "Revise a draft of a text, giving all of it (tekst herzien).",
  records: change("COMMITMENT_TEXT_REVISED", "A draft of a text was revised (tekst herzien).", {
    nl: "{who} werkte een concepttekst voor {what} bij",
    en: "{who} revised a draft text for {what}",
  }),
  by: MEMBERS,
  input: ReviseCommitmentTextInput,
  shows: shownText,

  async perform(tx, actor, input) {
    const { agreement, commitment, text } = await takeTextInHand(tx, actor, {
      act: "REVISE_TEXT",
      input,
    });
    const content = await commitmentContentOf(tx, input, { partId: commitment.partId, agreement });
    const reason = optionalTextOf(input.reason, "reason");
    const answersNumber = await currentNumberOf(tx, commitment);
    await updateRow({
      tx,
      entity: CommitmentText,
      row: text,
      changes: { ...content, reason, answersNumber },
    });
    if (commitment.sharedAt === null)
      await updateRow({ tx, entity: Commitment, row: commitment, changes: columnsOf(content) });
    return text.id;
  },
});
