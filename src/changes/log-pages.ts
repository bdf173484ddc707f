import { LRUCache } from "lru-cache";
import type { ChangeFeed, FeedChange } from "./change-feed.js";

/** How many positions a page has. */
const PAGE = 500;
const KEPT_PAGES = 40;

/** Changes in the order of the log, and the position up to which there are no others. */
export interface Stretch {
  readonly changes: readonly FeedChange[];
  readonly reaches: bigint;
}

/**
 * The change log in memory, by pages of positions: whoever reads on from a place slices its page, and what many read again is
 * read from the database once. A page behind the newest never changes: positions become visible in their order.
 */
export class LogPages {
  /** The newest position that was read. Everything up to it can be had. */
  head = 0n;
  private newest: { readonly page: bigint; readonly changes: FeedChange[] } = { page: 0n, changes: [] };
  private readonly older: LRUCache<bigint, FeedChange[]>;

  constructor(private readonly feed: Pick<ChangeFeed, "read">) {
    this.older = new LRUCache({
      max: KEPT_PAGES,
      fetchMethod: (page) => this.readPage(page),
      ignoreFetchAbort: true, // who waits for a page gets it, also when others have pushed it out meanwhile
    });
  }

  /** Begins at the head of the log, whatever was known of it before. */
  async open(head: bigint): Promise<void> {
    const page = head / BigInt(PAGE);
    const changes = await this.readPage(page);
    this.older.clear();
    this.newest = { page, changes };
    this.head = changes.at(-1)?.position ?? head;
  }

  /** @param changes all that follow the head, up to the last of them. */
  append(changes: readonly FeedChange[]): void {
    for (const change of changes) {
      const page = (change.position - 1n) / BigInt(PAGE);
      if (page !== this.newest.page) {
        this.older.set(this.newest.page, this.newest.changes);
        this.newest = { page, changes: [] };
      }
      this.newest.changes.push(change);
      this.head = change.position;
    }
  }

  /** What follows a position, as far as its page goes. */
  async after(position: bigint): Promise<Stretch> {
    const page = position / BigInt(PAGE);
    if (page > this.newest.page) return { changes: [], reaches: this.head };
    if (page === this.newest.page) return { changes: sliceAfter(this.newest.changes, position), reaches: this.head };
    return { changes: sliceAfter((await this.older.fetch(page))!, position), reaches: endOf(page) };
  }

  private async readPage(page: bigint): Promise<FeedChange[]> {
    const changes = await this.feed.read(page * BigInt(PAGE), PAGE);
    return changes.filter(({ position }) => position <= endOf(page)); // there may be gaps: a run of the sequencer that was rolled back
  }
}

const endOf = (page: bigint): bigint => (page + 1n) * BigInt(PAGE);

function sliceAfter(changes: readonly FeedChange[], position: bigint): readonly FeedChange[] {
  let [from, to] = [0, changes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (changes[middle]!.position > position) to = middle;
    else from = middle + 1;
  }
  return changes.slice(from);
}
