import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * While the content of a part stands, nothing is added to what it was made of, and whom a party
 * succeeds or since when it joined is not rewritten: each would make every signature on it invalid.
 */
export class KeepWhatIsSigned1764414090000 implements MigrationInterface {
  name = "KeepWhatIsSigned1764414090000";

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, events, body] of KEPT) {
      await runner.query(`
        CREATE FUNCTION app.keep_signed_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF ${VIEWER} IS NULL THEN RETURN NEW; END IF;
          ${body}
          RETURN NEW;
        END $$`);
      await runner.query(`
        CREATE TRIGGER keep_signed BEFORE ${events} ON app.${table} FOR EACH ROW
          EXECUTE FUNCTION app.keep_signed_${table}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of KEPT) {
      await runner.query(`DROP TRIGGER keep_signed ON app.${table}`);
      await runner.query(`DROP FUNCTION app.keep_signed_${table}()`);
    }
  }
}

/** Whom the transaction acts for; null: the clock, or a migration. */
const VIEWER = "NULLIF(current_setting('viewer.organisation_id', true), '')";

/** Refuses a row where this holds and the content of its part stands. */
const refuseWhereFixed = (condition: string, part = "NEW.part_id") => `
  IF ${condition} AND EXISTS (SELECT FROM app.agreement_part
    WHERE id = ${part} AND content IS NOT NULL) THEN
    RAISE restrict_violation USING MESSAGE = 'Nothing is added to what a signature is on';
  END IF;`;

/** Who may become a party is no part of the content, nor is who joined by acceding. */
const PARTY = `
  IF TG_OP = 'INSERT' THEN
    ${refuseWhereFixed("NEW.capacity <> 'PROSPECTIVE'")}
    RETURN NEW;
  END IF;
  IF OLD.succeeds_id IS DISTINCT FROM NEW.succeeds_id AND NOT EXISTS (
    SELECT FROM app.agreement WHERE id = NEW.agreement_id AND status = 'NEGOTIATION') THEN
    RAISE restrict_violation USING MESSAGE = 'Whom a party succeeds is fixed';
  END IF;
  IF OLD.joined_on IS DISTINCT FROM NEW.joined_on AND OLD.capacity <> 'PROSPECTIVE' THEN
    RAISE restrict_violation USING MESSAGE = 'Since when a party joined stays';
  END IF;
  ${refuseWhereFixed(`OLD.capacity = 'PROSPECTIVE' AND NEW.capacity <> 'PROSPECTIVE'
    AND NEW.joined_on IS NULL`)}`;

/** The draft of a commitment is its own side's alone, and no part of the content. */
const COMMITMENT = refuseWhereFixed("NEW.shared_at IS NOT NULL");

const RESERVATION = refuseWhereFixed(
  "true",
  "(SELECT part_id FROM app.agreement_commitment WHERE id = NEW.commitment_id)",
);

const KEPT: readonly (readonly [table: string, events: string, body: string])[] = [
  ["agreement_party", "INSERT OR UPDATE", PARTY],
  ["agreement_commitment", "INSERT", COMMITMENT],
  ["agreement_reservation", "INSERT", RESERVATION],
];
