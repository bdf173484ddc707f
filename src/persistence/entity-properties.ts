import type { DataSource, EntityTarget } from "typeorm";

/**
 * Types of columns whose JSON value is what pg would give: a text for a date and for a `bigint`,
 * and for an instant a text that becomes a Date. Somebody has to check any other type first.
 */
const TYPES = [
  "text",
  "uuid",
  "text[]",
  "uuid[]",
  "integer[]",
  "integer",
  "double precision",
  "bigint",
  "boolean",
  "date",
  "timestamptz",
  "jsonb",
] as const;
export type ColumnType = (typeof TYPES)[number];

/** A property of an entity, and the SQL type of its column. */
export interface Property {
  readonly name: string;
  readonly type: ColumnType;
}

const known = new WeakMap<DataSource, Map<EntityTarget<unknown>, readonly Property[]>>();

/**
 * An entity's properties, in the order of its columns; the same array each time.
 * @throws for a column of another type.
 */
export function propertiesOf<T>(
  database: DataSource,
  entity: EntityTarget<T>,
): readonly Property[] {
  const ofDatabase = known.get(database) ?? new Map<EntityTarget<unknown>, readonly Property[]>();
  known.set(database, ofDatabase);
  const properties =
    ofDatabase.get(entity as EntityTarget<unknown>) ??
    database
      .getMetadata(entity as EntityTarget<object>)
      .columns.map(({ propertyName, type, isArray }) => ({
        name: propertyName,
        type: typeOf(`${String(type)}${isArray ? "[]" : ""}`, propertyName),
      }));
  ofDatabase.set(entity as EntityTarget<unknown>, properties);
  return properties;
}

/**
 * Reads the properties of all entities, so that a column that nobody can read stops the start.
 * @throws as `propertiesOf`.
 */
export function refuseUnreadable(database: DataSource): void {
  for (const { target } of database.entityMetadatas) propertiesOf(database, target);
}

function typeOf(type: string, property: string): ColumnType {
  const known = TYPES.find((one) => one === type);
  if (!known) {
    throw new Error(
      `The column of "${property}" has the type ${type}, which cannot be read yet: ` +
        "column-lists.ts has to know how.",
    );
  }
  return known;
}
