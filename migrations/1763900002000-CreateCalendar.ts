import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The shared participation calendar: years, items, what needs the other side's answer, and
 * what each side keeps to itself.
 */
export class CreateCalendar1763900002000 implements MigrationInterface {
  name = "CreateCalendar1763900002000";

  async up(runner: QueryRunner): Promise<void> {
    const tracked = `
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;
    const period = (prefix: string) => `
        planned_as text
          CONSTRAINT ${prefix}_planned_as_check
            CHECK (planned_as IN ('QUARTERS', 'MONTH', 'DATES')),
        starts_on date,
        ends_on date,
        CONSTRAINT ${prefix}_period_check
          CHECK ((planned_as IS NULL) = (starts_on IS NULL)
            AND (starts_on IS NULL) = (ends_on IS NULL)
            AND (ends_on IS NULL OR ends_on >= starts_on))`;
    await runner.query(`
      CREATE TABLE app.calendar_year (
        id uuid CONSTRAINT calendar_year_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        year integer NOT NULL
          CONSTRAINT calendar_year_year_key UNIQUE
          CONSTRAINT calendar_year_year_check CHECK (year BETWEEN 2015 AND 2100),
        status text NOT NULL DEFAULT 'CONCEPT'
          CONSTRAINT calendar_year_status_check CHECK (status IN ('CONCEPT', 'ADOPTED', 'CLOSED')),
        revision integer NOT NULL DEFAULT 0,
        adopted_by_landlord_at timestamptz,
        adopted_by_council_at timestamptz,
        published_at timestamptz,
        organisation_id uuid NOT NULL
          CONSTRAINT calendar_year_organisation_fkey REFERENCES app.organisation, ${tracked})`);
    await runner.query(`
      CREATE TABLE app.calendar_year_revision (
        id uuid CONSTRAINT calendar_year_revision_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        year integer NOT NULL
          CONSTRAINT calendar_year_revision_year_fkey REFERENCES app.calendar_year (year),
        revision integer NOT NULL,
        adopted_by_landlord_at timestamptz NOT NULL,
        adopted_by_council_at timestamptz NOT NULL,
        items jsonb NOT NULL,  -- what both sides adopted, as it then stood
        ${tracked}, CONSTRAINT calendar_year_revision_key UNIQUE (year, revision))`);
    await runner.query(`
      CREATE TABLE app.calendar_item (
        id uuid CONSTRAINT calendar_item_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        year integer NOT NULL
          CONSTRAINT calendar_item_year_fkey REFERENCES app.calendar_year (year),
        number integer,  -- given when shared
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        themes text[] NOT NULL DEFAULT '{}',
        levels text[] NOT NULL DEFAULT '{}',
        origin text NOT NULL
          CONSTRAINT calendar_item_origin_check
            CHECK (origin IN ('LANDLORD', 'TENANT_COUNCIL', 'JOINT')),
        priority text NOT NULL DEFAULT 'NORMAL'
          CONSTRAINT calendar_item_priority_check CHECK (priority IN ('NORMAL', 'HIGH')),
        municipality_ids uuid[] NOT NULL DEFAULT '{}',  -- empty: all of them
        ${period("calendar_item")},
        landlord_owner_id uuid CONSTRAINT calendar_item_landlord_owner_fkey REFERENCES app.person,
        council_owner_id uuid CONSTRAINT calendar_item_council_owner_fkey REFERENCES app.person,
        status text NOT NULL DEFAULT 'DRAFT' CONSTRAINT calendar_item_status_check CHECK (status IN
          ('DRAFT', 'DISCARDED', 'PROPOSED', 'DECLINED', 'WITHDRAWN', 'AGREED', 'IN_PROGRESS',
            'POSTPONED', 'ROLLED_OVER', 'DONE', 'CANCELLED')),
        -- the side that put it on the calendar
        organisation_id uuid NOT NULL
          CONSTRAINT calendar_item_organisation_fkey REFERENCES app.organisation,
        proposed_at timestamptz,
        decline_reason text,
        result_note text,
        rolled_over_from_id uuid
          CONSTRAINT calendar_item_rolled_over_from_fkey REFERENCES app.calendar_item
          CONSTRAINT calendar_item_rolled_over_from_key UNIQUE,
        published_at timestamptz, ${tracked},
        CONSTRAINT calendar_item_number_key UNIQUE (year, number),
        CONSTRAINT calendar_item_number_check
          CHECK ((number IS NULL) = (status IN ('DRAFT', 'DISCARDED'))))`);
    await runner.query(`CREATE INDEX calendar_item_year_idx ON app.calendar_item (year, status)`);
    await runner.query(`
      CREATE TABLE app.calendar_item_proposal (
        id uuid CONSTRAINT calendar_item_proposal_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        item_id uuid NOT NULL
          CONSTRAINT calendar_item_proposal_item_fkey REFERENCES app.calendar_item,
        year integer NOT NULL,
        kind text NOT NULL
          CONSTRAINT calendar_item_proposal_kind_check
            CHECK (kind IN ('CHANGE', 'POSTPONEMENT', 'ROLL_OVER', 'CANCELLATION')),
        status text NOT NULL DEFAULT 'OPEN'
          CONSTRAINT calendar_item_proposal_status_check
            CHECK (status IN ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
        organisation_id uuid NOT NULL
          CONSTRAINT calendar_item_proposal_organisation_fkey REFERENCES app.organisation,
        reason text,
        -- of the item, to return to when a postponement is refused or withdrawn
        previous_status text NOT NULL,
        -- null: stays as it is
        title text, description text, themes text[], levels text[], priority text,
          municipality_ids uuid[],
        ${period("calendar_item_proposal")},
        answer_reason text,
        answered_at timestamptz, ${tracked})`);
    await runner.query(
      `CREATE INDEX calendar_item_proposal_item_idx ON app.calendar_item_proposal (item_id)`,
    );
    await runner.query(`
      CREATE UNIQUE INDEX calendar_item_proposal_open_key
        ON app.calendar_item_proposal (item_id, kind)
        WHERE status = 'OPEN'`);
    await runner.query(`
      CREATE TABLE app.calendar_item_annotation (
        id uuid CONSTRAINT calendar_item_annotation_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        item_id uuid NOT NULL
          CONSTRAINT calendar_item_annotation_item_fkey REFERENCES app.calendar_item,
        year integer NOT NULL,
        organisation_id uuid NOT NULL
          CONSTRAINT calendar_item_annotation_organisation_fkey REFERENCES app.organisation,
        note text,
        ranking integer
          CONSTRAINT calendar_item_annotation_ranking_check
            CHECK (ranking BETWEEN 1 AND 1000), ${tracked},
        CONSTRAINT calendar_item_annotation_key UNIQUE (item_id, organisation_id))`);
    for (const table of [
      "municipality",
      "organisation",
      "region",
      "theme",
      "person",
      "membership",
      "calendar_year",
      "calendar_year_revision",
      "calendar_item",
      "calendar_item_proposal",
      "calendar_item_annotation",
    ]) {
      await runner.query(`CALL app.track('app.${table}')`);
    }
  }

  async down(): Promise<void> {
    throw new Error("Going back before the calendar would lose what the parties agreed.");
  }
}
