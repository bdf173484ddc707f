import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { AgreedTerm } from "./agreed-term.entity.js";

/**
 * A SQL query for the number of days that the parties' agreement gives for a code on a day. Both
 * arguments are SQL expressions.
 */
export const agreedDays = (code: string, on: string): string =>
  `
    SELECT days FROM app.agreed_term
    WHERE code = ${code} AND starts_on <= ${on} ORDER BY starts_on DESC LIMIT 1`;

/**
 * Reads how many days the parties' agreement gives on a day. A procedure keeps the number of the
 * day on which it was shared (domain brief, section 8 rule 16).
 *
 * @throws Error when no agreement holds on that day.
 */
export async function findAgreedDays(
  tx: Transaction,
  code: AgreedTerm["code"],
  on: LocalDate,
): Promise<number> {
  const [term] = await tx.query<{ days: number }[]>(agreedDays("$1", "$2"), [code, on]);
  if (!term) throw new Error(`No term ${code} was agreed on by ${on}.`);
  return term.days;
}
