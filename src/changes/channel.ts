import type { LRUCache } from "lru-cache";
import { labelsOf, shareLabel } from "../authorisation/labels.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import type { LogPlace } from "./change-cursor.js";
import type { FeedChange } from "./change-feed.js";
import type { Gate } from "./gate.js";
import type { ThrottledLog } from "./throttled-log.js";
import type { Outlet } from "./outlet.js";
import { isSelected, type LiveSelection } from "./selection.js";
import type { ToldLog } from "./told-log.js";
import type { LiveOperation } from "./live-operation.js";
import type { LiveMessage, Member } from "./member.js";

/** The most changes that one execution may carry. */
const BATCH = 500;
/**
 * After this many failed executions in a row a channel sends its clients away, to try elsewhere or
 * later.
 */
const TRIES = 5;
/** How many members get a message before the event loop may serve others. */
const TOLD_AT_ONCE = 50;

/**
 * A step from one place in the log to the next: its place, and the message on the way if there is
 * one.
 */
export interface Step {
  readonly place: LogPlace;
  readonly message?: LiveMessage;
}

/** A step that is kept for others who stand at the same place. */
export interface KeptStep extends Step {
  readonly message: LiveMessage;
  /** The head of the log just before its rows were read. */
  readonly asOf: bigint;
}

/** The changes of one message, and the place that it leads to. */
interface Chunk {
  readonly changes: readonly FeedChange[];
  readonly place: LogPlace;
  readonly hasMore: boolean;
}

/** The parts that all channels of a hub share. */
export interface ChannelParts {
  readonly told: ToldLog;
  readonly outlet: Outlet;
  /** Bounds how many executions run at a time for members that are up to date. */
  readonly live: Gate;
  readonly kept: LRUCache<string, KeptStep>;
  /**
   * By label, the position of the newest change by which carriers of the label lost sight of a row.
   */
  readonly losses: ReadonlyMap<string, bigint>;
  readonly throttledLog: ThrottledLog;
  seal(place: LogPlace, viewer: ViewerClass): string;
}

/** All who follow the same operation with the same rights: one execution, one text. */
export class Channel {
  /** Everybody who takes part in it. */
  readonly holders = new Set<Member>();
  /** The holders that get what is new. The others still get what they missed. */
  readonly members = new Set<Member>();
  readonly labels: ReadonlySet<string>;
  readonly selection: LiveSelection;
  /**
   * Where the members stand while there is something to tell them; undefined: they stand at the
   * head of the log.
   */
  private behind: bigint | undefined;
  private advancing: Promise<void> | undefined;
  private failures = 0;
  private readonly making = new Map<string, Promise<KeptStep>>();

  constructor(
    readonly key: string,
    private readonly operation: LiveOperation,
    private readonly parts: ChannelParts,
  ) {
    this.labels = labelsOf(operation.viewerClass);
    this.selection = operation.selection;
  }

  /** The position up to which the members have been told everything. */
  get position(): bigint {
    return this.behind ?? this.parts.told.head;
  }

  get isBehind(): boolean {
    return this.behind !== undefined;
  }

  /** The log went on from this position with something that concerns the channel. */
  fallBehind(position: bigint): void {
    this.behind ??= position;
  }

  concerns(change: FeedChange): boolean {
    const readable = shareLabel(this.labels, change.readers);
    return (
      (readable || shareLabel(this.labels, change.lostReaders)) &&
      isSelected(this.selection, change, readable)
    );
  }

  /** Brings every member up to the log's head. */
  advance(): Promise<void> {
    if (this.behind === undefined || this.holders.size === 0) return Promise.resolve();
    return (this.advancing ??= this.catchUp());
  }

  sendAway(): void {
    for (const member of this.holders) member.sendAway();
  }

  private async catchUp(): Promise<void> {
    try {
      while (this.behind !== undefined && this.holders.size > 0) {
        const {
          place: { position },
          message,
        } = await this.next(
          { position: this.behind, seen: [] },
          this.parts.told.head,
          this.parts.live,
        );
        // Nothing is awaited between here and the choice of the members to tell: a client joins
        // either before or after this message.
        this.behind = position < this.parts.told.head ? position : undefined;
        this.failures = 0;
        if (message) await this.tell([...this.members], message);
      }
    } catch (error) {
      this.failures += 1;
      this.parts.throttledLog.warn(
        "live operations failed; they are tried again from the same place",
        error,
      );
      if (this.failures >= TRIES) this.sendAway();
    } finally {
      this.advancing = undefined; // in the same turn of the event loop as the last test of `behind`
    }
  }

  private async tell(members: readonly Member[], message: LiveMessage): Promise<void> {
    for (let told = 0; told < members.length; told += TOLD_AT_ONCE) {
      await this.parts.outlet.take(() => {
        for (const member of members.slice(told, told + TOLD_AT_ONCE))
          if (this.members.has(member)) member.deliver(message);
      });
    }
  }

  /**
   * Takes a step from a place to the next, at most up to `end`. A message is made once for all who
   * stand at the place: the same place leads to the same message, and two places count as one when
   * nothing between them concerns the channel.
   *
   * @param gate bounds the executions that make messages for this caller.
   */
  async next(at: LogPlace, end: bigint, gate: Gate): Promise<Step> {
    if (at.seen.length > 0) return this.passSeen(at, end, gate);
    const {
      mine: [first],
    } = await this.read({ place: at, end, most: 1 });
    if (!first) return { place: { position: end, seen: [] } };
    return this.make(String(first.position), gate, async () => {
      const { mine } = await this.read({
        place: { position: first.position - 1n, seen: [] },
        end,
        most: BATCH + 1,
      });
      const changes = mine.slice(0, BATCH);
      return {
        changes,
        place: { position: changes.at(-1)!.position, seen: [] },
        hasMore: mine.length > BATCH,
      };
    });
  }

  /**
   * Goes as far as the viewer has already seen changes. The message leaves those out, so it is for
   * nobody else.
   */
  private async passSeen(at: LogPlace, end: bigint, gate: Gate): Promise<Step> {
    const {
      mine: changes,
      reached,
      ahead,
    } = await this.read({ place: at, end, most: BATCH, seenOnly: true });
    const place = { position: reached, seen: ahead };
    if (changes.length === 0) return { place };
    return this.make(`${at.position} ${at.seen.join(" ")}`, gate, async () => ({
      changes,
      place,
      hasMore: (await this.read({ place, end, most: 1 })).mine.length > 0,
    }));
  }

  /**
   * Reads on until it has `most` changes that concern this channel. The time it takes does not show
   * how many changes of somebody else lie between them.
   *
   * @param seenOnly stops as soon as every change in `seen` was met.
   * @returns the changes, where it stopped, and the ids in `seen` that still lie ahead.
   */
  private async read({
    place,
    end,
    most,
    seenOnly = false,
  }: {
    place: LogPlace;
    end: bigint;
    most: number;
    seenOnly?: boolean;
  }): Promise<{ mine: FeedChange[]; reached: bigint; ahead: bigint[] }> {
    const { position, seen } = place;
    const mine: FeedChange[] = [];
    const ahead = new Set(seen);
    for (let at = position; at < end;) {
      const { changes, reaches } = await this.parts.told.after(this.labels, at);
      for (const change of changes) {
        if (change.position > end) break;
        if (!ahead.delete(change.id) && this.concerns(change)) mine.push(change);
        if (mine.length === most || (seenOnly && ahead.size === 0))
          return { mine, reached: change.position, ahead: [...ahead] };
      }
      at = reaches;
    }
    return { mine, reached: end, ahead: [...ahead] };
  }

  private async make(name: string, gate: Gate, chunk: () => Promise<Chunk>): Promise<KeptStep> {
    const key = `${name} ${this.key}`;
    const kept = this.parts.kept.get(key);
    if (kept && !this.hasLostSightSince(kept.asOf)) return kept;
    let making = this.making.get(name);
    if (!making) {
      making = gate
        .pass(async () => {
          const step = await this.render(await chunk());
          this.parts.kept.set(key, step);
          return step;
        })
        .finally(() => this.making.delete(name));
      this.making.set(name, making);
    }
    return making;
  }

  /** Whether a row that was read for an earlier member may have gone out of sight since. */
  private hasLostSightSince(position: bigint): boolean {
    for (const label of this.labels)
      if ((this.parts.losses.get(label) ?? 0n) > position) return true;
    return false;
  }

  /** Executes and encodes once what every member is told. */
  private async render({ changes, place, hasMore }: Chunk): Promise<KeptStep> {
    const asOf = this.parts.told.head;
    const cursor = this.parts.seal(place, this.operation.viewerClass);
    const payload = Buffer.from(`${await this.operation.execute({ cursor, changes, hasMore })}}`);
    return { place, message: { cursor, payload }, asOf };
  }
}
