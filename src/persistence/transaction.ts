import type { DataSource, EntityManager } from "typeorm";
import type { Viewer } from "../authorisation/viewer.js";
import { type ActSettings, viewerSettings } from "./viewer-settings.js";

/** An open read-write transaction as one viewer. Always passed on as an argument, never ambient. */
export type Transaction = EntityManager;

/** Runs `work` in one transaction as the viewer; what it throws undoes everything. */
export async function inTransaction<T>(database: DataSource, viewer: Viewer, act: ActSettings, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const runner = database.createQueryRunner();
  try {
    await runner.query(`BEGIN; ${viewerSettings(viewer, act)}`);
    const result = await work(runner.manager);
    await runner.query("COMMIT");
    return result;
  } catch (error) {
    await runner.query("ROLLBACK").catch(() => undefined); // the connection is gone: the server has rolled back, and the first error tells why
    throw error;
  } finally {
    await runner.release();
  }
}
