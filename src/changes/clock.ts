import pg from "pg";
import type { Logger } from "pino";
import { kindOf } from "../errors.js";
import { giveUpAll, openPool } from "../persistence/postgres-connection.js";
import type { ChangeName } from "./change.js";
import { Outage } from "./outage.js";
import { Recurring } from "./recurring.js";

/**
 * The longest sleep. Nothing that is due at midnight waits longer than this, even when the
 * machine's clock was set or the machine was suspended.
 */
const LOOK_AGAIN_MS = 60_000;
const TRY_AGAIN_MS = 5_000;
const BATCH = 200;

/**
 * Something that the clock does at midnight: a statement that answers how many rows it changed, as
 * `changed`.
 */
export interface Due {
  /** The name that the log gives to it. */
  readonly act: ChangeName;
  readonly sql: string;
}

interface DueRows {
  readonly table: string;
  /** The assignments to make; they make `where` untrue. */
  readonly set: string;
  /** The condition of rows that are due, by `app.today()`. */
  readonly where: string;
}

/**
 * Makes a Due of rows in one table. It takes the rows that are due and that nobody is writing. An
 * act that is writing a row goes first, and the clock looks at the row again later. A private row
 * that refers to one holds nothing up. However many servers run this, each change is made, and
 * logged, once.
 */
export const due = (act: ChangeName, { table, set, where }: DueRows): Due => ({
  act,
  sql: `
    WITH due AS (SELECT id FROM app.${table} WHERE ${where} ORDER BY id LIMIT ${BATCH}
        FOR NO KEY UPDATE SKIP LOCKED),
      changed AS (UPDATE app.${table} AS row SET ${set} FROM due
      WHERE row.id = due.id RETURNING row.id)
    SELECT count(*)::int AS changed FROM changed`,
});

/** Milliseconds until the next midnight in Amsterdam, by the database's clock. */
const UNTIL_MIDNIGHT = `
  SELECT (extract(epoch FROM (app.today() + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' - now())
    * 1000)::float8 AS ms`;

interface ClockParts {
  /** The URL of the role that only the clock and the change feed use. */
  readonly url: string;
  /** What is due at midnight. Each is a transaction of its own, as the role of the change feed. */
  readonly midnight: readonly Due[];
  /** The clock calls this when it has committed a change. */
  readonly deliver: () => Promise<void>;
  readonly log: Logger;
  /** The longest sleep. */
  readonly lookAgainMs?: number;
}

/**
 * Does what is due at midnight in Amsterdam, by the database's clock. Every server runs a clock.
 */
export class Clock {
  private readonly pool: pg.Pool;
  private readonly midnight: readonly Due[];
  private readonly deliver: () => Promise<void>;
  private readonly lookAgainMs: number;
  private timer: NodeJS.Timeout | undefined;
  private turning: Promise<void> | undefined;
  private stopped = false;
  readonly rounds: Recurring;

  constructor({ url, midnight, deliver, log, lookAgainMs = LOOK_AGAIN_MS }: ClockParts) {
    this.midnight = midnight;
    this.deliver = deliver;
    this.lookAgainMs = lookAgainMs;
    this.rounds = new Recurring(
      log,
      "what midnight brings could not be looked at; tried again in a few seconds",
      "what midnight brings is looked at again",
    );
    this.pool = openPool({
      connectionString: url,
      max: 1,
      application_name: "samenspraak-clock",
    });
    Outage.in(log).watch(this.pool, (error) => log.warn(kindOf(error), "clock connection lost"));
  }

  /**
   * Makes up at once for the midnights that passed while nothing ran, and goes on by itself. When
   * the database does not answer, the clock asks it again later.
   */
  start(): Promise<void> {
    return this.turn();
  }

  /**
   * Does what is due now. It leaves rows that an act holds for the next time.
   * @throws when the database does not answer.
   */
  async advance(): Promise<void> {
    let changed = 0;
    for (const one of this.midnight) {
      for (let count = BATCH; count === BATCH && !this.stopped; changed += count)
        count = await this.change(one);
    }
    if (changed > 0) await this.deliver();
  }

  /**
   * Gives up the connection, and the questions that wait for it. The next round makes a new one.
   */
  renew(): void {
    giveUpAll(this.pool);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turning;
    await this.pool.end();
  }

  /**
   * Advances, and then sleeps until midnight, but never long. It never fails: it logs what went
   * wrong and tries again.
   */
  private turn(): Promise<void> {
    this.turning = this.advance()
      .then(() => this.untilMidnight())
      .catch((error: unknown) => {
        this.rounds.failed(error);
        return Math.min(TRY_AGAIN_MS, this.lookAgainMs);
      })
      .then((ms) => {
        if (!this.stopped) this.timer = setTimeout(() => void this.turn(), ms);
      });
    return this.turning;
  }

  private async untilMidnight(): Promise<number> {
    const {
      rows: [row],
    } = await this.pool.query<{ ms: number }>(UNTIL_MIDNIGHT);
    return row!.ms > 0 ? Math.min(Math.ceil(row!.ms) + 1, this.lookAgainMs) : this.lookAgainMs;
  }

  /**
   * Sends one message, which is one transaction: a failure leaves nothing behind, not even on the
   * connection. @returns how many rows changed.
   */
  private async change({ act, sql }: Due): Promise<number> {
    const results = (await this.pool.query(
      `SET LOCAL viewer.act = ${pg.escapeLiteral(act)}; ${sql}`,
    )) as unknown as pg.QueryResult<{ changed: number }>[];
    this.rounds.done(this.lookAgainMs);
    return results[1]!.rows[0]!.changed;
  }
}
