import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A requestId is kept as long as the log: it was forgotten after two days, and a repeat after that
 * was done again, though the API says once. The log still knows those that were forgotten; only
 * what their input was is not known any more.
 */
export class KeepActRequests1763900040001 implements MigrationInterface {
  name = "KeepActRequests1763900040001";

  async up(runner: QueryRunner): Promise<void> {
    // Servers of the version before still ask for it, as long as they run.
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.forget_act_requests(keep interval) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
        SELECT
      $$`);
    await runner.query("DROP INDEX app.act_request_at_idx");
    await runner.query(`
      INSERT INTO app.act_request (organisation_id, request_id, fingerprint, subject_id, at)
      SELECT DISTINCT
        ON (organisation_id, request_id) organisation_id, request_id, '', subject_id::uuid, at
      FROM app.change
      WHERE organisation_id IS NOT NULL AND request_id IS NOT NULL
      ORDER BY organisation_id, request_id, id
      ON CONFLICT DO NOTHING`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX act_request_at_idx ON app.act_request (at)");
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.forget_act_requests(keep interval) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
        DELETE FROM act_request WHERE at < now() - keep
      $$`);
  }
}
