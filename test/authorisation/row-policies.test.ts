import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { labelsOf } from "../../src/authorisation/labels.js";
import type { Viewer } from "../../src/authorisation/viewer.js";
import { subjectKinds } from "../../src/changes/subjects.js";
import { refuseUnguarded } from "../../src/persistence/refuse-unguarded.js";
import "../../src/server/modules.js";
import { createDatabase } from "../support/database.js";
import { createWorld, MEMBER_ROLES, type MemberName, type World } from "../support/world.js";
import { connectAsApi, connectAsSuperuser, readAs, viewerOf, writeAs } from "./viewers.js";

/** Who looks: W and C as they decide and as they draft, local organisations and municipalities of Dordrecht (d) and Delft (D), the public. */
const VIEWERS = {
  W: "bestuurder", w: "beleidsadviseur", C: "voorzitter", c: "ondersteuner",
  Ld: "dordtseHuurder", LD: "delftseHuurder", Md: "dordtseAmbtenaar", MD: "delftseWethouder", P: null,
} as const satisfies Record<string, MemberName | null>;
const W = "W w", C = "C c", PARTIES = "W w C c", EVERYBODY = "W w C c Ld LD Md MD P";

/** A world, a connection that answers requests and one that no policy holds. */
async function inWorld(test: (parts: { world: World; api: pg.Client; superuser: pg.Client; viewers: Record<keyof typeof VIEWERS, Viewer> }) => Promise<void>): Promise<void> {
  const world = await createWorld();
  const [api, superuser] = [await connectAsApi(world.databaseUrl), await connectAsSuperuser(world.databaseUrl)];
  try {
    const viewers = {} as Record<keyof typeof VIEWERS, Viewer>;
    for (const [key, name] of Object.entries(VIEWERS)) viewers[key as keyof typeof VIEWERS] = await viewerOf(world, name);
    await test({ world, api, superuser, viewers });
  } finally {
    await api.end();
    await superuser.end();
    await world.end();
  }
}

/** A migrated, empty database, as superuser. */
async function inDatabase(test: (client: pg.Client) => Promise<void>): Promise<void> {
  const database = await createDatabase();
  const client = await connectAsSuperuser(database.url);
  try {
    await test(client);
  } finally {
    await client.end();
    await database.drop();
  }
}

/** Who sees each of the rows, by the row's name: `{ name: "W w C c" }`. */
async function readersOf(api: pg.Client, viewers: Record<string, Viewer>, rows: ReadonlyMap<string, string>, sql: string): Promise<Record<string, string>> {
  const seen = new Map<string, Set<string>>();
  for (const [key, viewer] of Object.entries(viewers)) seen.set(key, new Set((await readAs<{ id: string }>(api, viewer, sql)).map(({ id }) => id)));
  return Object.fromEntries([...rows].map(([name, id]) => [name, [...seen].filter(([, ids]) => ids.has(id)).map(([key]) => key).join(" ")]));
}

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

const UNTRACKED = ["act_request", "change", "change_epoch", "cursor_key", "migration"];
const listTables = async (client: pg.Client) =>
  names((await client.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1")).rows);
const listTracked = async (client: pg.Client) => (await listTables(client)).filter((name) => !UNTRACKED.includes(name));

describe("a database that this version prepared", () => {
  it("guards every row: forced policies, tracking, and roles that own nothing and bypass nothing", () => inDatabase(refuseUnguarded));

  it("has tracked tables to guard, each registered as a subject that clients can be told about", () => inDatabase(async (client) => {
    const tracked = await listTracked(client);
    expect(tracked).toEqual(expect.arrayContaining(["calendar_item", "calendar_item_annotation", "organisation", "person"]));
    expect(tracked.filter((name) => !subjectKinds.has(name))).toEqual([]);
    expect([...subjectKinds.keys()].filter((entity) => !tracked.includes(entity))).toEqual([]);
  }));

  // Whatever stands here, a bug in a query can do. So each new line is to be read as such.
  it("grants the server's roles these rights and no others", () => inDatabase(async (client) => {
    const { rows: onTables } = await client.query<{ name: string }>(`
      SELECT format('%s %s %s', grantee, string_agg(privilege_type, '+' ORDER BY privilege_type), table_name) AS name
      FROM information_schema.role_table_grants WHERE table_schema = 'app' AND grantee <> 'samenspraak_owner' GROUP BY grantee, table_name ORDER BY 1`);
    const { rows: onColumns } = await client.query<{ name: string }>(`
      SELECT format('%s %s %s (%s)', grantee, privilege_type, table_name, string_agg(column_name, ' ' ORDER BY column_name)) AS name
      FROM information_schema.column_privileges c WHERE table_schema = 'app' AND grantee <> 'samenspraak_owner' AND NOT EXISTS (
        SELECT FROM information_schema.role_table_grants t WHERE (t.table_schema, t.table_name, t.grantee, t.privilege_type) = (c.table_schema, c.table_name, c.grantee, c.privilege_type))
      GROUP BY grantee, privilege_type, table_name ORDER BY 1`);
    const { rows: onFunctions } = await client.query<{ name: string }>(`
      SELECT format('%s %s', CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END, p.oid::regprocedure) AS name
      FROM pg_proc p, aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.pronamespace = 'app'::regnamespace AND a.grantee <> p.proowner ORDER BY 1`);
    expect(names(onTables)).toEqual([
      "samenspraak_api INSERT+SELECT act_request",
      "samenspraak_api INSERT+SELECT calendar_item",
      "samenspraak_api INSERT+SELECT calendar_item_annotation",
      "samenspraak_api INSERT+SELECT calendar_item_proposal",
      "samenspraak_api INSERT+SELECT calendar_year",
      "samenspraak_api INSERT+SELECT calendar_year_revision",
      "samenspraak_api SELECT change",
      "samenspraak_api SELECT holiday",
      "samenspraak_api SELECT membership",
      "samenspraak_api SELECT municipality",
      "samenspraak_api SELECT organisation",
      "samenspraak_api SELECT region",
      "samenspraak_api SELECT theme",
      "samenspraak_feed SELECT change",
      "samenspraak_feed SELECT change_epoch",
      "samenspraak_feed SELECT cursor_key",
    ]);
    expect(names(onColumns)).toEqual([
      "samenspraak_api SELECT person (created_at id name updated_at version)",
      "samenspraak_api UPDATE act_request (subject_id)",
      "samenspraak_api UPDATE calendar_item (council_owner_id decline_reason description ends_on landlord_owner_id levels municipality_ids number origin planned_as priority proposed_at published_at result_note starts_on status themes title)",
      "samenspraak_api UPDATE calendar_item_annotation (note ranking)",
      "samenspraak_api UPDATE calendar_item_proposal (answer_reason answered_at status)",
      "samenspraak_api UPDATE calendar_year (adopted_by_council_at adopted_by_landlord_at published_at revision status)",
    ]);
    expect(names(onFunctions)).toEqual([
      "samenspraak_api app.brought_in_by(uuid)",
      "samenspraak_api app.change_head()",
      "samenspraak_api app.current_membership(text,uuid)",
      "samenspraak_api app.parties()",
      ...["calendar_item", "calendar_item_annotation", "calendar_item_proposal", "calendar_year", "calendar_year_revision", "holiday", "membership", "municipality", "organisation", "person", "region", "theme"]
        .map((table) => `samenspraak_api app.readers_of(app.${table})`),
      "samenspraak_api app.today()",
      "samenspraak_api app.viewer_audience()",
      "samenspraak_api app.viewer_is_party()",
      "samenspraak_api app.viewer_labels()",
      "samenspraak_api app.viewer_municipality_ids()",
      "samenspraak_api app.viewer_organisation_id()",
      "samenspraak_api app.viewer_person_id()",
      "samenspraak_api app.viewer_role()",
      "samenspraak_api app.within(text,uuid[])",
      "samenspraak_feed app.change_head()",
      "samenspraak_feed app.forget_act_requests(interval)",
      "samenspraak_feed app.sequence_changes()",
    ]);
  }));

  it("lets neither server role create anything, nor gives it rights on what will be created", () => inDatabase(async (client) => {
    const { rows } = await client.query(`
      SELECT role, nspname FROM unnest(ARRAY['samenspraak_api', 'samenspraak_feed']) AS role, pg_namespace
      WHERE nspname !~ '^pg_(toast_)?temp' AND has_schema_privilege(role, oid, 'CREATE') UNION ALL SELECT defaclrole::regrole::text, defaclobjtype::text FROM pg_default_acl`);
    expect(rows).toEqual([]);
  }));

  it("has no policy that lets every row pass to a server role, but for what only the feed reads", () => inDatabase(async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT format('%s on %s for %s', policyname, tablename, array_to_string(ARRAY(SELECT unnest(roles)::text ORDER BY 1), ' ')) AS name FROM pg_policies
      WHERE schemaname = 'app' AND roles <> '{samenspraak_owner}' AND (qual = 'true' OR with_check = 'true') ORDER BY 1`);
    expect(names(rows)).toEqual(["feed on change for samenspraak_feed", "feed on change_epoch for samenspraak_feed", "feed on cursor_key for samenspraak_feed"]);
  }));

  it("gives its owner no way to read what the parties wrote", () => inDatabase(async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT DISTINCT tablename AS name FROM pg_policies WHERE schemaname = 'app' AND ('samenspraak_owner' = ANY(roles) OR 'public' = ANY(roles)) ORDER BY 1");
    expect(names(rows)).toEqual(["act_request", "change", "change_epoch", "holiday", "membership", "municipality", "organisation", "person", "region", "theme"]);
  }));
});

describe("the start on a database with a gap", () => {
  const GUARDED = `
    SET LOCAL ROLE samenspraak_owner;
    CREATE TABLE app.planted (id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1);
    CALL app.track('app.planted');
    CREATE FUNCTION app.readers_of(app.planted) RETURNS text[] LANGUAGE sql STABLE RETURN ARRAY['PUBLIC'];
    CREATE FUNCTION app.subject_of(r app.planted, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'planted'::text);
    CREATE POLICY read ON app.planted FOR SELECT TO samenspraak_api USING (app.readers_of(planted) && (SELECT app.viewer_labels()));
    RESET ROLE;`;

  // Undone before anybody else can see it: roles belong to every database of the server.
  const findings = (client: pg.Client, sql: string) => client.query(`BEGIN; ${GUARDED} ${sql}`)
    .then(() => refuseUnguarded(client)).then(() => [], (error: Error) => error.message.split("\n- ").slice(1))
    .finally(() => client.query("ROLLBACK"));

  it("finds nothing wrong with a new table that is guarded in every way", () => inDatabase(async (client) => expect(await findings(client, "")).toEqual([])));

  it.each([
    ["policies that are switched off", "ALTER TABLE app.planted DISABLE ROW LEVEL SECURITY", "app.planted has no row level security"],
    ["policies that its owner passes by", "ALTER TABLE app.planted NO FORCE ROW LEVEL SECURITY", "app.planted does not force row level security on its owner"],
    ["a table without a policy", "DROP POLICY read ON app.planted", "app.planted has no policy"],
    ["a table whose versions do not rise", "DROP TRIGGER raise_version ON app.planted", "app.planted is not tracked: the trigger raise_version is missing, narrowed or off"],
    ["a table that leaves no changes", "DROP TRIGGER record_change ON app.planted", "app.planted is not tracked: the trigger record_change is missing, narrowed or off"],
    ["tracking that is switched off", "ALTER TABLE app.planted DISABLE TRIGGER record_change", "app.planted is not tracked: the trigger record_change is missing, narrowed or off"],
    ["tracking of some changes only", "DROP TRIGGER record_change ON app.planted; CREATE TRIGGER record_change AFTER INSERT OR UPDATE ON app.planted FOR EACH ROW EXECUTE FUNCTION app.record_change()", "app.planted is not tracked: the trigger record_change is missing, narrowed or off"],
    ["tracking under a condition", "DROP TRIGGER raise_version ON app.planted; CREATE TRIGGER raise_version BEFORE UPDATE ON app.planted FOR EACH ROW WHEN (OLD.version < 9) EXECUTE FUNCTION app.raise_version()", "app.planted is not tracked: the trigger raise_version is missing, narrowed or off"],
    ["a table without an id", "ALTER TABLE app.planted RENAME id TO key", "app.planted has no column id"],
    ["a table without a version", "ALTER TABLE app.planted DROP COLUMN version", "app.planted has no column version"],
    ["a table that does not say who reads it", "DROP FUNCTION app.readers_of(app.planted) CASCADE", "app.planted does not say who reads its rows: app.readers_of is missing"],
    ["a table that does not say what its changes are about", "DROP FUNCTION app.subject_of(app.planted)", "app.planted does not say what its changes are about: app.subject_of is missing"],
    ["a view that reads as its owner", "CREATE VIEW app.peephole AS SELECT * FROM app.calendar_item", "app.peephole is a view that reads as its owner: create it WITH (security_invoker)"],
    ["a materialised view", "CREATE MATERIALIZED VIEW app.heap AS SELECT * FROM app.calendar_item", "app.heap holds rows that no policy can guard"],
    ["a right on a table without policies", "GRANT SELECT ON app.migration TO samenspraak_api", "app.migration has no row level security, but samenspraak_api may SELECT"],
    ["a function with its owner's rights that everybody may call", "CREATE FUNCTION app.key() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp RETURN 1", "app.key() runs with its owner's rights, and everybody may call it"],
    ["a function with its owner's rights that a caller can redirect", "CREATE FUNCTION app.key() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1; REVOKE EXECUTE ON FUNCTION app.key FROM PUBLIC", "app.key() runs with its owner's rights, but does not pin search_path to app, pg_temp"],
    ["a server role that bypasses", "ALTER ROLE samenspraak_api BYPASSRLS", "samenspraak_api may bypass row level security"],
    ["a feed that is superuser", "ALTER ROLE samenspraak_feed SUPERUSER", "samenspraak_feed is a superuser"],
    ["a server role that makes roles", "ALTER ROLE samenspraak_api CREATEROLE", "samenspraak_api may create roles"],
    ["a server role that can become the owner", "GRANT samenspraak_owner TO samenspraak_api", "samenspraak_api is a member of samenspraak_owner"],
    ["an owner that the policies do not hold", "ALTER ROLE samenspraak_owner BYPASSRLS", "samenspraak_owner may bypass row level security"],
    ["a server role that owns a table", "GRANT CREATE ON SCHEMA app TO samenspraak_api; ALTER TABLE app.planted OWNER TO samenspraak_api", "samenspraak_api owns table app.planted"],
  ])("tells of %s", (_, sql, finding) => inDatabase(async (client) => {
    expect(await findings(client, sql)).toContain(finding);
    await refuseUnguarded(client); // what was planted is gone
  }));

  it("lists every gap in one error", () => inDatabase(async (client) => {
    expect(await findings(client, "CREATE TABLE app.forgotten (); ALTER ROLE samenspraak_feed BYPASSRLS")).toEqual([
      "app.forgotten has no row level security", "app.forgotten does not force row level security on its owner", "app.forgotten has no policy",
      "app.forgotten has no column id", "app.forgotten has no column version",
      "app.forgotten is not tracked: the trigger raise_version is missing, narrowed or off", "app.forgotten is not tracked: the trigger record_change is missing, narrowed or off",
      "app.forgotten does not say who reads its rows: app.readers_of is missing", "app.forgotten does not say what its changes are about: app.subject_of is missing",
      "samenspraak_feed may bypass row level security",
    ]);
  }));
});

describe("the labels of a viewer", () => {
  it("are the same in SQL, which defines them, and in TypeScript, for every role there is and for the public", () => inWorld(async ({ world, api }) => {
    await world.administer("UPDATE app.organisation SET municipality_ids = '{}' WHERE id = $1", [world.organisations.gemeenteDelft]);
    await world.administer("UPDATE app.organisation SET municipality_ids = $2 WHERE id = $1", [world.organisations.delftseHuurders, Object.values(world.municipalities)]);
    for (const name of [...(Object.keys(MEMBER_ROLES) as MemberName[]), null]) {
      const viewer = await viewerOf(world, name);
      const [row] = await readAs<{ labels: string[] }>(api, viewer, "SELECT app.viewer_labels() AS labels");
      expect({ name, labels: [...new Set(row!.labels)].sort() }).toEqual({ name, labels: [...labelsOf(viewer)].sort() });
    }
    const [none] = await readAs<{ labels: string[] }>(api, null, "SELECT app.viewer_labels() AS labels");
    expect([...new Set(none!.labels)]).toEqual(["PUBLIC"]);
  }));
});

describe("who reads which rows of the calendar", () => {
  it("is what the visibility matrix says, for items in every state, of either side, in every area", () => inWorld(async ({ world, api, superuser, viewers }) => {
    await superuser.query("INSERT INTO app.calendar_year (year, organisation_id) VALUES (2026, $1)", [world.organisations.woonbron]);
    const rows = new Map<string, string>();
    let number = 0;
    const add = async (status: string, by: "woonbron" | "cprw", areas: ("dordrecht" | "delft")[] = [], published = false) => {
      const id = randomUUID();
      const draft = status === "DRAFT" || status === "DISCARDED";
      await superuser.query(
        "INSERT INTO app.calendar_item (id, year, number, title, origin, status, organisation_id, municipality_ids, published_at) VALUES ($1, 2026, $2, 'x', 'JOINT', $3, $4, $5, $6)",
        [id, draft ? null : (number += 1), status, world.organisations[by], areas.map((area) => world.municipalities[area]), published ? new Date() : null]);
      rows.set([status, `of ${by}`, ...(areas.length > 0 ? [`in ${areas.join(" and ")}`] : []), ...(published ? ["published"] : [])].join(" "), id);
    };
    const expected: Record<string, string> = {};
    for (const [by, own] of [["woonbron", W], ["cprw", C]] as const) {
      for (const status of ["DRAFT", "DISCARDED"]) {
        await add(status, by);
        await add(status, by, ["dordrecht"]);
        Object.assign(expected, { [`${status} of ${by}`]: own, [`${status} of ${by} in dordrecht`]: own });
      }
      for (const status of ["PROPOSED", "DECLINED", "WITHDRAWN"]) {
        await add(status, by);
        await add(status, by, ["dordrecht"]);
        Object.assign(expected, { [`${status} of ${by}`]: PARTIES, [`${status} of ${by} in dordrecht`]: PARTIES });
      }
      for (const status of ["AGREED", "IN_PROGRESS", "POSTPONED", "ROLLED_OVER", "DONE", "CANCELLED"]) {
        await add(status, by);
        await add(status, by, ["dordrecht"]);
        await add(status, by, ["dordrecht", "delft"]);
        await add(status, by, ["delft"], true);
        Object.assign(expected, {
          [`${status} of ${by}`]: `${PARTIES} Ld LD Md MD`,
          [`${status} of ${by} in dordrecht`]: `${PARTIES} Ld Md`,
          [`${status} of ${by} in dordrecht and delft`]: `${PARTIES} Ld LD Md MD`,
          [`${status} of ${by} in delft published`]: EVERYBODY,
        });
      }
    }
    expect(await readersOf(api, viewers, rows, "SELECT id FROM app.calendar_item")).toEqual(expected);
    expect(await readersOf(api, viewers, rows, "SELECT entity_id AS id FROM app.change WHERE entity = 'calendar_item'")).toEqual(expected);
  }));

  it("knows every status an item can have", () => inDatabase(async (client) => {
    const { rows: [row] } = await client.query("SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = 'calendar_item_status_check'");
    expect([...String(row.text).matchAll(/'([A-Z_]+)'/g)].map(([, status]) => status).sort())
      .toEqual(["AGREED", "CANCELLED", "DECLINED", "DISCARDED", "DONE", "DRAFT", "IN_PROGRESS", "POSTPONED", "PROPOSED", "ROLLED_OVER", "WITHDRAWN"]);
  }));

  it("is what the visibility matrix says, for years, revisions, proposals and own notes", () => inWorld(async ({ world: { organisations: { woonbron, cprw } }, api, superuser, viewers }) => {
    const rows = { years: new Map<string, string>(), revisions: new Map<string, string>(), proposals: new Map<string, string>(), annotations: new Map<string, string>() };
    const add = async (kind: keyof typeof rows, name: string, table: string, values: Record<string, unknown>) => {
      const id = randomUUID();
      const columns = Object.keys(values);
      await superuser.query(`INSERT INTO app.${table} (id, ${columns.join(", ")}) VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(", ")})`, [id, ...Object.values(values)]);
      rows[kind].set(name, id);
      return id;
    };
    await add("years", "never adopted", "calendar_year", { year: 2024, organisation_id: woonbron, adopted_by_landlord_at: new Date() });
    await add("years", "adopted", "calendar_year", { year: 2025, organisation_id: cprw, revision: 1, status: "ADOPTED" });
    await add("years", "adopted, opened again", "calendar_year", { year: 2026, organisation_id: cprw, revision: 1 });
    await add("years", "published", "calendar_year", { year: 2027, organisation_id: cprw, revision: 1, status: "ADOPTED", published_at: new Date() });
    await add("revisions", "adopted", "calendar_year_revision", { year: 2025, revision: 1, adopted_by_landlord_at: new Date(), adopted_by_council_at: new Date(), items: "[]" });
    const itemId = await add("years", "an item", "calendar_item", { year: 2027, number: 1, title: "x", origin: "JOINT", status: "AGREED", organisation_id: woonbron, published_at: new Date() });
    rows.years.delete("an item");
    for (const status of ["OPEN", "ACCEPTED", "REFUSED", "WITHDRAWN", "LAPSED"]) await add("proposals", status, "calendar_item_proposal", { item_id: itemId, year: 2027, kind: "CHANGE", status, organisation_id: woonbron, previous_status: "AGREED" });
    await add("annotations", "of woonbron", "calendar_item_annotation", { item_id: itemId, year: 2027, organisation_id: woonbron, note: "x" });
    await add("annotations", "of cprw", "calendar_item_annotation", { item_id: itemId, year: 2027, organisation_id: cprw, ranking: 1 });

    const expected = {
      years: { "never adopted": PARTIES, "adopted": `${PARTIES} Ld LD Md MD`, "adopted, opened again": `${PARTIES} Ld LD Md MD`, "published": EVERYBODY },
      revisions: { adopted: PARTIES },
      proposals: { OPEN: PARTIES, ACCEPTED: PARTIES, REFUSED: PARTIES, WITHDRAWN: PARTIES, LAPSED: PARTIES },
      annotations: { "of woonbron": W, "of cprw": C },
    };
    const tables = { years: "calendar_year", revisions: "calendar_year_revision", proposals: "calendar_item_proposal", annotations: "calendar_item_annotation" } as const;
    for (const kind of Object.keys(rows) as (keyof typeof rows)[]) {
      expect(await readersOf(api, viewers, rows[kind], `SELECT id FROM app.${tables[kind]}`)).toEqual(expected[kind]);
      expect(await readersOf(api, viewers, rows[kind], `SELECT entity_id AS id FROM app.change WHERE entity = '${tables[kind]}'`)).toEqual(expected[kind]);
    }
  }));

  it("is common knowledge for organisations, and within the parties and one's own organisation for people", () => inWorld(async ({ world, api, viewers }) => {
    for (const table of ["organisation", "municipality", "region", "theme", "holiday"]) {
      for (const viewer of Object.values(viewers)) expect(await readAs(api, viewer, `SELECT id FROM app.${table}`)).not.toHaveLength(0);
    }
    const people = new Map(Object.values(world.members).map(({ name, personId }) => [name, personId]));
    const memberships = new Map(Object.values(world.members).map(({ name, membershipId }) => [name, membershipId]));
    const expected = Object.fromEntries([...people.keys()].map((name) => [name, `${PARTIES}${{ dordtseHuurder: " Ld", delftseHuurder: " LD", dordtseAmbtenaar: " Md", delftseWethouder: " MD" }[name] ?? ""}`]));
    expect(await readersOf(api, viewers, people, "SELECT id FROM app.person")).toEqual(expected);
    expect(await readersOf(api, viewers, memberships, "SELECT id FROM app.membership")).toEqual(expected);
    for (const viewer of Object.values(viewers)) expect(await writeAs(api, viewer, "SELECT subject FROM app.person")).toBe("42501");
  }));

  it("is only what is public, in a transaction that does not say who looks", () => inWorld(async ({ world, api, superuser }) => {
    await superuser.query("INSERT INTO app.calendar_year (year, organisation_id, revision, published_at) VALUES (2026, $1, 1, now()), (2027, $1, 1, NULL)", [world.organisations.woonbron]);
    await superuser.query(`INSERT INTO app.calendar_item (year, number, title, origin, status, organisation_id, published_at) VALUES
      (2026, 1, 'published', 'JOINT', 'AGREED', $1, now()), (2026, 2, 'agreed', 'JOINT', 'AGREED', $1, NULL), (2026, NULL, 'draft', 'JOINT', 'DRAFT', $1, NULL)`, [world.organisations.woonbron]);
    await superuser.query("INSERT INTO app.calendar_item_annotation (item_id, year, organisation_id) SELECT id, year, organisation_id FROM app.calendar_item");
    await superuser.query("INSERT INTO app.act_request (organisation_id, request_id, fingerprint) VALUES ($1, $1, '')", [world.organisations.woonbron]);
    const public_ = await viewerOf(world, null);
    for (const viewer of [null, public_]) {
      expect(await readAs(api, viewer, "SELECT title FROM app.calendar_item")).toEqual([{ title: "published" }]);
      expect(await readAs(api, viewer, "SELECT year FROM app.calendar_year")).toEqual([{ year: 2026 }]);
      for (const table of ["calendar_item_annotation", "calendar_item_proposal", "calendar_year_revision", "membership", "act_request"]) expect(await readAs(api, viewer, `SELECT FROM app.${table}`)).toHaveLength(0);
      expect(await readAs(api, viewer, "SELECT id FROM app.person")).toHaveLength(0);
      expect(await readAs(api, viewer, "SELECT DISTINCT entity FROM app.change ORDER BY entity")).toEqual(["calendar_item", "calendar_year", "municipality", "organisation", "region", "theme"].map((entity) => ({ entity })));
    }
  }));
});

describe("writing past the acts", () => {
  it("in the name of another organisation is refused by the database, for every table that names one", () => inWorld(async ({ world, api, superuser, viewers }) => {
    const { woonbron, cprw } = world.organisations;
    const [draft, shared, year] = [randomUUID(), randomUUID(), randomUUID()];
    await superuser.query("INSERT INTO app.calendar_year (id, year, organisation_id) VALUES ($1, 2026, $2)", [year, cprw]);
    await superuser.query("INSERT INTO app.calendar_item (id, year, number, title, origin, status, organisation_id) VALUES ($1, 2026, NULL, 'x', 'JOINT', 'DRAFT', $3), ($2, 2026, 1, 'x', 'JOINT', 'PROPOSED', $3)", [draft, shared, cprw]);
    await superuser.query("INSERT INTO app.calendar_item_annotation (item_id, year, organisation_id, note) VALUES ($1, 2026, $2, 'x')", [shared, cprw]);
    await superuser.query("INSERT INTO app.act_request (organisation_id, request_id, fingerprint) VALUES ($1, $1, '')", [cprw]);
    const REFUSED = "42501";
    // [own, another's]: the same statement is good in one's own name, so that it is the name that is refused.
    const inserts: Record<string, (organisationId: string) => string> = {
      act_request: (id) => `INSERT INTO app.act_request (organisation_id, request_id, fingerprint) VALUES ('${id}', gen_random_uuid(), '')`,
      calendar_item: (id) => `INSERT INTO app.calendar_item (id, year, title, origin, status, organisation_id) VALUES (gen_random_uuid(), 2026, 'x', 'JOINT', 'DRAFT', '${id}')`,
      calendar_item_annotation: (id) => `INSERT INTO app.calendar_item_annotation (item_id, year, organisation_id) VALUES ('${shared}', 2026, '${id}') ON CONFLICT DO NOTHING`,
      calendar_item_proposal: (id) => `INSERT INTO app.calendar_item_proposal (item_id, year, kind, previous_status, organisation_id) VALUES ('${shared}', 2026, 'CHANGE', 'AGREED', '${id}')`,
      calendar_year: (id) => `INSERT INTO app.calendar_year (year, organisation_id) VALUES (2027, '${id}')`,
    };
    const named = names((await superuser.query<{ name: string }>(`
      SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
      WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r' AND has_table_privilege('samenspraak_api', c.oid, 'INSERT') ORDER BY 1`)).rows);
    expect(Object.keys(inserts)).toEqual(named);
    for (const [table, insert] of Object.entries(inserts)) {
      expect([table, await writeAs(api, viewers.W, insert(woonbron)), await writeAs(api, viewers.W, insert(cprw))]).toEqual([table, 1, REFUSED]);
      // Nobody else writes at all, not even in their own name; a note of what was asked they may leave.
      for (const key of ["Ld", "Md", "P"] as const) expect([table, key, await writeAs(api, viewers[key], insert(viewers[key].organisationId ?? woonbron))]).toEqual([table, key, table === "act_request" && key !== "P" ? 1 : REFUSED]);
      expect([table, await writeAs(api, null, insert(woonbron))]).toEqual([table, REFUSED]);
    }

    for (const change of [
      `UPDATE app.calendar_item SET title = 'y' WHERE id = '${draft}'`, `UPDATE app.calendar_item SET status = 'DISCARDED' WHERE id = '${draft}'`,
      "UPDATE app.calendar_item_annotation SET note = 'y'", "UPDATE app.act_request SET subject_id = NULL",
    ]) {
      expect([change, await writeAs(api, viewers.W, change)]).toEqual([change, 0]);
      expect([change, await writeAs(api, viewers.C, change)]).toEqual([change, 1]);
    }
    // Nobody takes over what is another's, puts it out of its owner's sight, or makes a shared item the other side's draft again.
    for (const change of [
      `UPDATE app.calendar_item SET organisation_id = '${woonbron}' WHERE id = '${shared}'`, "UPDATE app.calendar_item SET year = 2027, version = 1", `UPDATE app.calendar_item SET status = 'DRAFT', number = NULL WHERE id = '${shared}'`,
      "UPDATE app.calendar_item_proposal SET title = 'y'", "UPDATE app.calendar_year SET year = 2030", "UPDATE app.calendar_item_annotation SET organisation_id = item_id",
    ]) expect([change, await writeAs(api, viewers.W, change)]).toEqual([change, REFUSED]);
    for (const key of ["Ld", "Md", "P"] as const) {
      for (const change of ["UPDATE app.calendar_item SET title = 'y'", "UPDATE app.calendar_year SET revision = 9"]) expect([key, await writeAs(api, viewers[key], change)]).toEqual([key, 0]);
    }
  }));

  it("removes nothing, from any table, for anybody", () => inWorld(async ({ api, superuser, viewers }) => {
    for (const table of await listTables(superuser)) {
      for (const sql of [`DELETE FROM app.${table}`, `TRUNCATE app.${table} CASCADE`]) {
        for (const viewer of [viewers.W, viewers.C, viewers.Ld, null]) expect([sql, await writeAs(api, viewer, sql)]).toEqual([sql, "42501"]);
      }
    }
  }));

  it("writes neither the log, nor who takes part, nor what was adopted", () => inWorld(async ({ world, api, superuser, viewers }) => {
    await superuser.query("INSERT INTO app.calendar_year (year, organisation_id) VALUES (2026, $1)", [world.organisations.woonbron]);
    await superuser.query("INSERT INTO app.calendar_year_revision (year, revision, adopted_by_landlord_at, adopted_by_council_at, items) VALUES (2026, 1, now(), now(), '[]')");
    for (const sql of [
      "UPDATE app.calendar_year_revision SET revision = 2", "UPDATE app.change SET readers = '{PUBLIC}'", "UPDATE app.change_epoch SET epoch = 9", "SELECT key FROM app.cursor_key", "SELECT app.sequence_changes()",
      ...["change", "change_epoch", "cursor_key", "holiday", "membership", "municipality", "organisation", "person", "region", "theme", "migration"].map((table) => `INSERT INTO app.${table} DEFAULT VALUES`),
    ]) expect([sql, await writeAs(api, viewers.W, sql)]).toEqual([sql, "42501"]);
  }));
});

describe("how the policies are planned", () => {
  it("readers_of is written out in every table's filter, and the viewer's labels are found once per query", () => inWorld(async ({ api, superuser, viewers }) => {
    const tracked = await listTracked(superuser);
    for (const table of tracked) {
      const columns = table === "person" ? "id" : "*";
      const plan = (await readAs<{ "QUERY PLAN": string }>(api, viewers.C, `EXPLAIN (VERBOSE, COSTS OFF) SELECT ${columns} FROM app.${table}`)).map((row) => row["QUERY PLAN"]).join("\n");
      expect([table, plan]).toEqual([table, expect.not.stringMatching(/readers_of\(|app\.within\(|app\.parties\(/)]);
      expect([table, plan]).toEqual([table, expect.stringMatching(/InitPlan/)]);
      expect([table, plan.match(/^\s*Filter: .*viewer_labels\(/m)]).toEqual([table, null]);
    }
  }));
});
