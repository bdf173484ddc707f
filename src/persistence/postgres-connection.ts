import type { Duplex } from "node:stream";
import pg from "pg";

/** How long connecting and logging in may take. */
const CONNECT_MS = 3_000;
/** The same while a server starts: a busy database is no reason to give up. */
export const START_CONNECT_MS = 30_000;
const PART_MS = 2_000;
/**
 * How much later than `statement_timeout` a connection is given up: by then PostgreSQL itself would
 * have said that it stopped the statement.
 */
const MARGIN_MS = 1_000;
/** How often another connection asks about one that has no `statement_timeout`. */
const ASK_AFTER_MS = 5_000;

export interface ConnectionConfig extends pg.ClientConfig {
  /** How long an answer may take; by default this follows from `statement_timeout`. */
  readonly deadlineMs?: number;
}

/** No answer came: the database, or something on the way to it, may be gone without a word. */
export class SilentConnection extends Error {
  readonly code = "ETIMEDOUT";

  constructor() {
    super("The database did not answer in time: the connection is given up.");
    this.name = "SilentConnection";
  }
}

/**
 * Every connection to PostgreSQL is one of these. The network can lose a connection without a word
 * (a firewall that forgets, a machine that is switched off, a frozen disk), and then nobody would
 * ever be told. So each connection has a deadline on our own clock, a little behind the time at
 * which PostgreSQL itself stops a statement. A question without an answer by then ends the
 * connection, and with it everything that waits for it.
 */
export class PostgresConnection extends pg.Client {
  /**
   * The connections of each pool, by the configuration object with which the pool makes all of
   * them.
   */
  static readonly companions = new WeakMap<object, Set<PostgresConnection>>();

  private readonly config: ConnectionConfig;
  private readonly pooled: Set<PostgresConnection>;
  private deadlineMs: number;
  /** No `statement_timeout` stops a statement here, so a long wait tells nothing. */
  private isPatient = false;
  private waiting: NodeJS.Timeout | undefined;

  constructor(config: ConnectionConfig = {}) {
    super({
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      connectionTimeoutMillis: CONNECT_MS,
      ...config,
      pipeline: true,
    });
    this.config = config;
    this.deadlineMs = config.deadlineMs ?? CONNECT_MS;
    this.pooled = PostgresConnection.companions.get(config) ?? new Set();
    PostgresConnection.companions.set(config, this.pooled);
    // For a moment between the pool and its caller nobody listens to the connection, and an error
    // that nobody hears ends the process. Whoever next asks on this connection gets the error.
    this.on("error", () => undefined);
    this.on("drain", () => this.stopWaiting());
    this.on("end", () => {
      this.stopWaiting();
      this.pooled.delete(this);
    });
    this.wire.on("readyForQuery", () => this.waiting?.refresh());
    this.tellFirstFailures();
    this.query = ((...question: unknown[]) => {
      this.startWaiting();
      return Reflect.apply(pg.Client.prototype.query, this, question) as unknown;
    }) as pg.Client["query"];
  }

  override connect(): Promise<this>;
  override connect(
    callback: ((error: Error) => void) | ((error: null, client: pg.ClientBase) => void),
  ): void;
  override connect(
    callback?: ((error: Error) => void) | ((error: null, client: pg.ClientBase) => void),
  ): Promise<this> | void {
    const connected = super.connect().then(() => this.learnDeadline());
    if (!callback) return connected;
    const tell = callback as (error: Error | null, client?: pg.ClientBase) => void;
    connected.then(() => tell(null, this), tell);
  }

  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(...callback: [((error: Error) => void)?]): Promise<void> | void {
    // A server that does not answer will not answer a goodbye either.
    const timer = setTimeout(() => this.wire.stream.destroy(), PART_MS);
    timer.unref();
    this.once("end", () => clearTimeout(timer));
    return Reflect.apply(pg.Client.prototype.end, this, callback) as Promise<void> | void;
  }

  /** Ends the connection at once. Whatever waits for it fails with this error. */
  giveUp(error: Error): void {
    this.wire.stream.destroy(error);
  }

  /**
   * Gives an error in a transaction that has failed before the first failure as its cause: that one
   * alone says what went wrong.
   */
  private tellFirstFailures(): void {
    let first: Error | undefined;
    this.wire.on("errorMessage", (error: Error) => {
      if (first) error.cause = first;
      else first = error;
    });
    this.wire.on("readyForQuery", ({ status }: { status: string }) => {
      if (status !== "E") first = undefined; // there is no transaction, or it goes on
    });
  }

  private async learnDeadline(): Promise<this> {
    this.pooled.add(this);
    if (this.config.deadlineMs !== undefined) return this;
    this.startWaiting();
    const {
      rows: [row],
    } = await ASK.call(
      this,
      "SELECT setting::int AS ms FROM pg_settings WHERE name = 'statement_timeout'",
    );
    this.isPatient = row.ms === 0;
    this.deadlineMs = this.isPatient ? ASK_AFTER_MS : row.ms + MARGIN_MS;
    return this;
  }

  private startWaiting(): void {
    this.waiting ??= setTimeout(() => void this.endWaiting(), this.deadlineMs);
  }

  private stopWaiting(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }

  private async endWaiting(): Promise<void> {
    if (this.isPatient && (await this.isAtWork())) {
      this.waiting?.refresh();
      return;
    }
    if (!this.waiting) return; // the answer came while the other connection was asking
    this.giveUp(new SilentConnection());
    // A lost connection is seldom alone. The idle ones of its pool are given up too, before
    // somebody has to wait for each.
    for (const other of this.pooled)
      if (!other.waiting && other.getTransactionStatus() === "I")
        other.giveUp(new SilentConnection());
  }

  /**
   * Asks PostgreSQL on another connection whether it is still busy with the statement of this one.
   */
  private async isAtWork(): Promise<boolean> {
    const other = new PostgresConnection({
      ...this.config,
      options: "",
      application_name: "samenspraak-ask-after",
      deadlineMs: CONNECT_MS,
    });
    try {
      await other.connect();
      // pg's types do not declare this property
      const { processID } = this as unknown as { readonly processID: number };
      const { rowCount } = await other.query(
        "SELECT FROM pg_stat_activity WHERE pid = $1 AND state = 'active'",
        [processID],
      );
      return rowCount === 1;
    } catch {
      return false; // the whole database does not answer
    } finally {
      await other.end().catch(() => undefined); // it ends in any case
    }
  }

  /** The protocol layer beneath, which pg's types do not declare. */
  protected get wire(): NodeJS.EventEmitter & { readonly stream: Duplex } {
    return (
      this as unknown as { readonly connection: NodeJS.EventEmitter & { readonly stream: Duplex } }
    ).connection;
  }
}

/** pg's own `query`, past those who watch the server's queries: this one belongs to connecting. */
const ASK = pg.Client.prototype.query as (this: pg.Client, sql: string) => Promise<pg.QueryResult>;

/** Gives up all connections of a pool, and the questions that wait for them. */
export function giveUpAll(pool: pg.Pool): void {
  for (const one of PostgresConnection.companions.get(pool.options) ?? [])
    one.giveUp(new SilentConnection());
}

/**
 * Makes a pool of PostgresConnections. Its event `error` tells of a connection that ended while
 * nobody used it; the caller listens to it.
 */
export function openPool(config: pg.PoolConfig & ConnectionConfig): pg.Pool {
  return new pg.Pool({
    connectionTimeoutMillis: CONNECT_MS,
    ...config,
    Client: PostgresConnection as unknown as NonNullable<pg.PoolConfig["Client"]>,
  });
}
