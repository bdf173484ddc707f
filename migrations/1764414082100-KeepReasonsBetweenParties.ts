import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * How the last day of an advice term came about is between the two parties, also where another
 * organisation is addressed, which reads the procedure and its version: a change of that alone is
 * no step of the row and no news to anybody else (`between_parties` in *.rows.sql). And what
 * quotes a confidential text is told with that text, whichever way it is opened: by an act, by the
 * decision, or at midnight.
 */
export class KeepReasonsBetweenParties1764414082100 implements MigrationInterface {
  name = "KeepReasonsBetweenParties1764414082100";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.raise_version() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        shared_by text := COALESCE(TG_ARGV[0], 'number');
        kept text[] := app.between_parties(TG_TABLE_NAME);
      BEGIN
        -- Also where such a column was written and is what it was. A draft steps with every edit.
        IF kept <> '{}' AND to_jsonb(OLD) -> shared_by <> 'null'::jsonb
            AND to_jsonb(NEW) - kept = to_jsonb(OLD) - kept THEN
          RETURN NEW;
        END IF;
        NEW.version := OLD.version + 1;
        IF OLD.version < 1000000 AND to_jsonb(NEW) ? shared_by
            AND to_jsonb(OLD) -> shared_by = 'null'::jsonb
            AND to_jsonb(NEW) -> shared_by <> 'null'::jsonb THEN
          NEW.version := 1000000;
        END IF;
        NEW.updated_at := now();
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.record_change() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
      DECLARE
        after_readers text[] := '{}'; before_readers text[] := '{}';
        subject record; entity_id text; version integer;
        stepped text[] := ARRAY['version', 'updated_at']; unseen text[]; kept text[];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          SELECT s.id, s.topic INTO subject FROM subject_of(OLD) s;
          entity_id := OLD.id; version := OLD.version + 1;
        ELSE
          SELECT s.id, s.topic INTO subject FROM subject_of(NEW) s;
          entity_id := NEW.id; version := NEW.version;
          after_readers := readers_of(NEW);
        END IF;
        IF TG_OP <> 'INSERT' THEN
          before_readers := readers_of(OLD);
        END IF;
        -- Where only fields that are for the parties changed, nothing happened for anybody else.
        IF TG_OP = 'UPDATE' THEN
          unseen := party_columns(TG_TABLE_NAME) || stepped;
          IF to_jsonb(NEW) - unseen = to_jsonb(OLD) - unseen THEN
            after_readers := within_parties(after_readers);
            before_readers := within_parties(before_readers);
            kept := between_parties(TG_TABLE_NAME);
            IF kept <> '{}' AND parties() <@ before_readers
                AND to_jsonb(NEW) - (kept || stepped) = to_jsonb(OLD) - (kept || stepped) THEN
              after_readers := parties_among(after_readers);
              before_readers := parties_among(before_readers);
            END IF;
          END IF;
        END IF;
        INSERT INTO change (act, entity, entity_id, version, subject_id, topic,
          organisation_id, person_id, request_id, readers, lost_readers)
        VALUES (
          COALESCE(NULLIF(current_setting('viewer.act', true), ''), 'ADMINISTERED'),
          TG_TABLE_NAME, entity_id, version, subject.id, subject.topic,
          NULLIF(current_setting('viewer.organisation_id', true), '')::uuid,
          NULLIF(current_setting('viewer.person_id', true), '')::uuid,
          NULLIF(current_setting('viewer.request_id', true), '')::uuid,
          after_readers,
          CASE WHEN before_readers <@ after_readers THEN '{}'
            ELSE ARRAY(SELECT unnest(before_readers) EXCEPT SELECT unnest(after_readers)) END);
        RETURN NULL;
      END $$`);
    // As who opens the text: their own policies hold.
    await runner.query(`
      CREATE FUNCTION app.tell_quoted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE app.advice_information_request quoting SET confidential = false
        WHERE quoting.procedure_id = NEW.procedure_id AND quoting.request_version_id = NEW.id
          AND quoting.confidential;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tell_quoted
        AFTER UPDATE OF lifted_at, confided_at ON app.advice_request_version
      FOR EACH ROW WHEN (NEW.lifted_at IS NOT NULL OR NEW.confided_at IS NOT NULL)
      EXECUTE FUNCTION app.tell_quoted()`);
    await this.tellWhatEndedAtMidnight(runner);
  }

  async down(): Promise<void> {
    throw new Error("Going back would tell who is addressed of supplements that are confidential.");
  }

  /** Embargoes that ended so far left what quotes the text to the parties. It is no news. */
  private async tellWhatEndedAtMidnight(runner: QueryRunner): Promise<void> {
    const [quoting, quoted] = ["app.advice_information_request", "app.advice_request_version"];
    await runner.query(`ALTER TABLE ${quoting} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${quoted} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE ${quoting} quoting SET confidential = false FROM ${quoted} quoted
      WHERE quoting.confidential AND quoted.id = quoting.request_version_id
        AND (quoted.lifted_at IS NOT NULL OR quoted.confided_at IS NOT NULL)`);
    await runner.query(`ALTER TABLE ${quoted} FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${quoting} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
  }
}
