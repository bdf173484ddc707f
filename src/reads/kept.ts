import type { ClassType } from "type-graphql";
import { getMetadataArgsStorage } from "typeorm";
import type { PayloadSubject } from "../acts/act.js";
import type { SubjectKind } from "../changes/subjects.js";
import { type By, findBy, findById, listBy } from "../persistence/rows.js";
import type { Batch } from "../persistence/snapshot.js";

/** A kind of row that is kept: how it is stored, called and found. */
export interface Kept<Row extends object> extends SubjectKind {
  /** The class of its rows. */
  readonly row: new () => Row;
  /** The row with each id; null where the viewer may know of none. */
  readonly find: Batch<string, Row | null>;
  /**
   * The rows whose `property` is each key, upwards by `order` and then by id. `find` knows them
   * from then on, within the same snapshot.
   */
  by<Property extends By<Row>>(
    property: Property,
    ...order: readonly By<Row>[]
  ): Batch<NonNullable<Row[Property]>, Row[]>;
  /** The one row whose `property` is each key: the database keeps it unique. */
  oneBy<Property extends By<Row>>(
    property: Property,
  ): Batch<NonNullable<Row[Property]>, Row | null>;
  /** As the field of a payload that shows one. */
  shown(field: string, description: string): PayloadSubject;
}

/**
 * Declares a kind of row that is kept, once: changes of it are told by this
 * name, and it is found by its id.
 *
 * @param row the entity.
 * @param as the GraphQL type's name, which the log tells.
 */
export function kept<Row extends { id: string }>(
  row: new () => Row,
  { as: typeName, type }: { readonly as: string; readonly type: ClassType },
): Kept<Row> {
  const find = findById(row);
  return {
    row,
    entity: tableOf(row),
    typeName,
    type,
    find,
    by(property, ...order) {
      const list = listBy<Row, NonNullable<Row[typeof property]>>(row, property, ...order);
      return async (snapshot, keys) => {
        const lists = await list(snapshot, keys);
        snapshot.tell(find, lists);
        return lists;
      };
    },
    oneBy: (property) => findBy<Row, NonNullable<Row[typeof property]>>(row, property),
    shown: (field, description) => ({ field, type: () => type, find, description }),
  };
}

function tableOf(row: new () => object): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === row)?.name;
  if (!table) throw new Error(`${row.name} names no table.`);
  return table;
}

/** Whatever its rows are. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyKept = Kept<any>;
