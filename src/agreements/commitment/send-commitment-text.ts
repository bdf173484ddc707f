import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { markAgreed } from "./agreed-reservations.js";
import { columnsOf } from "./commitment-content.js";
import { Commitment, CommitmentText } from "./commitment.entity.js";
import { shownText } from "./commitment.reads.js";
import { signatoriesOf } from "./reporter.js";
import { insertReservations } from "./reserved-to.js";
import { takeTextInHand } from "./text-in-hand.js";

/**
 * From here on all parties read the text, and it is never edited: another text answers it. Who
 * sends it agrees to it; the other signatories that can log in still have to.
 */
export const sendCommitmentText = act({
  name: "sendCommitmentText",
  description:
    "Send a text to the other parties: propose a commitment, or counter it (tekst voorleggen).",
  records: change("COMMITMENT_TEXT_SENT", "A text was sent to all parties (tekst voorgelegd).", {
    nl: "{who} legde een tekst voor een afspraak in {what} voor",
    en: "{who} put forward a text for a commitment in {what}",
  }),
  by: MEMBERS,
  input: VersionedInput,
  shows: shownText,

  async perform(tx, actor, input) {
    const { commitment, text, facts, to } = await takeTextInHand(tx, actor, {
      act: "SEND_TEXT",
      input,
    });
    const isAgreed = signatoriesOf(await facts.known()).every((id) => id === actor.organisationId);
    await insertReservations(tx, text, text.terms.reservations);
    if (commitment.currentTextId) await markAgreed(tx, commitment.currentTextId, false);
    await updateRow({
      tx,
      entity: CommitmentText,
      row: text,
      changes: {
        number: await nextNumber(tx, TEXT_NUMBER, commitment.id),
        sentAt: () => "now()",
        sentOn: await findToday(tx),
      },
    });
    await updateRow({
      tx,
      entity: Commitment,
      row: commitment,
      changes: {
        ...columnsOf(text),
        currentTextId: text.id,
        status: isAgreed ? "AGREED" : to,
        ...(commitment.sharedAt === null && {
          number: await nextNumber(tx, COMMITMENT_NUMBER, commitment.agreementId),
          sharedAt: () => "now()",
        }),
      },
    });
    if (isAgreed) await markAgreed(tx, text.id, true);
    return text.id;
  },
});

const TEXT_NUMBER = `
  SELECT COALESCE(max(number), 0) + 1 AS number
  FROM app.agreement_commitment_text WHERE commitment_id = $1`;
const COMMITMENT_NUMBER = `
  SELECT COALESCE(max(number), 0) + 1 AS number
  FROM app.agreement_commitment WHERE agreement_id = $1`;

/** No gap in the numbers tells of a draft: they are given in the order of sending. */
async function nextNumber(tx: Transaction, statement: string, id: string): Promise<number> {
  const [row] = await tx.query<{ number: number }[]>(statement, [id]);
  return row!.number;
}
