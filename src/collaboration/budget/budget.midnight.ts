import { change } from "../../changes/change.js";
import { due, type Due } from "../../changes/clock.js";

/** The account is overdue (Wohv art. 7(2)): it can still be given. */
export const budgetMidnight: readonly Due[] = [
  due(
    change(
      "BUDGET_ACCOUNT_OVERDUE",
      "The term passed without an account of a budget, at midnight (verantwoording te laat).",
      {
        nl: "De verantwoording van {what} kwam niet op tijd",
        en: "The account of {what} did not come in time",
      },
    ),
    {
      table: "collaboration_budget_year",
      set: "account_overdue = true",
      where: "status = 'AGREED' AND account_due_on < app.today() AND NOT account_overdue",
    },
  ),
];
