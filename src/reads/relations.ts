import { type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { type Audience, VisibleTo } from "../authorisation/audience.js";
import type { Relation } from "../graphql/relation.js";
import type { Batch, Snapshot } from "../persistence/snapshot.js";

/**
 * The relation of a row by one of its keys; `absent` where the row has no such key.
 * @param pick takes what is shown out of what the batch found.
 */
function byKey<Row, K, V, Result>({
  batch,
  keyOf,
  pick,
  absent,
}: {
  batch: Batch<K, V>;
  keyOf: (row: Row) => K | null;
  pick: (found: V) => Result;
  absent: Result;
}): Relation<Row, Result> {
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

/** The relation to the row that a key of this row names. */
export const toOne = <Row, K, V>(
  batch: Batch<K, V | null>,
  keyOf: (row: Row) => K | null,
): Relation<Row, V | null> => byKey({ batch, keyOf, pick: (found) => found, absent: null });

/** The relation to the rows that name this one, or that have the key that this row names. */
export const toMany = <Row, K, V>(
  batch: Batch<K, V[]>,
  keyOf: (row: Row) => K | null,
): Relation<Row, V[]> =>
  byKey<Row, K, V[], V[]>({ batch, keyOf, pick: (found) => found, absent: [] });

/** The relation to one of the rows that name this row: the one that `pick` takes. */
export const toOneOf = <Row, K, V>(
  batch: Batch<K, V[]>,
  keyOf: (row: Row) => K,
  pick: (found: V[]) => V | undefined,
): Relation<Row, V | null> =>
  byKey<Row, K, V[], V | null>({
    batch,
    keyOf,
    pick: (found) => pick(found) ?? null,
    absent: null,
  });

/**
 * The relation to the rows that several keys of this row name, in their order, without those that
 * the viewer does not see.
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
  /** The GraphQL type of what is found, or a list of that type. */
  readonly type: () => ClassType | [ClassType];
  readonly description: string;
  readonly relation: Relation<Row, unknown>;
  readonly nullable?: boolean;
  /** Who may see the field; by default whoever sees the type. */
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
    // A served schema answers the relation itself (audience-schemas.ts). Other tools call this
    // function.
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
