import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { DataSource, MigrationExecutor, type QueryRunner } from "typeorm";
import { ownerDataSourceOptions } from "./owner-database.js";
import { refuseUnguarded } from "./refuse-unguarded.js";
import { markOf, type Version } from "./version.js";
import { GATE } from "./viewer-settings.js";

/**
 * How long whoever is served may take to end, while others wait for the gate. They wait for 2 s.
 */
const GATE_MS = 1_800;
/**
 * How long the other tables may be waited for. Shorter than deadlock_timeout (1 s): then whoever
 * uses them without the gate, and in another order, is never a victim.
 */
const LOCKS_MS = 600;
/**
 * Longer than deadlock_timeout: then PostgreSQL sends an autovacuum away, which goes on otherwise.
 */
const VACUUM_MS = 3_000;
/** Whoever is served meanwhile is let through between two tries. */
const PAUSE_MS = { least: 50, most: 400 };
const GIVE_UP_MS = 60_000;
/** deadlock_detected, lock_not_available, query_canceled (by the time for locks). */
const BUSY = ["40P01", "55P03", "57014"];

/**
 * Runs the migrations and applies the row policies in one transaction: a database is whole before
 * it, or whole after it. Others serve requests meanwhile, with any order of tables: all tables are
 * locked first, behind the gate; who cannot have them soon lets go of all and tries again.
 *
 * @throws when a table would not be guarded, or when the tables cannot be
 * had for a minute. Nothing of
 *   this version stays behind.
 */
export async function applyVersion(databaseUrl: string, version: Version): Promise<void> {
  const owner = await new DataSource(
    ownerDataSourceOptions(databaseUrl, version.migrations),
  ).initialize();
  try {
    const giveUpAt = Date.now() + GIVE_UP_MS;
    while (!(await tryToApply(owner, version))) {
      if (Date.now() > giveUpAt) throw new Error(TOO_BUSY);
      await wait(randomInt(PAUSE_MS.least, PAUSE_MS.most));
    }
  } finally {
    await owner.destroy();
  }
}

const TOO_BUSY =
  "The tables could not be locked within a minute: something long is reading or writing them, " +
  "a backup for instance. Nothing was changed. Start again when it is over.";

/** @returns whether it was done; false where somebody else was in the way, and nothing was done. */
async function tryToApply(owner: DataSource, version: Version): Promise<boolean> {
  const runner = owner.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.ClientBase;
    await runner.startTransaction();
    await lockTables(runner);
    const migrating = new MigrationExecutor(owner, runner);
    migrating.transaction = "all"; // that is, this one
    await migrating.executePendingMigrations();
    await runner.query(version.rowPolicies.sql);
    await runner.query(`COMMENT ON SCHEMA app IS '${markOf(version)}'`);
    await refuseUnguarded(client);
    await runner.commitTransaction();
    return true;
  } catch (error) {
    // A connection that is gone has rolled back, and the first error tells why.
    await runner.rollbackTransaction().catch(() => undefined);
    if (BUSY.includes((error as pg.DatabaseError).code ?? "")) return false;
    throw error;
  } finally {
    await runner.release();
  }
}

async function lockTables(runner: QueryRunner): Promise<void> {
  const found: { name: string }[] = await runner.query(`
    SELECT format('app.%I', relname) AS name FROM pg_class
    WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`);
  if (found.length === 0) return;
  const tables = found.map(({ name }) => name).join(", ");
  // Nobody who reads or writes rows waits behind this one.
  await runner.query(`SET LOCAL lock_timeout = ${VACUUM_MS}`);
  await runner.query(`LOCK TABLE ${tables} IN SHARE UPDATE EXCLUSIVE MODE`);
  for (const [locked, withinMs] of [
    [GATE, GATE_MS],
    [tables, LOCKS_MS],
  ] as const) {
    await runner.query(`SET LOCAL statement_timeout = ${withinMs}`);
    await runner.query(`LOCK TABLE ${locked} IN ACCESS EXCLUSIVE MODE`);
  }
  await runner.query("SET LOCAL statement_timeout = 0");
}
