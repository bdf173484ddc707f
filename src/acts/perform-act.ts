import { createHash } from "node:crypto";
import type { Viewer } from "../authorisation/viewer.js";
import type { ChangeName } from "../changes/change.js";
import { Refusal } from "../errors.js";
import { inTransaction, type Transaction } from "../persistence/transaction.js";
import type { RequestContext } from "../request-context.js";
import { RuleRefusal } from "./refusal.js";
import { type UserErrorType } from "./user-error.js";

/** Somebody who acts for an organisation. */
export type Actor = Viewer & { readonly organisationId: string };

/** What an act gives to its payload: which subject to show, and why it was refused, if it was. */
export interface ActResult {
  readonly subjectId: string | null;
  readonly userErrors: UserErrorType[];
}

/**
 * Performs one act in one transaction: all of it or nothing. With a `requestId` an organisation
 * performs it once; a repeat gets the same subject, read under today's rights.
 *
 * @param act what the change log records for every row that the act writes.
 * @param work returns the id of the subject that the payload shows; refuses by throwing a Refusal
 * (a top-level error) or a RuleRefusal (a userError).
 * @throws IDEMPOTENCY_KEY_REUSED when the `requestId` was used for another act or other input.
 */
export async function performAct({
  context,
  act,
  input,
  work,
}: {
  context: RequestContext;
  act: ChangeName;
  input: { requestId?: string | null };
  work: (tx: Transaction, actor: Actor) => Promise<string>;
}): Promise<ActResult> {
  const actor = context.actor();
  const requestId = input.requestId?.toLowerCase() ?? null;
  // a request has one connection at a time, and reads the payload after the act
  await context.refresh();
  try {
    const subjectId = await inTransaction({
      database: context.database,
      viewer: actor,
      act: { act, requestId },
      work: async (tx) => {
        const done =
          requestId &&
          (await findEarlierAnswer({
            tx,
            actor,
            requestId,
            fingerprint: fingerprintOf(act, { ...input, requestId }),
          }));
        if (done) return done;
        const id = await work(tx, actor);
        if (requestId)
          await tx.query(
            `
              UPDATE app.act_request SET subject_id = $3
              WHERE organisation_id = $1 AND request_id = $2`,
            [actor.organisationId, requestId, id],
          );
        return id;
      },
      premise: context.premise,
      tooLate: context.tooLate,
    });
    return { subjectId, userErrors: [] };
  } catch (error) {
    if (!(error instanceof RuleRefusal)) throw error;
    return { subjectId: error.subjectId ?? null, userErrors: [error.inLanguage(context.language)] };
  } finally {
    void context.hub.wake();
  }
}

/**
 * Claims the requestId. A second request with the same one waits here until the first has committed
 * or is undone.
 *
 * @returns the subject of the earlier act; null when there was none.
 */
async function findEarlierAnswer({
  tx,
  actor,
  requestId,
  fingerprint,
}: {
  tx: Transaction;
  actor: Actor;
  requestId: string;
  fingerprint: Buffer;
}): Promise<string | null> {
  const claimed = await tx.query<unknown[]>(
    `
      INSERT INTO app.act_request (organisation_id, request_id, fingerprint) VALUES ($1, $2, $3)
      ON CONFLICT DO NOTHING RETURNING request_id`,
    [actor.organisationId, requestId, fingerprint],
  );
  if (claimed.length > 0) return null;
  const [earlier] = await tx.query<{ fingerprint: Buffer; subject_id: string }[]>(
    `
      SELECT fingerprint, subject_id FROM app.act_request
      WHERE organisation_id = $1 AND request_id = $2`,
    [actor.organisationId, requestId],
  );
  // An act that is known from the log alone has an empty fingerprint, and matches any input.
  if (!earlier || (earlier.fingerprint.length > 0 && !earlier.fingerprint.equals(fingerprint)))
    throw new Refusal(
      "IDEMPOTENCY_KEY_REUSED",
      "This requestId was used for something else. Make a new one for each act.",
      { requestId },
    );
  return earlier.subject_id;
}

/**
 * A hash that is equal for equal acts and input, in whatever order the input's fields were written.
 */
function fingerprintOf(act: string, input: object): Buffer {
  const sorted = JSON.stringify([act, input], (_, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(sorted).digest();
}
