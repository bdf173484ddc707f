import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * An advice is about a text. Which one that was stands beside it, and an adviser may advise anew on a
 * text that was fixed later: what it advised before stays. A trigger writes both, so that nobody
 * says of an advice that it was about another text, and no act forgets one.
 */
export class KeepEarlierAdvice1764500000000 implements MigrationInterface {
  name = "KeepEarlierAdvice1764500000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.agreement_party
        ADD COLUMN advised_hash text,
        ADD COLUMN earlier_advice jsonb NOT NULL DEFAULT '[]'`);
    await nameTexts(runner);
    await runner.query(`
      CREATE FUNCTION app.keep_advice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          NEW.advised_hash := NULL;
          NEW.earlier_advice := '[]';
          RETURN NEW;
        END IF;
        NEW.advised_hash := OLD.advised_hash;
        NEW.earlier_advice := OLD.earlier_advice;
        IF (OLD.stance, OLD.stance_on, OLD.stance_text)
          IS NOT DISTINCT FROM (NEW.stance, NEW.stance_on, NEW.stance_text) THEN
          RETURN NEW;
        END IF;
        IF OLD.stance = 'ADVISED' THEN
          NEW.earlier_advice := OLD.earlier_advice || jsonb_build_object('givenOn', OLD.stance_on,
            'text', OLD.stance_text, 'contentHash', OLD.advised_hash);
        END IF;
        NEW.advised_hash := CASE WHEN NEW.stance = 'ADVISED' THEN
          (SELECT content_hash FROM app.agreement_part WHERE id = NEW.part_id) END;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER keep_advice BEFORE INSERT OR UPDATE ON app.agreement_party FOR EACH ROW
        EXECUTE FUNCTION app.keep_advice()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER keep_advice ON app.agreement_party`);
    await runner.query(`DROP FUNCTION app.keep_advice()`);
    await runner.query(`
      ALTER TABLE app.agreement_party DROP COLUMN advised_hash, DROP COLUMN earlier_advice`);
  }
}

const TABLES = ["agreement_party", "agreement_part", "agreement_proposal"];

/**
 * What was advised since a text was fixed was about that text: its day tells. What was advised before
 * is about none that stands.
 */
async function nameTexts(runner: QueryRunner): Promise<void> {
  for (const table of TABLES)
    await runner.query(
      `ALTER TABLE app.${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`,
    );
  await runner.query(`
    UPDATE app.agreement_party AS party SET advised_hash = part.content_hash
    FROM app.agreement_part AS part
    WHERE part.id = party.part_id AND party.stance = 'ADVISED'
      AND party.stance_on >= (SELECT max(decided_on) FROM app.agreement_proposal
        WHERE agreement_id = party.agreement_id AND kind = 'FINAL_CONCEPT'
          AND status = 'ACCEPTED')`);
  for (const table of TABLES)
    await runner.query(`ALTER TABLE app.${table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
}
