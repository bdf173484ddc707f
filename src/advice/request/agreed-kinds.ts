import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { AgreedSubject } from "./agreed-right.entity.js";
import type { RequestKind } from "./request.input.js";

/** The right that holds on a day for each of some subjects. Both arguments are SQL expressions. */
export const rightsInForce = (subjects: string, on: string): string => `
  SELECT DISTINCT ON (subject) subject, CASE WHEN ends_on < ${on} THEN NULL ELSE kind END AS kind
  FROM app.agreed_right
  WHERE subject = ANY (${subjects}) AND starts_on <= ${on}
    AND (ends_on IS NULL OR ends_on >= starts_on)
  ORDER BY subject, starts_on DESC, created_at DESC, id DESC`;

const IN_FORCE = rightsInForce("$1", "app.today()");
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
