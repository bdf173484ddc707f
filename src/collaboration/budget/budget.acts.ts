import { accountForBudgetYear } from "./account-for-budget-year.js";
import { agreeToBudgetYear } from "./agree-to-budget-year.js";
import { answerOverspend } from "./answer-overspend.js";
import { askOverspend } from "./ask-overspend.js";
import { payBudgetAdvance } from "./pay-budget-advance.js";
import { proposeBudgetYear } from "./propose-budget-year.js";
import { rejectBudgetYear } from "./reject-budget-year.js";

/** The acts of this room. */
export const budgetActs = [
  proposeBudgetYear,
  agreeToBudgetYear,
  rejectBudgetYear,
  payBudgetAdvance,
  askOverspend,
  answerOverspend,
  accountForBudgetYear,
] as const;
