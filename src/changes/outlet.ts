/** How long it may hold the event loop before others have it. */
const TURN_MS = 5;

/**
 * Does many small pieces of work in the order in which they were given, a few milliseconds at a time: while thousands of sockets are
 * written to, requests are still answered.
 */
export class Outlet {
  private waiting: (() => void)[] = [];
  private busy = false;

  /** @returns what the work returns, when its turn came. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    return new Promise((done, failed) => {
      this.waiting.push(() => {
        try {
          done(work());
        } catch (error) {
          failed(error as Error);
        }
      });
      if (!this.busy) this.run();
    });
  }

  private run(): void {
    this.busy = true;
    const turn = this.waiting;
    this.waiting = [];
    const endsAt = performance.now() + TURN_MS;
    let done = 0;
    while (done < turn.length && (done === 0 || performance.now() < endsAt)) turn[done++]!();
    this.waiting = done < turn.length ? turn.slice(done).concat(this.waiting) : this.waiting;
    if (this.waiting.length > 0) setImmediate(() => this.run());
    else this.busy = false;
  }
}
