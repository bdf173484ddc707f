import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * After signing the owner of a figure could replace a target, which no signed text names. So a
 * target stays while what was agreed is fixed: it is replaced in negotiation, or when another
 * edition of the agreement holds than the one under which it was recorded.
 */
export class KeepAgreedTargets1764501010000 implements MigrationInterface {
  name = "KeepAgreedTargets1764501010000";

  async up(runner: QueryRunner): Promise<void> {
    // the edition that holds now: as edition.ts finds it
    await runner.query(`
      CREATE FUNCTION app.is_fixed_target(recorded_under uuid, of_indicator uuid) RETURNS boolean
      LANGUAGE sql STABLE
        RETURN (SELECT a.status <> 'NEGOTIATION' AND (
            SELECT e.id = a.id OR e.concluded_at IS NULL
            FROM app.agreement_indicator i
            JOIN app.agreement_commitment c ON c.origin_id = i.commitment_id
            JOIN app.agreement e ON e.id = c.agreement_id
            WHERE i.id = of_indicator
            ORDER BY (e.status IN ('IN_FORCE', 'EVALUATED')) DESC, (e.concluded_at IS NOT NULL) DESC,
              e.edition DESC
            LIMIT 1)
          FROM app.agreement a WHERE a.id = recorded_under)`);
    await runner.query(`
      CREATE FUNCTION app.keep_agreed_target() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NULLIF(current_setting('viewer.organisation_id', true), '') IS NOT NULL
          AND app.is_fixed_target(OLD.agreement_id, OLD.indicator_id) IS NOT FALSE THEN
          RAISE restrict_violation USING MESSAGE = 'A target that was agreed on stays';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER keep_agreed_target BEFORE UPDATE OF replaced_on
        ON app.agreement_indicator_value FOR EACH ROW
        WHEN (OLD.kind = 'TARGET' AND OLD.value IS NOT NULL AND NEW.replaced_on IS NOT NULL)
        EXECUTE FUNCTION app.keep_agreed_target()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER keep_agreed_target ON app.agreement_indicator_value`);
    await runner.query(`DROP FUNCTION app.keep_agreed_target, app.is_fixed_target`);
  }
}
