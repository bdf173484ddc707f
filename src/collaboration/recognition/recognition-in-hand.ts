import type { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { RecognitionAct, RecognitionStatus } from "../collaboration.enums.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { recognitionLifecycle } from "./committee-recognition.lifecycle.js";

/** A recognition that is locked until the transaction ends, and the status that the act leads to. */
interface RecognitionInHand {
  readonly recognition: CommitteeRecognition;
  readonly to: RecognitionStatus;
}

/**
 * Takes a recognition in hand. Nothing of it is private to one side, so it is the only lock.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeRecognitionInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: RecognitionAct; readonly input: VersionedInput },
): Promise<RecognitionInHand> {
  const recognition = await findForUpdate(tx, CommitteeRecognition, input.id);
  if (!recognition) throw await notWritable(tx, input.id);
  const seen = { version: recognition.version, expectedVersion: input.expectedVersion };
  const facts = {
    subject: recognition,
    today: () => findToday(tx),
    isRecognisedElsewhere: () => isRecognised(tx, recognition),
  };
  return { recognition, to: await recognitionLifecycle.admit(actor, act, { facts, seen }) };
}

/** Who may read a recognition and may not write it is told so. */
async function notWritable(tx: Transaction, id: string): Promise<Error> {
  return (await findUnlocked(tx, CommitteeRecognition, id))
    ? new Forbidden("Only who asked for it, the committee itself and the two parties can do this.")
    : new NotFound("CommitteeRecognition", id);
}

/** Whether a committee is recognised; until the transaction ends nobody else recognises it. */
async function isRecognised(
  tx: Transaction,
  { committeeId }: Pick<CommitteeRecognition, "committeeId">,
): Promise<boolean> {
  if (committeeId === null) return false;
  await tx.query(
    "SELECT pg_advisory_xact_lock(hashtext('app.committee_recognition'), hashtext($1))",
    [committeeId],
  );
  const [row] = await tx.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT FROM app.committee_recognition
      WHERE committee_id = $1 AND status = 'RECOGNISED') AS found`,
    [committeeId],
  );
  return row!.found;
}
