import { randomUUID } from "node:crypto";
import type { Actor } from "../acts/perform-act.js";
import { optionalTextOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { insertRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import type { RecordDisputeStepInput } from "./answering.input.js";
import { DisputeStep } from "./dispute-step.entity.js";
import { takeProcedureInHand } from "./procedure-in-hand.js";

/**
 * Either side records what was tried before the Huurcommissie or the court was asked. The law makes
 * none of it a condition, so that nothing is
 * refused for the lack of it. As with the dispute itself, the procedure is held but not written.
 */
export async function recordDisputeStep(
  tx: Transaction,
  actor: Actor,
  input: RecordDisputeStepInput,
): Promise<string> {
  const { procedure } = await takeProcedureInHand(
    tx,
    actor,
    "RECORD_DISPUTE_STEP",
    input.id,
    input.expectedVersion,
  );
  const { id } = procedure;
  const note = optionalTextOf(input.note, "note");
  const today = await findToday(tx);
  const takenOn = input.takenOn ?? today;
  if (takenOn > today) throw new RuleRefusal("DATE_IN_FUTURE", {}, "takenOn", id);
  if (takenOn < procedure.receivedOn!) {
    throw new RuleRefusal("TOO_EARLY", { from: procedure.receivedOn! }, "takenOn", id);
  }
  await insertRow(tx, DisputeStep, {
    id: randomUUID(),
    procedureId: id,
    organisationId: actor.organisationId,
    kind: input.step,
    takenOn,
    outcome: input.outcome,
    note,
  });
  return id;
}
