/**
 * A committed change as the feed gives it: who may know of it, and what to re-read. Never a value.
 */
export interface FeedChange {
  readonly id: bigint;
  readonly position: bigint;
  readonly key: string;
  readonly at: Date;
  readonly act: string;
  readonly entity: string;
  readonly entityId: string;
  readonly version: number;
  readonly subjectId: string;
  readonly topic: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly readers: readonly string[];
  readonly lostReaders: readonly string[];
}

/** How much is read around a position of the log. */
export interface ReadAround {
  readonly position: bigint;
  readonly before: number;
  readonly behind: number;
}

/** Where committed changes come from. PostgreSQL here; a broker can stand behind the same calls. */
export interface ChangeFeed {
  /** The newest position there is. */
  head(): Promise<bigint>;
  /** Changes after a position, in position order, never skipping one. */
  read(after: bigint, limit: number): Promise<FeedChange[]>;
  /**
   * What who carries these labels is told of around a position: at most so much up to it,
   * and so much behind it, in order.
   */
  readTold(labels: readonly string[], around: ReadAround): Promise<FeedChange[]>;
  /** Which of these changes have no position yet, or one behind this. */
  stillAhead(ids: readonly bigint[], position: bigint): Promise<bigint[]>;
  /** Which log this is, told whenever it may have become another one. */
  onEpoch(listener: (epoch: bigint) => void): void;
  /** "Look again": may be lost, late or repeated. */
  onHint(wake: () => void): void;
  close(): Promise<void>;
}
