import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { shownDispute } from "./agreement-dispute.reads.js";
import { dayAfter } from "./dispute-days.js";
import { takeDisputeInHand } from "./dispute-in-hand.js";

@InputType("RecordAgreementDisputeAdviceFields")
class RecordAgreementDisputeAdviceInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description: "What the committee advised, at most 100,000 characters; mandatory (advies).",
  })
  advice?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When, today when left out; not in the future (geadviseerd op).",
  })
  advisedOn?: string | null;
}

const adviceEmpty = refusal("DISPUTE_ADVICE_EMPTY", {
  description: "The text of the advice is mandatory (advies leeg).",
  nl: () => "Geef aan wat de commissie adviseerde.",
  en: () => "Say what the committee advised.",
});

/** The minister hears a committee before the ruling. Anybody who reads the dispute records it. */
export const recordAgreementDisputeAdvice = act({
  name: "recordAgreementDisputeAdvice",
  description: "Record the advice of the advisory committee to the minister (advies vastleggen).",
  records: change(
    "AGREEMENT_DISPUTE_ADVISED",
    "The advice of the committee was recorded (advies van de commissie vastgelegd).",
    {
      nl: "{who} legde het advies van de commissie over het geschil over {what} vast",
      en: "{who} recorded the committee's advice on the dispute about {what}",
    },
  ),
  by: MEMBERS,
  input: RecordAgreementDisputeAdviceInput,
  shows: shownDispute,

  async perform(tx, actor, input) {
    const { dispute, to } = await takeDisputeInHand(tx, actor, { act: "RECORD_ADVICE", input });
    const advice = textOf(input.advice ?? "", "advice", MAX_LETTER);
    if (!advice) throw adviceEmpty().at("advice");
    const given = { given: input.advisedOn, field: "advisedOn" };
    const advisedOn = await dayAfter(tx, dispute.filedOn!, given);
    await updateRow({
      tx,
      entity: AgreementDispute,
      row: dispute,
      changes: { status: to, advice, advisedOn },
    });
    return dispute.id;
  },
});
