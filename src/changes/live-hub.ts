import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { kindOf } from "../errors.js";
import type { WebSocket } from "ws";
import { labelsOf, shareLabel } from "../authorisation/labels.js";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { type ChangeCursors, type LogPlace, unknownCursor } from "./change-cursor.js";
import type { ChangeFeed, FeedChange } from "./change-feed.js";

/** How many changes one execution may carry. */
const BATCH = 500;
/** Changes kept in memory, so that channels need not read them again. */
const RING = 10_000;
/** A socket with more than this unsent is dropped; its client resumes from its cursor. */
const SLOW_BYTES = 1024 * 1024;
const LOOK_AGAIN_MS = 1_000;
/** A channel that cannot be executed this often in a row sends its sockets away, to try elsewhere or later. */
const TRIES = 5;

/** What a subscription's root resolver receives. */
export interface LiveBatch {
  readonly cursor: string;
  readonly changes: readonly FeedChange[];
  readonly hasMore: boolean;
}

/** Changes for one message, the place it reaches, and whether it was cut for its size: then the next follows. */
interface Cut {
  readonly changes: readonly FeedChange[];
  readonly place: LogPlace;
  readonly hasMore: boolean;
}

/** One subscription, the same for every socket of a viewer class that sends it. */
export interface LiveOperation {
  /** Equal for equal documents, operations and variables (without the cursor). */
  readonly key: string;
  readonly viewerClass: ViewerClass;
  /** Which changes this operation is about. */
  selects(change: FeedChange, readable: boolean): boolean;
  /** Executes it once for a batch, as the viewer class; throws when it has to be tried again. */
  execute(batch: LiveBatch): Promise<string>;
}

/** One socket's subscription to an operation. */
export class Member {
  /** What its messages begin with; what follows is the same for all members. */
  readonly opening: Buffer;

  /**
   * @param connection what the socket writes to.
   * @param id the operation's on that socket.
   */
  constructor(readonly socket: WebSocket, readonly connection: Duplex, id: string, readonly viewer: Viewer) {
    this.opening = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  }
}

/** All sockets that watch the same operation with the same rights: one execution, one text. */
class Channel {
  readonly members = new Set<Member>();
  holders = 0;
  private advancing = false;
  private failures = 0;
  private readonly labels: ReadonlySet<string>;

  constructor(readonly operation: LiveOperation, private readonly hub: LiveHub, public position: bigint) {
    this.labels = labelsOf(operation.viewerClass);
  }

  /**
   * The changes between two places that this channel may know of and asked for, in messages of one size: how many of somebody else's lie
   * between them does not show. The last message reaches the end, and may be empty.
   */
  async *batches({ position: after, seen }: LogPlace, end: bigint): AsyncGenerator<Cut> {
    const ahead = new Set(seen);
    const passed: FeedChange[] = []; // what was seen already, as it is met
    // The reading runs ahead of where a message is cut: there, what lies between is still to be left out.
    const placeAt = (position: bigint): LogPlace => ({
      position, seen: [...passed.filter((change) => change.position > position).map(({ id }) => id), ...ahead],
    });
    let mine: FeedChange[] = [];
    for (let at = after; at < end;) {
      const changes = (await this.hub.since(at)).filter(({ position }) => position <= end);
      at = changes.at(-1)?.position ?? end;
      for (const change of changes) {
        if (ahead.delete(change.id)) passed.push(change);
        else if (this.concerns(change)) mine.push(change);
      }
      for (; mine.length > BATCH; mine = mine.slice(BATCH)) {
        yield { changes: mine.slice(0, BATCH), place: placeAt(mine[BATCH - 1]!.position), hasMore: true };
      }
    }
    yield { changes: mine, place: placeAt(end), hasMore: false };
  }

  /** What follows the opening in the message for a batch, executed and encoded once. */
  async render({ changes, place, hasMore }: Cut): Promise<Buffer> {
    const cursor = this.hub.seal(place, this.operation.viewerClass);
    return Buffer.from(`${await this.operation.execute({ cursor, changes, hasMore })}}`);
  }

  /** Brings every member up to the hub's head. Harmless when it is already under way. */
  async advance(): Promise<void> {
    if (this.advancing) return;
    this.advancing = true;
    try {
      while (this.holders > 0 && this.position < this.hub.head) {
        for await (const batch of this.batches({ position: this.position, seen: [] }, this.hub.head)) {
          const payload = batch.changes.length > 0 ? await this.render(batch) : undefined;
          this.position = batch.place.position; // no await between here and the sends: who joins is either before or after this message
          if (payload) for (const member of this.members) deliver(member, payload);
          this.failures = 0;
        }
      }
    } catch (error) {
      this.failures += 1;
      this.hub.log.warn({ ...kindOf(error), failures: this.failures }, "live operation failed; it is tried again from the same place");
      if (this.failures >= TRIES) for (const member of this.members) member.socket.close(1013, "Try again later");
    } finally {
      this.advancing = false;
    }
  }

  private concerns(change: FeedChange): boolean {
    const readable = shareLabel(this.labels, change.readers);
    return (readable || shareLabel(this.labels, change.lostReaders)) && this.operation.selects(change, readable);
  }
}

/** Sends a message as two fragments in one system call, so that nothing of what all members get is copied for one of them. */
function deliver({ socket, connection, opening, viewer }: Member, payload: Buffer): void {
  if (socket.readyState !== socket.OPEN) return;
  if (viewer.expiresAt !== null && viewer.expiresAt <= Date.now()) return socket.close(4403, "Session expired");
  if (socket.bufferedAmount > SLOW_BYTES) {
    socket.close(1013, "Too slow");
    setTimeout(() => socket.terminate(), 2_000).unref();
    return;
  }
  connection.cork();
  socket.send(opening, { binary: false, fin: false });
  socket.send(payload, { binary: false, fin: true });
  connection.uncork();
}

/** Rows that somebody's rights follow from. */
const RIGHTS_ENTITIES = ["membership", "person", "organisation", "region"] as const;
export type RightsEntity = (typeof RIGHTS_ENTITIES)[number];

/**
 * Delivers the change log to subscribers. Holds a position, not a queue: every second, and on each hint, it reads what is
 * new and brings each channel up to it. An operation is executed once for all sockets of a viewer class.
 */
export class LiveHub {
  head = 0n;
  private ring: FeedChange[] = [];
  private readonly channels = new Map<string, Channel>();
  private readonly rightsChanged: ((change: FeedChange) => void)[] = [];
  private pumping: Promise<void> | undefined;
  private pumpAgain = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly feed: ChangeFeed & { sequence(): Promise<void> },
    private readonly cursors: ChangeCursors,
    readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    this.head = await this.feed.head();
    this.feed.onHint(() => void this.pump());
    this.timer = setInterval(() => void this.wake(), LOOK_AGAIN_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.channels.clear();
  }

  /** Called for each change of a row that rights follow from, before anything later is delivered. */
  onRightsChanged(listener: (change: FeedChange) => void): void {
    this.rightsChanged.push(listener);
  }

  /** To be called after each commit: gives what was committed its place and delivers it. Never fails: the timer is the guarantee. */
  async wake(): Promise<void> {
    try {
      await this.feed.sequence();
    } catch (error) {
      this.log.warn(kindOf(error), "changes could not be sequenced; tried again within a second");
    }
    await this.pump();
  }

  seal(place: LogPlace, viewer: ViewerClass): string {
    return this.cursors.seal(place, viewer.organisationId);
  }

  /** @throws CURSOR_INVALID, CURSOR_EXPIRED or CURSOR_UNKNOWN. */
  async resume(cursor: string, viewer: ViewerClass): Promise<LogPlace> {
    const place = this.cursors.open(cursor, viewer.organisationId);
    if (place.position > await this.feed.head()) throw unknownCursor();
    return place;
  }

  /** The next changes after a position, from memory when they are there. */
  async since(position: bigint): Promise<FeedChange[]> {
    const first = this.ring[0];
    if (!first || first.position > position + 1n) return this.feed.read(position, BATCH);
    return this.ring.filter((change) => change.position > position);
  }

  /** Lets a socket take part in an operation, from a place in the log or from now on, until it leaves by what is returned. */
  subscribe(operation: LiveOperation, member: Member, place: LogPlace | undefined): () => void {
    const key = JSON.stringify([operation.key, operation.viewerClass]);
    let channel = this.channels.get(key);
    if (!channel) this.channels.set(key, (channel = new Channel(operation, this, this.head)));
    const joined = channel;
    joined.holders += 1;
    let open = true;
    if (!place) joined.members.add(member);
    else {
      this.replay(joined, member, place, () => open).catch((error: unknown) => {
        this.log.warn(kindOf(error), "replay failed");
        member.socket.close(1013, "Replay failed");
      });
    }
    return () => {
      if (!open) return;
      open = false;
      joined.members.delete(member);
      joined.holders -= 1;
      if (joined.holders === 0) this.channels.delete(key);
    };
  }

  /** Sends a member what it has missed since its place, then lets it join exactly where its channel stands. */
  private async replay(channel: Channel, member: Member, place: LogPlace, isOpen: () => boolean): Promise<void> {
    let at = place;
    while (isOpen() && (at.position !== channel.position || at.seen.length > 0)) {
      if (at.position >= channel.position) { // this server is behind the one the client left, or what the client has seen has no place yet
        await this.wake();
        await channel.advance();
        if (at.position >= channel.position) await pause(10);
        continue;
      }
      for await (const batch of channel.batches(at, channel.position)) {
        const payload = batch.changes.length > 0 ? await channel.render(batch) : undefined;
        if (!isOpen()) return;
        at = batch.place;
        if (payload) deliver(member, payload);
        while (isOpen() && member.socket.bufferedAmount > SLOW_BYTES / 2) await pause(20);
      }
    }
    if (isOpen()) channel.members.add(member); // in the same turn as the test that its place is the channel's
  }

  private pump(): Promise<void> {
    if (this.pumping) {
      this.pumpAgain = true;
      return this.pumping;
    }
    return (this.pumping = this.readOn());
  }

  private async readOn(): Promise<void> {
    try {
      do {
        this.pumpAgain = false;
        const changes = await this.feed.read(this.head, BATCH);
        const last = changes.at(-1);
        if (!last) continue;
        this.ring.push(...changes);
        if (this.ring.length > RING) this.ring = this.ring.slice(-RING);
        this.head = last.position;
        for (const change of changes) {
          if (RIGHTS_ENTITIES.some((entity) => entity === change.entity)) for (const listener of this.rightsChanged) listener(change);
        }
        this.pumpAgain = true;
      } while (this.pumpAgain);
    } catch (error) {
      this.log.warn(kindOf(error), "the change feed could not be read; tried again within a second");
    } finally {
      this.pumping = undefined;
    }
    for (const channel of this.channels.values()) void channel.advance();
  }
}

