import { RuleRefusal } from "../acts/user-error.js";
import { TermTooShort } from "../terms/count-term.js";
import { YearWithoutHolidays } from "../terms/holidays.js";
import { articleIn } from "../terms/language.js";
import { TERMS } from "../terms/terms.js";

/**
 * Counts a term for an act.
 *
 * @param field the input field that a refusal is about.
 * @param subjectId what the payload shows when it is refused.
 * @throws TERM_TOO_SHORT with the earliest last day, DATE_OUT_OF_RANGE (userErrors).
 */
export function countOrRefuse<T>(count: () => T, field?: string, subjectId?: string): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof TermTooShort) throw new RuleRefusal("TERM_TOO_SHORT", {
      earliest: error.earliest, article: { nl: TERMS[error.code].article, en: articleIn("en", TERMS[error.code].article) },
    }, field, subjectId);
    if (error instanceof YearWithoutHolidays) throw new RuleRefusal("DATE_OUT_OF_RANGE", { year: error.year }, field, subjectId);
    throw error;
  }
}
