import type { MigrationInterface, QueryRunner } from "typeorm";

const EVERYBODY = "'00000000-0000-0000-0000-000000000000'::uuid";
const EVERYBODY_ACTING = "'00000000-0000-0000-0000-000000000001'::uuid";

/**
 * Collaboration agreements (samenwerkingsovereenkomsten): what their parties negotiate, text by
 * text, the versions that all have ratified, and what hangs on these: evaluations, budget years,
 * recognised committees and nominations.
 */
export class CreateCollaboration1764600000000 implements MigrationInterface {
  name = "CreateCollaboration1764600000000";

  async up(runner: QueryRunner): Promise<void> {
    const tracked = `
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;
    const identity = (table: string) => `
      id uuid CONSTRAINT ${table}_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      -- who brought it in
      organisation_id uuid NOT NULL
        CONSTRAINT ${table}_organisation_fkey REFERENCES app.organisation`;
    const oneOf = (table: string, column: string, values: string) => `
      CONSTRAINT ${table}_${column}_check
        CHECK (${column} IN (${values
          .split(" ")
          .map((value) => `'${value}'`)
          .join(", ")}))`;
    const sha256 = (table: string, column: string) =>
      `CONSTRAINT ${table}_${column}_check CHECK (${column} ~ '^[0-9a-f]{64}$')`;
    /** What a row of an agreement names: the trigger follow_agreement gives its parties. */
    const within = (table: string) => `
      agreement_id uuid NOT NULL,
      party_ids uuid[] NOT NULL,
      CONSTRAINT ${table}_agreement_fkey
        FOREIGN KEY (agreement_id) REFERENCES app.collaboration_agreement`;

    await runner.query(`
      CREATE TABLE app.collaboration_agreement (
        ${identity("collaboration_agreement")},
        party_ids uuid[] NOT NULL
          CONSTRAINT collaboration_agreement_party_ids_check
            CHECK (cardinality(party_ids) BETWEEN 2 AND 20 AND organisation_id = ANY (party_ids)),
        base_id uuid CONSTRAINT collaboration_agreement_base_fkey
          REFERENCES app.collaboration_agreement,
        title text NOT NULL,
        status text NOT NULL ${oneOf(
          "collaboration_agreement",
          "status",
          "DRAFT DISCARDED NEGOTIATION ABANDONED IN_FORCE TERMINATED EXPIRED",
        )},
        current_number integer, -- of the version in force, or that was last
        starts_on date,         -- of its first version
        ends_on date,           -- null: it has no end
        renewal_months integer, -- null: it is not renewed by itself
        notice_months integer,
        evaluation_months integer,
        notice_by_id uuid CONSTRAINT collaboration_agreement_notice_by_fkey
          REFERENCES app.organisation,
        notice_given_on date,
        notice_until date,      -- the last day, as who gave notice gave it
        shared_at timestamptz,
        published_at timestamptz,
        published_on date, ${tracked},
        CONSTRAINT collaboration_agreement_shared_check
          CHECK ((shared_at IS NULL) = (status IN ('DRAFT', 'DISCARDED'))),
        CONSTRAINT collaboration_agreement_starts_check
          CHECK ((starts_on IS NULL) <= (status NOT IN ('IN_FORCE', 'TERMINATED', 'EXPIRED'))),
        CONSTRAINT collaboration_agreement_notice_check
          CHECK (num_nulls(notice_by_id, notice_given_on, notice_until) IN (0, 3)),
        CONSTRAINT collaboration_agreement_published_check
          CHECK ((published_at IS NULL) = (published_on IS NULL)))`);
    await runner.query(`
      CREATE INDEX collaboration_agreement_circle_idx ON app.collaboration_agreement (
        (CASE WHEN shared_at IS NULL THEN organisation_id WHEN published_at IS NULL
          THEN ${EVERYBODY_ACTING} ELSE ${EVERYBODY} END))`);
    await runner.query(`
      CREATE TABLE app.collaboration_amendment (
        ${identity("collaboration_amendment")},
        ${within("collaboration_amendment")},
        number integer,          -- given when it is proposed
        title text NOT NULL,
        rationale text NOT NULL DEFAULT '',
        process text NOT NULL ${oneOf("collaboration_amendment", "process", "TURNS CO_CREATION")},
        is_first boolean NOT NULL,
        status text NOT NULL ${oneOf(
          "collaboration_amendment",
          "status",
          "DRAFT DISCARDED CO_CREATION PROPOSED COUNTERED AGREED_TEXT RATIFIED_ONE RATIFIED " +
            "EFFECTIVE REJECTED WITHDRAWN",
        )},
        amendment_class text
          ${oneOf("collaboration_amendment", "amendment_class", "CLAUSE ANNEX WORKBOOK")},
        current_text_id uuid,
        -- the side that wrote the text that was sent last: the other one answers
        last_side text ${oneOf("collaboration_amendment", "last_side", "LANDLORD TENANTS")},
        agreed_sides text[] NOT NULL DEFAULT '{}',  -- in co-creation
        effective_on date,       -- as it took, or will take, effect
        decided_by_id uuid CONSTRAINT collaboration_amendment_decided_by_fkey
          REFERENCES app.organisation,
        decided_on date,
        decide_reason text,
        version_id uuid,
        shared_at timestamptz, ${tracked},
        CONSTRAINT collaboration_amendment_shared_check
          CHECK ((shared_at IS NULL) = (status IN ('DRAFT', 'DISCARDED'))
            AND (shared_at IS NULL) = (number IS NULL)))`);
    await runner.query(`
      CREATE UNIQUE INDEX collaboration_amendment_number_key
        ON app.collaboration_amendment (agreement_id, number) WHERE number IS NOT NULL`);
    await runner.query(`
      CREATE INDEX collaboration_amendment_circle_idx ON app.collaboration_amendment (agreement_id,
        (CASE WHEN shared_at IS NULL THEN organisation_id ELSE ${EVERYBODY_ACTING} END))`);
    await runner.query(`
      CREATE TABLE app.collaboration_text (
        ${identity("collaboration_text")},
        ${within("collaboration_text")},
        amendment_id uuid NOT NULL
          CONSTRAINT collaboration_text_amendment_fkey REFERENCES app.collaboration_amendment,
        number integer,          -- given when it is sent
        base_number integer NOT NULL,  -- the version that it changes; 0: there was none
        provisions jsonb NOT NULL DEFAULT '[]',
        effective_on date,       -- null: when the last has ratified
        note text,
        content_hash text ${sha256("collaboration_text", "content_hash")},
        sent_at timestamptz,
        sent_on date, ${tracked},
        CONSTRAINT collaboration_text_sent_check
          CHECK ((sent_at IS NULL) = (number IS NULL) AND (sent_at IS NULL) = (sent_on IS NULL)
            AND (sent_at IS NULL) = (content_hash IS NULL)))`);
    await runner.query(`
      CREATE UNIQUE INDEX collaboration_text_number_key ON app.collaboration_text (amendment_id, number)
        WHERE number IS NOT NULL`);
    await runner.query(`
      CREATE INDEX collaboration_text_circle_idx ON app.collaboration_text (amendment_id,
        (CASE WHEN sent_at IS NULL THEN organisation_id ELSE ${EVERYBODY_ACTING} END))`);
    await runner.query(`
      CREATE TRIGGER keep_shared BEFORE UPDATE ON app.collaboration_text FOR EACH ROW
        EXECUTE FUNCTION app.keep_shared('sent_at')`);
    await runner.query(`
      CREATE TABLE app.collaboration_ratification (
        ${identity("collaboration_ratification")},
        ${within("collaboration_ratification")},
        amendment_id uuid NOT NULL
          CONSTRAINT collaboration_ratification_amendment_fkey
          REFERENCES app.collaboration_amendment,
        text_id uuid NOT NULL
          CONSTRAINT collaboration_ratification_text_fkey REFERENCES app.collaboration_text,
        content_hash text NOT NULL ${sha256("collaboration_ratification", "content_hash")},
        body text NOT NULL ${oneOf(
          "collaboration_ratification",
          "body",
          "EXECUTIVE_BOARD SUPERVISORY_BOARD TENANTS_BOARD MEMBERS_MEETING",
        )},
        decided_on date NOT NULL,
        person_ids uuid[] NOT NULL,  -- who signed, and who brought it in
        signers jsonb NOT NULL,
        members_meeting_on date,     -- "subject to the members' meeting" of this day
        reservation_outcome text
          ${oneOf("collaboration_ratification", "reservation_outcome", "APPROVED REFUSED")},
        reservation_decided_on date,
        hash text NOT NULL ${sha256("collaboration_ratification", "hash")},
        voided_on date,
        void_reason text, ${tracked},
        CONSTRAINT collaboration_ratification_reservation_check
          CHECK ((reservation_outcome IS NULL) = (reservation_decided_on IS NULL)
            AND (reservation_outcome IS NULL OR members_meeting_on IS NOT NULL)),
        CONSTRAINT collaboration_ratification_void_check
          CHECK ((voided_on IS NULL) = (void_reason IS NULL)))`);
    await runner.query(`
      CREATE UNIQUE INDEX collaboration_ratification_key
        ON app.collaboration_ratification (amendment_id, organisation_id) WHERE voided_on IS NULL`);
    await runner.query(`
      CREATE TABLE app.collaboration_version (
        ${identity("collaboration_version")},
        ${within("collaboration_version")},
        amendment_id uuid NOT NULL
          CONSTRAINT collaboration_version_amendment_fkey REFERENCES app.collaboration_amendment,
        number integer NOT NULL,
        status text NOT NULL ${oneOf(
          "collaboration_version",
          "status",
          "AGREED IN_FORCE SUPERSEDED TERMINATED EXPIRED",
        )},
        starts_on date NOT NULL,
        ended_on date,          -- the first day on which it no longer holds
        -- what it lays down of its own duration
        ends_on date,
        renewal_months integer,
        notice_months integer,
        evaluation_months integer,
        content_hash text NOT NULL ${sha256("collaboration_version", "content_hash")},
        -- of the version before it: each version holds on to all earlier ones
        base_hash text ${sha256("collaboration_version", "base_hash")},
        published_at timestamptz, ${tracked},
        CONSTRAINT collaboration_version_key UNIQUE (agreement_id, number),
        CONSTRAINT collaboration_version_amendment_key UNIQUE (amendment_id))`);
    await runner.query(`
      CREATE TABLE app.collaboration_provision (
        ${identity("collaboration_provision")},
        ${within("collaboration_provision")},
        version_id uuid NOT NULL
          CONSTRAINT collaboration_provision_version_fkey REFERENCES app.collaboration_version,
        part text NOT NULL ${oneOf("collaboration_provision", "part", "VISION CLAUSE ANNEX")},
        number text NOT NULL,
        position integer NOT NULL,
        heading text NOT NULL,
        kind text NOT NULL,
        amendment_class text NOT NULL
          ${oneOf("collaboration_provision", "amendment_class", "CLAUSE ANNEX WORKBOOK")},
        text text NOT NULL,
        text_number integer NOT NULL,    -- of this provision: 1 for its first text
        since_number integer NOT NULL,   -- the version that brought this text
        parameters jsonb NOT NULL DEFAULT '{}',
        parameter_codes text[] NOT NULL DEFAULT '{}',
        budget jsonb,
        matrix jsonb NOT NULL DEFAULT '[]',
        recognised jsonb NOT NULL DEFAULT '[]',
        -- as its version has them (the trigger follow_version): who reads it follows from these
        begun boolean NOT NULL,
        published_at timestamptz,
        search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('dutch'::regconfig, heading), 'A')
          || to_tsvector('dutch'::regconfig, text)) STORED, ${tracked},
        CONSTRAINT collaboration_provision_key UNIQUE (version_id, part, number))`);
    await runner.query(`
      CREATE TABLE app.collaboration_comment (
        ${identity("collaboration_comment")},
        ${within("collaboration_comment")},
        amendment_id uuid
          CONSTRAINT collaboration_comment_amendment_fkey REFERENCES app.collaboration_amendment,
        part text NOT NULL ${oneOf("collaboration_comment", "part", "VISION CLAUSE ANNEX")},
        provision_number text NOT NULL,
        text text NOT NULL,
        shared_at timestamptz,
        withdrawn_on date, ${tracked})`);
    await runner.query(`
      CREATE INDEX collaboration_comment_circle_idx ON app.collaboration_comment (agreement_id,
        (CASE WHEN shared_at IS NULL THEN organisation_id ELSE ${EVERYBODY_ACTING} END))`);
    await runner.query(`
      CREATE TABLE app.collaboration_evaluation (
        ${identity("collaboration_evaluation")},
        ${within("collaboration_evaluation")},
        due_on date NOT NULL,
        status text NOT NULL ${oneOf("collaboration_evaluation", "status", "PLANNED DUE DONE")},
        done_on date, ${tracked},
        CONSTRAINT collaboration_evaluation_key UNIQUE (agreement_id, due_on))`);
    await runner.query(`
      CREATE TABLE app.collaboration_judgement (
        ${identity("collaboration_judgement")},
        ${within("collaboration_judgement")},
        evaluation_id uuid NOT NULL
          CONSTRAINT collaboration_judgement_evaluation_fkey
          REFERENCES app.collaboration_evaluation,
        outcome text NOT NULL ${oneOf("collaboration_judgement", "outcome", "CONTINUE AMEND END")},
        text text NOT NULL,
        given_on date NOT NULL, ${tracked},
        CONSTRAINT collaboration_judgement_key UNIQUE (evaluation_id, organisation_id))`);
    await runner.query(`
      CREATE TABLE app.collaboration_budget_year (
        ${identity("collaboration_budget_year")},
        ${within("collaboration_budget_year")},
        year integer NOT NULL
          CONSTRAINT collaboration_budget_year_year_check CHECK (year BETWEEN 2015 AND 2100),
        status text NOT NULL ${oneOf(
          "collaboration_budget_year",
          "status",
          "PROPOSED REJECTED AGREED ACCOUNTED",
        )},
        basis text NOT NULL
          ${oneOf("collaboration_budget_year", "basis", "LUMP PER_DWELLING TOP_UP_TO")},
        amount_cents integer NOT NULL
          CONSTRAINT collaboration_budget_year_amount_check CHECK (amount_cents >= 0),
        committee_amounts jsonb NOT NULL DEFAULT '[]',
        note text,
        advance_cents integer,
        advance_paid_on date,
        decided_by_id uuid CONSTRAINT collaboration_budget_year_decided_by_fkey
          REFERENCES app.organisation,
        decided_on date,
        reject_reason text,
        overspend_cents integer,
        overspend_reason text,
        overspend_asked_on date,
        overspend_decision text
          ${oneOf("collaboration_budget_year", "overspend_decision", "GRANTED REFUSED")},
        overspend_answer text,
        overspend_decided_on date,
        account_due_on date NOT NULL,    -- Wohv art. 7(2): two months after the year
        account_overdue boolean NOT NULL DEFAULT false,
        spent_cents integer,
        accounted_on date,
        account_url text,
        account_sha256 text ${sha256("collaboration_budget_year", "account_sha256")}, ${tracked},
        CONSTRAINT collaboration_budget_year_accounted_check
          CHECK ((status = 'ACCOUNTED') = (accounted_on IS NOT NULL)
            AND (accounted_on IS NULL) = (spent_cents IS NULL)))`);
    await runner.query(`
      CREATE UNIQUE INDEX collaboration_budget_year_key
        ON app.collaboration_budget_year (agreement_id, year) WHERE status <> 'REJECTED'`);
    await runner.query(`
      CREATE TABLE app.committee_recognition (
        ${identity("committee_recognition")},
        committee_id uuid
          CONSTRAINT committee_recognition_committee_fkey REFERENCES app.organisation,
        municipality_id uuid NOT NULL
          CONSTRAINT committee_recognition_municipality_fkey REFERENCES app.municipality,
        name text NOT NULL,
        complex text NOT NULL,
        dwellings integer NOT NULL
          CONSTRAINT committee_recognition_dwellings_check CHECK (dwellings BETWEEN 1 AND 100000),
        members integer NOT NULL
          CONSTRAINT committee_recognition_members_check CHECK (members BETWEEN 0 AND 1000),
        support text NOT NULL DEFAULT '',   -- how it is shown that the tenants support it
        status text NOT NULL ${oneOf(
          "committee_recognition",
          "status",
          "REQUESTED RECOGNISED REFUSED WITHDRAWN LAPSED",
        )},
        requested_on date NOT NULL,
        decided_on date,
        starts_on date,
        ends_on date,
        reason text,                -- why it was refused, or ended
        report_due_on date,         -- of the next yearly report
        report_overdue boolean NOT NULL DEFAULT false,
        reports jsonb NOT NULL DEFAULT '[]', ${tracked},
        CONSTRAINT committee_recognition_recognised_check
          CHECK ((status IN ('RECOGNISED', 'LAPSED')) = (starts_on IS NOT NULL)))`);
    await runner.query(`
      CREATE TABLE app.commissioner_nomination (
        ${identity("commissioner_nomination")},
        seat text NOT NULL,         -- the vacancy on the supervisory board
        status text NOT NULL ${oneOf(
          "commissioner_nomination",
          "status",
          "VACANCY PROFILE_AGREED CANDIDATES NOMINATED APPOINTED NOT_APPOINTED CANCELLED",
        )},
        profile text NOT NULL DEFAULT '',
        profile_agreed_on date,
        nominee_name text,
        motivation text,
        nominated_on date,
        decided_on date,
        ground text,                -- why not appointed, or cancelled
        shared_at timestamptz, ${tracked},
        CONSTRAINT commissioner_nomination_shared_check
          CHECK ((shared_at IS NOT NULL) >= (status IN ('NOMINATED', 'APPOINTED', 'NOT_APPOINTED'))
            AND (shared_at IS NULL) = (nominated_on IS NULL)
            AND (shared_at IS NULL) = (nominee_name IS NULL)))`);
    await runner.query(`
      CREATE INDEX commissioner_nomination_circle_idx ON app.commissioner_nomination (
        (CASE WHEN shared_at IS NULL THEN organisation_id ELSE ${EVERYBODY_ACTING} END))`);
    await runner.query(`
      CREATE TABLE app.nomination_candidate (
        ${identity("nomination_candidate")},
        nomination_id uuid NOT NULL
          CONSTRAINT nomination_candidate_nomination_fkey REFERENCES app.commissioner_nomination,
        name text NOT NULL,
        note text NOT NULL DEFAULT '',
        withdrawn_on date, ${tracked})`);
    await runner.query(`
      CREATE INDEX nomination_candidate_nomination_idx
        ON app.nomination_candidate (nomination_id, organisation_id)`);
    await this.addTriggers(runner);
    for (const [table, sharedBy] of Object.entries(TABLES))
      await runner.query(
        sharedBy
          ? `CALL app.track('app.${table}', '${sharedBy}')`
          : `CALL app.track('app.${table}')`,
      );
  }

  /** What holds whatever a server does. */
  private async addTriggers(runner: QueryRunner): Promise<void> {
    // The parties of a row are those of its agreement: who may write a row is decided by them.
    await runner.query(`
      CREATE FUNCTION app.follow_collaboration() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT party_ids INTO NEW.party_ids FROM app.collaboration_agreement
        WHERE id = NEW.agreement_id;
        IF NEW.party_ids IS NULL THEN
          RAISE insufficient_privilege USING MESSAGE = 'Who does not read it writes nothing in it';
        END IF;
        RETURN NEW;
      END $$`);
    for (const table of Object.keys(TABLES).filter((one) => one.startsWith("collaboration_")))
      if (table !== "collaboration_agreement")
        await runner.query(`
          CREATE TRIGGER follow_collaboration BEFORE INSERT ON app.${table} FOR EACH ROW
            EXECUTE FUNCTION app.follow_collaboration()`);
    await runner.query(`
      CREATE FUNCTION app.follow_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT status <> 'AGREED', published_at INTO NEW.begun, NEW.published_at
        FROM app.collaboration_version WHERE id = NEW.version_id;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER follow_version BEFORE INSERT OR UPDATE ON app.collaboration_provision
        FOR EACH ROW EXECUTE FUNCTION app.follow_version()`);
    await runner.query(`
      CREATE FUNCTION app.lead_provisions() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE app.collaboration_provision SET begun = NEW.status <> 'AGREED',
          published_at = NEW.published_at
        WHERE version_id = NEW.id AND (begun, published_at)
          IS DISTINCT FROM (NEW.status <> 'AGREED', NEW.published_at);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER lead_provisions AFTER UPDATE OF status, published_at
        ON app.collaboration_version FOR EACH ROW EXECUTE FUNCTION app.lead_provisions()`);
    // A version begins where each party stands by the same text: one ratification of each, on its
    // hash, without an open reservation. What is agreed in consultation needs none.
    await runner.query(`
      CREATE FUNCTION app.conclude_collaboration() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE amended app.collaboration_amendment; ratified text;
      BEGIN
        SELECT * INTO amended FROM app.collaboration_amendment WHERE id = NEW.amendment_id
          AND agreement_id = NEW.agreement_id;
        IF amended.id IS NULL THEN
          RAISE insufficient_privilege USING MESSAGE = 'Who does not read it makes nothing of it';
        END IF;
        SELECT content_hash INTO ratified FROM app.collaboration_text WHERE id = amended.current_text_id;
        IF ratified IS DISTINCT FROM NEW.content_hash
          OR NEW.base_hash IS DISTINCT FROM (SELECT content_hash FROM app.collaboration_version
            WHERE agreement_id = NEW.agreement_id ORDER BY number DESC LIMIT 1)
          OR amended.amendment_class <> 'WORKBOOK' AND EXISTS (SELECT FROM unnest(NEW.party_ids) AS party
            WHERE NOT EXISTS (SELECT FROM app.collaboration_ratification AS r
              WHERE r.amendment_id = NEW.amendment_id AND r.organisation_id = party
                AND r.text_id = amended.current_text_id AND r.content_hash = ratified
                AND r.voided_on IS NULL
                AND (r.members_meeting_on IS NULL OR r.reservation_outcome = 'APPROVED')))
        THEN
          RAISE restrict_violation USING MESSAGE = 'A version is what all parties ratified';
        END IF;
        RETURN NEW;
      END $$`);
    // after follow_collaboration, in the order of their names
    await runner.query(`
      CREATE TRIGGER hold_to_ratifications BEFORE INSERT ON app.collaboration_version FOR EACH ROW
        EXECUTE FUNCTION app.conclude_collaboration()`);
    // One person does not ratify for two parties, and a hired supporter for none.
    await runner.query(`
      CREATE FUNCTION app.keep_ratifiers_apart() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.voided_on IS NULL AND EXISTS (SELECT FROM app.collaboration_ratification AS r
          WHERE r.amendment_id = NEW.amendment_id AND r.organisation_id <> NEW.organisation_id
            AND r.voided_on IS NULL AND r.person_ids && NEW.person_ids) THEN
          RAISE restrict_violation USING MESSAGE = 'One person ratifies for one party';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER keep_ratifiers_apart BEFORE INSERT ON app.collaboration_ratification
        FOR EACH ROW EXECUTE FUNCTION app.keep_ratifiers_apart()`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would lose what was negotiated, ratified and agreed.");
  }
}

/** The tables, and the column that says when a row was shared. */
const TABLES: Readonly<Record<string, string | null>> = {
  collaboration_agreement: "shared_at",
  collaboration_amendment: "shared_at",
  collaboration_text: "sent_at",
  collaboration_ratification: null,
  collaboration_version: null,
  collaboration_provision: null,
  collaboration_comment: "shared_at",
  collaboration_evaluation: null,
  collaboration_judgement: null,
  collaboration_budget_year: null,
  committee_recognition: null,
  commissioner_nomination: "shared_at",
  nomination_candidate: null,
};
