import { Field, InputType } from "type-graphql";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { Agreement, AgreementParty } from "../agreement/agreement.entity.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { OnPartInput, takePartyInHand } from "./signing-in-hand.js";

@InputType("AdviseOnAgreementFields")
class AdviseOnAgreementInput extends OnPartInput {
  @Field(() => String, { description: "What you advise, at most 10,000 characters (advies)." })
  advice!: string;
}

const adviceEmpty = refusal("AGREEMENT_ADVICE_EMPTY", {
  description: "An adviser's advice says something (advies leeg).",
  nl: () => "Geef aan wat u adviseert.",
  en: () => "Say what you advise.",
});

/**
 * A party that chose to advise, and not to sign, says once what it advises: anew when another text
 * was fixed since. What it advised before stays beside it (`earlierAdvice`).
 */
export const adviseOnAgreement = act({
  name: "adviseOnAgreement",
  description:
    "Advise on a part, for a party that does not sign: once on what is negotiated, and once on each " +
    "text that is fixed (adviseren).",
  records: change("AGREEMENT_ADVISED", "A party advised (geadviseerd).", {
    nl: "{who} bracht advies uit over {what}",
    en: "{who} advised on {what}",
  }),
  by: MEMBERS,
  input: AdviseOnAgreementInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, party, to } = await takePartyInHand(tx, actor, {
      act: "ADVISE",
      input,
      is: ({ memberId, capacity, stance, advisedHash }, { contentHash }) =>
        memberId === actor.organisationId &&
        capacity === "ADVISER" &&
        (stance === "PENDING" ||
          (stance === "ADVISED" && contentHash !== null && advisedHash !== contentHash)),
    });
    const stanceText = textOf(input.advice, "advice");
    if (!stanceText) throw adviceEmpty().at("advice");
    await updateRow({
      tx,
      entity: AgreementParty,
      row: party,
      changes: { stance: "ADVISED", stanceOn: await findToday(tx), stanceText },
    });
    // its version rises: who reads it sees that somebody advised
    await updateRow({ tx, entity: Agreement, row: agreement, changes: { status: to } });
    return agreement.id;
  },
});
