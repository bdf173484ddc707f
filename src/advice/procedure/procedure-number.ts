import type { Transaction } from "../../persistence/transaction.js";

/**
 * The first free number of a year. A procedure gets its number at the moment of sharing, and
 * requests and unsolicited advice share one sequence; so no gap in the numbers tells of a draft.
 * Callers ask for it last, because the lock makes others wait.
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
