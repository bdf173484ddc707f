import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { TERMS } from "../../terms/terms.js";
import type { AgreedTermCode } from "./agreed-term.entity.js";

/**
 * An SQL expression for the number of days that the parties' agreement gives for a term on a day.
 * It is the length of the term where nothing was agreed on; for a question that is null: no term.
 *
 * @param on an SQL expression.
 */
export const agreedDays = (code: AgreedTermCode, on: string): string => `
  COALESCE((SELECT NULLIF(days, 0) FROM app.agreed_term
    WHERE code = '${code}' AND starts_on <= ${on}
    ORDER BY starts_on DESC, created_at DESC, id DESC LIMIT 1),
    ${code === "INFORMATION" ? "NULL" : TERMS[code].length[0]})`;

/**
 * Reads today's date, and how many days the parties' agreement gives today. A procedure keeps the
 * numbers of the day on which it was shared (domain brief, section 8 rule 16). Only the parties
 * read what they agreed on: an act of another organisation uses what the procedure keeps.
 */
export async function findAgreedDays<Code extends AgreedTermCode>(
  tx: Transaction,
  codes: readonly Code[],
): Promise<{ today: LocalDate; days: Readonly<Record<Code, number | null>> }> {
  const [row] = await tx.query<{ today: LocalDate; days: Record<Code, number | null> }[]>(
    `SELECT app.today() AS today, json_build_object(${codes
      .map((code) => `'${code}', ${agreedDays(code, "app.today()")}`)
      .join(", ")}) AS days`,
  );
  return row!;
}
