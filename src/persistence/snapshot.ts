import DataLoader from "dataloader";
import type { PoolClient, QueryArrayConfig } from "pg";
import type { DataSource, EntityTarget } from "typeorm";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { poolOf } from "./database.js";
import { propertiesOf } from "./entity-properties.js";
import { allColumns, type Columns, type ReadColumns } from "./read-columns.js";
import type { Statement } from "./statement.js";
import { viewerSettings } from "./viewer-settings.js";
import type { Premise } from "./premise.js";

/** Reads what belongs to many keys at once; one result per key, in the keys' order. */
export type Batch<K, V> = (snapshot: Snapshot, keys: readonly K[]) => Promise<readonly V[]>;

/**
 * An open transaction; `began` is settled when the database has said that it is one, as the viewer,
 * who is still who they were taken for.
 */
interface Opened {
  readonly client: PoolClient;
  readonly began: Promise<unknown>;
}

const NOTHING = new Map<never, never>();

/** What a batch finds for one key, once `read` is settled. */
export interface Found<V> {
  readonly read: Promise<void>;
  done: boolean;
  value?: V;
}

/** What was found by a batch or is being read, and what others may still join. */
interface Shelf<K, V> {
  readonly found: Map<K, Found<V>>;
  gathering:
    { readonly keys: K[]; readonly places: Found<V>[]; readonly read: Promise<void> } | undefined;
}

/** Questions that are asked together, and what is answered to each. */
interface Turn {
  readonly questions: QueryArrayConfig[];
  readonly answers: Promise<readonly (unknown[][] | Error)[]>;
}

/**
 * One view of the database, as one viewer, at one moment: a `REPEATABLE READ READ ONLY` transaction
 * that opens at the first read. Everything a query answers comes from the same snapshot, so its
 * parts agree with each other and with its cursor.
 */
export class Snapshot {
  private opening: Promise<Opened> | undefined;
  private readonly loaders = new Map<unknown, unknown>();
  private readonly told = new Map<unknown, (readonly unknown[])[]>();
  private readonly shelves = new Map<unknown, unknown>() as Map<unknown, Shelf<unknown, unknown>>;
  private turn: Turn | undefined;
  private answered: Promise<unknown> = Promise.resolve();
  private turns = 0;
  /**
   * With the last turn the end was asked for: its connection serves others
   * as soon as that is answered.
   */
  private ended: Promise<void> | undefined;
  private over = false;
  /** Why the view was given up. */
  private reason: unknown;
  private released = false;
  private columns: ReadColumns | undefined;

  /** @param premise verified before anything that was read is given out. */
  constructor(
    readonly database: DataSource,
    readonly viewer: Viewer | ViewerClass,
    private readonly premise?: Premise,
  ) {}

  /**
   * Whether nothing can be read from it any more: as many turns were taken as the document ever
   * took before, or it is to be read anew.
   */
  get isOver(): boolean {
    return this.over;
  }

  /**
   * Gives the view up. The document is executed anew, at most twice, on one that opens later; what
   * this execution answers is thrown away but for the last.
   *
   * @param reason told to whoever reads on.
   */
  readAnew(reason: unknown): void {
    this.over = true;
    this.reason = reason;
    this.columns?.miss();
    // nobody reads from it any more, and the pool lets go of a connection that is lost
    this.release().catch(() => undefined);
  }

  /**
   * From here on rows have only the columns that the document reads; without, all of them. What
   * was read before is forgotten.
   */
  readOnly(columns: ReadColumns | undefined): void {
    this.columns = columns;
    this.loaders.clear();
    this.told.clear();
    this.shelves.clear();
  }

  /** The columns to read of an entity. @param needed what the reader itself looks at. */
  columnsOf<T>(entity: EntityTarget<T>, needed: readonly (keyof T & string)[] = []): Columns<T> {
    const all = propertiesOf(this.database, entity);
    return this.columns ? this.columns.of(entity, all, needed) : allColumns<T>(all);
  }

  /**
   * The values of each row, in the order of the selected columns. What is asked in one
   * turn goes to the database at once, and is answered at once; the next turn is sent when
   * this one was answered. So a document always takes the same number of statements,
   * however fast they are answered.
   *
   * @throws when it is over; the document, which has not read this much
   * before, is then executed anew.
   */
  async read(statement: Statement, values: readonly unknown[]): Promise<unknown[][]> {
    if (this.over) {
      this.columns?.miss();
      throw this.reason ?? new Error("The document reads on after what was its last turn before.");
    }
    const turn = (this.turn ??= this.takeTurn());
    const place = turn.questions.push({ ...statement, values: [...values], rowMode: "array" }) - 1;
    const answer = (await turn.answers)[place]!;
    if (answer instanceof Error) throw answer;
    return answer;
  }

  /** Lets everybody ask who can do so now, or knows enough to once the turn before is answered. */
  private takeTurn(): Turn {
    const questions: QueryArrayConfig[] = [];
    const answers = this.answered
      .then(() => new Promise(setImmediate))
      .then(async () => {
        this.turn = undefined;
        const isLast = this.columns?.takesTurn(++this.turns) ?? false;
        this.over ||= isLast;
        const opened = await this.open();
        const { client, began } = opened;
        // Sent with BEGIN, without waiting for it. The answers count only when that went well:
        // nothing else has said who is looking.
        const asked = questions.map((question) =>
          client.query<unknown[]>(question).then(
            ({ rows }) => rows,
            (error: Error) => error,
          ),
        );
        // who releases it has the error; of one that was replaced nobody needs it, the
        // pool lets go of what is lost
        if (isLast) (this.ended = end(opened)).catch(() => undefined);
        await began;
        return Promise.all(asked);
      });
    this.answered = answers.catch(() => undefined); // who asked has the error
    return { questions, answers };
  }

  /**
   * The loader of a batch function: keys asked for in the same turn are read in one statement.
   *
   * @param name what tells it from others where the function is made anew each time, for
   * instance for a list with arguments.
   */
  loader<K, V>(batch: Batch<K, V>, name: unknown = batch): DataLoader<K, V> {
    const known = this.loaders.get(name);
    if (known) return known as DataLoader<K, V>;
    const loader = new DataLoader<K, V>((keys) => this.fetch(batch, keys, name));
    this.loaders.set(name, loader);
    return loader;
  }

  /** What a batch has found or is reading, by key. */
  found<K, V>(batch: Batch<K, V>): ReadonlyMap<K, Found<V>> {
    return (this.shelves.get(batch)?.found ?? NOTHING) as unknown as ReadonlyMap<K, Found<V>>;
  }

  /**
   * Reads what was not read yet for these keys: with what others fetch in
   * the same turn, in one statement.
   *
   * @returns what was found for each. @throws what reading one of the keys
   * has thrown, also earlier.
   */
  async fetch<K, V>(batch: Batch<K, V>, keys: readonly K[], name: unknown = batch): Promise<V[]> {
    const shelf = (this.shelves.get(name) ?? { found: new Map(), gathering: undefined }) as Shelf<
      K,
      V
    >;
    this.shelves.set(name, shelf as unknown as Shelf<unknown, unknown>);
    const places = keys.map((key) => shelf.found.get(key) ?? this.gather(batch, shelf, key));
    for (const place of places) if (!place.done) await place.read;
    return places.map(({ value }) => value!);
  }

  private gather<K, V>(batch: Batch<K, V>, shelf: Shelf<K, V>, key: K): Found<V> {
    const { keys, places, read } = (shelf.gathering ??= this.startGathering(batch, shelf));
    const place: Found<V> = { read, done: false };
    keys.push(key);
    places.push(place);
    shelf.found.set(key, place);
    return place;
  }

  private startGathering<K, V>(
    batch: Batch<K, V>,
    shelf: Shelf<K, V>,
  ): NonNullable<Shelf<K, V>["gathering"]> {
    const keys: K[] = [];
    const places: Found<V>[] = [];
    const read = new Promise<void>((end) => process.nextTick(end)).then(async () => {
      shelf.gathering = undefined;
      (await batch(this, keys)).forEach((value, index) => {
        const place = places[index]!;
        place.value = value;
        place.done = true;
      });
    });
    read.catch(() => undefined); // whoever awaits it has the error
    return { keys, places, read };
  }

  /** Rows that were read in lists: who finds one of them by its id later does not read it again. */
  tell<V>(find: Batch<string, V | null>, lists: readonly (readonly V[])[]): void {
    const told = this.told.get(find) ?? [];
    this.told.set(find, told);
    told.push(...lists);
  }

  /** What was told to this batch. */
  toldTo<V>(find: Batch<string, V | null>): readonly V[] {
    return (this.told.get(find) ?? []).flat() as V[];
  }

  /** The rows of these keys, in their order, without those that the viewer does not see. */
  async loadKnown<K, V>(batch: Batch<K, V | null>, keys: readonly K[]): Promise<V[]> {
    const loader = this.loader(batch);
    return (await Promise.all(keys.map((key) => loader.load(key)))).filter((row) => row !== null);
  }

  /**
   * Ends the transaction and gives the connection back. A snapshot that was never read holds none.
   */
  async release(): Promise<void> {
    this.released = true;
    // whoever asked to read has had the error
    const opened = await this.opening?.catch(() => undefined);
    this.opening = undefined;
    if (opened) await (this.ended ??= end(opened));
  }

  /** Opens the transaction the first time. */
  private open(): Promise<Opened> {
    if (this.released) throw this.reason ?? new Error("This snapshot has been released.");
    return (this.opening ??= this.begin());
  }

  private async begin(): Promise<Opened> {
    const client = await poolOf(this.database).connect();
    const began = Promise.all([
      client.query(
        `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${viewerSettings(this.viewer)}`,
      ),
      this.premise?.verify(client),
    ]);
    began.catch(() => undefined); // who reads has the error
    return { client, began };
  }
}

/** Ends the transaction and gives the connection back; one that cannot end it is given up. */
async function end({ client }: Opened): Promise<void> {
  const failure = await client.query("ROLLBACK").then(
    () => undefined,
    (error: Error) => error,
  );
  client.release(failure);
  if (failure) throw failure;
}
