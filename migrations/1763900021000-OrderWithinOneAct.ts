import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What one act wrote stands in the log in an order, and at an instant, that tell nothing: rows of
 * one statement are written in the order in which they lie on the disk, and that depends on how
 * often, and when, their drafts were edited.
 */
export class OrderWithinOneAct1763900021000 implements MigrationInterface {
  name = "OrderWithinOneAct1763900021000";

  async up(runner: QueryRunner): Promise<void> {
    // One instant for all that a transaction writes: that of its first change.
    await runner.query(`
      CREATE FUNCTION app.acted_at() RETURNS timestamptz LANGUAGE plpgsql AS $$
      DECLARE at timestamptz := NULLIF(current_setting('viewer.acted_at', true), '')::timestamptz;
      BEGIN
        IF at IS NULL THEN
          at := clock_timestamp();
          PERFORM set_config('viewer.acted_at', at::text, true);
        END IF;
        RETURN at;
      END $$`);
    await runner.query(`ALTER TABLE app.change ALTER at SET DEFAULT app.acted_at()`);
    await runner.query(`ALTER TABLE app.change ADD written_in xid8`);
    await runner.query(`ALTER TABLE app.change ALTER written_in SET DEFAULT pg_current_xact_id()`);

    // A transaction stands where its last change does: who has written a row after it, has written
    // later, so that of each row the versions come in order. Among so many waiting that they are
    // not all looked at, the first ones stand for their transaction, which keeps that order.
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.sequence_changes() RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
        SET enable_seqscan = off AS $$
      DECLARE given integer; last bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('app.change'));
        -- one at a time; released only after this commit is visible
        WITH waiting AS (SELECT id, entity, entity_id, written_in FROM change
        WHERE position IS NULL ORDER BY id LIMIT 5000),
             placed AS (
               SELECT id
               FROM (SELECT waiting.*, max(id) OVER (PARTITION BY written_in) AS last_of_act
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

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.sequence_changes() RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
        SET enable_seqscan = off AS $$
      DECLARE given integer; last bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('app.change'));
        WITH batch AS MATERIALIZED (
               SELECT id, nextval('change_position') AS position
               FROM (SELECT id FROM change WHERE position IS NULL ORDER BY id LIMIT 1000) waiting),
             done AS (UPDATE change SET position = batch.position FROM batch
             WHERE change.id = batch.id RETURNING change.position)
        SELECT count(*), max(position) INTO given, last FROM done;
        IF given > 0 THEN PERFORM pg_notify('change', last::text); END IF;
        RETURN given;
      END $$`);
    await runner.query(`ALTER TABLE app.change DROP written_in`);
    await runner.query(`ALTER TABLE app.change ALTER at SET DEFAULT clock_timestamp()`);
    await runner.query(`DROP FUNCTION app.acted_at`);
  }
}
