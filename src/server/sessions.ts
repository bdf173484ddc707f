import type { WebSocket } from "ws";
import type { Viewer } from "../authorisation/viewer.js";
import type { FeedChange } from "../changes/change-feed.js";

/** setTimeout cannot wait longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Who is connected by WebSocket. Closes a session when its token or membership ends, and when rights change. */
export class Sessions {
  private readonly viewers = new Map<WebSocket, Viewer>();

  /** Counts changes of anybody's rights: who was looked up before one may not be who they are after it. */
  rightsChanges = 0;

  get size(): number {
    return this.viewers.size;
  }

  /** How many sessions this person has already. */
  countOf(viewer: Viewer): number {
    let count = 0;
    for (const other of this.viewers.values()) if (viewer.personId !== null && other.personId === viewer.personId) count += 1;
    return count;
  }

  open(socket: WebSocket, viewer: Viewer): void {
    this.viewers.set(socket, viewer);
    const timer = viewer.expiresAt === null ? undefined : setTimeout(() => socket.close(4403, "Session expired"), Math.min(Math.max(viewer.expiresAt - Date.now(), 0), LONGEST_TIMER_MS));
    socket.once("close", () => {
      clearTimeout(timer);
      this.viewers.delete(socket);
    });
  }

  /** Somebody's rights changed: those concerned reconnect, and are who they are today. */
  closeChanged({ entity, entityId, subjectId }: FeedChange): void {
    this.rightsChanges += 1;
    const isConcerned = (viewer: Viewer) =>
      entity === "membership" ? viewer.personId === subjectId : entity === "organisation" ? viewer.organisationId === entityId : viewer.role === "REGIODIRECTEUR";
    for (const [socket, viewer] of this.viewers) if (isConcerned(viewer)) socket.close(4403, "Rights changed");
  }
}
