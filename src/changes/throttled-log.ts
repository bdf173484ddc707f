import type { Logger } from "pino";
import { kindOf } from "../errors.js";

/**
 * However often something fails: the log has one line when that begins, and then one line in this
 * time.
 */
const REPEAT_MS = 60_000;

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
