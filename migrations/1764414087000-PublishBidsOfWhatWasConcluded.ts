import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A published agreement makes those bids of its cycle everybody's that lay on the table when it was
 * concluded. One that is submitted afterwards, to negotiate on, stays with who takes part until what
 * is concluded on it is published.
 */
export class PublishBidsOfWhatWasConcluded1764414087000 implements MigrationInterface {
  name = "PublishBidsOfWhatWasConcluded1764414087000";

  async up(runner: QueryRunner): Promise<void> {
    await publish(runner, (submittedAt) => `AND concluded_at >= ${submittedAt}`);
    await runner.query(`
      UPDATE app.agreement_bid SET published_at = NULL WHERE published_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await publish(runner, () => "");
    await runner.query(`
      UPDATE app.agreement_bid SET published_at = NULL WHERE submitted_at IS NOT NULL`);
  }
}

/** @param also what else has to be true of an agreement of the cycle, by when the bid came. */
async function publish(runner: QueryRunner, also: (submittedAt: string) => string) {
  await runner.query(`
    CREATE OR REPLACE FUNCTION app.follow_publication() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.published_at := NULL;
      IF NEW.submitted_at IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtext('app.agreement_bid'), hashtext(NEW.cycle_id::text));
        NEW.published_at := (SELECT min(published_at) FROM app.agreement
          WHERE cycle_id = NEW.cycle_id AND published_at IS NOT NULL ${also("NEW.submitted_at")});
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE OR REPLACE FUNCTION app.tell_publication() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtext('app.agreement_bid'), hashtext(NEW.cycle_id::text));
      UPDATE app.agreement_bid AS bid SET published_at = NULL
      WHERE cycle_id = NEW.cycle_id AND submitted_at IS NOT NULL
        AND (published_at IS NOT NULL) <> EXISTS (SELECT FROM app.agreement
          WHERE cycle_id = NEW.cycle_id AND published_at IS NOT NULL ${also("bid.submitted_at")})
        AND app.circle(organisation_id, submitted_at, published_at)
          IN ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000001');
      RETURN NULL;
    END $$`);
}
