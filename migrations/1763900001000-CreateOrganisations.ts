import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who takes part: organisations, where they work, and people with dated roles. */
export class CreateOrganisations1763900001000 implements MigrationInterface {
  name = "CreateOrganisations1763900001000";

  async up(runner: QueryRunner): Promise<void> {
    const tracked = `
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;
    await runner.query(`
      CREATE TABLE app.municipality (
        id uuid CONSTRAINT municipality_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CONSTRAINT municipality_name_key UNIQUE, ${tracked})`);
    await runner.query(`
      CREATE TABLE app.organisation (
        id uuid CONSTRAINT organisation_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CONSTRAINT organisation_name_key UNIQUE,
        kind text NOT NULL
          CONSTRAINT organisation_kind_check
            CHECK (kind IN ('LANDLORD', 'TENANT_UMBRELLA', 'LOCAL_TENANT_ORG', 'RESIDENTS_COMMITTEE',
                'MUNICIPALITY', 'OTHER_LANDLORD', 'OTHER_TENANT_ORG')),
        municipality_ids uuid[] NOT NULL DEFAULT '{}',
        active boolean NOT NULL DEFAULT true, ${tracked})`);
    // The calendar is between one landlord and one tenants' council.
    await runner.query(`
      CREATE UNIQUE INDEX organisation_party_key ON app.organisation (kind)
        WHERE kind IN ('LANDLORD', 'TENANT_UMBRELLA')`);
    await runner.query(`
      CREATE TABLE app.region (
        id uuid CONSTRAINT region_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CONSTRAINT region_name_key UNIQUE,
        municipality_ids uuid[] NOT NULL DEFAULT '{}', ${tracked})`);
    await runner.query(`
      CREATE TABLE app.theme (
        id text CONSTRAINT theme_pkey PRIMARY KEY,
        name text NOT NULL, dutch_name text NOT NULL,
        position integer NOT NULL CONSTRAINT theme_position_key UNIQUE, ${tracked})`);
    await runner.query(`
      CREATE TABLE app.person (
        id uuid CONSTRAINT person_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        subject text NOT NULL CONSTRAINT person_subject_key UNIQUE, ${tracked})`);
    await runner.query(`
      CREATE TABLE app.membership (
        id uuid CONSTRAINT membership_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL CONSTRAINT membership_person_fkey REFERENCES app.person,
        organisation_id uuid NOT NULL
          CONSTRAINT membership_organisation_fkey REFERENCES app.organisation,
        role text NOT NULL,
        starts_on date NOT NULL,
        -- last day, in Europe/Amsterdam
        ends_on date
          CONSTRAINT membership_dates_check CHECK (ends_on IS NULL OR ends_on >= starts_on),
        portfolio_themes text[] NOT NULL DEFAULT '{}',
        region_id uuid CONSTRAINT membership_region_fkey REFERENCES app.region, ${tracked})`);
    await runner.query(`CREATE INDEX membership_person_idx ON app.membership (person_id)`);
    await runner.query(
      `CREATE INDEX membership_organisation_idx ON app.membership (organisation_id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error(
      "Going back before the organisations would lose who takes part and in which role.",
    );
  }
}
