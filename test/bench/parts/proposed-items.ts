import { runSql } from "../database/bench-database.js";

/** An item that waits for the landlord's answer. */
export interface Proposed {
  readonly id: string;
  readonly version: number;
}

/**
 * Puts every item of the years from 2060 on back to where it waits for an
 * answer, and picks some, of all years.
 */
export async function proposedAnew(
  databaseUrl: string,
  schema: "app" | "bare",
  count: number,
): Promise<Proposed[]> {
  await runSql(
    databaseUrl,
    `
    SET session_replication_role = replica;
    UPDATE ${schema}.calendar_item SET status = 'PROPOSED', version = 1000000
    WHERE year >= 2060 AND status = 'AGREED'`,
  );
  await runSql(databaseUrl, `VACUUM ANALYZE ${schema}.calendar_item`);
  const items = await runSql<Proposed>(
    databaseUrl,
    `
    SELECT id, version FROM ${schema}.calendar_item
    WHERE year >= 2060 AND status = 'PROPOSED' ORDER BY number, year LIMIT $1`,
    [count],
  );
  if (items.length < count)
    throw new Error(
      `There are ${items.length} proposed items, ${count} are needed: fewer seconds, please.`,
    );
  return items;
}
