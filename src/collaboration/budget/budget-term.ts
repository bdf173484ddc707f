import { daysLeft, type LocalDate } from "../../terms/calendar-days.js";
import { countTerm, type Term } from "../../terms/count-term.js";
import type { Asking } from "../../terms/fixed-day.js";
import type { Holidays } from "../../terms/holidays.js";
import type { Language } from "../../terms/language.js";
import { standingOf, type TermStatus } from "../../terms/term-standing.js";
import type { BudgetYear } from "./budget-year.entity.js";

/** The term for the account of a budget, as it stands today. */
export interface BudgetAccountTerm extends Pick<
  Term,
  "article" | "startsOn" | "endsOn" | "explanation"
> {
  readonly status: TermStatus;
  /** Null when it no longer runs. */
  readonly daysLeft: number | null;
}

/** The last day of a calendar year. */
export const lastDayOfYear = (year: number): LocalDate => `${year}-12-31`;

/**
 * The months after a year in which the council accounts for its budget: two by law (Wohv art. 7(2)),
 * or fewer where the agreement says so.
 *
 * @throws YearWithoutHolidays
 */
export const accountTermOf = (
  { year, accountMonths }: Pick<BudgetYear, "year" | "accountMonths">,
  holidays: Holidays,
  language: Language = "nl",
): Term =>
  countTerm({
    code: "BUDGET_ACCOUNT",
    facts: { startsOn: lastDayOfYear(year), agreed: accountMonths },
    holidays,
    language,
  });

/** How that term stands; null: nothing is owed, because nothing was agreed. */
export function accountTermStanding(
  {
    year,
    accountMonths,
    status,
    accountedOn,
  }: Pick<BudgetYear, "year" | "accountMonths" | "status" | "accountedOn">,
  { holidays, today, language }: Asking & { readonly holidays: Holidays },
): BudgetAccountTerm | null {
  if (status !== "AGREED" && status !== "ACCOUNTED") return null;
  const term = accountTermOf({ year, accountMonths }, holidays, language);
  const { article, startsOn, endsOn, explanation } = term;
  const standing = standingOf(term, { metOn: accountedOn }, today);
  const left = standing.status === "RUNNING" ? daysLeft(endsOn, today) : null;
  return { article, startsOn, endsOn, explanation, status: standing.status, daysLeft: left };
}
