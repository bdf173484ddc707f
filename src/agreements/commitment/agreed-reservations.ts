import type { Transaction } from "../../persistence/transaction.js";
import { Reservation } from "./commitment.entity.js";

/**
 * Marks the reservations of a text as those of the text that is agreed on, or no longer is. Those
 * who did not negotiate, and the public, only ever read agreed ones.
 */
export async function markAgreed(tx: Transaction, textId: string, agreed: boolean): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(Reservation)
    .set({ agreed })
    .where("textId = :textId AND agreed <> :agreed", { textId, agreed })
    .execute();
}
