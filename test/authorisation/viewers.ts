import pg from "pg";
import type { Viewer } from "../../src/authorisation/viewer.js";
import { Authenticator } from "../../src/identity/authenticate.js";
import { urlAs } from "../../src/persistence/login-roles.js";
import { viewerSettings } from "../../src/persistence/viewer-settings.js";
import type { MemberName } from "../support/fixture.js";
import type { World } from "../support/world.js";

/** The viewer that the server makes of a member's token; without a member, of no token. */
export function viewerOf(
  world: World,
  who: MemberName | { subject: string; organisationId: string } | null,
): Promise<Viewer> {
  const member = typeof who === "string" ? world.members[who] : who;
  const verify = async () => ({
    subject: member!.subject,
    organisationId: member!.organisationId,
    expiresAt: Date.now() + 60_000,
  });
  return new Authenticator(world.server.database, { verify }).authenticate(
    member ? "Bearer token" : undefined,
  );
}

/** Connects as the role that answers requests. */
export async function connectAsApi(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlAs("samenspraak_api", databaseUrl) });
  await client.connect();
  return client;
}

/**
 * What a viewer reads with this SQL. Undone afterwards. `viewer` null: a
 * transaction without settings.
 */
export async function readAs<Row extends pg.QueryResultRow>(
  api: pg.Client,
  viewer: Viewer | null,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  await api.query(viewer ? `BEGIN; ${viewerSettings(viewer)}` : "BEGIN");
  try {
    return (await api.query<Row>(sql, values)).rows;
  } finally {
    await api.query("ROLLBACK");
  }
}

/** Who sees each of the rows, by the row's name: `{ name: "W w C c" }`. */
export async function readersOf(
  api: pg.Client,
  viewers: Record<string, Viewer>,
  rows: ReadonlyMap<string, string>,
  sql: string,
): Promise<Record<string, string>> {
  const seen = new Map<string, Set<string>>();
  for (const [key, viewer] of Object.entries(viewers))
    seen.set(key, new Set((await readAs<{ id: string }>(api, viewer, sql)).map(({ id }) => id)));
  return Object.fromEntries(
    [...rows].map(([name, id]) => [
      name,
      [...seen]
        .filter(([, ids]) => ids.has(id))
        .map(([key]) => key)
        .join(" "),
    ]),
  );
}

/**
 * What becomes of a write: how many rows it reached, or the SQLSTATE that
 * refused it. Undone afterwards.
 */
export async function writeAs(
  api: pg.Client,
  viewer: Viewer | null,
  sql: string,
  values: unknown[] = [],
): Promise<number | string> {
  await api.query(viewer ? `BEGIN; ${viewerSettings(viewer)}` : "BEGIN");
  try {
    return (await api.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? "";
    throw error;
  } finally {
    await api.query("ROLLBACK");
  }
}

/** A database client that row policies do not apply to: for what a test makes or breaks. */
export async function connectAsSuperuser(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}
