import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { DataSource, MigrationExecutor, type QueryRunner } from "typeorm";
import { ownerDataSourceOptions } from "./owner-database.js";
import { refuseUnguarded } from "./refuse-unguarded.js";
import { markOf, type Version } from "./version.js";
import { GATE } from "./viewer-settings.js";

/**
 * How long those who are being served may take to end, while others wait for the gate. Others wait
 * for the gate for 2 s at most.
 */
const GATE_MS = 1_800;
/**
 * How long to wait for the other tables. It is shorter than deadlock_timeout (1 s), so that whoever
 * uses them without the gate, and in another order, is never the victim of a deadlock.
 */
const LOCKS_MS = 600;
/**
 * How long to wait for an autovacuum. It is longer than deadlock_timeout, at which PostgreSQL
 * cancels an autovacuum that is in the way.
 */
const VACUUM_MS = 3_000;
/** The pause between two tries. It lets those through who are being served. */
const PAUSE_MS = { least: 50, most: 400 };
const GIVE_UP_MS = 60_000;
/** deadlock_detected, lock_not_available, query_canceled (by the time limit on locks). */
const BUSY = ["40P01", "55P03", "57014"];

/**
 * Runs the migrations and applies the row policies in one transaction, so a database has either the
 * earlier version whole or this one whole. Other servers serve requests meanwhile, and they lock
 * tables in any order. So this function locks all tables first, behind the gate; when it cannot
 * have them soon, it lets go of all and tries again.
 *
 * @throws when a table would not be guarded, or when the tables cannot be had for a minute. Nothing
 * of this version stays behind then.
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

/** @returns false where somebody else was in the way; then nothing was done. */
async function tryToApply(owner: DataSource, version: Version): Promise<boolean> {
  const runner = owner.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.ClientBase;
    await runner.startTransaction();
    await lockTables(runner);
    const migrating = new MigrationExecutor(owner, runner);
    migrating.transaction = "all"; // that is, the transaction of this runner
    await migrating.executePendingMigrations();
    await runner.query(version.rowPolicies.sql);
    await runner.query(`COMMENT ON SCHEMA app IS '${markOf(version)}'`);
    await refuseUnguarded(client, version.rights);
    await runner.commitTransaction();
    return true;
  } catch (error) {
    // A lost connection has rolled back by itself, and the first error tells why.
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
  // This lock makes nobody wait who reads or writes rows.
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
