import { refuseBy } from "../acts/lifecycle.js";
import type { ReasonedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { reasonOf } from "../acts/text.js";
import { updateRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { statusAfter } from "./advice.policy.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { lapseOpenExtensions } from "./lapse-open-extensions.js";
import { lockCompanions, takeProcedureInHand } from "./procedure-in-hand.js";
import { isFirst } from "./procedure-needs.js";

/** Taken back by the side that began it, for every addressee; to begin again takes a new procedure. Nothing of it runs on. */
export async function withdrawAdviceProcedure(tx: Transaction, actor: Actor, input: ReasonedInput): Promise<string> {
  const { procedure } = await takeProcedureInHand(tx, actor, "WITHDRAW", input.id, input.expectedVersion);
  refuseBy(isFirst(procedure));
  const withdrawReason = reasonOf(input.reason);
  const endedOn = await findToday(tx);
  const withdrawn: string[] = [];
  for (const one of [procedure, ...(await lockCompanions(tx, procedure))]) {
    const to = statusAfter("WITHDRAW", one, endedOn);
    if (!to) continue; // a companion that came further: what was done stays done
    await updateRow(tx, AdviceProcedure, one, { status: to, endedOn, dueOn: null, overdue: false, withdrawReason });
    withdrawn.push(one.id);
  }
  await lapseOpenExtensions(tx, withdrawn);
  return procedure.id;
}
