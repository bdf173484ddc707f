import type { VersionedInput } from "../../acts/act-input.js";
import { refuseStale } from "../../acts/lifecycle.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { readKnownParts } from "../agreement/agreement-facts.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { SignatureAct } from "./on-paper.enums.js";
import { AgreementSignature } from "./concluding.entity.js";
import { signatureLifecycle, statusOfSignature } from "./signature.lifecycle.js";

/**
 * Takes a signature on paper in hand: locks its agreement, then the signature.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takePaperInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: SignatureAct; readonly input: VersionedInput },
): Promise<{ readonly agreement: Agreement; readonly signature: AgreementSignature }> {
  const known = await findUnlocked(tx, AgreementSignature, input.id);
  if (!known) throw new NotFound("AgreementSignature", input.id);
  const agreement = await lockAgreement(tx, known.agreementId);
  const signature = await findForUpdate(tx, AgreementSignature, input.id);
  if (!signature) throw new NotFound("AgreementSignature", input.id);
  const { organisationId, municipalityId, partyId } = signature;
  const facts = {
    subject: { organisationId, municipalityId, partyId, status: statusOfSignature(signature) },
    partyIds: () => Promise.resolve(agreement.partyIds),
    agreementStatus: () => Promise.resolve(agreement.status),
    known: () => readKnownParts(tx, agreement.id),
  };
  signatureLifecycle.refuseForbidden(actor, act, facts);
  refuseStale({ version: signature.version, expectedVersion: input.expectedVersion });
  await signatureLifecycle.admit(actor, act, { facts, seen: undefined });
  return { agreement, signature };
}
