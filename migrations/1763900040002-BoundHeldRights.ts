import type { MigrationInterface, QueryRunner } from "typeorm";

const holdOffActs = (key: string) => `
  CREATE OR REPLACE FUNCTION app.hold_off_acts() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('app.rights'), ${key});
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END $$`;
const HASH = "hashtext(COALESCE(to_jsonb(OLD) ->> TG_ARGV[0], TG_ARGV[0]))";

/**
 * Who changes thousands of people in one transaction held a lock for each, of which the
 * whole server has room for some thousands. Now a thousand at most: two that share one only
 * wait for each other's changes.
 */
export class BoundHeldRights1763900040002 implements MigrationInterface {
  name = "BoundHeldRights1763900040002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(holdOffActs(`${HASH} & 1023`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(holdOffActs(HASH));
  }
}
