import type {
  DataSource,
  EntityManager,
  EntityTarget,
  ObjectLiteral,
  SelectQueryBuilder,
} from "typeorm";
import { inLists, readLists } from "./column-lists.js";
import { type Property, propertiesOf } from "./entity-properties.js";
import type { Batch, Snapshot } from "./snapshot.js";
import type { Statement } from "./statement.js";

/**
 * The order of Dutch texts: é stands beside e, while code points would put it behind z. A
 * comparison with a text in this order has to use this order too.
 */
export const IN_DUTCH = 'COLLATE "nl-x-icu"';

/**
 * Makes a query on columns of an entity (all of them by default). Its raw rows carry the entity's
 * property names.
 */
export function selectRows<T extends ObjectLiteral>({
  source,
  entity,
  alias,
  properties = propertiesOf("connection" in source ? source.connection : source, entity),
}: {
  source: EntityManager | DataSource;
  entity: EntityTarget<T>;
  alias: string;
  properties?: readonly Property[];
}): SelectQueryBuilder<T> {
  const query = source.createQueryBuilder().from(entity, alias);
  properties.forEach(({ name }, index) => {
    if (index === 0) query.select(`${alias}.${name}`, name);
    else query.addSelect(`${alias}.${name}`, name);
  });
  return query;
}

/**
 * A question about rows of one entity, which its SQL calls `row`. Its text is made once for each
 * set of columns that documents read.
 */
export class RowQuestion<T extends ObjectLiteral> {
  private readonly statements = new Map<string, Statement>();

  /**
   * @param complete adds conditions on `$1`…, an order and a limit.
   * @param needed the properties that the asker itself looks at, whatever the document reads.
   */
  constructor(
    private readonly entity: EntityTarget<T>,
    private readonly complete: (query: SelectQueryBuilder<T>) => SelectQueryBuilder<T>,
    private readonly needed: readonly (keyof T & string)[] = [],
  ) {}

  async ask(snapshot: Snapshot, ...values: unknown[]): Promise<T[]> {
    const { properties, toRows } = snapshot.columnsOf(this.entity, this.needed);
    return toRows(readLists(await snapshot.read(this.statementFor(snapshot, properties), values)));
  }

  private statementFor(snapshot: Snapshot, properties: readonly Property[]): Statement {
    const key = properties.map(({ name }) => name).join();
    let statement = this.statements.get(key);
    if (!statement) {
      statement = inLists(
        this.complete(
          selectRows({ source: snapshot.database, entity: this.entity, alias: "row", properties }),
        ).getQuery(),
        properties,
      );
      if (this.statements.size < MAX_STATEMENTS) this.statements.set(key, statement);
    }
    return statement;
  }
}

/** Documents choose the columns; this bound keeps them from filling the memory. */
const MAX_STATEMENTS = 100;

/** A property to order by, in ascending order, with nulls last. */
export type By<T> = keyof T & string;

/**
 * Makes a batch that lists, for each key, the rows whose property has that value, in an order that
 * the id makes total.
 */
export function listBy<T extends ObjectLiteral, K>(
  entity: EntityTarget<T>,
  property: By<T>,
  ...order: readonly By<T>[]
): Batch<K, T[]> {
  const question = new RowQuestion<T>(
    entity,
    (query) => {
      query.where(`row.${property} = ANY($1)`);
      for (const by of [...order, "id"]) query.addOrderBy(`row.${by}`, "ASC", "NULLS LAST");
      return query;
    },
    [property],
  );
  return async (snapshot, keys) => {
    const groups = groupBy(await question.ask(snapshot, keys), (row) => row[property] as K);
    return keys.map((key) => groups.get(key) ?? []);
  };
}

/**
 * Makes a batch that finds, for each key, the one row whose property has that value; null where
 * there is none that the viewer may see.
 */
export function findBy<T extends ObjectLiteral, K>(
  entity: EntityTarget<T>,
  property: By<T>,
): Batch<K, T | null> {
  const question = new RowQuestion<T>(entity, (query) => query.where(`row.${property} = ANY($1)`), [
    property,
  ]);
  return async (snapshot, keys) => {
    const found = new Map(
      (await question.ask(snapshot, keys)).map((row) => [row[property] as K, row]),
    );
    return keys.map((key) => found.get(key) ?? null);
  };
}

/**
 * Makes a batch that finds the row with each id; null where the viewer may see none, or where the
 * text is no id at all. A row that was told to this batch is not read again.
 */
export function findById<T extends ObjectLiteral & { id: string }>(
  entity: EntityTarget<T>,
): Batch<string, T | null> {
  const question = new RowQuestion<T>(entity, (query) => query.where("row.id = ANY($1)"), ["id"]);
  return async function find(snapshot, ids) {
    const isUuids = snapshot.database.getMetadata(entity).primaryColumns[0]!.type === "uuid";
    const found = new Map(snapshot.toldTo<T>(find).map((row) => [row.id, row]));
    const wanted = ids.filter((id) => !found.has(id) && (!isUuids || isUuid(id)));
    if (wanted.length > 0)
      for (const row of await question.ask(snapshot, wanted)) found.set(row.id, row);
    return ids.map((id) => found.get(id) ?? null);
  };
}

/** Groups rows by a key; each group keeps the order of the rows. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
