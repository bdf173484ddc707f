import { describe, expect, it } from "@jest/globals";
import { ask, codesOf } from "../support/api.js";
import { createWorld } from "../support/world.js";

// Belongs into test/server/bad-input.test.ts, "too much at once".
describe("four thousand conditions in one filter", () => {
  it("are refused with QUERY_TOO_COMPLEX", async () => {
    const world = await createWorld();
    const items = "query($f: CalendarItemFilter) { calendarItems(filter: $f) { totalCount } }";
    try {
      expect(
        codesOf(
          await ask(world.url, null, items, {
            f: { or: Array.from({ length: 100 }, () => ({ year: { eq: 1 } })) },
          }),
        ),
      ).toEqual([]);
      expect(
        codesOf(
          await ask(world.url, null, items, {
            f: { or: Array.from({ length: 4_000 }, () => ({ year: { eq: 1 } })) },
          }),
        ),
      ).toEqual(["QUERY_TOO_COMPLEX"]);
    } finally {
      await world.end();
    }
  });
});
