import { readDatabaseConfig } from "../config.js";
import { onDatabase } from "./on-database.js";
import { prepareDatabase } from "./prepare-database.js";

// `npm run migrate` does to the database what a start does, and ends: the roles, the migrations and
// the row policies. It puts in no rows.

try {
  const config = readDatabaseConfig();
  const done = await onDatabase(config, (url) =>
    prepareDatabase(url, undefined, config.roleSecret),
  );
  for (const name of done?.migrations ?? []) process.stdout.write(`${name} ran.\n`);
  process.stdout.write(
    done
      ? `The row policies are those of revision ${done.rowPolicies}. The database is ready.\n`
      : "There was nothing to do: the database is ready.\n",
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
