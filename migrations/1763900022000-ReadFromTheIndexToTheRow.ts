import type { MigrationInterface, QueryRunner } from "typeorm";

const WAITING = "9223372036854775807";

/**
 * From the index by reader to each row, and never the other way: in a small log the planner went
 * over all rows and looked each up in the index. What is lateral cannot be joined in another order,
 * and OFFSET keeps it from being taken apart.
 */
export class ReadFromTheIndexToTheRow1763900022000 implements MigrationInterface {
  name = "ReadFromTheIndexToTheRow1763900022000";

  async up(runner: QueryRunner): Promise<void> {
    await this.replaceRead(
      runner,
      "CROSS JOIN LATERAL (SELECT * FROM app.change WHERE change.id = r.change_id OFFSET 0) c",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replaceRead(runner, "JOIN app.change c ON c.id = r.change_id");
  }

  private async replaceRead(runner: QueryRunner, withRow: string): Promise<void> {
    const page = (ofSubject: string) => `
          RETURN QUERY
          SELECT DISTINCT ON (mine.position) mine.* FROM unnest(labels) AS own(label)
          CROSS JOIN LATERAL (
            SELECT c.* FROM app.change_reader r ${withRow}
            WHERE r.label = own.label AND r.position > after
              AND r.position < ${WAITING} ${ofSubject}
              AND c.id <> ALL (seen) AND (of_entities IS NULL OR c.entity = ANY (of_entities))
              AND (of_acts IS NULL OR c.act = ANY (of_acts) OR NOT c.readers && labels)
              -- of a removal the act is not told, also not by a filter
            ORDER BY r.position LIMIT at_most) mine
          ORDER BY mine.position LIMIT at_most;`;
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.read_changes(after bigint, seen bigint[], of_subject text,
        of_entities text[], of_acts text[], at_most integer)
      RETURNS SETOF app.change LANGUAGE plpgsql STABLE
      SET enable_seqscan = off SET enable_bitmapscan = off SET enable_indexonlyscan = off
      SET enable_hashjoin = off SET enable_mergejoin = off
      SET plan_cache_mode = force_generic_plan AS $$
      DECLARE labels text[] := app.viewer_labels();
      BEGIN
        IF of_subject IS NULL THEN ${page("")}
        ELSE ${page("AND r.subject_id = of_subject")}
        END IF;
      END $$`);
  }
}
