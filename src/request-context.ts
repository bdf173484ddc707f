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

/** What resolvers know of the request they answer. */
export class RequestContext {
  /**
   * Held apart, because Apollo answers with a shallow copy of the context it was given: both
   * have to know the same snapshot.
   */
  private readonly reading: { snapshot: Snapshot };

  /** Of the document that is executed: which relations are read when a field has its rows. */
  anchors: Anchors = new Map();

  readonly database: DataSource;
  readonly hub: LiveHub;
  readonly viewer: Viewer | ViewerClass;
  /** Of what is meant for people, such as the message of a userError. */
  readonly language: Language;
  /** What of the viewer is still to be verified. */
  readonly premise: Premise | undefined;
  /** Once this is aborted the server has no time left: nothing is committed any more. */
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

  /** What this request reads from. */
  get snapshot(): Snapshot {
    return this.reading.snapshot;
  }

  /**
   * From here on rows have only these columns; undefined: all. What was read before is
   * forgotten, and read again as it is now.
   */
  readOnly(columns: ReadColumns | undefined): void {
    // the other one is ending by itself
    if (this.snapshot.isOver) this.reading.snapshot = this.newSnapshot();
    this.snapshot.readOnly(columns);
  }

  /** The person who acts. Subscriptions are executed for a class of viewers and have none. */
  actor(): Viewer & { organisationId: string } {
    if (!("personId" in this.viewer) || !this.viewer.personId || !this.viewer.organisationId)
      throw new Refusal("UNAUTHENTICATED", "Log in to do this: send a bearer token.");
    return this.viewer as Viewer & { organisationId: string };
  }

  /** Leaves what was read before; the next read opens a fresh snapshot. */
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
