import { mkdtemp } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it, jest } from "@jest/globals";
import pg from "pg";
import { pino } from "pino";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { readConfig } from "../../src/config.js";
import {
  developmentVerifier,
  issueDevelopmentToken,
} from "../../src/identity/development-issuer.js";
import { startServer } from "../../src/server/server.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { beneath, given, YEAR } from "../support/given.js";
import { LOG_LIVE, until, watch } from "../support/live.js";
import { createNewWorld, type World } from "../support/world.js";

const statusOf = async (url: string) => (await fetch(`${url}/health/ready`)).status;
const nameOf = (world: World) => new URL(world.databaseUrl).pathname.slice(1);
const draft = { input: { year: YEAR, title: "Klaar?", levels: ["ADVISEREN" as const] } };

describe("a server is not ready, and refuses acts with SERVICE_UNAVAILABLE, but answers what it can read", () => {
  it.each([
    [
      "on a database that takes no writes",
      (name: string) => `ALTER DATABASE ${name} SET default_transaction_read_only = on`,
    ],
    [
      "when there is no room for the smallest file",
      (name: string) => `ALTER ROLE samenspraak_api IN DATABASE ${name} SET temp_file_limit = 0`,
    ],
    [
      "when writing fails",
      () => `
      CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'secret' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk
        BEFORE INSERT ON act_request FOR EACH STATEMENT EXECUTE FUNCTION full_disk()`,
    ],
  ] as const)("%s", async (what, sql) => {
    const world = await createNewWorld();
    const { voorzitter } = world.members;
    try {
      await given(world).calendarYear();
      expect(await statusOf(world.url)).toBe(200);
      await beneath(world, sql(nameOf(world)));
      const { url } = await world.startAnother();
      expect(await statusOf(url)).toBe(503);
      expect(codesOf(await ask(url, voorzitter, "{ calendarItems { totalCount } }"))).toEqual([]);
      if (what.includes("file")) return; // a short act needs none
      const act = await ask(url, voorzitter, cprw.DraftCalendarItemDocument, {
        input: { ...draft.input, requestId: "5a0bd7e5-4b0f-4f4e-9a0c-6e1f6f1f1f1f" },
      });
      expect([act.status, codesOf(act)]).toEqual([503, ["SERVICE_UNAVAILABLE"]]);
    } finally {
      await world.end();
    }
  });
});

describe("asking whether a server is ready", () => {
  it("by many at once makes the database write once, and leaves nothing", async () => {
    const world = await createNewWorld();
    const query = jest.spyOn(pg.Client.prototype, "query");
    const trials = () =>
      query.mock.calls.filter(
        ([text]) => typeof text === "string" && text.includes("INSERT INTO app.act_request"),
      ).length;
    try {
      const statuses = await Promise.all(Array.from({ length: 50 }, () => statusOf(world.url)));
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(trials()).toBe(1);
      expect(await beneath(world, "SELECT FROM act_request")).toEqual([]);
    } finally {
      query.mockRestore();
      await world.end();
    }
  });
});

/** A server whose log can be read, on a free port that is known before. */
async function givenServer(world: World, fill?: () => Promise<unknown>) {
  const lines: { level: string; msg: string }[] = [];
  const log = pino(
    { level: "info", formatters: { level: (level) => ({ level }) } },
    new Writable({
      write(chunk, _, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      },
    }),
  );
  const dataFolder = await mkdtemp(join(tmpdir(), "samenspraak-ready-"));
  const verifier = await developmentVerifier(dataFolder, "samenspraak", false);
  const free = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => free.once("listening", listening));
  const { port } = free.address() as AddressInfo;
  await new Promise((closed) => free.close(closed));
  const { subject, organisationId } = world.members.voorzitter;
  const token = await issueDevelopmentToken({
    dataFolder,
    subject,
    organisationId,
    audience: "samenspraak",
    production: false,
  });
  const starting = startServer(
    { ...readConfig({}), port, dataFolder, drainMs: 1_000 },
    world.databaseUrl,
    { verifier, log, fill },
  );
  return { url: `http://127.0.0.1:${port}`, lines, token, starting };
}

describe("a sequencer that fails", () => {
  it("makes the server not ready, is logged once, and delays delivery until it is well again", async () => {
    const world = await createNewWorld();
    const { url, lines, token, starting } = await givenServer(world);
    const server = await starting;
    const told = (sentence: RegExp) =>
      lines.filter(({ msg }) => sentence.test(msg)).map(({ level }) => level);
    const live = watch(url, { token }, LOG_LIVE);
    try {
      await given(world).calendarYear();
      await until(() => live.acknowledged.length > 0, "the subscription");
      const [{ definition } = { definition: "" }] = await beneath<{ definition: string }>(
        world,
        "SELECT pg_get_functiondef('app.sequence_changes'::regproc) AS definition",
      );
      await world.server.stop(); // it would do it too
      await beneath(
        world,
        definition.replace(
          "BEGIN",
          () => "BEGIN RAISE EXCEPTION 'secret' USING ERRCODE = '53100';",
        ),
      );
      const drafted = await Promise.all(
        Array.from({ length: 100 }, () =>
          dataOf(url, { token }, cprw.DraftCalendarItemDocument, draft),
        ),
      );
      await until(async () => (await statusOf(url)) === 503, "the server not to be ready");
      expect(told(/could not be sequenced/)).toEqual(["warn"]);
      expect(told(/sequenced again/)).toEqual([]);
      await beneath(world, definition);
      await live.until(
        ({ changes }) =>
          drafted.every(({ draftCalendarItem }) =>
            changes.some(
              ({ subjectId }) =>
                subjectId === (draftCalendarItem!.item as unknown as { id: string }).id,
            ),
          ),
        "what was drafted meanwhile",
      );
      await until(async () => (await statusOf(url)) === 200, "the server to be ready again");
      expect([told(/could not be sequenced/), told(/sequenced again/)]).toEqual([
        ["warn"],
        ["info"],
      ]);
    } finally {
      await live.end();
      await server.stop();
      await world.end(); // its own server has stopped already
    }
  });
});

describe("a reader of the log that stalls", () => {
  it("makes the server not ready; the watchdog gives its connection up, and what was done is delivered", async () => {
    const world = await createNewWorld();
    const { voorzitter } = world.members;
    await given(world).calendarYear();
    // Nothing but the watchdog ends what waits here: PostgreSQL is still busy with it.
    await beneath(
      world,
      `ALTER ROLE samenspraak_feed IN DATABASE ${nameOf(world)} SET statement_timeout = 0;
      ALTER ROLE samenspraak_feed IN DATABASE ${nameOf(world)} SET lock_timeout = 0`,
    );
    const { url } = await world.startAnother();
    await world.server.stop();
    const live = watch(url, voorzitter, LOG_LIVE);
    const reading = (how: string) =>
      beneath(
        world,
        `
      CREATE OR REPLACE FUNCTION app.may_read_on() RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN ${how} RETURN true; END $$`,
      );
    try {
      await until(() => live.acknowledged.length > 0, "the subscription");
      expect(await statusOf(url)).toBe(200);
      await beneath(world, "SELECT pg_advisory_lock(4711, 1)");
      await reading("PERFORM pg_advisory_xact_lock_shared(4711, 1);");
      await beneath(
        world,
        `GRANT EXECUTE ON FUNCTION app.may_read_on TO samenspraak_feed;
        CREATE POLICY stalls ON app.change AS RESTRICTIVE FOR SELECT TO samenspraak_feed
          USING (app.may_read_on())`,
      );
      const drafted = await given({ ...world, url }).draft("TENANT_COUNCIL");
      await until(async () => (await statusOf(url)) === 503, "the server not to be ready");
      await reading(""); // who waits already goes on waiting
      await until(async () => (await statusOf(url)) === 200, "the server to be ready again");
      await live.until(
        ({ changes }) => changes.some(({ subjectId }) => subjectId === drafted.id),
        "the draft",
      );
    } finally {
      await beneath(world, "SELECT pg_advisory_unlock(4711, 1)");
      await live.end();
      await world.end();
    }
  });
});

describe("a server whose first data are not there yet", () => {
  it("does not listen: nobody with a good token is told that it is a bad one", async () => {
    const world = await createNewWorld();
    let fill: (() => void) | undefined;
    const { url, token, starting } = await givenServer(
      world,
      () =>
        new Promise<void>((filled) => {
          fill = filled;
        }),
    );
    try {
      await until(() => fill, "everything but the first data to be there");
      await expect(fetch(`${url}/health/ready`)).rejects.toThrow();
      fill?.();
      await starting;
      expect(await statusOf(url)).toBe(200);
      expect(codesOf(await ask(url, { token }, "{ viewer { role } }"))).toEqual([]);
    } finally {
      fill?.();
      await (await starting).stop();
      await world.end();
    }
  });
});
