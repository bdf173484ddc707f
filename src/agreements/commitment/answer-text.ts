import { randomUUID } from "node:crypto";
import type { Actor } from "../../acts/perform-act.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { type Commitment, CommitmentAnswer } from "./commitment.entity.js";

/** Keeps what a party answers to the text that was sent last. */
export async function answerText(
  tx: Transaction,
  { organisationId }: Actor,
  {
    commitment,
    decision,
    reason,
  }: { readonly commitment: Commitment } & Pick<CommitmentAnswer, "decision" | "reason">,
): Promise<void> {
  const { id, agreementId, municipalityId, currentTextId } = commitment;
  await insertRow(tx, CommitmentAnswer, {
    id: randomUUID(),
    agreementId,
    municipalityId,
    organisationId,
    commitmentId: id,
    textId: currentTextId!,
    decision,
    reason,
    givenOn: await findToday(tx),
  });
}
