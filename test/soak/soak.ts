import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { dataOf } from "../support/api.js";
import type { MemberName } from "../support/fixture.js";
import { beneath } from "../support/given.js";
import { cursorFor, isSequenced, logAs, until } from "../support/live.js";
import { randomFrom } from "../support/random.js";
import { createNewWorld, type World } from "../support/world.js";
import { befall } from "./faults.js";
import { ServerProcess } from "./server-process.js";
import { Subscriber } from "./subscriber.js";
import { type Desk, KINDS, type Kind, type Side, Writer, YEAR } from "./writer.js";

/** Who acts, and how many of each at once: sixteen. */
const WRITERS: readonly (readonly [MemberName, Side, number])[] = [
  ["bestuurder", "LANDLORD", 8],
  ["voorzitter", "TENANT_COUNCIL", 5],
  ["secretaris", "TENANT_COUNCIL", 3],
];
/** Who follows the log: every audience, each at both servers. */
const FOLLOWERS: readonly (MemberName | null)[] = [
  "bestuurder",
  "voorzitter",
  "bestuurslid",
  "dordtseHuurder",
  "delftseWethouder",
  null,
];

export interface Report {
  readonly acts: number;
  readonly acknowledged: number;
  readonly deliveries: number;
  readonly connections: number;
  readonly faults: Readonly<Record<string, number>>;
  /** What was answered besides success, and how often. */
  readonly codes: Readonly<Record<string, number>>;
  /** What must not be: empty when all is well. */
  readonly problems: readonly string[];
}

/**
 * Two servers on one PostgreSQL, each behind a proxy; sixteen write, twelve follow, and for some
 * time everything breaks that can break. Then all is mended, and it is counted: no acknowledged act
 * lost, none done twice, none half; everybody was told exactly what the log says.
 */
export async function soak({ seed, minutes }: { seed: number; minutes: number }): Promise<Report> {
  const world = await createNewWorld();
  const servers: ServerProcess[] = [];
  try {
    // Here time matters: the two wait as long as in earnest, not as patiently as in other tests.
    const database = new URL(world.databaseUrl).pathname.slice(1);
    await beneath(world, `ALTER ROLE samenspraak_api IN DATABASE ${database} RESET ALL`);
    for (let count = 0; count < 2; count += 1) servers.push(await ServerProcess.on(world));
    await whenReady(servers);
    return await soakServers(world, servers, randomFrom(seed), minutes * 60_000);
  } finally {
    await Promise.all(servers.map((server) => server.end()));
    await world.end();
  }
}

async function soakServers(
  world: World,
  servers: readonly ServerProcess[],
  random: () => number,
  faultsMs: number,
): Promise<Report> {
  const { members } = world;
  await dataOf(world.url, members.bestuurder, OPEN_YEAR);
  const desk: Desk = {
    urls: servers.map(({ url }) => url),
    acts: [],
    proposed: [],
    codes: new Map(),
    isClosing: false,
    isOver: false,
  };
  const usual = await shapesOf(world, desk);
  const followers = await Promise.all(
    FOLLOWERS.map(async (name): Promise<Follower> => {
      const who = name && members[name];
      const start = await cursorFor(world.url, who);
      return {
        name: name ?? "the public",
        who,
        start,
        subscribers: servers.map((_, place) => {
          let turn = place;
          const next = () => servers[turn++ % servers.length]!.url;
          return new Subscriber(next, who?.token ?? null, start, random);
        }),
      };
    }),
  );
  const subscribers = followers.flatMap((follower) => follower.subscribers);
  await world.server.stop(); // from here on there are only the two, which things befall
  try {
    const working = Promise.all(
      WRITERS.flatMap(([name, side, count]) =>
        Array.from({ length: count }, () => new Writer(members[name], side, desk, random).work()),
      ),
    );
    const faults = await befall({ world, servers, subscribers, random }, Date.now() + faultsMs);

    for (const server of servers) server.proxy.thaw();
    await whenReady(servers);
    desk.isClosing = true;
    await Promise.race([working, wait(ANSWERED_MS, undefined, { ref: false })]);
    desk.isOver = true;
    await working;
    await until(() => isSequenced(world), "every change to have its place");
    const control = (await world.startAnother()).url.replace("localhost", "127.0.0.1");
    return {
      acts: desk.acts.length,
      acknowledged: desk.acts.filter(({ acknowledged }) => acknowledged).length,
      faults: Object.fromEntries(faults),
      codes: Object.fromEntries(desk.codes),
      problems: [
        ...problemsOfCodes(desk),
        ...(await problemsOfActs(world, desk, usual)),
        ...(await problemsOfRights(world)),
        ...(await Promise.all(followers.map((one) => problemsOfFollower(control, one)))).flat(),
      ],
      deliveries: subscribers.reduce((sum, { changes }) => sum + changes.length, 0),
      connections: subscribers.reduce((sum, { connections }) => sum + connections, 0),
    };
  } finally {
    desk.isClosing = desk.isOver = true;
    for (const subscriber of subscribers) subscriber.end();
  }
}

const OPEN_YEAR = `mutation { openCalendarYear(input: { year: ${YEAR} }) { userErrors { code } } }`;
/** How long everybody asks on for an answer when all is mended. */
const ANSWERED_MS = 90_000;

/** Somebody, and those who follow the log for them: one at each server. */
interface Follower {
  readonly name: string;
  readonly who: { readonly token: string } | null;
  readonly start: string;
  readonly subscribers: readonly Subscriber[];
}

/** A start may wait half a minute for a connection that is lost, before it is begun anew. */
const READY_MS = 180_000;

const whenReady = (servers: readonly ServerProcess[]) =>
  until(
    async () => (await Promise.all(servers.map((server) => server.isReady()))).every(Boolean),
    "both servers to be ready",
    READY_MS,
  );

/**
 * The changes that each kind of act leaves in the log when nothing breaks. No act may ever leave
 * others.
 */
async function shapesOf(world: World, desk: Desk): Promise<ReadonlyMap<Kind, string>> {
  const calm: Desk = { ...desk, acts: [], codes: new Map() };
  for (const [name, side] of WRITERS)
    await new Writer(world.members[name], side, calm, () => 0.9).once();
  const left = await leftBy(world);
  const shapes = new Map(calm.acts.map(({ kind, requestId }) => [kind, left.get(requestId)!]));
  for (const kind of KINDS)
    if (!shapes.get(kind))
      throw new Error(`${kind} was not done: ${JSON.stringify([...calm.codes])}`);
  return shapes;
}

/** What each request left in the log, by its requestId: acts and entities, whatever their order. */
async function leftBy(world: World): Promise<ReadonlyMap<string, string>> {
  const rows = await beneath<{ id: string; left: string }>(
    world,
    `
    SELECT request_id AS id, string_agg(act || ' ' || entity, ', ' ORDER BY act, entity) AS left
    FROM change WHERE request_id IS NOT NULL GROUP BY request_id`,
  );
  return new Map(rows.map(({ id, left }) => [id, left]));
}

async function problemsOfActs(
  world: World,
  desk: Desk,
  usual: ReadonlyMap<Kind, string>,
): Promise<string[]> {
  const left = await leftBy(world);
  return desk.acts.flatMap(({ kind, requestId, acknowledged, mayBeDone, refused }) => {
    const found = left.get(requestId);
    const told = `${kind} ${requestId}`;
    if (acknowledged && found === undefined) return [`${told} was acknowledged, and is lost`];
    if (found !== undefined && found !== usual.get(kind))
      return [`${told} is half done or done twice: ${found}`];
    // Somebody whose first try got no answer, and who then lost their rights, is refused an act
    // that is done. They cannot know that it is.
    if (refused !== undefined && found !== undefined && !acknowledged && !mayBeDone) {
      return [`${told} was refused with ${refused}, and is done`];
    }
    // Somebody who lost their rights for a while is told so. Nobody else may be refused.
    return refused !== undefined && refused !== "UNAUTHENTICATED"
      ? [`${told} was refused with ${refused}`]
      : [];
  });
}

/**
 * Whatever fails here is the database, its connections or the server's end: all of
 * these have codes of their own.
 */
function problemsOfCodes({ codes }: Desk): string[] {
  const masked = codes.get("INTERNAL_SERVER_ERROR") ?? 0;
  return masked > 0 ? [`${masked} answers were INTERNAL_SERVER_ERROR`] : [];
}

/**
 * Nothing stands in the log of somebody behind the end of their rights, and
 * before they had them again.
 */
async function problemsOfRights(world: World): Promise<string[]> {
  const { personId, membershipId } = world.members.secretaris;
  const rows = await beneath<{ entity: string; act: string; position: string }>(
    world,
    `
    SELECT entity, act, position FROM change
    WHERE entity = 'membership' AND entity_id = $1 AND version > 1 OR person_id = $2
    ORDER BY position`,
    [membershipId, personId],
  );
  let hasRights = true;
  return rows.flatMap(({ entity, act, position }) => {
    if (entity === "membership") hasRights = !hasRights;
    return entity === "membership" || hasRights
      ? []
      : [`${act} at ${position} stands behind the end of the right to it`];
  });
}

async function problemsOfFollower(
  url: string,
  { name, who, start, subscribers }: Follower,
): Promise<string[]> {
  const log = await logAs(url, who, { after: start });
  const found = await Promise.all(
    subscribers.map(async (subscriber) => {
      const { changes, refusals } = subscriber;
      // What is not told within a minute is told as missing.
      await until(() => changes.length >= log.length, "the last change").catch(() => undefined);
      const refused = refusals.map(
        (one) => `${name} was refused: ${JSON.stringify(one).slice(0, 300)}`,
      );
      if (isDeepStrictEqual(changes, log)) return refused;
      const at = changes.findIndex((change, index) => !isDeepStrictEqual(change, log[index]));
      return [
        ...refused,
        `${name} was told ${changes.length} changes of ${log.length}, another one at ${at}`,
      ];
    }),
  );
  return found.flat();
}
