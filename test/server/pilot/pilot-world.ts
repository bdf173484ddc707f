import { modules } from "../../../src/modules.js";
import { readVersion } from "../../../src/persistence/version.js";
import { prepareDatabase } from "../../../src/server/prepare-database.js";
import { serve } from "../../../src/server/serve.js";
import { createDatabase, type TestDatabase } from "../../support/database.js";
import { insertFixture } from "../../support/fixture.js";
import { createWorld, type World } from "../../support/world.js";
import { pilot } from "./pilot.module.js";

/** The product with one module more. */
export const withPilot = [...modules, pilot];

/** A database without rows, prepared for this product: everything comes from the list. */
export async function createPilotDatabase(): Promise<TestDatabase> {
  const database = await createDatabase();
  await prepareDatabase(database.url, await readVersion(withPilot));
  return database;
}

/** A world of this product. */
export async function createPilotWorld(): Promise<World> {
  const database = await createPilotDatabase();
  await insertFixture(database.url);
  return createWorld({}, Promise.resolve(database), serve(withPilot));
}
