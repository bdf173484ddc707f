import type { MigrationInterface, QueryRunner } from "typeorm";

const MOVED = ["advice_procedure", "landlord_response"];

/**
 * The last day of the standstill moves from the procedure, whose dates more people read, to the
 * response that began it: that there is one tells that the landlord deviates from the advice.
 */
export class KeepStandstillWithResponse1763900011000 implements MigrationInterface {
  name = "KeepStandstillWithResponse1763900011000";

  async up(runner: QueryRunner): Promise<void> {
    // its last day; null: there is none, or it was waited out
    await runner.query(`ALTER TABLE app.landlord_response ADD standstill_until date`);
    await this.keepShared(runner, ["standstill_until"]);
    await asOwnerOfRows(runner, [
      // The day moves silently: everybody who reads the procedure would be told of a change that
      // only a deviation makes. Who reads the response is told of that.
      `ALTER TABLE app.advice_procedure DISABLE TRIGGER USER`,
      `
        UPDATE app.landlord_response r SET standstill_until = p.due_on FROM app.advice_procedure p
        WHERE p.id = r.procedure_id AND r.sent_at IS NOT NULL AND p.reasons_received_on IS NOT NULL
          AND p.due_on IS NOT NULL`,
      `
        UPDATE app.advice_procedure SET due_on = NULL
        WHERE reasons_received_on IS NOT NULL AND due_on IS NOT NULL`,
      `ALTER TABLE app.advice_procedure ENABLE TRIGGER USER`,
      // The log told everybody that a standstill was over.
      `
        UPDATE app.change SET readers = array_remove(readers, 'PUBLIC')
        WHERE act = 'ADVICE_STANDSTILL_ENDED'`,
    ]);
    await runner.query(`
      CREATE INDEX landlord_response_standstill_idx ON app.landlord_response (standstill_until)
        WHERE standstill_until IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwnerOfRows(runner, [
      `
        UPDATE app.advice_procedure p SET due_on = r.standstill_until FROM app.landlord_response r
        WHERE r.procedure_id = p.id AND r.standstill_until IS NOT NULL
          AND p.status IN ('RESPONDED', 'DECIDED')`,
    ]);
    await this.keepShared(runner, []);
    // with the policy that names it; the row policies of the older version come back with its start
    await runner.query(`ALTER TABLE app.landlord_response DROP standstill_until CASCADE`);
  }

  /** What was shared is never edited, but for who reads it and for what the clock ends. */
  private async keepShared(runner: QueryRunner, butFor: readonly string[]): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.keep_shared() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE not_kept text[] := ARRAY['procedure_readers', 'published_at',
        'lifted_at'${butFor.map((column) => `, '${column}'`).join("")}];
      BEGIN
        IF to_jsonb(OLD) -> TG_ARGV[0] <> 'null'::jsonb
          AND to_jsonb(NEW) - not_kept <> to_jsonb(OLD) - not_kept THEN
          RAISE EXCEPTION 'A row of % was shared and is never edited',
            TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
  }
}

/** Moves what rows hold, past the policies that hide rows from the owner of the tables too. */
async function asOwnerOfRows(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const table of MOVED)
    await runner.query(`ALTER TABLE app.${table} NO FORCE ROW LEVEL SECURITY`);
  for (const statement of statements) await runner.query(statement);
  for (const table of MOVED)
    await runner.query(`ALTER TABLE app.${table} FORCE ROW LEVEL SECURITY`);
}
