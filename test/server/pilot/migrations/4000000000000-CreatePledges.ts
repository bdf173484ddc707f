import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreatePledges4000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.pledge (
        id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
        organisation_id uuid NOT NULL REFERENCES app.organisation,
        text text NOT NULL, due_on date NOT NULL, status text NOT NULL);
      CALL app.track('app.pledge')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE app.pledge");
  }
}
