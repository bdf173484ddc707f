import type { Actor } from "../../acts/perform-act.js";
import type { Transaction } from "../../persistence/transaction.js";

const PLAN = `
  INSERT INTO app.collaboration_evaluation (agreement_id, organisation_id, due_on, status)
  SELECT $1, $2, ($3::date + $4 * interval '1 month')::date, 'PLANNED'
  WHERE NOT EXISTS (SELECT FROM app.collaboration_evaluation
    WHERE agreement_id = $1 AND status IN ('PLANNED', 'DUE'))
  ON CONFLICT (agreement_id, due_on) DO NOTHING`;

/** An agreement and the day from which its months of evaluation are counted. */
interface Planned {
  readonly agreementId: string;
  readonly from: string;
  /** Null: it lays down no evaluations. */
  readonly months: number | null;
}

/** Plans the next evaluation of an agreement that is locked, unless one is planned. */
export async function planEvaluation(
  tx: Transaction,
  { organisationId }: Actor,
  { agreementId, from, months }: Planned,
): Promise<void> {
  if (months !== null) await tx.query(PLAN, [agreementId, organisationId, from, months]);
}
