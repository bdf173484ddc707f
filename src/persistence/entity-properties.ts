import type { DataSource, EntityTarget } from "typeorm";

const known = new WeakMap<DataSource, Map<EntityTarget<unknown>, readonly string[]>>();

/** The names of an entity's properties, in the order of its columns. */
export function propertiesOf<T>(database: DataSource, entity: EntityTarget<T>): readonly string[] {
  const ofDatabase = known.get(database) ?? new Map<EntityTarget<unknown>, readonly string[]>();
  known.set(database, ofDatabase);
  const properties = ofDatabase.get(entity as EntityTarget<unknown>) ?? database.getMetadata(entity as EntityTarget<object>).columns.map(({ propertyName }) => propertyName);
  ofDatabase.set(entity as EntityTarget<unknown>, properties);
  return properties;
}
