import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A committee is recognised once: by its log-in, or by its name in its complex, in whatever capitals
 * and spaces. Who asks for it asks once at a time. A question is unique for who asks, because nobody
 * else is told of it; the landlord alone makes a recognition of it, and reads them all. The landlord
 * ends a recognition, or the committee gives it up.
 */
export class RecogniseOnce1764611000000 implements MigrationInterface {
  name = "RecogniseOnce1764611000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app.name_key(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN lower(regexp_replace(given, '\\s+', '', 'g') COLLATE "nl-x-icu")`);
    await this.endWhatStandsTwice(runner);
    for (const [name, columns, status] of [
      ["standing", NAMED, "RECOGNISED"],
      ["standing_login", "committee_id", "RECOGNISED"],
      ["asked", `organisation_id, ${NAMED}`, "REQUESTED"],
      ["asked_login", "organisation_id, committee_id", "REQUESTED"],
    ] as const)
      await runner.query(`
        CREATE UNIQUE INDEX committee_recognition_${name}_key
          ON app.committee_recognition (${columns}) WHERE status = '${status}'`);
    await rewrite(runner, "app.keep_committee_recognition()", {
      before: `audience NOT IN ('LANDLORD', 'TENANT_COUNCIL')
    AND (OLD.ends_on`,
      after: `audience <> 'LANDLORD' AND viewer IS DISTINCT FROM OLD.committee_id
    AND (OLD.ends_on`,
    });
    await rewrite(runner, "app.keep_committee_recognition()", {
      before: "The parties end a recognition",
      after: "The landlord ends a recognition, or the committee",
    });
  }

  /** Of two that stand for one committee the older one goes on, and nothing is told anew. */
  private async endWhatStandsTwice(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.committee_recognition DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
    for (const within of [NAMED, LOGIN]) {
      await runner.query(`
        UPDATE app.committee_recognition AS row
        SET status = 'LAPSED', report_due_on = NULL, report_overdue = false,
          ends_on = GREATEST(starts_on, (now() AT TIME ZONE 'Europe/Amsterdam')::date),
          reason = 'Deze bewonerscommissie was tweemaal erkend.'
        ${afterAnother(within, "RECOGNISED")}`);
      await runner.query(`
        UPDATE app.committee_recognition AS row SET status = 'WITHDRAWN'
        ${afterAnother(`organisation_id, ${within}`, "REQUESTED")}`);
    }
    await runner.query(`
      ALTER TABLE app.committee_recognition ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would let a committee be recognised twice.");
  }
}

const NAMED = "municipality_id, app.name_key(complex), app.name_key(name)";
// one without a log-in is the same as none
const LOGIN = "COALESCE(committee_id, id)";

/** The rows of a status after the first one of those that are the same. */
const afterAnother = (same: string, status: "REQUESTED" | "RECOGNISED"): string => `
  FROM (SELECT id, row_number() OVER (PARTITION BY ${same}
      ORDER BY starts_on, requested_on, id) AS place
    FROM app.committee_recognition WHERE status = '${status}') AS one
  WHERE one.id = row.id AND one.place > 1`;

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
