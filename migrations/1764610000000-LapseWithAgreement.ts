import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The amendment of a version that lapsed has lapsed with it. An agreement that is renewed counts its
 * months from the first day of its term.
 */
export class LapseWithAgreement1764610000000 implements MigrationInterface {
  name = "LapseWithAgreement1764610000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.collaboration_amendment
        DROP CONSTRAINT collaboration_amendment_status_check,
        ADD CONSTRAINT collaboration_amendment_status_check CHECK (status IN ('DRAFT', 'DISCARDED',
          'CO_CREATION', 'PROPOSED', 'COUNTERED', 'AGREED_TEXT', 'RATIFIED_ONE', 'RATIFIED',
          'EFFECTIVE', 'LAPSED', 'REJECTED', 'WITHDRAWN'))`);
    await rewrite(runner, "app.keep_negotiated()", {
      before: "('DISCARDED', 'REJECTED', 'WITHDRAWN', 'EFFECTIVE')",
      after: "('DISCARDED', 'REJECTED', 'WITHDRAWN', 'EFFECTIVE', 'LAPSED')",
    });
    await rewrite(runner, "app.keep_collaboration()", {
      before: "(OLD.ends_on + 1 + OLD.renewal_months * interval '1 month')::date - 1",
      after: "app.renewed_until(OLD.id, OLD.ends_on, OLD.renewal_months)",
    });
    // What lapsed long ago is no change that the log tells of now.
    await runner.query(`
      ALTER TABLE app.collaboration_amendment
        DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      ALTER TABLE app.collaboration_version NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE app.collaboration_amendment AS a SET status = 'LAPSED'
      FROM app.collaboration_version AS v
      WHERE v.id = a.version_id AND v.status = 'LAPSED' AND a.status = 'RATIFIED'`);
    await runner.query(`
      ALTER TABLE app.collaboration_version FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      ALTER TABLE app.collaboration_amendment
        ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would say that what lapsed still begins.");
  }
}

/** Rewrites a piece of a function that stands in it once. */
async function rewrite(
  runner: QueryRunner,
  name: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  const [found] = (await runner.query(`SELECT pg_get_functiondef($1::regprocedure) AS text`, [
    name,
  ])) as { text: string }[];
  const pieces = found!.text.split(before);
  if (pieces.length !== 2) throw new Error(`${name} has another text than was expected.`);
  await runner.query(pieces.join(after));
}
