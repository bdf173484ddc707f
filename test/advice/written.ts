import { expect } from "@jest/globals";
import { beneath } from "../support/given.js";
import type { World } from "../support/world.js";

const TABLES = [
  "advice_procedure",
  "advice_request_version",
  "advice_document",
  "advice_information_request",
  "advice_extension",
  "advice",
  "advice_recommendation",
  "advice_deliberation",
  "landlord_response",
  "recommendation_response",
  "consent_condition",
  "advice_dispute",
  "advice_dispute_step",
  "board_meeting",
  "calendar_item",
  "act_request",
] as const;

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
