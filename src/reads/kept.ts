import type { ClassType } from "type-graphql";
import { getMetadataArgsStorage } from "typeorm";
import type { PayloadSubject } from "../acts/act.js";
import type { SubjectKind } from "../changes/subjects.js";
import { findById } from "../persistence/rows.js";
import type { Batch } from "../persistence/snapshot.js";

/** A kind of row that is kept: how it is stored, called and found. */
export interface Kept<Row extends object> extends SubjectKind {
  /** The class of its rows. */
  readonly row: new () => Row;
  readonly find: Batch<string, Row | null>;
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
    row, entity: tableOf(row), typeName, type, find,
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
