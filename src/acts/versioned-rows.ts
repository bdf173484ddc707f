import { randomUUID } from "node:crypto";
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from "typeorm";
import { isUuid, selectRows } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";
import { conflict } from "./refusals.js";

type Versioned = ObjectLiteral & { id: string; version: number };

/**
 * Locks the row with this id until the transaction ends. Undefined when there is no such row that
 * the viewer may write. The lock stops others from writing the row, not from referring to it:
 * private rows of the other side refer to it (a note, a draft), and neither side may have to wait
 * for the other.
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

/** Reads the row with this id without a lock, so that a private act makes nobody wait. */
export async function findUnlocked<T extends Versioned>(
  tx: Transaction,
  entity: EntityTarget<T>,
  id: string,
): Promise<T | undefined> {
  if (!isUuid(id)) return undefined;
  return selectRows({ source: tx, entity, alias: "row" })
    .where("row.id = :id", { id })
    .getRawOne<T>();
}

const lockingTexts = new Map<EntityTarget<ObjectLiteral>, string>();

/** The statement that locks a row, made once for each entity. */
function lockingText<T extends Versioned>(tx: Transaction, entity: EntityTarget<T>): string {
  const known = lockingTexts.get(entity);
  if (known) return known;
  const text = `${selectRows({ source: tx, entity, alias: "row" }).where("row.id = $1").getQuery()} FOR NO KEY UPDATE`;
  lockingTexts.set(entity, text);
  return text;
}

/**
 * Updates a row if it still has the version that was read. @throws CONFLICT when it has changed
 * since.
 */
export async function updateRow<T extends Versioned>({
  tx,
  entity,
  row,
  changes,
}: {
  tx: Transaction;
  entity: EntityTarget<T>;
  row: Versioned;
  changes: QueryDeepPartialEntity<T>;
}): Promise<void> {
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
 * Makes as many random ids as the list is long, in ascending order. The log sorts the rows of one
 * act by type and id, so they stand in the order of the list.
 */
export const newIds = (list: readonly unknown[]): string[] => list.map(() => randomUUID()).sort();

/** Inserts all rows in one statement; does nothing for an empty list. */
export async function insertRows<T extends ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<T>,
  rows: QueryDeepPartialEntity<T>[],
): Promise<void> {
  if (rows.length > 0)
    await tx.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false).execute();
}
