import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Advice: procedures, what was asked, what was advised, what was answered,
 * and what belongs to their clock.
 */
export class CreateAdvice1763900010000 implements MigrationInterface {
  name = "CreateAdvice1763900010000";

  async up(runner: QueryRunner): Promise<void> {
    // A row is shared when the named column is given: its version goes on from a million, so that
    // it does not tell how often the draft was edited.
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.raise_version() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE shared_by text := COALESCE(TG_ARGV[0], 'number');
      BEGIN
        NEW.version := OLD.version + 1;
        IF to_jsonb(NEW) ? shared_by AND to_jsonb(OLD) -> shared_by = 'null'::jsonb
          AND to_jsonb(NEW) -> shared_by <> 'null'::jsonb THEN
          NEW.version := 1000000;
        END IF;
        NEW.updated_at := now();
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE PROCEDURE app.track(tracked regclass, shared_by text) LANGUAGE plpgsql AS $$
      BEGIN
        CALL app.track(tracked);
        EXECUTE format('CREATE OR REPLACE TRIGGER raise_version BEFORE UPDATE ON %s
          FOR EACH ROW EXECUTE FUNCTION app.raise_version(%L)', tracked, shared_by);
      END $$`);

    const tracked = `
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;
    const oneOf = (table: string, column: string, values: readonly string[]) => `
      CONSTRAINT ${table}_${column}_check
        CHECK (${column} IN (${values.map((value) => `'${value}'`).join(", ")}))`;
    const confidential = (table: string) => `
        confidentiality text NOT NULL DEFAULT 'SHARED'
          ${oneOf(table, "confidentiality", ["OPEN", "SHARED", "CONFIDENTIAL", "EMBARGO"])},
        embargo_until date
          CONSTRAINT ${table}_embargo_check
            CHECK ((embargo_until IS NOT NULL) <= (confidentiality = 'EMBARGO')),
        lifted_at timestamptz,`;

    // Agreed terms (in days) that no statute sets. A procedure keeps those
    // of the day it was shared on.
    await runner.query(`
      CREATE TABLE app.agreed_term (
        id uuid CONSTRAINT agreed_term_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        code text NOT NULL
          ${oneOf("agreed_term", "code", ["VOLUNTARY_ADVICE", "VOLUNTARY_RESPONSE", "UNSOLICITED"])},
        days integer NOT NULL CONSTRAINT agreed_term_days_check CHECK (days BETWEEN 1 AND 365),
        starts_on date NOT NULL,
        source text NOT NULL, ${tracked}, CONSTRAINT agreed_term_key UNIQUE (code, starts_on))`);

    // Agreed until the parties agree otherwise: as long as the statutory terms.
    await runner.query(`
      INSERT INTO app.agreed_term (code, days, starts_on, source) VALUES
        ('VOLUNTARY_ADVICE', 42, '2015-01-01', 'Uitgangspunt: gelijk aan Wohv art. 5 lid 1'),
        ('VOLUNTARY_RESPONSE', 14, '2015-01-01', 'Uitgangspunt: gelijk aan Wohv art. 5 lid 2'),
        ('UNSOLICITED', 42, '2015-01-01', 'Uitgangspunt: zes weken')`);

    await runner.query(`
      CREATE TABLE app.advice_procedure (
        id uuid CONSTRAINT advice_procedure_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL
          ${oneOf("advice_procedure", "kind", ["REQUESTED", "VOLUNTARY", "CONSENT", "UNSOLICITED"])},
        status text NOT NULL DEFAULT 'DRAFT' ${oneOf("advice_procedure", "status", [
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
          "ISSUED",
          "ACKNOWLEDGED",
          "FOLLOW_UP",
          "CLOSED",
          "WITHDRAWN",
        ])},
        year integer,    -- with the number: of the day it was shared on
        number integer,  -- given when shared
        title text NOT NULL,
        wohv_subject text
          ${oneOf("advice_procedure", "wohv_subject", ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"])},
        themes text[] NOT NULL DEFAULT '{}',
        municipality_ids uuid[] NOT NULL DEFAULT '{}',  -- empty: all of them
        complexes text[] NOT NULL DEFAULT '{}',         -- empty: not about complexes
        also_addressed_ids uuid[] NOT NULL DEFAULT '{}',
        -- the side that began it
        organisation_id uuid NOT NULL
          CONSTRAINT advice_procedure_organisation_fkey REFERENCES app.organisation,
        -- the tenants' organisation that advises or consents
        adviser_id uuid NOT NULL
          CONSTRAINT advice_procedure_adviser_fkey REFERENCES app.organisation,
        -- the same request to another addressee
        companion_of_id uuid
          CONSTRAINT advice_procedure_companion_of_fkey REFERENCES app.advice_procedure,
        calendar_item_id uuid
          CONSTRAINT advice_procedure_calendar_item_fkey REFERENCES app.calendar_item,
        shared_at timestamptz,
        -- of the request, or of the unsolicited advice: from here the first term runs
        received_on date,
        advice_days integer,       -- the base of the advice term, fixed when shared
        response_days integer,
        advice_due_on date,        -- last day for the advice, as it now stands; null: no term
        advice_set_on date,         -- the last day as the landlord set it
        advice_extended_to date,    -- the last day as it was extended
        extension_ground text,
        restart_ground text,        -- why the term began anew
        -- the day from which the advice term counts: received_on, or the day of a
        -- supplement that restarted it
        term_from_on date,
        -- receipt by the landlord of the advice, no-objection, consent or refusal
        answered_on date,
        answered_with text
          ${oneOf("advice_procedure", "answered_with", ["ADVICE", "NO_OBJECTION", "CONSENT", "REFUSAL"])},
        late boolean NOT NULL DEFAULT false,
        response_due_on date,
        reasons_received_on date,  -- receipt of the response by the adviser
        fully_followed boolean,
        due_on date,               -- last day of the term that runs now; null: none runs
        overdue boolean NOT NULL DEFAULT false,
        decided_on date,
        executed_on date,
        ended_on date,             -- withdrawn or closed
        breach_reason text,        -- decided or executed before it was allowed
        answer_reason text,        -- why consent was refused
        -- when the board adopted the no-objection, the consent or its refusal
        answer_adopted_on date,
        answer_meeting_id uuid,    -- null with answer_adopted_on: in a written round
        withdraw_reason text,
        published_at timestamptz, ${tracked},
        CONSTRAINT advice_procedure_number_key UNIQUE (year, number),
        CONSTRAINT advice_procedure_number_check
          CHECK ((number IS NULL) = (status IN ('DRAFT', 'DISCARDED'))
            AND (number IS NULL) = (year IS NULL)))`);
    await runner.query(
      `CREATE INDEX advice_procedure_status_idx ON app.advice_procedure (status, due_on)`,
    );
    await runner.query(`
      CREATE INDEX advice_procedure_calendar_item_idx ON app.advice_procedure (calendar_item_id)`);
    await runner.query(
      `CREATE INDEX advice_procedure_companion_of_idx ON app.advice_procedure (companion_of_id)`,
    );
    await runner.query(`
      CREATE INDEX advice_procedure_running_idx ON app.advice_procedure (due_on)
        WHERE due_on IS NOT NULL AND NOT overdue`);

    // What belongs to a procedure carries the labels of the procedure's
    // readers, without the public.
    const part = `
        procedure_id uuid NOT NULL,
        procedure_readers text[] NOT NULL DEFAULT '{}',
        organisation_id uuid NOT NULL`;
    const references = (table: string) => `,
        CONSTRAINT ${table}_procedure_fkey FOREIGN KEY (procedure_id)
          REFERENCES app.advice_procedure,
        CONSTRAINT ${table}_organisation_fkey FOREIGN KEY (organisation_id)
          REFERENCES app.organisation`;
    const id = (table: string) =>
      `id uuid CONSTRAINT ${table}_pkey PRIMARY KEY DEFAULT gen_random_uuid()`;

    await runner.query(`
      CREATE TABLE app.advice_request_version (${id("advice_request_version")}, ${part},
        number integer,  -- given when submitted
        question text NOT NULL DEFAULT '',
        intent text NOT NULL DEFAULT '',
        motives text NOT NULL DEFAULT '',
        consequences text NOT NULL DEFAULT '',
        advice_due_on date,  -- as the landlord set it
        planned_execution_on date,
        decision_forum text,
        contact_id uuid CONSTRAINT advice_request_version_contact_fkey REFERENCES app.person,
        supplement text,  -- what a later version adds
        -- a companion's copy of the first procedure's
        copy_of_id uuid
          CONSTRAINT advice_request_version_copy_of_fkey REFERENCES app.advice_request_version,
        ${confidential("advice_request_version")}
        submitted_at timestamptz,
        received_on date,
        published_at timestamptz, ${tracked}${references("advice_request_version")},
        CONSTRAINT advice_request_version_number_key UNIQUE (procedure_id, number),
        CONSTRAINT advice_request_version_number_check
          CHECK ((number IS NULL) = (submitted_at IS NULL)))`);
    await runner.query(`
      CREATE TABLE app.advice_document (${id("advice_document")}, ${part},
        title text NOT NULL,
        url text,
        sha256 text CONSTRAINT advice_document_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        -- withheld for business interest (Wohv 3(3)): the fact and the ground, not the content
        withheld_ground text,
        copy_of_id uuid CONSTRAINT advice_document_copy_of_fkey REFERENCES app.advice_document,
        ${confidential("advice_document")}
        shared_at timestamptz,
        published_at timestamptz, ${tracked}${references("advice_document")},
        CONSTRAINT advice_document_withheld_check
          CHECK ((withheld_ground IS NULL) = (url IS NOT NULL)))`);
    await runner.query(`
      CREATE TABLE app.advice_information_request (${id("advice_information_request")}, ${part},
        question text,  -- null: the landlord supplemented unasked
        asked_at timestamptz NOT NULL DEFAULT now(),
        -- what the answer added to the request
        request_version_id uuid
          CONSTRAINT advice_information_request_version_fkey REFERENCES app.advice_request_version,
        answer text,
        answered_at timestamptz,
        material boolean,
        effect text ${oneOf("advice_information_request", "effect", ["NONE", "EXTEND", "RESTART"])},
        advice_due_on date,  -- what the answer made of the term
        contested_at timestamptz,
        contested_effect text
          ${oneOf("advice_information_request", "contested_effect", ["NONE", "EXTEND", "RESTART"])},
        contest_reason text, ${tracked}${references("advice_information_request")},
        CONSTRAINT advice_information_request_answer_check
          CHECK ((answered_at IS NULL) = (answer IS NULL)
            AND (question IS NOT NULL OR answer IS NOT NULL)))`);
    await runner.query(`
      CREATE TABLE app.advice_extension (${id("advice_extension")}, ${part},
        until_on date NOT NULL,
        reason text NOT NULL,
        status text NOT NULL DEFAULT 'ASKED'
          ${oneOf("advice_extension", "status", ["ASKED", "GRANTED", "REFUSED", "LAPSED"])},
        answer_reason text,
        answered_at timestamptz, ${tracked}${references("advice_extension")})`);
    await runner.query(`
      CREATE UNIQUE INDEX advice_extension_asked_key ON app.advice_extension (procedure_id)
        WHERE status = 'ASKED'`);
    await runner.query(`
      CREATE TABLE app.board_meeting (${id("board_meeting")},
        organisation_id uuid NOT NULL
          CONSTRAINT board_meeting_organisation_fkey REFERENCES app.organisation,
        held_on date NOT NULL,
        note text NOT NULL DEFAULT '',
        cancelled_at timestamptz, ${tracked})`);
    await runner.query(`
      CREATE UNIQUE INDEX board_meeting_held_on_key ON app.board_meeting (organisation_id, held_on)
        WHERE cancelled_at IS NULL`);
    await runner.query(`
      ALTER TABLE app.advice_procedure ADD
        CONSTRAINT advice_procedure_answer_meeting_fkey FOREIGN KEY (answer_meeting_id)
          REFERENCES app.board_meeting`);
    await runner.query(`
      CREATE TABLE app.advice (${id("advice")}, ${part},
        status text NOT NULL DEFAULT 'DRAFT'
          ${oneOf("advice", "status", ["DRAFT", "ADOPTED", "ISSUED", "DISCARDED"])},
        outcome text
          ${oneOf("advice", "outcome", [
            "POSITIVE",
            "POSITIVE_WITH_CONDITIONS",
            "POSITIVE_WITH_REMARKS",
            "NEGATIVE",
            "NO_OBJECTION",
            "NO_ADVICE",
          ])},
        summary text NOT NULL DEFAULT '',
        body text NOT NULL DEFAULT '',
        -- until it is issued; then rows of their own
        draft_recommendations jsonb NOT NULL DEFAULT '[]',
        adopted_on date,
        -- null with adopted_on: in a written round
        meeting_id uuid CONSTRAINT advice_meeting_fkey REFERENCES app.board_meeting,
        issued_at timestamptz,
        received_on date,
        late boolean NOT NULL DEFAULT false,
        published_at timestamptz, ${tracked}${references("advice")},
        CONSTRAINT advice_issued_check
          CHECK ((issued_at IS NOT NULL) = (status = 'ISSUED')
            AND (status IN ('DRAFT', 'DISCARDED') OR adopted_on IS NOT NULL)))`);
    await runner.query(`
      CREATE UNIQUE INDEX advice_current_key ON app.advice (procedure_id)
        WHERE status <> 'DISCARDED'`);
    await runner.query(`
      CREATE TABLE app.advice_recommendation (${id("advice_recommendation")}, ${part},
        advice_id uuid NOT NULL CONSTRAINT advice_recommendation_advice_fkey REFERENCES app.advice,
        number integer NOT NULL,
        text text NOT NULL,
        weight text NOT NULL
          ${oneOf("advice_recommendation", "weight", ["CONDITION", "RECOMMENDATION", "REMARK"])},
        published_at timestamptz, ${tracked}${references("advice_recommendation")},
        CONSTRAINT advice_recommendation_number_key UNIQUE (advice_id, number))`);
    await runner.query(`
      CREATE TABLE app.advice_deliberation (${id("advice_deliberation")}, ${part},
        note text,
        minority_view text,
        votes_for integer CONSTRAINT advice_deliberation_votes_for_check CHECK (votes_for >= 0),
        votes_against integer
          CONSTRAINT advice_deliberation_votes_against_check CHECK (votes_against >= 0),
        abstentions integer
          CONSTRAINT advice_deliberation_abstentions_check
            CHECK (abstentions >= 0), ${tracked}${references("advice_deliberation")},
        CONSTRAINT advice_deliberation_key UNIQUE (procedure_id, organisation_id))`);
    await runner.query(`
      CREATE TABLE app.landlord_response (${id("landlord_response")}, ${part},
        status text NOT NULL DEFAULT 'DRAFT'
          ${oneOf("landlord_response", "status", ["DRAFT", "SENT", "DISCARDED"])},
        letter text NOT NULL DEFAULT '',
        draft_decisions jsonb NOT NULL DEFAULT '[]',  -- until it is sent; then rows of their own
        decision_taken_on date,
        overall text
          ${oneOf("landlord_response", "overall", ["FOLLOWED", "PARTLY_FOLLOWED", "NOT_FOLLOWED"])},
        sent_at timestamptz,
        received_on date,
        published_at timestamptz, ${tracked}${references("landlord_response")},
        CONSTRAINT landlord_response_sent_check CHECK ((sent_at IS NOT NULL) = (status = 'SENT')))`);
    await runner.query(`
      CREATE UNIQUE INDEX landlord_response_current_key ON app.landlord_response (procedure_id)
        WHERE status <> 'DISCARDED'`);
    await runner.query(`
      CREATE TABLE app.recommendation_response (${id("recommendation_response")}, ${part},
        response_id uuid NOT NULL
          CONSTRAINT recommendation_response_response_fkey REFERENCES app.landlord_response,
        recommendation_id uuid NOT NULL
          CONSTRAINT recommendation_response_recommendation_fkey
            REFERENCES app.advice_recommendation
          CONSTRAINT recommendation_response_recommendation_key UNIQUE,
        -- the recommendation's: the response can be public without the advice
        number integer NOT NULL,
        decision text NOT NULL
          ${oneOf("recommendation_response", "decision", ["ADOPTED", "PARTIALLY_ADOPTED", "NOT_ADOPTED", "NOTED"])},
        reasons text,
        action_owner text,
        action_due_on date,
        follow_up_status text
          ${oneOf("recommendation_response", "follow_up_status", ["OPEN", "IN_PROGRESS", "DONE", "DROPPED"])},
        follow_up_note text,
        published_at timestamptz, ${tracked}${references("recommendation_response")})`);
    await runner.query(`
      CREATE INDEX recommendation_response_response_idx ON app.recommendation_response (response_id)`);
    await runner.query(`
      CREATE TABLE app.consent_condition (${id("consent_condition")}, ${part},
        number integer NOT NULL,
        text text NOT NULL,
        fulfilled_on date,
        fulfilment_note text, ${tracked}${references("consent_condition")},
        CONSTRAINT consent_condition_number_key UNIQUE (procedure_id, number))`);
    await runner.query(`
      CREATE TABLE app.advice_dispute (${id("advice_dispute")}, ${part},
        route text NOT NULL ${oneOf("advice_dispute", "route", ["HUURCOMMISSIE", "KANTONRECHTER"])},
        ground text NOT NULL,
        filed_on date NOT NULL,
        suspends_execution boolean NOT NULL,
        status text NOT NULL DEFAULT 'OPEN'
          ${oneOf("advice_dispute", "status", ["OPEN", "RULED", "WITHDRAWN"])},
        ruling text,
        ruled_on date,
        execution_forbidden boolean NOT NULL DEFAULT false,
          ${tracked}${references("advice_dispute")})`);
    await runner.query(`
      CREATE UNIQUE INDEX advice_dispute_open_key ON app.advice_dispute (procedure_id)
        WHERE status = 'OPEN'`);

    const parts = [
      "advice_request_version",
      "advice_document",
      "advice_information_request",
      "advice_extension",
      "advice",
      "advice_recommendation",
      "advice_deliberation",
      "landlord_response",
      "recommendation_response",
      "consent_condition",
      "advice_dispute",
    ];
    // The procedure says who reads its parts, whatever an act would write here. Read and written as
    // who acts: their own policies hold.
    await runner.query(`
      CREATE FUNCTION app.follow_procedure() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT array_remove(app.readers_of(p), 'PUBLIC')
        INTO STRICT NEW.procedure_readers FROM app.advice_procedure p
        WHERE p.id = NEW.procedure_id;
        RETURN NEW;
      END $$`);
    for (const table of parts) {
      await runner.query(`CREATE INDEX ${table}_procedure_idx ON app.${table} (procedure_id)`);
      await runner.query(`
        CREATE TRIGGER follow_procedure
          BEFORE INSERT OR UPDATE OF procedure_readers ON app.${table} FOR EACH ROW
          EXECUTE FUNCTION app.follow_procedure()`);
    }
    // Readers change when a procedure is shared, by the side that has drafted these parts of it.
    await runner.query(`
      CREATE FUNCTION app.tell_parts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.shared_at IS NULL AND NEW.shared_at IS NOT NULL THEN
          UPDATE app.advice_request_version SET procedure_readers = '{}'
          WHERE procedure_id = NEW.id;
          UPDATE app.advice_document SET procedure_readers = '{}' WHERE procedure_id = NEW.id;
          UPDATE app.advice SET procedure_readers = '{}' WHERE procedure_id = NEW.id;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tell_parts
        AFTER UPDATE ON app.advice_procedure FOR EACH ROW EXECUTE FUNCTION app.tell_parts()`);
    // What was submitted, issued or sent is never edited, whoever tries: once the named column is
    // given, only who reads it changes.
    await runner.query(`
      CREATE FUNCTION app.keep_shared() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE who_reads text[] := ARRAY['procedure_readers', 'published_at', 'lifted_at'];
      BEGIN
        IF to_jsonb(OLD) -> TG_ARGV[0] <> 'null'::jsonb
          AND to_jsonb(NEW) - who_reads <> to_jsonb(OLD) - who_reads THEN
          RAISE EXCEPTION 'A row of % was shared and is never edited',
            TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
    const keptOnce: Readonly<Record<string, string>> = {
      advice_request_version: "submitted_at",
      advice_document: "shared_at",
      advice: "issued_at",
      landlord_response: "sent_at",
    };
    for (const [table, column] of Object.entries(keptOnce)) {
      await runner.query(`
        CREATE TRIGGER keep_shared
          BEFORE UPDATE ON app.${table} FOR EACH ROW EXECUTE FUNCTION app.keep_shared('${column}')`);
    }
    const sharedBy: Readonly<Record<string, string>> = {
      advice: "issued_at",
      landlord_response: "sent_at",
      advice_document: "shared_at",
    };
    for (const table of ["agreed_term", "board_meeting", "advice_procedure", ...parts]) {
      await runner.query(
        sharedBy[table]
          ? `CALL app.track('app.${table}', '${sharedBy[table]}')`
          : `CALL app.track('app.${table}')`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error("Going back before advice would lose what was asked, advised and answered.");
  }
}
