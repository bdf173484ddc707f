import { administer } from "../admin/administration.js";
import { readCommand, UsageRefusal } from "../admin/run-command.js";
import { readDatabaseConfig } from "../config.js";
import { modules } from "../modules.js";
import { onDatabase } from "./on-database.js";
import { readOwnVersion } from "./prepare-database.js";

/**
 * `npm run admin -- COMMAND` does what modules let the administrator do. It needs no server: one
 * that runs hears of it as of every change. Exit codes: 0 done, 1 refused, 2 not understood.
 */
async function main(typed: readonly string[]): Promise<string> {
  const administrations = await Promise.all(modules.map((one) => one.administration?.()));
  const asked = readCommand(
    administrations.flatMap((one) => one?.commands ?? []),
    typed,
  );
  if ("page" in asked) return asked.page;
  const version = await readOwnVersion();
  const told = await onDatabase(readDatabaseConfig(), (databaseUrl) =>
    administer({ databaseUrl, version, ...asked }),
  );
  return [...told, ...(asked.isDryRun ? ["A dry run: nothing of this was done."] : []), ""].join(
    "\n",
  );
}

try {
  process.stdout.write(await main(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageRefusal)
    process.stderr.write("npm run admin -- --help shows what there is.\n");
  process.exitCode = error instanceof UsageRefusal ? 2 : 1;
}
