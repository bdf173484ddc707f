import type { DatabaseConfig } from "../config.js";
import { startEmbeddedPostgres } from "../postgres/embedded-postgres.js";
import { findRunningPostgres } from "../postgres/running-embedded.js";

/**
 * Works on the database that a start would use: that of `DATABASE_URL`, or the embedded one, beside
 * the server that runs on it or started for this work alone.
 */
export async function onDatabase<T>(
  { databaseUrl, dataFolder }: DatabaseConfig,
  work: (databaseUrl: string) => Promise<T>,
): Promise<T> {
  const url = databaseUrl ?? (await findRunningPostgres(dataFolder));
  if (url) return work(url);
  const postgres = await startEmbeddedPostgres({ dataFolder });
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
