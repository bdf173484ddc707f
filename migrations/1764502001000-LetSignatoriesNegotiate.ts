import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whoever is party to an agreement may write its rows, and an adviser countered what the signatories
 * had agreed, or changed its days. What is negotiated is for who signs it. What an amendment begins
 * with is copied: nobody negotiates by that.
 */
export class LetSignatoriesNegotiate1764502001000 implements MigrationInterface {
  name = "LetSignatoriesNegotiate1764502001000";

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, columns, when, signs } of NEGOTIATED) {
      await runner.query(`
        CREATE FUNCTION app.negotiate_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE viewer uuid := NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
        BEGIN
          IF viewer IS NOT NULL AND NOT EXISTS (SELECT FROM app.agreement_party
            WHERE ${signs} AND member_id = viewer AND capacity = 'SIGNATORY'
              AND left_on IS NULL) THEN
            RAISE restrict_violation USING MESSAGE = 'What is negotiated is for who signs it';
          END IF;
          RETURN NEW;
        END $$`);
      await runner.query(`
        CREATE TRIGGER negotiate BEFORE UPDATE OF ${columns} ON app.${table} FOR EACH ROW
          WHEN (${when}) EXECUTE FUNCTION app.negotiate_${table}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of NEGOTIATED) {
      await runner.query(`DROP TRIGGER negotiate ON app.${table}`);
      await runner.query(`DROP FUNCTION app.negotiate_${table}()`);
    }
  }
}

const DAYS = "title, starts_on, ends_on, refers_to, monitoring_months";
const each = (row: string) =>
  `(${DAYS.split(", ")
    .map((name) => `${row}.${name}`)
    .join(", ")})`;

const NEGOTIATED = [
  {
    table: "agreement",
    columns: DAYS,
    when: `${each("OLD")} IS DISTINCT FROM ${each("NEW")}`,
    signs: "agreement_id = NEW.id",
  },
  {
    table: "agreement_commitment",
    columns: "current_text_id",
    when: `OLD.current_text_id IS DISTINCT FROM NEW.current_text_id
      AND (OLD.current_text_id IS NOT NULL OR OLD.status = 'DRAFT')`,
    signs: "part_id = NEW.part_id",
  },
] as const;
