import type { VersionedInput } from "../../acts/act-input.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { BidStatus } from "../agreements.enums.js";
import { AgreementCycle } from "../cycle/agreement-cycle.entity.js";
import { Bid } from "./bid.entity.js";
import type { BidAct } from "../agreements.enums.js";
import { type BidFacts, bidLifecycle } from "./bid.lifecycle.js";

/** A bid and its cycle, and the status that the act leads to. */
export interface BidInHand {
  readonly bid: Bid;
  /** Locked by an act that others are told of. */
  readonly cycle: AgreementCycle;
  readonly to: BidStatus;
}

/** Nobody but the landlord is told of these. */
const PRIVATE_ACTS: ReadonlySet<BidAct> = new Set(["REVISE", "DISCARD"]);

/**
 * Takes a bid in hand for an act: holds the own side of its cycle, locks the cycle unless the act
 * is private, then the landlord's own bid.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeBidInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: BidAct; readonly input: VersionedInput },
): Promise<BidInHand> {
  const known = await findUnlocked(tx, Bid, input.id);
  if (!known) throw new NotFound("Bid", input.id);
  await holdOwnSide(tx, actor, known.cycleId);
  const cycle = await (PRIVATE_ACTS.has(act) ? findUnlocked : findForUpdate)(
    tx,
    AgreementCycle,
    known.cycleId,
  );
  if (!cycle) throw new Forbidden("Only who takes part in this cycle can do this.");
  // what was submitted is never edited: who answers it needs no lock on it
  const bid =
    known.organisationId === actor.organisationId ? await findForUpdate(tx, Bid, known.id) : known;
  if (!bid) throw new NotFound("Bid", input.id);
  const to = await bidLifecycle.admit(actor, act, {
    facts: factsIn(tx, actor, { ...bid, cycle }),
    seen: { version: bid.version, expectedVersion: input.expectedVersion },
  });
  return { bid, cycle, to };
}

const factsIn = (tx: Transaction, actor: Actor, subject: BidFacts["subject"] & Bid): BidFacts => ({
  subject,
  lastNumber: () => lastNumberOf(tx, subject.cycleId),
  async hasReacted() {
    const [row] = await tx.query<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM app.agreement_bid_reaction
        WHERE bid_id = $1 AND organisation_id = $2) AS found`,
      [subject.id, actor.organisationId],
    );
    return row!.found;
  },
});

/** The number of the cycle's bid that was submitted last; 0: none was. */
export async function lastNumberOf(tx: Transaction, cycleId: string): Promise<number> {
  const [row] = await tx.query<{ number: number }[]>(
    "SELECT COALESCE(max(number), 0) AS number FROM app.agreement_bid WHERE cycle_id = $1",
    [cycleId],
  );
  return row!.number;
}
