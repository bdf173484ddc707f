import type { Logger } from "pino";
import { kindOf } from "../errors.js";
import type pg from "pg";
import {
  giveUpAll,
  openPool,
  PostgresConnection,
  SilentConnection,
} from "../persistence/postgres-connection.js";
import { ChangeCursors } from "./change-cursor.js";
import { Outage } from "./outage.js";
import type { ChangeFeed, FeedChange, ReadAround } from "./change-feed.js";

const BATCH = 1000;
const RECONNECT_MS = 1_000;
const ASK_LISTENER_MS = 2_000;
const LISTENER_ANSWERS_MS = 3_000;

interface ChangeRow extends Omit<FeedChange, "id" | "position"> {
  id: string;
  position: string;
}

const COLUMNS = `id, position, key, at, act, entity, entity_id AS "entityId", version, subject_id AS "subjectId", topic,
  organisation_id AS "organisationId", person_id AS "personId", readers, lost_readers AS "lostReaders"`;

const toChange = (row: ChangeRow): FeedChange => ({
  ...row,
  id: BigInt(row.id),
  position: BigInt(row.position),
});

/**
 * The feed over `app.change`. It gives committed changes their position (the sequencer), and
 * listens for the hint that another server did so. It needs a direct connection: LISTEN does not
 * pass through a transaction pooler.
 */
export class PostgresChangeFeed implements ChangeFeed {
  private readonly pool: pg.Pool;
  /**
   * The sequencer has a connection of its own, so that many reads cannot keep changes from getting
   * their position.
   */
  private readonly sequencer: pg.Pool;
  private readonly outage: Outage;
  private readonly wakes: (() => void)[] = [];
  private readonly epochs: ((epoch: bigint) => void)[] = [];
  private listener: PostgresConnection | undefined;
  private reconnect: NodeJS.Timeout | undefined;
  private sequencing: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {
    this.outage = Outage.in(log);
    const open = (max: number) => {
      const pool = openPool({
        connectionString: url,
        max,
        options: "-c search_path=app",
        application_name: "samenspraak-feed",
      });
      this.outage.watch(pool, (error) => log.warn(kindOf(error), "feed connection lost"));
      return pool;
    };
    this.pool = open(3);
    this.sequencer = open(1);
  }

  /** Starts to listen. From then on the feed restores a lost connection by itself. */
  async start(): Promise<void> {
    await this.listen();
  }

  /** @param resumableDays for how many days cursors can be resumed from. */
  async cursors(resumableDays: number): Promise<ChangeCursors> {
    const {
      rows: [row],
    } = await this.pool.query<{ key: Buffer; epoch: string }>(
      "SELECT key, current_epoch() AS epoch FROM cursor_key",
    );
    if (!row) throw new Error("The database has no cursor key: were the migrations run?");
    return new ChangeCursors(row.key, BigInt(row.epoch), resumableDays * 86_400_000);
  }

  /**
   * Gives a position to every committed change that has none. Calls during a run share one more
   * run.
   */
  sequence(): Promise<void> {
    if (this.sequencing) {
      this.again = true;
      return this.sequencing;
    }
    return (this.sequencing = this.runSequencer());
  }

  async head(): Promise<bigint> {
    const {
      rows: [row],
    } = await this.pool.query<{ head: string }>("SELECT change_head() AS head");
    return BigInt(row!.head);
  }

  async read(after: bigint, limit: number): Promise<FeedChange[]> {
    const { rows } = await this.pool.query<ChangeRow>({
      name: "read-changes",
      text: `SELECT ${COLUMNS} FROM change WHERE position > $1 ORDER BY position LIMIT $2`,
      values: [after, limit],
    });
    return rows.map(toChange);
  }

  /** Like reads of the log, this touches only the changes of these labels. */
  async readTold(
    labels: readonly string[],
    { position, before, behind }: ReadAround,
  ): Promise<FeedChange[]> {
    const { rows } = await this.pool.query<ChangeRow>({
      name: "read-told-changes",
      text: `SELECT ${COLUMNS} FROM read_told($1, $2, $3, $4)`,
      values: [labels, position, before, behind],
    });
    return rows.map(toChange);
  }

  async stillAhead(ids: readonly bigint[], position: bigint): Promise<bigint[]> {
    const {
      rows: [row],
    } = await this.pool.query<{ ahead: string[] }>("SELECT still_ahead($1, $2) AS ahead", [
      ids,
      position,
    ]);
    return row!.ahead.map(BigInt);
  }

  /**
   * Gives up all its connections, and the questions that wait for them. The next question makes new
   * ones.
   */
  renew(): void {
    for (const pool of [this.pool, this.sequencer]) giveUpAll(pool);
    this.listener?.giveUp(new SilentConnection());
  }

  onHint(wake: () => void): void {
    this.wakes.push(wake);
  }

  /**
   * Tells the listeners at each new connection which log this is: a standby may have taken over
   * since.
   */
  onEpoch(listener: (epoch: bigint) => void): void {
    this.epochs.push(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.reconnect);
    await this.listener?.end();
    await this.sequencing?.catch(() => undefined); // the caller of sequence() has had the error
    await Promise.all([this.pool.end(), this.sequencer.end()]);
  }

  private async runSequencer(): Promise<void> {
    try {
      do {
        this.again = false;
        const {
          rows: [row],
        } = await this.sequencer.query<{ given: number }>("SELECT sequence_changes() AS given");
        if (row!.given === BATCH) this.again = true;
      } while (this.again && !this.closed);
    } finally {
      // in the same turn of the event loop as the last test of `again`: a later call starts a new
      // run
      this.sequencing = undefined;
    }
  }

  /**
   * Listens on a connection of its own, which is never in a transaction. It looks once right after
   * LISTEN, because PostgreSQL keeps no hints for a listener that is away.
   */
  private async listen(): Promise<void> {
    const client = new PostgresConnection({
      connectionString: this.url,
      application_name: "samenspraak-listen",
      deadlineMs: LISTENER_ANSWERS_MS,
    });
    client.on("error", (error) => {
      if (!this.closed && !this.outage.isNoticed(this, error))
        this.log.warn(kindOf(error), "change listener lost");
      this.listenAgain(client);
    });
    client.on("end", () => this.listenAgain(client));
    client.on("notification", () => this.wake());
    this.listener = client;
    await client.connect();
    await client.query("LISTEN change");
    const {
      rows: [row],
    } = await client.query<{ epoch: string }>("SELECT app.current_epoch() AS epoch");
    this.outage.isOverFor(this);
    for (const listener of this.epochs) listener(BigInt(row!.epoch));
    this.wake();
    // This connection only waits. Without a question now and then nobody would notice that it waits
    // in vain; a question without an answer ends the connection at its deadline.
    const timer = setInterval(
      () => void client.query("SELECT").catch(() => undefined),
      ASK_LISTENER_MS,
    );
    client.once("end", () => clearInterval(timer));
  }

  private listenAgain(lost: PostgresConnection): void {
    if (this.closed || this.listener !== lost) return;
    this.listener = undefined;
    this.reconnect = setTimeout(() => {
      this.listen().catch((error: unknown) => {
        if (!this.outage.isNoticed(this, error))
          this.log.warn(kindOf(error), "change listener could not connect");
        if (this.listener) this.listenAgain(this.listener);
      });
    }, RECONNECT_MS);
  }

  private wake(): void {
    for (const wake of this.wakes) wake();
  }
}
