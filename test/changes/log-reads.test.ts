import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { PUBLIC_VIEWER, type Viewer } from "../../src/authorisation/viewer.js";
import {
  findHistoriesOfChanges,
  findLogPlace,
  findPlaceBehind,
  listChanges,
  listHistories,
} from "../../src/changes/change.queries.js";
import { Snapshot } from "../../src/persistence/snapshot.js";
import { viewerSettings } from "../../src/persistence/viewer-settings.js";
import { viewerOf } from "../authorisation/viewers.js";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { act } from "../authorisation/stories.js";
import { ask, codesOf } from "../support/api.js";
import { beneath, given, otherSide, type SideName } from "../support/given.js";
import { createLiveWorld, holdSequencing, isSequenced, logAs, until } from "../support/live.js";
import { createNewWorld, type World } from "../support/world.js";

/**
 * What reading has touched in one transaction, of each table and index of the log: rows and entries
 * it was given, and pages it looked at.
 */
type Touched = Record<string, { readonly rows: number; readonly pages: number }>;

const TOUCHED = `
  SELECT c.relname,
    pg_stat_get_xact_tuples_returned(c.oid) + pg_stat_get_xact_tuples_fetched(c.oid),
    pg_stat_get_xact_blocks_fetched(c.oid)
  FROM pg_class c
  WHERE c.relnamespace = 'app'::regnamespace AND c.relname LIKE 'change%' AND c.relkind
    IN ('r', 'i')`;

const START = { position: 0n, seen: [] };

/** What is read of the log, in every way in which the API reads it. */
const READS: Record<
  string,
  (snapshot: Snapshot, subject: string, before: bigint) => Promise<unknown>
> = {
  "a cursor": (snapshot) => findLogPlace(snapshot),
  "the place behind a page": (snapshot) => findPlaceBehind(snapshot, null, []),
  "the log from its beginning": (snapshot) =>
    listChanges({ snapshot, after: START, limit: 201, selection: {} }),
  "its first page": (snapshot) => listChanges({ snapshot, after: START, limit: 2, selection: {} }),
  "the log after a cursor": (snapshot, _, before) =>
    listChanges({ snapshot, after: { position: before, seen: [] }, limit: 2, selection: {} }),
  "the log of one subject": (snapshot, subjectId) =>
    listChanges({ snapshot, after: START, limit: 2, selection: { subjectId } }),
  "the log of what is no subject": (snapshot) =>
    listChanges({ snapshot, after: START, limit: 2, selection: { subjectId: randomUUID() } }),
  "the log of one subject after a cursor": (snapshot, subjectId, before) =>
    listChanges({
      snapshot,
      after: { position: before, seen: [] },
      limit: 2,
      selection: { subjectId },
    }),
  "the log of one type": (snapshot) =>
    listChanges({ snapshot, after: START, limit: 2, selection: { entities: ["advice"] } }),
  "the log of one act": (snapshot) =>
    listChanges({
      snapshot,
      after: START,
      limit: 2,
      selection: { acts: ["CALENDAR_ITEM_AGREED"] },
    }),
  "what an unknown cursor of a history belongs to": (snapshot) =>
    findHistoriesOfChanges(snapshot, [randomUUID()]),
  "a history": (snapshot, subjectId) =>
    listHistories({ snapshot, subjectIds: [subjectId], limit: 201, afterKey: null }),
  "the histories of a list": (snapshot, subjectId) =>
    listHistories({ snapshot, subjectIds: [randomUUID(), subjectId], limit: 11, afterKey: null }),
};

/**
 * What each of them touches as this viewer, the second time on a
 * connection: at the first it is planned.
 */
async function touchedBy(
  world: World,
  viewer: Viewer,
  subject: string,
  before: bigint,
): Promise<Record<string, Touched>> {
  const touched: Record<string, Touched> = {};
  for (const [what, read] of Object.entries(READS)) {
    const snapshot = new Snapshot(world.server.database, viewer);
    const soFar = async () =>
      (await snapshot.read({ text: TOUCHED }, [])) as [string, string, string][];
    await read(snapshot, subject, before);
    const planned = new Map((await soFar()).map(([name, rows, pages]) => [name, { rows, pages }]));
    await read(snapshot, subject, before);
    touched[what] = Object.fromEntries(
      (await soFar()).map(([name, rows, pages]) => [
        name,
        {
          rows: Number(rows) - Number(planned.get(name)!.rows),
          pages: Number(pages) - Number(planned.get(name)!.pages),
        },
      ]),
    );
    await snapshot.release();
  }
  return touched;
}

const rowsOf = (touched: Record<string, Touched>) =>
  Object.fromEntries(
    Object.entries(touched).map(([what, tables]) => [
      what,
      Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, { rows }])),
    ]),
  );

/** What one side does in private about an item: notes, and drafts of its own. */
async function actPrivately(
  world: World,
  side: SideName,
  itemId: string,
  times: number,
): Promise<void> {
  const make = given(world);
  await make.draft(side);
  await act(world, make.decider(side), cprw.AnnotateCalendarItemDocument, {
    id: itemId,
    expectedVersion: 0,
    note: "Voor ons",
  });
  for (let time = 0; time < times; time += 1) {
    await beneath(world, "UPDATE calendar_item_annotation SET note = $1; ", [`Voor ons, ${time}`]);
    await beneath(world, "UPDATE calendar_item SET description = $1 WHERE status = 'DRAFT'", [
      `Nog niet, ${time}`,
    ]);
  }
}

const sequenced = (world: World) => until(() => isSequenced(world), "everything has its place");

const inWorld = async (test: (world: World) => Promise<void>): Promise<void> => {
  const world = await createLiveWorld({}, createNewWorld());
  await test(world).finally(() => world.end());
};

describe("reading the log", () => {
  // In a small log every way through it looks cheap to the planner; and a page more that an index
  // needs as it grows would be many.
  const LOGS = [
    ["LANDLORD", 1, "rows"],
    ["LANDLORD", 20, "rows and pages"],
    ["TENANT_COUNCIL", 20, "rows and pages"],
  ] as const;

  it.each(LOGS)(
    "touches as many whatever %s did in private, with and without its place, beside %i items (%s)",
    (side, items, compared) =>
      inWorld(async (world) => {
        const make = given(world);
        const item = await make.agreed(side);
        for (let time = 1; time < items; time += 1) await make.agreed(side);
        await sequenced(world);
        // what is the reader's own, and dead, is no matter here
        await beneath(world, "VACUUM ANALYZE change, change_reader");
        const [{ head }] = (await beneath<{ head: string }>(
          world,
          "SELECT app.change_head() AS head",
        )) as [{ head: string }];
        const others = ["dordtseHuurder", "delftseWethouder", null] as const;
        const look = async () => {
          const touched: unknown[] = [];
          for (const who of [make.decider(otherSide(side)), ...others]) {
            const all = await touchedBy(
              world,
              await viewerOf(world, who),
              item.id,
              BigInt(head) - 5n,
            );
            touched.push(compared === "rows" ? rowsOf(all) : all);
          }
          return touched;
        };
        const before = await look();
        expect(before[0]).toMatchObject({
          "a history": { change_pkey: { rows: expect.any(Number) } },
        });
        expect(JSON.stringify(before)).toMatch(/"rows":[1-9]/);
        const sequencing = await holdSequencing(world);
        try {
          await actPrivately(world, side, item.id, 30);
          expect(await isSequenced(world)).toBe(false);
          expect(await look()).toEqual(before);
        } finally {
          await sequencing.release();
        }
        await sequenced(world);
        expect(await look()).toEqual(before);
      }),
  );
});

describe("the index of the log by reader", () => {
  it("has whom each change is told to, where it stands, whatever was placed, moved or taken out of the log since", () =>
    inWorld(async (world) => {
      const differences = () =>
        beneath(
          world,
          `
      WITH wanted AS (SELECT DISTINCT label, id,
        COALESCE(position, 9223372036854775807) AS position, subject_id
                      FROM change CROSS JOIN unnest(told_to(readers, lost_readers)) AS label),
           kept AS (SELECT label, change_id AS id, position, subject_id FROM change_reader)
      (TABLE wanted EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE wanted)`,
        );
      const make = given(world);
      const item = await make.agreed("LANDLORD");
      const sequencing = await holdSequencing(world);
      await actPrivately(world, "TENANT_COUNCIL", item.id, 2);
      await world.administer("UPDATE theme SET dutch_name = dutch_name || '.'");
      expect(await differences()).toEqual([]);
      await sequencing.release();
      await sequenced(world);
      expect(await differences()).toEqual([]);
      await beneath(
        world,
        "UPDATE change SET position = nextval('app.change_position') WHERE entity = 'calendar_item'",
      );
      await beneath(world, "DELETE FROM change WHERE entity = 'theme'");
      expect(await differences()).toEqual([]);
      expect(
        await beneath(world, "SELECT FROM change_reader WHERE position = 9223372036854775807"),
      ).toEqual([]);
    }));
});

describe("an operation", () => {
  it("reads one page of the log: a second alias is refused, however written; one alias twice is one", () =>
    inWorld(async (world) => {
      const refused = {
        status: 400,
        data: null,
        errors: [
          { extensions: { code: "QUERY_TOO_COMPLEX", measure: "changes", limit: 1, actual: 2 } },
        ],
      };
      const asked = (query: string) => ask(world.url, world.members.voorzitter, query, {});
      expect(await asked("{ changes { cursor } again: changes { cursor } }")).toMatchObject(
        refused,
      );
      expect(
        await asked(
          "{ ...A ... { b: changes(first: 1) { hasMore } } } fragment A on Query { a: changes { cursor } }",
        ),
      ).toMatchObject(refused);
      expect(
        await asked(
          "query ($never: Boolean = false) { a: changes @include(if: $never) { cursor } b: changes { cursor } }",
        ),
      ).toMatchObject(refused);
      expect(
        await asked(
          "{ a: changes { cursor } ...A } fragment A on Query { a: changes { hasMore } }",
        ),
      ).toMatchObject({ status: 200, errors: [] });
    }));
});

describe("a change cursor while changes wait for their place", () => {
  const cursorOf = (world: World) =>
    ask<{ changeCursor: string }, object>(
      world.url,
      world.members.voorzitter,
      "{ changeCursor }",
      {},
    );
  const rename = (world: World, times: number, gap = 1) =>
    world.administer(`
    DO $$ BEGIN
      FOR n IN 1..${times} LOOP
        UPDATE theme SET dutch_name = n::text WHERE id = (SELECT min(id) FROM theme);
        PERFORM nextval(pg_get_serial_sequence('app.change', 'id')) FROM generate_series(2, ${gap});
      END LOOP;
    END $$`);

  it("holds thousands of them that one act made, and resumes behind every one", () =>
    inWorld(async (world) => {
      await sequenced(world);
      const sequencing = await holdSequencing(world);
      await rename(world, 2_500);
      const { data, errors } = await cursorOf(world);
      expect(errors).toEqual([]);
      expect(data!.changeCursor.length).toBeLessThanOrEqual(1_000);
      await rename(world, 1);
      await sequencing.release();
      await sequenced(world);
      expect(
        await logAs(world.url, world.members.voorzitter, { after: data!.changeCursor }),
      ).toHaveLength(1);
    }));

  it("is as long for one of them as for many, whatever others did in private between them", () =>
    inWorld(async (world) => {
      await sequenced(world);
      const item = await given(world).agreed("LANDLORD");
      const sequencing = await holdSequencing(world);
      const lengths = new Set<number>();
      const look = async () => lengths.add((await cursorOf(world)).data!.changeCursor.length);
      await rename(world, 1);
      await look();
      await actPrivately(world, "LANDLORD", item.id, 30);
      await rename(world, 1);
      await look();
      await rename(world, 40, 5_000);
      await look();
      await sequencing.release();
      expect(lengths.size).toBe(1);
    }));

  it("is given in the same query once they have it, and else refused with SERVICE_UNAVAILABLE", () =>
    inWorld(async (world) => {
      await sequenced(world);
      const sequencing = await holdSequencing(world);
      await rename(world, 400, 50);
      const { hub } = world.server;
      hub.stop(); // from here on it is woken by what is asked alone
      const woken = new Promise<void>((resolve) => {
        const wake = hub.wake.bind(hub);
        hub.wake = () => {
          resolve();
          return wake();
        };
      });
      const answer = cursorOf(world);
      await woken;
      await sequencing.release();
      const { data, errors } = await answer;
      expect(errors).toEqual([]);
      await rename(world, 1);
      await hub.wake();
      expect(
        await logAs(world.url, world.members.voorzitter, { after: data!.changeCursor }),
      ).toHaveLength(1);

      await beneath(world, "ALTER FUNCTION app.sequence_changes() RENAME TO sequence_nothing");
      await rename(world, 400, 50);
      expect(await cursorOf(world)).toMatchObject({
        data: null,
        errors: [{ path: ["changeCursor"], extensions: { code: "SERVICE_UNAVAILABLE" } }],
      });
      await given(world).agreed("LANDLORD");
      const beside =
        "{ changeCursor calendarItems { nodes { title proposals { id } history { nodes { act } } } } }";
      // what is read with it, or after it
      const { errors: all } = await ask(world.url, world.members.voorzitter, beside, {});
      expect([...new Set(codesOf({ errors: all }))]).toEqual(["SERVICE_UNAVAILABLE"]);
    }));
});

describe("the order of what one act wrote", () => {
  it("is by type and id and its instant one, however often, and in which order, its drafts were edited", () =>
    inWorld(async (world) => {
      const make = given(world);
      const items = [];
      for (let time = 0; time < 8; time += 1) items.push(await make.agreed("LANDLORD"));
      const ids = items.map(({ id }) => id).sort();
      // Rows lie on the disk in the order of their last edit: against that of their ids here.
      for (const id of [...ids].reverse())
        await beneath(
          world,
          "UPDATE calendar_item SET council_owner_id = NULL, description = 'Herzien' WHERE id = $1",
          [id],
        );
      await sequenced(world);
      const [{ head }] = (await beneath<{ head: string }>(
        world,
        "SELECT app.change_head() AS head",
      )) as [{ head: string }];
      await beneath(
        world,
        `
      DO $$ BEGIN UPDATE calendar_year SET status = status; UPDATE calendar_item
      SET published_at = now(); END $$`,
      );
      const { id: later } = await make.draft("LANDLORD");
      await sequenced(world);
      const log = await beneath<{ entity: string; id: string; at: Date }>(
        world,
        "SELECT entity, entity_id AS id, at FROM change WHERE position > $1 ORDER BY position",
        [head],
      );
      expect(log.map(({ entity }) => entity)).toEqual([
        ...ids.map(() => "calendar_item"),
        "calendar_year",
        "calendar_item",
      ]);
      expect(log.map(({ id }) => id).filter((_, index) => index !== 8)).toEqual([...ids, later]);
      expect(new Set(log.slice(0, 9).map(({ at }) => at.getTime())).size).toBe(1);
      expect(log[9]!.at.getTime()).toBeGreaterThan(log[0]!.at.getTime());
    }));

  it("is the same in a history before it has its place, page by page, and behind what has one", () =>
    inWorld(async (world) => {
      const { id } = await given(world).agreed("LANDLORD");
      await sequenced(world);
      const viewer = await viewerOf(world, "voorzitter");
      const read = async (first: number, after: string | null) => {
        const snapshot = new Snapshot(world.server.database, viewer);
        return (
          await listHistories({
            snapshot,
            subjectIds: [id],
            limit: first,
            afterKey: after,
          }).finally(() => snapshot.release())
        )[0]!.map(({ key, entity, entityId }) => ({ key, entity, entityId }));
      };
      const before = await read(200, null);
      const sequencing = await holdSequencing(world);
      // In one act, against the order of their ids, as rows may lie on the disk.
      await beneath(
        world,
        `
      INSERT INTO calendar_item_proposal (id, item_id, year, kind, status, organisation_id,
        previous_status)
      SELECT new.id, item.id, item.year, 'CHANGE', 'LAPSED', item.organisation_id, 'AGREED'
      FROM calendar_item item,
        (SELECT gen_random_uuid() AS id FROM generate_series(1, 8) ORDER BY 1 DESC) new
      WHERE item.id = $1`,
        [id],
      );
      try {
        const waiting = (await read(200, null)).slice(before.length);
        expect(waiting).toHaveLength(8);
        expect(waiting).toEqual(
          [...waiting].sort((one, other) => (one.entityId < other.entityId ? -1 : 1)),
        );
        const paged = [];
        for (
          let page = await read(3, null);
          page.length > 0;
          page = await read(3, page.at(-1)!.key)
        )
          paged.push(...page);
        expect(paged).toEqual([...before, ...waiting]);
        await sequencing.release();
        await sequenced(world);
        expect(await read(200, null)).toEqual([...before, ...waiting]);
      } finally {
        await sequencing.release().catch(() => undefined);
      }
    }));

  it("is each act's own where one transaction holds several, as that of the first data: they keep their order", () =>
    inWorld(async (world) => {
      await sequenced(world);
      const session = await connectAsOwner(world);
      const [{ first, second }] = (
        await session.query("SELECT min(id) AS first, max(id) AS second FROM theme")
      ).rows as [{ first: string; second: string }];
      await session.query("BEGIN");
      for (const [act, ids] of [
        ["CALENDAR_ITEM_DRAFTED", [second]],
        ["CALENDAR_ITEM_REVISED", [second, first]],
      ] as const) {
        await session.query(viewerSettings(PUBLIC_VIEWER, { act, requestId: null }));
        for (const id of ids)
          await session.query("UPDATE theme SET dutch_name = dutch_name || '.' WHERE id = $1", [
            id,
          ]);
      }
      await session.query("COMMIT");
      await session.end();
      await world.settle();
      await sequenced(world);
      const log = await beneath<{ act: string; id: string; at: string }>(
        world,
        `
        SELECT act, entity_id AS id, at::text
        FROM (SELECT * FROM change ORDER BY position DESC LIMIT 3) last ORDER BY position`,
      );
      expect(log.map(({ act, id }) => [act, id])).toEqual([
        ["CALENDAR_ITEM_DRAFTED", second],
        ["CALENDAR_ITEM_REVISED", first],
        ["CALENDAR_ITEM_REVISED", second],
      ]);
      expect(log[0]!.at < log[1]!.at && log[1]!.at === log[2]!.at).toBe(true);
    }));

  it("stands as one: what another act wrote meanwhile is before or behind it, never before what it was built on", () =>
    inWorld(async (world) => {
      const [one, other] = [await connectAsOwner(world), await connectAsOwner(world)];
      const [{ first, second }] = (
        await one.query("SELECT min(id) AS first, max(id) AS second FROM theme")
      ).rows as [{ first: string; second: string }];
      const rename = (session: pg.Client, id: string, name: string) =>
        session.query("UPDATE theme SET dutch_name = $2 WHERE id = $1", [id, name]);
      await sequenced(world);
      const sequencing = await holdSequencing(world);
      await one.query("BEGIN");
      await rename(one, second, "een");
      await rename(other, first, "twee");
      await rename(one, first, "drie");
      await one.query("COMMIT");
      await Promise.all([one.end(), other.end()]);
      await sequencing.release();
      await sequenced(world);
      const log = await beneath<{ entity_id: string; version: number }>(
        world,
        "SELECT entity_id, version FROM change ORDER BY position DESC LIMIT 3",
      );
      const [{ version }] = (await beneath<{ version: number }>(
        world,
        "SELECT version FROM theme WHERE id = $1",
        [first],
      )) as [{ version: number }];
      // The other's, and then both of the first transaction, by their ids.
      expect(log.reverse()).toEqual([
        { entity_id: first, version: version - 1 },
        { entity_id: first, version },
        { entity_id: second, version: expect.any(Number) },
      ]);
    }));
});

async function connectAsOwner({ databaseUrl }: World): Promise<pg.Client> {
  const session = new pg.Client({
    connectionString: databaseUrl,
    options: "-c role=samenspraak_owner -c search_path=app",
  });
  await session.connect();
  return session;
}
