import type { MigrationInterface, QueryRunner } from "typeorm";

const WAITING = "9223372036854775807";

/**
 * Who comes back to a subscription is told of what is theirs, from the index by reader:
 * nobody else's rows are touched.
 */
export class ReadTheLogForSubscribers1764414081000 implements MigrationInterface {
  name = "ReadTheLogForSubscribers1764414081000";

  async up(runner: QueryRunner): Promise<void> {
    // From the index to the row, and never the other way: see ReadFromTheIndexToTheRow.
    const some = (which: string, order: string, limit: string) => `
          (SELECT DISTINCT ON (mine.position) mine.* FROM unnest(labels) AS own(label)
          CROSS JOIN LATERAL (
             SELECT c.* FROM app.change_reader r
             CROSS JOIN LATERAL (SELECT * FROM app.change WHERE change.id = r.change_id OFFSET 0) c
             WHERE r.label = own.label AND ${which} ORDER BY r.position ${order}
             LIMIT ${limit}) mine
           ORDER BY mine.position ${order} LIMIT ${limit})`;
    await runner.query(`
      CREATE FUNCTION app.read_told(labels text[], around bigint, before integer,
        behind integer) RETURNS SETOF app.change
      LANGUAGE plpgsql STABLE
      SET enable_seqscan = off SET enable_bitmapscan = off SET enable_indexonlyscan = off
      SET enable_hashjoin = off SET enable_mergejoin = off
      SET plan_cache_mode = force_generic_plan AS $$
      BEGIN
        RETURN QUERY SELECT told.* FROM (
          ${some("r.position <= around", "DESC", "before")}
          UNION ALL
          ${some(`r.position > around AND r.position < ${WAITING}`, "ASC", "behind")}) told
        ORDER BY told.position;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION app.read_told");
  }
}
