import type { Actor } from "../../acts/perform-act.js";
import { stateWordsOf } from "../../graphql/enums.js";
import type { Transaction } from "../../persistence/transaction.js";
import { Advice } from "./advice.entity.js";
import { AdviceStatusEnum } from "./advice.type.js";
import { ADVICE_STATUSES, type AdviceAct } from "../procedure/procedure-needs.js";
import { notNow, type ProcedureInHand, takePartInHand } from "../procedure/procedure-in-hand.js";

/** What an act on an advice knows before it writes. */
export interface AdviceInHand extends ProcedureInHand {
  /** It is locked until the transaction ends, after its procedure. */
  readonly advice: Advice;
}

/**
 * Takes an advice in hand for an act, after its procedure. Refuses an advice that the actor may not
 * know of as not found, and an act that cannot be done in the status of the advice.
 *
 * @throws NOT_FOUND, and what `takePartInHand` throws; INVALID_TRANSITION (userErrors).
 */
export async function takeAdviceInHand({
  tx,
  actor,
  act,
  input,
}: {
  tx: Transaction;
  actor: Actor;
  act: AdviceAct;
  input: { id: string; expectedVersion: number };
}): Promise<AdviceInHand> {
  const {
    part: advice,
    procedure,
    to,
  } = await takePartInHand({ tx, actor, act, kind: [Advice, "Advice"], input });
  if (!ADVICE_STATUSES[act].includes(advice.status)) {
    throw await notNow({
      tx,
      actor,
      procedure,
      inTheWay: {
        status: stateWordsOf(AdviceStatusEnum, advice.status),
      },
    });
  }
  return { procedure, to, advice };
}
