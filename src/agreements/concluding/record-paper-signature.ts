import { referenceInvalid } from "../../acts/refusals.js";
import { fileOf } from "../../acts/file-reference.js";
import { Field, InputType } from "type-graphql";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate, ID } from "../../graphql/scalars.js";
import { waitsForPaper } from "../agreement/on-paper.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { dayOfPaper, fixedOn } from "./paper-day.js";
import { placeSignature } from "./place-signature.js";
import { nothingToDecide, SigningInput, signingOf, takePartyInHand } from "./signing-in-hand.js";

@InputType("RecordPaperSignatureFields")
class RecordPaperSignatureInput extends SigningInput {
  @Field(() => ID, { description: "The party that signed, which has no log-in (partij)." })
  partyId!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When it signed; left out: today; not before the text was fixed (getekend op).",
  })
  signedOn?: string | null;
  @Field(() => String, { description: "Where the signed paper is: an https address (bewijs)." })
  evidenceUrl!: string;
  @Field(() => String, { description: "SHA-256 of that file, in hexadecimal; mandatory." })
  evidenceSha256!: string;
}

/**
 * A party without a log-in signs on paper: one party records it with its evidence, another confirms
 * it (domain brief, section 8, rule 18). It counts when it is confirmed.
 */
export const recordPaperSignature = act({
  name: "recordPaperSignature",
  description:
    "Record with its evidence that a party without a log-in signed on paper; another party " +
    "confirms it (papieren handtekening vastleggen).",
  records: change(
    "AGREEMENT_PAPER_SIGNATURE_RECORDED",
    "A signature on paper was recorded (papieren handtekening vastgelegd).",
    {
      nl: "{who} legde een papieren handtekening onder {what} vast",
      en: "{who} recorded a signature on paper under {what}",
    },
  ),
  by: MEMBERS,
  input: RecordPaperSignatureInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, part, party, facts, to } = await takePartyInHand(tx, actor, {
      act: "RECORD_PAPER_SIGNATURE",
      input,
      is: ({ id }) => id === input.partyId.toLowerCase(),
    });
    const known = await facts.known();
    if (!known.parties.some((one) => one.id === party.id && waitsForPaper(known, one)))
      throw nothingToDecide().at("partyId");
    const signing = await signingOf(tx, part, input);
    const from = fixedOn(known);
    const signedOn = await dayOfPaper(tx, input.signedOn, { from, field: "signedOn" });
    const { url, sha256 } = fileOf(
      { url: input.evidenceUrl, sha256: input.evidenceSha256 },
      (field) => (field === "url" ? "evidenceUrl" : "evidenceSha256"),
    );
    if (sha256 === null) throw referenceInvalid().at("evidenceSha256");
    const paper = { url, sha256 };
    await placeSignature(tx, actor, { party, signing, signedOn, paper });
    await updateRow({ tx, entity: Agreement, row: agreement, changes: { status: to } });
    return agreement.id;
  },
});
