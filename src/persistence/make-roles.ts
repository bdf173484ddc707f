import { readDatabaseUrl } from "../config.js";
import { prepareRoles } from "./prepare-database.js";

// `npm run roles` makes the roles that a backup names, on the server where it is to be restored. A
// start of Samenspraak makes them by itself.

const databaseUrl = readDatabaseUrl();
if (!databaseUrl)
  throw new Error("Set DATABASE_URL to the database that the backup is restored into.");
await prepareRoles(databaseUrl);
process.stdout.write("The roles are there.\n");
