import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeCommentInHand } from "./comment-in-hand.js";
import { ProvisionComment } from "./comment.entity.js";
import { shownComment } from "./comment.reads.js";

/** What the log says of every comment that is shared, also of one that was never private. */
export const COMMENT_SHARED = change(
  "PROVISION_COMMENT_SHARED",
  "A comment was shared (opmerking gedeeld).",
  { nl: "{who} deelde een opmerking bij {what}", en: "{who} shared a comment on {what}" },
);

/** Who negotiates reads it from here on, and nothing of what was before. */
export const shareProvisionComment = act({
  name: "shareProvisionComment",
  description: "Share a comment of your organisation with who negotiates (opmerking delen).",
  records: COMMENT_SHARED,
  by: PARTICIPANTS,
  input: VersionedInput,
  shows: shownComment,

  async perform(tx, actor, input) {
    const comment = await takeCommentInHand(tx, actor, { act: "SHARE", input });
    await updateRow({
      tx,
      entity: ProvisionComment,
      row: comment,
      changes: { sharedAt: () => "now()" },
    });
    return comment.id;
  },
});
