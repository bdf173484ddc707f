import type { VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { updateRow } from "../acts/versioned-rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { takeProcedureInHand } from "./procedure-in-hand.js";

/** The landlord confirms that it has it. The term runs from receipt, and goes on. */
export async function acknowledgeUnsolicitedAdvice(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const { procedure, to } = await takeProcedureInHand(tx, actor, "ACKNOWLEDGE", input.id, input.expectedVersion);
  await updateRow(tx, AdviceProcedure, procedure, { status: to });
  return procedure.id;
}
