import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

export interface TestDatabase {
  /** Connects as the role that owns the database. */
  readonly url: string;
  /** Ends the sessions that are still connected, and drops the database. */
  drop(): Promise<void>;
}

/**
 * The templates that the global setup makes. Both are migrated; "empty" has no rows, "world" has
 * those of `insertFixture`.
 */
export type Template = "empty" | "world";
export const templateName = (prefix: string, which: Template): string => `${prefix}_${which}`;

/** Makes a database for one test: a clone of a template. */
export async function createDatabase(which: Template = "empty"): Promise<TestDatabase> {
  const { TEST_SERVER_URL: serverUrl, TEST_TEMPLATE: template } = process.env;
  if (!serverUrl || !template)
    throw new Error("Jest's global setup has not run: there is no template database.");
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  await clone(
    serverUrl,
    name,
    templateName(template, which),
    `${PATIENTLY.map((setting) => `ALTER ROLE samenspraak_api IN DATABASE ${name} SET ${setting}`).join("; ")}`,
  );
  return {
    url: urlOfDatabase(serverUrl, name),
    drop: async () => void (await run(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/**
 * Makes a database in UTF8 with LC_CTYPE C, as many databases are: there é is no letter. The test
 * prepares it.
 */
export async function createDatabaseInC(): Promise<TestDatabase> {
  const { TEST_SERVER_URL: serverUrl, TEST_TEMPLATE: template } = process.env;
  if (!serverUrl || !template) throw new Error("Jest's global setup has not run.");
  const name = `${template}_c_${randomBytes(6).toString("hex")}`;
  await run(
    serverUrl,
    `
      CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LC_COLLATE 'C'
        LC_CTYPE 'C'`,
  );
  return {
    url: urlOfDatabase(serverUrl, name),
    drop: async () => void (await run(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/**
 * The API waits longer in tests than it does in production, so that a busy machine makes no test
 * fail.
 */
const PATIENTLY = [
  "statement_timeout = '60s'",
  "lock_timeout = '60s'",
  "idle_in_transaction_session_timeout = '120s'",
];

/**
 * Clones a template. Somebody who connects to the template for a moment (autovacuum, an
 * administrator) makes cloning fail with 55006, object in use; then it tries again, five times in
 * all.
 */
async function clone(
  serverUrl: string,
  name: string,
  template: string,
  ...settings: readonly string[]
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run(
        serverUrl,
        `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`,
        ...settings,
      );
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== "55006" || attempt === 5)
        throw error;
      await wait(50 * attempt);
    }
  }
}

/**
 * Makes the databases that tests clone, and closes them to sessions: a template with a session
 * cannot be cloned.
 */
export async function makeTemplates(
  serverUrl: string,
  prefix: string,
  prepare: Readonly<Record<Template, (databaseUrl: string) => Promise<unknown>>>,
): Promise<void> {
  await dropTemplates(serverUrl, prefix);
  const [empty, world] = [templateName(prefix, "empty"), templateName(prefix, "world")];
  const close = async (name: string) => {
    await run(serverUrl, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    await run(
      serverUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    );
  };
  await run(serverUrl, `CREATE DATABASE ${empty}`);
  await prepare.empty(urlOfDatabase(serverUrl, empty));
  await close(empty);
  await clone(serverUrl, world, empty);
  await prepare.world(urlOfDatabase(serverUrl, world));
  await close(world);
}

/** Drops the templates and the clones that tests left. */
export async function dropTemplates(serverUrl: string, prefix: string): Promise<void> {
  const left = await run(
    serverUrl,
    `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}_')`,
  );
  for (const { datname } of left)
    await run(serverUrl, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Runs statements on a connection of its own.
 *
 * @returns the rows of the last statement.
 */
async function run(url: string, ...statements: readonly string[]): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: pg.QueryResultRow[] = [];
    for (const sql of statements) ({ rows } = await client.query(sql));
    return rows;
  } finally {
    await client.end();
  }
}
