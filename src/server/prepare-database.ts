import { modules } from "../modules.js";
import { prepareDatabaseFor } from "../persistence/prepare-database.js";
import { readVersion, type Version } from "../persistence/version.js";

/** This version, with all of its modules. */
export const readOwnVersion = (): Promise<Version> => readVersion(modules.map(({ rows }) => rows));

/** `prepareDatabaseFor` this version, or another one that a test makes up. */
export async function prepareDatabase(
  databaseUrl: string,
  version?: Version,
  roleSecret: string | null = null,
): Promise<void> {
  await prepareDatabaseFor(version ?? (await readOwnVersion()), databaseUrl, roleSecret);
}
