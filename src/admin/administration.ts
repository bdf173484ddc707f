import pg from "pg";
import { OWNER } from "../persistence/owner-database.js";
import { PostgresConnection, START_CONNECT_MS } from "../persistence/postgres-connection.js";
import { findVersion, isApplied, refuseNewer, type Version } from "../persistence/version.js";
import { type Administration, AdminRefusal } from "./command.js";

/** Who acts with a right at this moment holds it for so long at most. */
const LOCK_MS = 10_000;

interface Work {
  readonly databaseUrl: string;
  readonly version: Version;
  /** Undo everything in the end. */
  readonly isDryRun: boolean;
  readonly work: (administration: Administration) => Promise<void>;
}

/**
 * Does the administrator's work in one transaction, whole or not at all. The log tells each row of
 * it as ADMINISTERED, by nobody and no organisation; who follows the log hears of it at the commit,
 * and the sessions end of those whose rights it changes.
 *
 * @returns the sentences that tell what was done.
 * @throws AdminRefusal, and then nothing was done.
 */
export async function administer({
  databaseUrl,
  version,
  isDryRun,
  work,
}: Work): Promise<readonly string[]> {
  const client = new PostgresConnection({
    connectionString: databaseUrl,
    application_name: "samenspraak-admin",
    connectionTimeoutMillis: START_CONNECT_MS,
  });
  await client.connect();
  try {
    await refuseOtherVersion(client, version);
    await client.query(`
      BEGIN; SET LOCAL ROLE ${OWNER}; SET LOCAL search_path = app; SET LOCAL lock_timeout = ${LOCK_MS}`);
    const told: string[] = [];
    await work({
      query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(sql, [...values])).rows,
      tell: (sentence) => void told.push(sentence),
      async attempt(part) {
        const before = told.length;
        await client.query("SAVEPOINT part");
        try {
          await part();
          await client.query("RELEASE part");
        } catch (error) {
          told.length = before;
          await client.query("ROLLBACK TO part");
          throw asRefusal(error);
        }
      },
    });
    await client.query(isDryRun ? "ROLLBACK" : "COMMIT");
    return told;
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await client.end(); // what was not committed is undone
  }
}

async function refuseOtherVersion(client: pg.Client, version: Version): Promise<void> {
  const found = await findVersion(client);
  refuseNewer(found, version);
  if (!isApplied(found, version))
    throw new AdminRefusal(
      "This version has not prepared the database yet: run npm run migrate, or start the server.",
    );
}

/** What the database refuses although it was looked at before: somebody else was faster. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  if (error.code === "55P03")
    return new AdminRefusal(
      "Somebody acts with these rights at this moment. Nothing was done; try again.",
    );
  if (error.constraint)
    return new AdminRefusal(
      `The database refuses it, by ${error.constraint}: ${error.detail ?? error.message}`,
    );
  return error;
}
