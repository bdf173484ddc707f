import type { VersionedInput } from "../../acts/act-input.js";
import { refuseStale } from "../../acts/lifecycle.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { factsIn } from "./agreement-facts.js";
import { lockAgreement } from "./agreement-in-hand.js";
import { AgreementPart } from "./agreement.entity.js";
import { agreementLifecycle, signs } from "./agreement.lifecycle.js";
import { partDropped } from "./agreement.refusals.js";
import type { Agreement } from "./agreement.entity.js";

/** A part that is locked with its agreement, and whether who acts signs one of the parts. */
export interface PartInHand {
  readonly agreement: Agreement;
  readonly part: AgreementPart;
  readonly signs: boolean;
}

/**
 * Takes a part in hand, to arrange it: locks its agreement, then the part.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: CONFLICT, INVALID_TRANSITION, PART_DROPPED.
 */
export async function takePartInHand(
  tx: Transaction,
  actor: Actor,
  input: VersionedInput,
): Promise<PartInHand> {
  const known = await findUnlocked(tx, AgreementPart, input.id);
  if (!known) throw new NotFound("AgreementPart", input.id);
  const agreement = await lockAgreement(tx, known.agreementId);
  const facts = factsIn(tx, agreement);
  agreementLifecycle.refuseForbidden(actor, "ARRANGE_PARTS", facts);
  const part = await findForUpdate(tx, AgreementPart, input.id);
  if (!part) throw new NotFound("AgreementPart", input.id);
  refuseStale({ version: part.version, expectedVersion: input.expectedVersion });
  await agreementLifecycle.admit(actor, "ARRANGE_PARTS", { facts, seen: undefined });
  if (part.dropped) throw partDropped();
  return { agreement, part, signs: signs(await facts.known(), actor) };
}
