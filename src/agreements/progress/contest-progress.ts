import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { answerProgress } from "./answer-progress.js";
import { shownProgress } from "./progress.reads.js";

@InputType("ContestProgressFields")
class ContestProgressInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: "What is not right in it, at most 10,000 characters; mandatory (toelichting).",
  })
  note?: string | null;
}

/** The report stays as it was submitted; a next one of the same period answers it. */
export const contestProgress = act({
  name: "contestProgress",
  description: "Contest a report of another signatory, with a note (voortgang betwisten).",
  records: change(
    "COMMITMENT_PROGRESS_CONTESTED",
    "A signatory contested a report on progress (voortgang betwist).",
    {
      nl: "{who} betwistte een voortgangsrapportage over {what}",
      en: "{who} contested a report on the progress of {what}",
    },
  ),
  by: MEMBERS,
  input: ContestProgressInput,
  shows: shownProgress,

  perform: (tx, actor, input) =>
    answerProgress(tx, actor, {
      decision: "CONTESTED",
      input,
      noteOf: () => reasonOf(input.note, "note"),
    }),
});
