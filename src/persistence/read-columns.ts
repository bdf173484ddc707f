import type { EntityTarget } from "typeorm";
import { type Lists, rowMaker } from "./column-lists.js";
import type { Property } from "./entity-properties.js";

/**
 * The columns in which rows of an entity are read, at least one, and how the lists of their values
 * become rows with the entity's property names.
 */
export interface Columns<T> {
  readonly properties: readonly Property[];
  readonly toRows: (lists: Lists) => T[];
}

const complete = new WeakMap<readonly Property[], Columns<unknown>>();

/** Every column of an entity, as plain rows. @param properties the same array each time. */
export function allColumns<T>(properties: readonly Property[]): Columns<T> {
  const columns = complete.get(properties) ?? {
    properties,
    toRows: rowMaker(properties, Object.prototype),
  };
  complete.set(properties, columns);
  return columns as Columns<T>;
}

/**
 * Which columns a document reads, of each entity, and in how many turns. Nobody says so
 * beforehand: the first time a document is executed its rows have all their columns and note which
 * of them are read; from then on it is executed on those alone. A row that is asked for another
 * one counts a miss: who executes the document then throws the answer away and begins anew, on all
 * columns. So what is left out is never taken for absent. (It does not throw: compiled documents
 * read properties where nothing catches.) With the last turn goes the end of the transaction: who
 * reads on then counts a miss too.
 */
export class ReadColumns {
  private readonly read = new Map<EntityTarget<unknown>, Set<string>>();
  private readonly chosen = new Map<EntityTarget<unknown>, Columns<unknown>>();
  private watching = true;
  private mostTurns = 0;
  /** How often a column was asked for that had not been read, or another turn. */
  misses = 0;

  /** @param all the entity's properties. @param needed those that the reader itself looks at. */
  of<T>(entity: EntityTarget<T>, all: readonly Property[], needed: readonly string[]): Columns<T> {
    if (this.note(entity as EntityTarget<unknown>, needed))
      this.chosen.delete(entity as EntityTarget<unknown>);
    const chosen =
      this.chosen.get(entity as EntityTarget<unknown>) ??
      (this.watching ? this.watched : this.pruned).call(this, entity as EntityTarget<unknown>, all);
    this.chosen.set(entity as EntityTarget<unknown>, chosen);
    return chosen as Columns<T>;
  }

  /** An execution takes its nth turn. @returns whether none took another one before. */
  takesTurn(turn: number): boolean {
    const isLast = !this.watching && turn === this.mostTurns;
    this.mostTurns = Math.max(this.mostTurns, turn);
    return isLast;
  }

  /** What was kept of earlier executions does not do for this one: the next learns anew. */
  miss(): void {
    this.misses += 1;
    this.watching = true;
    this.chosen.clear();
  }

  /** After an execution that missed nothing: what it has read will do. */
  settle(): void {
    if (!this.watching) return;
    this.watching = false;
    this.chosen.clear();
  }

  /** Whether one of the properties is new. */
  private note(entity: EntityTarget<unknown>, properties: readonly string[]): boolean {
    const read = this.read.get(entity) ?? new Set<string>();
    this.read.set(entity, read);
    const { size } = read;
    for (const property of properties) read.add(property);
    return read.size > size;
  }

  /** Rows with all columns, which note what is read of them. */
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

  /** Rows with the columns that are read, which notice when they are asked for another. */
  private pruned(entity: EntityTarget<unknown>, all: readonly Property[]): Columns<unknown> {
    const read = this.read.get(entity)!;
    const miss = (property: string) => {
      this.note(entity, [property]);
      this.miss();
    };
    // one column, where only the number of rows is asked: as many rows as it has values
    const properties = read.size > 0 ? all.filter(({ name }) => read.has(name)) : all.slice(0, 1);
    const others = all.filter((property) => !properties.includes(property));
    const prototype = Object.create(
      Object.prototype,
      Object.fromEntries(others.map(({ name }) => [name, { get: () => miss(name) }])),
    ) as object;
    return { properties, toRows: rowMaker(properties, prototype) };
  }
}
