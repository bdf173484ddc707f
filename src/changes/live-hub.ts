import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { ViewerClass } from "../authorisation/viewer.js";
import { kindOf } from "../errors.js";
import { type ChangeCursors, type LogPlace, unknownCursor } from "./change-cursor.js";
import type { ChangeFeed, FeedChange } from "./change-feed.js";
import { ChangeRoutes } from "./change-routes.js";
import { Channel, type ChannelParts, type KeptStep } from "./channel.js";
import type { Member } from "./member.js";
import type { LiveOperation } from "./live-operation.js";
import { Gate } from "./gate.js";
import { Outlet } from "./outlet.js";
import { Recurring } from "./recurring.js";
import { ThrottledLog } from "./throttled-log.js";
import { Replays } from "./replays.js";
import { ToldLog } from "./told-log.js";

/** The most changes that one read of the log brings. */
const BATCH = 500;
const LOOK_AGAIN_MS = 1_000;
/**
 * How many live operations are executed at a time for clients that are up to date. The bound leaves
 * connections to requests.
 */
const LIVE_AT_ONCE = 4;
/** How long messages are kept for others at the same place, and how many bytes of them. */
const KEPT_MS = 10_000;
const KEPT_BYTES = 64 * 1024 * 1024;

/**
 * Delivers the change log to subscribers. It holds a position, not a queue: every second, and on
 * each hint, it reads what is new and wakes the channels that it concerns. An operation is executed
 * once for all clients of a viewer class, also for those who come back after a while.
 */
export class LiveHub {
  private readonly told: ToldLog;
  private readonly outlet = new Outlet();
  private readonly replays = new Replays({
    outlet: this.outlet,
    bringForward: (channel, place) => this.bringForward(channel, place),
  });
  private readonly parts: ChannelParts;
  private readonly channels = new Map<string, Channel>();
  private readonly routes = new ChangeRoutes<Channel>();
  /** Channels that something new concerns. */
  private readonly behind = new Set<Channel>();
  private readonly losses = new Map<string, bigint>();
  private readonly before: ((change: FeedChange) => void)[] = [];
  private readonly anotherLog: (() => void)[] = [];
  /** Whether `told` still holds the log before. */
  private isAnotherLog = false;
  private pumping: Promise<void> | undefined;
  private pumpAgain = false;
  private looked = newLook();
  private timer: NodeJS.Timeout | undefined;
  private readonly throttledLog: ThrottledLog;
  /** The rounds of sequencer and reader. Nothing is delivered when either of them stops. */
  readonly sequencer: Recurring;
  readonly reader: Recurring;

  constructor(
    private readonly feed: ChangeFeed & { sequence(): Promise<void> },
    private readonly cursors: ChangeCursors,
    private readonly log: Logger,
  ) {
    this.throttledLog = new ThrottledLog(log);
    this.sequencer = new Recurring(
      log,
      "changes could not be sequenced; tried again within a second",
      "changes are sequenced again",
    );
    this.reader = new Recurring(
      log,
      "the change feed could not be read; tried again within a second",
      "the change feed is read again",
    );
    this.told = new ToldLog(feed);
    this.parts = {
      told: this.told,
      outlet: this.outlet,
      live: new Gate(LIVE_AT_ONCE),
      losses: this.losses,
      throttledLog: this.throttledLog,
      kept: new LRUCache<string, KeptStep>({
        maxSize: KEPT_BYTES,
        sizeCalculation: ({ message }) => message.payload.length,
        ttl: KEPT_MS,
        ttlAutopurge: true,
      }),
      seal: (place, viewer) => this.seal(place, viewer),
    };
  }

  async start(): Promise<void> {
    await this.told.open(await this.feed.head());
    this.feed.onHint(() => void this.pump());
    this.feed.onEpoch((epoch) => {
      if (this.cursors.renew(epoch)) void this.beginAnew();
    });
    this.timer = setInterval(() => {
      // changes that others have sequenced need not wait for our sequencer
      void this.pump();
      void this.look();
    }, LOOK_AGAIN_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    for (const channel of this.channels.values()) this.forget(channel);
    this.parts.kept.clear();
  }

  /** Calls back for each change, before it delivers this change or anything later. */
  beforeDelivery(listener: (change: FeedChange) => void): void {
    this.before.push(listener);
  }

  /** Calls back when the log has become another one: what was delivered may be no part of it. */
  onAnotherLog(listener: () => void): void {
    this.anotherLog.push(listener);
  }

  /**
   * Gives changes their position and delivers them; to be called after each commit. Never fails:
   * the timer is the guarantee.
   */
  async wake(): Promise<void> {
    try {
      await this.feed.sequence();
      this.sequencer.done(LOOK_AGAIN_MS);
    } catch (error) {
      this.sequencer.failed(error);
    }
    await this.pump();
  }

  seal(place: LogPlace, viewer: ViewerClass): string {
    return this.cursors.seal(place, viewer.organisationId);
  }

  /** @throws CURSOR_INVALID, CURSOR_EXPIRED or CURSOR_UNKNOWN. */
  async resume(cursor: string, viewer: ViewerClass): Promise<LogPlace> {
    const place = this.cursors.open(cursor, viewer.organisationId);
    if (place.position > this.told.head) await this.pump(); // another server may be ahead
    if (place.position > this.told.head && place.position > (await this.feed.head()))
      throw unknownCursor();
    return place;
  }

  /**
   * Lets somebody take part in an operation, from a place in the log or from now on. The function
   * that it returns ends this part.
   */
  subscribe(operation: LiveOperation, member: Member, place: LogPlace | undefined): () => void {
    const key = JSON.stringify([operation.key, operation.viewerClass]);
    const joined = this.channels.get(key) ?? this.open(new Channel(key, operation, this.parts));
    joined.holders.add(member);
    let open = true;
    if (!place) joined.members.add(member);
    else {
      this.replays
        .send({ channel: joined, member, place, isOpen: () => open })
        .catch((error: unknown) => {
          this.throttledLog.warn("replays failed; their clients are sent away", error);
          member.sendAway();
        });
    }
    return () => {
      if (!open) return;
      open = false;
      joined.members.delete(member);
      joined.holders.delete(member);
      if (joined.holders.size === 0) this.forget(joined);
    };
  }

  private open(channel: Channel): Channel {
    this.channels.set(channel.key, channel);
    this.routes.add(channel);
    return channel;
  }

  private forget(channel: Channel): void {
    this.channels.delete(channel.key);
    this.routes.remove(channel);
    this.behind.delete(channel);
  }

  /**
   * Waits until the channel may have reached a place. Either this server is behind the one that the
   * client left, or a change that the client has seen has no position yet.
   */
  private async bringForward(channel: Channel, { position, seen }: LogPlace): Promise<LogPlace> {
    // another look may succeed while the sequencer has to wait
    await Promise.race([this.wake(), this.looked.over]);
    await channel.advance();
    if (position >= channel.position) await this.looked.over;
    // Changes that were seen under rights that the viewer no longer has are never read here. Nobody
    // waits for them: they drop out once the reader is past their position.
    return { position, seen: seen.length > 0 ? await this.feed.stillAhead(seen, position) : seen };
  }

  private async look(): Promise<void> {
    await this.wake();
    const known = this.told.head;
    // the call that failed before has logged why
    const head = await this.feed.head().catch(() => known);
    if (head < known || this.isAnotherLog) await this.beginAnew();
  }

  /**
   * The log is another one, or shorter than it was: a standby took over, or a backup was restored.
   * No place counts any more, and those who come back learn that from their cursors.
   */
  private async beginAnew(): Promise<void> {
    this.log.warn("the change log is another one; everybody is sent away");
    this.isAnotherLog = true;
    for (const listener of this.anotherLog) listener();
    try {
      await this.told.open(await this.feed.head());
    } catch (error) {
      this.log.warn(
        kindOf(error),
        "the new change log could not be read; tried again within a second",
      );
      return;
    }
    this.isAnotherLog = false;
    this.parts.kept.clear();
    for (const channel of this.channels.values()) channel.sendAway();
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
        const before = this.told.head;
        const changes = await this.feed.read(before, BATCH);
        this.reader.done(LOOK_AGAIN_MS);
        if (changes.length === 0) continue;
        this.told.append(changes);
        // in the same turn of the event loop: a channel that is not behind stands at the head
        for (const change of changes) this.route(change, before);
        this.pumpAgain = true;
      } while (this.pumpAgain);
    } catch (error) {
      this.reader.failed(error);
    } finally {
      this.pumping = undefined;
      this.looked.end();
      this.looked = newLook();
    }
    for (const channel of this.behind) {
      if (channel.isBehind) void channel.advance();
      else this.behind.delete(channel);
    }
  }

  private route(change: FeedChange, before: bigint): void {
    for (const listener of this.before) listener(change);
    for (const label of change.lostReaders) this.losses.set(label, change.position);
    for (const channel of this.routes.to(change)) {
      if (!channel.concerns(change)) continue;
      channel.fallBehind(before);
      this.behind.add(channel);
    }
  }
}

/** A promise of the next look at the log, successful or not, and the function that settles it. */
function newLook(): { readonly over: Promise<void>; readonly end: () => void } {
  let end: () => void = () => {};
  const over = new Promise<void>((done) => {
    end = done;
  });
  return { over, end };
}
