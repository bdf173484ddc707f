import { canonicalJson, contentHashOf } from "../../acts/content-hash.js";
import type { Budget } from "./provision-content.js";

/**
 * What names a budget: amounts are for the two parties alone, and texts are read by all who
 * negotiate. Its salt keeps them from finding the amounts out by trying.
 */
export const hashOfBudget = (budget: Budget): string =>
  contentHashOf(contentOfBudget(budget, budget.salt));

/** Whether two budgets give the same, each with its own salt. */
export const giveTheSame = (...budgets: readonly Budget[]): boolean =>
  new Set(budgets.map((one) => contentOfBudget(one, ""))).size === 1;

function contentOfBudget(budget: Budget, salt: string): string {
  const { basis, amountCents, index, carryOver } = budget;
  const { committeeFixedCents, committeePerHouseholdCents } = budget;
  const amounts = { amountCents, committeeFixedCents, committeePerHouseholdCents };
  return canonicalJson({ salt, basis, index, carryOver, ...amounts });
}
