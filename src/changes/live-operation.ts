import type { ViewerClass } from "../authorisation/viewer.js";
import type { FeedChange } from "./change-feed.js";
import type { LiveSelection } from "./selection.js";

/** The root value of a subscription: one batch of changes. */
export interface LiveBatch {
  readonly cursor: string;
  readonly changes: readonly FeedChange[];
  /** Whether the batch was cut for its size; then the next batch follows. */
  readonly hasMore: boolean;
}

/** One subscription, the same for every client of a viewer class that sends it. */
export interface LiveOperation {
  /** A text that is equal for equal documents, operations and variables (without the cursor). */
  readonly key: string;
  readonly viewerClass: ViewerClass;
  /** Which changes this operation is about. */
  readonly selection: LiveSelection;
  /**
   * Executes it once for a batch, as the viewer class. @returns the result as JSON; throws when it
   * has to be tried again.
   */
  execute(batch: LiveBatch): Promise<string>;
}
