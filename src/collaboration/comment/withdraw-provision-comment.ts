import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeCommentInHand } from "./comment-in-hand.js";
import { ProvisionComment } from "./comment.entity.js";
import { shownComment } from "./comment.reads.js";

/** That something was said stays where it was shared; what it said is for its own side again. */
export const withdrawProvisionComment = act({
  name: "withdrawProvisionComment",
  description:
    "Withdraw a comment of your organisation; others no longer read its text (intrekken).",
  records: change("PROVISION_COMMENT_WITHDRAWN", "A comment was withdrawn (ingetrokken).", {
    nl: "{who} trok een opmerking bij {what} in",
    en: "{who} withdrew a comment on {what}",
  }),
  by: PARTICIPANTS,
  input: VersionedInput,
  shows: shownComment,

  async perform(tx, actor, input) {
    const comment = await takeCommentInHand(tx, actor, { act: "WITHDRAW", input });
    await updateRow({
      tx,
      entity: ProvisionComment,
      row: comment,
      changes: { withdrawnOn: await findToday(tx) },
    });
    return comment.id;
  },
});
