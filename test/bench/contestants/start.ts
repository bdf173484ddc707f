import { CPRW, PERSONAS } from "../../../src/first-data/personas.js";
import type { Role } from "../../../src/authorisation/role.js";
import { viewerSettings } from "../../../src/persistence/viewer-settings.js";
import { urlAs } from "../../../src/persistence/login-roles.js";
import { runSql } from "../database/bench-database.js";
import type { Issuer } from "../issuer.js";
import { type Contestant, startContestant } from "./contestant.js";

export const CHAIR = PERSONAS.find(({ name }) => name === "cprw-voorzitter")!;
export const LANDLORD = PERSONAS.find(({ name }) => name === "woonbron-bestuurder")!;

/** What a contestant is started with. */
export interface Ground {
  readonly node: string;
  readonly issuer: Issuer;
  readonly databaseUrl: string;
  readonly flags?: readonly string[];
  readonly poolSize?: number;
  /** Where it listens, so that clients find it again; without it on any that is free. */
  readonly port?: number;
}

const POOL_SIZE = "10";

/** The product itself, as `npm start` runs it, on a database that is there. */
export const startOurs = ({
  node,
  issuer,
  databaseUrl,
  flags,
  poolSize,
  port,
}: Ground): Promise<Contestant> =>
  startContestant({
    node,
    flags,
    script: "../../src/main.ts",
    env: {
      DATABASE_URL: databaseUrl,
      OIDC_ISSUER: issuer.url,
      PORT: String(port ?? 0),
      POOL_SIZE: String(poolSize ?? POOL_SIZE),
      LOG_LEVEL: "warn",
      FIRST_DATA: "no",
    },
  });

export const startHandWritten = ({ node, issuer, databaseUrl }: Ground): Promise<Contestant> =>
  startContestant({
    node,
    script: "contestants/hand-written.ts",
    env: {
      DATABASE_URL: databaseUrl,
      API_URL: urlAs("samenspraak_api", databaseUrl),
      ISSUER: issuer.url,
      POOL_SIZE,
    },
  });

export const startPlain = ({ node, databaseUrl }: Ground): Promise<Contestant> =>
  startContestant({
    node,
    script: "contestants/plain.ts",
    env: {
      DATABASE_URL: databaseUrl,
      POOL_SIZE,
      PERSON_SUBJECT: CHAIR.subject,
      ORGANISATION_ID: CPRW.organisationId,
    },
  });

/** @param token of the chair of CPRW. */
export async function startPostGraphile(
  { node, databaseUrl }: Ground,
  token: string,
): Promise<Contestant> {
  const [viewer] = await runSql(
    databaseUrl,
    `
    SELECT person_id, organisation_id, role, municipality_ids::text
    FROM app.current_membership($1, $2)`,
    [CHAIR.subject, CPRW.organisationId],
  );
  const settings = {
    "viewer.organisation_id": viewer!.organisation_id,
    "viewer.audience": "TENANT_COUNCIL",
    "viewer.role": viewer!.role,
    "viewer.person_id": viewer!.person_id,
    "viewer.municipality_ids": viewer!.municipality_ids,
    "viewer.act": "",
    "viewer.request_id": "",
  };
  return startContestant({
    node,
    script: "packages/postgraphile.mjs",
    env: {
      API_URL: urlAs("samenspraak_api", databaseUrl),
      POOL_SIZE,
      VIEWERS: JSON.stringify({ [`Bearer ${token}`]: settings }),
      GRAPHILE_ENV: "production",
    },
  });
}

export const startBareUpdate = (
  { node, databaseUrl }: Ground,
  writers: number,
): Promise<Contestant> =>
  startContestant({
    node,
    script: "contestants/bare-update.ts",
    env: { DATABASE_URL: databaseUrl, WRITERS: String(writers) },
  });

/** The same with what an act adds in the database, as the landlord's executive. */
export async function startActsTransaction(
  { node, databaseUrl }: Ground,
  writers: number,
): Promise<Contestant> {
  const [viewer] = await runSql<{
    person_id: string;
    organisation_id: string;
    role: Role;
    municipality_ids: string[];
  }>(
    databaseUrl,
    "SELECT person_id, organisation_id, role, municipality_ids FROM app.current_membership($1, $2)",
    [LANDLORD.subject, LANDLORD.organisationId],
  );
  const settings = viewerSettings(
    {
      audience: "LANDLORD",
      organisationId: viewer!.organisation_id,
      kind: "LANDLORD",
      role: viewer!.role,
      municipalityIds: viewer!.municipality_ids,
      portfolioThemes: [],
      regionMunicipalityIds: [],
      personId: viewer!.person_id,
      membershipId: null,
      expiresAt: null,
    },
    { act: "CALENDAR_ITEM_AGREED", requestId: null },
  );
  return startContestant({
    node,
    script: "contestants/bare-update.ts",
    env: {
      DATABASE_URL: `${urlAs("samenspraak_api", databaseUrl)}?options=-c%20plan_cache_mode%3Dforce_generic_plan`,
      FEED_URL: urlAs("samenspraak_feed", databaseUrl),
      WRITERS: String(writers),
      VIEWER: settings,
    },
  });
}

export const startBareBroadcast = ({ node }: Ground): Promise<Contestant> =>
  startContestant({ node, script: "contestants/bare-broadcast.ts", env: {} });

/** @param port where its clients find it again. */
export const startBareReturn = ({ node, port }: Ground): Promise<Contestant> =>
  startContestant({ node, script: "contestants/bare-return.ts", env: { PORT: String(port ?? 0) } });

export const startNaiveLive = ({ node, databaseUrl }: Ground): Promise<Contestant> =>
  startContestant({
    node,
    script: "contestants/naive-live.ts",
    env: { DATABASE_URL: databaseUrl },
  });

/** Clients in a process of their own. */
export const startSubscribers = ({ node }: Ground): Promise<Contestant> =>
  startContestant({ node, script: "clients/subscribers.ts", env: {} });

export const startActingAndWatching = ({ node }: Ground): Promise<Contestant> =>
  startContestant({ node, script: "clients/acting-and-watching.ts", env: {} });

export const startReplaying = ({ node }: Ground): Promise<Contestant> =>
  startContestant({ node, script: "clients/replaying.ts", env: {} });

export const startReturning = ({ node }: Ground): Promise<Contestant> =>
  startContestant({ node, script: "clients/returning.ts", env: {} });
