import { describe, expect, it, jest } from "@jest/globals";
import pg from "pg";
import { labelsOf } from "../../src/authorisation/labels.js";
import { viewerClassOf } from "../../src/authorisation/viewer.js";
import type { ChangeFeed, FeedChange } from "../../src/changes/change-feed.js";
import { Channel } from "../../src/changes/channel.js";
import { PostgresChangeFeed } from "../../src/changes/postgres-change-feed.js";
import { ToldLog } from "../../src/changes/told-log.js";
import { urlAs } from "../../src/persistence/login-roles.js";
import { viewerOf } from "../authorisation/viewers.js";
import { beneath, given } from "../support/given.js";
import {
  createLiveWorld,
  cursorFor,
  isSequenced,
  LOG_LIVE,
  type LoggedChange,
  type Message,
  Probe,
  until,
} from "../support/live.js";
import { randomFrom } from "../support/random.js";
import { createNewWorld, type World } from "../support/world.js";

const inWorld = async (test: (world: World) => Promise<void>): Promise<void> => {
  const world = await createLiveWorld({}, createNewWorld());
  await test(world).finally(() => {
    jest.restoreAllMocks();
    return world.end();
  });
};

const sequenced = (world: World) => until(() => isSequenced(world), "everything has its place");

/** So many changes of an item. */
const change = (world: World, id: string, times: number) =>
  beneath(
    world,
    `
    DO $$ BEGIN FOR n IN 1..${times} LOOP UPDATE calendar_item SET description = n::text
    WHERE id = '${id}'; END LOOP; END $$`,
  );

/** What the landlord keeps to itself. */
async function actPrivately(world: World, times: number): Promise<void> {
  await change(world, (await given(world).draft("LANDLORD")).id, times);
  await sequenced(world);
}

/**
 * Resumes as the council does, and says how many changes its channel was
 * asked about until it had so many.
 */
async function lookedAt(url: string, world: World, after: string, missed: number): Promise<number> {
  const concerns = jest.spyOn(Channel.prototype, "concerns");
  const probe = await Probe.connect(url, world.members.voorzitter);
  probe.subscribe("1", LOG_LIVE, { after });
  await probe.until((one) => changesOf(one).length === missed, "what was missed");
  probe.socket.terminate();
  const looks = concerns.mock.calls.length;
  concerns.mockRestore();
  return looks;
}

const changesOf = (probe: Probe) =>
  probe
    .of<Message<{ changes: { changes: LoggedChange[] } }>>("next")
    .flatMap(({ data }) => data!.changes.changes);

describe("a subscription that is resumed", () => {
  it("looks at as many changes whatever the other side did in private since, also on a server that was not there", () =>
    inWorld(async (world) => {
      const { id } = await given(world).proposed("LANDLORD");
      await sequenced(world);
      const before = await cursorFor(world.url, world.members.voorzitter);
      await actPrivately(world, 700);
      const behind = await cursorFor(world.url, world.members.voorzitter);
      await change(world, id, 3);
      await sequenced(world);
      const another = await world.startAnother();
      const told = jest.spyOn(PostgresChangeFeed.prototype, "readTold");
      for (const url of [world.url, another.url]) {
        // what is told is made, and kept for who stands at the same place
        await lookedAt(url, world, behind, 3);
        expect(await lookedAt(url, world, behind, 3)).toBe(await lookedAt(url, world, before, 3));
      }
      expect(told.mock.calls.length).toBeLessThanOrEqual(1);
    }));

  it("joins also when what it had seen is not for it any more", () =>
    inWorld(async (world) => {
      const { hub } = world.server;
      const make = given(world);
      const hidden = await make.draft("LANDLORD");
      const { id } = await make.proposed("LANDLORD");
      await sequenced(world);
      const [{ change_id }] = (await beneath<{ change_id: string }>(
        world,
        `
        SELECT change_id FROM change_reader r
        JOIN change c ON c.id = r.change_id
        WHERE c.entity_id = $1`,
        [hidden.id],
      )) as [{ change_id: string }];
      const viewer = await viewerOf(world, "voorzitter");
      const [{ head }] = (await beneath<{ head: string }>(
        world,
        "SELECT app.change_head() AS head",
      )) as [{ head: string }];
      const probe = await Probe.connect(world.url, world.members.voorzitter);
      // As if that had waited for its place when the cursor was given, under rights
      // that this viewer has no longer.
      const after = hub.seal(
        { position: BigInt(head), seen: [BigInt(change_id)] },
        viewerClassOf(viewer),
      );
      probe.subscribe("1", LOG_LIVE, { after });
      await change(world, id, 1);
      await probe.until((one) => changesOf(one).length === 1, "what is new");
      await change(world, id, 1);
      await probe.until((one) => changesOf(one).length === 2, "what is new");
      probe.socket.terminate();
    }));
});

describe("the log as its readers are told of it", () => {
  /**
   * What the feed touches of the log to read so, the second time on a
   * connection: at the first it is planned.
   */
  async function touchedBy(
    world: World,
    labels: readonly string[],
    around: bigint,
  ): Promise<unknown> {
    const feed = new pg.Client({ connectionString: urlAs("samenspraak_feed", world.databaseUrl) });
    await feed.connect();
    const soFar = async () =>
      (await feed.query<{ name: string; rows: string; pages: string }>(TOUCHED)).rows;
    const read = () => feed.query("SELECT FROM app.read_told($1, $2, 250, 500)", [labels, around]);
    try {
      await feed.query("BEGIN");
      await read();
      const planned = new Map((await soFar()).map((one) => [one.name, one]));
      await read();
      return (await soFar()).map(({ name, rows, pages }) => ({
        name,
        rows: Number(rows) - Number(planned.get(name)!.rows),
        pages: Number(pages) - Number(planned.get(name)!.pages),
      }));
    } finally {
      await feed.end();
    }
  }
  const TOUCHED = `
    SELECT c.relname AS name,
      pg_stat_get_xact_tuples_returned(c.oid) + pg_stat_get_xact_tuples_fetched(c.oid) AS rows,
      pg_stat_get_xact_blocks_fetched(c.oid) AS pages
    FROM pg_class c
    WHERE c.relnamespace = 'app'::regnamespace AND c.relname LIKE 'change%' AND c.relkind
      IN ('r', 'i')
    ORDER BY 1`;

  it("is read from the database by as many rows and pages whatever the other side did in private", () =>
    inWorld(async (world) => {
      const make = given(world);
      for (let time = 0; time < 20; time += 1) await make.agreed("LANDLORD");
      await sequenced(world);
      await beneath(world, "VACUUM ANALYZE change, change_reader");
      const [{ head }] = (await beneath<{ head: string }>(
        world,
        "SELECT app.change_head() AS head",
      )) as [{ head: string }];
      const labels = [...labelsOf(viewerClassOf(await viewerOf(world, "voorzitter")))];
      const look = () =>
        Promise.all(
          [0n, BigInt(head) - 5n, BigInt(head)].map((around) => touchedBy(world, labels, around)),
        );
      const before = await look();
      expect(JSON.stringify(before)).toMatch(/"rows":[1-9]/);
      await actPrivately(world, 30);
      expect(await look()).toEqual(before);
    }));

  it("is what a walk over the whole log finds, from every place, before and after it is forgotten", async () => {
    const labels = ["A", "B", "PUBLIC", "C"];
    const log: FeedChange[] = [];
    const random = randomFrom(7);
    for (let position = 1n; log.length < 9_000; position += 1n + (random() < 0.5 ? 1n : 0n)) {
      const [readers, lostReaders] = [
        labels.filter(() => random() < 0.25),
        labels.filter(() => random() < 0.1),
      ];
      log.push({ id: position, position, readers, lostReaders } as unknown as FeedChange);
    }
    const isTold =
      (asked: ReadonlySet<string>) =>
      ({ readers, lostReaders }: FeedChange) =>
        [...readers, ...lostReaders].some((label) => asked.has(label));
    let reads = 0;
    const feed: Pick<ChangeFeed, "read" | "readTold"> = {
      read: async (after, limit) => log.filter(({ position }) => position > after).slice(0, limit),
      readTold: async (asked, { position: around, before, behind }) => {
        reads += 1;
        const told = log.filter(isTold(new Set(asked)));
        const at = told.findIndex(({ position }) => position > around);
        const from = at < 0 ? told.length : at;
        return [
          ...told.slice(Math.max(0, from - before), from),
          ...told.slice(from, from + behind),
        ];
      },
    };
    const told = new ToldLog(feed);
    const opened = log.findIndex(({ position }) => position > 3_000n);
    const all = log.splice(opened);
    await told.open(log.at(-1)!.position);
    for (let end = opened; all.length > 0; end += 300) {
      const next = all.splice(0, 300);
      log.push(...next);
      told.append(next);
    }
    for (const asked of [new Set(["A", "PUBLIC"]), new Set(["B", "PUBLIC", "C"])]) {
      for (let position = 0n; position < told.head; position += 97n) {
        const found: bigint[] = [];
        for (let at = position; at < told.head;) {
          const { changes, reaches } = await told.after(asked, at);
          for (const one of changes) found.push(one.position);
          expect(reaches).toBeGreaterThan(at);
          at = reaches;
        }
        expect(found).toEqual(
          log
            .filter((one) => one.position > position && isTold(asked)(one))
            .map((one) => one.position),
        );
      }
    }
    expect(reads).toBeLessThan(1_000);
  });

  it("tells a change once to who carries a label that it names twice", async () => {
    const change = { id: 1n, position: 1n, readers: ["A", "B", "A"], lostReaders: [] };
    const told = new ToldLog({ read: async () => [], readTold: async () => [] });
    await told.open(0n);
    told.append([change as unknown as FeedChange]);
    const { changes } = await told.after(new Set(["A"]), 0n);
    expect([...changes]).toEqual([change]);
  });
});
