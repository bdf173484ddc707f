import { Field, InputType } from "type-graphql";
import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { tooEarly } from "../../acts/refusals.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { earliestEnd, endsSooner } from "./committee-recognition.lifecycle.js";
import { shownRecognition } from "./committee-recognition.reads.js";
import { takeRecognitionInHand } from "./recognition-in-hand.js";
import { whileRecognised } from "./year-reports.js";

@InputType("EndCommitteeRecognitionFields")
class EndCommitteeRecognitionInput extends ReasonedInput {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The last day on which it is recognised: today, or a later day, before the last day that it " +
      "has; left out: today, or its first day where that is later (laatste dag).",
  })
  recognisedUntil?: string | null;
}

/**
 * Who recognises a committee ends that, and a committee gives its own recognition up. It goes on to
 * its last day, and lapses at the midnight after it.
 */
export const endCommitteeRecognition = act({
  name: "endCommitteeRecognition",
  description:
    "End the recognition of a committee, with a reason and a last day: for the landlord, and for " +
    "the committee itself (beëindigen).",
  records: change(
    "COMMITTEE_RECOGNITION_ENDED",
    "The recognition of a committee was given a last day (erkenning beëindigd).",
    {
      nl: "{who} gaf de erkenning van bewonerscommissie {what} een laatste dag",
      en: "{who} gave the recognition of residents' committee {what} a last day",
    },
  ),
  by: ["LANDLORD", "LOCAL_TENANT_ORGANISATION"],
  input: EndCommitteeRecognitionInput,
  shows: shownRecognition,

  async perform(tx, actor, input) {
    const { recognition } = await takeRecognitionInHand(tx, actor, { act: "END", input });
    const reason = reasonOf(input.reason);
    const from = earliestEnd(recognition.startsOn!, await findToday(tx));
    const endsOn = input.recognisedUntil ?? from;
    if (endsOn < from) throw tooEarly({ from }).at("recognisedUntil");
    if (recognition.endsOn !== null && endsOn >= recognition.endsOn)
      throw endsSooner({ lastDay: recognition.endsOn }).at("recognisedUntil");
    const due = recognition.reportDueOn;
    const reportDueOn = due === null ? null : whileRecognised(due, endsOn);
    await updateRow({
      tx,
      entity: CommitteeRecognition,
      row: recognition,
      changes: { endsOn, reason, reportDueOn },
    });
    return recognition.id;
  },
});
