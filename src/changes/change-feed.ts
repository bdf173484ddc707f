/**
 * A committed change as the feed gives it: who may know of it, and which row to read again. It
 * never holds a value of the row.
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

/**
 * A window around a position of the log: at most `before` changes up to it, and at most `behind`
 * after it.
 */
export interface ReadAround {
  readonly position: bigint;
  readonly before: number;
  readonly behind: number;
}

/**
 * The source of committed changes. Here it is PostgreSQL; a broker can stand behind the same calls.
 */
export interface ChangeFeed {
  /** The newest position there is. */
  head(): Promise<bigint>;
  /**
   * Reads at most `limit` changes after a position, in the order of their positions, and skips
   * none.
   */
  read(after: bigint, limit: number): Promise<FeedChange[]>;
  /**
   * Reads the changes that carriers of these labels are told of, within a window around a position,
   * in the order of their positions.
   */
  readTold(labels: readonly string[], around: ReadAround): Promise<FeedChange[]>;
  /** Answers which of these ids have no position yet, or one after this position. */
  stillAhead(ids: readonly bigint[], position: bigint): Promise<bigint[]>;
  /** Calls the listener with the epoch of the log whenever the log may have become another one. */
  onEpoch(listener: (epoch: bigint) => void): void;
  /** Calls `wake` when it is worth looking again. A hint may be lost, late or repeated. */
  onHint(wake: () => void): void;
  close(): Promise<void>;
}
