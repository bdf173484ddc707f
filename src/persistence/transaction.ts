import type { PoolClient } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Viewer } from "../authorisation/viewer.js";
import type { Premise } from "./snapshot.js";
import { type ActSettings, viewerSettings } from "./viewer-settings.js";

/** An open read-write transaction as one viewer. Always passed on as an argument, never ambient. */
export type Transaction = EntityManager;

/**
 * Runs `work` in one transaction as the viewer; what it throws undoes everything.
 *
 * @param premise verified in the same transaction: nothing is committed for somebody who is not who they were taken for. @throws RightsChanged then, whatever `work` did.
 */
export async function inTransaction<T>(database: DataSource, viewer: Viewer, act: ActSettings, work: (tx: Transaction) => Promise<T>, premise?: Premise): Promise<T> {
  const runner = database.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    // The first question goes in one message with BEGIN. Should that fail, it is asked as the public, who may write nothing.
    const [began, verified, done] = await Promise.allSettled([client.query(`BEGIN; ${viewerSettings(viewer, act)}`), premise?.verify(client), work(runner.manager)]);
    for (const outcome of [began, verified]) if (outcome.status === "rejected") throw outcome.reason;
    if (done.status === "rejected") throw done.reason;
    await runner.query("COMMIT");
    return done.value;
  } catch (error) {
    await runner.query("ROLLBACK").catch(() => undefined); // the connection is gone: the server has rolled back, and the first error tells why
    throw error;
  } finally {
    await runner.release();
  }
}
