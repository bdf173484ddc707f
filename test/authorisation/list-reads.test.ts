import { describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { viewerClassOf } from "../../src/authorisation/viewer.js";
import { findChangesSince } from "../../src/calendar/adoption/adopt-calendar-year.js";
import type { Snapshot } from "../../src/persistence/snapshot.js";
import { viewerSettings } from "../../src/persistence/viewer-settings.js";
import { beneath } from "../support/given.js";
import { createNewWorld, type World } from "../support/world.js";
import { TOUCHED, touchedBy } from "./touched.js";
import { connectAsApi, connectAsSuperuser, viewerOf } from "./viewers.js";
import {
  listAdvicesOf,
  listDeliberationsOf,
  listBoardMeetings,
  nextBoardMeetingOf,
} from "../../src/advice/advising/advising.reads.js";
import { listResponsesOf } from "../../src/advice/answering/answering.reads.js";
import { listProceduresOfItems } from "../../src/advice/procedure/procedure.reads.js";
import { listRequestVersionsOf, listDocumentsOf } from "../../src/advice/request/request.reads.js";
import { listItemsOfYears } from "../../src/calendar/item/item.list.js";
import { findAnnotationsOfItems } from "../../src/calendar/item/item.reads.js";

const inWorld = async (test: (world: World) => Promise<void>): Promise<void> => {
  const world = await createNewWorld();
  await test(world).finally(() => world.end());
};

const READERS = ["voorzitter", "bestuurder", "dordtseHuurder", "delftseWethouder", null] as const;

/**
 * Writes past acts and triggers, as many rows as there are in a database
 * that has been used for years.
 */
const write = (world: World, sql: string) =>
  beneath(world, `BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);

const YEAR = 2030;

/**
 * Items of twenty years, fifty of them in one, each with a procedure with a
 * part of every kind: all shared.
 */
async function fill(world: World): Promise<{ itemIds: string[]; procedureIds: string[] }> {
  const { woonbron, cprw } = world.organisations;
  await write(
    world,
    `
    INSERT INTO board_meeting (organisation_id, held_on)
    SELECT id, date '2010-01-01' + n FROM organisation, generate_series(1, 500) AS n;
    INSERT INTO calendar_year (year, organisation_id)
    SELECT year, '${woonbron}' FROM generate_series(2015, 2100) AS year
    ON CONFLICT DO NOTHING;
    INSERT INTO calendar_item (year, number, title, origin, status, organisation_id)
    SELECT 2030 + n / 50, 1 + n % 50, 'Onderhoud ' || n, 'JOINT', 'AGREED', '${cprw}'
    FROM generate_series(0, 2999) AS n;
    INSERT INTO advice_procedure (kind, status, year, number, title, organisation_id, adviser_id,
      calendar_item_id, shared_at)
    SELECT 'REQUESTED', 'ADVISED', year, number, title, '${woonbron}', '${cprw}', id, now()
    FROM calendar_item
    WHERE status = 'AGREED' AND year >= 2030;
    INSERT INTO advice (procedure_id, procedure_readers, organisation_id, status, adopted_on,
      issued_at)
    SELECT id, readers_of(p), '${cprw}', 'ISSUED', '2030-01-01', now() FROM advice_procedure p
    WHERE status = 'ADVISED' AND year >= 2030;
    INSERT INTO landlord_response (procedure_id, procedure_readers, organisation_id, status,
      sent_at)
    SELECT id, readers_of(p), '${woonbron}', 'SENT', now() FROM advice_procedure p
    WHERE status = 'ADVISED' AND year >= 2030;
    INSERT INTO advice_request_version (procedure_id, procedure_readers, organisation_id, number,
      submitted_at)
    SELECT id, readers_of(p), '${woonbron}', 1, now() FROM advice_procedure p
    WHERE status = 'ADVISED' AND year >= 2030;
    INSERT INTO advice_document (procedure_id, procedure_readers, organisation_id, title, url,
      shared_at)
    SELECT id, readers_of(p), '${woonbron}', 'Plan', 'https://example.org', now()
    FROM advice_procedure p
    WHERE status = 'ADVISED' AND year >= 2030;
    INSERT INTO advice_deliberation (procedure_id, procedure_readers, organisation_id, note)
    SELECT id, readers_of(p), '${cprw}', 'Voor ons' FROM advice_procedure p
    WHERE status = 'ADVISED' AND year > 2030;
    INSERT INTO calendar_item_annotation (item_id, year, organisation_id, note)
    SELECT id, year, organisation, 'Voor ons'
    FROM calendar_item, unnest(ARRAY['${woonbron}', '${cprw}']::uuid[]) organisation
    WHERE year > 2030`,
  );
  const ids = (table: string) =>
    beneath<{ id: string }>(world, `SELECT id FROM ${table} WHERE year = ${YEAR} ORDER BY number`);
  await beneath(world, "VACUUM ANALYZE");
  return {
    itemIds: (await ids("calendar_item")).map(({ id }) => id),
    procedureIds: (await ids("advice_procedure")).map(({ id }) => id),
  };
}

/**
 * What one party keeps to itself beside all that: drafts in the same year and of the
 * same procedures, notes, meetings.
 */
async function keepPrivate(world: World, side: "woonbron" | "cprw"): Promise<void> {
  const own = world.organisations[side];
  const procedures = `FROM advice_procedure p, generate_series(1, 3) AS n WHERE year = ${YEAR}`;
  await write(
    world,
    `
    INSERT INTO calendar_item (year, title, origin, status, organisation_id)
    SELECT ${YEAR}, 'Nog niet ' || n, 'JOINT',
      CASE WHEN n % 2 = 0 THEN 'DRAFT' ELSE 'DISCARDED' END, '${own}'
    FROM generate_series(1, 50) AS n;
    INSERT INTO calendar_item_annotation (item_id, year, organisation_id, note)
    SELECT id, year, '${own}', 'Voor ons' FROM calendar_item WHERE year = ${YEAR};
    INSERT INTO advice_procedure (kind, status, title, organisation_id, adviser_id,
      calendar_item_id)
    SELECT 'REQUESTED', 'DRAFT', 'Nog niet', '${own}', '${world.organisations.cprw}', id
    FROM calendar_item
    WHERE year = ${YEAR} AND status = 'AGREED';
    INSERT INTO advice (procedure_id, procedure_readers, organisation_id, status)
    SELECT id, readers_of(p), '${own}', 'DISCARDED' ${procedures};
    INSERT INTO landlord_response (procedure_id, procedure_readers, organisation_id, status)
    SELECT id, readers_of(p), '${own}', 'DISCARDED' ${procedures};
    INSERT INTO advice_request_version (procedure_id, procedure_readers, organisation_id)
    SELECT id, readers_of(p), '${own}' ${procedures};
    INSERT INTO advice_document (procedure_id, procedure_readers, organisation_id, title, url)
    SELECT id, readers_of(p), '${own}', 'Nog niet', 'https://example.org' ${procedures};
    INSERT INTO advice_deliberation (procedure_id, procedure_readers, organisation_id, note)
    SELECT id, readers_of(p), '${own}', 'Voor ons' ${procedures} AND n = 1;
    INSERT INTO board_meeting (organisation_id, held_on)
    SELECT '${own}', date '2030-01-01' + n FROM generate_series(1, 50) AS n`,
  );
}

/** Every list that hides some of its rows from somebody, of a year, of items and of procedures. */
const LISTS: Record<
  string,
  (snapshot: Snapshot, itemIds: string[], procedureIds: string[]) => Promise<unknown>
> = {
  "the items of a year": (snapshot) => listItemsOfYears({ page: { first: 5 } })(snapshot, [YEAR]),
  "how many there are": async (snapshot) =>
    (await listItemsOfYears({ page: { first: 5 } })(snapshot, [YEAR]))[0]!.whole.count(),
  "notes on items": (snapshot, itemIds) => findAnnotationsOfItems(snapshot, itemIds),
  "procedures of items": (snapshot, itemIds) => listProceduresOfItems(snapshot, itemIds),
  "versions of requests": (snapshot, _, ids) => listRequestVersionsOf(snapshot, ids),
  documents: (snapshot, _, ids) => listDocumentsOf(snapshot, ids),
  advices: (snapshot, _, ids) => listAdvicesOf(snapshot, ids),
  deliberations: (snapshot, _, ids) => listDeliberationsOf(snapshot, ids),
  responses: (snapshot, _, ids) => listResponsesOf(snapshot, ids),
  "board meetings": (snapshot) => listBoardMeetings(snapshot),
  "the next board meeting": (snapshot) => nextBoardMeetingOf(snapshot, ["next"]),
};

describe("a list", () => {
  it.each(["woonbron", "cprw"] as const)(
    "is given as many rows whatever %s keeps to itself beside it",
    (side) =>
      inWorld(async (world) => {
        const { itemIds, procedureIds } = await fill(world);
        const lists = Object.fromEntries(
          Object.entries(LISTS).map(([what, list]) => [
            what,
            (snapshot: Snapshot) => list(snapshot, itemIds, procedureIds),
          ]),
        );
        const others = READERS.filter(
          (who) => who !== (side === "woonbron" ? "bestuurder" : "voorzitter"),
        );
        const look = async () =>
          Object.fromEntries(
            await Promise.all(
              others.map(
                async (who) =>
                  [
                    who ?? "the public",
                    await touchedBy(world, await viewerOf(world, who), lists),
                  ] as const,
              ),
            ),
          );
        const before = await look();
        expect(before[others[0]!]).toMatchObject({
          "the items of a year": { calendar_item: expect.any(Number) },
        });
        await keepPrivate(world, side);
        await beneath(world, "ANALYZE");
        expect(await look()).toEqual(before);
      }),
  );
});

describe("what a side adopts", () => {
  it("is compared with the log by as many rows whatever the other side did in private about its items", () =>
    inWorld(async (world) => {
      await fill(world);
      /** Given its place in the log, and planned for, before it is looked at. */
      const write = async (sql: string) => {
        await beneath(world, sql);
        await world.settle();
        await beneath(world, "VACUUM ANALYZE");
      };
      await write(`UPDATE calendar_item SET description = 'Nader' WHERE year = ${YEAR}`);
      const client = await connectAsApi(world.databaseUrl);
      try {
        const viewer = viewerClassOf(await viewerOf(world, "bestuurder"));
        const tx = {
          query: async (sql: string, values: unknown[]) => (await client.query(sql, values)).rows,
        } as unknown as Parameters<typeof findChangesSince>[0];
        const look = async () => {
          await client.query(`BEGIN; ${viewerSettings(viewer)}`);
          await findChangesSince(tx, YEAR, new Date(Date.now() + 60_000));
          const planned = await touchedIn(client);
          expect(await findChangesSince(tx, YEAR, new Date(Date.now() + 60_000))).toMatchObject({
            changed: false,
          });
          const after = await touchedIn(client);
          expect(await findChangesSince(tx, YEAR, new Date(0))).toMatchObject({ changed: true });
          await client.query("ROLLBACK");
          return [...after]
            .map(([name, rows]) => [name, rows - planned.get(name)!])
            .filter(([, rows]) => rows !== 0);
        };
        const before = await look();
        expect(before).toContainEqual(["change_reader", expect.any(Number)]);
        await write(
          `INSERT INTO calendar_item_annotation (item_id, year, organisation_id, note)
           SELECT id, year, '${world.organisations.cprw}', 'Voor ons' FROM calendar_item
           WHERE year = ${YEAR}`,
        );
        expect(await look()).toEqual(before);
      } finally {
        await client.end();
      }
    }));

  const touchedIn = async (client: pg.Client) =>
    new Map((await client.query<[string, number]>({ text: TOUCHED, rowMode: "array" })).rows);
});

describe("the circle within which a row stays", () => {
  it("takes no row away from anybody who reads it, in any table", () =>
    inWorld(async (world) => {
      await fill(world);
      await keepPrivate(world, "woonbron");
      await keepPrivate(world, "cprw");
      await write(
        world,
        `
      UPDATE calendar_item SET published_at = now() WHERE number % 3 = 0;
      UPDATE calendar_item
      SET status = (ARRAY['PROPOSED', 'DECLINED', 'WITHDRAWN', 'DONE'])[1 + number % 4],
        proposed_at = now()
      WHERE number % 5 = 0;
      UPDATE advice_procedure SET published_at = now() WHERE number % 3 = 0;
      UPDATE advice SET published_at = now()
      WHERE issued_at IS NOT NULL AND hashtext(id::text) % 2 = 0;
      UPDATE landlord_response SET published_at = now()
      WHERE sent_at IS NOT NULL AND hashtext(id::text) % 2 = 0;
      UPDATE advice_document SET published_at = now()
      WHERE shared_at IS NOT NULL AND hashtext(id::text) % 2 = 0;
      UPDATE advice_request_version SET published_at = now(),
        confidentiality = CASE WHEN hashtext(id::text) % 4 = 0 THEN 'CONFIDENTIAL'
          ELSE confidentiality END
      WHERE submitted_at IS NOT NULL AND hashtext(id::text) % 2 = 0`,
      );
      const [api, superuser] = [
        await connectAsApi(world.databaseUrl),
        await connectAsSuperuser(world.databaseUrl),
      ];
      try {
        const tables = [
          "calendar_item",
          "calendar_item_annotation",
          "advice_procedure",
          "advice_request_version",
          "advice_document",
          "advice",
          "landlord_response",
          "advice_deliberation",
          "board_meeting",
        ];
        for (const who of READERS) {
          const settings = viewerSettings(await viewerOf(world, who));
          const count = async (client: pg.Client, table: string, where: string) => {
            await client.query(`BEGIN; ${settings}`);
            const {
              rows: [row],
            } = await client.query<{ count: number }>(
              `SELECT count(*)::int AS count FROM app.${table} ${where}`,
            );
            await client.query("ROLLBACK");
            return [who, table, row!.count];
          };
          for (const table of tables) {
            const matrix = await count(
              superuser,
              table,
              `WHERE app.readers_of(${table}) && app.viewer_labels()`,
            );
            expect(await count(api, table, "")).toEqual(matrix);
          }
        }
      } finally {
        await api.end();
        await superuser.end();
      }
    }));
});
