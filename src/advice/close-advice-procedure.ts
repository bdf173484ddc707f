import type { VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { updateRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { endEmbargoes } from "./end-embargoes.js";
import { takeProcedureInHand } from "./procedure-in-hand.js";

/** The end of advice that the law does not ask for: by the landlord where it asked, by either side where CPRW advised of its own accord. */
export async function closeAdviceProcedure(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const { procedure, to } = await takeProcedureInHand(tx, actor, "CLOSE", input.id, input.expectedVersion);
  await updateRow(tx, AdviceProcedure, procedure, { status: to, endedOn: await findToday(tx), dueOn: null });
  if (procedure.kind === "VOLUNTARY") await endEmbargoes(tx, [procedure.id]); // no decision comes after it
  return procedure.id;
}
