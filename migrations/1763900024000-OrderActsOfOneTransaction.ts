import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A transaction may hold several acts, as the one that loads the first data does: each has its own
 * instant, and they keep their order.
 */
export class OrderActsOfOneTransaction1763900024000 implements MigrationInterface {
  name = "OrderActsOfOneTransaction1763900024000";

  async up(runner: QueryRunner): Promise<void> {
    await this.replaceSequencer(runner, "written_in, at");
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replaceSequencer(runner, "written_in");
  }

  private async replaceSequencer(runner: QueryRunner, act: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.sequence_changes() RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = app, pg_temp SET enable_seqscan = off AS $$
      DECLARE given integer; last bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('app.change'));
        -- one at a time; released only after this commit is visible
        WITH waiting AS (SELECT id, entity, entity_id, written_in, at FROM change
        WHERE position IS NULL ORDER BY id LIMIT 5000),
             placed AS (
               SELECT id
               FROM (SELECT waiting.*, max(id) OVER (PARTITION BY ${act}) AS last_of_act
               FROM waiting) of_acts
               ORDER BY last_of_act, entity, entity_id, id LIMIT 1000),
             batch AS MATERIALIZED (SELECT id, nextval('change_position') AS position FROM placed),
             done AS (UPDATE change SET position = batch.position FROM batch
             WHERE change.id = batch.id RETURNING change.position)
        SELECT count(*), max(position) INTO given, last FROM done;
        IF given > 0 THEN PERFORM pg_notify('change', last::text); END IF;
        RETURN given;  -- 1000: call again
      END $$`);
  }
}
