import { fileOf } from "../../acts/file-reference.js";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { resultRequired } from "../../acts/refusals.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { shownDispute } from "./agreement-dispute.reads.js";
import { dayAfter } from "./dispute-days.js";
import { takeDisputeInHand } from "./dispute-in-hand.js";

@InputType("RecordAgreementDisputeRulingFields")
class RecordAgreementDisputeRulingInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: "The ruling, at most 100,000 characters; mandatory (uitspraak).",
  })
  ruling?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it was given, today when left out; not in the future (uitspraak op).",
  })
  ruledOn?: string | null;
  @Field(() => String, { nullable: true, description: "Where it is: an https address." })
  url?: string | null;
}

/** The ruling binds the parties. It closes nothing: they go back to the table (art. 44(3)). */
export const recordAgreementDisputeRuling = act({
  name: "recordAgreementDisputeRuling",
  description:
    "Record the minister's binding ruling; negotiation can go on after it (uitspraak vastleggen).",
  records: change("AGREEMENT_DISPUTE_RULED", "A ruling was recorded (uitspraak vastgelegd).", {
    nl: "{who} legde de uitspraak over {what} vast",
    en: "{who} recorded the ruling on {what}",
  }),
  by: MEMBERS,
  input: RecordAgreementDisputeRulingInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { dispute, to } = await takeDisputeInHand(tx, actor, { act: "RECORD_RULING", input });
    const { filedOn, advisedOn } = dispute;
    const ruling = textOf(input.ruling ?? "", "ruling", MAX_LETTER);
    if (!ruling) throw resultRequired().at("ruling");
    const given = { given: input.ruledOn, field: "ruledOn" };
    const ruledOn = await dayAfter(tx, advisedOn ?? filedOn!, given);
    const rulingUrl = input.url == null ? null : fileOf({ url: input.url }).url;
    await updateRow({
      tx,
      entity: AgreementDispute,
      row: dispute,
      changes: { status: to, ruling, ruledOn, rulingUrl, endedOn: ruledOn },
    });
    return dispute.id;
  },
});
