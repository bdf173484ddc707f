import type { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { RecognitionAct, RecognitionStatus } from "../collaboration.enums.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { recognitionLifecycle } from "./committee-recognition.lifecycle.js";
import { isRecognisedElsewhere } from "./same-committee.js";

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
    isRecognisedElsewhere: () => isRecognisedElsewhere(tx, actor, recognition),
  };
  return { recognition, to: await recognitionLifecycle.admit(actor, act, { facts, seen }) };
}

/** Who may read a recognition and may not write it is told so. */
async function notWritable(tx: Transaction, id: string): Promise<Error> {
  return (await findUnlocked(tx, CommitteeRecognition, id))
    ? new Forbidden("Only who asked for it, the committee itself and the two parties can do this.")
    : new NotFound("CommitteeRecognition", id);
}
