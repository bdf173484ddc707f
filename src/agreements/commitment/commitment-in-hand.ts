import type { VersionedInput } from "../../acts/act-input.js";
import type { Seen } from "../../acts/lifecycle.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Agreement } from "../agreement/agreement.entity.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { CommitmentAct, CommitmentStatus } from "../agreements.enums.js";
import { commitmentFactsIn } from "./commitment-facts.js";
import { Commitment } from "./commitment.entity.js";
import { type CommitmentFacts, commitmentLifecycle } from "./commitment.lifecycle.js";

/** A commitment that is locked with its agreement, and the status that the act leads to. */
export interface CommitmentInHand {
  readonly agreement: Agreement;
  readonly commitment: Commitment;
  readonly facts: CommitmentFacts;
  readonly to: CommitmentStatus;
}

interface Taking {
  readonly act: CommitmentAct;
  readonly id: string;
  /** The version that the caller read, of the commitment. */
  readonly expectedVersion?: number;
  /** The only reservation that is looked at. */
  readonly reservationId?: string;
  /** Locks another row that the input names, when the commitment is locked. */
  readonly seen?: () => Promise<Seen>;
}

/**
 * Takes a commitment in hand for an act that all who negotiate are told of: holds the own side of
 * the commitment, locks its agreement, then the commitment.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeCommitmentInHand(
  tx: Transaction,
  actor: Actor,
  { act, id, expectedVersion, reservationId, seen }: Taking,
): Promise<CommitmentInHand> {
  const known = await findUnlocked(tx, Commitment, id);
  if (!known) throw new NotFound("Commitment", id);
  await holdOwnSide(tx, actor, id);
  const agreement = await lockAgreement(tx, known.agreementId);
  const commitment = await findForUpdate(tx, Commitment, id);
  if (!commitment) throw new Forbidden("Only a party to this agreement can do this.");
  const facts = commitmentFactsIn(tx, commitment, reservationId);
  const { version } = commitment;
  const to = await commitmentLifecycle.admit(actor, act, {
    facts,
    seen:
      (await seen?.()) ??
      (expectedVersion === undefined ? undefined : { version, expectedVersion }),
  });
  return { agreement, commitment, facts, to };
}

/** The same for an act whose input names the commitment and its version. */
export const takeNamedCommitment = (
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: CommitmentAct; readonly input: VersionedInput },
): Promise<CommitmentInHand> =>
  takeCommitmentInHand(tx, actor, {
    act,
    id: input.id,
    expectedVersion: input.expectedVersion,
  });

/**
 * Finds a commitment for what an organisation does in private: nobody else waits for it, and the
 * commitment stays as it is.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function findCommitmentInPrivate(
  tx: Transaction,
  actor: Actor,
  { act, id }: Pick<Taking, "act" | "id">,
): Promise<Omit<CommitmentInHand, "agreement">> {
  await holdOwnSide(tx, actor, id);
  const commitment = await findUnlocked(tx, Commitment, id);
  if (!commitment) throw new NotFound("Commitment", id);
  const facts = commitmentFactsIn(tx, commitment);
  const to = await commitmentLifecycle.admit(actor, act, { facts, seen: undefined });
  return { commitment, facts, to };
}
