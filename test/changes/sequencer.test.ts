import { describe, expect, it } from "@jest/globals";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { urlAs } from "../../src/persistence/login-roles.js";
import { createDatabase } from "../support/database.js";
import { until } from "../support/live.js";

interface Read {
  position: string;
  id: string;
  subject_id: string;
  version: number;
}

/**
 * A migrated database with a table's worth of tracked rows, and as many sessions as a test wants.
 */
async function createLog() {
  const database = await createDatabase();
  const sessions: pg.Client[] = [];
  const connect = async (url: string) => {
    const session = new pg.Client({ connectionString: url });
    await session.connect();
    await session.query("SET search_path = app");
    sessions.push(session);
    return session;
  };
  const writer = () => connect(database.url);
  const feed = () => connect(urlAs("samenspraak_feed", database.url));
  const administrator = await writer();
  await administrator.query("SELECT sequence_changes()");
  const {
    rows: [row],
  } = await administrator.query<{ head: string }>(
    "SELECT COALESCE(max(position), 0) AS head FROM change",
  );
  return {
    writer,
    feed,
    start: BigInt(row!.head),
    async municipality(session: pg.Client, name = "Delft") {
      const id = randomUUID();
      await session.query("INSERT INTO municipality (id, name) VALUES ($1, $2)", [
        id,
        `${name} ${id}`,
      ]);
      return id;
    },
    async drop() {
      await Promise.all(sessions.map((session) => session.end()));
      await database.drop();
    },
  };
}

/** Reads as the feed does: from a position on, never looking back. */
function reader(session: pg.Client, start: bigint) {
  const seen: Read[] = [];
  let position = start;
  return {
    seen,
    async look() {
      const { rows } = await session.query<Read>(
        `
        SELECT position, id, subject_id, version FROM change
        WHERE position > $1 ORDER BY position LIMIT 500`,
        [position],
      );
      seen.push(...rows);
      if (rows.length > 0) position = BigInt(rows.at(-1)!.position);
      return rows;
    },
  };
}

const sequence = async (session: pg.Client): Promise<number> =>
  (await session.query<{ given: number }>("SELECT sequence_changes() AS given")).rows[0]!.given;

describe("giving committed changes their place", () => {
  it("delivers who began first and committed last after who committed first, and loses neither", async () => {
    const log = await createLog();
    try {
      const [a, b, feed] = [await log.writer(), await log.writer(), await log.feed()];
      const { seen, look } = reader(feed, log.start);
      await a.query("BEGIN");
      const slow = await log.municipality(a);
      const quick = await log.municipality(b);
      expect(await sequence(feed)).toBe(1);
      await look();
      expect(seen.map(({ subject_id }) => subject_id)).toEqual([quick]);
      await a.query("COMMIT");
      expect(await sequence(feed)).toBe(1);
      await look();
      expect(seen.map(({ subject_id }) => subject_id)).toEqual([quick, slow]);
      // It had taken the smaller id: a reader of ids would have passed it by.
      expect(BigInt(seen[1]!.id)).toBeLessThan(BigInt(seen[0]!.id));
    } finally {
      await log.drop();
    }
  });

  it("is not held up by a transaction that stays open", async () => {
    const log = await createLog();
    try {
      const [open, writer, feed] = [await log.writer(), await log.writer(), await log.feed()];
      await open.query("BEGIN");
      await log.municipality(open);
      const { seen, look } = reader(feed, log.start);
      for (let count = 1; count <= 3; count += 1) {
        await log.municipality(writer);
        await sequence(feed);
        await look();
        expect(seen).toHaveLength(count);
      }
      await open.query("ROLLBACK");
    } finally {
      await log.drop();
    }
  });

  it("leaves nothing of what was rolled back", async () => {
    const log = await createLog();
    try {
      const [writer, feed] = [await log.writer(), await log.feed()];
      await writer.query("BEGIN");
      const first = await log.municipality(writer);
      await writer.query("SAVEPOINT half");
      await log.municipality(writer);
      await writer.query("ROLLBACK TO half");
      const kept = await log.municipality(writer);
      await writer.query("COMMIT");
      await writer.query("BEGIN");
      await log.municipality(writer);
      await writer.query("ROLLBACK");
      expect(await sequence(feed)).toBe(2);
      expect(await sequence(feed)).toBe(0);
      const { seen, look } = reader(feed, log.start);
      await look();
      // Changes of one act stand in the order of their ids, whichever was written first.
      expect(seen.map(({ subject_id: id }) => id)).toEqual([first, kept].sort());
    } finally {
      await log.drop();
    }
  });

  it("gives each change one place and loses none while eight write, four sequence and two read at once", async () => {
    const log = await createLog();
    try {
      const rows = await Promise.all(
        [1, 2, 3].map(async () => log.municipality(await log.writer())),
      );
      const writers = await Promise.all(Array.from({ length: 8 }, () => log.writer()));
      const sequencers = await Promise.all(Array.from({ length: 4 }, () => log.feed()));
      const readers = await Promise.all(
        [1, 2].map(async () => reader(await log.feed(), log.start)),
      );
      let writing = true;
      const committed = { value: rows.length };
      const write = writers.map(async (session, who) => {
        for (let count = 0; count < 40; count += 1) {
          await session.query("BEGIN");
          await session.query("UPDATE municipality SET name = $2 WHERE id = $1", [
            rows[(who + count) % rows.length],
            `${who} ${count} ${randomUUID()}`,
          ]);
          await log.municipality(session);
          if (count % 10 === 9) await session.query("ROLLBACK");
          else {
            await session.query("COMMIT");
            committed.value += 2;
          }
        }
      });
      const sequencing = sequencers.map(async (session) => {
        while (writing) await sequence(session);
      });
      const reading = readers.map(async ({ look }) => {
        while (writing) await look();
      });
      await Promise.all(write);
      await until(async () => (await sequence(writers[0]!)) === 0, "nothing left to sequence");
      writing = false;
      await Promise.all([...sequencing, ...reading]);
      for (const { seen, look } of readers) {
        await until(async () => (await look()).length === 0, "nothing left to read");
        expect(seen).toHaveLength(committed.value);
        expect(new Set(seen.map(({ id }) => id)).size).toBe(committed.value);
        expect(seen.map(({ id }) => id)).toEqual(readers[0]!.seen.map(({ id }) => id));
        // Every version of a row comes, in the order in which it was written.
        for (const row of rows) {
          const versions = seen
            .filter(({ subject_id }) => subject_id === row)
            .map(({ version }) => version);
          expect(versions).toEqual(versions.map((_, index) => index + 1));
        }
      }
    } finally {
      await log.drop();
    }
  });

  it("places at most a thousand at a time, and says that there are more", async () => {
    const log = await createLog();
    try {
      const [writer, feed] = [await log.writer(), await log.feed()];
      await writer.query(`
        INSERT INTO municipality (id, name)
        SELECT gen_random_uuid(), 'Gemeente ' || n FROM generate_series(1, 1001) AS n`);
      expect([await sequence(feed), await sequence(feed), await sequence(feed)]).toEqual([
        1000, 1, 0,
      ]);
    } finally {
      await log.drop();
    }
  });

  it("hints once for a batch, and not when there was nothing to place", async () => {
    const log = await createLog();
    try {
      const [writer, feed, listener] = [await log.writer(), await log.feed(), await log.feed()];
      const hints: string[] = [];
      listener.on("notification", ({ payload }) => hints.push(payload ?? ""));
      await listener.query("LISTEN change");
      await log.municipality(writer);
      await log.municipality(writer);
      await sequence(feed);
      await sequence(feed);
      await log.municipality(writer);
      await sequence(feed);
      await until(() => hints.length >= 2, "both hints");
      const { rows } = await feed.query<{ position: string }>(
        "SELECT position FROM change ORDER BY position DESC LIMIT 2",
      );
      expect(hints).toEqual(rows.map(({ position }) => position).reverse());
    } finally {
      await log.drop();
    }
  });
});
