import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who changes somebody's rights waits until the acts that are being committed under them are there,
 * and acts that come later wait for the change: so nothing stands in the log behind the end of the
 * right it was done by. The acts' side of it is app.hold_rights, in organisation.rows.sql.
 */
export class HoldRights1763900040000 implements MigrationInterface {
  name = "HoldRights1763900040000";

  async up(runner: QueryRunner): Promise<void> {
    // Locks beside the rows: shared locks on rows are given to whoever comes next, so that
    // somebody who acts on and on could keep the end of his own right waiting. These are given in
    // turn, and leave nothing on disk.
    await runner.query(`
      CREATE FUNCTION app.hold_off_acts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('app.rights'),
          hashtext(COALESCE(to_jsonb(OLD) ->> TG_ARGV[0], TG_ARGV[0])));
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$`);
    await runner.query("REVOKE EXECUTE ON FUNCTION app.hold_off_acts FROM PUBLIC");
    const heldBy = { person: "id", membership: "person_id", organisation: "id", region: "regions" };
    for (const [table, key] of Object.entries(heldBy)) {
      await runner.query(`
        CREATE TRIGGER hold_off_acts
          BEFORE UPDATE OR DELETE ON app.${table} FOR EACH ROW
          EXECUTE FUNCTION app.hold_off_acts('${key}')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION app.hold_off_acts CASCADE");
  }
}
