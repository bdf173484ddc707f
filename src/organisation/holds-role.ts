import { isUuid } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";

/**
 * A condition in SQL: whether a person has a role in an organisation today. Both arguments are SQL
 * expressions of ids.
 */
export const hasRole = (person: string, organisation: string): string => `
  EXISTS (SELECT FROM app.membership
    WHERE person_id = ${person} AND organisation_id = ${organisation}
      AND app.today() BETWEEN starts_on AND COALESCE(ends_on, 'infinity'))`;

/** Whether a person has a role in an organisation today. An id that is no UUID has none. */
export async function holdsRole(
  tx: Transaction,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Promise<boolean> {
  if (!isUuid(personId)) return false;
  const [row] = await tx.query<{ held: boolean }[]>(`SELECT ${hasRole("$1", "$2")} AS held`, [
    personId,
    organisationId,
  ]);
  return row!.held;
}
