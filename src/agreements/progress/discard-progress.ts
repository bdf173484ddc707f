import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { takeProgressInHand } from "./progress-in-hand.js";
import { Progress } from "./progress.entity.js";
import { shownProgress } from "./progress.reads.js";

/** Nobody else has ever seen it. */
export const discardProgress = act({
  name: "discardProgress",
  description: "Throw away a draft of a report (voortgang weggooien).",
  records: change(
    "COMMITMENT_PROGRESS_DISCARDED",
    "A draft of a report on progress was thrown away (voortgang weggegooid).",
    {
      nl: "{who} gooide een conceptrapportage over {what} weg",
      en: "{who} threw away a draft report on {what}",
    },
  ),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownProgress,

  async perform(tx, actor, input) {
    const { progress, to } = await takeProgressInHand(tx, actor, { act: "DISCARD", input });
    await updateRow({ tx, entity: Progress, row: progress, changes: { status: to } });
    return progress.id;
  },
});
