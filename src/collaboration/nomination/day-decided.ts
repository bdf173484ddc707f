import { dayDone } from "../../acts/day-done.js";
import { tooEarly } from "../../acts/refusals.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Nomination } from "./nomination.entity.js";

/**
 * The day on which it was decided on a nominee: not before the nomination.
 *
 * @throws DATE_IN_FUTURE, TOO_EARLY (userErrors).
 */
export async function dayDecided(
  tx: Transaction,
  { nominatedOn }: Pick<Nomination, "nominatedOn">,
  given: string | null | undefined,
): Promise<string> {
  const day = await dayDone(tx, given, { field: "decidedOn" });
  if (day < nominatedOn!) throw tooEarly({ from: nominatedOn! }).at("decidedOn");
  return day;
}
