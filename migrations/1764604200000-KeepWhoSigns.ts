import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A ratification has the signatures that the agreement lays down (`ratifiedBy`), whatever a mistake
 * in an act would write: those of the last version, or of a first text itself; else the chair's. An
 * annex is for the executives, and the landlord's executive signs for the landlord.
 */
export class KeepWhoSigns1764604200000 implements MigrationInterface {
  name = "KeepWhoSigns1764604200000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app.keep_signing() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE amended app.collaboration_amendment; wanted jsonb;
      BEGIN
        -- a migration
        IF NULLIF(current_setting('viewer.organisation_id', true), '') IS NULL THEN
          RETURN NEW;
        END IF;
        SELECT * INTO amended FROM app.collaboration_amendment WHERE id = NEW.amendment_id;
        IF current_setting('viewer.audience', true) = 'LANDLORD' THEN
          wanted := '["EXECUTIVE"]';
        ELSIF amended.amendment_class = 'CLAUSE' THEN
          -- one provision lays a parameter down
          IF amended.is_first THEN
            SELECT one -> 'parameters' -> 'ratifiedBy' INTO wanted
            FROM app.collaboration_text AS t, jsonb_array_elements(t.provisions) AS one
            WHERE t.id = NEW.text_id AND one -> 'parameters' ? 'ratifiedBy';
          ELSE
            SELECT p.parameters -> 'ratifiedBy' INTO wanted
            FROM app.collaboration_provision AS p
            WHERE p.parameters ? 'ratifiedBy' AND p.version_id = (
              SELECT v.id FROM app.collaboration_version AS v
              WHERE v.agreement_id = NEW.agreement_id ORDER BY v.number DESC LIMIT 1);
          END IF;
        END IF;
        IF EXISTS (SELECT FROM jsonb_array_elements_text(COALESCE(wanted, '["CHAIR"]')) AS capacity
          WHERE NOT NEW.signers @> jsonb_build_array(jsonb_build_object('capacity', capacity))) THEN
          RAISE restrict_violation USING MESSAGE = 'Who has to sign signs';
        END IF;
        RETURN NEW;
      END $$`);
    // after keep_ratifying, in the order of their names
    await runner.query(`
      CREATE TRIGGER keep_signing BEFORE INSERT ON app.collaboration_ratification FOR EACH ROW
        EXECUTE FUNCTION app.keep_signing()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER keep_signing ON app.collaboration_ratification");
    await runner.query("DROP FUNCTION app.keep_signing");
  }
}
