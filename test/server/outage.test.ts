import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { readConfig } from "../../src/config.js";
import { developmentVerifier } from "../../src/identity/development-issuer.js";
import { isSafeToRepeat } from "../../src/server/http-refusal.js";
import { startServer, type RunningServer } from "../../src/server/server.js";
import { post } from "../support/api.js";
import { until } from "../support/live.js";
import { Proxy } from "../support/proxy.js";
import { createNewWorld, type World } from "../support/world.js";

let world: World, proxy: Proxy, server: RunningServer;
const lines: { level: string; msg: string }[] = [];

beforeAll(async () => {
  world = await createNewWorld();
  proxy = await Proxy.before(world.databaseUrl);
  const config = { ...readConfig({ NODE_ENV: "test" }), port: 0, drainMs: 100 };
  server = await startServer(config, proxy.url, {
    verifier: await developmentVerifier(world.dataFolder, config.oidcAudience, false),
    log: pino(
      { base: undefined, formatters: { level: (level) => ({ level }) } },
      { write: (line: string) => void lines.push(JSON.parse(line)) },
    ),
  });
});
afterAll(async () => {
  await server.stop();
  await proxy.end();
  await world.end();
});

const told = () =>
  lines.filter(({ msg }) => msg !== "request").map(({ level, msg }) => `${level}: ${msg}`);
const AWAY =
  "warn: The database is away, or ended a connection. Everything goes on by itself when it is back.";

describe("a database that is away", () => {
  it("is told of once, by whichever task misses it first, and once when it is back", async () => {
    expect(told()).toEqual([]);
    proxy.freezeAll();
    proxy.cut();
    await until(() => told().length > 0, "a word of it");
    await wait(8_000); // long enough for each task to miss it
    expect(told()).toEqual([AWAY]);
    proxy.thaw();
    await until(() => told().length > 1, "a word of its return");
    await wait(2_000);
    expect(told()).toEqual([AWAY, "info: The database is back."]);
  });

  it("refuses a request as HTTP 503 and says when to ask again", async () => {
    proxy.freezeAll();
    proxy.cut();
    const { status, headers, body } = await post(
      server.url,
      { "content-type": "application/json" },
      JSON.stringify({ query: "{ calendarYears { year } }" }),
    );
    expect([status, headers["retry-after"]]).toEqual([503, "2"]);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }],
    });
    proxy.thaw();
  });

  it("is not to be asked again blindly where an act may have been done", () => {
    const away = { extensions: { code: "SERVICE_UNAVAILABLE" } };
    const unknown = { extensions: { code: "SERVICE_UNAVAILABLE", outcome: "UNKNOWN" } };
    expect([[away], [unknown], [away, unknown], [], [{}]].map(isSafeToRepeat)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
