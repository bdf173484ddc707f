import { LRUCache } from "lru-cache";
import pg, { type ClientBase, type Pool } from "pg";
import type { DataSource } from "typeorm";
import { AUDIENCE_OF_KIND, type OrganisationKind } from "../authorisation/audience.js";
import { isRoleOf, type Role } from "../authorisation/role.js";
import { PUBLIC_VIEWER, type Viewer } from "../authorisation/viewer.js";
import { Refusal, RightsChanged } from "../errors.js";
import { poolOf } from "../persistence/pool.js";
import type { Premise } from "../persistence/premise.js";
import { named } from "../persistence/statement.js";
import type { TokenClaims, TokenVerifier } from "./token-verifier.js";

/** The answer of `app.current_membership`, as JSON. */
export interface CurrentMembership {
  readonly membership_id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly kind: OrganisationKind;
  readonly role: Role;
  readonly municipality_ids: readonly string[];
  readonly portfolio_themes: readonly string[];
  readonly region_municipality_ids: readonly string[];
  /** An instant, in ISO 8601; null: no end. */
  readonly ends_at: string | null;
  /**
   * Names the versions of the rows that the rights follow from. So rights that were taken and given
   * anew differ from those before.
   */
  readonly stand: string;
}

/** The caller, as far as the server knows them. */
export interface Caller {
  readonly viewer: Viewer;
  /** The premise that `viewer` follows from; the public has none. */
  readonly premise?: Membered;
}

/**
 * A premise that tells whether it was looked up for this request. Where it was not, nothing that is
 * done or read for the viewer counts before it is verified.
 */
interface Membered extends Premise {
  readonly isVerified: boolean;
}

const REMEMBERED_MEMBERSHIPS = 1_000;

/**
 * Finds out who calls. The token names the person and the organisation; role and rights come from
 * the membership in the database, as it is now.
 */
export class Authenticator {
  /** JSON of the memberships that were found, for callers that have a role here. */
  private readonly memberships = new LRUCache<string, string>({ max: REMEMBERED_MEMBERSHIPS });

  constructor(
    private readonly database: DataSource,
    private readonly verifier: TokenVerifier,
  ) {}

  /**
   * Looks the membership up.
   *
   * @param authorization `Bearer …`; without it the viewer is the public.
   * @throws UNAUTHENTICATED for a bad token, and for a good one without a membership today; the
   * error of the database when it cannot be asked.
   */
  async authenticate(authorization: string | undefined): Promise<Viewer> {
    return (await this.identify(authorization)).viewer;
  }

  /** The same for a request, which may act: the caller has a premise that an act can hold. */
  async identify(authorization: string | undefined): Promise<Caller> {
    return authorization === undefined
      ? { viewer: PUBLIC_VIEWER }
      : this.lookUp(await this.readToken(authorization));
  }

  /**
   * Assumes that the membership found earlier still holds. The caller must verify it with its first
   * read; that saves a turn.
   * @throws as `authenticate`.
   */
  async recognise(authorization: string | undefined): Promise<Caller> {
    if (authorization === undefined) return { viewer: PUBLIC_VIEWER };
    const claims = await this.readToken(authorization);
    const membership = this.memberships.get(keyOf(claims));
    if (!membership) return this.lookUp(claims);
    return {
      viewer: viewerOf(membership, claims.expiresAt),
      premise: new KnownMembership(this.database, { claims, membership, isVerified: false }),
    };
  }

  private async readToken(authorization: string): Promise<TokenClaims> {
    const [, token] = /^Bearer +([^ ]+)$/i.exec(authorization) ?? [];
    if (!token)
      throw new Refusal("UNAUTHENTICATED", "Send the token as: Authorization: Bearer <token>.");
    return this.verifier.verify(token);
  }

  private async lookUp(claims: TokenClaims): Promise<Caller> {
    const membership = await findMembership(poolOf(this.database), claims);
    this.memberships.delete(keyOf(claims)); // a caller without a role is looked up each time
    const viewer = viewerOf(membership, claims.expiresAt);
    this.memberships.set(keyOf(claims), membership!);
    return {
      viewer,
      premise: new KnownMembership(this.database, {
        claims,
        membership: membership!,
        isVerified: true,
      }),
    };
  }
}

const keyOf = ({ subject, organisationId }: TokenClaims): string => `${organisationId} ${subject}`;

interface FoundMembership {
  readonly claims: TokenClaims;
  readonly membership: string;
  readonly isVerified: boolean;
}

/** A membership as it was found, for this request or an earlier one. */
class KnownMembership implements Membered {
  private verification: Promise<void> | undefined;
  /** Whether the request may have committed something; then it is not answered anew. */
  private hasActed = false;

  private readonly claims: TokenClaims;
  private readonly membership: string;
  readonly isVerified: boolean;

  constructor(
    private readonly database: DataSource,
    found: FoundMembership,
  ) {
    this.claims = found.claims;
    this.membership = found.membership;
    this.isVerified = found.isVerified;
    if (found.isVerified) this.verification = Promise.resolve();
  }

  verify(connection: Pool | ClientBase = poolOf(this.database)): Promise<void> {
    return (this.verification ??= this.lookUp(connection));
  }

  async hold(connection: ClientBase): Promise<void> {
    const { subject, organisationId } = this.claims;
    try {
      await connection.query({
        ...HOLD_RIGHTS,
        values: [subject, organisationId, this.membership],
      });
      this.hasActed = true;
      this.verification ??= Promise.resolve();
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== RIGHTS_CHANGED) {
        this.hasActed = true; // it may have committed, for all that is known here
        throw error;
      }
      if (this.hasActed)
        throw new Refusal(
          "UNAUTHENTICATED",
          "Your rights have changed meanwhile, and this was not done. Ask again.",
        );
      this.verification = Promise.reject(new RightsChanged());
      await this.verification;
    }
  }

  private async lookUp(connection: Pool | ClientBase): Promise<void> {
    if ((await findMembership(connection, this.claims)) !== this.membership)
      throw new RightsChanged();
  }
}

/**
 * Makes the viewer of a membership. @param membership JSON of a CurrentMembership; undefined: there is
 * none.
 * @throws UNAUTHENTICATED when it gives no role here.
 */
function viewerOf(membership: string | undefined, tokenExpiresAt: number): Viewer {
  const row = membership === undefined ? undefined : (JSON.parse(membership) as CurrentMembership);
  // an end after the year 9999 does not parse, and counts as none
  const endsAt = Date.parse(row?.ends_at ?? "") || Infinity;
  const viewer = row && viewerOfMembership(row, Math.min(tokenExpiresAt, endsAt));
  if (!viewer) {
    throw new Refusal(
      "UNAUTHENTICATED",
      "Your token is good, but you have no role in that organisation today.",
    );
  }
  return viewer;
}

/** The viewer that a membership makes; null where nobody can log in with its kind or role. */
export function viewerOfMembership(
  row: Omit<CurrentMembership, "ends_at">,
  expiresAt: number | null,
): (Viewer & { readonly organisationId: string }) | null {
  const audience = AUDIENCE_OF_KIND[row.kind];
  if (!audience || !isRoleOf(row.kind, row.role)) return null;
  return {
    audience,
    organisationId: row.organisation_id,
    kind: row.kind,
    role: row.role,
    municipalityIds: row.municipality_ids,
    portfolioThemes: row.portfolio_themes,
    regionMunicipalityIds: row.region_municipality_ids,
    personId: row.person_id,
    membershipId: row.membership_id,
    expiresAt,
  };
}

/**
 * Answers one text, the same for equal memberships. It is compared at each request, and parsed only
 * when it differs.
 */
const CURRENT_MEMBERSHIP = named(
  "SELECT to_json(found)::text AS membership FROM app.current_membership($1, $2) AS found",
);

const HOLD_RIGHTS = named("SELECT app.hold_rights($1, $2, $3)");
/** The SQLSTATE with which `app.hold_rights` fails when the rights have changed. */
const RIGHTS_CHANGED = "SR001";

/** @returns JSON of a CurrentMembership; undefined when there is none today. */
async function findMembership(
  connection: Pool | ClientBase,
  { subject, organisationId }: TokenClaims,
): Promise<string | undefined> {
  const {
    rows: [row],
  } = await connection.query<{ membership: string }>({
    ...CURRENT_MEMBERSHIP,
    values: [subject, organisationId],
  });
  return row?.membership;
}
