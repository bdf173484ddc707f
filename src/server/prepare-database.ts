import { modules } from "../modules.js";
import { prepareDatabaseFor } from "../persistence/prepare-database.js";
import { readVersion, type Version } from "../persistence/version.js";

/** Reads this version, with all of its modules. */
export const readOwnVersion = (): Promise<Version> => readVersion(modules);

/** Calls `prepareDatabaseFor` with this version, or with another one that a test makes up. */
export async function prepareDatabase(
  databaseUrl: string,
  version?: Version,
  roleSecret: string | null = null,
): ReturnType<typeof prepareDatabaseFor> {
  return prepareDatabaseFor(version ?? (await readOwnVersion()), databaseUrl, roleSecret);
}
