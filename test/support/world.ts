import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Config, readConfig } from "../../src/config.js";
import {
  developmentVerifier,
  issueDevelopmentToken,
} from "../../src/identity/development-issuer.js";
import { createLog } from "../../src/server/log.js";
import { ours, type Served } from "../../src/server/serve.js";
import { type RunningServer, startServer } from "../../src/server/server.js";
import { createDatabase, type TestDatabase } from "./database.js";
import {
  type MemberName,
  MUNICIPALITIES,
  ORGANISATIONS,
  PEOPLE,
  type Somebody,
} from "./fixture.js";

const AUDIENCE = "samenspraak";
const dataFolder = mkdtempSync(join(tmpdir(), "samenspraak-test-"));

/** A person with one role, and a token for it. */
export type Member = Somebody & { readonly token: string };

/**
 * A database of its own with both parties, two municipalities and somebody in every role, and a
 * server on it.
 */
export interface World {
  readonly url: string;
  /** The folder with the key that signs its tokens. */
  readonly dataFolder: string;
  readonly databaseUrl: string;
  readonly server: RunningServer;
  readonly members: Readonly<Record<MemberName, Member>>;
  readonly organisations: Readonly<typeof ORGANISATIONS>;
  readonly municipalities: Readonly<typeof MUNICIPALITIES>;
  /**
   * Starts one more server on the same database.
   *
   * @param databaseUrl another address of the database.
   */
  startAnother(databaseUrl?: string): Promise<RunningServer>;
  /** Whether its accounts and servers are still those with which it was made. */
  readonly asMade: boolean;
  /** Runs SQL as the administrator, who owns accounts and reference data. */
  administer<T extends pg.QueryResultRow = pg.QueryResultRow>(
    sql: string,
    values?: unknown[],
  ): Promise<T[]>;
  tokenFor(
    member: { subject: string; organisationId: string },
    lifetimeSeconds?: number,
  ): Promise<string>;
  end(): Promise<void>;
}

/**
 * Makes a world, with the rows of `insertFixture`.
 *
 * @param making the database that has these rows.
 * @param served what the servers of the world serve.
 */
export async function createWorld(
  settings: Partial<Config> = {},
  making: Promise<TestDatabase> = createDatabase("world"),
  served: Served = ours,
): Promise<World> {
  const database = await making;
  const members = await everybody();
  let admin: pg.Client | undefined;
  const config: Config = {
    ...readConfig({}),
    port: 0,
    host: "127.0.0.1",
    logLevel: "silent",
    dataFolder,
    drainMs: 1_000,
    ...settings,
  };
  const verifier = await developmentVerifier(dataFolder, AUDIENCE, false);
  const log = createLog(config.logLevel);
  const servers: RunningServer[] = [];
  const start = async (databaseUrl = database.url) => {
    const server = await startServer(config, databaseUrl, verifier, log, undefined, served);
    servers.push(server);
    return server;
  };
  const server = await start();
  return {
    url: server.url.replace("localhost", "127.0.0.1"),
    dataFolder,
    databaseUrl: database.url,
    server,
    members,
    organisations: ORGANISATIONS,
    municipalities: MUNICIPALITIES,
    startAnother: start,
    get asMade() {
      return !admin && servers.length === 1;
    },
    tokenFor,
    async administer<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
      if (!admin)
        await (admin = new pg.Client({
          connectionString: database.url,
          options: "-c search_path=app",
        })).connect();
      await admin.query("BEGIN; SET LOCAL ROLE samenspraak_owner");
      try {
        return (await admin.query<T>(sql, values)).rows;
      } finally {
        await admin.query("COMMIT");
      }
    },
    async end() {
      await admin?.end();
      await Promise.all(servers.map((one) => one.stop()));
      await database.drop();
    },
  };
}

let issued: Promise<World["members"]> | undefined;

/** Everybody, with a token that holds in every world. */
const everybody = (): Promise<World["members"]> =>
  (issued ??= Promise.all(
    PEOPLE.map(async (one) => [one.name, { ...one, token: await tokenFor(one) }] as const),
  ).then(Object.fromEntries));

function tokenFor(
  { subject, organisationId }: { subject: string; organisationId: string },
  lifetimeSeconds = 3_600,
): Promise<string> {
  return issueDevelopmentToken({
    dataFolder,
    subject,
    organisationId,
    audience: AUDIENCE,
    lifetimeSeconds,
    production: false,
  });
}
