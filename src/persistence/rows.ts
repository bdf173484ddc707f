import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { Batch } from "./snapshot.js";

/** The order of Dutch texts: é beside e, where code points put it behind z. What compares with a text in this order has to compare in it too. */
export const IN_DUTCH = 'COLLATE "nl-x-icu"';

/** A query on all columns of an entity, whose raw rows carry the entity's property names. */
export function selectRows<T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>, alias: string): SelectQueryBuilder<T> {
  const query = manager.createQueryBuilder().from(entity, alias);
  manager.connection.getMetadata(entity).columns.forEach((column, index) => {
    const expression = `${alias}.${column.propertyName}`;
    if (index === 0) query.select(expression, column.propertyName);
    else query.addSelect(expression, column.propertyName);
  });
  return query;
}

/** A batch that finds the rows with these ids that the viewer may see; null for the others, also for what is no id at all. */
export function findById<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>): Batch<string, T | null> {
  return async (snapshot, ids) => {
    const manager = await snapshot.manager();
    const wanted = manager.connection.getMetadata(entity).primaryColumns[0]!.type === "uuid" ? ids.filter(isUuid) : ids;
    if (wanted.length === 0) return ids.map(() => null);
    const rows = await selectRows(manager, entity, "row").where("row.id = ANY(:wanted)", { wanted }).getRawMany<T>();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id.toLowerCase()) ?? byId.get(id) ?? null);
  };
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
