import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import type { Transaction } from "../../persistence/transaction.js";
import { sideOf } from "../agreement/agreement-in-hand.js";
import { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import { takeAmendmentInHand } from "./amendment-in-hand.js";
import { AmendmentText, CollaborationAmendment } from "./amendment.entity.js";
import { collaborationExists } from "./amendment.lifecycle.js";
import { shownAmendment } from "./amendment.reads.js";
import { sendingOf } from "./send-text.js";

/** From here on all parties read it. In co-creation they write on in it. */
export const proposeCollaborationAmendment = act({
  name: "proposeCollaborationAmendment",
  description:
    "Propose an amendment to the other parties; a first text with its agreement (voorstellen).",
  records: change(
    "COLLABORATION_AMENDMENT_PROPOSED",
    "An amendment was proposed (wijziging voorgesteld).",
    { nl: "{who} stelde de tekst van {what} voor", en: "{who} proposed the text of {what}" },
  ),
  by: PARTICIPANTS,
  input: VersionedInput,
  shows: shownAmendment,

  async perform(tx, actor, input) {
    const inHand = await takeAmendmentInHand(tx, actor, { act: "PROPOSE", input });
    const { agreement, amendment, text, to } = inHand;
    const { sent, amended } = await sendingOf(tx, { inHand, text });
    if (amendment.isFirst) await share(tx, agreement);
    await updateRow({
      tx,
      entity: AmendmentText,
      row: text,
      changes: { ...sent, sentAt: () => "now()" },
    });
    const [numbered] = await tx.query<{ number: number }[]>(NEXT_NUMBER, [agreement.id]);
    await updateRow({
      tx,
      entity: CollaborationAmendment,
      row: amendment,
      changes: {
        ...amended,
        ...numbered,
        status: amendment.process === "CO_CREATION" ? "CO_CREATION" : to,
        lastSide: sideOf(actor),
        sharedAt: () => "now()",
      },
    });
    return amendment.id;
  },
});

const NEXT_NUMBER = `
  SELECT COALESCE(max(number), 0) + 1 AS number
  FROM app.collaboration_amendment WHERE agreement_id = $1`;

/**
 * Others may propose theirs at the same time: the second waits here, and is refused.
 *
 * @throws COLLABORATION_EXISTS (a userError).
 */
async function share(tx: Transaction, agreement: CollaborationAgreement): Promise<void> {
  const parties = [...agreement.partyIds].sort();
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('app.collaboration'), hashtext($1))", [
    parties.join(),
  ]);
  const [existing] = await tx.query<{ id: string }[]>(
    `
    SELECT id FROM app.collaboration_agreement
    WHERE party_ids = $1 AND id <> $2 AND status IN ('NEGOTIATION', 'IN_FORCE')`,
    [parties, agreement.id],
  );
  if (existing) throw collaborationExists();
  await updateRow({
    tx,
    entity: CollaborationAgreement,
    row: agreement,
    changes: { status: "NEGOTIATION", sharedAt: () => "now()" },
  });
}
