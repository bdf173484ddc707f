import { Field, InputType } from "type-graphql";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AgreementParty } from "../agreement/agreement.entity.js";
import { SIGNING } from "../agreement/agreement-facts.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { followSigning } from "./decide-on-signing.js";
import { OnPartInput, takePartyInHand } from "./signing-in-hand.js";

@InputType("RefuseToSignFields")
class RefuseToSignInput extends OnPartInput {
  @Field(() => String, { nullable: true, description: "Why; mandatory (reden)." })
  reason?: string | null;
}

/** Others may have signed, or sign yet: what stands between them is no one's to undo. */
export const refuseToSign = act({
  name: "refuseToSign",
  description: "Refuse to sign a part, with a reason (weigeren te tekenen).",
  records: change("AGREEMENT_SIGNING_REFUSED", "A party refused to sign (geweigerd te tekenen).", {
    nl: "{who} weigerde {what} te tekenen",
    en: "{who} refused to sign {what}",
  }),
  by: MEMBERS,
  input: RefuseToSignInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, party } = await takePartyInHand(tx, actor, {
      act: "REFUSE_TO_SIGN",
      input,
      is: ({ memberId, capacity, stance }) =>
        memberId === actor.organisationId && SIGNING.has(capacity) && stance === "PENDING",
    });
    const stanceText = reasonOf(input.reason);
    await updateRow({
      tx,
      entity: AgreementParty,
      row: party,
      changes: { stance: "REFUSED", stanceOn: await findToday(tx), stanceText },
    });
    await followSigning(tx, actor, agreement);
    return agreement.id;
  },
});
