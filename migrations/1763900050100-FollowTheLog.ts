import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The epoch of change cursors follows from which log this is, by itself: a restored backup, a
 * standby that took over and a copy are other logs, in which positions mean something else.
 */
export class FollowTheLog1763900050100 implements MigrationInterface {
  name = "FollowTheLog1763900050100";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.change_epoch
        ALTER epoch TYPE bigint,
        ADD identity text -- of the log that the epoch was drawn for; null: of before there was one`);
    // Drawn, not counted: one backup that is restored twice makes two logs.
    await runner.query(`
      CREATE FUNCTION app.current_epoch() RETURNS bigint LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = app, pg_temp AS $$
      DECLARE current bigint; this_log text := concat_ws(' ',
        (SELECT system_identifier FROM pg_control_system()),     -- which cluster
        left(pg_walfile_name(pg_current_wal_lsn()), 8),          -- on which timeline
        (SELECT oid FROM pg_database WHERE datname = current_database()),
        'app.change'::regclass::oid, pg_relation_filenode('app.change'::regclass));
      BEGIN
        IF EXISTS (SELECT FROM change_epoch WHERE identity IS DISTINCT FROM this_log) THEN
          -- Only then: a database that takes no writes can be started on, and read.
          UPDATE change_epoch SET identity = this_log,
            epoch = ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 17))::bit(64)::bigint
              & x'0fffffffffffffff'::bigint
          WHERE identity IS DISTINCT FROM this_log;
        END IF;
        SELECT epoch INTO STRICT current FROM change_epoch;
        RETURN current;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION app.current_epoch()`);
    await runner.query(`UPDATE app.change_epoch SET epoch = epoch % 1000000000`);
    await runner.query(`ALTER TABLE app.change_epoch DROP identity, ALTER epoch TYPE integer`);
  }
}
