import type { DataSource, EntityTarget } from "typeorm";

/** A property of an entity, and the SQL type of its column (of its elements, where it is an array). */
export interface Property {
  readonly name: string;
  readonly type: string;
}

const known = new WeakMap<DataSource, Map<EntityTarget<unknown>, readonly Property[]>>();

/** An entity's properties, in the order of its columns; the same array each time. */
export function propertiesOf<T>(database: DataSource, entity: EntityTarget<T>): readonly Property[] {
  const ofDatabase = known.get(database) ?? new Map<EntityTarget<unknown>, readonly Property[]>();
  known.set(database, ofDatabase);
  const properties = ofDatabase.get(entity as EntityTarget<unknown>)
    ?? database.getMetadata(entity as EntityTarget<object>).columns.map(({ propertyName, type }) => ({ name: propertyName, type: String(type) }));
  ofDatabase.set(entity as EntityTarget<unknown>, properties);
  return properties;
}
