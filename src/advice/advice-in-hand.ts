import type { Actor } from "../acts/perform-act.js";
import { stateWordsOf } from "../graphql/enums.js";
import type { Transaction } from "../persistence/transaction.js";
import { Advice } from "./advice.entity.js";
import { AdviceStatusEnum } from "./advice.type.js";
import type { AdviceStatus } from "./advice.enums.js";
import type { ProcedureAct } from "./procedure-machine.js";
import { notNow, type ProcedureInHand, takePartInHand } from "./procedure-in-hand.js";

/** What every act on an advice has found out before it writes. */
export interface AdviceInHand extends ProcedureInHand {
  /** Locked until the transaction ends, after its procedure. */
  readonly advice: Advice;
}

/**
 * Takes an advice in hand for an act, its procedure first; an advice that the actor may not know of is not found.
 *
 * @param from the statuses of the advice itself in which the act can be done.
 */
export async function takeAdviceInHand(tx: Transaction, actor: Actor, act: ProcedureAct, input: { id: string; expectedVersion: number }, from: readonly AdviceStatus[]): Promise<AdviceInHand> {
  const { part: advice, procedure, to } = await takePartInHand(tx, actor, act, [Advice, "Advice"], input);
  if (!from.includes(advice.status)) throw await notNow(tx, actor, procedure, stateWordsOf(AdviceStatusEnum, advice.status));
  return { procedure, to, advice };
}
