import type { Transaction } from "../persistence/transaction.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { AgreedTerm } from "./agreed-term.entity.js";

/** How many days the parties' agreement gives on a day. A procedure keeps those of the day on which it was shared (domain brief, section 8 rule 16). */
export async function findAgreedDays(tx: Transaction, code: AgreedTerm["code"], on: LocalDate): Promise<number> {
  const [term] = await tx.query<{ days: number }[]>("SELECT days FROM app.agreed_term WHERE code = $1 AND starts_on <= $2 ORDER BY starts_on DESC LIMIT 1", [code, on]);
  if (!term) throw new Error(`No term ${code} was agreed on by ${on}.`);
  return term.days;
}
