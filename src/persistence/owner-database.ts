import "reflect-metadata";
import { readdir } from "node:fs/promises";
import type { DataSourceOptions, MigrationInterface } from "typeorm";
import { PostgresConnection, START_CONNECT_MS } from "./postgres-connection.js";

/** The role that owns the tables; nobody logs in as it. */
export const OWNER = "samenspraak_owner";

export type Migration = new () => MigrationInterface;

const folder = new URL("../../migrations/", import.meta.url);

/**
 * Reads all migrations in the folder, in the order in which they run: that of the timestamps in
 * their names.
 */
export async function readMigrations(): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((name) => /^\d+-\w+\.ts$/.test(name)).sort();
  return Promise.all(files.map(readMigration));
}

async function readMigration(file: string): Promise<Migration> {
  const exported = Object.values((await import(new URL(file, folder).href)) as object);
  if (exported.length !== 1) throw new Error(`migrations/${file} must export one migration.`);
  return exported[0] as Migration;
}

/**
 * Options to connect as the role that owns the tables: for migrations and administration, never for
 * requests.
 */
export function ownerDataSourceOptions(
  databaseUrl: string,
  migrations: readonly Migration[],
): DataSourceOptions {
  return {
    type: "postgres",
    url: databaseUrl,
    schema: "app",
    migrations: [...migrations],
    migrationsTableName: "migration",
    applicationName: "samenspraak-owner",
    extra: {
      Client: PostgresConnection,
      max: 2,
      connectionTimeoutMillis: START_CONNECT_MS,
      options: `-c role=${OWNER} -c search_path=app`,
    },
  };
}
