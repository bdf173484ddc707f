import { expect } from "@jest/globals";
import { beneath } from "../support/given.js";
import { tablesOf } from "../support/tables-of.js";
import type { World } from "../support/world.js";

const TABLES = [...tablesOf("calendar", "advice"), "act_request"];

/** All that was written about advice, and how many changes were recorded. */
export async function writtenIn(world: World): Promise<unknown> {
  const [row] = await beneath(
    world,
    `
    SELECT ${TABLES.map(
      (table) => `
      (SELECT md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} t)
        AS ${table}`,
    ).join(", ")},
      (SELECT count(*) FROM change) AS changes`,
  );
  return row;
}

/** Does what is to be refused, and holds that nothing was written. */
export async function writingNothing<T>(world: World, work: () => Promise<T>): Promise<T> {
  const before = await writtenIn(world);
  const answer = await work();
  expect(await writtenIn(world)).toEqual(before);
  return answer;
}
