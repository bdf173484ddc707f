import type pg from "pg";
import type { Logger } from "pino";
import { failureOf } from "../persistence/failure.js";
import { ThrottledLog } from "./throttled-log.js";

const AWAY =
  "The database is away, or ended a connection. Everything goes on by itself when it is back.";
const BACK = "The database is back.";

/**
 * Tells that the database is away, once for all tasks of a server that miss it, and that it is back
 * when each of them has it again.
 */
export class Outage {
  private static readonly byLog = new WeakMap<Logger, Outage>();
  private readonly missing = new Set<object>();
  private readonly throttledLog: ThrottledLog;

  private constructor(private readonly log: Logger) {
    this.throttledLog = new ThrottledLog(log);
  }

  /** The one that everything shares that writes into this log. */
  static in(log: Logger): Outage {
    const known = Outage.byLog.get(log) ?? new Outage(log);
    Outage.byLog.set(log, known);
    return known;
  }

  /** @returns whether the error says that the database is away; then it is told. */
  isNoticed(who: object, error: unknown): boolean {
    if (!isAway(error)) return false;
    this.missing.add(who);
    this.throttledLog.warn(AWAY, error);
    return true;
  }

  /** `who` has the database again. */
  isOverFor(who: object): void {
    if (!this.missing.delete(who) || this.missing.size > 0) return;
    if (this.throttledLog.forget(AWAY)) this.log.info(BACK);
  }

  /**
   * Listens to a pool that loses an idle connection. Where the database is away its next question
   * tells, and otherwise the pool makes a new one.
   */
  watch(pool: pg.Pool, lost: (error: Error) => void): void {
    pool.on("error", (error) => {
      if (!isAway(error)) lost(error);
    });
  }
}

/** Not where the database answers with an error of its own, for instance that its disk is full. */
function isAway(error: unknown): boolean {
  if ((error as { readonly severity?: string } | null)?.severity === "ERROR") return false;
  const failure = failureOf(error);
  return failure?.code === "SERVICE_UNAVAILABLE" && failure.concernsOperator;
}
