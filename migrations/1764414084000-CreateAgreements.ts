import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a row of an agreement names: who wrote it, and who reads the agreement. */
const ofAgreement = (table: string) => `
  agreement_id uuid NOT NULL,
  municipality_id uuid NOT NULL
    CONSTRAINT ${table}_municipality_fkey REFERENCES app.municipality,
  organisation_id uuid NOT NULL
    CONSTRAINT ${table}_organisation_fkey REFERENCES app.organisation,
  agreement_readers text[] NOT NULL DEFAULT '{}',`;
const TRACKED = `
  version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()`;

/** A constraint on the values of a column, which may also be null. */
const oneOf = (table: string, column: string, values: readonly string[]) => `
  CONSTRAINT ${table}_${column}_check
    CHECK (${column} IN (${values.map((value) => `'${value}'`).join(", ")}))`;

const PERIODS = ["YEAR", "H1", "H2", "Q1", "Q2", "Q3", "Q4"];

/** The tables whose rows follow the readers of their agreement. */
const FOLLOWING = [
  "agreement_part",
  "agreement_party",
  "agreement_proposal",
  "agreement_consent",
  "agreement_signature",
  "agreement_paper_statement",
  "agreement_commitment",
  "agreement_commitment_text",
  "agreement_commitment_answer",
  "agreement_reservation",
  "agreement_indicator",
  "agreement_indicator_value",
  "agreement_progress",
  "agreement_progress_answer",
  "agreement_judgement",
  "agreement_dispute",
];

/**
 * Performance agreements: their parts and parties, what is proposed for them, commitments with the
 * texts that were exchanged, signatures, progress, judgements and disputes.
 */
export class CreateAgreements1764414084000 implements MigrationInterface {
  name = "CreateAgreements1764414084000";

  async up(runner: QueryRunner): Promise<void> {
    await createOverview(runner);
    await createAgreement(runner);
    await createConcluding(runner);
    await createCommitments(runner);
    await createProgress(runner);
    await createDispute(runner);
    await follow(runner);
    await followCommitments(runner);
    await keep(runner);
    await followProcedures(runner);
    await publishBids(runner);
    await listWithinCircles(runner);
    for (const table of ["agreement", ...FOLLOWING, "agreement_position"])
      if (!SHARED_BY.has(table)) await runner.query(`CALL app.track('app.${table}')`);
    for (const [table, column] of SHARED_BY)
      await runner.query(`CALL app.track('app.${table}', '${column}')`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would lose what was agreed, signed and reported.");
  }
}

/** The column by which a row that its own side drafts is shared. */
const SHARED_BY = new Map([
  ["agreement_commitment", "shared_at"],
  ["agreement_commitment_text", "sent_at"],
  ["agreement_progress", "submitted_at"],
]);

/** The overview with the board statement is sent each year of a cycle (Woningwet art. 44a(1)). */
async function createOverview(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE app.agreement_overview (
      id uuid CONSTRAINT agreement_overview_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      cycle_id uuid NOT NULL,
      municipality_id uuid NOT NULL,
      organisation_id uuid NOT NULL
        CONSTRAINT agreement_overview_organisation_fkey REFERENCES app.organisation,
      due_year integer NOT NULL,     -- before 15 December of which it was due
      sent_on date NOT NULL,
      url text NOT NULL,
      sha256 text CONSTRAINT agreement_overview_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      ${TRACKED},
      CONSTRAINT agreement_overview_cycle_fkey FOREIGN KEY (cycle_id, municipality_id)
        REFERENCES app.agreement_cycle (id, municipality_id),
      CONSTRAINT agreement_overview_key UNIQUE (cycle_id, due_year))`);
  await runner.query(`CALL app.track('app.agreement_overview')`);
}

async function createAgreement(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE app.agreement (
      id uuid CONSTRAINT agreement_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      -- who opened it
      organisation_id uuid NOT NULL
        CONSTRAINT agreement_organisation_fkey REFERENCES app.organisation,
      municipality_id uuid NOT NULL
        CONSTRAINT agreement_municipality_fkey REFERENCES app.municipality,
      cycle_id uuid,
      kind text NOT NULL
        ${oneOf("agreement", "kind", ["AGREEMENT", "SLICE", "AMENDMENT", "ACCESSION"])},
      -- the framework, or the agreement that is amended or acceded to
      base_id uuid CONSTRAINT agreement_base_fkey REFERENCES app.agreement,
      edition integer NOT NULL DEFAULT 1,
      title text NOT NULL,
      starts_on date NOT NULL,
      ends_on date,                  -- none: "and onwards"
      status text NOT NULL
        ${oneOf("agreement", "status", [
          "NEGOTIATION",
          "CONCEPT_PROPOSED",
          "CONCEPT_FINAL",
          "SIGNING",
          "SIGNED_BY_SOME",
          "SIGNED",
          "IN_FORCE",
          "EVALUATED",
          "AMENDED",
          "TERMINATED",
          "CLOSED",
        ])},
      -- the organisations of all its parts: who negotiates, and reads it from the beginning; who
      -- may become a party, by accession, is not among them
      party_ids uuid[] NOT NULL,
      refers_to jsonb NOT NULL DEFAULT '[]',
      monitoring_months integer[] NOT NULL DEFAULT '{}',
      monitoring_due_on date,        -- the last day of the next of these
      reopen_reason text,
      concluded_at timestamptz,      -- the last decision on signing: its area reads it from here on
      in_force_on date,
      ended_on date,                 -- amended, terminated or closed
      published_at timestamptz,
      published_on date,
      publication_url text,
      publication_sha256 text
        CONSTRAINT agreement_publication_sha256_check
          CHECK (publication_sha256 ~ '^[0-9a-f]{64}$'), ${TRACKED},
      CONSTRAINT agreement_cycle_fkey FOREIGN KEY (cycle_id, municipality_id)
        REFERENCES app.agreement_cycle (id, municipality_id),
      -- for its parts, which name its municipality too
      CONSTRAINT agreement_municipality_key UNIQUE (id, municipality_id),
      CONSTRAINT agreement_days_check CHECK (ends_on >= starts_on),
      CONSTRAINT agreement_base_check CHECK ((base_id IS NULL) = (kind = 'AGREEMENT')),
      CONSTRAINT agreement_party_check CHECK (party_ids <> '{}'),
      CONSTRAINT agreement_published_check
        CHECK ((published_at IS NULL) = (published_on IS NULL)
          AND (published_at IS NULL) = (publication_url IS NULL)))`);
  await runner.query(`CREATE INDEX agreement_base_idx ON app.agreement (base_id)`);
  await runner.query(`CREATE INDEX agreement_cycle_idx ON app.agreement (cycle_id)`);
  await runner.query(`
    CREATE TABLE app.agreement_part (
      id uuid CONSTRAINT agreement_part_pkey PRIMARY KEY DEFAULT gen_random_uuid(), ${ofAgreement("agreement_part")}
      code text NOT NULL,
      title text NOT NULL,
      scope text NOT NULL ${oneOf("agreement_part", "scope", ["JOINT", "PER_LANDLORD", "SLICE"])},
      year integer,                  -- of a slice
      position integer NOT NULL,
      dropped boolean NOT NULL DEFAULT false,
      no_tenant_party_reason text
        ${oneOf("agreement_part", "no_tenant_party_reason", [
          "NOT_INVITED",
          "DECLINED",
          "NO_ORGANISATION",
          "NOT_RECORDED",
        ])},
      -- What is signed, as canonical JSON (RFC 8785), from the final concept on.
      content text,
      content_hash text
        CONSTRAINT agreement_part_content_hash_check
          CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')), ${TRACKED},
      CONSTRAINT agreement_part_agreement_fkey FOREIGN KEY (agreement_id, municipality_id)
        REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_part_agreement_key UNIQUE (id, agreement_id),
      CONSTRAINT agreement_part_year_check CHECK ((year IS NOT NULL) = (scope = 'SLICE')),
      CONSTRAINT agreement_part_content_check CHECK ((content IS NULL) = (content_hash IS NULL)))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_part_code_key ON app.agreement_part (agreement_id, code)
      WHERE NOT dropped`);
  await runner.query(`
    CREATE TABLE app.agreement_party (
      id uuid CONSTRAINT agreement_party_pkey PRIMARY KEY DEFAULT gen_random_uuid(), ${ofAgreement("agreement_party")}
      part_id uuid NOT NULL,
      -- the party itself; organisation_id is who named it
      member_id uuid NOT NULL
        CONSTRAINT agreement_party_member_fkey REFERENCES app.organisation,
      has_login boolean NOT NULL,
      capacity text NOT NULL ${oneOf("agreement_party", "capacity", [
        "SIGNATORY",
        "ADVISER",
        "ENDORSER",
        "PROSPECTIVE",
      ])},
      stance text NOT NULL DEFAULT 'PENDING' ${oneOf("agreement_party", "stance", [
        "PENDING",
        "SIGNED",
        "SIGNED_IN_PART",
        "REFUSED",
        "ADVISED",
      ])},
      stance_on date,
      stance_text text,              -- why it refuses, or what it advises
      standing text ${oneOf("agreement_party", "standing", ["IN_FORCE", "NOT_CONCLUDED"])},
      standing_ground text,
      standing_on date,
      succeeds_id uuid               -- before a merger
        CONSTRAINT agreement_party_succeeds_fkey REFERENCES app.organisation,
      joined_on date,                -- by accession
      left_on date,                  -- taken off the list
      ${TRACKED},
      CONSTRAINT agreement_party_part_fkey FOREIGN KEY (part_id, agreement_id)
        REFERENCES app.agreement_part (id, agreement_id),
      CONSTRAINT agreement_party_agreement_key UNIQUE (id, agreement_id))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_party_member_key ON app.agreement_party (part_id, member_id)
      WHERE left_on IS NULL`);
}

async function createConcluding(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE app.agreement_proposal (
      id uuid CONSTRAINT agreement_proposal_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_proposal")}
      kind text NOT NULL ${oneOf("agreement_proposal", "kind", [
        "FINAL_CONCEPT",
        "REOPENING",
        "AMENDMENT",
        "HARDSHIP",
        "TERMINATION",
        "CLOSING",
      ])},
      ground text,
      file_url text,
      file_sha256 text
        CONSTRAINT agreement_proposal_sha256_check CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
      status text NOT NULL ${oneOf("agreement_proposal", "status", [
        "OPEN",
        "ACCEPTED",
        "REJECTED",
        "WITHDRAWN",
      ])},
      made_on date NOT NULL,
      decided_on date,
      -- the amendment that it led to
      led_to_id uuid CONSTRAINT agreement_proposal_led_to_fkey REFERENCES app.agreement,
      ${TRACKED},
      CONSTRAINT agreement_proposal_agreement_fkey FOREIGN KEY (agreement_id, municipality_id)
        REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_proposal_agreement_key UNIQUE (id, agreement_id))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_proposal_open_key ON app.agreement_proposal (agreement_id)
      WHERE status = 'OPEN'`);
  await runner.query(`
    CREATE TABLE app.agreement_consent (
      id uuid CONSTRAINT agreement_consent_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_consent")}
      proposal_id uuid NOT NULL,
      accepted boolean NOT NULL,
      reason text,
      given_on date NOT NULL, ${TRACKED},
      CONSTRAINT agreement_consent_proposal_fkey FOREIGN KEY (proposal_id, agreement_id)
        REFERENCES app.agreement_proposal (id, agreement_id),
      CONSTRAINT agreement_consent_key UNIQUE (proposal_id, organisation_id))`);
  await runner.query(`
    CREATE TABLE app.agreement_signature (
      id uuid CONSTRAINT agreement_signature_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_signature")}
      part_id uuid NOT NULL,
      party_id uuid NOT NULL,
      member_id uuid NOT NULL
        CONSTRAINT agreement_signature_member_fkey REFERENCES app.organisation,
      signers jsonb NOT NULL,        -- name and capacity of each
      signed_on date NOT NULL,
      content_hash text NOT NULL
        CONSTRAINT agreement_signature_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'),
      excluded_themes text[] NOT NULL DEFAULT '{}',
      excluded_commitment_ids uuid[] NOT NULL DEFAULT '{}',
      reservation text,
      on_paper boolean NOT NULL,
      evidence_url text,
      evidence_sha256 text
        CONSTRAINT agreement_signature_evidence_sha256_check
          CHECK (evidence_sha256 ~ '^[0-9a-f]{64}$'),
      confirmed_by_id uuid
        CONSTRAINT agreement_signature_confirmed_by_fkey REFERENCES app.organisation,
      confirmed_on date,
      voided_on date,
      void_reason text, ${TRACKED},
      CONSTRAINT agreement_signature_part_fkey FOREIGN KEY (part_id, agreement_id)
        REFERENCES app.agreement_part (id, agreement_id),
      CONSTRAINT agreement_signature_party_fkey FOREIGN KEY (party_id, agreement_id)
        REFERENCES app.agreement_party (id, agreement_id),
      CONSTRAINT agreement_signature_evidence_check
        CHECK (on_paper = (evidence_url IS NOT NULL AND evidence_sha256 IS NOT NULL)
          AND (confirmed_by_id IS NULL) = (confirmed_on IS NULL)))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_signature_party_key ON app.agreement_signature (party_id)
      WHERE voided_on IS NULL`);
  // What a party without a log-in says: an answer to a proposal, or what it holds.
  await runner.query(`
    CREATE TABLE app.agreement_paper_statement (
      id uuid CONSTRAINT agreement_paper_statement_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_paper_statement")}
      member_id uuid NOT NULL
        CONSTRAINT agreement_paper_statement_member_fkey REFERENCES app.organisation,
      proposal_id uuid,
      accepted boolean,
      standing text
        ${oneOf("agreement_paper_statement", "standing", ["IN_FORCE", "NOT_CONCLUDED"])},
      ground text,
      made_on date NOT NULL,
      evidence_url text NOT NULL,
      evidence_sha256 text NOT NULL
        CONSTRAINT agreement_paper_statement_evidence_sha256_check
          CHECK (evidence_sha256 ~ '^[0-9a-f]{64}$'),
      confirmed_by_id uuid
        CONSTRAINT agreement_paper_statement_confirmed_by_fkey REFERENCES app.organisation,
      confirmed_on date,
      voided_on date,
      void_reason text, ${TRACKED},
      CONSTRAINT agreement_paper_statement_agreement_fkey
        FOREIGN KEY (agreement_id, municipality_id) REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_paper_statement_proposal_fkey FOREIGN KEY (proposal_id, agreement_id)
        REFERENCES app.agreement_proposal (id, agreement_id),
      CONSTRAINT agreement_paper_statement_said_check
        CHECK ((proposal_id IS NULL) = (accepted IS NULL)
          AND (proposal_id IS NULL) = (standing IS NOT NULL)),
      -- who records it does not confirm it, nor does whose statement it is
      CONSTRAINT agreement_paper_statement_two_check
        CHECK (member_id <> organisation_id AND confirmed_by_id <> organisation_id
          AND confirmed_by_id <> member_id
          AND (confirmed_by_id IS NULL) = (confirmed_on IS NULL)
          AND (confirmed_on IS NULL OR voided_on IS NULL)))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_paper_statement_answer_key
      ON app.agreement_paper_statement (proposal_id, member_id) WHERE voided_on IS NULL`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_paper_statement_standing_key
      ON app.agreement_paper_statement (agreement_id, member_id)
      WHERE proposal_id IS NULL AND confirmed_on IS NULL AND voided_on IS NULL`);
  await runner.query(`
    CREATE TABLE app.agreement_judgement (
      id uuid CONSTRAINT agreement_judgement_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_judgement")}
      year integer NOT NULL,
      outcome text NOT NULL ${oneOf("agreement_judgement", "outcome", [
        "KEPT",
        "MOSTLY_KEPT",
        "PARTLY_KEPT",
        "NOT_KEPT",
      ])},
      text text NOT NULL,
      given_on date NOT NULL, ${TRACKED},
      CONSTRAINT agreement_judgement_agreement_fkey FOREIGN KEY (agreement_id, municipality_id)
        REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_judgement_key UNIQUE (agreement_id, organisation_id, year))`);
}

async function createCommitments(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE app.agreement_commitment (
      id uuid CONSTRAINT agreement_commitment_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_commitment")}
      part_id uuid NOT NULL,
      -- the same commitment in the first edition of the agreement; that one's own id there
      origin_id uuid NOT NULL
        CONSTRAINT agreement_commitment_origin_fkey REFERENCES app.agreement_commitment,
      number integer,                -- within the agreement; given when it is shared
      theme text NOT NULL CONSTRAINT agreement_commitment_theme_fkey REFERENCES app.theme,
      status text NOT NULL ${oneOf("agreement_commitment", "status", [
        "DRAFT",
        "DISCARDED",
        "PROPOSED",
        "COUNTERED",
        "AGREED",
        "REJECTED",
        "WITHDRAWN",
      ])},
      -- as the last text that was sent has it
      current_text_id uuid,
      text text NOT NULL DEFAULT '',
      kind text NOT NULL ${oneOf("agreement_commitment", "kind", ["RESULT", "EFFORT", "PROCESS"])},
      lead_id uuid NOT NULL
        CONSTRAINT agreement_commitment_lead_fkey REFERENCES app.organisation,
      other_ids uuid[] NOT NULL DEFAULT '{}',
      applies_to_ids uuid[] NOT NULL DEFAULT '{}',   -- none: to all of the part
      in_return text,
      complexes text[] NOT NULL DEFAULT '{}',
      priority_year integer,
      national_goal text,
      national_goal_edition text,
      legal_effect text NOT NULL DEFAULT 'NONE' ${oneOf("agreement_commitment", "legal_effect", [
        "NONE",
        "RENT_SUM_54_1",
        "INVESTMENT_54_2D",
      ])},
      legal_percentage double precision,
      legal_amount_euros integer,
      legal_year integer,
      calendar_item_ids uuid[] NOT NULL DEFAULT '{}',
      shared_at timestamptz, ${TRACKED},
      CONSTRAINT agreement_commitment_part_fkey FOREIGN KEY (part_id, agreement_id)
        REFERENCES app.agreement_part (id, agreement_id),
      CONSTRAINT agreement_commitment_agreement_key UNIQUE (id, agreement_id),
      CONSTRAINT agreement_commitment_shared_check
        CHECK ((shared_at IS NULL) = (status IN ('DRAFT', 'DISCARDED'))
          AND (shared_at IS NULL) = (number IS NULL)),
      CONSTRAINT agreement_commitment_goal_check
        CHECK ((national_goal IS NULL) = (national_goal_edition IS NULL)),
      CONSTRAINT agreement_commitment_legal_check
        CHECK (CASE legal_effect
          WHEN 'NONE' THEN legal_year IS NULL AND legal_percentage IS NULL
            AND legal_amount_euros IS NULL
          ELSE legal_year IS NOT NULL
            AND (legal_percentage IS NOT NULL OR legal_amount_euros IS NOT NULL) END))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_commitment_number_key
      ON app.agreement_commitment (agreement_id, number) WHERE number IS NOT NULL`);
  await runner.query(`
    CREATE TABLE app.agreement_commitment_text (
      id uuid CONSTRAINT agreement_commitment_text_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_commitment_text")}
      commitment_id uuid NOT NULL,
      number integer,                -- given when it is sent
      text text NOT NULL,
      terms jsonb NOT NULL,          -- everything else of the commitment that is negotiated
      reason text,
      answers_number integer,        -- the number of the text that it was written in answer to
      discarded boolean NOT NULL DEFAULT false,
      sent_at timestamptz,
      sent_on date, ${TRACKED},
      CONSTRAINT agreement_commitment_text_commitment_fkey
        FOREIGN KEY (commitment_id, agreement_id)
        REFERENCES app.agreement_commitment (id, agreement_id),
      CONSTRAINT agreement_commitment_text_commitment_key UNIQUE (id, commitment_id),
      CONSTRAINT agreement_commitment_text_sent_check
        CHECK ((sent_at IS NULL) = (sent_on IS NULL) AND (sent_at IS NULL) = (number IS NULL)
          AND (sent_at IS NULL OR NOT discarded)))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_commitment_text_number_key
      ON app.agreement_commitment_text (commitment_id, number) WHERE number IS NOT NULL`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_commitment_text_draft_key
      ON app.agreement_commitment_text (commitment_id, organisation_id)
      WHERE sent_at IS NULL AND NOT discarded`);
  await runner.query(`
    ALTER TABLE app.agreement_commitment ADD
      CONSTRAINT agreement_commitment_current_text_fkey FOREIGN KEY (current_text_id, id)
        REFERENCES app.agreement_commitment_text (id, commitment_id)`);
  await runner.query(`
    CREATE TABLE app.agreement_commitment_answer (
      id uuid CONSTRAINT agreement_commitment_answer_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_commitment_answer")}
      commitment_id uuid NOT NULL,
      text_id uuid NOT NULL,
      decision text NOT NULL
        ${oneOf("agreement_commitment_answer", "decision", ["AGREED", "REJECTED"])},
      reason text,
      given_on date NOT NULL, ${TRACKED},
      CONSTRAINT agreement_commitment_answer_commitment_fkey
        FOREIGN KEY (commitment_id, agreement_id)
        REFERENCES app.agreement_commitment (id, agreement_id),
      CONSTRAINT agreement_commitment_answer_text_fkey FOREIGN KEY (text_id, commitment_id)
        REFERENCES app.agreement_commitment_text (id, commitment_id),
      CONSTRAINT agreement_commitment_answer_key UNIQUE (text_id, organisation_id))`);
  await runner.query(`
    CREATE TABLE app.agreement_reservation (
      id uuid CONSTRAINT agreement_reservation_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_reservation")}
      commitment_id uuid NOT NULL,
      text_id uuid NOT NULL,         -- the text that it came with
      position integer NOT NULL,
      kind text NOT NULL ${oneOf("agreement_reservation", "kind", [
        "ADVICE",
        "CONSENT",
        "RVC",
        "COUNCIL_BUDGET",
        "POLICY_CHANGE",
        "MARKET",
        "THIRD_PARTY",
      ])},
      note text,
      procedure_id uuid
        CONSTRAINT agreement_reservation_procedure_fkey REFERENCES app.advice_procedure,
      -- What everybody who reads the commitment may know of the procedure.
      procedure_number text,
      procedure_title text,
      procedure_status text,
      -- the commitment is agreed on with it: a text that was only negotiated stays with who did so
      agreed boolean NOT NULL DEFAULT false,
      status text NOT NULL
        ${oneOf("agreement_reservation", "status", ["OPEN", "LIFTED", "FAILED"])},
      settled_on date,
      settled_by_id uuid
        CONSTRAINT agreement_reservation_settled_by_fkey REFERENCES app.organisation,
      settle_note text, ${TRACKED},
      CONSTRAINT agreement_reservation_commitment_fkey FOREIGN KEY (commitment_id, agreement_id)
        REFERENCES app.agreement_commitment (id, agreement_id),
      CONSTRAINT agreement_reservation_text_fkey FOREIGN KEY (text_id, commitment_id)
        REFERENCES app.agreement_commitment_text (id, commitment_id),
      CONSTRAINT agreement_reservation_procedure_check
        CHECK ((procedure_id IS NULL) = (procedure_status IS NULL)
          AND (procedure_id IS NULL OR kind IN ('ADVICE', 'CONSENT'))),
      CONSTRAINT agreement_reservation_settled_check
        CHECK ((status = 'OPEN') = (settled_on IS NULL)
          AND (settled_on IS NULL) = (settled_by_id IS NULL)))`);
  await runner.query(`
    CREATE INDEX agreement_reservation_procedure_idx ON app.agreement_reservation (procedure_id)`);
  await runner.query(`
    CREATE TABLE app.agreement_position (
      id uuid CONSTRAINT agreement_position_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      commitment_id uuid NOT NULL
        CONSTRAINT agreement_position_commitment_fkey REFERENCES app.agreement_commitment,
      municipality_id uuid NOT NULL
        CONSTRAINT agreement_position_municipality_fkey REFERENCES app.municipality,
      organisation_id uuid NOT NULL
        CONSTRAINT agreement_position_organisation_fkey REFERENCES app.organisation,
      mandate text,
      minimum text,
      note text, ${TRACKED},
      CONSTRAINT agreement_position_key UNIQUE (commitment_id, organisation_id))`);
}

/**
 * These rows name the commitment of the first edition, so that they go on when it is amended, and
 * the agreement under which they were written: its parties write and read them.
 */
async function createProgress(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE app.agreement_indicator (
      id uuid CONSTRAINT agreement_indicator_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_indicator")}
      commitment_id uuid NOT NULL
        CONSTRAINT agreement_indicator_commitment_fkey REFERENCES app.agreement_commitment,
      name text NOT NULL,
      unit text NOT NULL,
      direction text NOT NULL
        ${oneOf("agreement_indicator", "direction", ["UP", "DOWN", "KEEP"])},
      source text NOT NULL,
      owner_id uuid NOT NULL          -- whose figure it is
        CONSTRAINT agreement_indicator_owner_fkey REFERENCES app.organisation,
      definitions jsonb NOT NULL,     -- each with the day it holds from
      baseline double precision,
      baseline_year integer,
      sum_of_ids uuid[] NOT NULL DEFAULT '{}',   -- whose figures it adds up
      ${TRACKED},
      CONSTRAINT agreement_indicator_agreement_fkey FOREIGN KEY (agreement_id, municipality_id)
        REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_indicator_baseline_check
        CHECK ((baseline IS NULL) = (baseline_year IS NULL)))`);
  await runner.query(`
    CREATE TABLE app.agreement_indicator_value (
      id uuid CONSTRAINT agreement_indicator_value_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_indicator_value")}
      indicator_id uuid NOT NULL
        CONSTRAINT agreement_indicator_value_indicator_fkey REFERENCES app.agreement_indicator,
      year integer NOT NULL,
      period text NOT NULL ${oneOf("agreement_indicator_value", "period", PERIODS)},
      kind text NOT NULL ${oneOf("agreement_indicator_value", "kind", [
        "TARGET",
        "BUDGET",
        "FORECAST",
        "REALISED",
      ])},
      value double precision,         -- none: unknown, and why
      unknown_reason text,
      recorded_on date NOT NULL,
      replaced_on date,               -- a later figure stands for it
      ${TRACKED},
      CONSTRAINT agreement_indicator_value_agreement_fkey
        FOREIGN KEY (agreement_id, municipality_id)
        REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_indicator_value_known_check
        CHECK ((value IS NULL) = (unknown_reason IS NOT NULL)))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_indicator_value_key
      ON app.agreement_indicator_value (indicator_id, year, period, kind)
      WHERE replaced_on IS NULL`);
  await runner.query(`
    CREATE INDEX agreement_indicator_commitment_idx ON app.agreement_indicator (commitment_id)`);
  await runner.query(`
    CREATE INDEX agreement_indicator_value_indicator_idx
      ON app.agreement_indicator_value (indicator_id)`);
  await runner.query(`
    CREATE TABLE app.agreement_progress (
      id uuid CONSTRAINT agreement_progress_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_progress")}
      commitment_id uuid NOT NULL
        CONSTRAINT agreement_progress_commitment_fkey REFERENCES app.agreement_commitment,
      year integer NOT NULL,
      period text NOT NULL ${oneOf("agreement_progress", "period", PERIODS)},
      number integer,                 -- of the period's reports; given when submitted
      light text NOT NULL ${oneOf("agreement_progress", "light", [
        "ON_TRACK",
        "AT_RISK",
        "OFF_TRACK",
        "ACHIEVED",
        "NOT_ACHIEVED",
      ])},
      value double precision,
      explanation text NOT NULL,
      status text NOT NULL ${oneOf("agreement_progress", "status", [
        "DRAFT",
        "DISCARDED",
        "SUBMITTED",
        "CONFIRMED",
        "CONTESTED",
      ])},
      submitted_at timestamptz,
      submitted_on date, ${TRACKED},
      CONSTRAINT agreement_progress_agreement_fkey FOREIGN KEY (agreement_id, municipality_id)
        REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_progress_commitment_key UNIQUE (id, commitment_id),
      CONSTRAINT agreement_progress_submitted_check
        CHECK ((submitted_at IS NULL) = (status IN ('DRAFT', 'DISCARDED'))
          AND (submitted_at IS NULL) = (submitted_on IS NULL)
          AND (submitted_at IS NULL) = (number IS NULL)))`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_progress_draft_key
      ON app.agreement_progress (commitment_id, organisation_id) WHERE status = 'DRAFT'`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_progress_number_key
      ON app.agreement_progress (commitment_id, agreement_id, year, period, number)
      WHERE number IS NOT NULL`);
  await runner.query(`
    CREATE TABLE app.agreement_progress_answer (
      id uuid CONSTRAINT agreement_progress_answer_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      ${ofAgreement("agreement_progress_answer")}
      progress_id uuid NOT NULL,
      commitment_id uuid NOT NULL,
      decision text NOT NULL
        ${oneOf("agreement_progress_answer", "decision", ["CONFIRMED", "CONTESTED"])},
      note text,
      given_on date NOT NULL, ${TRACKED},
      CONSTRAINT agreement_progress_answer_progress_fkey FOREIGN KEY (progress_id, commitment_id)
        REFERENCES app.agreement_progress (id, commitment_id),
      CONSTRAINT agreement_progress_answer_agreement_fkey
        FOREIGN KEY (agreement_id, municipality_id)
        REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_progress_answer_key UNIQUE (progress_id, organisation_id))`);
}

async function createDispute(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE app.agreement_dispute (
      id uuid CONSTRAINT agreement_dispute_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
      -- beside an agreement, or in a cycle in which nothing was agreed
      agreement_id uuid,
      cycle_id uuid,
      municipality_id uuid NOT NULL
        CONSTRAINT agreement_dispute_municipality_fkey REFERENCES app.municipality,
      organisation_id uuid NOT NULL   -- who recorded it
        CONSTRAINT agreement_dispute_organisation_fkey REFERENCES app.organisation,
      agreement_readers text[] NOT NULL DEFAULT '{}',
      filer_id uuid NOT NULL
        CONSTRAINT agreement_dispute_filer_fkey REFERENCES app.organisation,
      kind text NOT NULL ${oneOf("agreement_dispute", "kind", [
        "PROCEDURAL",
        "RELATIONAL",
        "SUBSTANTIVE",
      ])},
      ground text NOT NULL,
      status text NOT NULL ${oneOf("agreement_dispute", "status", [
        "DECLARED",
        "LAPSED",
        "FILED",
        "ADVISED",
        "RULED",
        "WITHDRAWN",
      ])},
      arose_on date NOT NULL,
      contested_arose_on date,        -- the day that another holds
      contested_by_id uuid
        CONSTRAINT agreement_dispute_contested_by_fkey REFERENCES app.organisation,
      contest_note text,
      file_until date NOT NULL,
      filed_on date,
      minister_from date,             -- the day that the minister's term is counted from
      minister_until date,
      extensions jsonb NOT NULL DEFAULT '[]',
      minister_overdue boolean NOT NULL DEFAULT false,
      advice text,                    -- of the advisory committee
      advised_on date,
      ruling text,
      ruled_on date,
      ruling_url text,
      withdraw_reason text,
      ended_on date, ${TRACKED},
      CONSTRAINT agreement_dispute_agreement_fkey FOREIGN KEY (agreement_id, municipality_id)
        REFERENCES app.agreement (id, municipality_id),
      CONSTRAINT agreement_dispute_cycle_fkey FOREIGN KEY (cycle_id, municipality_id)
        REFERENCES app.agreement_cycle (id, municipality_id),
      CONSTRAINT agreement_dispute_about_check CHECK ((agreement_id IS NULL) <> (cycle_id IS NULL)),
      CONSTRAINT agreement_dispute_filed_check
        CHECK ((filed_on IS NULL) = (minister_until IS NULL)
          AND (filed_on IS NULL) = (minister_from IS NULL)))`);
  await runner.query(`
    CREATE INDEX agreement_dispute_cycle_idx ON app.agreement_dispute (cycle_id)`);
}

/**
 * The agreement says who reads its rows, whatever an act would write there. Read and written as who
 * acts: their own policies hold. Drafts stay as they are, and follow when they are shared: by the
 * column that shares them. So nobody waits here for what an organisation does in private.
 */
async function follow(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION app.follow_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.agreement_id IS NOT NULL THEN
        SELECT app.readers_of(a) INTO STRICT NEW.agreement_readers FROM app.agreement a
        WHERE a.id = NEW.agreement_id;
      END IF;
      RETURN NEW;
    END $$`);
  for (const table of FOLLOWING) {
    const columns = ["agreement_readers", SHARED_BY.get(table) ?? []].flat().join(", ");
    if (!SHARED_BY.has(table))
      await runner.query(`CREATE INDEX ${table}_agreement_idx ON app.${table} (agreement_id)`);
    await runner.query(`
      CREATE TRIGGER follow_agreement
        BEFORE INSERT OR UPDATE OF ${columns} ON app.${table} FOR EACH ROW
        EXECUTE FUNCTION app.follow_agreement()`);
  }
  const told = FOLLOWING.map((table) => {
    const sharedBy = SHARED_BY.get(table);
    return `
        UPDATE app.${table} SET agreement_readers = '{}'
        WHERE agreement_id = NEW.id${sharedBy ? ` AND ${sharedBy} IS NOT NULL` : ""};`;
  });
  await runner.query(`
    CREATE FUNCTION app.tell_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.party_ids, OLD.concluded_at IS NULL, OLD.published_at IS NULL)
        IS DISTINCT FROM (NEW.party_ids, NEW.concluded_at IS NULL, NEW.published_at IS NULL) THEN
        ${told.join("")}
      END IF;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER tell_agreement
      AFTER UPDATE ON app.agreement FOR EACH ROW EXECUTE FUNCTION app.tell_agreement()`);
}

/**
 * Indicators are added while a commitment is negotiated. Those of one that was not agreed stay with
 * who negotiates, as the commitment does, when others come to read the agreement. This trigger comes
 * after `follow_agreement`: triggers fire in the order of their names.
 */
async function followCommitments(runner: QueryRunner): Promise<void> {
  const commitmentOf = {
    agreement_indicator: "NEW.commitment_id",
    agreement_indicator_value:
      "(SELECT commitment_id FROM app.agreement_indicator WHERE id = NEW.indicator_id)",
  };
  for (const [table, commitment] of Object.entries(commitmentOf)) {
    await runner.query(`
      CREATE FUNCTION app.follow_commitment_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM app.agreement_commitment c WHERE c.origin_id = ${commitment}
          AND c.agreement_id = NEW.agreement_id AND c.status = 'AGREED') THEN
          NEW.agreement_readers := app.agreed_between(NEW.agreement_readers, NEW.municipality_id);
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER follow_commitment
        BEFORE INSERT OR UPDATE OF agreement_readers ON app.${table} FOR EACH ROW
        EXECUTE FUNCTION app.follow_commitment_of_${table}()`);
  }
}

/** What was sent, submitted or signed is never edited, whoever tries. */
async function keep(runner: QueryRunner): Promise<void> {
  // The first argument names the column that is null until then; the others may not change after.
  await runner.query(`
    CREATE FUNCTION app.keep_columns() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE place integer;
    BEGIN
      IF to_jsonb(OLD) -> TG_ARGV[0] = 'null'::jsonb THEN RETURN NEW; END IF;
      FOR place IN 1 .. TG_NARGS - 1 LOOP
        IF to_jsonb(OLD) -> TG_ARGV[place] <> to_jsonb(NEW) -> TG_ARGV[place] THEN
          RAISE EXCEPTION '% of a row of % is never edited', TG_ARGV[place], TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
        END IF;
      END LOOP;
      RETURN NEW;
    END $$`);
  const kept: Readonly<Record<string, readonly string[]>> = {
    agreement_commitment_text: [
      "sent_at",
      "sent_at",
      "text",
      "terms",
      "reason",
      "number",
      "answers_number",
    ],
    agreement_progress: [
      ...["submitted_at", "submitted_at", "light", "value", "explanation", "year", "period"],
      ...["number", "agreement_id"],
    ],
    agreement_signature: [
      ...["signed_on", "signed_on", "content_hash", "signers", "excluded_themes", "party_id"],
      ...["excluded_commitment_ids", "reservation", "evidence_url", "evidence_sha256"],
    ],
    agreement_paper_statement: [
      ...["made_on", "made_on", "member_id", "proposal_id", "accepted", "standing", "ground"],
      ...["evidence_url", "evidence_sha256"],
    ],
    agreement_judgement: ["given_on", "given_on", "year", "outcome", "text"],
    agreement_part: ["content", "code", "title", "scope", "year", "dropped"],
    agreement_indicator_value: ["recorded_on", "year", "period", "kind", "value", "unknown_reason"],
  };
  for (const [table, columns] of Object.entries(kept))
    await runner.query(`
      CREATE TRIGGER keep_columns BEFORE UPDATE ON app.${table} FOR EACH ROW
        EXECUTE FUNCTION app.keep_columns(${columns.map((one) => `'${one}'`).join(", ")})`);
  // While a part's content stands, nothing that it was made of changes.
  await runner.query(`
    CREATE FUNCTION app.keep_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE agreed text[] := ARRAY['number', 'theme', 'status', 'text', 'kind', 'lead_id',
      'other_ids', 'applies_to_ids', 'in_return', 'complexes', 'priority_year', 'national_goal',
      'national_goal_edition', 'legal_effect', 'legal_percentage', 'legal_amount_euros',
      'legal_year', 'current_text_id']; one text;
    BEGIN
      FOREACH one IN ARRAY agreed LOOP
        IF to_jsonb(OLD) -> one <> to_jsonb(NEW) -> one AND NEW.shared_at IS NOT NULL
          AND EXISTS (SELECT FROM app.agreement_part
            WHERE id = NEW.part_id AND content IS NOT NULL) THEN
          RAISE EXCEPTION '% of a commitment is fixed by the final concept', one
            USING ERRCODE = 'restrict_violation';
        END IF;
      END LOOP;
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER keep_agreed BEFORE UPDATE ON app.agreement_commitment FOR EACH ROW
      EXECUTE FUNCTION app.keep_agreed()`);
  await runner.query(`
    CREATE FUNCTION app.keep_concluded() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.status NOT IN ('NEGOTIATION', 'CONCEPT_PROPOSED')
        AND (OLD.title, OLD.starts_on, OLD.ends_on, OLD.refers_to, OLD.monitoring_months)
          IS DISTINCT FROM
          (NEW.title, NEW.starts_on, NEW.ends_on, NEW.refers_to, NEW.monitoring_months) THEN
        RAISE EXCEPTION 'An agreement is not edited from its final concept on'
          USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER keep_concluded BEFORE UPDATE ON app.agreement FOR EACH ROW
      EXECUTE FUNCTION app.keep_concluded()`);
}

/**
 * Everybody who reads a commitment knows of the procedure that it is reserved to its number, subject
 * and status (domain brief, section 12), also those who do not read the procedure.
 */
async function followProcedures(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION app.follow_procedure_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE app.agreement_reservation SET procedure_status = NEW.status
      WHERE procedure_id = NEW.id AND procedure_status <> NEW.status;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER follow_procedure_status AFTER UPDATE OF status ON app.advice_procedure
      FOR EACH ROW WHEN (OLD.status <> NEW.status)
      EXECUTE FUNCTION app.follow_procedure_status()`);
}

/**
 * Everybody reads the bids of a cycle while an agreement of it is published: the agreement says so,
 * whatever an act would write there. Who submits and who publishes wait for each other, so that no
 * bid misses it.
 */
async function publishBids(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE app.agreement_bid ADD COLUMN published_at timestamptz
      CONSTRAINT agreement_bid_published_check
        CHECK (published_at IS NULL OR submitted_at IS NOT NULL)`);
  await runner.query(`
    CREATE FUNCTION app.follow_publication() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.published_at := NULL;
      IF NEW.submitted_at IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtext('app.agreement_bid'), hashtext(NEW.cycle_id::text));
        NEW.published_at := (SELECT min(published_at) FROM app.agreement
          WHERE cycle_id = NEW.cycle_id AND published_at IS NOT NULL);
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER follow_publication
      BEFORE INSERT OR UPDATE OF submitted_at, published_at ON app.agreement_bid FOR EACH ROW
      EXECUTE FUNCTION app.follow_publication()`);
  await runner.query(`
    CREATE FUNCTION app.tell_publication() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE is_published boolean;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtext('app.agreement_bid'), hashtext(NEW.cycle_id::text));
      is_published := EXISTS (SELECT FROM app.agreement
        WHERE cycle_id = NEW.cycle_id AND published_at IS NOT NULL);
      UPDATE app.agreement_bid SET published_at = NULL
      WHERE cycle_id = NEW.cycle_id AND submitted_at IS NOT NULL
        AND (published_at IS NOT NULL) <> is_published
        AND app.circle(organisation_id, submitted_at, published_at)
          IN ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000001');
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER tell_publication
      AFTER UPDATE OF published_at ON app.agreement FOR EACH ROW
      WHEN ((OLD.published_at IS NULL) <> (NEW.published_at IS NULL) AND NEW.cycle_id IS NOT NULL)
      EXECUTE FUNCTION app.tell_publication()`);
}

/** Lists pass by nothing that another side keeps to itself (ListWithinCircles). */
async function listWithinCircles(runner: QueryRunner): Promise<void> {
  const everybody = "'00000000-0000-0000-0000-000000000000'::uuid";
  const acting = "'00000000-0000-0000-0000-000000000001'::uuid";
  const circle = (sharedAt: string, agreed: string) =>
    `(CASE WHEN ${sharedAt} IS NULL THEN organisation_id
      WHEN ${agreed} AND 'PUBLIC' = ANY (agreement_readers) THEN ${everybody} ELSE ${acting} END)`;
  const ofCommitment = circle("shared_at", "status = 'AGREED'");
  const ofText = circle("sent_at", "false");
  const ofProgress = circle("submitted_at", "status = 'CONFIRMED'");
  await runner.query(`
    CREATE INDEX agreement_circle_idx ON app.agreement
      ((CASE WHEN published_at IS NULL THEN ${acting} ELSE ${everybody} END))`);
  for (const [table, name, columns] of [
    ["agreement_commitment", "agreement_commitment", `part_id, ${ofCommitment}`],
    ["agreement_commitment", "agreement_commitment_all", ofCommitment],
    ["agreement_commitment", "agreement_commitment_origin", `origin_id, ${ofCommitment}`],
    ["agreement_commitment_text", "agreement_commitment_text", `commitment_id, ${ofText}`],
    ["agreement_progress", "agreement_progress", `commitment_id, ${ofProgress}`],
    // of the agreement, for who follows its readers
    ["agreement_commitment", "agreement_commitment_agreement", `agreement_id, ${ofCommitment}`],
    ["agreement_commitment_text", "agreement_commitment_text_agreement", `agreement_id, ${ofText}`],
    ["agreement_progress", "agreement_progress_agreement", `agreement_id, ${ofProgress}`],
  ])
    await runner.query(`CREATE INDEX ${name}_circle_idx ON app.${table} (${columns})`);
  await runner.query(`DROP INDEX app.agreement_bid_circle_idx`);
  await runner.query(`
    CREATE INDEX agreement_bid_circle_idx ON app.agreement_bid (cycle_id,
      (CASE WHEN submitted_at IS NULL THEN organisation_id
        WHEN published_at IS NULL THEN ${acting} ELSE ${everybody} END))`);
  // Whether there is a draft is asked by its organisation.
  await runner.query(`DROP INDEX app.agreement_bid_draft_key`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_bid_draft_key ON app.agreement_bid (cycle_id, organisation_id)
      WHERE status = 'DRAFT'`);
  // Row policies come before an operator of arrays, so no index on the items would be used.
  await runner.query(`
    CREATE INDEX agreement_commitment_linked_circle_idx ON app.agreement_commitment
      (${ofCommitment}) WHERE calendar_item_ids <> '{}'`);
}
