import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { updateRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { machines } from "./advice.policy.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { DecideAdviceProcedureInput } from "./answering.input.js";
import { endEmbargoes } from "./end-embargoes.js";
import { breachesOf, passExecutionGate } from "./execution-gate.js";
import { LandlordResponse } from "./landlord-response.entity.js";
import { lapseOpenExtensions } from "./lapse-open-extensions.js";
import { lockCompanions, takeProcedureInHand } from "./procedure-in-hand.js";

/**
 * The landlord decides once on what it asked several addressees: on the first procedure, when the gate of each is open. Companions whose machine knows
 * the decision from where they stand become DECIDED with it; one that was withdrawn or closed stays so.
 */
export async function decideAdviceProcedure(tx: Transaction, actor: Actor, input: DecideAdviceProcedureInput): Promise<string> {
  const { procedure, to } = await takeProcedureInHand(tx, actor, "DECIDE", input.id, input.expectedVersion);
  if (procedure.companionOfId) throw new RuleRefusal("COMPANION_FOLLOWS", {}, undefined, procedure.id);
  const companions = await lockCompanions(tx, procedure);
  const today = await findToday(tx);
  const decidedOn = input.decidedOn ?? today;
  const breach = await passExecutionGate(tx, { procedure, companions }, { on: decidedOn, today, field: "decidedOn", breachReason: input.breachReason });

  const following = companions.filter(({ kind, status }) => machines[kind].DECIDE?.from[status] === to);
  const ids = [procedure, ...following].map(({ id }) => id);
  for (const one of [procedure, ...following]) await updateRow(tx, AdviceProcedure, one, { status: to, decidedOn, dueOn: null, ...breachesOf(one, breach) });
  await lapseOpenExtensions(tx, ids);
  await tx.createQueryBuilder().update(LandlordResponse).set({ status: "DISCARDED" }).where("procedureId = ANY(:ids) AND status = 'DRAFT'", { ids }).execute(); // it can no longer be sent
  await endEmbargoes(tx, ids);
  return procedure.id;
}
