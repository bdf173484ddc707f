import type { VersionedInput } from "../../acts/act-input.js";
import { refuseBy } from "../../acts/obstacle.js";
import type { Actor } from "../../acts/perform-act.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { takePartInHand, refuseLapsed } from "../procedure/procedure-in-hand.js";
import { isAsked } from "../procedure/procedure-needs.js";
import { TermExtension } from "./term-extension.entity.js";

/**
 * Takes an extension request that waits for an answer in hand, after its procedure.
 *
 * @throws what `takePartInHand` and `refuseLapsed` throw; NO_EXTENSION_ASKED (a userError).
 */
export async function takeAskedExtension(
  tx: Transaction,
  actor: Actor,
  input: VersionedInput,
): Promise<{ extension: TermExtension; procedure: AdviceProcedure }> {
  const { part: extension, procedure } = await takePartInHand({
    tx,
    actor,
    act: "ANSWER_EXTENSION",
    kind: [TermExtension, "TermExtension"],
    input,
  });
  await refuseLapsed({ tx, actor, procedure, today: await findToday(tx) });
  refuseBy(isAsked(extension));
  return { extension, procedure };
}
