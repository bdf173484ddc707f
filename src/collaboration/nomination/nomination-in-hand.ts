import type { Seen } from "../../acts/lifecycle.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { NominationAct, NominationStatus } from "../collaboration.enums.js";
import { Nomination, NominationCandidate } from "./nomination.entity.js";
import { type NominationFacts, nominationLifecycle } from "./nomination.lifecycle.js";

/** A nomination that is locked until the transaction ends, and the status that the act leads to. */
interface NominationInHand {
  readonly nomination: Nomination;
  readonly to: NominationStatus;
}

interface Named {
  readonly act: NominationAct;
  readonly id: string;
  /** An act that begins something in the nomination leaves this out. */
  readonly expectedVersion?: number;
}

/**
 * Takes a nomination in hand: holds the own side of it, then locks it. Nobody but the council knows
 * of its row before somebody is nominated, so nobody else waits for that lock.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeNominationInHand(
  tx: Transaction,
  actor: Actor,
  { act, id, expectedVersion }: Named,
): Promise<NominationInHand> {
  await holdOwnSide(tx, actor, id);
  const nomination = await findForUpdate(tx, Nomination, id);
  if (!nomination) throw new NotFound("CommissionerNomination", id);
  const { version } = nomination;
  const seen = expectedVersion === undefined ? undefined : { version, expectedVersion };
  const facts = factsIn(tx, nomination);
  return { nomination, to: await nominationLifecycle.admit(actor, act, { facts, seen }) };
}

/**
 * Takes a candidate in hand, behind its nomination.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`, of the candidate's version.
 */
export async function takeCandidateInHand(
  tx: Transaction,
  actor: Actor,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<NominationCandidate> {
  const known = await findUnlocked(tx, NominationCandidate, id);
  if (!known) throw new NotFound("NominationCandidate", id);
  await holdOwnSide(tx, actor, known.nominationId);
  const nomination = await findForUpdate(tx, Nomination, known.nominationId);
  const candidate = await findForUpdate(tx, NominationCandidate, id);
  if (!nomination || !candidate) throw new NotFound("NominationCandidate", id);
  const facts = factsIn(tx, nomination);
  const seen: Seen = { version: candidate.version, expectedVersion };
  await nominationLifecycle.admit(actor, "WITHDRAW_CANDIDATE", { facts, seen });
  if (candidate.withdrawnOn !== null)
    throw await nominationLifecycle.notNow(actor, facts, { because: TAKEN_OFF });
  return candidate;
}

const TAKEN_OFF = {
  nl: "Deze kandidaat is al teruggetrokken",
  en: "This candidate was taken off already",
};

const factsIn = (tx: Transaction, subject: Nomination): NominationFacts => ({
  subject,
  candidates: () => candidatesIn(tx, subject.id),
});

/** What the actor's own organisation may know of the candidates of a nomination. */
export const candidatesIn = (tx: Transaction, nominationId: string) =>
  tx.query<{ id: string; name: string; withdrawnOn: string | null }[]>(
    `SELECT id, name, withdrawn_on::text AS "withdrawnOn" FROM app.nomination_candidate
      WHERE nomination_id = $1`,
    [nominationId],
  );
