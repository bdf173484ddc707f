import { InputType } from "type-graphql";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AgreementParty } from "../agreement/agreement.entity.js";
import { SIGNING } from "../agreement/agreement-facts.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { followSigning } from "./decide-on-signing.js";
import { takeBackStanding } from "./hold-standing.js";
import { placeSignature } from "./place-signature.js";
import { SigningInput, signingOf, stanceOf, takePartyInHand } from "./signing-in-hand.js";

@InputType("SignAgreementFields")
class SignAgreementInput extends SigningInput {}

/**
 * A party signs a part on the hash of its content, and may leave something out. Who refused may
 * still sign afterwards.
 */
export const signAgreement = act({
  name: "signAgreement",
  description:
    "Sign a part of an agreement on the hash of its content (ondertekenen). `id` and " +
    "`expectedVersion` are the agreement's.",
  records: change("AGREEMENT_SIGNED", "A party signed (ondertekend).", {
    nl: "{who} ondertekende {what}",
    en: "{who} signed {what}",
  }),
  by: MEMBERS,
  input: SignAgreementInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, part, party } = await takePartyInHand(tx, actor, {
      act: "SIGN",
      input,
      is: ({ memberId, capacity, stance }) =>
        memberId === actor.organisationId &&
        SIGNING.has(capacity) &&
        (stance === "PENDING" || stance === "REFUSED"),
    });
    const signing = await signingOf(tx, part, input);
    const signedOn = await findToday(tx);
    await placeSignature(tx, actor, { party, signing, signedOn });
    await updateRow({
      tx,
      entity: AgreementParty,
      row: party,
      changes: { stance: stanceOf(signing), stanceOn: signedOn, stanceText: null },
    });
    await takeBackStanding(tx, agreement, party);
    await followSigning(tx, actor, agreement);
    return agreement.id;
  },
});
