import type { OrganisationKind } from "./audience.js";

/**
 * The roles that a membership of each kind of organisation can carry (domain brief, section 3).
 * The database holds every membership to this table (membership_role_check, membership_kind_fkey),
 * and a test holds the two together.
 */
export const ROLES_OF_KIND = {
  LANDLORD: ["BESTUURDER", "REGIODIRECTEUR", "BELEIDSADVISEUR", "PARTICIPATIEADVISEUR"],
  TENANT_UMBRELLA: ["VOORZITTER", "BESTUURSLID", "SECRETARIS", "ONDERSTEUNER"],
  LOCAL_TENANT_ORG: ["BESTUURSLID_LOKAAL"],
  RESIDENTS_COMMITTEE: ["COMMISSIELID"],
  MUNICIPALITY: ["AMBTENAAR", "WETHOUDER"],
  OTHER_LANDLORD: [],
  OTHER_TENANT_ORG: [],
} as const satisfies Record<OrganisationKind, readonly string[]>;

export type Role = (typeof ROLES_OF_KIND)[OrganisationKind][number];
export const ROLES: readonly Role[] = Object.values(ROLES_OF_KIND).flat();

/**
 * Whether a kind of organisation has this role. Roles that are read from the database are asked
 * too: a newer version may run beside this one and have written roles of its own.
 */
export const isRoleOf = (kind: OrganisationKind, role: string): boolean =>
  (ROLES_OF_KIND[kind] as readonly string[]).includes(role);
