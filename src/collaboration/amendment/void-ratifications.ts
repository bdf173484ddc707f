import type { Transaction } from "../../persistence/transaction.js";

/** Why a ratification no longer stands. */
export type VoidReason = "TEXT_CHANGED" | "MEETING_REFUSED" | "WITHDRAWN";

/** Voids what stands of the ratifications of an amendment, which is locked. */
export async function voidRatifications(
  tx: Transaction,
  amendmentId: string,
  reason: VoidReason,
): Promise<void> {
  await tx.query(
    `UPDATE app.collaboration_ratification SET voided_on = app.today(), void_reason = $2
    WHERE amendment_id = $1 AND voided_on IS NULL`,
    [amendmentId, reason],
  );
}
