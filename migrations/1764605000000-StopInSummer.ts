import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What a collaboration agreement lays down drives more clocks: its summer stop the terms of new
 * procedures, its months for the account those of new budget years. Each keeps what it began with.
 * What was agreed on for procedures ends with its agreement.
 */
export class StopInSummer1764605000000 implements MigrationInterface {
  name = "StopInSummer1764605000000";

  async up(runner: QueryRunner): Promise<void> {
    // A longer time for the reasons would give the tenants less than the law.
    await runner.query(`
      ALTER TABLE app.agreed_term
        ADD summer_stop jsonb CONSTRAINT agreed_term_summer_stop_check CHECK (summer_stop IS NULL
          OR code IN ('ADVICE', 'VOLUNTARY_ADVICE', 'UNSOLICITED', 'INFORMATION') AND ${isStop()})`);
    await runner.query(`
      ALTER TABLE app.advice_procedure
        ADD summer_stop jsonb CONSTRAINT advice_procedure_summer_stop_check
          CHECK (summer_stop IS NULL OR ${isStop()})`);
    await runner.query(`
      ALTER TABLE app.advice_information_request
        ADD answer_stop jsonb CONSTRAINT advice_information_request_answer_stop_check
          CHECK (answer_stop IS NULL OR ${isStop("answer_stop")})`);
    for (const table of ["agreed_term", "agreed_right"])
      await runner.query(`
        ALTER TABLE app.${table}
          -- the last day of its agreement, once that has ended
          ADD ends_on date`);
    for (const table of ["agreed_term", "agreed_right", "recognised_organisation"]) {
      // which lays it down; null: the administrator
      await runner.query(`
        ALTER TABLE app.${table} ADD agreement_id uuid
          CONSTRAINT ${table}_agreement_fkey REFERENCES app.collaboration_agreement`);
      await runner.query(`
        CREATE INDEX ${table}_agreement_idx ON app.${table} (agreement_id)`);
    }
    await runner.query(`
      ALTER TABLE app.collaboration_budget_year ADD account_months integer NOT NULL DEFAULT 2
        CONSTRAINT collaboration_budget_year_account_months_check
          CHECK (account_months BETWEEN 1 AND 2)`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would change terms that run.");
  }
}

/** A stop is from one day of a year to a later one. */
const isStop = (column = "summer_stop"): string => `
  (${column} ->> 'from' ~ '^\\d\\d-\\d\\d$' AND ${column} ->> 'until' ~ '^\\d\\d-\\d\\d$'
    AND ${column} ->> 'from' < ${column} ->> 'until') IS TRUE`;
