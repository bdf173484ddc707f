import DataLoader from "dataloader";
import type { PoolClient, QueryArrayConfig } from "pg";
import type { DataSource, EntityTarget } from "typeorm";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { poolOf } from "./pool.js";
import { propertiesOf } from "./entity-properties.js";
import { allColumns, type Columns, type ReadColumns } from "./read-columns.js";
import type { Statement } from "./statement.js";
import { viewerSettings } from "./viewer-settings.js";
import type { Premise } from "./premise.js";

/** Reads what belongs to many keys at once; it answers one result per key, in the keys' order. */
export type Batch<K, V> = (snapshot: Snapshot, keys: readonly K[]) => Promise<readonly V[]>;

/**
 * An open transaction. `began` settles when the database has opened it as the viewer, and has
 * verified the premise.
 */
interface Opened {
  readonly client: PoolClient;
  readonly began: Promise<unknown>;
}

const NOTHING = new Map<never, never>();

/** What a batch finds for one key. `done` and `value` are set when `read` has settled. */
export interface Found<V> {
  readonly read: Promise<void>;
  done: boolean;
  value?: V;
}

/** What a batch has found or is reading, and the read that others may still join. */
interface Shelf<K, V> {
  readonly found: Map<K, Found<V>>;
  gathering:
    { readonly keys: K[]; readonly places: Found<V>[]; readonly read: Promise<void> } | undefined;
}

/** Questions that are asked together, and the answer to each. */
interface Turn {
  readonly questions: QueryArrayConfig[];
  readonly answers: Promise<readonly (unknown[][] | Error)[]>;
}

/**
 * One view of the database, as one viewer, at one moment: a `REPEATABLE READ READ ONLY` transaction
 * that opens at the first read. Everything that a query answers comes from the same snapshot, so
 * its parts agree with each other and with its cursor.
 */
export class Snapshot {
  private opening: Promise<Opened> | undefined;
  private readonly loaders = new Map<unknown, unknown>();
  private readonly told = new Map<unknown, (readonly unknown[])[]>();
  private readonly shelves = new Map<unknown, unknown>() as Map<unknown, Shelf<unknown, unknown>>;
  private turn: Turn | undefined;
  private answered: Promise<unknown> = Promise.resolve();
  private turns = 0;
  /** The end of the transaction, sent with the last turn; its connection then serves others. */
  private ended: Promise<void> | undefined;
  private over = false;
  /** Why the snapshot was given up. */
  private reason: unknown;
  private released = false;
  private columns: ReadColumns | undefined;

  /** @param premise is verified before anything that was read is given out. */
  constructor(
    readonly database: DataSource,
    readonly viewer: Viewer | ViewerClass,
    private readonly premise?: Premise,
  ) {}

  /**
   * Whether nothing can be read any more: the document has taken as many turns as it ever took
   * before, or it is to be read anew.
   */
  get isOver(): boolean {
    return this.over;
  }

  /**
   * Gives the snapshot up. The document is executed anew, at most twice, on one that opens later;
   * only the answer of the last execution counts.
   *
   * @param reason thrown to whoever reads on.
   */
  readAnew(reason: unknown): void {
    this.over = true;
    this.reason = reason;
    this.columns?.miss();
    // nobody reads from it any more, and the pool drops a lost connection
    this.release().catch(() => undefined);
  }

  /**
   * From here on rows have only the columns that the document reads; without `columns`, all of
   * them. The snapshot forgets what it has read before.
   */
  readOnly(columns: ReadColumns | undefined): void {
    this.columns = columns;
    this.loaders.clear();
    this.told.clear();
    this.shelves.clear();
  }

  /** The columns to read of an entity. @param needed those that the reader itself looks at. */
  columnsOf<T>(entity: EntityTarget<T>, needed: readonly (keyof T & string)[] = []): Columns<T> {
    const all = propertiesOf(this.database, entity);
    return this.columns ? this.columns.of(entity, all, needed) : allColumns<T>(all);
  }

  /**
   * Reads the values of each row, in the order of the selected columns. Questions of one turn go to
   * the database at once, and are answered at once; the next turn leaves when this one was
   * answered. So a document always takes the same number of statements, however fast they are
   * answered.
   *
   * @throws when the snapshot is over. A document that reads more than it did before is then
   * executed anew.
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

  /**
   * Begins a turn. It waits for the answers to the turn before, and lets everybody ask who then
   * can.
   */
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
        // The questions leave with BEGIN, without waiting for it. Their answers count only when
        // BEGIN went well: nothing else has said who is looking.
        const asked = questions.map((question) =>
          client.query<unknown[]>(question).then(
            ({ rows }) => rows,
            (error: Error) => error,
          ),
        );
        // The caller of release() gets this error; a replaced snapshot has no caller, and the pool
        // drops a lost connection.
        if (isLast) (this.ended = end(opened)).catch(() => undefined);
        await began;
        return Promise.all(asked);
      });
    this.answered = answers.catch(() => undefined); // the asker gets the error
    return { questions, answers };
  }

  /**
   * The loader of a batch function: it reads the keys of one turn in one statement.
   *
   * @param name tells the batch from others where its function is made anew each time, for instance
   * for a list with arguments.
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
   * Reads what is not on the shelf yet for these keys, in one statement with what others fetch in
   * the same turn.
   *
   * @returns what was found for each key.
   * @throws the error of reading one of the keys, also of an earlier read.
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
    read.catch(() => undefined); // whoever awaits `read` gets the error
    return { keys, places, read };
  }

  /** Hands rows of lists to a batch that finds them by id: it does not read them again. */
  tell<V>(find: Batch<string, V | null>, lists: readonly (readonly V[])[]): void {
    const told = this.told.get(find) ?? [];
    this.told.set(find, told);
    told.push(...lists);
  }

  /** The rows that were told to this batch. */
  toldTo<V>(find: Batch<string, V | null>): readonly V[] {
    return (this.told.get(find) ?? []).flat() as V[];
  }

  /** Loads the rows of these keys, in their order, without those that the viewer does not see. */
  async loadKnown<K, V>(batch: Batch<K, V | null>, keys: readonly K[]): Promise<V[]> {
    const loader = this.loader(batch);
    return (await Promise.all(keys.map((key) => loader.load(key)))).filter((row) => row !== null);
  }

  /**
   * Ends the transaction and gives the connection back. A snapshot that was never read holds none.
   */
  async release(): Promise<void> {
    this.released = true;
    // the reader has had the error
    const opened = await this.opening?.catch(() => undefined);
    this.opening = undefined;
    if (opened) await (this.ended ??= end(opened));
  }

  /** Opens the transaction at the first call. */
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
    began.catch(() => undefined); // the reader gets the error
    return { client, began };
  }
}

/**
 * Ends the transaction and gives the connection back. A connection that fails to end it is given
 * up.
 */
async function end({ client }: Opened): Promise<void> {
  const failure = await client.query("ROLLBACK").then(
    () => undefined,
    (error: Error) => error,
  );
  client.release(failure);
  if (failure) throw failure;
}
