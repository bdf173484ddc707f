import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { ask, codesOf } from "../support/api.js";
import { createDatabase } from "../support/database.js";
import { beneath, given } from "../support/given.js";
import { createLiveWorld, cursorFor, LOG_LIVE, LOG_PAGE, until, watch } from "../support/live.js";
import type { World } from "../support/world.js";

/**
 * Makes the log another one, as it is in a restored backup: the epoch that came
 * with it was drawn for the old one.
 */
const becomeAnother = (world: World) =>
  world.administer("UPDATE change_epoch SET identity = 'of another log'");

const resume = async (url: string, world: World, after: string) =>
  codesOf(await ask(url, world.members.voorzitter, LOG_PAGE, { first: 10, after }));

async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const world = await createLiveWorld();
  try {
    await work(world);
  } finally {
    await world.end();
  }
}

describe("a log that became another one", () => {
  it("knows no cursor from before, also when it has grown past its place", () =>
    inWorld(async (world) => {
      const { draft } = given(world);
      await draft("LANDLORD");
      const before = await cursorFor(world.url, world.members.voorzitter);
      await becomeAnother(world);
      const { url } = await world.startAnother();
      expect(await resume(url, world, before)).toEqual(["CURSOR_UNKNOWN"]);
      for (let count = 0; count < 20; count += 1) await draft("LANDLORD");
      expect(await resume(url, world, before)).toEqual(["CURSOR_UNKNOWN"]);
      expect(await resume(url, world, await cursorFor(url, world.members.voorzitter))).toEqual([]);
    }));

  it("is noticed by a running server: it closes sockets, refuses old cursors, delivers the new log", () =>
    inWorld(async (world) => {
      const {
        url,
        members: { voorzitter },
      } = world;
      await given(world).draft("TENANT_COUNCIL");
      const before = await cursorFor(url, voorzitter);
      const watching = watch(url, voorzitter, LOG_LIVE, { after: before });
      await watching.until(({ acknowledged }) => acknowledged.length === 1, "the first connection");
      await becomeAnother(world);
      // What a standby that takes over does to every connection.
      await beneath(
        world,
        `
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'samenspraak-listen' AND datname = current_database()`,
      );
      await watching
        .until(({ closings }) => closings.length > 0, "being sent away")
        .catch(() => undefined);
      expect(watching.closings[0]).toEqual({ code: 1012, reason: "Restarting" });
      await until(() => watching.refusalCodes.length > 0, "the refusal of the old cursor");
      expect(watching.refusalCodes).toEqual(["CURSOR_UNKNOWN"]);
      expect(await resume(url, world, before)).toEqual(["CURSOR_UNKNOWN"]);
      await watching.end();

      const afresh = watch(url, voorzitter, LOG_LIVE, { after: await cursorFor(url, voorzitter) });
      const { id } = await given(world).draft("TENANT_COUNCIL");
      await afresh.until(
        ({ changes }) => changes.some(({ subjectId }) => subjectId === id),
        "the new draft",
      );
      await afresh.end();
    }));
});

describe("the epoch of a log", () => {
  it("stays with the log, and is another in each copy and in one that was filled anew", async () => {
    const copies = [await createDatabase(), await createDatabase()];
    const clients = copies.map(({ url }) => new pg.Client({ connectionString: url }));
    try {
      for (const client of clients) await client.connect();
      const epochOf = async (client: pg.Client) =>
        (await client.query("SELECT app.current_epoch() AS epoch")).rows[0].epoch as string;
      const [one, other] = clients as [pg.Client, pg.Client];
      const drawn = await epochOf(one);
      expect(await epochOf(one)).toBe(drawn);
      expect(await Promise.all([epochOf(other), epochOf(other)])).not.toContain(drawn);
      const {
        rows: [log],
      } = await one.query(
        `
          SELECT identity, (SELECT system_identifier FROM pg_control_system()) AS cluster
          FROM app.change_epoch`,
      );
      expect(log.identity).toMatch(new RegExp(`^${log.cluster} [0-9A-F]{8} \\d+ \\d+ \\d+$`));
      await one.query("TRUNCATE app.change");
      expect(await epochOf(one)).not.toBe(drawn);
    } finally {
      await Promise.all(clients.map((client) => client.end()));
      await Promise.all(copies.map(({ drop }) => drop()));
    }
  });
});
