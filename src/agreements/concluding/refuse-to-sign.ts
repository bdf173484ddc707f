import { Field, InputType } from "type-graphql";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { ID } from "../../graphql/scalars.js";
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
  @Field(() => ID, {
    nullable: true,
    description:
      "A party without a log-in that refuses, for which you record it; left out: your own " +
      "organisation (partij).",
  })
  partyId?: string | null;
}

/**
 * Others may have signed, or sign yet: what stands between them is no one's to undo. That a party
 * without a log-in refuses, another party records; a paper that it signs outweighs that.
 */
export const refuseToSign = act({
  name: "refuseToSign",
  description: "Refuse to sign a part, with a reason (weigeren te tekenen).",
  records: change("AGREEMENT_SIGNING_REFUSED", "A party refused to sign (geweigerd te tekenen)."),
  by: MEMBERS,
  input: RefuseToSignInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, party } = await takePartyInHand(tx, actor, {
      act: input.partyId == null ? "REFUSE_TO_SIGN" : "RECORD_PAPER_SIGNATURE",
      input,
      is: ({ id, memberId, hasLogin, capacity, stance }) =>
        (input.partyId == null
          ? memberId === actor.organisationId
          : id === input.partyId.toLowerCase() && !hasLogin) &&
        SIGNING.has(capacity) &&
        stance === "PENDING",
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
