import { ReasonedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { reasonOf } from "../../acts/text.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AgreementSignature } from "./concluding.entity.js";
import { shownSignature } from "./concluding.reads.js";
import { takePaperInHand } from "./paper-in-hand.js";

/** It never counted, and another one can be recorded. */
export const rejectPaperSignature = act({
  name: "rejectPaperSignature",
  description:
    "Say that a signature on paper was not given, with a reason (papieren handtekening verwerpen).",
  records: change(
    "AGREEMENT_PAPER_SIGNATURE_REJECTED",
    "A signature on paper was rejected (papieren handtekening verworpen).",
    {
      nl: "{who} verwierp een papieren handtekening onder {what}",
      en: "{who} rejected a signature on paper under {what}",
    },
  ),
  by: MEMBERS,
  input: ReasonedInput,
  shows: shownSignature,

  async perform(tx, actor, input) {
    const { signature } = await takePaperInHand(tx, actor, { act: "REJECT", input });
    await updateRow({
      tx,
      entity: AgreementSignature,
      row: signature,
      changes: { voidedOn: await findToday(tx), voidReason: reasonOf(input.reason) },
    });
    return signature.id;
  },
});
