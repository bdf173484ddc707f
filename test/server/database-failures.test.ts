import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf } from "../support/api.js";
import { beneath, given, YEAR } from "../support/given.js";
import { Probe, until } from "../support/live.js";
import { Proxy } from "../support/proxy.js";
import { createNewWorld, type World } from "../support/world.js";

// What callers are told when the database cannot do what they asked.

const draft = (requestId: string | null = randomUUID()) => ({
  input: { year: YEAR, title: "Storing", levels: ["ADVISEREN" as const], requestId },
});
const itemsIn = (world: World) =>
  beneath<{ id: string }>(world, "SELECT id FROM calendar_item WHERE title = 'Storing'");

/** What a whole answer says: its status, its codes and whether it has data. */
const told = ({ status, data, errors }: Awaited<ReturnType<typeof ask>>) => ({
  status,
  data,
  codes: codesOf({ errors }),
});
const UNAVAILABLE = { status: 503, data: null, codes: ["SERVICE_UNAVAILABLE"] };

describe("a database that refuses", () => {
  let world: World;
  beforeAll(async () => {
    world = await createNewWorld();
    await given(world).calendarYear();
    await beneath(
      world,
      `
      CREATE TABLE planted (code text);
      CREATE FUNCTION fail_as_planted() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER AS $$ DECLARE planted text;
        BEGIN
        SELECT code INTO planted FROM app.planted; IF planted IS NOT NULL THEN
        RAISE EXCEPTION 'secret' USING ERRCODE = planted; END IF; RETURN NEW; END $$;
      CREATE TRIGGER fail_as_planted
        BEFORE INSERT ON act_request FOR EACH ROW EXECUTE FUNCTION fail_as_planted();`,
    );
  });
  beforeEach(() => beneath(world, "DELETE FROM planted"));
  afterAll(() => world.end());

  it.each([
    "53100",
    "53200",
    "53300",
    "53400",
    "58030",
    "25006",
    "57P01",
    "08006",
    "40001",
    "40P01",
    "55P03",
  ])(
    "an act with %s is answered as HTTP 503 with nothing but SERVICE_UNAVAILABLE, and nothing was done",
    async (code) => {
      await beneath(world, "INSERT INTO planted VALUES ($1)", [code]);
      const before = await itemsIn(world);
      const answer = await ask(
        world.url,
        world.members.voorzitter,
        cprw.DraftCalendarItemDocument,
        draft(),
      );
      expect(told(answer)).toEqual(UNAVAILABLE);
      expect(answer.errors[0]!.message).toMatch(/^[^:]*Nothing was done; try again\.$/);
      expect(await itemsIn(world)).toEqual(before);
    },
  );

  it("answers with data, and HTTP 200, what was done before it", async () => {
    await beneath(world, "INSERT INTO planted VALUES ('53100')");
    const answer = await ask(
      world.url,
      world.members.voorzitter,
      `mutation {
      done: draftCalendarItem(input: { year: ${YEAR}, title: "Gedaan" }) { item { title } }
      undone: draftCalendarItem(input: { year: ${YEAR}, title: "Storing", requestId:
        "${randomUUID()}" }) { item { title } }
    }`,
    );
    expect(told(answer)).toEqual({
      status: 200,
      data: { done: { item: { title: "Gedaan" } }, undone: null },
      codes: ["SERVICE_UNAVAILABLE"],
    });
  });

  it("is a fault of ours, masked, with any other code", async () => {
    await beneath(world, "INSERT INTO planted VALUES ('XX000')");
    expect(
      told(await ask(world.url, world.members.voorzitter, cprw.DraftCalendarItemDocument, draft())),
    ).toMatchObject({ status: 200, codes: ["INTERNAL_SERVER_ERROR"] });
  });
});

describe("a document of which one part cannot be read", () => {
  let world: World, url: string;
  beforeAll(async () => {
    world = await createNewWorld();
    await given(world).agreed("LANDLORD");
    const name = new URL(world.databaseUrl).pathname.slice(1);
    await beneath(world, `ALTER ROLE samenspraak_api IN DATABASE ${name} SET lock_timeout = 100`);
    ({ url } = await world.startAnother());
  });
  afterAll(() => world.end());

  /**
   * Fields that are asked in one turn, some with the same statement, and
   * others that follow only then.
   */
  const DOCUMENT = `{
    themes { id } calendarItems { totalCount nodes { title proposals { id } history { nodes { act } } } }
    one: calendarItem(id: "${randomUUID()}") { title } adviceProcedures { totalCount nodes { title } }
    closed: calendarItems(filter: { status: { in: [AGREED] } }) { totalCount } changeCursor
  }`;

  it.each([["calendar_item"], ["theme"], ["advice_procedure"], ["change"], ["membership"]])(
    "because somebody holds a lock on %s has SERVICE_UNAVAILABLE for every field that is asked behind it",
    async (table) => {
      const { voorzitter } = world.members;
      // On connections that know the statements, and on those that know none.
      const { url: fresh } = await world.startAnother();
      expect((await ask(url, voorzitter, DOCUMENT)).errors).toEqual([]);
      const client = new pg.Client({ connectionString: world.databaseUrl });
      await client.connect();
      try {
        await client.query(`BEGIN; LOCK TABLE app.${table} IN ACCESS EXCLUSIVE MODE`);
        for (const place of [url, fresh]) {
          const { errors } = await ask(place, voorzitter, DOCUMENT);
          expect(errors.length).toBeGreaterThan(0);
          expect([...new Set(codesOf({ errors }))]).toEqual(["SERVICE_UNAVAILABLE"]);
          // Nobody's fault: it is not in the log.
          expect(errors.filter(({ extensions }) => extensions?.errorId !== undefined)).toEqual([]);
        }
      } finally {
        await client.end();
      }
      expect((await ask(url, voorzitter, DOCUMENT)).errors).toEqual([]);
    },
  );
});

it("says of an act that is done, and cannot be shown, only that it cannot be read", async () => {
  const world = await createNewWorld();
  const client = new pg.Client({ connectionString: world.databaseUrl });
  try {
    await given(world).calendarYear();
    const name = new URL(world.databaseUrl).pathname.slice(1);
    await beneath(world, `ALTER ROLE samenspraak_api IN DATABASE ${name} SET lock_timeout = 100`);
    const { url } = await world.startAnother();
    await client.connect();
    for (const [table, part] of [
      ["calendar_item_proposal", "proposals { id }"],
      ["advice_procedure", "procedures { id }"],
    ]) {
      await client.query(`BEGIN; LOCK TABLE app.${table} IN ACCESS EXCLUSIVE MODE`);
      const { status, data, errors } = await ask(
        url,
        world.members.voorzitter,
        `mutation {
        draftCalendarItem(input: { year: ${YEAR}, title: "Storing" }) { userErrors { code } item { ${part} } }
      }`,
      );
      await client.query("ROLLBACK");
      expect({ status, data }).toMatchObject({
        status: 200,
        data: { draftCalendarItem: { userErrors: [] } },
      });
      expect(codesOf({ errors })).toEqual(["SERVICE_UNAVAILABLE"]);
      expect(errors[0]!.message).not.toContain("Nothing was done");
      expect(errors[0]!.message).toContain("could not be read");
    }
    expect(await itemsIn(world)).toHaveLength(2);
  } finally {
    await client.end();
    await world.end();
  }
});

describe("a log-in that the database cannot look up", () => {
  it.each(["55P03", "53100", "57014", "40001"])(
    "is answered as HTTP 503, and sockets come back later, with %s",
    async (code) => {
      const world = await createNewWorld();
      const { voorzitter, secretaris } = world.members;
      try {
        // known from now on
        expect(told(await ask(world.url, voorzitter, "{ viewer { role } }")).status).toBe(200);
        const [{ definition } = { definition: "" }] = await beneath<{ definition: string }>(
          world,
          "SELECT pg_get_functiondef('app.current_membership'::regproc) AS definition",
        );
        expect(definition).toContain("LANGUAGE sql");
        await beneath(
          world,
          definition
            .replace("LANGUAGE sql", "LANGUAGE plpgsql")
            .replace(
              /BEGIN ATOMIC[^]*END/,
              () => `AS $$ BEGIN RAISE EXCEPTION 'secret' USING ERRCODE = '${code}'; END $$`,
            ),
        );
        for (const who of [voorzitter, secretaris]) {
          for (const query of [
            "{ viewer { role } }",
            "{ calendarItems { totalCount } }",
            "{ __typename }",
          ]) {
            expect({ query, ...told(await ask(world.url, who, query)) }).toEqual({
              query,
              status: 503,
              data: null,
              codes: [code === "57014" ? "QUERY_TIMEOUT" : "SERVICE_UNAVAILABLE"],
            });
          }
        }
        const probe = await Probe.open(world.url);
        probe.init(voorzitter.token);
        expect((await probe.closed()).code).toBe(1013);
      } finally {
        await world.end();
      }
    },
  );

  it("because somebody holds a lock on the memberships is answered so too", async () => {
    const world = await createNewWorld();
    const holder = new pg.Client({ connectionString: world.databaseUrl });
    await holder.connect();
    try {
      await holder.query(
        `ALTER ROLE samenspraak_api IN DATABASE ${new URL(world.databaseUrl).pathname.slice(1)} SET lock_timeout = 100`,
      );
      const { url } = await world.startAnother();
      await ask(url, world.members.voorzitter, "{ viewer { role } }");
      await holder.query("BEGIN; LOCK TABLE app.membership IN ACCESS EXCLUSIVE MODE");
      for (const who of [world.members.voorzitter, world.members.secretaris])
        expect(told(await ask(url, who, "{ viewer { role } }"))).toEqual(UNAVAILABLE);
      await holder.query("ROLLBACK");
      expect(told(await ask(url, world.members.secretaris, "{ viewer { role } }"))).toMatchObject({
        status: 200,
        codes: [],
      });
    } finally {
      await holder.end();
      await world.end();
    }
  });
});

describe("a connection that ends under an act", () => {
  let world: World, proxy: Proxy, url: string;
  beforeAll(async () => {
    world = await createNewWorld();
    await given(world).calendarYear();
    proxy = await Proxy.before(world.databaseUrl);
    ({ url } = await world.startAnother(proxy.url));
  });
  beforeEach(() =>
    beneath(world, "UPDATE calendar_item SET title = 'Vroeger' WHERE title = 'Storing'"),
  );
  afterAll(async () => {
    await world.end();
    await proxy.end();
  });
  const act = (input = draft()) =>
    ask(url, world.members.voorzitter, cprw.DraftCalendarItemDocument, input);
  const untilAnswered = () =>
    until(
      async () =>
        (await ask(url, world.members.voorzitter, "{ themes { id } }")).errors.length === 0,
      "the server to answer again",
    );

  it.each([
    ["with its first question", "INSERT INTO app.act_request", "cut"],
    ["between two of its questions", "INSERT INTO app.act_request", "cut when answered"],
    ["with a later question", "UPDATE app.act_request", "cut"],
    ["before COMMIT was sent, all being done", "UPDATE app.act_request", "cut when answered"],
  ] as const)("%s is told as nothing done, and nothing was", async (_, text, what) => {
    // what was parsed on a connection is not sent again
    await proxy.cut((name) => name === "samenspraak-api");
    await untilAnswered();
    const befallen = proxy.when(text, what);
    const input = draft();
    const answer = await act(input);
    await befallen;
    expect(told(answer)).toEqual(UNAVAILABLE);
    expect(answer.errors[0]!.message).toContain("Nothing was done");
    expect(await itemsIn(world)).toEqual([]);
    expect(told(await act(input))).toMatchObject({ status: 200, codes: [] });
    expect(await itemsIn(world)).toHaveLength(1);
  });

  it.each([
    ["was not done", "cut", 0],
    ["was done", "cut when answered", 1],
  ] as const)(
    "with COMMIT is told as of unknown outcome, when it %s: with the same requestId it is done once",
    async (_, what, done) => {
      await untilAnswered();
      const befallen = proxy.when("COMMIT", what);
      const input = draft();
      const answer = await act(input);
      await befallen;
      expect(told(answer)).toEqual(UNAVAILABLE);
      expect(answer.errors[0]).toMatchObject({
        message: expect.stringContaining("same requestId"),
        extensions: { outcome: "UNKNOWN", requestId: input.input.requestId },
      });
      expect(await itemsIn(world)).toHaveLength(done);
      expect(told(await act(input))).toMatchObject({ status: 200, codes: [] });
      expect(await itemsIn(world)).toHaveLength(1);
    },
  );

  it("with COMMIT, without a requestId, is told to look first", async () => {
    await untilAnswered();
    const befallen = proxy.when("COMMIT", "cut when answered");
    const answer = await act(draft(null));
    await befallen;
    expect(told(answer)).toEqual(UNAVAILABLE);
    expect(answer.errors[0]!.extensions).toEqual({
      code: "SERVICE_UNAVAILABLE",
      outcome: "UNKNOWN",
      errorId: expect.any(String),
    });
    expect(answer.errors[0]!.message).not.toContain("Nothing was done");
    expect(await itemsIn(world)).toHaveLength(1);
  });
});
