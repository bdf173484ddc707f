import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The change log: written by trigger in the writer's transaction, given its order after the
 * commit by the sequencer, read by history, subscriptions and recovery alike.
 * `app.track(table)` puts a table under it.
 */
export class CreateChangeLog1763900000000 implements MigrationInterface {
  name = "CreateChangeLog1763900000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.change (
        -- taken inside the writer's transaction: has gaps, commits out of order
        id              bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT change_pkey PRIMARY KEY,
        -- given after the commit: the order every reader sees
        position        bigint CONSTRAINT change_position_key UNIQUE,
        -- the id clients see; counts nothing
        key             uuid NOT NULL DEFAULT gen_random_uuid(),
        at              timestamptz NOT NULL DEFAULT clock_timestamp(),
        act             text NOT NULL,
        entity          text NOT NULL,
        entity_id       text NOT NULL,
        version         integer NOT NULL,
        -- the row whose history this belongs to: the item of a proposal, the row itself otherwise
        subject_id      text NOT NULL,
        -- what subscriptions select on, for instance calendar/2022
        topic           text NOT NULL,
        organisation_id uuid,                    -- who acted; null: the administrator or the clock
        person_id       uuid,
        request_id      uuid,
        -- labels of those who may read the row after this change; never widened later
        readers         text[] NOT NULL,
        -- labels of those who could read it before and no longer can
        lost_readers    text[] NOT NULL
      )`);
    await runner.query(
      `CREATE INDEX change_unsequenced_idx ON app.change (id) WHERE position IS NULL`,
    );
    await runner.query(`CREATE INDEX change_subject_idx ON app.change (subject_id, position)`);
    await runner.query(`CREATE SEQUENCE app.change_position`);

    // The epoch is raised after restoring a backup: positions from before mean nothing
    // then. The key seals cursors.
    await runner.query(`
      CREATE TABLE app.change_epoch (
        single boolean
          CONSTRAINT change_epoch_pkey PRIMARY KEY DEFAULT true
          CONSTRAINT change_epoch_single CHECK (single),
        epoch  integer NOT NULL
      )`);
    await runner.query(`INSERT INTO app.change_epoch (epoch) VALUES (1)`);
    await runner.query(`
      CREATE TABLE app.cursor_key (
        single boolean
          CONSTRAINT cursor_key_pkey PRIMARY KEY DEFAULT true
          CONSTRAINT cursor_key_single CHECK (single),
        key    bytea NOT NULL
      )`);
    await runner.query(`
      INSERT INTO app.cursor_key (key)
      VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text ||
        gen_random_uuid()::text,
        'UTF8')))`);

    await runner.query(`
      CREATE FUNCTION app.sequence_changes() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = app, pg_temp AS $$
      DECLARE given integer; last bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('app.change'));
        -- one at a time; released only after this commit is visible
        WITH batch AS MATERIALIZED (
               SELECT id, nextval('change_position') AS position
               FROM (SELECT id FROM change WHERE position IS NULL ORDER BY id LIMIT 1000) waiting),
             done AS (UPDATE change SET position = batch.position FROM batch
             WHERE change.id = batch.id RETURNING change.position)
        SELECT count(*), max(position) INTO given, last FROM done;
        IF given > 0 THEN PERFORM pg_notify('change', last::text); END IF;
        RETURN given;  -- 1000: call again
      END $$`);

    // Past the policies: it counts everybody's changes. It is told in sealed cursors only.
    await runner.query(`
      CREATE FUNCTION app.change_head() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = app, pg_temp AS $$
        SELECT COALESCE(max(position), 0) FROM change
      $$`);

    // Versions count up by one. A row that gets its number is shared at that moment:
    // it goes on from a million, so that the version does not tell the other side
    // how often the draft was edited.
    await runner.query(`
      CREATE FUNCTION app.raise_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.version := OLD.version + 1;
        IF to_jsonb(NEW) ? 'number' AND to_jsonb(OLD) -> 'number' = 'null'::jsonb
          AND to_jsonb(NEW) -> 'number' <> 'null'::jsonb THEN
          NEW.version := 1000000;
        END IF;
        NEW.updated_at := now();
        RETURN NEW;
      END $$`);

    // What app.readers_of and app.subject_of say of each table stands in the
    // *.rows.sql of its module.
    await runner.query(`
      CREATE FUNCTION app.record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = app, pg_temp AS $$
      DECLARE
        after_readers text[] := '{}'; before_readers text[] := '{}'; subject record; entity_id text;
          version integer; unseen text[];
      BEGIN
        IF TG_OP <> 'DELETE' THEN
          EXECUTE format('SELECT app.readers_of($1::app.%I)',
            TG_TABLE_NAME) INTO after_readers USING NEW;
          EXECUTE format('SELECT id, topic FROM app.subject_of($1::app.%I)',
            TG_TABLE_NAME) INTO subject USING NEW;
          entity_id := NEW.id; version := NEW.version;
        END IF;
        IF TG_OP <> 'INSERT' THEN
          EXECUTE format('SELECT app.readers_of($1::app.%I)',
            TG_TABLE_NAME) INTO before_readers USING OLD;
        END IF;
        -- Where only fields that are for the parties changed, nothing happened for anybody else.
        IF TG_OP = 'UPDATE' THEN
          unseen := party_columns(TG_TABLE_NAME) || ARRAY['version', 'updated_at'];
          IF to_jsonb(NEW) - unseen = to_jsonb(OLD) - unseen THEN
            after_readers := within_parties(after_readers);
            before_readers := within_parties(before_readers);
          END IF;
        END IF;
        IF TG_OP = 'DELETE' THEN
          EXECUTE format('SELECT id, topic FROM app.subject_of($1::app.%I)',
            TG_TABLE_NAME) INTO subject USING OLD;
          entity_id := OLD.id; version := OLD.version + 1;
        END IF;
        INSERT INTO change (act, entity, entity_id, version, subject_id, topic, organisation_id,
          person_id, request_id, readers, lost_readers)
        VALUES (
          COALESCE(NULLIF(current_setting('viewer.act', true), ''), 'ADMINISTERED'),
          TG_TABLE_NAME, entity_id, version, subject.id, subject.topic,
          NULLIF(current_setting('viewer.organisation_id', true), '')::uuid,
          NULLIF(current_setting('viewer.person_id', true), '')::uuid,
          NULLIF(current_setting('viewer.request_id', true), '')::uuid,
          after_readers,
          ARRAY(SELECT unnest(before_readers) EXCEPT SELECT unnest(after_readers)));
        RETURN NULL;
      END $$`);

    // Versions, the log and default-deny, in one call per table: until a policy says
    // otherwise nobody sees a row.
    await runner.query(`
      CREATE PROCEDURE app.track(tracked regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER raise_version BEFORE UPDATE ON %s
          FOR EACH ROW EXECUTE FUNCTION app.raise_version()', tracked);
        EXECUTE format('CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON %s
          FOR EACH ROW EXECUTE FUNCTION app.record_change()', tracked);
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tracked);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tracked);
      END $$`);
    for (const table of ["change", "change_epoch", "cursor_key"]) {
      await runner.query(`ALTER TABLE app.${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE app.${table} FORCE ROW LEVEL SECURITY`);
    }

    // requestId: the same organisation and the same id execute once. Holds a reference, not an
    // answer: a repeat is answered under today's rights.
    await runner.query(`
      CREATE TABLE app.act_request (
        organisation_id uuid NOT NULL,
        request_id      uuid NOT NULL,
        fingerprint     bytea NOT NULL,
        subject_id      uuid,
        at              timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT act_request_pkey PRIMARY KEY (organisation_id, request_id)
      )`);
    await runner.query(`CREATE INDEX act_request_at_idx ON app.act_request (at)`);
    await runner.query(`
      CREATE FUNCTION app.forget_act_requests(keep interval) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
        DELETE FROM act_request WHERE at < now() - keep
      $$`);
    await runner.query(`ALTER TABLE app.act_request ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE app.act_request FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    throw new Error("Going back before the change log would lose the history of both parties.");
  }
}
