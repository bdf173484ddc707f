import { inLists, readLists } from "../persistence/column-lists.js";
import type { Property } from "../persistence/entity-properties.js";
import type { Columns } from "../persistence/read-columns.js";
import { groupBy } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { named } from "../persistence/statement.js";
import type { LogPlace } from "./change-cursor.js";
import { Change } from "./change.entity.js";

/** Which changes a reader asks for; a part that is left out does not select. */
export interface ChangeSelection {
  readonly subjectId?: string | undefined;
  readonly entities?: readonly string[] | undefined;
  readonly acts?: readonly string[] | undefined;
}

/** A change, and whether the viewer may know more of it than that a row went out of sight. */
export interface ReadableChange extends Change {
  readable: boolean;
}

const READABLE = "change.readers && (SELECT app.viewer_labels())";

const WHETHER_READABLE: Property = { name: "readable", type: "boolean" };

/** How many changes without a position are read: more than a cursor can hold. */
const MOST_WAITING = 5_000;

const LOG_PLACE = named("SELECT head, waiting FROM app.log_place($1)");

/**
 * Finds the place in the log that belongs to exactly this snapshot. A client that subscribes from
 * it misses nothing and gets nothing twice.
 */
export async function findLogPlace(snapshot: Snapshot): Promise<LogPlace> {
  return placeOf(await snapshot.read(LOG_PLACE, [MOST_WAITING]));
}

const PLACE_BEHIND = named(
  `
    SELECT page.position, app.still_ahead($2, page.position)
    FROM (SELECT COALESCE($1, app.change_head()) AS position) page`,
);

/**
 * Finds the place behind a page. Of the changes that were seen without a position, it keeps only
 * those that still lie ahead.
 *
 * @param position of the page's last change; null: the head of the log.
 */
export async function findPlaceBehind(
  snapshot: Snapshot,
  position: bigint | null,
  seen: readonly bigint[],
): Promise<LogPlace> {
  return placeOf(await snapshot.read(PLACE_BEHIND, [position, seen]));
}

const placeOf = ([row]: readonly unknown[][]): LogPlace => ({
  position: BigInt(row![0] as string),
  seen: (row![1] as string[]).map(BigInt),
});

/**
 * Lists at most `limit` changes after a place, in the log's order. Changes without a position come
 * with a later place.
 */
export async function listChanges({
  snapshot,
  after,
  limit,
  selection,
}: {
  snapshot: Snapshot;
  after: LogPlace;
  limit: number;
  selection: ChangeSelection;
}): Promise<ReadableChange[]> {
  const { subjectId, entities, acts } = selection;
  return readChanges({
    snapshot,
    columnsOfChange: snapshot.columnsOf(Change),
    source: "app.read_changes($1, $2, $3, $4, $5, $6)",
    values: [after.position, after.seen, subjectId, entities, acts, limit],
  });
}

/**
 * By the key of each change that clients know: the id of the subject in whose history it stands.
 * Null where the viewer could not read the change when it happened.
 */
export const findHistoriesOfChanges: Batch<string, string | null> = async (snapshot, keys) => {
  const rows = await snapshot.read(HISTORY_OF_CHANGE, [keys]);
  const subjects = new Map(rows.map(([key, subjectId]) => [key as string, subjectId as string]));
  return keys.map((key) => subjects.get(key) ?? null);
};
const HISTORY_OF_CHANGE = named("SELECT key, subject_id FROM app.find_readable($1)");

/**
 * Lists what happened to each subject, oldest first, as far as the viewer could read it when it
 * happened; at most `limit` changes of each subject.
 */
export async function listHistories({
  snapshot,
  subjectIds,
  limit,
  afterKey,
}: {
  snapshot: Snapshot;
  subjectIds: readonly string[];
  limit: number;
  afterKey: string | null;
}): Promise<ReadableChange[][]> {
  const columns = snapshot.columnsOf(Change, ["subjectId"]);
  const ofSubjects = groupBy(
    await readChanges({
      snapshot,
      columnsOfChange: columns,
      source: "app.read_histories($1, $2, $3)",
      values: [subjectIds, afterKey, limit],
    }),
    (change) => change.subjectId,
  );
  return subjectIds.map((id) => ofSubjects.get(id) ?? []);
}

/**
 * Reads through the database functions that touch only the reader's own changes. Any other way
 * through the log takes longer where something is hidden.
 */
async function readChanges({
  snapshot,
  columnsOfChange,
  source,
  values,
}: {
  snapshot: Snapshot;
  columnsOfChange: Columns<Change>;
  source: string;
  values: readonly unknown[];
}): Promise<ReadableChange[]> {
  const { properties, toRows } = columnsOfChange;
  const metadata = snapshot.database.getMetadata(Change);
  const columns = properties.map(
    ({ name }) => `change.${metadata.findColumnWithPropertyName(name)!.databaseName} AS "${name}"`,
  );
  const text = `SELECT ${columns.join(", ")}, ${READABLE} AS readable FROM ${source} AS change`;
  const lists = readLists(
    await snapshot.read(inLists(text, [...properties, WHETHER_READABLE]), values),
  );
  const readable = lists.at(-1)!;
  return toRows(lists).map((change, index) =>
    Object.assign(change, { readable: readable[index] as boolean }),
  );
}
