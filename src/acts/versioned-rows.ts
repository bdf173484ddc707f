import { randomUUID } from "node:crypto";
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from "typeorm";
import { isUuid, selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { conflict } from "./refusals.js";

type Versioned = ObjectLiteral & { id: string; version: number };

/**
 * Locks the row with this id until the transaction ends. Undefined when there is none that the
 * viewer may write. The lock keeps others from writing the row, not from referring to it: the
 * other side's private rows do (a note on an item, a draft advice in a procedure), and neither may
 * wait for the other.
 */
export async function findForUpdate<T extends Versioned>(
  tx: Transaction,
  entity: EntityTarget<T>,
  id: string,
): Promise<T | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.query<T[]>(lockingText(tx, entity), [id]);
  return row;
}

/** The row with this id as it stands now, not locked: a private act makes nobody wait. */
export async function findUnlocked<T extends Versioned>(
  tx: Transaction,
  entity: EntityTarget<T>,
  id: string,
): Promise<T | undefined> {
  if (!isUuid(id)) return undefined;
  return selectRows(tx, entity, "row").where("row.id = :id", { id }).getRawOne<T>();
}

const lockingTexts = new Map<EntityTarget<ObjectLiteral>, string>();

/** Made once for each entity: it is the same for every row. */
function lockingText<T extends Versioned>(tx: Transaction, entity: EntityTarget<T>): string {
  const known = lockingTexts.get(entity);
  if (known) return known;
  const text = `${selectRows(tx, entity, "row").where("row.id = $1").getQuery()} FOR NO KEY UPDATE`;
  lockingTexts.set(entity, text);
  return text;
}

/** Writes a row as it was read: when it has changed since, nothing is written. @throws CONFLICT. */
export async function updateRow<T extends Versioned>(
  tx: Transaction,
  entity: EntityTarget<T>,
  row: Versioned,
  changes: QueryDeepPartialEntity<T>,
): Promise<void> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(entity)
    .set(changes)
    .where("id = :id AND version = :version", { id: row.id, version: row.version })
    .execute();
  if (affected !== 1) throw conflict().at("expectedVersion").showing(row.id);
}

export function insertRow<T extends ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<void> {
  return insertRows(tx, entity, [row]);
}

/**
 * Random ids for a list, ascending: what one act writes stands in the log by type and id, and so in
 * the order of its list.
 */
export const newIds = (list: readonly unknown[]): string[] => list.map(() => randomUUID()).sort();

/** Writes all of them, perhaps none, in one statement. */
export async function insertRows<T extends ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<T>,
  rows: QueryDeepPartialEntity<T>[],
): Promise<void> {
  if (rows.length > 0)
    await tx.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false).execute();
}
