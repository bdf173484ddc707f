import type { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AgreementDisputeAct, AgreementDisputeStatus } from "../agreements.enums.js";
import { AgreementDispute } from "./agreement-dispute.entity.js";
import { disputeLifecycle } from "./agreement-dispute.lifecycle.js";

/** A dispute that is locked until the transaction ends, and the status that the act leads to. */
interface DisputeInHand {
  readonly dispute: AgreementDispute;
  readonly to: AgreementDisputeStatus;
}

/**
 * Takes a dispute in hand. What it is about neither changes by it nor waits for it, so that stays
 * unlocked; who reads a dispute may write it.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeDisputeInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: AgreementDisputeAct; readonly input: VersionedInput },
): Promise<DisputeInHand> {
  const dispute = await findForUpdate(tx, AgreementDispute, input.id);
  if (!dispute) throw new NotFound("AgreementDispute", input.id);
  const seen = { version: dispute.version, expectedVersion: input.expectedVersion };
  const facts = { subject: dispute };
  return { dispute, to: await disputeLifecycle.admit(actor, act, { facts, seen }) };
}
