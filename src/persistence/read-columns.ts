import type { EntityTarget } from "typeorm";
import { type Lists, rowMaker } from "./column-lists.js";
import type { Property } from "./entity-properties.js";

/**
 * The columns that are read of an entity, at least one, and a function that makes rows of their
 * lists, with the entity's property names.
 */
export interface Columns<T> {
  readonly properties: readonly Property[];
  readonly toRows: (lists: Lists) => T[];
}

const complete = new WeakMap<readonly Property[], Columns<unknown>>();

/** Every column of an entity, read into plain rows. @param properties the same array each time. */
export function allColumns<T>(properties: readonly Property[]): Columns<T> {
  const columns = complete.get(properties) ?? {
    properties,
    toRows: rowMaker(properties, Object.prototype),
  };
  complete.set(properties, columns);
  return columns as Columns<T>;
}

/**
 * Learns which columns a document reads of each entity, and in how many turns; nobody declares
 * that. At the first execution of a document its rows have all their columns, and note which of
 * them are read. Later executions read those alone. A row that is asked for another column counts a
 * miss: the caller that executes the document then throws the answer away, and begins anew on all
 * columns. So a column that was not read is never taken for absent. (The row does not throw:
 * compiled documents read properties where nothing catches.) The end of the transaction leaves with
 * the last turn, so an execution that reads on after it counts a miss too.
 */
export class ReadColumns {
  private readonly read = new Map<EntityTarget<unknown>, Set<string>>();
  private readonly chosen = new Map<EntityTarget<unknown>, Columns<unknown>>();
  private watching = true;
  private mostTurns = 0;
  /** How often an execution asked for a column that had not been read, or for one more turn. */
  misses = 0;

  /**
   * @param all the entity's properties. @param needed the properties that the reader itself looks
   * at.
   */
  of<T>(entity: EntityTarget<T>, all: readonly Property[], needed: readonly string[]): Columns<T> {
    if (this.note(entity as EntityTarget<unknown>, needed))
      this.chosen.delete(entity as EntityTarget<unknown>);
    const chosen =
      this.chosen.get(entity as EntityTarget<unknown>) ??
      (this.watching ? this.watched : this.pruned).call(this, entity as EntityTarget<unknown>, all);
    this.chosen.set(entity as EntityTarget<unknown>, chosen);
    return chosen as Columns<T>;
  }

  /**
   * Notes that an execution takes its nth turn. @returns whether no earlier execution took more.
   */
  takesTurn(turn: number): boolean {
    const isLast = !this.watching && turn === this.mostTurns;
    this.mostTurns = Math.max(this.mostTurns, turn);
    return isLast;
  }

  /** This execution needs more than earlier ones have read: the next one learns anew. */
  miss(): void {
    this.misses += 1;
    this.watching = true;
    this.chosen.clear();
  }

  /** After an execution without a miss: later ones read only what it has read. */
  settle(): void {
    if (!this.watching) return;
    this.watching = false;
    this.chosen.clear();
  }

  /** Notes properties as read. @returns whether one of them is new. */
  private note(entity: EntityTarget<unknown>, properties: readonly string[]): boolean {
    const read = this.read.get(entity) ?? new Set<string>();
    this.read.set(entity, read);
    const { size } = read;
    for (const property of properties) read.add(property);
    return read.size > size;
  }

  /** All columns, in rows that note which properties are read. */
  private watched(entity: EntityTarget<unknown>, all: readonly Property[]): Columns<unknown> {
    const values = Symbol("values");
    const note = (property: string) => this.note(entity, [property]);
    const prototype = Object.create(
      Object.prototype,
      Object.fromEntries(
        all.map(
          ({
            name,
          }): [string, PropertyDescriptor & ThisType<{ [values]: Record<string, unknown> }>] => [
            name,
            {
              get() {
                note(name);
                return this[values][name];
              },
            },
          ],
        ),
      ),
    ) as object;
    const makeRows = rowMaker<object>(all, Object.prototype);
    return {
      properties: all,
      toRows: (lists) =>
        makeRows(lists).map((row) =>
          Object.defineProperty(Object.create(prototype) as object, values, { value: row }),
        ),
    };
  }

  /** Only the columns that documents read, in rows that notice when another one is asked for. */
  private pruned(entity: EntityTarget<unknown>, all: readonly Property[]): Columns<unknown> {
    const read = this.read.get(entity)!;
    const miss = (property: string) => {
      this.note(entity, [property]);
      this.miss();
    };
    // one column where a document needs only the number of rows: its list is as long
    const properties = read.size > 0 ? all.filter(({ name }) => read.has(name)) : all.slice(0, 1);
    const others = all.filter((property) => !properties.includes(property));
    const prototype = Object.create(
      Object.prototype,
      Object.fromEntries(others.map(({ name }) => [name, { get: () => miss(name) }])),
    ) as object;
    return { properties, toRows: rowMaker(properties, prototype) };
  }
}
