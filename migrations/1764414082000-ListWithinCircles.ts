import type { MigrationInterface, QueryRunner } from "typeorm";

const [EVERYBODY, ORGANISATIONS, PARTIES] = [0, 1, 2].map(
  (circle) => `'00000000-0000-0000-0000-00000000000${circle}'::uuid`,
);

const OF_ITEM = `CASE WHEN status IN ('DRAFT', 'DISCARDED') THEN organisation_id
  WHEN status IN ('PROPOSED', 'DECLINED', 'WITHDRAWN') THEN ${PARTIES}
  WHEN published_at IS NULL THEN ${ORGANISATIONS} ELSE ${EVERYBODY} END`;

const circle = (sharedAt: string) =>
  `CASE WHEN ${sharedAt} IS NULL THEN organisation_id
    WHEN published_at IS NULL THEN ${ORGANISATIONS} ELSE ${EVERYBODY} END`;

/**
 * What each list is found by, and within which circle its rows stay: as
 * *.rows.sql says it, word for word.
 */
const LISTS = [
  { table: "calendar_item", by: "year", within: OF_ITEM, instead: ["year_idx (year, status)"] },
  {
    table: "advice_procedure",
    by: "calendar_item_id",
    within: circle("shared_at"),
    instead: ["calendar_item_idx (calendar_item_id)"],
  },
  {
    table: "advice_request_version",
    by: "procedure_id",
    within: circle("submitted_at"),
    instead: ["procedure_idx (procedure_id)"],
  },
  {
    table: "advice_document",
    by: "procedure_id",
    within: circle("shared_at"),
    instead: ["procedure_idx (procedure_id)"],
  },
  {
    table: "advice",
    by: "procedure_id",
    within: circle("issued_at"),
    instead: ["procedure_idx (procedure_id)"],
  },
  {
    table: "landlord_response",
    by: "procedure_id",
    within: circle("sent_at"),
    instead: ["procedure_idx (procedure_id)"],
  },
  {
    table: "advice_deliberation",
    by: undefined,
    within: undefined,
    instead: ["procedure_idx (procedure_id)"],
  },
];

/**
 * Numbers that a draft has none of: an index without drafts cannot be taken for a list of
 * what is shared and what is not.
 */
const NUMBERED = {
  calendar_item: "year, number",
  advice_procedure: "year, number",
  advice_request_version: "procedure_id, number",
};

/**
 * A list passes by nothing that another side keeps to itself: the time it takes must not
 * tell how much of that there is.
 */
export class ListWithinCircles1764414082000 implements MigrationInterface {
  name = "ListWithinCircles1764414082000";

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, by, within, instead } of LISTS) {
      if (by)
        await runner.query(`CREATE INDEX ${table}_circle_idx ON app.${table} (${by}, (${within}))`);
      for (const index of instead)
        await runner.query(`DROP INDEX app.${table}_${index.split(" ")[0]}`);
    }
    for (const [table, columns] of Object.entries(NUMBERED)) {
      await runner.query(`ALTER TABLE app.${table} DROP CONSTRAINT ${table}_number_key`);
      await runner.query(`
        CREATE UNIQUE INDEX ${table}_number_key ON app.${table} (${columns})
          WHERE number IS NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(NUMBERED)) {
      await runner.query(`DROP INDEX app.${table}_number_key`);
      await runner.query(
        `ALTER TABLE app.${table} ADD CONSTRAINT ${table}_number_key UNIQUE (${columns})`,
      );
    }
    for (const { table, by, instead } of LISTS) {
      for (const index of instead)
        await runner.query(`CREATE INDEX ${table}_${index.replace(" (", ` ON app.${table} (`)}`);
      if (by) await runner.query(`DROP INDEX app.${table}_circle_idx`);
    }
  }
}
