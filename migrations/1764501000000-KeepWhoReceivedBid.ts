import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * After its bid the landlord could say that no tenants' party takes part, which could answer the
 * bid no more. Who takes part when a bid is submitted stays; others can still come.
 */
export class KeepWhoReceivedBid1764501000000 implements MigrationInterface {
  name = "KeepWhoReceivedBid1764501000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app.keep_who_received_bid() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.bid_submitted_on IS DISTINCT FROM OLD.bid_submitted_on THEN
          RAISE restrict_violation USING MESSAGE = 'The day of the first bid stays';
        END IF;
        IF NOT OLD.tenant_party_ids <@ NEW.tenant_party_ids THEN
          RAISE restrict_violation USING MESSAGE = 'Who received a bid keeps taking part';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER keep_who_received_bid
        BEFORE UPDATE OF tenant_party_ids, bid_submitted_on ON app.agreement_cycle FOR EACH ROW
        WHEN (OLD.bid_submitted_on IS NOT NULL) EXECUTE FUNCTION app.keep_who_received_bid()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER keep_who_received_bid ON app.agreement_cycle`);
    await runner.query(`DROP FUNCTION app.keep_who_received_bid`);
  }
}
