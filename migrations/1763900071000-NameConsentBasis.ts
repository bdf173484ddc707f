import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A request for consent says on what the right to consent rests: the policy on service costs (Wohv
 * art. 5a), the Woningwet (art. 53), or what the parties agreed
 * (SOK, Wohv art. 6). Until now only the first was known. A request can follow one that came to
 * nothing.
 */
export class NameConsentBasis1763900071000 implements MigrationInterface {
  name = "NameConsentBasis1763900071000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.advice_procedure
        ADD consent_basis text
        CONSTRAINT advice_procedure_consent_basis_check
          CHECK (consent_basis IN ('WOHV_5A', 'WONINGWET_53', 'SOK')),
        ADD follows_id uuid CONSTRAINT advice_procedure_follows_fkey REFERENCES app.advice_procedure`);
    // Silently: that is what all of them were, and said.
    await runner.query(
      `ALTER TABLE app.advice_procedure NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`,
    );
    await runner.query(
      `UPDATE app.advice_procedure SET consent_basis = 'WOHV_5A' WHERE kind = 'CONSENT'`,
    );
    await runner.query(
      `ALTER TABLE app.advice_procedure FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER`,
    );
    await runner.query(`
      ALTER TABLE app.advice_procedure ADD CONSTRAINT advice_procedure_consent_check
        CHECK (CASE WHEN kind = 'CONSENT' THEN consent_basis IS NOT NULL OR shared_at IS NULL
        ELSE consent_basis IS NULL END)`);
    await runner.query(`
      CREATE INDEX advice_procedure_follows_idx ON app.advice_procedure (follows_id)
        WHERE follows_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // With the policies that name them; the row policies of the older version come back with its
    // start.
    await runner.query(
      `ALTER TABLE app.advice_procedure DROP consent_basis CASCADE, DROP follows_id CASCADE`,
    );
  }
}
