import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import { TERMS } from "../../terms/terms.js";
import type { AgreedTermCode } from "./agreed-term.entity.js";

/**
 * An SQL condition: what an agreement laid down has begun by a day, and the agreement holds on it.
 * Its last day is known before midnight writes it in `ends_on`.
 *
 * @param on an SQL expression.
 */
export const holdsOn = (on: string): string => `
  starts_on <= ${on} AND COALESCE(LEAST(ends_on, app.last_day_of(agreement_id)), 'infinity') >= ${on}`;

/** The order in which what was agreed on is looked at: what began last comes first. */
export const LATEST_FIRST = "starts_on DESC, created_at DESC, id DESC";

/**
 * SQL of what was agreed on for a term on a day. Of each agreement in force its last version counts;
 * of those that say something of the term, the one that began last.
 */
const agreedLast = (column: string, code: string, on: string): string => `
  (SELECT ${column} FROM (
      SELECT DISTINCT ON (agreement_id) days, summer_stop, starts_on, created_at, id
      FROM app.agreed_term WHERE code = ${code} AND ${holdsOn(on)}
      ORDER BY agreement_id, ${LATEST_FIRST}) AS said
    WHERE days > 0 OR summer_stop IS NOT NULL ORDER BY ${LATEST_FIRST} LIMIT 1)`;

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
