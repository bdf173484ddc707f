import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Which } from "../support/proxy.js";
import { beneath } from "../support/given.js";
import type { World } from "../support/world.js";
import type { ServerProcess } from "./server-process.js";
import type { Subscriber } from "./subscriber.js";

/** What faults can befall. */
export interface Scene {
  readonly world: World;
  readonly servers: readonly ServerProcess[];
  readonly subscribers: readonly Subscriber[];
  readonly random: () => number;
}

const named =
  (name: string): Which =>
  (one) =>
    one === name;
const oneOf = <T>({ random }: Scene, all: readonly T[]): T =>
  all[Math.floor(random() * all.length)]!;
/** How long what holds something up holds it, in milliseconds. */
const spell = ({ random }: Scene, least = 500, most = 3_000) =>
  wait(least + random() * (most - least));

/** Holds what `sql` locks for a while, as somebody who works in the database does. */
async function hold(scene: Scene, sql: string): Promise<void> {
  const holder = new pg.Client({
    connectionString: scene.world.databaseUrl,
    options: "-c search_path=app",
  });
  holder.on("error", () => undefined); // it may be ended with all others
  try {
    await holder.connect();
    await holder.query(`BEGIN; ${sql}`);
    await spell(scene);
    await holder.query("COMMIT");
  } finally {
    await holder.end();
  }
}

/** One statement of the administrator, who does not wait for who does something else. */
async function administer({ world }: Scene, sql: string): Promise<void> {
  const client = new pg.Client({
    connectionString: world.databaseUrl,
    options: "-c search_path=app",
  });
  try {
    await client.connect();
    await client.query(`SET ROLE samenspraak_owner; ${sql}`);
  } finally {
    await client.end();
  }
}

const ended = (scene: Scene, which: string) =>
  beneath(
    scene.world,
    `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND application_name LIKE 'samenspraak-%' ${which}`,
  );

const CONNECTIONS = [
  "samenspraak-api",
  "samenspraak-feed",
  "samenspraak-listen",
  "samenspraak-clock",
];

/**
 * Everything that befalls a network, a machine, a database, and its administrator. Each
 * ends with the fault being over.
 */
export const FAULTS: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  "all connections of a server cut": async (scene) => oneOf(scene, scene.servers).proxy.cut(),
  "connections of one kind cut": async (scene) =>
    oneOf(scene, scene.servers).proxy.cut(named(oneOf(scene, CONNECTIONS))),
  "connections of one kind frozen": async (scene) =>
    oneOf(scene, scene.servers).proxy.freeze(named(oneOf(scene, CONNECTIONS))),
  "all connections of a server frozen": async (scene) => oneOf(scene, scene.servers).proxy.freeze(),
  "a server without a database": async (scene) => {
    const { proxy } = oneOf(scene, scene.servers);
    proxy.freezeAll();
    await spell(scene);
    proxy.thaw();
  },
  "connections half open": async (scene) => oneOf(scene, scene.servers).proxy.halfOpen(),
  "a slow network": async (scene) => {
    const { proxy } = oneOf(scene, scene.servers);
    proxy.delay(20 + scene.random() * 100);
    await spell(scene);
    proxy.cut(); // what is under way must not be overtaken
    proxy.delay(0);
  },
  "a server killed": (scene) => oneOf(scene, scene.servers).restart("SIGKILL"),
  "a server stopped": (scene) => oneOf(scene, scene.servers).restart("SIGTERM"),
  "a server suspended": async (scene) => {
    const server = oneOf(scene, scene.servers);
    server.signal("SIGSTOP");
    await spell(scene);
    server.signal("SIGCONT");
  },
  "all backends ended": (scene) => ended(scene, ""),
  "a backend ended": (scene) => ended(scene, "ORDER BY random() LIMIT 1"),
  "backends ended in the midst of a transaction": (scene) =>
    ended(scene, "AND xact_start IS NOT NULL"),
  "the sequencer held": (scene) =>
    hold(scene, "SELECT pg_advisory_xact_lock(hashtext('app.change'))"),
  "a table locked": (scene) =>
    hold(
      scene,
      "LOCK TABLE " +
        `${oneOf(scene, ["calendar_item", "advice_procedure", "membership", "change"])} IN ` +
        "ACCESS EXCLUSIVE MODE",
    ),
  "rows locked": (scene) => hold(scene, "SELECT FROM calendar_item FOR UPDATE"),
  "an administrator's bulk update": (scene) => administer(scene, "UPDATE holiday SET name = name"),
  "another day": async (scene) => {
    const days = Math.ceil(scene.random() * 90);
    await beneath(
      scene.world,
      `
      CREATE OR REPLACE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE
      RETURN (now() AT TIME ZONE 'Europe/Amsterdam')::date + ${days}`,
    );
  },
  "rights revoked, and given again": async (scene) => {
    const { membershipId } = scene.world.members.secretaris;
    await administer(
      scene,
      `UPDATE membership SET ends_on = '2020-01-02' WHERE id = '${membershipId}'`,
    );
    await spell(scene);
    await administer(scene, `UPDATE membership SET ends_on = NULL WHERE id = '${membershipId}'`);
  },
  "subscribers lose their connections": async (scene) => {
    for (const subscriber of scene.subscribers) if (scene.random() < 0.5) subscriber.cut();
  },
};

/**
 * Lets faults happen, one after another and now and then two at once, until it is time.
 * @returns how often each happened.
 */
export async function befall(scene: Scene, untilMs: number): Promise<Map<string, number>> {
  const happened = new Map<string, number>();
  // Each once before any comes again, in an order that follows from the seed.
  let waiting: string[] = [];
  const next = (): string => {
    if (waiting.length === 0) {
      waiting = Object.keys(FAULTS)
        .map((name) => ({ name, at: scene.random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ name }) => name);
    }
    return waiting.pop()!;
  };
  while (Date.now() < untilMs) {
    const names = new Set(scene.random() < 0.2 ? [next(), next()] : [next()]);
    await Promise.all(
      [...names].map(async (name) => {
        happened.set(name, (happened.get(name) ?? 0) + 1);
        await FAULTS[name]!(scene);
      }),
    );
    await wait(200 + scene.random() * 1_500);
  }
  return happened;
}
