import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openDatabase } from "../../src/persistence/database.js";
import { poolOf } from "../../src/persistence/pool.js";
import { failureOf } from "../../src/persistence/failure.js";
import { openPool, PostgresConnection } from "../../src/persistence/postgres-connection.js";
import { urlAs } from "../../src/persistence/login-roles.js";
import { createDatabase, type TestDatabase } from "../support/database.js";
import { Proxy } from "../support/proxy.js";

// Connections that end without anybody being told: of a frozen one nothing comes back, of a half
// open one the database has let go. What is asked on them has to be rejected, by our own clock,
// and the next has to be a new one.

let database: TestDatabase, proxy: Proxy;
beforeAll(async () => {
  database = await createDatabase();
  const administrator = new PostgresConnection({ connectionString: database.url });
  await administrator.connect();
  await administrator.query(
    `ALTER ROLE samenspraak_api IN DATABASE ${new URL(database.url).pathname.slice(1)} SET statement_timeout = '1s'`,
  );
  await administrator.end();
  proxy = await Proxy.before(database.url);
});
afterAll(async () => {
  await proxy.end();
  await database.drop();
});

const outcomeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "answered",
    (error: unknown) => failureOf(error)?.code ?? error,
  );
const MISHAPS = ["freeze", "halfOpen"] as const;

describe.each(MISHAPS)("a connection that falls silent (%s)", (mishap) => {
  it("rejects what waits for it, and everything that was sent behind", async () => {
    const connection = new PostgresConnection({
      connectionString: urlAs("samenspraak_api", proxy.url),
    });
    await connection.connect();
    proxy[mishap]();
    expect(await Promise.all([1, 2, 3].map(() => outcomeOf(connection.query("SELECT 1"))))).toEqual(
      Array(3).fill("SERVICE_UNAVAILABLE"),
    );
    expect(await outcomeOf(connection.query("SELECT 1"))).toBe("SERVICE_UNAVAILABLE");
  });

  it("costs a pool nothing for long: who asks next is answered, on new connections", async () => {
    const entered = await openDatabase({ databaseUrl: proxy.url, entities: [], poolSize: 4 });
    const pool = poolOf(entered);
    try {
      const busy = await Promise.all([1, 2, 3, 4].map(() => pool.connect()));
      for (const one of busy) one.release();
      proxy[mishap]();
      expect(await outcomeOf(pool.query("SELECT 1"))).toBe("SERVICE_UNAVAILABLE");
      // All four were frozen; three of them nobody has asked.
      expect(await outcomeOf(pool.query("SELECT 1"))).toBe("answered");
    } finally {
      await entered.destroy();
    }
  });

  it("is noticed in the middle of a transaction, and does not end one beside it", async () => {
    const pool = openPool({
      connectionString: urlAs("samenspraak_api", proxy.url),
      max: 2,
      application_name: "frozen",
    });
    pool.on("error", () => undefined);
    const frozen = await pool.connect();
    await frozen.query("BEGIN");
    proxy[mishap]();
    const well = await pool.connect();
    await well.query("BEGIN");
    expect(await outcomeOf(frozen.query("SELECT 1"))).toBe("SERVICE_UNAVAILABLE");
    expect(await outcomeOf(well.query("COMMIT"))).toBe("answered");
    frozen.release();
    well.release();
    await pool.end();
  });

  it("is noticed where PostgreSQL stops no statement, too", async () => {
    const connection = new PostgresConnection({ connectionString: proxy.url });
    await connection.connect();
    proxy[mishap]();
    expect(await outcomeOf(connection.query("SELECT pg_sleep(0)"))).toBe("SERVICE_UNAVAILABLE");
  });

  it("can be parted from", async () => {
    const connection = new PostgresConnection({ connectionString: proxy.url });
    await connection.connect();
    proxy[mishap]();
    expect(await outcomeOf(connection.end())).toBe("answered");
  });
});

describe("a database that is silent from the start", () => {
  it("is given up, whoever connects and as what", async () => {
    const pool = openPool({ connectionString: proxy.url });
    pool.on("error", () => undefined);
    proxy.freezeAll();
    const opened = [
      new PostgresConnection({ connectionString: proxy.url }).connect(),
      openDatabase({ databaseUrl: proxy.url, entities: [], poolSize: 1 }),
      pool.query("SELECT 1"),
    ];
    expect(await Promise.all(opened.map((one) => outcomeOf(one)))).toEqual(
      Array(3).fill("SERVICE_UNAVAILABLE"),
    );
    proxy.thaw();
    expect(await outcomeOf(pool.query("SELECT 1"))).toBe("answered");
    await pool.end();
  });
});

describe("a statement that takes long", () => {
  it("is waited for where PostgreSQL stops none, and is asked for over another connection", async () => {
    const connection = new PostgresConnection({ connectionString: proxy.url });
    await connection.connect();
    expect(await outcomeOf(connection.query("SELECT pg_sleep(6)"))).toBe("answered");
    await connection.end();
  });

  it("is stopped by PostgreSQL, and not by us, where it has a limit", async () => {
    const connection = new PostgresConnection({
      connectionString: urlAs("samenspraak_api", proxy.url),
    });
    await connection.connect();
    expect(await outcomeOf(connection.query("SELECT pg_sleep(10)"))).toBe("QUERY_TIMEOUT");
    expect(await outcomeOf(connection.query("SELECT 1"))).toBe("answered");
    await connection.end();
  });
});
