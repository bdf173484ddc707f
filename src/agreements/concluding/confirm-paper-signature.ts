import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { AgreementParty } from "../agreement/agreement.entity.js";
import { AgreementSignature } from "./concluding.entity.js";
import { shownSignature } from "./concluding.reads.js";
import { followSigning } from "./decide-on-signing.js";
import { takeBackStanding } from "./hold-standing.js";
import { takePaperInHand } from "./paper-in-hand.js";
import { stanceOf } from "./signing-in-hand.js";

/** From here on the party that signed on paper has signed. */
export const confirmPaperSignature = act({
  name: "confirmPaperSignature",
  description:
    "Confirm a signature on paper that another party recorded (papieren handtekening bevestigen).",
  records: change(
    "AGREEMENT_PAPER_SIGNATURE_CONFIRMED",
    "A signature on paper was confirmed (papieren handtekening bevestigd).",
    {
      nl: "{who} bevestigde een papieren handtekening onder {what}",
      en: "{who} confirmed a signature on paper under {what}",
    },
  ),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownSignature,

  async perform(tx, actor, input) {
    const { agreement, signature } = await takePaperInHand(tx, actor, { act: "CONFIRM", input });
    await updateRow({
      tx,
      entity: AgreementSignature,
      row: signature,
      changes: { confirmedById: actor.organisationId, confirmedOn: await findToday(tx) },
    });
    const party = await findForUpdate(tx, AgreementParty, signature.partyId);
    await updateRow({
      tx,
      entity: AgreementParty,
      row: party!,
      changes: {
        stance: stanceOf(signature),
        stanceOn: signature.signedOn,
        stanceText: null,
      },
    });
    await takeBackStanding(tx, agreement, party!);
    await followSigning(tx, actor, agreement);
    return signature.id;
  },
});
