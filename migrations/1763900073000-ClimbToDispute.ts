import type { MigrationInterface, QueryRunner } from "typeorm";

const STATUSES = ["OPEN", "RULED", "TAKEN_TO_COURT", "BINDING", "WITHDRAWN"];

/**
 * What was tried before a dispute is kept: talks, mediation, a committee. The Huurcommissie's
 * ruling can be taken to court within eight weeks, and binds when
 * nobody did (Wohv art. 8a).
 */
export class ClimbToDispute1763900073000 implements MigrationInterface {
  name = "ClimbToDispute1763900073000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.advice_dispute_step (
        id uuid CONSTRAINT advice_dispute_step_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        procedure_id uuid NOT NULL
          CONSTRAINT advice_dispute_step_procedure_fkey REFERENCES app.advice_procedure,
        procedure_readers text[] NOT NULL DEFAULT '{}',
        organisation_id uuid NOT NULL
          CONSTRAINT advice_dispute_step_organisation_fkey REFERENCES app.organisation,
        kind text NOT NULL
          CONSTRAINT advice_dispute_step_kind_check
            CHECK (kind IN ('TALK', 'MEDIATION', 'COMMITTEE')),
        taken_on date NOT NULL,
        outcome text NOT NULL
          CONSTRAINT advice_dispute_step_outcome_check
            CHECK (outcome IN ('SETTLED', 'NOT_SETTLED')),
        note text,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now())`);
    await runner.query(
      `CREATE INDEX advice_dispute_step_procedure_idx ON app.advice_dispute_step (procedure_id)`,
    );
    await runner.query(`
      CREATE TRIGGER follow_procedure
        BEFORE INSERT OR UPDATE OF procedure_readers ON app.advice_dispute_step
        FOR EACH ROW EXECUTE FUNCTION app.follow_procedure()`);
    await runner.query(`CALL app.track('app.advice_dispute_step')`);

    await runner.query(`
      ALTER TABLE app.advice_dispute DROP CONSTRAINT advice_dispute_status_check,
        ADD CONSTRAINT advice_dispute_status_check
          CHECK (status IN (${STATUSES.map((status) => `'${status}'`).join(", ")})),
        ADD ruling_sent_on date, -- the copy of the ruling: from here the eight weeks run
        ADD court_until date,    -- their last day; null: the ruling is no Huurcommissie's
        ADD review_of_id uuid CONSTRAINT advice_dispute_review_of_fkey REFERENCES app.advice_dispute`);
    // Of what was ruled before, the day of the ruling is the only one that is known. Eight weeks
    // end on a working day (Atw art. 1). Silently; the clock tells what binds.
    await runner.query(
      `ALTER TABLE app.advice_dispute NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`,
    );
    await runner.query(`
      UPDATE app.advice_dispute SET ruling_sent_on = ruled_on, court_until = (
        SELECT min(day)::date
        FROM generate_series(ruled_on + 56, ruled_on + 70, interval '1 day') AS day
        WHERE extract(isodow FROM day) < 6 AND day::date NOT IN (SELECT date FROM app.holiday))
      WHERE status = 'RULED' AND route = 'HUURCOMMISSIE'`);
    await runner.query(
      `ALTER TABLE app.advice_dispute FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER`,
    );
    await runner.query(`
      CREATE UNIQUE INDEX advice_dispute_review_of_key ON app.advice_dispute (review_of_id)
        WHERE status <> 'WITHDRAWN'`);
    await runner.query(`
      CREATE INDEX advice_dispute_court_until_idx ON app.advice_dispute (court_until)
        WHERE status = 'RULED' AND court_until IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error(
      "Going back would lose what was tried before disputes, and which rulings bind or were " +
        "taken to court.",
    );
  }
}
