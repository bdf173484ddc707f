import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { optionalTextOf } from "../../acts/text.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { answerProgress } from "./answer-progress.js";
import { shownProgress } from "./progress.reads.js";

@InputType("ConfirmProgressFields")
class ConfirmProgressInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: "What you add, at most 10,000 characters (toelichting).",
  })
  note?: string | null;
}

/** When the last signatory confirms it, everybody who reads the agreement reads the report. */
export const confirmProgress = act({
  name: "confirmProgress",
  description: "Confirm a report of another signatory (voortgang bevestigen).",
  records: change(
    "COMMITMENT_PROGRESS_CONFIRMED",
    "A signatory confirmed a report on progress (voortgang bevestigd).",
    {
      nl: "{who} bevestigde een voortgangsrapportage over {what}",
      en: "{who} confirmed a report on the progress of {what}",
    },
  ),
  by: MEMBERS,
  input: ConfirmProgressInput,
  shows: shownProgress,

  perform: (tx, actor, input) =>
    answerProgress(tx, actor, {
      decision: "CONFIRMED",
      input,
      noteOf: () => optionalTextOf(input.note, "note"),
    }),
});
