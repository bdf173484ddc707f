import type { Transaction } from "../../persistence/transaction.js";

/**
 * The first of the numbers that are free. Numbers are given at the moment of sharing,
 * requests and unsolicited advice in one row, so that no gap tells of a draft. Asked
 * for last: it makes others wait.
 */
export async function nextProcedureNumber(tx: Transaction, year: number): Promise<number> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('app.advice_procedure.number'), $1)", [
    year,
  ]);
  const [row] = await tx.query<{ number: number }[]>(
    "SELECT COALESCE(max(number), 0) + 1 AS number FROM app.advice_procedure WHERE year = $1",
    [year],
  );
  return row!.number;
}
