import type { VersionedInput } from "../../acts/act-input.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import { activeOrganisations } from "../../organisation/known-names.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AgreementAct, BargainingSide } from "../collaboration.enums.js";
import { type AgreementFacts, agreementLifecycle } from "./agreement.lifecycle.js";
import { CollaborationAgreement } from "./collaboration-agreement.entity.js";

/** The side of the table at which somebody sits. */
export const sideOf = ({ audience }: Pick<Actor, "audience">): BargainingSide =>
  audience === "LANDLORD" ? "LANDLORD" : "TENANTS";

/**
 * Locks an agreement for an act that all parties are told of. Every act holds its own side first
 * (`holdOwnSide`, by the id of the agreement), then locks the agreement, then an amendment.
 *
 * @throws NOT_FOUND; FORBIDDEN for who reads it and is no party.
 */
export async function lockAgreement(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<CollaborationAgreement> {
  await holdOwnSide(tx, actor, id);
  const agreement = await findForUpdate(tx, CollaborationAgreement, id);
  if (agreement) return agreement;
  if (await findUnlocked(tx, CollaborationAgreement, id))
    throw new Forbidden("Only a party to this agreement can do this.");
  throw new NotFound("CollaborationAgreement", id);
}

/**
 * Takes an agreement in hand for an act that all parties are told of.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeAgreementInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: AgreementAct; readonly input: VersionedInput },
): Promise<CollaborationAgreement> {
  const agreement = await lockAgreement(tx, actor, input.id);
  await agreementLifecycle.admit(actor, act, {
    facts: factsIn(tx, agreement),
    seen: { version: agreement.version, expectedVersion: input.expectedVersion },
  });
  return agreement;
}

/**
 * Finds an agreement for what a party does in private: nobody else waits for it, and the agreement
 * stays as it is.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function findAgreementInPrivate(
  tx: Transaction,
  actor: Actor,
  { act, id }: { readonly act: AgreementAct; readonly id: string },
): Promise<CollaborationAgreement> {
  await holdOwnSide(tx, actor, id);
  const agreement = await findUnlocked(tx, CollaborationAgreement, id);
  if (!agreement) throw new NotFound("CollaborationAgreement", id);
  await agreementLifecycle.admit(actor, act, {
    facts: factsIn(tx, agreement),
    seen: undefined,
  });
  return agreement;
}

const factsIn = (tx: Transaction, agreement: CollaborationAgreement): AgreementFacts => ({
  subject: agreement,
  hasCouncil: async () =>
    (await activeOrganisations(tx, agreement.partyIds)).some(
      ({ kind }) => kind === "TENANT_UMBRELLA",
    ),
});
