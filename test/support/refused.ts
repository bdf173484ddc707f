import { expect } from "@jest/globals";
import type { TypedDocument } from "./api.js";
import { attempt, beneath } from "./given.js";
import type { World } from "./world.js";

/** How many changes the log holds, everybody's. */
export const countChanges = async (world: Pick<World, "databaseUrl">): Promise<number> => (await beneath<{ count: number }>(world, "SELECT count(*)::int AS count FROM change"))[0]!.count;

/** Tries an act that has to be refused with exactly this code, and to leave nothing behind. */
export async function expectRefused<Result extends object, Input>(world: World, who: { token: string } | null, document: TypedDocument<Result, { input: Input }>, input: Input, code: string) {
  const before = await countChanges(world);
  const refused = await attempt(world, who, document, input);
  expect({ codes: [...new Set(refused.codes)], input }).toEqual({ codes: [code], input });
  expect(await countChanges(world)).toBe(before);
  return refused;
}
