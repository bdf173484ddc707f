import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Where only a tenants' party without a log-in took part, nobody could agree on another day of the
 * bid. It agrees in a letter, which two of the others record, each in a row of its own.
 */
export class AgreeBidDateOnPaper1764501020000 implements MigrationInterface {
  name = "AgreeBidDateOnPaper1764501020000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.agreement_bid_date
        -- whose letter it is; null: the day is the own organisation's
        ADD COLUMN paper_of_id uuid
          CONSTRAINT agreement_bid_date_paper_of_fkey REFERENCES app.organisation,
        ADD COLUMN evidence_url text,
        ADD COLUMN evidence_sha256 text
          CONSTRAINT agreement_bid_date_evidence_sha256_check
            CHECK (evidence_sha256 ~ '^[0-9a-f]{64}$'),
        ADD CONSTRAINT agreement_bid_date_paper_check
          CHECK (num_nonnulls(paper_of_id, evidence_url, evidence_sha256) IN (0, 3)),
        DROP CONSTRAINT agreement_bid_date_key,
        ADD CONSTRAINT agreement_bid_date_key
          UNIQUE NULLS NOT DISTINCT (cycle_id, organisation_id, paper_of_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [row] = (await runner.query(`
      SELECT EXISTS (SELECT FROM app.agreement_bid_date
        WHERE paper_of_id IS NOT NULL) AS found`)) as { found: boolean }[];
    if (row!.found)
      throw new Error("Going back would lose letters that agree to a day of the bid.");
    await runner.query(`
      ALTER TABLE app.agreement_bid_date DROP CONSTRAINT agreement_bid_date_key,
        DROP COLUMN paper_of_id, DROP COLUMN evidence_url, DROP COLUMN evidence_sha256,
        ADD CONSTRAINT agreement_bid_date_key UNIQUE (cycle_id, organisation_id)`);
  }
}
