import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { AUDIENCES } from "../../src/authorisation/audience.js";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask } from "../support/api.js";
import { given, YEAR } from "../support/given.js";
import { createLiveWorld, LOG_LIVE, until, watch } from "../support/live.js";
import type { World } from "../support/world.js";

let world: World;
beforeAll(async () => void (world = await createLiveWorld({ metricsPort: 0 })));
afterAll(() => world.end());

const page = () => fetch(`http://127.0.0.1:${world.server.metricsPort}/metrics`);
const lines = async () =>
  (await (await page()).text()).split("\n").filter((line) => /^samenspraak_/.test(line));
/** What a line of the page counts; 0 when it is not there. */
const countOf = async (line: string) =>
  Number((await lines()).find((one) => one.startsWith(`${line} `))?.split(" ")[1] ?? 0);
const requests = (operation: string, code: string, transport = "http") =>
  `samenspraak_requests_total{transport="${transport}",operation="${operation}",code="${code}"}`;

const SECRET = "Geheimtekst7391";

describe("/metrics", () => {
  it("counts operations by type and code, and how long they took", async () => {
    const { voorzitter, dordtseAmbtenaar } = world.members;
    await given(world).calendarYear();
    const counted = [
      requests("query", "OK"),
      requests("mutation", "OK"),
      requests("unknown", "UNAUTHENTICATED"),
      requests("unknown", "GRAPHQL_VALIDATION_FAILED"),
      'samenspraak_denials_total{transport="http"}',
      'samenspraak_request_duration_seconds_count{transport="http",operation="mutation"}',
    ];
    const before = await Promise.all(counted.map(countOf));
    await ask(world.url, voorzitter, "{ viewer { role } }");
    await ask(world.url, voorzitter, cprw.DraftCalendarItemDocument, {
      input: { year: YEAR, title: SECRET, levels: ["ADVISEREN"] },
    });
    await ask(world.url, { token: SECRET }, "{ viewer { role } }");
    await ask(world.url, voorzitter, `{ ${SECRET} }`);
    await ask(
      world.url,
      dordtseAmbtenaar,
      `query ${SECRET} { calendarItems(first: 1) { nodes { annotation { note } } } }`,
    );
    await until(
      async () => (await countOf(counted[4]!)) > before[4]!,
      "the last answer to be counted",
    );
    const after = await Promise.all(counted.map(countOf));
    expect(after.map((count, index) => count - before[index]!)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("counts those who follow, their operations, and how late changes are read", async () => {
    const running = 'samenspraak_operations{transport="live"}';
    const live = watch(world.url, world.members.voorzitter, LOG_LIVE);
    await until(async () => (await countOf(running)) === 1, "the subscription to be counted");
    expect(await countOf("samenspraak_live_connections")).toBe(1);
    expect(await countOf(requests("subscription", "OK", "live"))).toBe(1);
    const read = await countOf("samenspraak_change_lag_seconds_count");
    await ask(world.url, world.members.voorzitter, cprw.DraftCalendarItemDocument, {
      input: { year: YEAR, title: SECRET, levels: ["ADVISEREN"] },
    });
    await until(
      async () => (await countOf("samenspraak_change_lag_seconds_count")) > read,
      "the change to be read",
    );
    await live.end();
    await until(async () => (await countOf(running)) === 0, "the subscription to end");
    expect(await countOf("samenspraak_pool_connections")).toBeGreaterThan(0);
    expect(await countOf("samenspraak_late_tasks")).toBe(0);
  });

  it("tells of nobody who they are, what they asked or what they may see", async () => {
    const text = await (await page()).text();
    const { voorzitter } = world.members;
    for (const secret of [
      SECRET,
      voorzitter.token.slice(-40),
      voorzitter.personId,
      voorzitter.organisationId,
      ...AUDIENCES,
      "calendar",
      "CALENDAR",
    ])
      expect({ secret, found: text.includes(secret) }).toEqual({ secret, found: false });
    const labels = (await lines()).flatMap((line) => [
      ...(/\{(.*)\}/.exec(line)?.[1] ?? "").matchAll(/(\w+)="([^"]*)"/g),
    ]);
    expect([...new Set(labels.map(([, label]) => label))].sort()).toEqual([
      "code",
      "le",
      "operation",
      "transport",
    ]);
  });

  it("is served by a port of its own, to this machine, and by no other", async () => {
    const response = await page();
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
    ]);
    expect((await fetch(`${world.url}/metrics`)).status).toBe(404);
    const { port } = new URL(world.url);
    expect(world.server.metricsPort).not.toBe(Number(port));
    expect((await fetch(`http://127.0.0.1:${world.server.metricsPort}/graphql`)).status).toBe(404);
  });

  it("is not there unless METRICS_PORT is set", async () => {
    const other = await createLiveWorld();
    expect(other.server.metricsPort).toBe(null);
    await other.end();
  });
});
