import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * That a later period or the next year is proposed is between the parties until the other side
 * accepts: everybody else is told the status from before, which stands beside it.
 */
export class TellAgreedStatus1763900061000 implements MigrationInterface {
  name = "TellAgreedStatus1763900061000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app.calendar_item ADD told_status text`);
    // Silently: nobody is told what they can no longer see.
    await runner.query(`
      ALTER TABLE app.calendar_item DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE app.calendar_item_proposal NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE app.calendar_item item
      SET told_status = CASE WHEN status <> 'POSTPONED' THEN status ELSE COALESCE((
        SELECT previous_status FROM app.calendar_item_proposal proposal
        WHERE proposal.item_id = item.id AND proposal.status = 'OPEN'
          AND kind IN ('POSTPONEMENT', 'ROLL_OVER')
        LIMIT 1), 'AGREED') END`);
    await runner.query(`ALTER TABLE app.calendar_item_proposal FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      ALTER TABLE app.calendar_item ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY,
        ALTER told_status SET NOT NULL`);
    await runner.query(`
      CREATE FUNCTION app.tell_status() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.told_status := CASE
          WHEN NEW.status <> 'POSTPONED' THEN NEW.status
          WHEN TG_OP = 'INSERT' THEN COALESCE(NEW.told_status, 'AGREED')  -- copied, as it was
          ELSE OLD.told_status END;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tell_status BEFORE INSERT OR UPDATE ON app.calendar_item
      FOR EACH ROW EXECUTE FUNCTION app.tell_status()`);
    // Also where rows are loaded with the triggers off: it writes nothing but its own column.
    await runner.query(`ALTER TABLE app.calendar_item ENABLE ALWAYS TRIGGER tell_status`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tell_status ON app.calendar_item`);
    await runner.query(`DROP FUNCTION app.tell_status()`);
    await runner.query(`ALTER TABLE app.calendar_item DROP told_status`);
  }
}
