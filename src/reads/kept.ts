import type { ClassType } from "type-graphql";
import { getMetadataArgsStorage } from "typeorm";
import { type By, findBy, findById, listBy } from "../persistence/rows.js";
import type { Batch } from "../persistence/snapshot.js";
import type { Called, CalledKind } from "./called.js";

/** A subject that an act's payload shows. */
export interface PayloadSubject {
  /** The name of the payload's field. */
  readonly field: string;
  readonly type: () => ClassType;
  readonly description: string;
  readonly find: Batch<string, object | null>;
}

/**
 * A kind of row that changes are about: its name in GraphQL, and how it is read again as the
 * viewer.
 */
export interface SubjectKind extends CalledKind {
  /** The table. */
  readonly entity: string;
  /** The GraphQL type's name. */
  readonly typeName: string;
  readonly type: ClassType;
}

/** A kind of row that is stored: how it is called, and how it is found. */
export interface Kept<Row extends object> extends SubjectKind {
  /** The class of its rows. */
  readonly row: new () => Row;
  /** Finds the row with each id; null where the viewer may know of none. */
  readonly find: Batch<string, Row | null>;
  called(row: Row): Called;
  /**
   * Makes a batch that lists the rows whose `property` is each key, in ascending `order` and then
   * by id. Within the same snapshot `find` does not read these rows again.
   */
  by<Property extends By<Row>>(
    property: Property,
    ...order: readonly By<Row>[]
  ): Batch<NonNullable<Row[Property]>, Row[]>;
  /**
   * Makes a batch that finds the one row whose `property` is each key. A unique constraint must
   * guarantee that there is one at most.
   */
  oneBy<Property extends By<Row>>(
    property: Property,
  ): Batch<NonNullable<Row[Property]>, Row | null>;
  /** The field of a payload that shows one. */
  shown(field: string, description: string): PayloadSubject;
}

/**
 * Declares a kind of row that is stored. The log tells its changes by this name, and `find` finds
 * it by its id.
 *
 * @param row the entity.
 * @param as the name of the GraphQL type, which the log tells.
 * @param called what sentences of the log call a row: its title, or what it is part of.
 */
export function kept<Row extends { id: string }>(
  row: new () => Row,
  {
    as: typeName,
    type,
    called,
  }: {
    readonly as: string;
    readonly type: ClassType;
    readonly called: (row: Row) => Called;
  },
): Kept<Row> {
  const find = findById(row);
  return {
    row,
    entity: tableOf(row),
    typeName,
    type,
    find,
    called,
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

/** A stored kind with any rows. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyKept = Kept<any>;
