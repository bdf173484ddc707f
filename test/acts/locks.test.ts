import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { beneath } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";
import { everyAct, MUTATION_NAMES, type PossibleAct } from "./every-act.js";
import { LOCKS } from "./locks.js";
import { AT_COMMIT, labelOf, undoAtCommit, whileStalled } from "./stalled-acts.js";

let world: World, acts: readonly PossibleAct[];
beforeAll(async () => {
  world = await createWorld({ poolSize: 100 });
  acts = await everyAct(world);
  await undoAtCommit(world);
});
afterAll(() => world.end());

describe("every act", () => {
  it("is looked at here", () => {
    expect([...new Set(acts.map(({ name }) => name))].sort()).toEqual(MUTATION_NAMES);
  });

  it("holds these locks; a private one keeps nobody else from writing", async () => {
    const held = new Map<string, Set<string>>();
    for (const act of acts) {
      const key = `${act.isPrivate ? "private" : "shared"} ${act.name}`;
      const locks = await whileStalled(world, [act], ({ pids: [pid] }) =>
        locksOf(pid!, act.who.organisationId),
      );
      held.set(key, new Set([...(held.get(key) ?? []), ...locks]));
    }
    const table = [...held].map(([key, locks]) => [key, [...locks].sort().join(", ")]);
    expect(Object.fromEntries(table)).toEqual(LOCKS);
    const keeping = [...held].filter(
      ([key, locks]) =>
        key.startsWith("private") &&
        [...locks].some((lock) => lock !== "own side" && !lock.endsWith(" KEY SHARE")),
    );
    expect(keeping).toEqual([]);
  });
});

describe("a private act that stalls", () => {
  it("makes nobody else wait, also while its own organisation's acts wait for it", async () => {
    const blocked: string[] = [];
    for (const organisationId of new Set(acts.map(({ who }) => who.organisationId))) {
      const isOwn = (act: PossibleAct) => act.who.organisationId === organisationId;
      for (let left = acts.filter((act) => act.isPrivate && isOwn(act)); left.length > 0;) {
        await whileStalled(world, left, async ({ acts: stalled, attempt }) => {
          left = left.filter((act) => !stalled.includes(act));
          const own: (object | null)[] = [];
          for (const act of acts.filter((one) => !one.isPrivate && isOwn(one)))
            own.push(await attempt(act));
          expect(own.filter(Boolean)).not.toEqual([]); // Some acts wait for their own side.
          for (const act of acts.filter((one) => !isOwn(one))) {
            const waiting = await attempt(act);
            if (waiting) blocked.push(`${labelOf(act)}: ${waiting.query.slice(-100)}`);
          }
        });
      }
    }
    expect(blocked).toEqual([]);
  }, 600_000); // every shared act beside every private one
});

/** The lock on rights that every act shares at its end: only a change of rights waits for it. */
const RIGHTS = `mode = 'ShareLock' AND objsubid = 2
  AND classid::bigint = hashtext('app.rights')::bigint & 4294967295`;

/**
 * The locks that a connection holds: advisory locks, and the strongest lock on each row that others
 * may know of.
 */
async function locksOf(pid: number, organisationId: string): Promise<string[]> {
  const advisory = await beneath<{ name: string }>(
    world,
    `
    SELECT COALESCE(CASE objsubid WHEN 1 THEN 'own side' ELSE (
      SELECT name
      FROM unnest(ARRAY['app.calendar_item.number', 'app.advice_procedure.number',
        'app.agreement_cycle', 'app.agreement', 'app.agreement_bid', 'app.committee_recognition',
        'app.collaboration_budget_year', 'app.collaboration']) AS name
      WHERE hashtext(name)::bigint & 4294967295 = classid::bigint) END, 'unknown') AS name
    FROM pg_locks WHERE locktype = 'advisory' AND pid = $1 AND granted
      AND NOT (${AT_COMMIT}) AND NOT (${RIGHTS})`,
    [pid],
  );
  const rows = new Map<string, string>();
  for (const [strength, asked] of Object.entries(REFUSED_TO)) {
    for (const { table, id } of await unavailable(asked, organisationId)) {
      if (!rows.has(`${table} ${id}`)) rows.set(`${table} ${id}`, `${table} ${strength}`);
    }
  }
  return [...advisory.map(({ name }) => name), ...rows.values()];
}

/**
 * The strengths of row locks, the strongest first. Each one refuses the given strength; no weaker
 * one does.
 */
const REFUSED_TO = {
  UPDATE: "KEY SHARE",
  "NO KEY UPDATE": "SHARE",
  SHARE: "NO KEY UPDATE",
  "KEY SHARE": "UPDATE",
} as const;

const CONTENT =
  "^(advice|agreement|calendar|landlord_response|recommendation_response|consent_condition|" +
  "board_meeting|collaboration|committee_recognition|commissioner_nomination|nomination_candidate)";

/**
 * The rows of content that others than this organisation may know of, and that cannot be locked
 * with this strength.
 */
async function unavailable(strength: string, organisationId: string) {
  const tables = await beneath<{ name: string }>(
    world,
    `
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' AND relname ~ '${CONTENT}'`,
  );
  const others = (name: string) => `FROM app.${name} AS row
    WHERE NOT app.readers_of(row) <@ ARRAY['organisation/${organisationId}']`;
  const known = tables.map(({ name }) => `SELECT '${name}' AS table, id ${others(name)}`);
  const free = tables.map(
    ({ name }) => `SELECT '${name}' AS table, id
    FROM (SELECT id ${others(name)} FOR ${strength} SKIP LOCKED) AS row`,
  );
  return beneath<{ table: string; id: string }>(
    world,
    `${known.join(" UNION ALL ")} EXCEPT (${free.join(" UNION ALL ")})`,
  );
}
