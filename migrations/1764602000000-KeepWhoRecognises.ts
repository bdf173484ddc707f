import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Several organisations may write the row of a recognition, and both parties that of a nomination:
 * each decides there only what is its own to decide, whatever a mistake in an act would write.
 */
export class KeepWhoRecognises1764602000000 implements MigrationInterface {
  name = "KeepWhoRecognises1764602000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, body] of [
      ["committee_recognition", RECOGNITION],
      ["commissioner_nomination", NOMINATION],
    ] as const) {
      await runner.query(`
        CREATE FUNCTION app.keep_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          viewer uuid := NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
          audience text := current_setting('viewer.audience', true);
        BEGIN
          -- the clock, or a migration
          IF viewer IS NULL THEN RETURN NEW; END IF;
          ${body}
          RETURN NEW;
        END $$`);
      await runner.query(`
        CREATE TRIGGER keep_said BEFORE UPDATE ON app.${table} FOR EACH ROW
          EXECUTE FUNCTION app.keep_${table}()`);
    }
  }

  async down(): Promise<void> {
    throw new Error("Going back would let somebody decide for another.");
  }
}

const RECOGNITION = `
  IF OLD.status <> NEW.status AND NOT (OLD.status = 'REQUESTED' AND (CASE NEW.status
    WHEN 'WITHDRAWN' THEN viewer = OLD.organisation_id
    ELSE NEW.status IN ('RECOGNISED', 'REFUSED') AND audience = 'LANDLORD' END)) THEN
    RAISE restrict_violation USING MESSAGE = 'The landlord answers, and who asked takes it back';
  END IF;
  IF OLD.status <> 'REQUESTED' AND (OLD.starts_on, OLD.decided_on)
    IS DISTINCT FROM (NEW.starts_on, NEW.decided_on) THEN
    RAISE restrict_violation USING MESSAGE = 'What was decided stays so';
  END IF;
  IF audience NOT IN ('LANDLORD', 'TENANT_COUNCIL')
    AND (OLD.ends_on, OLD.reason) IS DISTINCT FROM (NEW.ends_on, NEW.reason) THEN
    RAISE restrict_violation USING MESSAGE = 'The parties end a recognition';
  END IF;
  IF NOT NEW.reports @> OLD.reports THEN
    RAISE restrict_violation USING MESSAGE = 'A report that came in stays';
  END IF;`;

const NOMINATION = `
  IF OLD.shared_at IS NOT NULL THEN
    IF (OLD.seat, OLD.profile, OLD.profile_agreed_on, OLD.nominee_name, OLD.motivation,
        OLD.nominated_on, OLD.shared_at)
      IS DISTINCT FROM (NEW.seat, NEW.profile, NEW.profile_agreed_on, NEW.nominee_name,
        NEW.motivation, NEW.nominated_on, NEW.shared_at) THEN
      RAISE restrict_violation USING MESSAGE = 'A nomination that was made is never edited';
    END IF;
    IF (OLD.status, OLD.decided_on, OLD.ground)
        IS DISTINCT FROM (NEW.status, NEW.decided_on, NEW.ground)
      AND NOT (OLD.status = 'NOMINATED' AND audience = 'LANDLORD') THEN
      RAISE restrict_violation USING MESSAGE = 'The landlord decides on a nominee, once';
    END IF;
  END IF;`;
