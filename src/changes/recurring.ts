import type { Logger } from "pino";
import { Outage } from "./outage.js";
import { ThrottledLog } from "./throttled-log.js";

/**
 * How much longer than planned a task may go without a good round: it covers an answer that is
 * given up at its deadline, and a second try.
 */
const GRACE_MS = 9_000;

/**
 * A task that the server repeats for ever: giving changes their position, reading them, the clock.
 * Nobody waits for its rounds, so this class notices when they fail or stop.
 */
export class Recurring {
  private readonly throttledLog: ThrottledLog;
  private readonly outage: Outage;
  private dueAt = performance.now() + GRACE_MS;

  /**
   * @param failing what the log says when a round has failed.
   * @param well what the log says at the first good round after that.
   */
  constructor(
    private readonly log: Logger,
    private readonly failing: string,
    private readonly well: string,
  ) {
    this.throttledLog = new ThrottledLog(log);
    this.outage = Outage.in(log);
  }

  /** Whether the last good round is too long ago. */
  get isLate(): boolean {
    return performance.now() > this.dueAt;
  }

  /** A round has ended well. @param nextInMs milliseconds until the next round begins. */
  done(nextInMs: number): void {
    this.dueAt = performance.now() + nextInMs + GRACE_MS;
    this.outage.isOverFor(this);
    if (this.throttledLog.forget(this.failing)) this.log.info(this.well);
  }

  failed(error: unknown): void {
    if (!this.outage.isNoticed(this, error)) this.throttledLog.warn(this.failing, error);
  }
}
