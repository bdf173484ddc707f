import { type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { type Audience, VisibleTo } from "../authorisation/audience.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";

/**
 * What belongs to a row, found by a batch. Where a document selects it for the rows of a list, it
 * is read for all of them at once before any is resolved (`prefetching`); then `of` answers without
 * a promise. Elsewhere a DataLoader gathers what is asked in the same turn.
 */
export interface Relation<Row, Result> {
  of(row: Row, snapshot: Snapshot): Result | Promise<Result>;
  /** Reads it for these rows. @returns the rows it found. */
  prefetch(rows: readonly Row[], snapshot: Snapshot): Promise<readonly object[]>;
}

/**
 * What one key of a row leads to; `absent` where the row has no such key.
 * @param pick what of it is shown.
 */
function byKey<Row, K, V, Result>(
  batch: Batch<K, V>,
  keyOf: (row: Row) => K | null,
  pick: (found: V) => Result,
  absent: Result,
): Relation<Row, Result> {
  return {
    of(row, snapshot) {
      const key = keyOf(row);
      if (key === null) return absent;
      const found = snapshot.found(batch).get(key);
      return found?.done ? pick(found.value!) : snapshot.loader(batch).load(key).then(pick);
    },
    async prefetch(rows, snapshot) {
      const keys = rows.map(keyOf).filter((key) => key !== null);
      return (await snapshot.fetch(batch, keys)).flatMap(
        (found) => (pick(found) ?? []) as object | object[],
      );
    },
  };
}

/** The row that a key of this one names. */
export const toOne = <Row, K, V>(
  batch: Batch<K, V | null>,
  keyOf: (row: Row) => K | null,
): Relation<Row, V | null> => byKey(batch, keyOf, (found) => found, null);

/** The rows that name this one. */
export const toMany = <Row, K, V>(
  batch: Batch<K, V[]>,
  keyOf: (row: Row) => K,
): Relation<Row, V[]> => byKey<Row, K, V[], V[]>(batch, keyOf, (found) => found, []);

/** Of the rows that name this one, the one that is shown. */
export const toOneOf = <Row, K, V>(
  batch: Batch<K, V[]>,
  keyOf: (row: Row) => K,
  pick: (found: V[]) => V | undefined,
): Relation<Row, V | null> =>
  byKey<Row, K, V[], V | null>(batch, keyOf, (found) => pick(found) ?? null, null);

/**
 * The rows that several keys of this one name, in their order, without
 * those that the viewer does not see.
 */
export function toKnown<Row, K, V extends object>(
  batch: Batch<K, V | null>,
  keysOf: (row: Row) => readonly K[],
): Relation<Row, V[]> {
  return {
    of(row, snapshot) {
      const keys = keysOf(row);
      const found = snapshot.found(batch);
      if (!keys.every((key) => found.get(key)?.done)) return snapshot.loadKnown(batch, keys);
      return keys.map((key) => found.get(key)?.value ?? null).filter((row) => row !== null);
    },
    async prefetch(rows, snapshot) {
      return (await snapshot.fetch(batch, [...new Set(rows.flatMap(keysOf))])).filter(
        (found) => found !== null,
      );
    },
  };
}

/** A field that leads from a row to others. */
interface RelationField<Row> {
  /** The GraphQL type of what is found: one of its, or a list. */
  readonly type: () => ClassType | [ClassType];
  readonly description: string;
  readonly relation: Relation<Row, unknown>;
  readonly nullable?: boolean;
  /** Left out: whoever sees the type. */
  readonly audiences?: readonly Audience[];
}

/**
 * Declares fields of `owner` that lead to other rows. A room may add fields to a type of another
 * room that it builds on.
 *
 * @returns the resolvers, for the module's manifest.
 */
export function relationsOf<Row extends object>(
  owner: () => ClassType,
  fields: Readonly<Record<string, RelationField<Row>>>,
): ClassType {
  @Resolver(owner)
  class Relations {}
  const { prototype } = Relations;
  for (const [name, { type, relation, description, nullable, audiences }] of Object.entries(
    fields,
  )) {
    // A served schema answers the relation itself (audience-schemas.ts); other tools call this.
    const value = (row: Row, { snapshot }: { readonly snapshot: Snapshot }) =>
      relation.of(row, snapshot);
    Object.defineProperty(prototype, name, { value, configurable: true });
    Root()(prototype, name, 0);
    Ctx()(prototype, name, 1);
    FieldResolver(type as () => ClassType, { nullable, description })(prototype, name, { value });
    Extensions({ relation })(prototype, name);
    if (audiences) VisibleTo(...audiences)(prototype, name);
  }
  return Relations;
}

export const relationOf = ({
  extensions,
}: {
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}) => extensions?.relation as Relation<object, unknown> | undefined;
