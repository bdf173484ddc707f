import type { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AgreementAct, AgreementStatus } from "../agreements.enums.js";
import { factsIn } from "./agreement-facts.js";
import { Agreement } from "./agreement.entity.js";
import { type AgreementFacts, agreementLifecycle } from "./agreement.lifecycle.js";

/** An agreement that is locked until the transaction ends, and the status that the act leads to. */
export interface AgreementInHand {
  readonly agreement: Agreement;
  readonly facts: AgreementFacts;
  readonly to: AgreementStatus;
}

/**
 * Takes an agreement in hand for an act that all its parties are told of. Every act locks what is
 * its own alone first (`holdOwnSide`), then the agreement, then a part or a commitment.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeAgreementInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: AgreementAct; readonly input: VersionedInput },
): Promise<AgreementInHand> {
  const agreement = await lockAgreement(tx, input.id);
  const seen = { version: agreement.version, expectedVersion: input.expectedVersion };
  const facts = factsIn(tx, agreement);
  return { agreement, facts, to: await agreementLifecycle.admit(actor, act, { facts, seen }) };
}

/**
 * Locks an agreement for an act on one of its rows, so that acts on it come one after the other.
 *
 * @throws NOT_FOUND; FORBIDDEN where the viewer only reads it.
 */
export async function lockAgreement(tx: Transaction, id: string): Promise<Agreement> {
  const agreement = await findForUpdate(tx, Agreement, id);
  if (agreement) return agreement;
  const known = await findUnlocked(tx, Agreement, id);
  throw known
    ? new Forbidden("Only a party to this agreement can do this.")
    : new NotFound("PerformanceAgreement", id);
}
