import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whether a recognition has begun, and whether it has ended, stand in its row: so the log can tell
 * of the midnight at which it happens.
 */
export class TellWhoIsRecognised1764606000000 implements MigrationInterface {
  name = "TellWhoIsRecognised1764606000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.recognised_organisation
        ADD COLUMN begun boolean NOT NULL DEFAULT false,
        ADD COLUMN ended boolean NOT NULL DEFAULT false`);
    // What has happened long ago is no change that the log tells of now.
    await runner.query(`
      ALTER TABLE app.recognised_organisation
        DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE app.recognised_organisation SET begun = true, ended = COALESCE(ends_on < today, false)
      FROM (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date AS today) AS calendar
      WHERE starts_on <= today AND (ends_on IS NULL OR ends_on >= starts_on)`);
    await runner.query(`
      ALTER TABLE app.recognised_organisation
        ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would tell nobody when a recognition begins.");
  }
}
