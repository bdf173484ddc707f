import type { Transaction } from "../persistence/transaction.js";

/** What was asked about the last day is overtaken: the answer came, or the request is over. The procedure is held by the caller. */
export async function lapseOpenExtension(tx: Transaction, procedureId: string): Promise<void> {
  await tx.query("UPDATE app.advice_extension SET status = 'LAPSED', answered_at = now() WHERE procedure_id = $1 AND status = 'ASKED'", [procedureId]);
}
