import type { VersionedInput } from "../../acts/act-input.js";
import { holdOwnSide } from "../../acts/own-side.js";
import type { Actor } from "../../acts/perform-act.js";
import { conflict } from "../../acts/refusals.js";
import { findForUpdate, findUnlocked } from "../../acts/versioned-rows.js";
import { Forbidden, NotFound } from "../../errors.js";
import type { Transaction } from "../../persistence/transaction.js";
import { lockAgreement } from "../agreement/agreement-in-hand.js";
import type { ProgressAct, ProgressStatus } from "../agreements.enums.js";
import { Commitment } from "../commitment/commitment.entity.js";
import {
  type KnownProgress,
  knownToWhoLeft,
  progressFacts,
  readKnownProgress,
} from "./progress-facts.js";
import { Progress } from "./progress.entity.js";
import { progressLifecycle } from "./progress.lifecycle.js";

/** A report, and the status that the act leads to. */
export interface ProgressInHand {
  readonly progress: Progress;
  readonly known: KnownProgress;
  readonly to: ProgressStatus;
}

/** Nobody but the own side is told of these. */
const PRIVATE_ACTS: ReadonlySet<ProgressAct> = new Set(["REVISE", "DISCARD"]);

/**
 * Takes a report in hand for an act: holds the own side of its commitment; locks, unless the act is
 * private, agreement and commitment of the edition that it is about; then the report.
 *
 * @throws NOT_FOUND; FORBIDDEN; userErrors: as `Lifecycle.admit`.
 */
export async function takeProgressInHand(
  tx: Transaction,
  actor: Actor,
  { act, input: { id, expectedVersion } }: { act: ProgressAct; input: VersionedInput },
): Promise<ProgressInHand> {
  const found = await findUnlocked(tx, Progress, id);
  if (!found) throw new NotFound("Progress", id);
  await holdOwnSide(tx, actor, found.commitmentId);
  const locked = PRIVATE_ACTS.has(act) ? undefined : await lockEdition(tx, id);
  // a private act is on the own draft; whoever tries it on another's report is refused below
  const progress = (await findForUpdate(tx, Progress, id)) ?? found;
  const known = (await readKnownProgress(tx, id)) ?? knownToWhoLeft(progress);
  const to = await progressLifecycle.admit(actor, act, {
    facts: progressFacts(progress, known),
    seen: { version: progress.version, expectedVersion },
  });
  // an amendment came into force while this act waited for the agreement before it
  if (locked !== undefined && locked !== known.agreementId) throw conflict();
  return { progress, known, to };
}

/** Locks agreement and commitment that a report is about. @returns the id of the agreement. */
async function lockEdition(tx: Transaction, id: string): Promise<string> {
  const known = await readKnownProgress(tx, id);
  if (!known) throw new Forbidden("Only a party to this agreement can do this.");
  const { agreementId, commitmentId } = known;
  await lockAgreement(tx, agreementId);
  if (!(await findForUpdate(tx, Commitment, commitmentId)))
    throw new Forbidden("Only a party to this agreement can do this.");
  return agreementId;
}
