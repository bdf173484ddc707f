import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import { holdsOn, LATEST_FIRST } from "../procedure/agreed-days.js";
import type { AgreedSubject } from "./agreed-right.entity.js";
import type { RequestKind } from "./request.input.js";

/**
 * The right that holds today for each of some subjects. Of each agreement in force its last version
 * counts; of those that say something of the subject, the one that began last.
 */
const IN_FORCE = `
  SELECT DISTINCT ON (subject) subject, kind FROM (
    SELECT DISTINCT ON (subject, agreement_id) subject, kind, starts_on, created_at, id
    FROM app.agreed_right WHERE subject = ANY ($1) AND ${holdsOn("app.today()")}
    ORDER BY subject, agreement_id, ${LATEST_FIRST}) AS said
  WHERE kind IS NOT NULL ORDER BY subject, ${LATEST_FIRST}`;
const AGREED_KINDS = named(IN_FORCE);

/** What the landlord asks on each subject today, as the parties agreed; null: nothing is agreed. */
export const findAgreedKindsOf: Batch<AgreedSubject, RequestKind | null> = async (
  snapshot,
  subjects,
) => {
  const found = new Map(
    (await snapshot.read(AGREED_KINDS, [subjects])) as [AgreedSubject, RequestKind | null][],
  );
  return subjects.map((subject) => found.get(subject) ?? null);
};

/** The same of one subject, in the transaction of an act. */
export async function findAgreedKind(
  tx: Transaction,
  subject: AgreedSubject,
): Promise<RequestKind | null> {
  const [row] = await tx.query<{ kind: RequestKind | null }[]>(IN_FORCE, [[subject]]);
  return row?.kind ?? null;
}
