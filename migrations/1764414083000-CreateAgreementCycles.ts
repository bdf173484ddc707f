import type { MigrationInterface, QueryRunner } from "typeorm";

const EVERYBODY_ACTING = "'00000000-0000-0000-0000-000000000001'::uuid";

/**
 * What leads to performance agreements: a cycle for each municipality and years, the landlord's
 * bids, and what the others answer to them.
 */
export class CreateAgreementCycles1764414083000 implements MigrationInterface {
  name = "CreateAgreementCycles1764414083000";

  async up(runner: QueryRunner): Promise<void> {
    const tracked = `
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;
    await runner.query(`
      CREATE TABLE app.agreement_cycle (
        id uuid CONSTRAINT agreement_cycle_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        -- the landlord
        organisation_id uuid NOT NULL
          CONSTRAINT agreement_cycle_organisation_fkey REFERENCES app.organisation,
        municipality_id uuid NOT NULL
          CONSTRAINT agreement_cycle_municipality_fkey REFERENCES app.municipality,
        starts_year integer NOT NULL,
        ends_year integer NOT NULL,
        status text NOT NULL
          CONSTRAINT agreement_cycle_status_check
            CHECK (status IN ('PREPARATION', 'BID_SUBMITTED', 'CLOSED')),
        policy_basis text NOT NULL
          CONSTRAINT agreement_cycle_policy_basis_check
            CHECK (policy_basis IN ('WOONVISIE', 'VOLKSHUISVESTINGSPROGRAMMA', 'NONE')),
        policy_title text,
        policy_adopted_on date,
        policy_starts_on date,
        policy_ends_on date,
        tenant_party_ids uuid[] NOT NULL DEFAULT '{}',
        no_tenant_party_reason text
          CONSTRAINT agreement_cycle_no_tenant_party_reason_check
            CHECK (no_tenant_party_reason
              IN ('NOT_INVITED', 'DECLINED', 'NO_ORGANISATION', 'NOT_RECORDED')),
        consultation_asked_on date,
        agreed_bid_due_on date,      -- jointly agreed, instead of 1 July
        bid_submitted_on date,       -- of the first version
        overview_sent_on date,       -- with the board statement (Woningwet art. 44a)
        overview_url text,
        overview_sha256 text
          CONSTRAINT agreement_cycle_overview_sha256_check
            CHECK (overview_sha256 ~ '^[0-9a-f]{64}$'),
        -- The last days as they now stand: midnight looks at these.
        consultation_due_on date NOT NULL,
        bid_due_on date NOT NULL,
        overview_due_on date NOT NULL,
        sign_target_on date NOT NULL,
        impasse_from date NOT NULL,
        -- which of them have passed unused, as midnight has told
        passed text[] NOT NULL DEFAULT '{}', ${tracked},
        CONSTRAINT agreement_cycle_years_check CHECK (ends_year BETWEEN starts_year
          AND starts_year + 9),
        -- for the parts of a cycle, which name its municipality too
        CONSTRAINT agreement_cycle_municipality_key UNIQUE (id, municipality_id),
        CONSTRAINT agreement_cycle_years_key UNIQUE (municipality_id, starts_year, ends_year),
        CONSTRAINT agreement_cycle_policy_check
          CHECK ((policy_basis = 'NONE') = (policy_title IS NULL)),
        CONSTRAINT agreement_cycle_tenant_party_check
          CHECK ((tenant_party_ids = '{}') = (no_tenant_party_reason IS NOT NULL)))`);
    await runner.query(`
      CREATE TABLE app.agreement_bid_date (
        id uuid CONSTRAINT agreement_bid_date_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle_id uuid NOT NULL,
        municipality_id uuid NOT NULL,
        organisation_id uuid NOT NULL
          CONSTRAINT agreement_bid_date_organisation_fkey REFERENCES app.organisation,
        -- in which capacity: for the landlord, the municipality or the tenants
        audience text NOT NULL,
        due_on date NOT NULL, ${tracked},
        CONSTRAINT agreement_bid_date_cycle_fkey FOREIGN KEY (cycle_id, municipality_id)
          REFERENCES app.agreement_cycle (id, municipality_id),
        CONSTRAINT agreement_bid_date_key UNIQUE (cycle_id, organisation_id))`);
    await runner.query(`
      CREATE TABLE app.agreement_bid (
        id uuid CONSTRAINT agreement_bid_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle_id uuid NOT NULL,
        municipality_id uuid NOT NULL,
        organisation_id uuid NOT NULL
          CONSTRAINT agreement_bid_organisation_fkey REFERENCES app.organisation,
        status text NOT NULL
          CONSTRAINT agreement_bid_status_check
            CHECK (status IN ('DRAFT', 'DISCARDED', 'SUBMITTED')),
        number integer,  -- given when submitted
        text text NOT NULL DEFAULT '',
        subjects jsonb NOT NULL DEFAULT '{}',   -- of Btiv art. 39, where there is no policy basis
        documents jsonb NOT NULL DEFAULT '[]',
        tenants_heard_on date,
        board_approved_on date,
        submitted_at timestamptz,
        received_on date, ${tracked},
        CONSTRAINT agreement_bid_cycle_fkey FOREIGN KEY (cycle_id, municipality_id)
          REFERENCES app.agreement_cycle (id, municipality_id),
        CONSTRAINT agreement_bid_cycle_key UNIQUE (id, cycle_id),
        CONSTRAINT agreement_bid_submitted_check
          CHECK ((submitted_at IS NOT NULL) = (status = 'SUBMITTED')
            AND (submitted_at IS NULL) = (number IS NULL)
            AND (submitted_at IS NULL) = (received_on IS NULL)))`);
    // One draft at a time. A list passes by no draft of another side: it goes by the circle.
    await runner.query(`
      CREATE UNIQUE INDEX agreement_bid_draft_key ON app.agreement_bid (cycle_id)
        WHERE status = 'DRAFT'`);
    await runner.query(`
      CREATE UNIQUE INDEX agreement_bid_number_key ON app.agreement_bid (cycle_id, number)
        WHERE number IS NOT NULL`);
    await runner.query(`
      CREATE INDEX agreement_bid_circle_idx ON app.agreement_bid (cycle_id,
        (CASE WHEN submitted_at IS NULL THEN organisation_id ELSE ${EVERYBODY_ACTING} END))`);
    await runner.query(`
      CREATE TRIGGER keep_shared
        BEFORE UPDATE ON app.agreement_bid FOR EACH ROW
        EXECUTE FUNCTION app.keep_shared('submitted_at')`);
    await runner.query(`
      CREATE TABLE app.agreement_bid_reaction (
        id uuid CONSTRAINT agreement_bid_reaction_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        bid_id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        municipality_id uuid NOT NULL,
        organisation_id uuid NOT NULL
          CONSTRAINT agreement_bid_reaction_organisation_fkey REFERENCES app.organisation,
        text text NOT NULL,
        reacted_on date NOT NULL, ${tracked},
        CONSTRAINT agreement_bid_reaction_cycle_fkey FOREIGN KEY (cycle_id, municipality_id)
          REFERENCES app.agreement_cycle (id, municipality_id),
        CONSTRAINT agreement_bid_reaction_bid_fkey FOREIGN KEY (bid_id, cycle_id)
          REFERENCES app.agreement_bid (id, cycle_id),
        CONSTRAINT agreement_bid_reaction_key UNIQUE (bid_id, organisation_id))`);
    for (const table of ["agreement_cycle", "agreement_bid_date", "agreement_bid_reaction"])
      await runner.query(`CALL app.track('app.${table}')`);
    await runner.query(`CALL app.track('app.agreement_bid', 'submitted_at')`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would lose what was asked, bid and answered for agreements.");
  }
}
