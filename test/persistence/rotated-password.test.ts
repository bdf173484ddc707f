import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { readConfig } from "../../src/config.js";
import { developmentVerifier } from "../../src/identity/development-issuer.js";
import { startEmbeddedPostgres } from "../../src/postgres/embedded-postgres.js";
import { PostgresConnection } from "../../src/persistence/postgres-connection.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { createLog } from "../../src/server/log.js";
import { type RunningServer, startServer } from "../../src/server/server.js";
import { ask, codesOf } from "../support/api.js";
import { until } from "../support/live.js";

// Roles and their passwords belong to a whole PostgreSQL: this has one of its own.

let dataFolder: string,
  postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>,
  administrator: PostgresConnection;
const servers: RunningServer[] = [];
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "samenspraak-rotated-"));
  await chmod(dataFolder, 0o711);
  postgres = await startEmbeddedPostgres({ dataFolder, durable: false });
  administrator = new PostgresConnection({ connectionString: postgres.url });
  await administrator.connect();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await administrator.end();
  const place = await realpath(join(dataFolder, "postgres"));
  await postgres.stop();
  for (const folder of [place, dataFolder]) await rm(folder, { recursive: true, force: true });
});

async function start(databaseUrl: string, roleSecret: string | null): Promise<string> {
  await prepareDatabase(databaseUrl, undefined, roleSecret);
  const config = {
    ...readConfig({}),
    port: 0,
    host: "127.0.0.1",
    dataFolder,
    drainMs: 1_000,
    roleSecret,
  };
  const server = await startServer(config, databaseUrl, {
    verifier: await developmentVerifier(dataFolder, "samenspraak", false),
    log: createLog("silent"),
  });
  servers.push(server);
  return server.url.replace("localhost", "127.0.0.1");
}

/** From here on every question needs a new connection. */
const cutAll = () =>
  administrator.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'samenspraak\\_%'",
  );
const answers = async (url: string) =>
  codesOf(await ask(url, null, "{ themes { id } }")).length === 0;
const isReady = async (url: string) => (await fetch(`${url}/health/ready`)).status === 200;

it("running servers go on and new ones join when the password in DATABASE_URL is changed", async () => {
  const before = postgres.url,
    after = new URL(before);
  const old = decodeURIComponent(after.password);
  after.password = "another password, of today";
  const running = await start(before, null);
  expect(await answers(running)).toBe(true);

  await administrator.query(`ALTER ROLE postgres PASSWORD '${decodeURIComponent(after.password)}'`);
  await expect(prepareDatabase(before)).rejects.toThrow("password authentication failed");
  const joined = await start(after.href, old);
  await cutAll();
  for (const url of [running, joined]) {
    await until(() => answers(url), "a question to be answered");
    await until(() => isReady(url), "the server to be ready");
  }

  const late = await start(after.href, null);
  await cutAll();
  await until(() => answers(late), "the last server to answer");
  for (const url of [running, joined]) {
    await until(async () => !(await isReady(url)), "the others not to be ready");
    const answer = await ask(url, null, "{ themes { id } }");
    expect([answer.status, codesOf(answer)]).toEqual([503, ["SERVICE_UNAVAILABLE"]]);
  }
});
