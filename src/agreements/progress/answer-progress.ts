import { randomUUID } from "node:crypto";
import type { VersionedInput } from "../../acts/act-input.js";
import type { Actor } from "../../acts/perform-act.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { ProgressDecision } from "../agreements.enums.js";
import { takeProgressInHand } from "./progress-in-hand.js";
import { Progress, ProgressAnswer } from "./progress.entity.js";
import { awaitedBy } from "./progress.lifecycle.js";

interface Answer {
  readonly decision: ProgressDecision;
  readonly input: VersionedInput;
  /** Reads what the signatory adds, after everything else was admitted. */
  readonly noteOf: () => string | null;
}

/**
 * Records what a signatory says of a report. The last one that confirms makes it CONFIRMED; one that
 * contests makes it CONTESTED, which a later report answers.
 *
 * @returns the id of the report.
 */
export async function answerProgress(
  tx: Transaction,
  actor: Actor,
  { decision, input, noteOf }: Answer,
): Promise<string> {
  const { progress, known, to } = await takeProgressInHand(tx, actor, {
    act: decision === "CONFIRMED" ? "CONFIRM" : "CONTEST",
    input,
  });
  await insertRow(tx, ProgressAnswer, {
    id: randomUUID(),
    agreementId: progress.agreementId,
    municipalityId: progress.municipalityId,
    organisationId: actor.organisationId,
    progressId: progress.id,
    commitmentId: progress.commitmentId,
    decision,
    note: noteOf(),
    givenOn: await findToday(tx),
  });
  const isLast = awaitedBy(progress, known).length === 1;
  if (to !== progress.status && (decision === "CONTESTED" || isLast))
    await updateRow({ tx, entity: Progress, row: progress, changes: { status: to } });
  return progress.id;
}
