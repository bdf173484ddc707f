import type { VersionedInput } from "../acts/act-input.js";
import type { Actor } from "../acts/perform-act.js";
import { MAX_LETTER, textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { updateRow } from "../acts/versioned-rows.js";
import { Forbidden } from "../errors.js";
import { isUuid, selectRows } from "../persistence/rows.js";
import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import type { RecordRulingInput } from "./answering.input.js";
import { Dispute } from "./dispute.entity.js";
import { takePartInHand } from "./procedure-in-hand.js";

/**
 * Either side records the ruling. One that forbids execution locks it for good. More people read the procedure than may know of the dispute, so the procedure is held but
 * not written, whatever the ruling says.
 */
export async function recordRuling(tx: Transaction, actor: Actor, input: RecordRulingInput): Promise<string> {
  const { dispute } = await takeOpenDisputeInHand(tx, actor, input);
  const ruling = textOf(input.ruling ?? "", "ruling", MAX_LETTER);
  if (!ruling) throw new RuleRefusal("RESULT_REQUIRED", {}, "ruling", dispute.id);
  const today = await findToday(tx);
  const ruledOn = input.ruledOn ?? today;
  if (ruledOn > today) throw new RuleRefusal("DATE_IN_FUTURE", {}, "ruledOn", dispute.id);
  if (ruledOn < dispute.filedOn) throw new RuleRefusal("TOO_EARLY", { from: dispute.filedOn }, "ruledOn", dispute.id);
  await updateRow(tx, Dispute, dispute, { status: "RULED", ruling, ruledOn, executionForbidden: input.executionForbidden });
  return dispute.id;
}

/** Who filed it takes it back, also when it was settled. */
export async function withdrawDispute(tx: Transaction, actor: Actor, input: VersionedInput): Promise<string> {
  await refuseUnlessFiledBy(tx, actor, input.id);
  const { dispute } = await takeOpenDisputeInHand(tx, actor, input);
  await updateRow(tx, Dispute, dispute, { status: "WITHDRAWN" });
  return dispute.id;
}

/** Who filed it never changes: it is looked at before the dispute is locked, and before its version. @throws FORBIDDEN. */
async function refuseUnlessFiledBy(tx: Transaction, { organisationId }: Actor, id: string): Promise<void> {
  const known = isUuid(id) ? await selectRows(tx, Dispute, "dispute").where("dispute.id = :id", { id }).getRawOne<Dispute>() : undefined;
  if (known && known.organisationId !== organisationId) throw new Forbidden("Only who filed a dispute can withdraw it.");
}

async function takeOpenDisputeInHand(tx: Transaction, actor: Actor, input: VersionedInput) {
  const { part: dispute } = await takePartInHand(tx, actor, "RECORD_RULING", [Dispute, "AdviceDispute"], input);
  if (dispute.status !== "OPEN") throw new RuleRefusal("NO_DISPUTE", {}, undefined, dispute.id);
  return { dispute };
}
