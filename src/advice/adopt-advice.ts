import type { Actor } from "../acts/perform-act.js";
import { updateRow } from "../acts/versioned-rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { adoptionOf, holdMeeting } from "./adoption.js";
import { Advice } from "./advice.entity.js";
import { takeAdviceInHand } from "./advice-in-hand.js";
import type { AdoptedInput } from "./advising.input.js";

/** The board's decision on the text as it stands; still unseen by everybody else. */
export async function adoptAdvice(tx: Transaction, actor: Actor, input: AdoptedInput): Promise<string> {
  await holdMeeting(tx, input.adoption);
  const { procedure, advice } = await takeAdviceInHand(tx, actor, "ADOPT_ADVICE", input);
  await updateRow(tx, Advice, advice, { ...(await adoptionOf(tx, input.adoption, await findToday(tx), procedure.receivedOn)), status: "ADOPTED" });
  return advice.id;
}
