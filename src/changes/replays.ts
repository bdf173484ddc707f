import type { LogPlace } from "./change-cursor.js";
import type { Channel } from "./channel.js";
import { Gate } from "./gate.js";
import type { LiveMessage, Member } from "./member.js";
import type { Outlet } from "./outlet.js";

/**
 * How many operations are executed at a time for clients that come back: requests need connections
 * too.
 */
const REPLAYED_AT_ONCE = 2;

/** A member that comes back to a channel from a place in the log. */
interface Returning {
  readonly channel: Channel;
  readonly member: Member;
  readonly place: LogPlace;
  /** Whether the member is still there. */
  readonly isOpen: () => boolean;
}

interface ReplayParts {
  readonly outlet: Outlet;
  /** Waits until the channel may have reached a place. @returns the place to go on from. */
  readonly bringForward: (channel: Channel, place: LogPlace) => Promise<LogPlace>;
}

/** Sends clients that come back what they have missed. */
export class Replays {
  private readonly gate = new Gate(REPLAYED_AT_ONCE);
  /** For each line, the last message of a replay that is being written to it. */
  private readonly writing = new WeakMap<object, Promise<void>>();

  constructor(private readonly parts: ReplayParts) {}

  /**
   * Sends a member what it has missed since its place, then lets it join exactly where its channel
   * stands.
   */
  async send({ channel, member, place, isOpen }: Returning): Promise<void> {
    for (let at = place; isOpen();) {
      if (at.position === channel.position && at.seen.length === 0) {
        channel.members.add(member); // in the same turn of the event loop as the test of its place
        return;
      }
      if (at.position >= channel.position) at = await this.parts.bringForward(channel, at);
      else {
        const step = await channel.next(at, channel.position, this.gate);
        if (step.message) await this.write(member, step.message, isOpen);
        at = step.place;
      }
    }
  }

  /** Sends one message of a replay, after earlier replayed messages have left the same line. */
  private write(member: Member, message: LiveMessage, isOpen: () => boolean): Promise<void> {
    const written = (this.writing.get(member.line) ?? Promise.resolve()).then(() =>
      this.parts.outlet.take(
        () =>
          new Promise<void>((left) => {
            if (isOpen()) member.deliver(message, left);
            else left();
          }),
      ),
    );
    this.writing.set(member.line, written);
    return written;
  }
}
