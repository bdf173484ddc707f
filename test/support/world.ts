import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { pino } from "pino";
import { type Config, readConfig } from "../../src/config.js";
import {
  developmentVerifier,
  issueDevelopmentToken,
} from "../../src/identity/development-issuer.js";
import { createLog } from "../../src/server/log.js";
import { ours, type Served } from "../../src/server/serve.js";
import { type RunningServer, startServer } from "../../src/server/server.js";
import { beneath, superuserOf } from "./beneath.js";
import { createDatabase, type TestDatabase } from "./database.js";
import { dayOf, onDay } from "./day.js";
import {
  type MemberName,
  MUNICIPALITIES,
  ORGANISATIONS,
  PEOPLE,
  type Somebody,
} from "./fixture.js";
import { type Original, PUT_BACK, type PutBack, readOriginal } from "./original.js";

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
  /** Lets its server read all that was done. */
  settle(): Promise<void>;
  /** Runs SQL as the administrator, who owns accounts and reference data. */
  administer<T extends pg.QueryResultRow = pg.QueryResultRow>(
    sql: string,
    values?: unknown[],
  ): Promise<T[]>;
  tokenFor(
    member: { subject: string; organisationId: string },
    lifetimeSeconds?: number,
  ): Promise<string>;
  /** Its server and database may serve the next test: `keep`. */
  end(): Promise<void>;
}

/** A database and the server on it. */
interface Made {
  readonly database: TestDatabase;
  readonly server: RunningServer;
  readonly start: (databaseUrl?: string) => Promise<RunningServer>;
  /** The administrator's connection, once there is one. */
  admin: Promise<pg.Client> | undefined;
  /** What its server warned of, until it was kept. */
  readonly warnings: string[];
  /** The definition of `app.today`. */
  today: string | undefined;
}

/**
 * Makes a world, with the rows of `insertFixture`; without arguments it may be one that another
 * test has had.
 *
 * @param making the database that has these rows.
 * @param served what the servers of the world serve.
 */
export async function createWorld(
  settings: Partial<Config> = {},
  making?: Promise<TestDatabase>,
  served: Served = ours,
): Promise<World> {
  const isUsual = Object.keys(settings).length === 0 && !making && served === ours;
  return isUsual ? usualWorld(undefined) : worldOn(await make(settings, making, served), false);
}

/** A world that nobody had before: its server has not been asked anything. */
export const createNewWorld = async (): Promise<World> =>
  worldOn(await make({}, undefined, ours), true);

/** A world on a day: `onDay`. */
export const createWorldOn = (day: string): Promise<World> => usualWorld(day);

/** How many each process keeps. */
const KEPT = 2;
const kept: Made[] = [];
let reading: Promise<Original> | undefined;

/** One that was kept, best one on the same day: another day has all policies planned anew. */
async function usualWorld(day: string | undefined): Promise<World> {
  const isOnIt = ({ today }: Made) => today !== undefined && dayOf(today) === day;
  const place = kept.findIndex(isOnIt);
  const [found] =
    place >= 0 ? kept.splice(place, 1) : kept.length === KEPT ? kept.splice(0, 1) : [];
  const one = found ?? (await make({}, undefined, ours));
  const at = { databaseUrl: one.database.url };
  const { today } = await reading!;
  if (day !== undefined && !isOnIt(one)) await onDay(at, day);
  if (day === undefined && found && one.today !== today) await beneath(at, today);
  return worldOn(one, true);
}

async function make(
  settings: Partial<Config>,
  making: Promise<TestDatabase> | undefined,
  served: Served,
): Promise<Made> {
  const database = await (making ?? createDatabase("world"));
  if (!making) await (reading ??= superuserOf(database.url).then(readOriginal));
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
  const warnings: string[] = [];
  const log =
    config.logLevel === "silent"
      ? pino({ level: "warn" }, { write: (line: string) => void warnings.push(line) })
      : createLog(config.logLevel);
  const start = (databaseUrl = database.url) =>
    startServer(config, databaseUrl, { verifier, log, served });
  return { database, server: await start(), start, admin: undefined, warnings, today: undefined };
}

/** @param isUsual whether the next test can have it. */
async function worldOn(made: Made, isUsual: boolean): Promise<World> {
  const { database, server } = made;
  const others: RunningServer[] = [];
  let isUntouched = isUsual;
  let ended: Promise<void> | undefined;
  const end = async () => {
    await Promise.all(others.map((one) => one.stop()));
    if (!isUntouched || !(await keep(made))) await endMade(made);
  };
  return {
    url: server.url.replace("localhost", "127.0.0.1"),
    dataFolder,
    databaseUrl: database.url,
    // Whoever reaches into a server may leave something there. Its clock only looks at what is due.
    server: {
      ...server,
      get hub() {
        isUntouched = false;
        return server.hub;
      },
      get database() {
        isUntouched = false;
        return server.database;
      },
      stop() {
        isUntouched = false;
        return server.stop();
      },
    },
    members: await everybody(),
    organisations: ORGANISATIONS,
    municipalities: MUNICIPALITIES,
    async startAnother(databaseUrl) {
      isUntouched = false;
      const another = await made.start(databaseUrl);
      others.push(another);
      return another;
    },
    settle: () => server.hub.wake(),
    tokenFor,
    async administer<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
      const admin = await (made.admin ??= administrator(database.url));
      await admin.query("BEGIN; SET LOCAL ROLE samenspraak_owner");
      try {
        return (await admin.query<T>(sql, values)).rows;
      } finally {
        await admin.query("COMMIT");
      }
    },
    end: () => (ended ??= end()),
  };
}

async function endMade({ admin, server, database }: Made): Promise<void> {
  await (await admin)?.end();
  await server.stop();
  await database.drop();
}

/** The next world is a new one. */
export const endKeptWorlds = async (): Promise<void> =>
  void (await Promise.all(kept.splice(0).map(endMade)));

/**
 * Keeps the server and the database for another test, where there is room for them: its connections
 * have planned what they ask, which takes most of the time of a test that begins with new ones. The
 * rows become those it was made with, and its log another one, as of a restored backup, so that the
 * server sends everybody away and forgets what it knew of the one before.
 * @returns false where that cannot be, or the server has warned of something.
 */
async function keep(made: Made): Promise<boolean> {
  const { server, warnings } = made;
  if (kept.length >= KEPT || warnings.length > 0) return false;
  await server.hub.wake(); // nothing that was done is still on its way
  // Everybody is away before the rows are put back: the server might read of these memberships in
  // the other log before it is told that it is another one, and close sessions because of them.
  await server.hub["beginAnew"]();
  const done = await putBack(made);
  if (!done) return false;
  made.today = done.today;
  // as it does when it comes back to its database and finds another log
  if (server.hub["cursors"].renew(BigInt(done.epoch))) await server.hub["beginAnew"]();
  await server.hub.wake();
  warnings.length = 0; // it told that the log is another one
  kept.push(made);
  return true;
}

const able = new WeakSet<pg.Client>();

async function putBack({ database }: Made): Promise<PutBack | undefined> {
  const superuser = await superuserOf(database.url);
  if (superuser.getTransactionStatus() !== "I") return undefined;
  if (!able.has(superuser)) await superuser.query((await reading!).makePutBack);
  able.add(superuser);
  for (let time = 0; time < 100; time += 1) {
    const [, answer] = (await superuser.query(PUT_BACK)) as unknown as pg.QueryResult<PutBack>[];
    const [put] = answer!.rows;
    if (put!.outcome !== "busy") return put!.outcome === "done" ? put : undefined;
    await wait(5);
  }
  return undefined;
}

async function administrator(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: "-c search_path=app",
    application_name: "administer",
  });
  await client.connect();
  return client;
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
