import type { DataSource } from "typeorm";
import type { Audience } from "../authorisation/audience.js";
import type { Role } from "../authorisation/role.js";
import { PUBLIC_VIEWER, type Viewer } from "../authorisation/viewer.js";
import { Refusal } from "../errors.js";
import { isDatabaseAway } from "../graphql/mask-error.js";
import { poolOf } from "../persistence/database.js";
import { named } from "../persistence/statement.js";
import type { TokenVerifier } from "./token-verifier.js";

/** Which audience an organisation of each kind belongs to. Kinds that are not here have no log-in. */
const AUDIENCE_OF_KIND: Readonly<Record<string, Audience>> = {
  LANDLORD: "LANDLORD",
  TENANT_UMBRELLA: "TENANT_COUNCIL",
  LOCAL_TENANT_ORG: "LOCAL_TENANT_ORGANISATION",
  RESIDENTS_COMMITTEE: "LOCAL_TENANT_ORGANISATION",
  MUNICIPALITY: "MUNICIPALITY",
};

interface MembershipRow {
  membership_id: string;
  person_id: string;
  organisation_id: string;
  kind: string;
  role: Role;
  municipality_ids: string[];
  portfolio_themes: string[];
  region_municipality_ids: string[];
  ends_at: Date | null;
}

/**
 * Tells who calls. The token says who and for which organisation; role and rights come from the membership in the database,
 * each time anew.
 *
 * @param authorization `Bearer …`; without it the viewer is the public.
 * @throws UNAUTHENTICATED for a bad token, and for a good one without a membership today; SERVICE_UNAVAILABLE when the database is away.
 */
export async function authenticate(database: DataSource, verifier: TokenVerifier, authorization: string | undefined): Promise<Viewer> {
  if (authorization === undefined) return PUBLIC_VIEWER;
  const [, token] = /^Bearer +([^ ]+)$/i.exec(authorization) ?? [];
  if (!token) throw new Refusal("UNAUTHENTICATED", "Send the token as: Authorization: Bearer <token>.");
  const { subject, organisationId, expiresAt } = await verifier.verify(token);
  const row = await findMembership(database, subject, organisationId);
  const audience = row && AUDIENCE_OF_KIND[row.kind];
  if (!audience) throw new Refusal("UNAUTHENTICATED", "Your token is good, but you have no role in that organisation today.");
  return {
    audience, organisationId: row.organisation_id, role: row.role, municipalityIds: row.municipality_ids, portfolioThemes: row.portfolio_themes,
    regionMunicipalityIds: row.region_municipality_ids, personId: row.person_id, membershipId: row.membership_id,
    expiresAt: Math.min(expiresAt, row.ends_at?.getTime() ?? Infinity),
  };
}

/** Column by column: what has a name must not change its result when a newer server adds one. */
const CURRENT_MEMBERSHIP = named(`
  SELECT membership_id, person_id, organisation_id, kind, role, municipality_ids, portfolio_themes, region_municipality_ids, ends_at
  FROM app.current_membership($1, $2)`);

async function findMembership(database: DataSource, subject: string, organisationId: string): Promise<MembershipRow | undefined> {
  try {
    const { rows: [row] } = await poolOf(database).query<MembershipRow>({ ...CURRENT_MEMBERSHIP, values: [subject, organisationId] });
    return row;
  } catch (error) {
    if (isDatabaseAway(error)) throw new Refusal("SERVICE_UNAVAILABLE", "The service is not available for a moment. Try again.");
    throw error;
  }
}
