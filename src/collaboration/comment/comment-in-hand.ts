import type { VersionedInput } from "../../acts/act-input.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { CollaborationAmendment } from "../amendment/amendment.entity.js";
import type { CommentAct } from "../collaboration.enums.js";
import { ProvisionComment } from "./comment.entity.js";
import { commentLifecycle, commentStatusOf } from "./comment.lifecycle.js";

/**
 * Takes a comment in hand. Nobody else does anything with it: its own side is held, and the agreement
 * stays unlocked.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeCommentInHand(
  tx: Transaction,
  actor: Actor,
  {
    act,
    input: { id, expectedVersion },
  }: { readonly act: CommentAct; readonly input: VersionedInput },
): Promise<ProvisionComment> {
  const found = await findUnlocked(tx, ProvisionComment, id);
  if (!found) throw new NotFound("ProvisionComment", id);
  await holdOwnSide(tx, actor, found.agreementId);
  // who reads another's comment is refused below
  const comment = (await findForUpdate(tx, ProvisionComment, id)) ?? found;
  const { organisationId, amendmentId, version } = comment;
  await commentLifecycle.admit(actor, act, {
    facts: {
      subject: { organisationId, status: commentStatusOf(comment) },
      isAboutShared: () => isSharedAmendment(tx, amendmentId),
    },
    seen: { version, expectedVersion },
  });
  return comment;
}

/** Whether who negotiates reads an amendment; true without one: they read what is in force. */
export async function isSharedAmendment(
  tx: Transaction,
  amendmentId: string | null,
): Promise<boolean> {
  if (amendmentId === null) return true;
  const amendment = await findUnlocked(tx, CollaborationAmendment, amendmentId);
  return amendment !== undefined && amendment.sharedAt !== null;
}
