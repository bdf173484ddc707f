import type { WebSocket } from "ws";
import type { Viewer } from "../authorisation/viewer.js";
import type { FeedChange } from "../changes/change-feed.js";
import type { RightsEntity } from "../changes/live-hub.js";

/** setTimeout cannot wait longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Who is connected by WebSocket. Closes a session when its token or
 * membership ends, and when rights change.
 */
export class Sessions {
  private readonly viewers = new Map<WebSocket, Viewer>();
  private readonly ofPerson = new Map<string, number>();

  /**
   * Counts changes of anybody's rights: who was looked up before one may not
   * be who they are after it.
   */
  rightsChanges = 0;

  get size(): number {
    return this.viewers.size;
  }

  /** How many sessions this person has already; nobody counts those of the public. */
  countOf({ personId }: Viewer): number {
    return personId === null ? 0 : (this.ofPerson.get(personId) ?? 0);
  }

  open(socket: WebSocket, viewer: Viewer): void {
    this.viewers.set(socket, viewer);
    this.count(viewer, 1);
    const timer =
      viewer.expiresAt === null
        ? undefined
        : setTimeout(
            () => socket.close(4403, "Session expired"),
            Math.min(Math.max(viewer.expiresAt - Date.now(), 0), LONGEST_TIMER_MS),
          );
    socket.once("close", () => {
      clearTimeout(timer);
      this.viewers.delete(socket);
      this.count(viewer, -1);
    });
  }

  private count(viewer: Viewer, one: 1 | -1): void {
    if (viewer.personId === null) return;
    const count = this.countOf(viewer) + one;
    if (count > 0) this.ofPerson.set(viewer.personId, count);
    else this.ofPerson.delete(viewer.personId);
  }

  /** Somebody's rights changed: those concerned reconnect, and are who they are today. */
  closeChanged({ entity, entityId, subjectId }: FeedChange): void {
    this.rightsChanges += 1;
    const isConcerned = isConcernedBy[entity as keyof typeof isConcernedBy];
    for (const [socket, viewer] of this.viewers)
      if (isConcerned(viewer, entityId, subjectId)) socket.close(4403, "Rights changed");
  }
}

/**
 * Whose rights follow from each kind of row. A membership may have been given to somebody else:
 * whoever had it is concerned too.
 */
const isConcernedBy = {
  membership: (viewer, membershipId, personId) =>
    viewer.membershipId === membershipId || viewer.personId === personId,
  person: (viewer, personId) => viewer.personId === personId,
  organisation: (viewer, organisationId) => viewer.organisationId === organisationId,
  region: (viewer) => viewer.role === "REGIODIRECTEUR",
} as const satisfies Record<
  RightsEntity,
  (viewer: Viewer, entityId: string, subjectId: string) => boolean
>;
