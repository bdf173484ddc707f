import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whom an agreement recognises, its parties read before it begins: a local organisation can be one
 * of them, and the last to ratify.
 */
export class RecogniseTogether1764610001000 implements MigrationInterface {
  name = "RecogniseTogether1764610001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.recognised_organisation
        -- those of its agreement; the trigger follow_collaboration gives them
        ADD COLUMN party_ids uuid[] NOT NULL DEFAULT '{}'`);
    await runner.query(`
      ALTER TABLE app.recognised_organisation
        DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      ALTER TABLE app.collaboration_agreement NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE app.recognised_organisation AS r SET party_ids = a.party_ids
      FROM app.collaboration_agreement AS a WHERE a.id = r.agreement_id`);
    await runner.query(`
      ALTER TABLE app.collaboration_agreement FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      ALTER TABLE app.recognised_organisation
        ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE TRIGGER follow_collaboration BEFORE INSERT ON app.recognised_organisation
        FOR EACH ROW WHEN (NEW.agreement_id IS NOT NULL)
        EXECUTE FUNCTION app.follow_collaboration()`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would hide a list from who ratified it.");
  }
}
