import { refuseBy } from "../acts/lifecycle.js";
import type { VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { updateRow } from "../acts/versioned-rows.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { Advice } from "./advice.entity.js";
import { takeAdviceInHand } from "./advice-in-hand.js";
import { AdviceProcedure } from "./advice-procedure.entity.js";
import { RequestVersion } from "./request-version.entity.js";
import { isOpenToAll } from "./procedure-needs.js";

/**
 * The adviser makes its advice public, at once if it likes (domain brief, section 12): the advice, its recommendations, and the procedure's face. What the
 * landlord asked and answers is the landlord's to publish.
 */
export async function publishAdvice(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  const { procedure, advice } = await takeAdviceInHand(tx, actor, "PUBLISH_ADVICE", input);
  if (advice.publishedAt) throw new RuleRefusal("ALREADY_PUBLISHED", {}, undefined, advice.id);
  refuseBy(isOpenToAll(await selectRows(tx, RequestVersion, "version").where("version.procedureId = :id", { id: procedure.id }).getRawMany<RequestVersion>()));
  if (!procedure.publishedAt) await updateRow(tx, AdviceProcedure, procedure, { publishedAt: () => "now()" });
  await updateRow(tx, Advice, advice, { publishedAt: () => "now()" });
  await tx.query("UPDATE app.advice_recommendation SET published_at = now() WHERE advice_id = $1", [advice.id]);
  return advice.id;
}
