import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A person has one role in an organisation at a time: what somebody may do today never
 * depends on which of two rows is read.
 */
export class ForbidOverlappingRoles1763900003000 implements MigrationInterface {
  name = "ForbidOverlappingRoles1763900003000";

  async up(runner: QueryRunner): Promise<void> {
    const overlaps: { one: string; other: string }[] = await runner.query(`
      SELECT m.id AS one, n.id AS other FROM app.membership m
      JOIN app.membership n ON n.person_id = m.person_id AND n.organisation_id = m.organisation_id
        AND n.id > m.id
      WHERE daterange(n.starts_on, n.ends_on, '[]') && daterange(m.starts_on, m.ends_on, '[]')
        ORDER BY 1, 2`);
    if (overlaps.length > 0) {
      const pairs = overlaps.map(({ one, other }) => `${one} and ${other}`).join("; ");
      throw new Error(
        "A person has one role in an organisation at a time, but these memberships overlap: " +
          `${pairs}. End one of each before the other begins.`,
      );
    }
    // For equal ids beside a range. PostgreSQL trusts whoever may create in the database with it;
    // in pg_catalog its functions are nobody's to grant.
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA pg_catalog`);
    await runner.query(`
      ALTER TABLE app.membership ADD CONSTRAINT membership_one_role_excl
      EXCLUDE USING gist (person_id WITH =, organisation_id WITH =,
        daterange(starts_on, ends_on, '[]') WITH &&)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app.membership DROP CONSTRAINT membership_one_role_excl`);
  }
}
