import type { Viewer } from "../../src/authorisation/viewer.js";
import { Snapshot } from "../../src/persistence/snapshot.js";
import type { World } from "../support/world.js";

/** Rows and index entries that reading has been given in this transaction, by table. */
export const TOUCHED = `
  SELECT t.relname,
    sum(pg_stat_get_xact_tuples_returned(c.oid) + pg_stat_get_xact_tuples_fetched(c.oid))::int
  FROM pg_class t
  JOIN pg_class c ON c.oid = t.oid OR c.oid
    IN (SELECT indexrelid FROM pg_index WHERE indrelid = t.oid)
  WHERE t.relnamespace = 'app'::regnamespace AND t.relkind = 'r' GROUP BY 1 ORDER BY 1`;

/**
 * How many rows of each table each list is given, the second time on a connection: at the first it
 * is planned.
 */
export async function touchedBy(
  world: World,
  viewer: Viewer,
  lists: Readonly<Record<string, (snapshot: Snapshot) => Promise<unknown>>>,
): Promise<Record<string, object>> {
  const touched: Record<string, object> = {};
  for (const [what, list] of Object.entries(lists)) {
    const snapshot = new Snapshot(world.server.database, viewer);
    const soFar = async () => (await snapshot.read({ text: TOUCHED }, [])) as [string, number][];
    await list(snapshot);
    const planned = new Map(await soFar());
    await list(snapshot);
    touched[what] = Object.fromEntries(
      (await soFar())
        .map(([name, rows]) => [name, rows - planned.get(name)!])
        .filter(([, rows]) => rows !== 0),
    );
    await snapshot.release();
  }
  return touched;
}
