/** How long it may hold the event loop before others have it. */
const TURN_MS = 5;

/**
 * Does many small pieces of work in the order in which they were given, a few milliseconds at a
 * time: while thousands of sockets are written to, requests are still answered.
 */
export class Outlet {
  private readonly waiting: (() => void)[] = [];
  /**
   * Until then it may go on; undefined when everybody else has been let in
   * since it last did something.
   */
  private turnEndsAt: number | undefined;

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
      if (this.turnEndsAt === undefined) this.beginTurn();
      else this.goOn(this.turnEndsAt);
    });
  }

  private beginTurn(): void {
    this.turnEndsAt = performance.now() + TURN_MS;
    setImmediate(() => {
      this.turnEndsAt = undefined;
      if (this.waiting.length > 0) this.beginTurn();
    });
    this.goOn(this.turnEndsAt);
  }

  private goOn(until: number): void {
    while (this.waiting.length > 0 && performance.now() < until) this.waiting.shift()!();
  }
}
