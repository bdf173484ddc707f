import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Where several tenants' parties take part, the one that a procedure asks says what came of it: who
 * acts on a reservation need not read the procedure, so the reservation keeps whom that asks.
 */
export class NameWhoAdvises1764414089000 implements MigrationInterface {
  name = "NameWhoAdvises1764414089000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.agreement_reservation ADD COLUMN procedure_adviser_id uuid
        CONSTRAINT agreement_reservation_procedure_adviser_fkey REFERENCES app.organisation`);
    for (const table of ["agreement_reservation", "advice_procedure"])
      await runner.query(
        `ALTER TABLE app.${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`,
      );
    await runner.query(`
      UPDATE app.agreement_reservation AS held SET procedure_adviser_id = asked.adviser_id
      FROM app.advice_procedure AS asked WHERE asked.id = held.procedure_id`);
    for (const table of ["agreement_reservation", "advice_procedure"])
      await runner.query(`ALTER TABLE app.${table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app.agreement_reservation DROP COLUMN procedure_adviser_id`);
  }
}
