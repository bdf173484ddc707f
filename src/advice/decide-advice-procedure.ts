import { refuseBy } from "../acts/lifecycle.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { updateRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { statusAfter } from "./advice.policy.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import type { DecideAdviceProcedureInput } from "./answering.input.js";
import { endEmbargoes } from "./end-embargoes.js";
import { breachesOf, passDecisionGate } from "./execution-gate.js";
import { lapseOpenExtensions } from "./lapse-open-extensions.js";
import { isOpen, owesResponse } from "./open-steps.js";
import { lockCompanions, takeProcedureInHand } from "./procedure-in-hand.js";
import { isFirst } from "./procedure-needs.js";

/**
 * The landlord decides once on what it asked several addressees: on the first procedure, when each
 * was heard, and answered where that is owed. Companions whose machine knows
 * the decision from where they stand become DECIDED with it; one that was withdrawn stays so. A decision in breach ends no term: what runs runs on, and what is owed stays owed.
 */
export async function decideAdviceProcedure(tx: Transaction, actor: Actor, input: DecideAdviceProcedureInput): Promise<string> {
  const { procedure, to } = await takeProcedureInHand(tx, actor, "DECIDE", input.id, input.expectedVersion);
  refuseBy(isFirst(procedure));
  const companions = await lockCompanions(tx, procedure);
  const today = await findToday(tx);
  const decidedOn = input.decidedOn ?? today;
  if (decidedOn < procedure.receivedOn!) throw new RuleRefusal("TOO_EARLY", { from: procedure.receivedOn! }, "decidedOn", procedure.id);
  const breach = await passDecisionGate(tx, { procedure, companions }, { on: decidedOn, today, field: "decidedOn", breachReason: input.breachReason });

  const decided = [procedure, ...companions.filter((one) => statusAfter("DECIDE", one, today) === to)];
  const goesOn = (one: AdviceProcedure) => one.dueOn !== null && (one.dueOn >= today || owesResponse(one));
  for (const one of decided) await updateRow(tx, AdviceProcedure, one, { status: to, decidedOn, dueOn: goesOn(one) ? one.dueOn : null, ...breachesOf(one, breach) });
  await lapseOpenExtensions(tx, decided.filter((one) => !isOpen("TERM", one, today)).map(({ id }) => id));
  await endEmbargoes(tx, decided.map(({ id }) => id));
  return procedure.id;
}
