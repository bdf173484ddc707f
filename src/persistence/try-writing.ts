import type pg from "pg";

/**
 * A good answer holds for this long: whoever asks for readiness must not be able to
 * make the database write at will.
 */
const HOLDS_MS = 1_000;

/**
 * What acts need of the database, tried and undone: a row in a table that they write, which
 * a standby or a database that is closed for writing refuses, and more of a sorted list
 * than fits in memory, for which a full disk has no room. (The row alone would find room
 * where another was undone before.)
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

  /** Whether it does. Asked by many at once, it is tried once. */
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
      client.release(failure); // after a failure it is in the middle of a transaction
      if (failure) return false;
    } catch {
      return false; // why, those are told who try to act
    }
    this.goodUntil = performance.now() + HOLDS_MS;
    return true;
  }
}
