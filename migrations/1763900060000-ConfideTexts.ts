import type { MigrationInterface, QueryRunner } from "typeorm";

const CONFIDED = ["advice_request_version", "advice_document"];
const KEPT = ["procedure_readers", "published_at", "lifted_at", "standstill_until"];

/**
 * A confidential text is the two parties' until it is lifted, also where another tenants'
 * organisation is addressed, unless the landlord shares it with that addressee: an act of its own,
 * whose moment stands with the addressee's copy.
 */
export class ConfideTexts1763900060000 implements MigrationInterface {
  name = "ConfideTexts1763900060000";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of CONFIDED) {
      await runner.query(`ALTER TABLE app.${table} ADD confided_at timestamptz`);
    }
    // Quotes a text that the addressee does not read.
    await runner.query(`
      ALTER TABLE app.advice_information_request ADD confidential boolean NOT NULL DEFAULT false`);
    // The term follows from a supplement that the addressee does not read.
    await runner.query(`
      ALTER TABLE app.advice_procedure ADD term_confidential boolean NOT NULL DEFAULT false`);
    await this.keepShared(runner, [...KEPT, "confided_at"]);
    // Who was addressed has read what was sent so far: nothing is taken back.
    await silently(
      runner,
      "advice_request_version",
      `
      UPDATE app.advice_request_version SET confided_at = submitted_at
      WHERE submitted_at IS NOT NULL AND confidentiality IN ('CONFIDENTIAL', 'EMBARGO')`,
    );
    await silently(
      runner,
      "advice_document",
      `
      UPDATE app.advice_document SET confided_at = shared_at
      WHERE shared_at IS NOT NULL AND confidentiality IN ('CONFIDENTIAL', 'EMBARGO')`,
    );
  }

  async down(): Promise<void> {
    throw new Error(
      "Going back would show confidential texts to addressees with whom they were not shared.",
    );
  }

  /** What was shared is never edited, but for who reads it and for what the clock ends. */
  private async keepShared(runner: QueryRunner, butFor: readonly string[]): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.keep_shared() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE not_kept text[] := ARRAY[${butFor.map((column) => `'${column}'`).join(", ")}];
      BEGIN
        IF to_jsonb(OLD) -> TG_ARGV[0] <> 'null'::jsonb
            AND to_jsonb(NEW) - not_kept <> to_jsonb(OLD) - not_kept THEN
          RAISE EXCEPTION 'A row of % was shared and is never edited', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
  }
}

/** Writes rows past the policies that hide them from the owner of the tables, and is no news. */
async function silently(runner: QueryRunner, table: string, update: string): Promise<void> {
  await runner.query(`ALTER TABLE app.${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
  await runner.query(update);
  await runner.query(`ALTER TABLE app.${table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
}
