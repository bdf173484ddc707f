import type { VersionedInput } from "../../acts/act-input.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { CycleStatus } from "../agreements.enums.js";
import { AgreementCycle } from "./agreement-cycle.entity.js";
import type { CycleAct } from "../agreements.enums.js";
import { type CycleFacts, cycleLifecycle } from "./cycle.lifecycle.js";

/** A cycle that is locked until the transaction ends, and the status that the act leads to. */
interface CycleInHand {
  readonly cycle: AgreementCycle;
  readonly to: CycleStatus;
}

/**
 * Takes a cycle in hand for an act that all who take part are told of. Every act locks what is its
 * own alone first (`holdOwnSide`), then the cycle, then a bid.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeCycleInHand(
  tx: Transaction,
  actor: Actor,
  { act, input }: { readonly act: CycleAct; readonly input: VersionedInput },
): Promise<CycleInHand> {
  const cycle = await findForUpdate(tx, AgreementCycle, input.id);
  if (!cycle) throw await notWritable(tx, input.id);
  const seen = { version: cycle.version, expectedVersion: input.expectedVersion };
  return { cycle, to: await cycleLifecycle.admit(actor, act, { facts: factsIn(tx, cycle), seen }) };
}

/**
 * Finds a cycle for what the landlord does in private: nobody else waits for it, and the cycle
 * stays as it is.
 */
export async function findCycleInPrivate(
  tx: Transaction,
  actor: Actor,
  { act, id }: { readonly act: CycleAct; readonly id: string },
): Promise<AgreementCycle> {
  await holdOwnSide(tx, actor, id);
  const cycle = await findUnlocked(tx, AgreementCycle, id);
  if (!cycle) throw new NotFound("AgreementCycle", id);
  await cycleLifecycle.admit(actor, act, { facts: factsIn(tx, cycle), seen: undefined });
  return cycle;
}

/**
 * Admits an act that begins something beside a cycle and leaves it as it is.
 *
 * @throws FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function admitToCycle(
  tx: Transaction,
  actor: Actor,
  { act, cycle }: { readonly act: CycleAct; readonly cycle: AgreementCycle },
): Promise<void> {
  await cycleLifecycle.admit(actor, act, { facts: factsIn(tx, cycle), seen: undefined });
}

/** Who may read a cycle and may not write it is told so. */
async function notWritable(tx: Transaction, id: string): Promise<Error> {
  const known = await findUnlocked(tx, AgreementCycle, id);
  return known
    ? new Forbidden("Only who takes part in this cycle can do this.")
    : new NotFound("AgreementCycle", id);
}

const factsIn = (tx: Transaction, cycle: AgreementCycle): CycleFacts => ({
  subject: cycle,
  today: () => findToday(tx),
  async hasDraft() {
    const [row] = await tx.query<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM app.agreement_bid
        WHERE cycle_id = $1 AND status = 'DRAFT') AS found`,
      [cycle.id],
    );
    return row!.found;
  },
});
