import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AgreementSignature } from "./concluding.entity.js";
import { shownSignature } from "./concluding.reads.js";
import { takePaperInHand } from "./paper-in-hand.js";

/** Recorded by mistake: it never counted, and another one can be recorded. */
export const withdrawPaperSignature = act({
  name: "withdrawPaperSignature",
  description:
    "Take back a signature on paper that you recorded and nobody confirmed (vastlegging intrekken).",
  records: change(
    "AGREEMENT_PAPER_SIGNATURE_WITHDRAWN",
    "A signature on paper was taken back by who recorded it (vastlegging ingetrokken).",
    {
      nl: "{who} trok de vastlegging van een papieren handtekening onder {what} in",
      en: "{who} took back the record of a signature on paper under {what}",
    },
  ),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownSignature,

  async perform(tx, actor, input) {
    const { signature } = await takePaperInHand(tx, actor, { act: "WITHDRAW", input });
    await updateRow({
      tx,
      entity: AgreementSignature,
      row: signature,
      changes: { voidedOn: await findToday(tx) },
    });
    return signature.id;
  },
});
