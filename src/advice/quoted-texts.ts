import type { Transaction } from "../persistence/transaction.js";

/**
 * What quotes a confidential text is told to the addressee with it: what a supplement does to the
 * term, and how the last day came about. The procedures are in hand, and their texts were lifted
 * or shared just now.
 */
export async function tellWhatIsQuoted(
  tx: Transaction, procedureIds: readonly string[],
): Promise<void> {
  await tx.query(`
    UPDATE app.advice_information_request quoting SET confidential = false
    FROM app.advice_request_version quoted
    WHERE quoting.procedure_id = ANY ($1) AND quoting.confidential
      AND quoted.id = quoting.request_version_id
      AND (quoted.lifted_at IS NOT NULL OR quoted.confided_at IS NOT NULL)`, [procedureIds]);
  await tx.query(`
    UPDATE app.advice_procedure procedure SET term_confidential = false
    WHERE id = ANY ($1) AND term_confidential AND NOT EXISTS (
      SELECT FROM app.advice_information_request quoting
      WHERE quoting.procedure_id = procedure.id AND quoting.confidential)`, [procedureIds]);
}
