import type { ViewerClass } from "../authorisation/viewer.js";
import type { FeedChange } from "./change-feed.js";
import type { LiveSelection } from "./selection.js";

/** What a subscription's root resolver receives. */
export interface LiveBatch {
  readonly cursor: string;
  readonly changes: readonly FeedChange[];
  /** Whether it was cut for its size: then the next follows. */
  readonly hasMore: boolean;
}

/** One subscription, the same for every socket of a viewer class that sends it. */
export interface LiveOperation {
  /** Equal for equal documents, operations and variables (without the cursor). */
  readonly key: string;
  readonly viewerClass: ViewerClass;
  /** Which changes this operation is about. */
  readonly selection: LiveSelection;
  /** Executes it once for a batch, as the viewer class; throws when it has to be tried again. */
  execute(batch: LiveBatch): Promise<string>;
}
