import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import { TERMS } from "../../terms/terms.js";
import type { AgreedTermCode } from "./agreed-term.entity.js";

/**
 * SQL of what was agreed on last for a term by a day, if the agreement still held by then. What
 * ended before it began was never agreed on.
 */
const agreedLast = (column: string, code: string, on: string): string => `
  (SELECT CASE WHEN ends_on < ${on} THEN NULL ELSE ${column} END FROM app.agreed_term
    WHERE code = ${code} AND starts_on <= ${on} AND (ends_on IS NULL OR ends_on >= starts_on)
    ORDER BY starts_on DESC, created_at DESC, id DESC LIMIT 1)`;

/** An SQL condition: something is agreed on for a term on a day. All arguments are expressions. */
export const isAgreed = (code: string, on: string): string =>
  agreedLast("days > 0 OR summer_stop IS NOT NULL", code, on);

/**
 * An SQL expression for the days of a year that do not count for a term that begins on a day; null:
 * all count.
 *
 * @param on an SQL expression.
 */
export const agreedStop = (code: AgreedTermCode, on: string): string =>
  agreedLast("summer_stop", `'${code}'`, on);

/**
 * An SQL expression for the number of days that the parties' agreement gives for a term on a day.
 * It is the length of the term where nothing was agreed on; for a question that is null: no term.
 *
 * @param on an SQL expression.
 */
export const agreedDays = (code: AgreedTermCode, on: string): string => `
  COALESCE(${agreedLast("NULLIF(days, 0)", `'${code}'`, on)},
    ${code === "INFORMATION" ? "NULL" : TERMS[code].length[0]})`;

/** What the parties' agreement gives on a day. */
export interface AgreedToday<Code extends AgreedTermCode> {
  readonly today: LocalDate;
  readonly days: Readonly<Record<Code, number | null>>;
  readonly stops: Readonly<Record<Code, SummerStop | null>>;
}

/**
 * Reads today's date, and what the parties' agreement gives today. A procedure keeps the numbers and
 * the stop of the day on which it was shared (domain brief, section 8 rule 16). Only the parties
 * read what they agreed on: an act of another organisation uses what the procedure keeps.
 */
export async function findAgreedDays<Code extends AgreedTermCode>(
  tx: Transaction,
  codes: readonly Code[],
): Promise<AgreedToday<Code>> {
  const each = (of: typeof agreedDays) =>
    `json_build_object(${codes.map((code) => `'${code}', ${of(code, "app.today()")}`).join(", ")})`;
  const [row] = await tx.query<AgreedToday<Code>[]>(
    `SELECT app.today() AS today, ${each(agreedDays)} AS days, ${each(agreedStop)} AS stops`,
  );
  return row!;
}
