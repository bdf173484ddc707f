import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What the parties agreed on in their collaboration agreement drives new procedures: what the
 * landlord asks on a subject, and the terms. They agree on more terms than those that no statute
 * sets: more days to advise than Wohv art. 5(1) gives, fewer days for the reasons than art. 5(2)
 * gives (never the other way round, art. 6), and days within which a question is answered. The
 * latest that was agreed on for a day holds.
 */
export class AgreeOnTerms1764601000000 implements MigrationInterface {
  name = "AgreeOnTerms1764601000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.agreed_term
        DROP CONSTRAINT agreed_term_key,
        DROP CONSTRAINT agreed_term_code_check,
        DROP CONSTRAINT agreed_term_days_check,
        -- who ratified last; null: the administrator
        ADD organisation_id uuid CONSTRAINT agreed_term_organisation_fkey REFERENCES app.organisation,
        ADD CONSTRAINT agreed_term_code_check CHECK (code IN ('ADVICE', 'RESPONSE', 'INFORMATION',
          'VOLUNTARY_ADVICE', 'VOLUNTARY_RESPONSE', 'UNSOLICITED')),
        -- 0: nothing is agreed on any more
        ADD CONSTRAINT agreed_term_days_check CHECK (days = 0 OR days BETWEEN
          CASE code WHEN 'ADVICE' THEN 42 ELSE 1 END AND
          CASE code WHEN 'RESPONSE' THEN 14 ELSE 365 END)`);
    await runner.query(`
      CREATE INDEX agreed_term_latest_idx
        ON app.agreed_term (code, starts_on DESC, created_at DESC, id DESC)`);
    await runner.query(`
      CREATE TABLE app.agreed_right (
        id uuid CONSTRAINT agreed_right_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        -- who ratified last
        organisation_id uuid NOT NULL
          CONSTRAINT agreed_right_organisation_fkey REFERENCES app.organisation,
        subject text NOT NULL CONSTRAINT agreed_right_subject_check CHECK (subject IN ('A', 'B', 'C',
          'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'STRATEGY', 'BUDGET', 'MERGER', 'COMMISSIONER',
          'SOCIAL_STATUTE', 'COMPLAINTS', 'BID')),
        -- null: nothing is agreed on any more
        kind text CONSTRAINT agreed_right_kind_check
          CHECK (kind IN ('REQUESTED', 'VOLUNTARY', 'CONSENT')),
        starts_on date NOT NULL,
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now())`);
    await runner.query(`
      CREATE INDEX agreed_right_latest_idx
        ON app.agreed_right (subject, starts_on DESC, created_at DESC, id DESC)`);
    await runner.query("CALL app.track('app.agreed_right')");
    // How many days there are for an answer, as agreed when the procedure was shared; null: none.
    await runner.query("ALTER TABLE app.advice_procedure ADD information_days integer");
    // The days of a question and of its answer, and the last day for the answer, where the parties
    // agreed on one. Questions from before have none.
    await runner.query(`
      ALTER TABLE app.advice_information_request
        ADD asked_on date, ADD answered_on date, ADD answer_due_on date,
        ADD CONSTRAINT advice_information_request_answer_due_check
          CHECK (answer_due_on IS NULL OR answer_due_on > asked_on)`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would lose what the parties agreed on.");
  }
}
