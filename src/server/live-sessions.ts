import type { IsConcerned } from "../authorisation/rights.js";
import type { Viewer } from "../authorisation/viewer.js";
import type { FeedChange } from "../changes/change-feed.js";

/** The longest time that setTimeout can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A client with more than this unsent is sent away; it resumes from its cursor. */
export const SLOW_BYTES = 1024 * 1024;

/** A connection that stays: a WebSocket, or a stream of events. */
export interface LiveConnection {
  /** @param code a close code of WebSockets, whatever the connection. */
  close(code: number, reason: string): void;
  once(event: "close", listener: () => void): unknown;
}

/**
 * The sessions on connections that stay. Closes a session when its token or membership ends, and
 * when rights change.
 */
export class LiveSessions {
  private readonly viewers = new Map<LiveConnection, Viewer>();
  private readonly ofPerson = new Map<string, number>();

  /**
   * Counts changes of anybody's rights: a viewer who was looked up before one may have other rights
   * after it.
   */
  rightsChanges = 0;

  /** @param rights whose rights follow from a row, by its table. */
  constructor(private readonly rights: ReadonlyMap<string, IsConcerned>) {}

  get size(): number {
    return this.viewers.size;
  }

  /** How many sessions this person has. The public's are not counted. */
  countOf({ personId }: Viewer): number {
    return personId === null ? 0 : (this.ofPerson.get(personId) ?? 0);
  }

  open(connection: LiveConnection, viewer: Viewer): void {
    this.viewers.set(connection, viewer);
    this.count(viewer, 1);
    const timer =
      viewer.expiresAt === null
        ? undefined
        : setTimeout(
            () => connection.close(4403, "Session expired"),
            Math.min(Math.max(viewer.expiresAt - Date.now(), 0), LONGEST_TIMER_MS),
          );
    connection.once("close", () => {
      clearTimeout(timer);
      this.viewers.delete(connection);
      this.count(viewer, -1);
    });
  }

  private count(viewer: Viewer, one: 1 | -1): void {
    if (viewer.personId === null) return;
    const count = this.countOf(viewer) + one;
    if (count > 0) this.ofPerson.set(viewer.personId, count);
    else this.ofPerson.delete(viewer.personId);
  }

  /** Closes the sessions of those whose rights changed. They reconnect with today's rights. */
  closeChanged(change: FeedChange): void {
    const isConcerned = this.rights.get(change.entity);
    if (!isConcerned) return;
    this.rightsChanges += 1;
    for (const [connection, viewer] of this.viewers)
      if (isConcerned(viewer, change)) connection.close(4403, "Rights changed");
  }

  /** Sends everybody away, to come back elsewhere. */
  closeAll(): void {
    for (const connection of this.viewers.keys()) connection.close(1012, "Restarting");
  }
}
