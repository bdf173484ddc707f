import { Agent } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, jest } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, codesOf, post, textOf } from "../support/api.js";
import { beneath, given, YEAR } from "../support/given.js";
import { createLiveWorld, LOG_LIVE, Probe, until } from "../support/live.js";
import { createWorld, type World } from "../support/world.js";

const AN_HOUR = 3_600_000;
const countItems = async (world: World) =>
  (
    await beneath<{ count: number }>(world, "SELECT count(*)::int AS count FROM app.calendar_item")
  )[0]!.count;
const bodyOf = (title: string) =>
  JSON.stringify({
    query: textOf(cprw.DraftCalendarItemDocument),
    variables: {
      input: {
        year: YEAR,
        title,
        levels: ["ADVISEREN"],
        themes: ["LEEFBAARHEID"],
        planned: { quarters: { first: 2 } },
      },
    },
  });

describe("a server that stops", () => {
  it("has answered whatever it has committed, on each connection with at most one more answer", async () => {
    const world = await createWorld({ drainMs: AN_HOUR });
    await given(world).calendarYear();
    const answered: { status: number; late: boolean }[][] = [];
    let late = false;
    const refusals: unknown[] = [];
    const act = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const mine: (typeof answered)[number] = [];
      answered.push(mine);
      try {
        for (;;) {
          const { status } = await post(
            world.url,
            {
              "content-type": "application/json",
              authorization: `Bearer ${world.members.voorzitter.token}`,
            },
            bodyOf("Vitale wijken"),
            agent,
          );
          mine.push({ status, late });
        }
      } catch (error) {
        refusals.push((error as NodeJS.ErrnoException).code);
      }
    };
    const acting = Array.from({ length: 4 }, act);
    await until(
      () => answered.length === 4 && answered.every((mine) => mine.length >= 3),
      "acts on each connection",
    );
    late = true;
    await world.server.stop();
    await Promise.all(acting);
    expect(new Set(answered.flat().map(({ status }) => status))).toEqual(new Set([200]));
    for (const mine of answered)
      expect(mine.filter((one) => one.late).length).toBeLessThanOrEqual(1);
    expect(await countItems(world)).toBe(answered.flat().length);
    expect(refusals.filter((code) => code !== "ECONNREFUSED" && code !== "ECONNRESET")).toEqual([]);
    await world.end();
  });

  it("waits for nobody who asks nothing: idle connections, sockets with operations and without", async () => {
    const world = await createLiveWorld({ drainMs: AN_HOUR });
    const [idle, following] = [
      await Probe.open(world.url),
      await Probe.connect(world.url, world.members.voorzitter),
    ];
    following.subscribe("1", LOG_LIVE);
    following.subscribe("2", "{ nothing }");
    await following.refusal("2"); // by then the first one runs
    const { hostname, port } = new URL(world.url);
    const unused = connect(Number(port), hostname);
    await once(unused, "connect");
    await ask(world.url, null, "{ themes { id } }"); // leaves its connection to the next one
    await world.server.stop();
    for (const probe of [idle, following])
      expect(await probe.closed()).toEqual({ code: 1012, reason: "Restarting" });
    expect(following.of("complete")).toEqual([]);
    await world.end();
  });

  it("commits nothing any more when the time has passed, and says so to who still waits", async () => {
    const world = await createWorld({ drainMs: 0 });
    await given(world).calendarYear();
    const before = await countItems(world);
    const passed = jest.spyOn(AbortController.prototype, "abort");
    try {
      await beneath(world, "BEGIN");
      await beneath(world, "LOCK TABLE app.calendar_item IN SHARE MODE");
      const asked = ask(
        world.url,
        world.members.voorzitter,
        cprw.DraftCalendarItemDocument,
        JSON.parse(bodyOf("Te laat")).variables,
      );
      await until(
        async () =>
          (
            await beneath(
              world,
              "SELECT FROM pg_locks WHERE NOT granted AND relation = 'app.calendar_item'::regclass",
            )
          ).length > 0,
        "the act to wait",
      );
      const stopped = world.server.stop();
      await until(() => passed.mock.calls.length > 0, "the time to pass");
      await beneath(world, "COMMIT");
      const answer = await asked;
      expect([
        codesOf(answer),
        answer.data?.draftCalendarItem ?? null,
        answer.headers.connection,
      ]).toEqual([["SERVICE_UNAVAILABLE"], null, "close"]);
      await stopped;
      expect(await countItems(world)).toBe(before);
    } finally {
      passed.mockRestore();
      await world.end();
    }
  });
});
