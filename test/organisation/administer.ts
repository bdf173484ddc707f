import { administer } from "../../src/admin/administration.js";
import { readCommand } from "../../src/admin/run-command.js";
import { commands } from "../../src/organisation/admin/commands.js";
import { readOwnVersion } from "../../src/server/prepare-database.js";

/** Does what `npm run admin` does with these words, within this process. */
export async function administrate(
  { databaseUrl }: { readonly databaseUrl: string },
  ...typed: readonly string[]
): Promise<readonly string[]> {
  const asked = readCommand(commands, typed);
  if ("page" in asked) return asked.page.split("\n");
  return administer({ databaseUrl, version: await readOwnVersion(), ...asked });
}
