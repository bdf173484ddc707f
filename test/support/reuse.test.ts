import { beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { AgreeBidDateDocument, ReactToBidDocument } from "../../codegen/generated/cprw/graphql.js";
import { givenCycle, versioned } from "../agreements/given-cycle.js";
import { agreementInserts, putAgreement } from "../authorisation/agreement-rows.js";
import { collaborationInserts, putCollaboration } from "../authorisation/collaboration-rows.js";
import { advisePrivately, sharedAdvice } from "../authorisation/advice-stories.js";
import { actPrivately, sharedCalendar, TODAY } from "../authorisation/stories.js";
import { connectAsSuperuser } from "../authorisation/viewers.js";
import { ask, codesOf } from "./api.js";
import { createDatabase } from "./database.js";
import { attempt, beneath, given } from "./given.js";
import { onDay, todayIn } from "./day.js";
import { cursorFor, LOG_LIVE, LOG_PAGE, logAs, Probe, watch } from "./live.js";
import { createNewWorld, createWorld, createWorldOn, endKeptWorlds, type World } from "./world.js";

// A world that another test has had is as good as a new one, or it is not handed out.

beforeEach(() => endKeptWorlds());

/** Where the log stands, and which one it is, is another in each world. */
const BESIDE: Readonly<Record<string, string>> = {
  "app.change": "position",
  "app.change_reader": "position",
  "app.change_epoch": "epoch,identity",
};

/** The rows of each table there is. */
async function rowsOf(database: { databaseUrl: string }): Promise<Record<string, string>> {
  const tables = await beneath<{ name: string }>(
    database,
    `
      SELECT format('%s.%I', relnamespace::regnamespace, relname) AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace IN (SELECT oid FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema') ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await beneath<{ rows: string }>(
      database,
      `SELECT COALESCE(jsonb_agg(content ORDER BY content), '[]')::text AS rows FROM (
        SELECT to_jsonb(t) - '{${BESIDE[name] ?? ""}}'::text[] AS content FROM ${name} t) one`,
    );
    found[name] = row!.rows;
  }
  return found;
}

/** What no act writes, but an administrator, a migration, a version. */
const BESIDE_ACTS = `
  SET session_replication_role = replica;
  UPDATE cursor_key SET key = sha256('another');
  UPDATE organisation SET name = name || '!';
  UPDATE municipality SET name = name || '!';
  UPDATE region SET name = name || '!';
  UPDATE theme SET position = position + 10;
  UPDATE person SET name = name || '!';
  DELETE FROM membership WHERE role = 'BESTUURDER';
  DELETE FROM holiday WHERE true;
  UPDATE agreed_term SET days = days + 1;
  INSERT INTO recognised_organisation (organisation_id, recognised_id, article, starts_on, source)
  SELECT id, id, '2(2)(b)', '2022-01-01', 'SOK' FROM organisation;
  INSERT INTO agreed_right (organisation_id, subject, kind, starts_on, source)
  SELECT id, 'F', 'CONSENT', '2022-01-01', 'SOK' FROM organisation;
  UPDATE change_epoch SET epoch = 7;
  DELETE FROM migration WHERE id > 3;
  INSERT INTO advice_dispute (procedure_id, procedure_readers, organisation_id, route, ground,
    filed_on, suspends_execution)
  SELECT id, '{}', organisation_id, 'HUURCOMMISSIE', 'Traag', '2022-01-20', false
  FROM advice_procedure;
  INSERT INTO advice_dispute_step (procedure_id, organisation_id, kind, taken_on, outcome)
  SELECT id, organisation_id, 'TALK', '2022-01-10', 'SETTLED' FROM advice_procedure;
  SET session_replication_role = origin`;

/** Does everything that the stories know, and what they do not. */
async function fill(world: World): Promise<void> {
  await onDay(world, TODAY);
  const { items, ids } = await sharedCalendar(world);
  const advice = await sharedAdvice(world, items.inDordrecht.id);
  for (const side of ["LANDLORD", "TENANT_COUNCIL"] as const) {
    await actPrivately(world, side, ids);
    await advisePrivately(world, side, items.everywhere.id, advice);
  }
  await biddingIn(world);
  await agreeingIn(world);
  await world.administer("UPDATE person SET subject = subject || '!' WHERE name = 'voorzitter'");
  await beneath(world, BESIDE_ACTS);
}

/** A cycle with a day for the bid, a bid, and an answer to it. */
async function biddingIn(world: World): Promise<void> {
  const { opened, submitted, landlord, tenants } = givenCycle(world);
  const cycle = await opened();
  await attempt(world, landlord, AgreeBidDateDocument, {
    ...versioned(cycle),
    dueOn: "2022-09-01",
  });
  const bid = await submitted(cycle);
  await attempt(world, tenants, ReactToBidDocument, { ...versioned(bid), text: "Goed bod." });
}

/** An agreement with a row of everything that belongs to it. */
async function agreeingIn(world: World): Promise<void> {
  const client = await connectAsSuperuser(world.databaseUrl);
  try {
    const rows = await putAgreement(client, world, { isPublished: true });
    const beside = collaborationInserts(await putCollaboration(client, world));
    for (const insert of Object.values({ ...agreementInserts(rows), ...beside }))
      await client.query(insert(world.organisations.woonbron));
    await client.query(`
      INSERT INTO app.agreement_overview (cycle_id, municipality_id, organisation_id, due_year,
        sent_on, url)
      SELECT id, municipality_id, organisation_id, starts_year, '2022-12-01', 'https://x.example'
      FROM app.agreement_cycle`);
  } finally {
    await client.end();
  }
}

/** The answers that every member, and the public, get to the same questions. */
async function answersIn(world: World) {
  const answers: unknown[] = [];
  for (const who of [...Object.values(world.members), null]) {
    for (const question of [
      "{ viewer { role audience organisation { name } person { name } } }",
      "{ calendarYears { year } calendarItems { totalCount } adviceProcedures { totalCount } }",
      "{ themes { id name } municipalities { name } organisations { name kind } }",
    ]) {
      const { status, data, errors } = await ask(world.url, who, question);
      answers.push({ status, data, codes: codesOf({ errors }) });
    }
    answers.push((await logAs(world.url, who)).map(({ kind, subjectType }) => [kind, subjectType]));
  }
  const { id, version, number } = await given(world).agreed("LANDLORD");
  answers.push({ version, number, isNew: id.length });
  return answers;
}

describe("a world that was handed back", () => {
  it("has in every table the rows of a new one, whatever was written", async () => {
    const template = await createDatabase("world");
    const made = await rowsOf({ databaseUrl: template.url });
    const first = await createNewWorld();
    await fill(first);
    const filled = await rowsOf(first);
    expect(Object.keys(made).filter((table) => filled[table] === made[table])).toEqual([
      "app.change_epoch",
    ]);
    await first.end();
    const second = await createWorldOn(TODAY);
    try {
      expect(second.databaseUrl).toBe(first.databaseUrl);
      expect(await rowsOf(second)).toEqual(made);
    } finally {
      await second.end();
      await template.drop();
    }
  });

  it("answers as a new one does, and counts as it does", async () => {
    const first = await createNewWorld();
    await fill(first);
    await first.end();
    const [again, other] = [await createWorldOn(TODAY), await createNewWorld()];
    try {
      await onDay(other, TODAY);
      expect(again.url).toBe(first.url);
      expect(await answersIn(again)).toEqual(await answersIn(other));
    } finally {
      await Promise.all([again.end(), other.end()]);
    }
  });

  it("has sent everybody away, and knows no cursor of before", async () => {
    const first = await createNewWorld();
    const { voorzitter } = first.members;
    await given(first).draft("TENANT_COUNCIL");
    await first.settle(); // the memberships it was made with close nobody's session any more
    const cursor = await cursorFor(first.url, voorzitter);
    const probe = await Probe.connect(first.url, voorzitter);
    probe.subscribe("1", LOG_LIVE);
    await first.end();
    expect(await probe.closed()).toEqual({ code: 1012, reason: "Restarting" });
    const again = await createWorld();
    try {
      expect(again.url).toBe(first.url);
      const { channels } = again.server.hub as unknown as { channels: Map<string, object> };
      expect(channels.size).toBe(0);
      const refused = await ask(again.url, voorzitter, LOG_PAGE, { first: 10, after: cursor });
      expect(codesOf(refused)).toEqual(["CURSOR_UNKNOWN"]);
      const live = watch(again.url, voorzitter, LOG_LIVE, {
        after: await cursorFor(again.url, voorzitter),
      });
      const { id } = await given(again).draft("TENANT_COUNCIL");
      await live
        .until(({ changes }) => changes.some(({ subjectId }) => subjectId === id), "the draft")
        .finally(() => live.end());
      expect(live.changes.map(({ subjectType }) => subjectType)).toEqual([
        "CalendarYear",
        "CalendarItem",
      ]);
      expect(live.closings.filter(({ code }) => code === 1012)).toEqual([]);
    } finally {
      await again.end();
    }
  });

  it("is on the day that is asked for, or on today's", async () => {
    const first = await createWorldOn("2022-03-04");
    await first.end();
    const same = await createWorldOn("2022-03-04");
    const days = [await todayIn(same)];
    await same.end();
    for (const day of ["2022-05-06", undefined]) {
      const one = await (day ? createWorldOn(day) : createWorld());
      days.push(await todayIn(one));
      await one.end();
    }
    const template = await createDatabase("world");
    const today = await todayIn({ databaseUrl: template.url });
    await template.drop();
    expect(days).toEqual(["2022-03-04", "2022-05-06", today]);
  });
});

describe("a world is nobody's any more after a test", () => {
  it.each([
    ["defined something", (world: World) => beneath(world, "CREATE VIEW app.seen AS SELECT 1")],
    ["gave a right", (world) => beneath(world, "GRANT DELETE ON theme TO samenspraak_api")],
    [
      "put a trigger to sleep",
      (world) => beneath(world, "ALTER TABLE calendar_item DISABLE TRIGGER ALL"),
    ],
    [
      "set something",
      (world) =>
        beneath(
          world,
          `ALTER ROLE samenspraak_api IN DATABASE ${new URL(world.databaseUrl).pathname.slice(1)}
            SET lock_timeout = 100`,
        ),
    ],
    ["left a transaction open", (world) => beneath(world, "BEGIN; UPDATE theme SET name = name")],
    ["started another server", (world) => world.startAnother()],
    ["reached into the server", async (world) => world.server.hub.wake()],
    ["stopped the server", (world) => world.server.stop()],
    [
      "left somebody connected",
      async (world) => {
        const client = new pg.Client({ connectionString: world.databaseUrl });
        client.on("error", () => undefined); // ended with the database
        await client.connect();
      },
    ],
    [
      "made the server warn",
      async (world) => {
        await beneath(world, "ALTER FUNCTION app.sequence_changes() RENAME TO sequence_nothing");
        await given(world).draft("LANDLORD");
        await world.settle();
        await beneath(world, "ALTER FUNCTION app.sequence_nothing() RENAME TO sequence_changes");
      },
    ],
  ] as [string, (world: World) => Promise<unknown>][])("that %s", async (_, work) => {
    const world = await createNewWorld();
    await work(world);
    await world.end();
    const server = new pg.Client({ connectionString: process.env.TEST_SERVER_URL! });
    await server.connect();
    const { rows } = await server.query("SELECT FROM pg_database WHERE datname = $1", [
      new URL(world.databaseUrl).pathname.slice(1),
    ]);
    await server.end();
    expect(rows).toEqual([]);
  });
});
