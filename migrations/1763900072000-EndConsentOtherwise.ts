import type { MigrationInterface, QueryRunner } from "typeorm";

const STATUSES = [
  "DRAFT",
  "DISCARDED",
  "REQUESTED",
  "INFO_PENDING",
  "ADVISED",
  "NO_OBJECTION",
  "LAPSED",
  "RESPONDED",
  "DECIDED",
  "EXECUTED",
  "CONSENTED",
  "CONSENTED_CONDITIONALLY",
  "REFUSED",
  "CONDITION_FAILED",
  "REPLACED_BY_RULING",
  "ISSUED",
  "ACKNOWLEDGED",
  "FOLLOW_UP",
  "CLOSED",
  "WITHDRAWN",
];

/**
 * Consent falls with a condition that failed, and a court's ruling can stand in for one that was
 * refused.
 */
export class EndConsentOtherwise1763900072000 implements MigrationInterface {
  name = "EndConsentOtherwise1763900072000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.advice_procedure DROP CONSTRAINT advice_procedure_status_check,
        ADD CONSTRAINT advice_procedure_status_check
          CHECK (status IN (${STATUSES.map((status) => `'${status}'`).join(", ")}))`);
    await runner.query(`
      ALTER TABLE app.consent_condition
        ADD failed_on date,
        ADD failure_value text,   -- what was reached instead: '61%'
        ADD failure_ground text,
        ADD CONSTRAINT consent_condition_failure_check
          CHECK ((failed_on IS NULL) = (failure_ground IS NULL)
            AND (failed_on IS NOT NULL OR failure_value IS NULL)
            AND (failed_on IS NULL OR fulfilled_on IS NULL))`);
    await runner.query(
      `ALTER TABLE app.advice_dispute ADD replaces_consent boolean NOT NULL DEFAULT false`,
    );
  }

  async down(): Promise<void> {
    throw new Error(
      "Going back would lose which conditions failed, and which rulings stand in for consent.",
    );
  }
}
