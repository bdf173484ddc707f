import { LRUCache } from "lru-cache";
import { toldTo } from "../authorisation/labels.js";
import type { ChangeFeed, FeedChange } from "./change-feed.js";

/** At least this many of the newest changes are kept for each label, and at most twice as many. */
const NEWEST = 500;
/**
 * How many older changes one read brings behind a place, and how many before it: other readers come
 * back to places near by.
 */
const BEHIND = 500;
const BEFORE = 250;
/**
 * How many sets of labels have older changes in memory, and how many stretches each of them has.
 */
const KEPT_SETS = 20;
const KEPT_STRETCHES = 4;

/**
 * Changes in the order of the log. Up to the position `reaches` their readers are told of no
 * others.
 */
export interface Stretch {
  readonly changes: Iterable<FeedChange>;
  readonly reaches: bigint;
}

/** The newest changes that carriers of a label are told of: all of them that lie after `from`. */
interface Newest {
  readonly changes: readonly FeedChange[];
  readonly from: bigint;
}

/** All changes that carriers of a set of labels are told of between two positions. */
interface OlderStretch {
  readonly from: bigint;
  readonly changes: readonly FeedChange[];
  readonly reaches: bigint;
}

interface Older {
  stretches: readonly OlderStretch[];
  reading: Promise<void> | undefined;
}

/**
 * The change log as carriers of certain labels are told of it. The newest changes are kept in
 * memory for each label; older ones are read from the database once for many readers. Either way a
 * reader passes by nothing that is not its own. So the time that it takes to read on from a place
 * does not tell how many changes of others lie behind it.
 */
export class ToldLog {
  /** The newest position that was read. Every change up to it can be had. */
  head = 0n;
  /**
   * The position after which the changes of every label are known, except those forgotten since.
   */
  private from = 0n;
  private readonly newest = new Map<string, Newest & { changes: FeedChange[] }>();
  private readonly older = new LRUCache<string, Older>({ max: KEPT_SETS });

  constructor(private readonly feed: Pick<ChangeFeed, "read" | "readTold">) {}

  /** Begins at the head of the log, and forgets what it knew before. */
  async open(head: bigint): Promise<void> {
    const from = head > BigInt(NEWEST) ? head - BigInt(NEWEST) : 0n;
    const changes = await this.feed.read(from, NEWEST);
    this.newest.clear();
    this.older.clear();
    this.from = from;
    this.head = head;
    this.append(changes);
  }

  /** @param changes all changes that follow the head, up to the last of them. */
  append(changes: readonly FeedChange[]): void {
    for (const change of changes) {
      for (const label of toldTo(change)) this.keep(label, change);
      this.head = change.position;
    }
  }

  /**
   * Reads what carriers of these labels are told of after a position, as far as one stretch goes.
   */
  async after(labels: ReadonlySet<string>, position: bigint): Promise<Stretch> {
    return this.newestAfter(labels, position) ?? this.olderAfter(labels, position);
  }

  private keep(label: string, change: FeedChange): void {
    const known = this.newest.get(label);
    if (!known) this.newest.set(label, { changes: [change], from: this.from });
    else if (known.changes.push(change) === 2 * NEWEST) {
      const forgotten = known.changes[NEWEST - 1]!.position;
      this.newest.set(label, { changes: known.changes.slice(NEWEST), from: forgotten });
    }
  }

  private newestAfter(labels: ReadonlySet<string>, position: bigint): Stretch | undefined {
    if (position < this.from) return undefined;
    const lists: (readonly FeedChange[])[] = [];
    for (const label of labels) {
      const known = this.newest.get(label);
      if (!known) continue;
      if (position < known.from) return undefined;
      lists.push(known.changes);
    }
    return { changes: inOrder(lists, position, this.head), reaches: this.head };
  }

  private async olderAfter(labels: ReadonlySet<string>, position: bigint): Promise<Stretch> {
    const key = [...labels].sort().join(" ");
    let older = this.older.get(key);
    if (!older) this.older.set(key, (older = { stretches: [], reading: undefined }));
    const known = older;
    while (position < this.head) {
      const found = known.stretches.find(
        ({ from, reaches }) => from <= position && position < reaches,
      );
      if (found)
        return {
          changes: inOrder([found.changes], position, found.reaches),
          reaches: found.reaches,
        };
      // One read at a time: most of those who wait need what it brings.
      await (known.reading ??= this.readOlder(known, [...labels], position).finally(() => {
        known.reading = undefined;
      }));
    }
    // the log has become shorter: the hub sends away whoever stands there
    return { changes: [], reaches: position + 1n };
  }

  private async readOlder(
    older: Older,
    labels: readonly string[],
    position: bigint,
  ): Promise<void> {
    const { head } = this; // every position up to here has been given
    const told = await this.feed.readTold(labels, { position, before: BEFORE, behind: BEHIND });
    const [first, last] = [told.at(0), told.at(-1)];
    const behind = told.length - indexAfter(told, position);
    const isWhole = told.length - behind < BEFORE;
    const reaches = behind === BEHIND && last!.position < head ? last!.position : head;
    older.stretches = [
      { from: isWhole ? 0n : first!.position, changes: told, reaches },
      ...older.stretches.slice(0, KEPT_STRETCHES - 1),
    ];
  }
}

/** Merges lists: their changes between two positions in order, each change once. */
function* inOrder(
  lists: readonly (readonly FeedChange[])[],
  after: bigint,
  end: bigint,
): Generator<FeedChange, void> {
  const places = lists.map((list) => indexAfter(list, after));
  for (;;) {
    let next: FeedChange | undefined;
    for (let index = 0; index < lists.length; index += 1) {
      const first = lists[index]![places[index]!];
      if (first && (!next || first.position < next.position)) next = first;
    }
    if (!next || next.position > end) return;
    for (let index = 0; index < lists.length; index += 1) {
      if (lists[index]![places[index]!]?.position === next.position) places[index]! += 1;
    }
    yield next;
  }
}

/** The index in a list of the first change after a position. */
function indexAfter(changes: readonly FeedChange[], position: bigint): number {
  let [from, to] = [0, changes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (changes[middle]!.position > position) to = middle;
    else from = middle + 1;
  }
  return from;
}
