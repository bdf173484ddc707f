import { findToday } from "../persistence/today.js";
import type { Transaction } from "../persistence/transaction.js";
import { dateInFuture, tooEarly } from "./refusals.js";

/**
 * The day on which something was done: today, or an earlier one.
 *
 * @param since an earlier day than this is not meant.
 * @throws userErrors: DATE_IN_FUTURE, TOO_EARLY.
 */
export async function dayDone(
  tx: Transaction,
  given: string | null | undefined,
  { field, since }: { readonly field: string; readonly since?: string },
): Promise<string> {
  const today = await findToday(tx);
  const day = given ?? today;
  if (day > today) throw dateInFuture().at(field);
  if (since !== undefined && day < since && day < today) throw tooEarly({ from: since }).at(field);
  return day;
}
