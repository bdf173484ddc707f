import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A version that begins with another rhythm moves the evaluation that is planned: to the first moment
 * of that version, and to no other day.
 */
export class MoveEvaluations1764611001000 implements MigrationInterface {
  name = "MoveEvaluations1764611001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.keep_collaboration_evaluation() RETURNS trigger
      LANGUAGE plpgsql AS $$
      DECLARE viewer uuid := NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
      BEGIN
        -- the clock, or a migration
        IF viewer IS NULL THEN RETURN NEW; END IF;
        IF (OLD.status, NEW.status) = ('PLANNED', 'PLANNED') THEN
          IF NOT EXISTS (SELECT FROM app.collaboration_version AS v
            WHERE v.agreement_id = OLD.agreement_id AND v.status = 'IN_FORCE'
              AND NEW.due_on = (v.starts_on + v.evaluation_months * interval '1 month')::date
              AND NEW.done_on IS NULL) THEN
            RAISE restrict_violation USING
              MESSAGE = 'An evaluation moves when a version begins with another rhythm';
          END IF;
          RETURN NEW;
        END IF;
        IF OLD.status = 'DONE' OR NEW.status <> 'DONE' OR OLD.due_on <> NEW.due_on
          OR EXISTS (SELECT FROM unnest(OLD.party_ids) AS party WHERE NOT EXISTS (
            SELECT FROM app.collaboration_judgement AS j
            WHERE j.evaluation_id = OLD.id AND j.organisation_id = party)) THEN
          RAISE restrict_violation USING
            MESSAGE = 'An evaluation is done when each party has judged';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would refuse a version that begins with another rhythm.");
  }
}
