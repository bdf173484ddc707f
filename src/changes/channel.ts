import type { LRUCache } from "lru-cache";
import { labelsOf, shareLabel } from "../authorisation/labels.js";
import type { ViewerClass } from "../authorisation/viewer.js";
import type { LogPlace } from "./change-cursor.js";
import type { FeedChange } from "./change-feed.js";
import type { Gate } from "./gate.js";
import type { Complaints } from "./recurring.js";
import type { Outlet } from "./outlet.js";
import { isSelected, type LiveSelection } from "./selection.js";
import type { ToldLog } from "./told-log.js";
import type { LiveOperation } from "./live-operation.js";
import type { Member } from "./member.js";

/** How many changes one execution may carry. */
const BATCH = 500;
/**
 * A channel that cannot be executed this often in a row sends its sockets
 * away, to try elsewhere or later.
 */
const TRIES = 5;
/** How many members are told without asking whether somebody else needs the event loop. */
const TOLD_AT_ONCE = 50;

/** From one place in the log to the next: what is told on the way, if anything is. */
export interface Step {
  readonly place: LogPlace;
  readonly payload?: Buffer;
}

/** A step that others who stand at the same place may take, too. */
export interface KeptStep extends Step {
  readonly payload: Buffer;
  /** What had happened before it was read. */
  readonly asOf: bigint;
}

/** Changes for one message. */
interface Cut {
  readonly changes: readonly FeedChange[];
  readonly place: LogPlace;
  readonly hasMore: boolean;
}

/** What the channels of a hub have in common. */
export interface ChannelParts {
  readonly told: ToldLog;
  readonly outlet: Outlet;
  /** Lets so many be executed at a time for those who are up to date. */
  readonly live: Gate;
  readonly kept: LRUCache<string, KeptStep>;
  /** The newest change by which who carries a label lost sight of something. */
  readonly losses: ReadonlyMap<string, bigint>;
  readonly complaints: Complaints;
  seal(place: LogPlace, viewer: ViewerClass): string;
}

/** All sockets that watch the same operation with the same rights: one execution, one text. */
export class Channel {
  /** Whoever takes part in it. */
  readonly holders = new Set<Member>();
  /** Those of them who are told what is new; the others are still told what they missed. */
  readonly members = new Set<Member>();
  readonly labels: ReadonlySet<string>;
  readonly selection: LiveSelection;
  /**
   * Where the members stand while there is something to tell them; otherwise they
   * stand at the head of the log.
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

  /** Up to where its members were told everything. */
  get position(): bigint {
    return this.behind ?? this.parts.told.head;
  }

  get isBehind(): boolean {
    return this.behind !== undefined;
  }

  /** The log went on from there with something that concerns it. */
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
    for (const { socket } of this.holders) socket.close(1013, "Try again later");
  }

  private async catchUp(): Promise<void> {
    try {
      while (this.behind !== undefined && this.holders.size > 0) {
        const {
          place: { position },
          payload,
        } = await this.next(
          { position: this.behind, seen: [] },
          this.parts.told.head,
          this.parts.live,
        );
        // Nothing is awaited between here and the choice of whom to tell: who joins is either
        // before or after this message.
        this.behind = position < this.parts.told.head ? position : undefined;
        this.failures = 0;
        if (payload) await this.tell([...this.members], payload);
      }
    } catch (error) {
      this.failures += 1;
      this.parts.complaints.about(
        "live operations failed; they are tried again from the same place",
        error,
      );
      if (this.failures >= TRIES) this.sendAway();
    } finally {
      this.advancing = undefined; // in the same turn as the last look at whether it is behind
    }
  }

  private async tell(members: readonly Member[], payload: Buffer): Promise<void> {
    for (let told = 0; told < members.length; told += TOLD_AT_ONCE) {
      await this.parts.outlet.take(() => {
        for (const member of members.slice(told, told + TOLD_AT_ONCE))
          if (this.members.has(member)) member.deliver(payload);
      });
    }
  }

  /**
   * From a place to the next, at most up to `end`. Its message is made once for all who stand
   * there: the same place leads to the same message, and places between which nothing
   * concerns the channel are one.
   *
   * @param gate through which who makes it goes.
   */
  async next(at: LogPlace, end: bigint, gate: Gate): Promise<Step> {
    if (at.seen.length > 0) return this.passSeen(at, end, gate);
    const {
      mine: [first],
    } = await this.read(at, end, 1);
    if (!first) return { place: { position: end, seen: [] } };
    return this.make(String(first.position), gate, async () => {
      const { mine } = await this.read({ position: first.position - 1n, seen: [] }, end, BATCH + 1);
      const changes = mine.slice(0, BATCH);
      return {
        changes,
        place: { position: changes.at(-1)!.position, seen: [] },
        hasMore: mine.length > BATCH,
      };
    });
  }

  /**
   * Goes as far as what the viewer has seen already reaches: what is told there leaves
   * it out, and is for nobody else.
   */
  private async passSeen(at: LogPlace, end: bigint, gate: Gate): Promise<Step> {
    const { mine: changes, reached, ahead } = await this.read(at, end, BATCH, true);
    const place = { position: reached, seen: ahead };
    if (changes.length === 0) return { place };
    return this.make(`${at.position} ${at.seen.join(" ")}`, gate, async () => ({
      changes,
      place,
      hasMore: (await this.read(place, end, 1)).mine.length > 0,
    }));
  }

  /**
   * Reads on until there is as much as is asked for of what this channel may know of and asked for:
   * how many of somebody else's lie between does not show.
   *
   * @param seenOnly no further than what was seen already.
   * @returns where it stopped, and what of `seen` lies still ahead.
   */
  private async read(
    { position, seen }: LogPlace,
    end: bigint,
    most: number,
    seenOnly = false,
  ): Promise<{ mine: FeedChange[]; reached: bigint; ahead: bigint[] }> {
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

  private async make(name: string, gate: Gate, cut: () => Promise<Cut>): Promise<KeptStep> {
    const key = `${name} ${this.key}`;
    const kept = this.parts.kept.get(key);
    if (kept && !this.hasLostSightSince(kept.asOf)) return kept;
    let making = this.making.get(name);
    if (!making) {
      making = gate
        .pass(async () => {
          const step = await this.render(await cut());
          this.parts.kept.set(key, step);
          return step;
        })
        .finally(() => this.making.delete(name));
      this.making.set(name, making);
    }
    return making;
  }

  /** What was read for an earlier member may have gone out of sight since. */
  private hasLostSightSince(position: bigint): boolean {
    for (const label of this.labels)
      if ((this.parts.losses.get(label) ?? 0n) > position) return true;
    return false;
  }

  /** What follows the opening in the message, executed and encoded once. */
  private async render({ changes, place, hasMore }: Cut): Promise<KeptStep> {
    const asOf = this.parts.told.head;
    const cursor = this.parts.seal(place, this.operation.viewerClass);
    const payload = Buffer.from(`${await this.operation.execute({ cursor, changes, hasMore })}}`);
    return { place, payload, asOf };
  }
}
