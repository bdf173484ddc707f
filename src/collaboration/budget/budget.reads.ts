import { kept } from "../../reads/kept.js";
import { BudgetYear } from "./budget-year.entity.js";
import { BudgetYearType } from "./budget.type.js";

export const budgetYears = kept(BudgetYear, {
  as: "BudgetYear",
  type: BudgetYearType,
  called: ({ year }) => ({ nl: `het budget van ${year}`, en: `the budget of ${year}` }),
});

export const shownBudgetYear = budgetYears.shown(
  "budgetYear",
  "The budget as it now stands (jaarbudget).",
);

export const listBudgetYearsOf = budgetYears.by("agreementId", "year", "createdAt");

/** The kinds of rows of this room. */
export const budgetKept = [budgetYears] as const;
