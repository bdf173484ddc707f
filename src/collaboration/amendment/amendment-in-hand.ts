import type { VersionedInput } from "../../acts/act-input.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { CollaborationAgreement } from "../agreement/collaboration-agreement.entity.js";
import { type LastVersion, lastVersionOf } from "../agreement/versions.js";
import type { AmendmentAct, AmendmentStatus } from "../collaboration.enums.js";
import { type AmendmentFacts, amendmentFactsIn } from "./amendment-facts.js";
import { AmendmentText, CollaborationAmendment } from "./amendment.entity.js";
import { amendmentLifecycle } from "./amendment.lifecycle.js";

/** An amendment that is locked, its last text, and the status that the act leads to. */
interface Amending {
  readonly amendment: CollaborationAmendment;
  readonly text: AmendmentText;
  readonly facts: AmendmentFacts;
  readonly to: AmendmentStatus;
}

/** The same with its agreement, locked before it. */
export interface AmendmentInHand extends Amending {
  readonly agreement: CollaborationAgreement;
  /** The last version of the agreement: read once, when it is needed. */
  readonly last: () => Promise<LastVersion>;
}

interface Taking {
  readonly act: AmendmentAct;
  readonly input: VersionedInput;
}

/**
 * Takes an amendment in hand for an act that all parties are told of: holds the own side of its
 * agreement, locks the agreement, then the amendment.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeAmendmentInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: Taking,
): Promise<AmendmentInHand> {
  const known = await findUnlocked(tx, CollaborationAmendment, input.id);
  if (!known) throw new NotFound("CollaborationAmendment", input.id);
  const agreement = await lockAgreement(tx, actor, known.agreementId);
  const inHand = await admit(tx, actor, { act, input });
  let last: Promise<LastVersion> | undefined;
  return { agreement, ...inHand, last: () => (last ??= lastVersionOf(tx, agreement.id)) };
}

/**
 * Takes a draft in hand for what its own side does in private: nobody else waits for it.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeDraftInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: Taking,
): Promise<Amending> {
  const known = await findUnlocked(tx, CollaborationAmendment, input.id);
  if (!known) throw new NotFound("CollaborationAmendment", input.id);
  await holdOwnSide(tx, actor, known.agreementId);
  if (known.sharedAt === null) return admit(tx, actor, { act, input });
  // what was shared is no draft any more: the refusal takes no lock that others may wait for
  const facts = amendmentFactsIn(tx, known);
  await amendmentLifecycle.admit(actor, act, { facts, seen: seenIn(known, input) });
  throw new Error(`${act} was admitted on an amendment that is shared.`);
}

async function admit(tx: Transaction, actor: Actor, { act, input }: Taking): Promise<Amending> {
  const amendment = await findForUpdate(tx, CollaborationAmendment, input.id);
  if (!amendment) throw new Forbidden("Only a party to this agreement can do this.");
  const facts = amendmentFactsIn(tx, amendment);
  const to = await amendmentLifecycle.admit(actor, act, {
    facts,
    seen: seenIn(amendment, input),
  });
  const text = await findUnlocked(tx, AmendmentText, amendment.currentTextId!);
  return { amendment, text: text!, facts, to };
}

const seenIn = ({ version }: CollaborationAmendment, { expectedVersion }: VersionedInput) => ({
  version,
  expectedVersion,
});
