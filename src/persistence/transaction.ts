import type { DataSource, EntityManager } from "typeorm";
import type { Viewer } from "../authorisation/viewer.js";
import { type ActSettings, viewerSettings } from "./viewer-settings.js";

/** An open read-write transaction as one viewer. Always passed on as an argument, never ambient. */
export type Transaction = EntityManager;

/** Runs `work` in one transaction as the viewer; what it throws undoes everything. */
export async function inTransaction<T>(database: DataSource, viewer: Viewer, act: ActSettings, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const runner = database.createQueryRunner();
  try {
    // The first question goes in one message with BEGIN. Should that fail, it is asked as the public, who may write nothing.
    const [began, done] = await Promise.allSettled([runner.query(`BEGIN; ${viewerSettings(viewer, act)}`), work(runner.manager)]);
    if (began.status === "rejected") throw began.reason;
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
