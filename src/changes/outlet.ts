/** How long an outlet may hold the event loop before others have it. */
const TURN_MS = 5;

/**
 * Does many small pieces of work in the order in which they were given, a few milliseconds at a
 * time. So the server still answers requests while it writes to thousands of sockets.
 */
export class Outlet {
  private readonly waiting: (() => void)[] = [];
  /**
   * When its present turn ends; undefined when everybody else has been let in since it last worked.
   */
  private turnEndsAt: number | undefined;

  /** @returns what the work returns; the promise settles when the work's turn has come. */
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
