import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The organisations that landlord and tenants' council recognise in their collaboration agreement:
 * as tenants' organisation (Wohv art. 1(1)(f)), or beside the one for all dwellings (art. 2(2)(b)).
 * A list replaces the one before from a day on.
 */
export class RecogniseOrganisations1764601100000 implements MigrationInterface {
  name = "RecogniseOrganisations1764601100000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.recognised_organisation (
        id uuid CONSTRAINT recognised_organisation_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        -- who ratified last
        organisation_id uuid NOT NULL
          CONSTRAINT recognised_organisation_organisation_fkey REFERENCES app.organisation,
        recognised_id uuid NOT NULL
          CONSTRAINT recognised_organisation_recognised_fkey REFERENCES app.organisation,
        article text NOT NULL CONSTRAINT recognised_organisation_article_check
          CHECK (article IN ('1(1)(f)', '2(2)(b)')),
        starts_on date NOT NULL,
        -- the last day; the day before starts_on: it was replaced before it began
        ends_on date CONSTRAINT recognised_organisation_dates_check
          CHECK (ends_on >= starts_on - 1),
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now())`);
    await runner.query(`
      CREATE INDEX recognised_organisation_recognised_idx
        ON app.recognised_organisation (recognised_id)`);
    await runner.query("CALL app.track('app.recognised_organisation')");
  }

  async down(): Promise<void> {
    throw new Error("Going back would lose which organisations were recognised.");
  }
}
