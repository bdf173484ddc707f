/**
 * Lets at most `places` callers work at a time. Others wait, and go in the order in which they
 * came.
 */
export class Gate {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(places: number) {
    this.free = places;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((enter) => this.waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next)
        next(); // hands its place on, so nobody who comes meanwhile takes it
      else this.free += 1;
    }
  }
}
