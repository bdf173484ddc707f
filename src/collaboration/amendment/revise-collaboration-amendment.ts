import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { lastVersionOf } from "../agreement/versions.js";
import { AmendmentContentInput, textContentOf, wordsOf } from "./amendment-content.js";
import { takeDraftInHand } from "./amendment-in-hand.js";
import { AmendmentText, CollaborationAmendment } from "./amendment.entity.js";
import { shownAmendment } from "./amendment.reads.js";
import { lastNumberOf } from "./insert-amendment.js";
import { keepBudgets } from "./keep-budgets.js";

/**
 * A draft goes on from the last version, also where another amendment made that meanwhile; what
 * that changed of its provisions is said anew.
 */
export const reviseCollaborationAmendment = act({
  name: "reviseCollaborationAmendment",
  description: "Revise a draft of an amendment, provision by provision (wijziging herzien).",
  records: change(
    "COLLABORATION_AMENDMENT_REVISED",
    "A draft of an amendment was revised (wijziging herzien).",
    {
      nl: "{who} werkte de concepttekst van {what} bij",
      en: "{who} revised the draft text of {what}",
    },
  ),
  by: PARTICIPANTS,
  input: versioned(AmendmentContentInput, "The draft (concept)."),
  shows: shownAmendment,

  async perform(tx, actor, input) {
    const { amendment, text } = await takeDraftInHand(tx, actor, { act: "REVISE", input });
    const words = wordsOf(input);
    const { agreementId } = amendment;
    const baseNumber = await lastNumberOf(tx, agreementId);
    const { provisions, effectiveOn, budgets } = await textContentOf(tx, actor, {
      input,
      earlier: text,
      base: {
        ...{ agreementId, earlierNumber: text.baseNumber, number: baseNumber },
        provisions: async () => (await lastVersionOf(tx, agreementId)).provisions,
      },
    });
    await keepBudgets(tx, actor, { amendment, budgets });
    await updateRow({
      tx,
      entity: AmendmentText,
      row: text,
      changes: {
        provisions: provisions as never,
        ...{ effectiveOn, baseNumber },
      },
    });
    // also without other words: who revised an older version is told so
    await updateRow({
      tx,
      entity: CollaborationAmendment,
      row: amendment,
      changes: { title: amendment.title, ...words },
    });
    return amendment.id;
  },
});
