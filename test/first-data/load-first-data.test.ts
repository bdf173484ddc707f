import "reflect-metadata";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { CALENDAR_ITEM_STATUSES } from "../../src/calendar/calendar.enums.js";
import { modules } from "../../src/modules.js";
import { loadFirstData } from "../../src/first-data/load-first-data.js";
import { PERSONAS } from "../../src/first-data/personas.js";
import { PRIORITIES_2022 } from "../../src/calendar/first-data/priorities-2022.js";
import { openDatabase } from "../../src/persistence/database.js";
import { entities } from "../../src/server/serve.js";
import { createDatabase } from "../support/database.js";
import { readAs } from "./read-as.js";

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/**
 * An empty database, with the API's connection to it and an administrator
 * who passes by the policies.
 */
async function givenDatabase() {
  const { url, drop } = await createDatabase();
  cleanUps.push(drop);
  const database = await openDatabase({ databaseUrl: url, entities, poolSize: 4 });
  cleanUps.push(() => database.destroy());
  const administrator = new pg.Client({ connectionString: url, options: "-c search_path=app" });
  await administrator.connect();
  cleanUps.push(() => administrator.end());
  return { url, database, administrator };
}

/** The tables that migrations have filled already. */
const FILLED = ["holiday", "agreed_term"];
/** All tables that first data fills. */
const TABLES = [
  ...modules.flatMap(({ kept }) => kept.map(({ entity }) => entity)),
  "change",
].filter((table) => !FILLED.includes(table));

async function countRows(administrator: pg.Client): Promise<Record<string, number>> {
  const {
    rows: [counts],
  } = await administrator.query(`
    SELECT ${TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(", ")}`);
  return counts;
}

const SESSIONS_WAITING = `
  SELECT pid FROM pg_locks
  WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

const ACTS_LOADED = [
  "CALENDAR_ITEM_AGREED",
  "CALENDAR_ITEM_ANNOTATED",
  "CALENDAR_ITEM_CANCELLATION_PROPOSED",
  "CALENDAR_ITEM_CHANGE_PROPOSED",
  "CALENDAR_ITEM_COMPLETED",
  "CALENDAR_ITEM_DECLINED",
  "CALENDAR_ITEM_DISCARDED",
  "CALENDAR_ITEM_DRAFTED",
  "CALENDAR_ITEM_OWNER_ASSIGNED",
  "CALENDAR_ITEM_POSTPONEMENT_PROPOSED",
  "CALENDAR_ITEM_PROPOSAL_ACCEPTED",
  "CALENDAR_ITEM_PROPOSAL_REFUSED",
  "CALENDAR_ITEM_PROPOSED",
  "CALENDAR_ITEM_ROLL_OVER_PROPOSED",
  "CALENDAR_ITEM_STARTED",
  "CALENDAR_ITEM_WITHDRAWN",
  "CALENDAR_YEAR_ADOPTED",
  "CALENDAR_YEAR_OPENED",
  "CALENDAR_YEAR_PUBLISHED",
];

const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]));

describe("loading the first data", () => {
  it("loads once: a second call says so and changes nothing", async () => {
    const { url, database, administrator } = await givenDatabase();
    expect(await loadFirstData(url, database, modules)).toBe(true);
    const first = await countRows(administrator);
    expect(Object.values(first).every((count) => count > 0)).toBe(true);
    expect(await loadFirstData(url, database, modules)).toBe(false);
    expect(await countRows(administrator)).toEqual(first);
  });

  it("loads once when two servers start at the same moment", async () => {
    const { url, database, administrator } = await givenDatabase();
    const answers = await Promise.all([
      loadFirstData(url, database, modules),
      loadFirstData(url, database, modules),
    ]);
    expect(answers.sort()).toEqual([false, true]);
    expect(
      (await administrator.query("SELECT year FROM calendar_year ORDER BY year")).rows,
    ).toEqual([{ year: 2022 }, { year: 2023 }]);
  });

  it("leaves an administrator's own organisations alone", async () => {
    const { url, database, administrator } = await givenDatabase();
    await administrator.query(
      "INSERT INTO organisation (name, kind) VALUES ('Gemeente Elders', 'MUNICIPALITY')",
    );
    const before = await countRows(administrator);
    expect(await loadFirstData(url, database, modules)).toBe(false);
    expect(await countRows(administrator)).toEqual(before);
  });

  it("leaves nothing behind when it fails near the end, and loads everything at the next start", async () => {
    const { url, database, administrator } = await givenDatabase();
    await planted(administrator, "RAISE EXCEPTION 'planted'");
    await expect(loadFirstData(url, database, modules)).rejects.toThrow("planted");
    expect(await countRows(administrator)).toEqual(nothing);
    await administrator.query("DROP TRIGGER planted ON landlord_response");
    expect(await loadFirstData(url, database, modules)).toBe(true);
    expect((await countRows(administrator)).landlord_response).toBe(10);
  });

  it("leaves nothing behind when its connection is lost near the end; a waiting start loads all", async () => {
    const { url, database, administrator } = await givenDatabase();
    await administrator.query("SELECT pg_advisory_lock(1)");
    await planted(administrator, "PERFORM pg_advisory_xact_lock(1)");
    const killed = expect(loadFirstData(url, database, modules)).rejects.toThrow();
    const { pid } = await eventually(administrator, `${SESSIONS_WAITING} AND objid = 1`);
    const waiting = loadFirstData(url, database, modules);
    await eventually(administrator, `${SESSIONS_WAITING} AND pid <> ${pid}`);
    expect(await countRows(administrator)).toEqual(nothing);
    expect(
      (
        await administrator.query(
          "SELECT app.today() = (now() AT TIME ZONE 'Europe/Amsterdam')::date AS same",
        )
      ).rows,
    ).toEqual([{ same: true }]);
    await administrator.query("SELECT pg_terminate_backend($1)", [pid]);
    await killed;
    await administrator.query("SELECT pg_advisory_unlock(1)");
    expect(await waiting).toBe(true);
    expect((await countRows(administrator)).landlord_response).toBe(10);
  });

  it("works for an administrator who is no superuser, and leaves it no roles that it took on", async () => {
    const { url, database, administrator } = await givenDatabase();
    const name = `samenspraak_test_admin_${process.pid}`;
    const {
      rows: [{ version }],
    } = await administrator.query("SELECT current_setting('server_version_num')::int AS version");
    await administrator.query(
      `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'test'; GRANT samenspraak_owner TO ${name}`,
    );
    // From PostgreSQL 16 on, who makes a role may grant it but not take it on; before,
    // every role could be granted.
    if (version >= 160_000)
      await administrator.query(`
      GRANT samenspraak_api, samenspraak_feed TO ${name} WITH ADMIN OPTION, INHERIT FALSE, SET FALSE`);
    cleanUps.push(() => administrator.query(`DROP ROLE ${name}`));
    const memberships = `
      SELECT to_jsonb(pg_auth_members) AS membership FROM pg_auth_members
      WHERE member = '${name}'::regrole AND roleid
        IN ('samenspraak_api'::regrole, 'samenspraak_feed'::regrole)
      ORDER BY 1`;
    const { rows: before } = await administrator.query(memberships);
    expect(
      await loadFirstData(
        Object.assign(new URL(url), { username: name, password: "test" }).href,
        database,
        modules,
      ),
    ).toBe(true);
    expect((await administrator.query(memberships)).rows).toEqual(before);
  });
});

describe("the first data", () => {
  // Read only: one loading serves these.
  let given: ReturnType<typeof givenDatabase> | undefined,
    kept: (() => Promise<unknown>)[] = [];
  const givenFirstData = () =>
    (given ??= givenDatabase().then(async (made) => {
      kept = cleanUps.splice(0);
      await loadFirstData(made.url, made.database, modules);
      return made;
    }));
  afterAll(async () => {
    for (const cleanUp of kept.reverse()) await cleanUp();
  });

  it("has items in every state", async () => {
    const { administrator } = await givenFirstData();
    const { rows } = await administrator.query("SELECT DISTINCT status FROM calendar_item");
    expect(rows.map(({ status }) => status).sort()).toEqual([...CALENDAR_ITEM_STATUSES].sort());
  });

  it("has CPRW's seven priorities as 2022-01 to 2022-07, agreed or under way, and public", async () => {
    const { database } = await givenFirstData();
    const items = await readAs<{
      number: number;
      title: string;
      status: string;
      landlord_owner_id: string | null;
      council_owner_id: string | null;
    }>(
      database,
      null,
      `
        SELECT number, title, status, landlord_owner_id, council_owner_id FROM app.calendar_item
        WHERE year = 2022 AND number <= 7 AND priority = 'HIGH' ORDER BY number`,
    );
    expect(items.map(({ number, title }) => [number, title])).toEqual(
      PRIORITIES_2022.map(({ content }, index) => [index + 1, content.title]),
    );
    expect(items.map(({ status }) => status)).toEqual([
      "AGREED",
      "AGREED",
      "IN_PROGRESS",
      "AGREED",
      "AGREED",
      "IN_PROGRESS",
      "AGREED",
    ]);
    expect(items.every((item) => item.landlord_owner_id && item.council_owner_id)).toBe(true);
    expect(
      await readAs(
        database,
        "cprw-voorzitter",
        `
      SELECT year, status, revision, published_at IS NOT NULL AS public FROM app.calendar_year
      ORDER BY year`,
      ),
    ).toEqual([
      { year: 2022, status: "ADOPTED", revision: 1, public: true },
      { year: 2023, status: "CONCEPT", revision: 0, public: false },
    ]);
  });

  it("shows each side its own drafts, notes and rankings, and never the other's", async () => {
    const { database } = await givenFirstData();
    const drafts =
      "SELECT title FROM app.calendar_item WHERE status IN ('DRAFT', 'DISCARDED') ORDER BY title";
    expect(await readAs(database, "woonbron-bestuurder", drafts)).toEqual([
      { title: "Dordrecht: leefbaarheid rond de portieken" },
      { title: "Parkeerbeleid" },
      { title: "Verkoopbeleid" },
    ]);
    expect(await readAs(database, "cprw-secretaris", drafts)).toEqual([
      { title: "Enquête onder individuele huurders" },
      { title: "Huurderpanel (dubbel)" },
      { title: "Jaarlijkse bijeenkomst met huurders" },
      { title: "Ongevraagd advies energielasten" },
    ]);
    const rankings = `
      SELECT item.number, own.ranking FROM app.calendar_item_annotation own
      JOIN app.calendar_item item ON item.id = own.item_id ORDER BY own.ranking`;
    expect(await readAs(database, "woonbron-bestuurder", rankings)).toEqual([
      { number: 1, ranking: 1 },
      { number: 6, ranking: 2 },
      { number: 4, ranking: 3 },
      { number: 3, ranking: 5 },
    ]);
    expect(await readAs(database, "cprw-secretaris", rankings)).toEqual([
      { number: 3, ranking: 1 },
      { number: 6, ranking: 2 },
      { number: 7, ranking: 3 },
      { number: 2, ranking: 4 },
      { number: 1, ranking: 6 },
    ]);
    expect(await readAs(database, "dordrecht-bestuurslid", drafts)).toEqual([]);
    expect(await readAs(database, "dordrecht-bestuurslid", rankings)).toEqual([]);
  });

  it("gives the two sides, the neighbours and the public different totals", async () => {
    const { database } = await givenFirstData();
    const totals: Record<string, number> = {};
    for (const name of [
      "cprw-voorzitter",
      "woonbron-participatieadviseur",
      "dordrecht-bestuurslid",
      "delft-bestuurslid",
      null,
    ]) {
      const [row] = await readAs<{ total: number }>(
        database,
        name,
        `
        SELECT count(*)::int AS total FROM app.calendar_item
        WHERE year = 2022 AND status <> 'DISCARDED'`,
      );
      totals[name ?? "the public"] = row!.total;
    }
    expect(totals).toEqual({
      "cprw-voorzitter": 21,
      "woonbron-participatieadviseur": 20,
      "dordrecht-bestuurslid": 14,
      "delft-bestuurslid": 13,
      "the public": 12,
    });
  });

  it("shows Dordrecht's item there only, and what waits for an answer to the parties only", async () => {
    const { database } = await givenFirstData();
    const dordrecht =
      "SELECT status, published_at FROM app.calendar_item WHERE title LIKE 'Dordrecht: nieuwbouw%'";
    const seen = [{ status: "AGREED", published_at: null }];
    for (const name of [
      "woonbron-beleidsadviseur",
      "cprw-ondersteuner",
      "dordrecht-bestuurslid",
      "dordrecht-wethouder",
    ])
      expect(await readAs(database, name, dordrecht)).toEqual(seen);
    for (const name of ["delft-bestuurslid", "nissewaard-bestuurslid", "rotterdam-ambtenaar", null])
      expect(await readAs(database, name, dordrecht)).toEqual([]);
    const open = "SELECT kind FROM app.calendar_item_proposal WHERE status = 'OPEN' ORDER BY kind";
    for (const name of ["woonbron-beleidsadviseur", "cprw-ondersteuner"])
      expect(await readAs(database, name, open)).toEqual([
        { kind: "CHANGE" },
        { kind: "POSTPONEMENT" },
      ]);
    for (const name of ["dordrecht-bestuurslid", "dordrecht-wethouder", null])
      expect(await readAs(database, name, open)).toEqual([]);
  });

  it("links what was rolled over to its copy in 2023", async () => {
    const { administrator } = await givenFirstData();
    const { rows } = await administrator.query(`
      SELECT item.status, copy.year, copy.number, copy.status AS copy_status,
        copy.title = item.title AS same_title
      FROM calendar_item item JOIN calendar_item copy ON copy.rolled_over_from_id = item.id`);
    expect(rows).toEqual([
      { status: "ROLLED_OVER", year: 2023, number: 1, copy_status: "AGREED", same_title: true },
    ]);
  });

  it("has the history that the acts made, each by name and person, with the number it was given", async () => {
    const { administrator } = await givenFirstData();
    const { rows } = await administrator.query(`
      SELECT change.act, change.version, person.name FROM change
      JOIN calendar_item item ON item.id::text = change.entity_id
      LEFT JOIN person ON person.id = change.person_id
      WHERE item.title = 'Huurbeleid per 1 juli 2022' ORDER BY change.id`);
    expect(rows.map(({ act, version, name }) => [act, version, name])).toEqual([
      ["CALENDAR_ITEM_DRAFTED", 1, "Yusuf Demirbas"],
      ["CALENDAR_ITEM_PROPOSED", 1_000_000, "Yusuf Demirbas"],
      ["CALENDAR_ITEM_AGREED", 1_000_001, "Gerrit Hazelhorst"],
      ["CALENDAR_ITEM_OWNER_ASSIGNED", 1_000_002, "Gerrit Hazelhorst"],
      ["CALENDAR_YEAR_PUBLISHED", 1_000_003, "Marit Oosterling"],
      ["CALENDAR_ITEM_STARTED", 1_000_004, "Marit Oosterling"],
      ["CALENDAR_ITEM_COMPLETED", 1_000_005, "Yusuf Demirbas"],
    ]);
    const { rows: unnamed } = await administrator.query(
      "SELECT DISTINCT entity FROM change WHERE act = 'ADMINISTERED' ORDER BY entity",
    );
    expect(unnamed.map(({ entity }) => entity)).toEqual([
      "membership",
      "municipality",
      "organisation",
      "person",
      "region",
      "theme",
    ]);
  });

  it("has every act that it does in the log, under its own name", async () => {
    const { administrator } = await givenFirstData();
    const { rows } = await administrator.query(
      "SELECT DISTINCT act FROM change WHERE entity LIKE 'calendar%' ORDER BY act",
    );
    expect(rows.map(({ act }) => act)).toEqual(ACTS_LOADED);
  });

  it("gives every persona its role today, and one person with two personas two memberships", async () => {
    const { database, administrator } = await givenFirstData();
    for (const { subject, organisationId, role } of PERSONAS) {
      expect(
        await database.query("SELECT role FROM app.current_membership($1, $2)", [
          subject,
          organisationId,
        ]),
      ).toEqual([{ role }]);
    }
    const { rows } = await administrator.query(`
      SELECT name FROM person
      JOIN membership ON person_id = person.id
      WHERE ends_on IS NULL GROUP BY person.id
      HAVING count(*) > 1`);
    expect(rows).toEqual([{ name: "Joke van Heusdenbrink" }]);
  });

  it("has one chair of CPRW at a time", async () => {
    const { administrator } = await givenFirstData();
    const { rows } = await administrator.query(`
      SELECT name, starts_on::text, ends_on::text FROM membership
      JOIN person ON person.id = person_id
      WHERE role = 'VOORZITTER' ORDER BY starts_on`);
    expect(rows).toEqual([
      { name: "Gerrit Hazelhorst", starts_on: "2018-01-01", ends_on: "2019-12-31" },
      { name: "Joke van Heusdenbrink", starts_on: "2020-01-01", ends_on: "2020-12-31" },
      { name: "Hilde Poortvliet", starts_on: "2021-01-01", ends_on: "2021-12-31" },
      { name: "Gerrit Hazelhorst", starts_on: "2022-01-01", ends_on: null },
    ]);
  });
});

/**
 * Something that happens when the load notes its first annotation: after nearly everything else.
 */
async function planted(administrator: pg.Client, what: string): Promise<void> {
  await administrator.query(`
    CREATE FUNCTION planted() RETURNS trigger
      LANGUAGE plpgsql AS $$ BEGIN ${what}; RETURN NULL; END $$`);
  await administrator.query(`
    CREATE TRIGGER planted
      AFTER INSERT ON landlord_response FOR EACH ROW
      WHEN (NEW.letter LIKE 'Concept:%') EXECUTE FUNCTION planted()`);
}

async function eventually(administrator: pg.Client, sql: string): Promise<pg.QueryResultRow> {
  for (let attempt = 0; attempt < 2_400; attempt += 1) {
    const {
      rows: [row],
    } = await administrator.query(sql);
    if (row) return row;
    await wait(25);
  }
  throw new Error(`Never happened: ${sql}`);
}
