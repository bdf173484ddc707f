import DataLoader from "dataloader";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import type { Viewer, ViewerClass } from "../authorisation/viewer.js";
import { viewerSettings } from "./viewer-settings.js";

/** Reads what belongs to many keys at once; one result per key, in the keys' order. */
export type Batch<K, V> = (snapshot: Snapshot, keys: readonly K[]) => Promise<readonly V[]>;

/**
 * One view of the database, as one viewer, at one moment: a `REPEATABLE READ READ ONLY` transaction that opens at the first
 * read. Everything a query answers comes from the same snapshot, so its parts agree with each other and with its cursor.
 */
export class Snapshot {
  private runner: QueryRunner | undefined;
  private opening: Promise<EntityManager> | undefined;
  private readonly loaders = new Map<unknown, unknown>();
  private released = false;

  constructor(private readonly database: DataSource, readonly viewer: Viewer | ViewerClass) {}

  /** The manager to read with. Opens the transaction the first time. */
  manager(): Promise<EntityManager> {
    if (this.released) throw new Error("This snapshot has been released.");
    return (this.opening ??= this.open());
  }

  /**
   * The loader of a batch function: keys asked for in the same turn are read in one statement.
   *
   * @param name what tells it from others where the function is made anew each time, for instance for a list with arguments.
   */
  loader<K, V>(batch: Batch<K, V>, name: unknown = batch): DataLoader<K, V> {
    const known = this.loaders.get(name);
    if (known) return known as DataLoader<K, V>;
    const loader = new DataLoader<K, V>((keys) => batch(this, keys));
    this.loaders.set(name, loader);
    return loader;
  }

  /** The rows of these keys, in their order, without those that the viewer does not see. */
  async loadKnown<K, V>(batch: Batch<K, V | null>, keys: readonly K[]): Promise<V[]> {
    const loader = this.loader(batch);
    return (await Promise.all(keys.map((key) => loader.load(key)))).filter((row) => row !== null);
  }

  /** Ends the transaction and gives the connection back. A snapshot that was never read holds none. */
  async release(): Promise<void> {
    this.released = true;
    await this.opening?.catch(() => undefined); // whoever asked for the manager has had the error
    const runner = this.runner;
    this.runner = undefined;
    if (!runner) return;
    try {
      await runner.query("ROLLBACK");
    } finally {
      await runner.release();
    }
  }

  private async open(): Promise<EntityManager> {
    const runner = this.database.createQueryRunner();
    try {
      await runner.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${viewerSettings(this.viewer)}`);
    } catch (error) {
      await runner.release();
      throw error;
    }
    this.runner = oneAtATime(runner);
    return runner.manager;
  }
}

/** A connection answers one question at a time: those asked in the same turn wait for each other here, not in the driver, which is to refuse that. */
function oneAtATime(runner: QueryRunner): QueryRunner {
  const ask = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  runner.query = (...question: Parameters<QueryRunner["query"]>) => {
    const answer = last.then(() => ask(...question));
    last = answer.catch(() => undefined); // whoever asked has the error
    return answer;
  };
  return runner;
}
