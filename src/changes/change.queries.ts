import { inLists, type Lists, readLists } from "../persistence/column-lists.js";
import type { Property } from "../persistence/entity-properties.js";
import type { Columns } from "../persistence/read-columns.js";
import { groupBy, selectRows } from "../persistence/rows.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";
import { named } from "../persistence/statement.js";
import type { LogPlace } from "./change-cursor.js";
import { Change } from "./change.entity.js";

/** Which changes a reader asks for. */
export interface ChangeSelection {
  readonly subjectId?: string | undefined;
  readonly entities?: readonly string[] | undefined;
  readonly acts?: readonly string[] | undefined;
}

/** A change and whether the viewer may know more of it than that a row went out of sight. */
export interface ReadableChange extends Change { readable: boolean }

const READABLE = "change.readers && (SELECT app.viewer_labels())";

const WHETHER_READABLE: Property = { name: "readable", type: "boolean" };

const LOG_PLACE = named("SELECT app.change_head(), ARRAY(SELECT id FROM app.change WHERE position IS NULL ORDER BY id)");

/** The place in the log that belongs to exactly this snapshot: subscribing from it misses nothing and repeats nothing. */
export async function findLogPlace(snapshot: Snapshot): Promise<LogPlace> {
  return placeOf(await snapshot.read(LOG_PLACE, []));
}

const PLACE_BEHIND = named(`
  SELECT page.position, ARRAY(SELECT id FROM app.change WHERE id = ANY($2) AND (change.position IS NULL OR change.position > page.position) ORDER BY id)
  FROM (SELECT COALESCE($1, app.change_head()) AS position) page`);

/** The place behind a page: of what was seen without a position, only that which still lies ahead. */
export async function findPlaceBehind(snapshot: Snapshot, position: bigint | null, seen: readonly bigint[]): Promise<LogPlace> {
  return placeOf(await snapshot.read(PLACE_BEHIND, [position, seen]));
}

const placeOf = ([row]: readonly unknown[][]): LogPlace => ({ position: BigInt(row![0] as string), seen: (row![1] as string[]).map(BigInt) });

/** Changes after a place, in the log's order. Those without a position yet come with a later place. */
export async function listChanges(snapshot: Snapshot, after: LogPlace, limit: number, selection: ChangeSelection): Promise<ReadableChange[]> {
  const columns = snapshot.columnsOf(Change);
  const query = selectChanges(snapshot, columns, selection).andWhere("change.position > :after", { after: after.position.toString() }).orderBy("change.position").limit(limit);
  if (after.seen.length > 0) query.andWhere("change.id <> ALL(:seen)", { seen: after.seen.map(String) });
  const [text, values] = query.getQueryAndParameters();
  return readableIn(readLists(await snapshot.read(inLists(text, [...columns.properties, WHETHER_READABLE]), values)), columns);
}

/** The history that each change stands in, as far as the viewer could read it when it happened; null: none that they may know of. By the key that clients know it by. */
export const findHistoriesOfChanges: Batch<string, string | null> = async (snapshot, keys) => {
  const rows = await snapshot.read(HISTORY_OF_CHANGE, [keys]);
  const subjects = new Map(rows.map(([key, subjectId]) => [key as string, subjectId as string]));
  return keys.map((key) => subjects.get(key) ?? null);
};
const HISTORY_OF_CHANGE = named(`SELECT change.key, change.subject_id FROM app.change WHERE change.key = ANY ($1) AND ${READABLE}`);

/** What happened to each subject as far as the viewer could read it when it happened, oldest first; at most `limit` of each. */
export async function listHistories(snapshot: Snapshot, subjectIds: readonly string[], limit: number, afterKey: string | null): Promise<ReadableChange[][]> {
  const columns = snapshot.columnsOf(Change, ["subjectId"]);
  const [one, parameters] = selectChanges(snapshot, columns, {})
    .andWhere(`change.subject_id = subject.id AND ${READABLE}`)
    .andWhere("(CAST(:afterKey AS uuid) IS NULL OR change.id > (SELECT id FROM app.change WHERE key = :afterKey))", { afterKey })
    .orderBy("change.id").limit(limit).getQueryAndParameters();
  const text = `SELECT history.* FROM unnest(CAST($${parameters.length + 1} AS text[])) AS subject(id) CROSS JOIN LATERAL (${one}) AS history`;
  const lists = readLists(await snapshot.read(inLists(text, [...columns.properties, WHETHER_READABLE]), [...parameters, subjectIds]));
  const ofSubjects = groupBy(readableIn(lists, columns), ({ subjectId }) => subjectId);
  return subjectIds.map((id) => ofSubjects.get(id) ?? []);
}

/** Changes, and of each whether it is readable, which the last list tells. */
const readableIn = (lists: Lists, { toRows }: Columns<Change>): ReadableChange[] => toRows(lists).map((change, index) => Object.assign(change, { readable: lists.at(-1)![index] as boolean }));

function selectChanges({ database }: Snapshot, { properties }: Columns<Change>, { subjectId, entities, acts }: ChangeSelection) {
  const query = selectRows(database, Change, "change", properties).addSelect(READABLE, "readable").where("true");
  if (subjectId !== undefined) query.andWhere("change.subject_id = :subjectId", { subjectId });
  if (entities) query.andWhere("change.entity = ANY(:entities)", { entities });
  if (acts) query.andWhere(`(change.act = ANY(:acts) OR NOT ${READABLE})`, { acts }); // of a removal the act is not told, also not by a filter
  return query;
}
