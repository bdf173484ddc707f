import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Both parties may write the budget of a year, and all who negotiate a comment or an evaluation:
 * each says there only what is its own to say, whatever a mistake in an act would write.
 */
export class KeepWhoAccounts1764603100000 implements MigrationInterface {
  name = "KeepWhoAccounts1764603100000";

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, body] of [
      ["collaboration_budget_year", BUDGET],
      ["collaboration_comment", COMMENT],
      ["collaboration_evaluation", EVALUATION],
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
    throw new Error("Going back would let somebody speak for another.");
  }
}

const BUDGET = `
  IF OLD.status IN ('REJECTED', 'ACCOUNTED') THEN
    RAISE restrict_violation USING MESSAGE = 'What was rejected or accounted for stays so';
  END IF;
  IF OLD.status = 'PROPOSED' AND (viewer = OLD.organisation_id
    OR NEW.status NOT IN ('AGREED', 'REJECTED') OR NEW.decided_by_id IS DISTINCT FROM viewer) THEN
    RAISE restrict_violation USING MESSAGE = 'The other party decides on a budget';
  END IF;
  IF OLD.status = 'AGREED' AND (OLD.decided_by_id, OLD.decided_on, OLD.reject_reason)
    IS DISTINCT FROM (NEW.decided_by_id, NEW.decided_on, NEW.reject_reason) THEN
    RAISE restrict_violation USING MESSAGE = 'What was decided stays so';
  END IF;
  IF (OLD.advance_cents, OLD.advance_paid_on) IS DISTINCT FROM
      (NEW.advance_cents, NEW.advance_paid_on) AND audience <> 'LANDLORD' THEN
    RAISE restrict_violation USING MESSAGE = 'The landlord pays';
  END IF;
  IF (OLD.overspend_cents, OLD.overspend_reason, OLD.overspend_asked_on) IS DISTINCT FROM
      (NEW.overspend_cents, NEW.overspend_reason, NEW.overspend_asked_on)
    AND audience <> 'TENANT_COUNCIL' THEN
    RAISE restrict_violation USING MESSAGE = 'The council asks';
  END IF;
  -- who asks anew after a refusal takes that away, and nothing else
  IF (OLD.overspend_decision, OLD.overspend_answer, OLD.overspend_decided_on) IS DISTINCT FROM
      (NEW.overspend_decision, NEW.overspend_answer, NEW.overspend_decided_on)
    AND audience <> 'LANDLORD' AND (NEW.overspend_decision IS NOT NULL
      OR NEW.overspend_asked_on IS NULL OR OLD.overspend_decision IS DISTINCT FROM 'REFUSED') THEN
    RAISE restrict_violation USING MESSAGE = 'The landlord answers';
  END IF;
  IF (OLD.status = 'AGREED' AND NEW.status <> 'AGREED'
      OR (OLD.spent_cents, OLD.account_url, OLD.account_sha256)
        IS DISTINCT FROM (NEW.spent_cents, NEW.account_url, NEW.account_sha256))
    AND NOT (OLD.status = 'AGREED' AND NEW.status = 'ACCOUNTED' AND audience = 'TENANT_COUNCIL') THEN
    RAISE restrict_violation USING MESSAGE = 'The council accounts for its budget';
  END IF;`;

const COMMENT = `
  IF viewer <> OLD.organisation_id
    OR OLD.shared_at IS NOT NULL AND OLD.shared_at IS DISTINCT FROM NEW.shared_at THEN
    RAISE restrict_violation USING MESSAGE = 'Who comments shares it, once, and withdraws it';
  END IF;`;

const EVALUATION = `
  IF OLD.status = 'DONE' OR NEW.status <> 'DONE'
    OR EXISTS (SELECT FROM unnest(OLD.party_ids) AS party WHERE NOT EXISTS (
      SELECT FROM app.collaboration_judgement AS j
      WHERE j.evaluation_id = OLD.id AND j.organisation_id = party)) THEN
    RAISE restrict_violation USING MESSAGE = 'An evaluation is done when each party has judged';
  END IF;`;
