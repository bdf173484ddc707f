import type { Logger } from "pino";
import { kindOf } from "../errors.js";

/** However often something fails, the log has a line when it begins, and then one in this time. */
const REPEAT_MS = 60_000;
/**
 * How much longer than planned a task may be without a good round: an answer that is given up by
 * its deadline, and a second try.
 */
const GRACE_MS = 9_000;

/**
 * What fails, often at once and for many: told once when it begins, and then
 * seldom, with how often it was since.
 */
export class Complaints {
  private readonly told = new Map<string, { at: number; since: number }>();

  constructor(private readonly log: Logger) {}

  about(sentence: string, error: unknown): void {
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
   * It goes well again: the next time is a beginning.
   * @returns whether there was something to complain about.
   */
  forget(sentence: string): boolean {
    return this.told.delete(sentence);
  }
}

/**
 * A task that the server does round by round, for ever: giving changes their place, reading them,
 * the clock. Nobody waits for its rounds, so it is here that somebody sees when they fail or stop.
 */
export class Recurring {
  private readonly complaints: Complaints;
  private dueAt = performance.now() + GRACE_MS;

  /**
   * @param failing what the log says when a round has failed.
   * @param well when one has not, after that.
   */
  constructor(
    private readonly log: Logger,
    private readonly failing: string,
    private readonly well: string,
  ) {
    this.complaints = new Complaints(log);
  }

  /** Whether a good round should long have ended. */
  get isLate(): boolean {
    return performance.now() > this.dueAt;
  }

  /** A round has ended well. @param nextInMs when the next one begins. */
  done(nextInMs: number): void {
    this.dueAt = performance.now() + nextInMs + GRACE_MS;
    if (this.complaints.forget(this.failing)) this.log.info(this.well);
  }

  failed(error: unknown): void {
    this.complaints.about(this.failing, error);
  }
}
