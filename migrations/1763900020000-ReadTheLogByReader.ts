import type { MigrationInterface, QueryRunner } from "typeorm";

/** What stands for the position of a change that has none yet: behind all others. */
const WAITING = "9223372036854775807";

/**
 * A reader of the log touches only what that reader may know of: the time of an answer must not
 * tell what the other side did in private. So the log has an index by reader, and the functions
 * that read it are bound to that index, whatever the planner thinks of the size of the tables.
 */
export class ReadTheLogByReader1763900020000 implements MigrationInterface {
  name = "ReadTheLogByReader1763900020000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.change_reader (
        label      text NOT NULL,
        change_id  bigint NOT NULL,
        position   bigint NOT NULL,  -- ${WAITING}: has none yet
        subject_id text NOT NULL
      )`);
    await runner.query(`ALTER TABLE app.change_reader ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE app.change_reader FORCE ROW LEVEL SECURITY`);

    // Everybody carries the label PUBLIC: what they are told of needs no other.
    await runner.query(`
      CREATE FUNCTION app.told_to(readers text[], lost_readers text[]) RETURNS text[]
        LANGUAGE sql IMMUTABLE
      RETURN CASE WHEN 'PUBLIC' = ANY (readers || lost_readers) THEN ARRAY['PUBLIC']
      ELSE readers || lost_readers END`);
    await runner.query(`
      INSERT INTO app.change_reader (label, change_id, position, subject_id)
      SELECT label, id, COALESCE(position, ${WAITING}), subject_id FROM app.change
      CROSS JOIN unnest(app.told_to(readers, lost_readers)) AS label`);
    await runner.query(`
      CREATE INDEX change_reader_position_idx ON app.change_reader (label, position, change_id)`);
    await runner.query(`
      CREATE INDEX change_reader_subject_idx
        ON app.change_reader (label, subject_id, position, change_id)`);
    await runner.query(`CREATE UNIQUE INDEX change_key_key ON app.change (key)`);

    // By the log's own triggers: whoever writes it, the index follows.
    await runner.query(`
      CREATE FUNCTION app.index_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO app.change_reader (label, change_id, position, subject_id)
          SELECT label, NEW.id, COALESCE(NEW.position, ${WAITING}), NEW.subject_id
          FROM unnest(app.told_to(NEW.readers, NEW.lost_readers)) AS label;
        ELSIF TG_OP = 'UPDATE' THEN
          UPDATE app.change_reader SET position = COALESCE(NEW.position, ${WAITING})
          WHERE label = ANY (app.told_to(OLD.readers, OLD.lost_readers))
            AND position = COALESCE(OLD.position, ${WAITING}) AND change_id = OLD.id;
        ELSE
          DELETE FROM app.change_reader
          WHERE label = ANY (app.told_to(OLD.readers, OLD.lost_readers))
            AND position = COALESCE(OLD.position, ${WAITING}) AND change_id = OLD.id;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER index_change
        AFTER INSERT OR DELETE ON app.change FOR EACH ROW EXECUTE FUNCTION app.index_change()`);
    await runner.query(`
      CREATE TRIGGER index_position AFTER UPDATE OF position ON app.change
      FOR EACH ROW
      WHEN (OLD.position IS DISTINCT FROM NEW.position) EXECUTE FUNCTION app.index_change()`);
    // A session plans once how to find what it gives a place, perhaps while the table is small.
    await runner.query(`ALTER FUNCTION app.sequence_changes() SET enable_seqscan = off`);

    await this.createReads(runner);
  }

  /**
   * PL/pgSQL keeps their plans; the settings leave the planner no way but through the index by
   * reader, and from there to each row: whether an index alone would do depends on who else
   * has written to the row's page.
   */
  private async createReads(runner: QueryRunner): Promise<void> {
    const bound =
      ["seqscan", "bitmapscan", "indexonlyscan", "hashjoin", "mergejoin"]
        .map((way) => `SET enable_${way} = off`)
        .join(" ") + " SET plan_cache_mode = force_generic_plan";
    for (const way of ["seqscan", "indexonlyscan"])
      await runner.query(`ALTER FUNCTION app.change_head() SET enable_${way} = off`);
    await runner.query(`
      CREATE FUNCTION app.log_place(at_most integer, OUT head bigint, OUT waiting bigint[])
        LANGUAGE plpgsql STABLE ${bound} AS $$
      BEGIN
        head := app.change_head();
        waiting := ARRAY(
          SELECT DISTINCT mine.change_id FROM unnest(app.viewer_labels()) AS own(label)
          CROSS JOIN LATERAL (
            SELECT r.change_id FROM app.change_reader r
            WHERE r.label = own.label AND r.position = ${WAITING} ORDER BY r.change_id
            LIMIT at_most) mine
          ORDER BY 1 LIMIT at_most);
      END $$`);
    await runner.query(`
      CREATE FUNCTION app.still_ahead(ids bigint[], of_position bigint) RETURNS bigint[]
        LANGUAGE plpgsql STABLE ${bound} AS $$
      BEGIN
        RETURN ARRAY(SELECT id FROM app.change
        WHERE id = ANY (ids) AND (position IS NULL OR position > of_position) ORDER BY id);
      END $$`);

    await runner.query(`
      CREATE FUNCTION app.find_readable(keys uuid[]) RETURNS SETOF app.change
        LANGUAGE plpgsql STABLE ${bound} AS $$
      BEGIN
        RETURN QUERY
        SELECT * FROM app.change
        WHERE key = ANY (keys) AND readers && app.viewer_labels();
      END $$`);

    // A change that several of the reader's labels name is found for each, and told once.
    const page = (ofSubject: boolean) => `
          RETURN QUERY
          SELECT DISTINCT ON (mine.position) mine.* FROM unnest(labels) AS own(label)
          CROSS JOIN LATERAL (
            SELECT c.* FROM app.change_reader r JOIN app.change c ON c.id = r.change_id
            WHERE r.label = own.label AND r.position > after
              AND r.position < ${WAITING}${ofSubject ? " AND r.subject_id = of_subject" : ""}
              AND c.id <> ALL (seen) AND (of_entities IS NULL OR c.entity = ANY (of_entities))
              AND (of_acts IS NULL OR c.act = ANY (of_acts) OR NOT c.readers && labels)
              -- of a removal the act is not told, also not by a filter
            ORDER BY r.position LIMIT at_most) mine
          ORDER BY mine.position LIMIT at_most;`;
    await runner.query(`
      CREATE FUNCTION app.read_changes(after bigint, seen bigint[], of_subject text,
        of_entities text[], of_acts text[], at_most integer) RETURNS SETOF app.change
      LANGUAGE plpgsql STABLE ${bound} AS $$
      DECLARE labels text[] := app.viewer_labels();
      BEGIN
        IF of_subject IS NULL THEN ${page(false)}
        ELSE ${page(true)}
        END IF;
      END $$`);
    await runner.query(`
      CREATE FUNCTION app.read_histories(of_subjects text[], after_key uuid,
        at_most integer) RETURNS SETOF app.change
        LANGUAGE plpgsql STABLE ${bound} AS $$
      DECLARE
        labels text[] := app.viewer_labels();
        after_position bigint := 0;
        after_id bigint := 0;
      BEGIN
        IF after_key IS NOT NULL THEN
          SELECT COALESCE(c.position, ${WAITING}), c.id INTO after_position, after_id
          FROM app.change c
          WHERE c.key = after_key;
        END IF;
        RETURN QUERY SELECT history.* FROM unnest(of_subjects) AS subject(id) CROSS JOIN LATERAL (
          SELECT DISTINCT ON (COALESCE(mine.position, ${WAITING}), mine.id) mine.*
          FROM unnest(labels) AS own(label)
          CROSS JOIN LATERAL (
            SELECT c.* FROM app.change_reader r JOIN app.change c ON c.id = r.change_id
            WHERE r.label = own.label AND r.subject_id = subject.id
              AND (r.position, r.change_id) > (after_position, after_id) AND c.readers && labels
            ORDER BY r.position, r.change_id LIMIT at_most) mine
          ORDER BY COALESCE(mine.position, ${WAITING}), mine.id LIMIT at_most) history;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const reads of [
      "read_histories",
      "read_changes",
      "find_readable",
      "still_ahead",
      "log_place",
    ])
      await runner.query(`DROP FUNCTION app.${reads}`);
    for (const way of ["seqscan", "indexonlyscan"])
      await runner.query(`ALTER FUNCTION app.change_head() RESET enable_${way}`);
    await runner.query(`ALTER FUNCTION app.sequence_changes() RESET enable_seqscan`);
    await runner.query(`DROP TRIGGER index_change ON app.change`);
    await runner.query(`DROP TRIGGER index_position ON app.change`);
    await runner.query(`DROP FUNCTION app.index_change`);
    await runner.query(`DROP INDEX app.change_key_key`);
    await runner.query(`DROP TABLE app.change_reader`);
    await runner.query(`DROP FUNCTION app.told_to`);
  }
}
