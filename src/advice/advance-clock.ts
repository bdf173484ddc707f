import pg from "pg";
import type { Logger } from "pino";
import { kindOf } from "../errors.js";
import type { ChangeActName } from "../changes/change-acts.js";
import { Recurring } from "../changes/recurring.js";
import { giveUpAll, openPool } from "../persistence/postgres-connection.js";

/** The longest sleep: however the machine's clock is set, or however long it was suspended, nothing that midnight brought waits longer than this. */
const LOOK_AGAIN_MS = 60_000;
const TRY_AGAIN_MS = 5_000;
const BATCH = 200;

/** A statement that counts what it changed. */
interface Due { readonly act: ChangeActName; readonly sql: string }

/**
 * Takes the rows that are due and that nobody writes at this moment: an act that does goes first,
 * and the row is looked at again later. A private row that refers to one holds nothing up. What is
 * set makes `due` untrue, so however many servers run this, each change is made, and logged, once.
 */
const due = (act: ChangeActName, table: string, set: string, where: string): Due => ({
  act,
  sql: `
    WITH due AS (SELECT id FROM app.${table} WHERE ${where} ORDER BY id LIMIT ${BATCH}
        FOR NO KEY UPDATE SKIP LOCKED),
      changed AS (UPDATE app.${table} AS row SET ${set} FROM due WHERE row.id = due.id RETURNING row.id)
    SELECT count(*)::int AS changed FROM changed`,
});

/**
 * Its due day is that of the set period: for an advice that is awaited, or, after a NO_ADVICE, to
 * be waited out. Otherwise it is that of a response.
 */
const WITHIN_SET_PERIOD = "kind IN ('REQUESTED', 'VOLUNTARY') AND response_due_on IS NULL";
const EMBARGO_IS_OVER = "confidentiality = 'EMBARGO' AND lifted_at IS NULL AND embargo_until < app.today()";

/** What midnight brings, by the database's clock. Each is a transaction of its own, as the role of the change feed. */
export const MIDNIGHT: readonly Due[] = [
  // Nothing was received in time (domain brief, 7.2), or the set period was waited out; what was
  // advised, answered or decided stays so. Then what was asked about its last day is overtaken.
  due("ADVICE_TERM_LAPSED", "advice_procedure", "status = CASE WHEN row.status IN ('REQUESTED', 'INFO_PENDING') THEN 'LAPSED' ELSE row.status END, due_on = NULL", `due_on < app.today() AND ${WITHIN_SET_PERIOD}`),
  due("ADVICE_TERM_LAPSED", "advice_extension", "status = 'LAPSED', answered_at = now()", "status = 'ASKED' AND procedure_id IN (SELECT id FROM app.advice_procedure WHERE status IN ('LAPSED', 'DECIDED') AND due_on IS NULL)"),
  // The reasons were received long enough ago: execution is free.
  due("ADVICE_STANDSTILL_ENDED", "landlord_response", "standstill_until = NULL", "standstill_until < app.today() AND procedure_id IN (SELECT id FROM app.advice_procedure WHERE status IN ('RESPONDED', 'DECIDED'))"),
  // A duty that remains, though its day has passed.
  due("ADVICE_TERM_LAPSED", "advice_procedure", "overdue = true", `due_on < app.today() AND NOT overdue AND reasons_received_on IS NULL AND NOT (${WITHIN_SET_PERIOD})`),
  // Nobody took the Huurcommissie's ruling to court within eight weeks (Wohv art. 8a).
  due("ADVICE_RULING_BINDING", "advice_dispute", "status = 'BINDING'", "status = 'RULED' AND court_until < app.today()"),
  due("ADVICE_EMBARGO_ENDED", "advice_request_version", "lifted_at = now()", `${EMBARGO_IS_OVER} AND submitted_at IS NOT NULL`),
  due("ADVICE_EMBARGO_ENDED", "advice_document", "lifted_at = now()", `${EMBARGO_IS_OVER} AND shared_at IS NOT NULL`),
];

/** The Amsterdam midnight that the database's clock comes to next, in milliseconds from now. */
const UNTIL_MIDNIGHT = "SELECT (extract(epoch FROM (app.today() + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' - now()) * 1000)::float8 AS ms";

/**
 * Lets terms lapse, rulings bind, and standstills and embargoes end, at midnight in Amsterdam.
 * Every server runs one.
 */
export class AdviceClock {
  private readonly pool: pg.Pool;
  private timer: NodeJS.Timeout | undefined;
  private turning: Promise<void> | undefined;
  private stopped = false;
  readonly rounds: Recurring;

  /**
   * @param url of the role that only this and the change feed use.
   * @param deliver is called when something was changed and committed.
   * @param lookAgainMs the longest sleep.
   */
  constructor(url: string, private readonly deliver: () => Promise<void>, log: Logger, private readonly lookAgainMs = LOOK_AGAIN_MS) {
    this.rounds = new Recurring(log, "terms and embargoes could not be looked at; tried again in a few seconds", "terms and embargoes are looked at again");
    this.pool = openPool({ connectionString: url, max: 1, application_name: "samenspraak-clock" }, (error) => log.warn(kindOf(error), "clock connection lost"));
  }

  /** Makes up at once for the midnights that passed while nothing ran, and goes on by itself. A database that does not answer is asked again. */
  start(): Promise<void> {
    return this.turn();
  }

  /** Does what is due now. Rows that an act holds are left for the next time. @throws when the database does not answer. */
  async advance(): Promise<void> {
    let changed = 0;
    for (const one of MIDNIGHT) {
      for (let count = BATCH; count === BATCH && !this.stopped; changed += count) count = await this.change(one);
    }
    if (changed > 0) await this.deliver();
  }

  /** Gives up its connection, and what waits for it; the next round makes a new one. */
  renew(): void {
    giveUpAll(this.pool);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turning;
    await this.pool.end();
  }

  /** Advances, and sleeps until midnight but never long. Never fails: what went wrong is logged and tried again. */
  private turn(): Promise<void> {
    return (this.turning = this.advance().then(() => this.untilMidnight()).catch((error: unknown) => {
      this.rounds.failed(error);
      return Math.min(TRY_AGAIN_MS, this.lookAgainMs);
    }).then((ms) => {
      if (!this.stopped) this.timer = setTimeout(() => void this.turn(), ms);
    }));
  }

  private async untilMidnight(): Promise<number> {
    const { rows: [row] } = await this.pool.query<{ ms: number }>(UNTIL_MIDNIGHT);
    return row!.ms > 0 ? Math.min(Math.ceil(row!.ms) + 1, this.lookAgainMs) : this.lookAgainMs;
  }

  /** One message, and so one transaction: what fails leaves nothing behind, not even on the connection. */
  private async change({ act, sql }: Due): Promise<number> {
    const results = (await this.pool.query(`SET LOCAL viewer.act = ${pg.escapeLiteral(act)}; ${sql}`)) as unknown as pg.QueryResult<{ changed: number }>[];
    this.rounds.done(this.lookAgainMs);
    return results[1]!.rows[0]!.changed;
  }
}
