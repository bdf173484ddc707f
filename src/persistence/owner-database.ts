import "reflect-metadata";
import { readdir } from "node:fs/promises";
import type { DataSourceOptions, MigrationInterface } from "typeorm";
import { PostgresConnection, START_CONNECT_MS } from "./postgres-connection.js";

/** The role that owns the tables; nobody logs in as it. */
export const OWNER = "samenspraak_owner";

export type Migration = new () => MigrationInterface;

const OURS = new URL("../../migrations/", import.meta.url);

/**
 * Reads all migrations, in the order in which they run: that of the timestamps in their names.
 *
 * @param folders those of modules that keep their migrations themselves.
 */
export async function readMigrations(folders: readonly URL[] = []): Promise<readonly Migration[]> {
  const files = await Promise.all([OURS, ...folders].map(migrationsIn));
  return Promise.all(files.flat().sort(byTimestamp).map(readMigration));
}

interface MigrationFile {
  readonly name: string;
  readonly url: URL;
}

async function migrationsIn(folder: URL): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d+-\w+\.ts$/.test(name));
  return names.map((name) => ({ name, url: new URL(name, folder) }));
}

const byTimestamp = (a: MigrationFile, b: MigrationFile): number =>
  parseInt(a.name) - parseInt(b.name);

async function readMigration({ name, url }: MigrationFile): Promise<Migration> {
  const exported = Object.values((await import(url.href)) as object);
  if (exported.length !== 1) throw new Error(`${name} must export one migration.`);
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
