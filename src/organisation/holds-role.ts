import type { Role } from "../authorisation/role.js";
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

/** Somebody with a role in an organisation. */
export interface RoleHeld {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * The roles that people had in an organisation on a day; a person can have several. An id that is no
 * UUID has none.
 */
export const listRolesHeld = (
  tx: Transaction,
  {
    organisationId,
    personIds,
    day,
  }: {
    readonly organisationId: string;
    readonly personIds: readonly string[];
    readonly day: string;
  },
): Promise<RoleHeld[]> =>
  tx.query<RoleHeld[]>(HELD, [organisationId, personIds.filter(isUuid), day]);
const HELD = `
  SELECT p.id AS "personId", p.name, m.role
  FROM app.membership m JOIN app.person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND p.id = ANY($2)
    AND $3::date BETWEEN m.starts_on AND COALESCE(m.ends_on, 'infinity')
  ORDER BY m.starts_on, m.id`;
