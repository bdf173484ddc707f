import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

export interface TestDatabase {
  /** Connects as the role that owns the database. */
  readonly url: string;
  /** Ends whoever is still connected, and removes the database. */
  drop(): Promise<void>;
}

/** A database of the test's own, migrated and empty: a clone of the template that the global setup made. */
export async function createDatabase(): Promise<TestDatabase> {
  const { TEST_SERVER_URL: serverUrl, TEST_TEMPLATE: template } = process.env;
  if (!serverUrl || !template) throw new Error("Jest's global setup has not run: there is no template database.");
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  await clone(serverUrl, name, template, `${PATIENTLY.map((setting) => `ALTER ROLE samenspraak_api IN DATABASE ${name} SET ${setting}`).join("; ")}`);
  return { url: urlOfDatabase(serverUrl, name), drop: async () => void (await run(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

/** So that a busy machine is no reason to fail, the API waits longer here than it does in earnest. */
const PATIENTLY = ["statement_timeout = '60s'", "lock_timeout = '60s'", "idle_in_transaction_session_timeout = '120s'"];

/** Somebody who looks into the template for a moment (autovacuum, an administrator) makes cloning fail with 55006, object in use. */
async function clone(serverUrl: string, name: string, template: string, settings: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`, settings);
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== "55006" || attempt === 5) throw error;
      await wait(50 * attempt);
    }
  }
}

/** Makes the database that tests clone, and closes it: a template with a session cannot be cloned. */
export async function makeTemplate(serverUrl: string, template: string, prepare: () => Promise<void>): Promise<void> {
  await dropTemplate(serverUrl, template);
  await run(serverUrl, `CREATE DATABASE ${template}`);
  await prepare();
  await run(serverUrl, `ALTER DATABASE ${template} WITH ALLOW_CONNECTIONS false`);
  await run(serverUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${template}'`);
}

/** Drops the template and the clones that tests left. */
export async function dropTemplate(serverUrl: string, template: string): Promise<void> {
  const left = await run(serverUrl, `SELECT datname FROM pg_database WHERE datname = '${template}' OR starts_with(datname, '${template}_')`);
  for (const { datname } of left) await run(serverUrl, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** @returns the rows of the last statement. */
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
