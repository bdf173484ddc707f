import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who negotiates an agreement follows from the lists of its parts, who joined it from an accession
 * that all signed, and what is agreed from the answers of all. No one party writes these past that.
 */
export class KeepWhoTakesPart1764500001000 implements MigrationInterface {
  name = "KeepWhoTakesPart1764500001000";

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, events, body] of KEPT) {
      const name = `keep_part_in_${table}`;
      await runner.query(`
        CREATE FUNCTION app.${name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF ${VIEWER} IS NULL THEN RETURN NEW; END IF;
          ${body}
          RETURN NEW;
        END $$`);
      await runner.query(`
        CREATE TRIGGER keep_part_in BEFORE ${events} ON app.${table} FOR EACH ROW
          EXECUTE FUNCTION app.${name}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of KEPT) {
      await runner.query(`DROP TRIGGER keep_part_in ON app.${table}`);
      await runner.query(`DROP FUNCTION app.keep_part_in_${table}()`);
    }
  }
}

/** Whom the transaction acts for; null: the clock, or a migration. */
const VIEWER = "NULLIF(current_setting('viewer.organisation_id', true), '')";

/** An act writes the lists of the parts first. */
const AGREEMENT = `
  IF OLD.party_ids <> NEW.party_ids AND NEW.party_ids <> ARRAY(
    SELECT DISTINCT y.member_id FROM app.agreement_party y
      JOIN app.agreement_part p ON p.id = y.part_id
    WHERE y.agreement_id = NEW.id AND y.left_on IS NULL AND NOT p.dropped
      AND y.capacity <> 'PROSPECTIVE' ORDER BY y.member_id) THEN
    RAISE restrict_violation USING MESSAGE = 'The lists of its parts say who negotiates';
  END IF;`;

/** The act that concludes an accession writes that first. */
const PARTY = `
  IF NEW.joined_on IS NOT NULL
    AND (TG_OP = 'INSERT' OR OLD.joined_on IS DISTINCT FROM NEW.joined_on)
    AND NOT EXISTS (SELECT FROM app.agreement a
      WHERE a.kind = 'ACCESSION' AND a.base_id = NEW.agreement_id
        AND a.status IN ('SIGNED', 'IN_FORCE') AND a.starts_on = NEW.joined_on
        AND NEW.member_id = ANY (a.party_ids)) THEN
    RAISE restrict_violation USING MESSAGE = 'Who joined has acceded';
  END IF;`;

const TERMS = [
  ...["number", "theme", "text", "kind", "lead_id", "other_ids", "applies_to_ids", "in_return"],
  ...["complexes", "priority_year", "national_goal", "national_goal_edition", "legal_effect"],
  ...["legal_percentage", "legal_amount_euros", "legal_year"],
];
const termsOf = (row: string) => TERMS.map((name) => `${row}.${name}`).join(", ");

/** Whatever is agreed began as a draft; an amendment takes over what was agreed, as it was. */
const COMMITMENT = `
  IF NEW.status <> 'DRAFT' AND NOT EXISTS (SELECT FROM app.agreement a
      JOIN app.agreement_commitment before ON before.agreement_id = a.base_id
    WHERE a.id = NEW.agreement_id AND a.kind = 'AMENDMENT' AND NEW.status = 'AGREED'
      AND before.status = 'AGREED' AND before.origin_id = NEW.origin_id
      AND (${termsOf("before")}) IS NOT DISTINCT FROM (${termsOf("NEW")})) THEN
    RAISE restrict_violation USING MESSAGE = 'A commitment begins as a draft';
  END IF;`;

const KEPT: readonly (readonly [table: string, events: string, body: string])[] = [
  ["agreement", "UPDATE", AGREEMENT],
  ["agreement_party", "INSERT OR UPDATE", PARTY],
  ["agreement_commitment", "INSERT", COMMITMENT],
];
