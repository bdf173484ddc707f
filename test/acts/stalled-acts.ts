import { randomBytes } from "node:crypto";
import { expect } from "@jest/globals";
import { ask } from "../support/api.js";
import { beneath } from "../support/given.js";
import { until } from "../support/live.js";
import type { World } from "../support/world.js";
import type { PossibleAct } from "./every-act.js";

/**
 * The first part of the requestId of an act that is to wait at its COMMIT. The act has done
 * everything by then, and holds every lock.
 */
const STALLING = "47114711";

/** The lock that such an act waits for, as a condition on `pg_locks`. The test holds it. */
export const AT_COMMIT = "locktype = 'advisory' AND classid = 4711 AND objsubid = 2";

/**
 * From here on nothing is committed, so that every act stays possible. Each act that comes to its
 * COMMIT is counted and undone.
 */
export const undoAtCommit = (world: World) =>
  beneath(
    world,
    `
  CREATE SEQUENCE public.reached;
  CREATE FUNCTION public.at_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    IF starts_with(NEW.request_id::text, '${STALLING}') THEN
      PERFORM pg_advisory_xact_lock_shared(4711, 1);
    ELSE
      PERFORM nextval('public.reached');
    END IF;
    RAISE EXCEPTION 'undone at its commit';
  END $$;
  CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON app.change DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION public.at_commit()`,
  );

export const labelOf = ({ name, on }: PossibleAct) => (on ? `${name} (${on})` : name);

/** A connection that waits for another one. */
export interface Waiting {
  readonly pid: number;
  readonly query: string;
}

/** The acts that wait at their COMMIT. */
export interface Stalled {
  readonly acts: readonly PossibleAct[];
  /** The connections of these acts, and of those that wait for them. */
  readonly pids: number[];
  /**
   * Starts another act, and returns when the act is undone (null), or when it waits for one of
   * these acts. Then its connection joins `pids`.
   */
  attempt(act: PossibleAct): Promise<Waiting | null>;
}

/**
 * Does `work` while these acts wait at their COMMIT; afterwards they are undone. An act that has to
 * wait for another of them is started too, but is not among `stalled.acts`.
 */
export async function whileStalled<T>(
  world: World,
  acts: readonly PossibleAct[],
  work: (stalled: Stalled) => Promise<T>,
): Promise<T> {
  const answers: Promise<unknown>[] = [];
  const started: ReturnType<typeof start>[] = [];
  const start = ({ name, who, input }: PossibleAct, requestId?: string) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code } } }`;
    const answer = ask(world.url, who, text, { input: { ...input, requestId } });
    const one = {
      isOver: false,
      answer: answer.finally(() => {
        one.isOver = true;
      }),
    };
    answers.push(one.answer);
    return one;
  };
  const stalled: PossibleAct[] = [],
    pids: number[] = [];
  const waiting = () =>
    beneath<{ pid: number; query: string }>(
      world,
      `
    SELECT pid, query FROM pg_stat_activity
    WHERE datname = current_database()
      AND pg_blocking_pids(pid) && $1::int[] AND pid <> ALL ($1::int[])`,
      [pids],
    );
  const atCommit = () =>
    beneath<{ pid: number }>(
      world,
      `
    SELECT pid FROM pg_locks
    WHERE ${AT_COMMIT} AND NOT granted AND pid <> ALL ($1::int[])`,
      [pids],
    );
  const reached = async () =>
    (
      await beneath<{ count: number }>(
        world,
        `
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS count
    FROM public.reached`,
      )
    )[0]!.count;

  const refused = async (act: PossibleAct, { answer }: ReturnType<typeof start>) =>
    new Error(`${labelOf(act)} was refused: ${JSON.stringify(await answer)}`);

  async function attempt(act: PossibleAct): Promise<Waiting | null> {
    const before = await reached();
    const one = start(act);
    let found: Waiting | undefined;
    const overOrWaiting = async () => one.isOver || ([found] = await waiting())[0];
    await until(overOrWaiting, `${labelOf(act)} to be over or to wait`);
    if (found) {
      pids.push(found.pid);
      return found;
    }
    if ((await reached()) !== before + 1) throw await refused(act, one);
    return null;
  }

  await beneath(world, "SELECT pg_advisory_lock(4711, 1)");
  try {
    for (const act of acts) {
      started.push(start(act, `${STALLING}-0000-4000-8000-${randomBytes(6).toString("hex")}`));
      const one = started.at(-1)!;
      let held: { pid: number }[] = [],
        others: { pid: number }[] = [];
      await until(
        async () => {
          [held, others] = [await atCommit(), await waiting()];
          return one.isOver || held.length > 0 || others.length > 0;
        },
        `${labelOf(act)} to come to its commit or to wait`,
      );
      if (one.isOver) throw await refused(act, one);
      if (held.length > 0) stalled.push(act);
      pids.push(...[...held, ...others].map(({ pid }) => pid));
    }
    const done = await work({ acts: stalled, pids, attempt });
    expect(started.filter(({ isOver }) => isOver)).toEqual([]); // They waited there all the time.
    return done;
  } finally {
    await beneath(world, "SELECT pg_advisory_unlock(4711, 1)");
    await Promise.all(answers);
  }
}
