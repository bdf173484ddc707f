import type { Snapshot } from "../persistence/snapshot.js";

/**
 * What belongs to a row, found by a batch. When a document selects it for the rows of a list, it is
 * read for all of them at once, before any is resolved (`prefetching`); then `of` answers without a
 * promise. Elsewhere a DataLoader gathers the keys of the same turn.
 */
export interface Relation<Row, Result> {
  of(row: Row, snapshot: Snapshot): Result | Promise<Result>;
  /** Reads it for these rows. @returns the rows that it found. */
  prefetch(rows: readonly Row[], snapshot: Snapshot): Promise<readonly object[]>;
}

/** The relation that a field leads along; `relationsOf` notes it on the field. */
export const relationOf = ({
  extensions,
}: {
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}) => extensions?.relation as Relation<object, unknown> | undefined;
