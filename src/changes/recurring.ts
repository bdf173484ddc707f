import type { Logger } from "pino";
import { kindOf } from "../errors.js";

/**
 * However often something fails: the log has one line when that begins, and then one line in this
 * time.
 */
const REPEAT_MS = 60_000;
/**
 * How much longer than planned a task may go without a good round: it covers an answer that is
 * given up at its deadline, and a second try.
 */
const GRACE_MS = 9_000;

/**
 * Logs failures that often come at once and for many: a line when they begin, and then a line now
 * and then with how many there were since.
 */
export class ThrottledLog {
  private readonly told = new Map<string, { at: number; since: number }>();

  constructor(private readonly log: Logger) {}

  warn(sentence: string, error: unknown): void {
    const before = this.told.get(sentence);
    if (before && performance.now() - before.at < REPEAT_MS) {
      before.since += 1;
      return;
    }
    this.told.set(sentence, { at: performance.now(), since: 0 });
    this.log.warn(
      { ...kindOf(error), ...(before?.since && { alsoSinceThen: before.since }) },
      sentence,
    );
  }

  /**
   * Things go well again, so the next failure is a beginning.
   * @returns whether there was something to complain about.
   */
  forget(sentence: string): boolean {
    return this.told.delete(sentence);
  }
}

/**
 * A task that the server repeats for ever: giving changes their position, reading them, the clock.
 * Nobody waits for its rounds, so this class notices when they fail or stop.
 */
export class Recurring {
  private readonly throttledLog: ThrottledLog;
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
  }

  /** Whether the last good round is too long ago. */
  get isLate(): boolean {
    return performance.now() > this.dueAt;
  }

  /** A round has ended well. @param nextInMs milliseconds until the next round begins. */
  done(nextInMs: number): void {
    this.dueAt = performance.now() + nextInMs + GRACE_MS;
    if (this.throttledLog.forget(this.failing)) this.log.info(this.well);
  }

  failed(error: unknown): void {
    this.throttledLog.warn(this.failing, error);
  }
}
