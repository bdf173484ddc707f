import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { sideOf } from "../agreement/agreement-in-hand.js";
import { BARGAINING_SIDES } from "../collaboration.enums.js";
import { takeAmendmentInHand } from "./amendment-in-hand.js";
import { CollaborationAmendment } from "./amendment.entity.js";
import { shownAmendment } from "./amendment.reads.js";
import { concludeAmendment } from "./conclude-amendment.js";

/**
 * By turns the other side agrees to the last text; in co-creation both do. What is agreed in
 * consultation takes effect by that; anything else is ratified first.
 */
export const agreeToCollaborationAmendment = act({
  name: "agreeToCollaborationAmendment",
  description: "Agree to the text of an amendment, for your side (instemmen met de tekst).",
  records: change(
    "COLLABORATION_AMENDMENT_AGREED_TO",
    "A side agreed to the text of an amendment (met de tekst ingestemd).",
    { nl: "{who} stemde in met de tekst van {what}", en: "{who} agreed to the text of {what}" },
  ),
  by: PARTICIPANTS,
  input: VersionedInput,
  shows: shownAmendment,

  async perform(tx, actor, input) {
    const inHand = await takeAmendmentInHand(tx, actor, { act: "AGREE", input });
    const { amendment, to } = inHand;
    const agreedSides =
      amendment.process === "CO_CREATION"
        ? [...amendment.agreedSides, sideOf(actor)]
        : [...BARGAINING_SIDES];
    const isAgreed = BARGAINING_SIDES.every((side) => agreedSides.includes(side));
    await updateRow({
      tx,
      entity: CollaborationAmendment,
      row: amendment,
      changes: {
        agreedSides,
        ...(isAgreed && {
          status: to,
          decidedById: actor.organisationId,
          decidedOn: await findToday(tx),
          ...(amendment.amendmentClass === "WORKBOOK" &&
            (await concludeAmendment(tx, actor, inHand))),
        }),
      },
    });
    return amendment.id;
  },
});
