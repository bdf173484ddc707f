import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { findForUpdate, updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import { takeDraftInHand } from "./amendment-in-hand.js";
import { CollaborationAmendment } from "./amendment.entity.js";
import { shownAmendment } from "./amendment.reads.js";

/** With a first text its agreement goes, which nobody else knew of. */
export const discardCollaborationAmendment = act({
  name: "discardCollaborationAmendment",
  description:
    "Throw a draft of an amendment away; of a first text the draft of its agreement too " +
    "(wijziging weggooien).",
  records: change(
    "COLLABORATION_AMENDMENT_DISCARDED",
    "A draft of an amendment was thrown away (wijziging weggegooid).",
    {
      nl: "{who} gooide het wijzigingsvoorstel {what} weg",
      en: "{who} threw away the draft amendment {what}",
    },
  ),
  by: PARTICIPANTS,
  input: VersionedInput,
  shows: shownAmendment,

  async perform(tx, actor, input) {
    const { amendment, to } = await takeDraftInHand(tx, actor, { act: "DISCARD", input });
    await updateRow({
      tx,
      entity: CollaborationAmendment,
      row: amendment,
      changes: { status: to },
    });
    if (amendment.isFirst) {
      const agreement = await findForUpdate(tx, CollaborationAgreement, amendment.agreementId);
      await updateRow({
        tx,
        entity: CollaborationAgreement,
        row: agreement!,
        changes: { status: "DISCARDED" },
      });
    }
    return amendment.id;
  },
});
