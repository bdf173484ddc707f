import { InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { daysOfCommitment } from "./edition.js";
import { progressContentOf, RevisedProgressInput } from "./progress-content.js";
import { takeProgressInHand } from "./progress-in-hand.js";
import { Progress } from "./progress.entity.js";
import { shownProgress } from "./progress.reads.js";

@InputType("ReviseProgressFields")
class ReviseProgressInput extends versioned(RevisedProgressInput, "The report.") {}

/** A draft is corrected freely. What is left out stays. */
export const reviseProgress = act({
  name: "reviseProgress",
  description: "Revise a draft of a report (voortgang herzien).",
  records: change(
    "COMMITMENT_PROGRESS_REVISED",
    "A draft of a report on progress was revised (voortgang herzien).",
    {
      nl: "{who} werkte een conceptrapportage over {what} bij",
      en: "{who} revised a draft report on {what}",
    },
  ),
  by: MEMBERS,
  input: ReviseProgressInput,
  shows: shownProgress,

  async perform(tx, actor, input) {
    const { progress, known } = await takeProgressInHand(tx, actor, { act: "REVISE", input });
    const days = await daysOfCommitment(tx, {
      id: known.commitmentId,
      originId: progress.commitmentId,
    });
    const content = progressContentOf(input, progress, { days, today: await findToday(tx) });
    await updateRow({ tx, entity: Progress, row: progress, changes: content });
    return progress.id;
  },
});
