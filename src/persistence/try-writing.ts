import type pg from "pg";

/**
 * How long a good answer holds: whoever asks for readiness must not be able to make the database
 * write at will.
 */
const HOLDS_MS = 1_000;

/**
 * Tries what acts need of the database, and undoes it. A standby or a database that is closed for
 * writing refuses the row. A full disk has no room for a list that is too long to sort in memory.
 * (The row alone would fit where another one was undone before.)
 */
const TRIAL = [
  "BEGIN",
  "SET LOCAL viewer.organisation_id = '00000000-0000-0000-0000-000000000000'",
  "SET LOCAL work_mem = '64kB'",
  `
    INSERT INTO app.act_request (organisation_id, request_id, fingerprint)
    VALUES ('00000000-0000-0000-0000-000000000000', gen_random_uuid(), '')`,
  "SELECT count(*) FROM generate_series(1, 20000)",
  "ROLLBACK",
].join("; ");

/** Finds out whether the database takes writes. */
export class WriteTrial {
  private goodUntil = 0;
  private trying: Promise<boolean> | undefined;

  constructor(private readonly pool: pg.Pool) {}

  /** Whether the database takes writes. Callers at the same time share one trial. */
  succeeds(): Promise<boolean> {
    if (performance.now() < this.goodUntil) return Promise.resolve(true);
    return (this.trying ??= this.attempt().finally(() => {
      this.trying = undefined;
    }));
  }

  private async attempt(): Promise<boolean> {
    try {
      const client = await this.pool.connect();
      const failure = await client.query(TRIAL).then(
        () => undefined,
        (error: Error) => error,
      );
      client.release(failure); // a failure leaves it in the middle of a transaction
      if (failure) return false;
    } catch {
      return false; // those who try to act are told why
    }
    this.goodUntil = performance.now() + HOLDS_MS;
    return true;
  }
}
