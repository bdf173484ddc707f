import type { MigrationInterface, QueryRunner } from "typeorm";

const WAITING = "9223372036854775807";
/** From the index to the row, and never the other way: see ReadFromTheIndexToTheRow. */
const WITH_ROW =
  "CROSS JOIN LATERAL (SELECT * FROM app.change WHERE change.id = r.change_id OFFSET 0) c";

/**
 * What one act wrote has its order in a history from the beginning: also
 * before it has its place in the log.
 */
export class OrderHistoryWithinOneAct1763900023000 implements MigrationInterface {
  name = "OrderHistoryWithinOneAct1763900023000";

  async up(runner: QueryRunner): Promise<void> {
    // What has a place comes in the order of the places; what waits, a few, is put into the
    // order in which it will get them.
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.read_histories(of_subjects text[], after_key uuid,
        at_most integer) RETURNS SETOF app.change
        LANGUAGE plpgsql STABLE
      SET enable_seqscan = off SET enable_bitmapscan = off SET enable_indexonlyscan = off
      SET enable_hashjoin = off SET enable_mergejoin = off
      SET plan_cache_mode = force_generic_plan AS $$
      DECLARE
        labels text[] := app.viewer_labels();
        behind app.change;
        after_position bigint := 0;
      BEGIN
        IF after_key IS NOT NULL THEN
          SELECT * INTO behind FROM app.change WHERE key = after_key;
          IF NOT FOUND THEN RETURN; END IF;
          after_position := COALESCE(behind.position, ${WAITING});
        END IF;
        RETURN QUERY SELECT history.* FROM unnest(of_subjects) AS subject(id) CROSS JOIN LATERAL (
          SELECT DISTINCT ON (mine.position, mine.at, mine.entity, mine.entity_id, mine.id) mine.*
          FROM unnest(labels) AS own(label) CROSS JOIN LATERAL (
            (SELECT c.* FROM app.change_reader r ${WITH_ROW}
             WHERE r.label = own.label AND r.subject_id = subject.id AND r.position > after_position
               AND r.position < ${WAITING}
               AND c.readers && labels
             ORDER BY r.position LIMIT at_most)
            UNION ALL
            (SELECT c.* FROM app.change_reader r ${WITH_ROW}
             WHERE r.label = own.label AND r.subject_id = subject.id AND r.position = ${WAITING}
               AND c.readers && labels
               AND (behind.position IS NOT NULL OR behind.id IS NULL
                 OR (c.at, c.entity, c.entity_id, c.id) > (behind.at, behind.entity,
                   behind.entity_id, behind.id)))) mine
          ORDER BY mine.position NULLS LAST, mine.at, mine.entity, mine.entity_id, mine.id
          LIMIT at_most) history;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.read_histories(of_subjects text[], after_key uuid,
        at_most integer) RETURNS SETOF app.change
        LANGUAGE plpgsql STABLE
      SET enable_seqscan = off SET enable_bitmapscan = off SET enable_indexonlyscan = off
      SET enable_hashjoin = off SET enable_mergejoin = off
      SET plan_cache_mode = force_generic_plan AS $$
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
}
