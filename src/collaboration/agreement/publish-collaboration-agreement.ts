import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { takeAgreementInHand } from "./agreement-in-hand.js";
import { shownAgreement } from "./agreement.reads.js";
import { CollaborationAgreement } from "./collaboration-agreement.entity.js";

/** With its versions, those before and those to come; amounts stay with the two parties. */
export const publishCollaborationAgreement = act({
  name: "publishCollaborationAgreement",
  description:
    "Make an agreement that is or was in force public, with all its versions (publiceren).",
  records: change("COLLABORATION_PUBLISHED", "An agreement was published (gepubliceerd).", {
    nl: "{who} maakte {what} openbaar",
    en: "{who} made {what} public",
  }),
  by: PARTICIPANTS,
  input: VersionedInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const agreement = await takeAgreementInHand(tx, actor, { act: "PUBLISH", input });
    await updateRow({
      tx,
      entity: CollaborationAgreement,
      row: agreement,
      changes: { publishedAt: () => "now()", publishedOn: await findToday(tx) },
    });
    await tx.query(
      "UPDATE app.collaboration_version SET published_at = now() WHERE agreement_id = $1",
      [agreement.id],
    );
    return agreement.id;
  },
});
