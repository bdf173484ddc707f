import { beneath } from "./beneath.js";

interface Somewhere {
  readonly databaseUrl: string;
}

/**
 * Sets today's date for everybody in a world, until it is set again: terms run by the database's
 * clock.
 */
export async function onDay(world: Somewhere, day: string): Promise<void> {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`"${day}" is no day.`);
  await beneath(
    world,
    `
      CREATE OR REPLACE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE AS $$
        SELECT date '${day}' $$`,
  );
}

/** The day that a definition of `app.today` says, where `onDay` made it. */
export const dayOf = (definition: string): string | undefined =>
  /SELECT date '(\d{4}-\d\d-\d\d)' \$/.exec(definition)?.[1];

/** Today's date in a world. */
export const todayIn = async (world: Somewhere): Promise<string> =>
  (await beneath<{ today: string }>(world, "SELECT app.today()::text AS today"))[0]!.today;
