import { textOf } from "../acts/text.js";
import { RuleRefusal } from "../acts/user-error.js";
import { listOrganisationNames } from "../organisation/organisation.queries.js";
import { selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import type { LocalDate } from "../terms/calendar-days.js";
import type { ExecutionGround, ExecutionStanding } from "../terms/execution-facts.js";
import { readHolidays } from "../terms/holiday.queries.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import { ConsentCondition } from "./consent-condition.entity.js";
import { countOrRefuse } from "./count-or-refuse.js";
import { Dispute } from "./dispute.entity.js";
import { executionStandingOf } from "./procedure-terms.js";

/** A first procedure that is in hand, with its companions: the landlord decides on all at once. */
export interface Addressed {
  readonly procedure: AdviceProcedure;
  readonly companions: readonly AdviceProcedure[];
}

/** From when the landlord may carry out what it asked about, as all addressees, conditions and disputes stand in this transaction. */
export async function readExecutionStanding(tx: Transaction, { procedure, companions }: Addressed, today: LocalDate): Promise<ExecutionStanding> {
  const all = [procedure, ...companions];
  const ids = all.map(({ id }) => id);
  const conditions = await selectRows(tx, ConsentCondition, "condition").where("condition.procedureId = ANY(:ids)", { ids }).getRawMany<ConsentCondition>();
  const disputes = await selectRows(tx, Dispute, "dispute").where("dispute.procedureId = ANY(:ids)", { ids }).getRawMany<Dispute>();
  const names = await listOrganisationNames(tx, all.map(({ adviserId }) => adviserId));
  const holidays = await readHolidays(tx);
  return countOrRefuse(() => executionStandingOf(procedure, companions, { nameOf: (id) => names.get(id) ?? "", conditions, disputes }, holidays, today), undefined, procedure.id)!;
}

/**
 * Lets what the landlord did on a day pass when execution was allowed then, or else as a breach with its reason (domain brief, section 8 rule 3). A dispute
 * that suspends execution, or a ruling that forbids it, lets nothing pass: what was done against it is for the Huurcommissie or the court.
 *
 * @returns the breach's reason; null when there is none.
 * @throws DATE_IN_FUTURE, EXECUTION_SUSPENDED, EXECUTION_FORBIDDEN, EXECUTION_NOT_ALLOWED (userErrors).
 */
export async function passExecutionGate(tx: Transaction, addressed: Addressed, done: { on: LocalDate; today: LocalDate; field: string; breachReason: string | null | undefined }): Promise<string | null> {
  const { on, today, field } = done;
  const { id } = addressed.procedure;
  const reason = textOf(done.breachReason ?? "", "breachReason");
  if (on > today) throw new RuleRefusal("DATE_IN_FUTURE", {}, field, id);
  const { date, ground, article, explanation } = await readExecutionStanding(tx, addressed, today);
  refuseLocked(ground, id);
  if (date !== null && on >= date) return null;
  if (!reason) throw new RuleRefusal("EXECUTION_NOT_ALLOWED", { from: date ?? "", article, explanation }, field, id);
  return reason;
}

/** @throws EXECUTION_SUSPENDED, EXECUTION_FORBIDDEN (userErrors). */
export function refuseLocked(ground: ExecutionGround, procedureId: string): void {
  if (ground === "SUSPENDED" || ground === "FORBIDDEN") throw new RuleRefusal(`EXECUTION_${ground}`, {}, undefined, procedureId);
}

/** What a procedure keeps of its breaches: deciding can be one, and carrying out another. */
export const breachesOf = ({ breachReason: known }: AdviceProcedure, reason: string | null): Pick<AdviceProcedure, "breachReason"> => ({
  breachReason: known === null || reason === null || known === reason ? (reason ?? known) : `${known}\n\n${reason}`,
});
