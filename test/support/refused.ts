import { expect } from "@jest/globals";
import type { TypedDocument } from "./api.js";
import { attempt, beneath } from "./given.js";
import type { World } from "./world.js";

/** How many changes people have made. The changes that the clock makes meanwhile do not count. */
export async function countChanges(world: Pick<World, "databaseUrl">): Promise<number> {
  const [row] = await beneath<{ count: number }>(
    world,
    "SELECT count(*)::int AS count FROM change WHERE person_id IS NOT NULL",
  );
  return row!.count;
}

/**
 * Tries an act, and expects it to be refused with exactly this code and to leave nothing behind.
 */
export async function expectRefused<Result extends object, Input>(
  world: World,
  who: { token: string } | null,
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
  code: string,
) {
  const before = await countChanges(world);
  const refused = await attempt(world, who, document, input);
  expect({ codes: [...new Set(refused.codes)], input }).toEqual({ codes: [code], input });
  expect(await countChanges(world)).toBe(before);
  return refused;
}
