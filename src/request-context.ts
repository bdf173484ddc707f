import type { DataSource } from "typeorm";
import type { Viewer, ViewerClass } from "./authorisation/viewer.js";
import type { LiveHub } from "./changes/live-hub.js";
import { Refusal } from "./errors.js";
import type { Anchors } from "./graphql/prefetch.js";
import type { ReadColumns } from "./persistence/read-columns.js";
import { Snapshot } from "./persistence/snapshot.js";
import type { Premise } from "./persistence/premise.js";
import type { Language } from "./terms/language.js";

export type { Language };

type ContextParts = Pick<RequestContext, "database" | "hub" | "viewer" | "language"> &
  Partial<Pick<RequestContext, "premise" | "tooLate">>;

/** What resolvers know of the request that they answer. */
export class RequestContext {
  /**
   * An object of its own, because Apollo answers with a shallow copy of the context that it was
   * given: the original and the copy have to share one snapshot.
   */
  private readonly reading: { snapshot: Snapshot };

  /** What the request turned out to ask for; the copies of the context share it. */
  readonly asked: { operation?: string } = {};

  /** Relations to read when a field has its rows, for the document that is executed. */
  anchors: Anchors = new Map();

  readonly database: DataSource;
  readonly hub: LiveHub;
  readonly viewer: Viewer | ViewerClass;
  /** The language of texts for people, such as the message of a userError. */
  readonly language: Language;
  /** What the server has assumed about the viewer and has yet to verify; undefined: nothing. */
  readonly premise: Premise | undefined;
  /** Once this is aborted, the time of the request is up, and nothing is committed any more. */
  readonly tooLate: AbortSignal | undefined;

  constructor(parts: ContextParts) {
    this.database = parts.database;
    this.hub = parts.hub;
    this.viewer = parts.viewer;
    this.language = parts.language;
    this.premise = parts.premise;
    this.tooLate = parts.tooLate;
    this.reading = { snapshot: this.newSnapshot() };
  }

  /** The snapshot that this request reads from. */
  get snapshot(): Snapshot {
    return this.reading.snapshot;
  }

  /**
   * From here on reads fetch only these columns; undefined: all of them. The snapshot forgets what
   * it has read before, and reads it again as it is now.
   */
  readOnly(columns: ReadColumns | undefined): void {
    // a snapshot that is over releases its connection by itself
    if (this.snapshot.isOver) this.reading.snapshot = this.newSnapshot();
    this.snapshot.readOnly(columns);
  }

  /**
   * The person who acts. Subscriptions are executed for a class of viewers, and have none.
   * @throws UNAUTHENTICATED when nobody is logged in.
   */
  actor(): Viewer & { organisationId: string } {
    if (!("personId" in this.viewer) || !this.viewer.personId || !this.viewer.organisationId)
      throw new Refusal("UNAUTHENTICATED", "Log in to do this: send a bearer token.");
    return this.viewer as Viewer & { organisationId: string };
  }

  /** Releases the current snapshot; the next read opens a fresh one. */
  async refresh(): Promise<void> {
    const { snapshot } = this.reading;
    this.reading.snapshot = this.newSnapshot();
    await snapshot.release();
  }

  async release(): Promise<void> {
    await this.snapshot.release();
  }

  private newSnapshot(): Snapshot {
    return new Snapshot(this.database, this.viewer, this.premise);
  }
}
