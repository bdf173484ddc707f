import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { beneath, given, YEAR } from "../support/given.js";
import { createWorld } from "../support/world.js";
import { connectAsApi, viewerOf, writeAs } from "./viewers.js";

describe("writing past the acts", () => {
  it("does not let a side put an agreed item on the calendar as a copy in the other's name", async () => {
    const world = await createWorld();
    const api = await connectAsApi(world.databaseUrl);
    try {
      const own = await given(world).draft("LANDLORD");
      const insert = `
        INSERT INTO app.calendar_item (id, year, number, title, origin, status, organisation_id,
          rolled_over_from_id)
        VALUES ($1, $2, 9, 'x', 'JOINT', 'AGREED', $3, $4)`;
      expect(
        await writeAs(api, await viewerOf(world, "bestuurder"), insert, [
          randomUUID(),
          YEAR,
          world.organisations.cprw,
          own.id,
        ]),
      ).toBe("42501");
      expect(await beneath(world, "SELECT FROM calendar_item WHERE status = 'AGREED'")).toEqual([]);
    } finally {
      await api.end();
      await world.end();
    }
  });
});
