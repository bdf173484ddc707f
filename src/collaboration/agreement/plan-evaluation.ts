import type { Actor } from "../../acts/perform-act.js";
import type { Transaction } from "../../persistence/transaction.js";
import { LAST_KNOWN_DAY_WITH } from "./last-known-day.js";

/** The first moment of evaluation of a version `v`: its months count from its first day. */
export const FIRST_DAY = "(v.starts_on + v.evaluation_months * interval '1 month')::date";

const PLAN = `
  INSERT INTO app.collaboration_evaluation (agreement_id, organisation_id, due_on, status)
  SELECT $1, $2, ($3::date + $4 * interval '1 month')::date, 'PLANNED'
  WHERE NOT EXISTS (SELECT FROM app.collaboration_evaluation
    WHERE agreement_id = $1 AND status IN ('PLANNED', 'DUE'))
  ON CONFLICT (agreement_id, due_on) DO NOTHING`;

const PLAN_FIRST = `
  INSERT INTO app.collaboration_evaluation (agreement_id, organisation_id, due_on, status)
  SELECT v.agreement_id, $2, ${FIRST_DAY}, 'PLANNED'
  FROM app.collaboration_version AS v
    JOIN app.collaboration_agreement AS a ON a.id = v.agreement_id
  WHERE v.id = $1 AND v.evaluation_months IS NOT NULL
    AND ${FIRST_DAY} <= COALESCE(${LAST_KNOWN_DAY_WITH}, 'infinity')
    AND NOT EXISTS (SELECT FROM app.collaboration_evaluation AS e
      WHERE e.agreement_id = v.agreement_id AND e.status IN ('PLANNED', 'DUE'))
  ON CONFLICT (agreement_id, due_on) DO NOTHING`;

/**
 * Plans the first evaluation of an agreement that is locked, in the rhythm of a version, unless one
 * is planned or the agreement ends before that day.
 */
export async function planFirstEvaluation(
  tx: Transaction,
  { organisationId }: Actor,
  { id }: { readonly id: string },
): Promise<void> {
  await tx.query(PLAN_FIRST, [id, organisationId]);
}

/** An agreement and the day from which its months of evaluation are counted. */
interface Planned {
  readonly agreementId: string;
  readonly from: string;
  readonly months: number;
}

/** Plans the next evaluation of an agreement that is locked, unless one is planned. */
export async function planEvaluation(
  tx: Transaction,
  { organisationId }: Actor,
  { agreementId, from, months }: Planned,
): Promise<void> {
  await tx.query(PLAN, [agreementId, organisationId, from, months]);
}
