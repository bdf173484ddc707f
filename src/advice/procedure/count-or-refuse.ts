import { refusal } from "../../acts/refusal.js";
import { TermTooShort } from "../../terms/count-term.js";
import { YearWithoutHolidays } from "../../terms/holidays.js";
import { articleIn } from "../../terms/language.js";
import { termTooShort } from "../advice.refusals.js";

const dateOutOfRange = refusal<{ year: number }>("DATE_OUT_OF_RANGE", {
  description: "Terms are counted for the years whose holidays are known (datum buiten bereik).",
  nl: (d) =>
    `Van ${d.year} zijn de feestdagen niet bekend: een termijn kan daar niet geteld worden.`,
  en: (d) => `The holidays of ${d.year} are not known: a term cannot be counted there.`,
});

/**
 * Counts a term for an act, and turns the errors of counting into refusals.
 *
 * @param field the input field that a refusal is about.
 * @param subjectId the id of what the payload shows when the act is refused.
 * @throws TERM_TOO_SHORT with the earliest last day, DATE_OUT_OF_RANGE (userErrors).
 */
export function countOrRefuse<T>(count: () => T, field?: string, subjectId?: string): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof TermTooShort)
      throw termTooShort({
        earliest: error.earliest,
        article: { nl: error.article, en: articleIn("en", error.article) },
      })
        .at(field)
        .showing(subjectId);
    if (error instanceof YearWithoutHolidays)
      throw dateOutOfRange({ year: error.year }).at(field).showing(subjectId);
    throw error;
  }
}
