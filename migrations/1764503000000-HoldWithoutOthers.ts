import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Nobody keeps those who signed from what they hold in force by saying nothing, nor from ending it
 * by having refused; and a signature takes back that its party held nothing to be concluded, also
 * where it is on a paper that another party confirms.
 */
export class HoldWithoutOthers1764503000000 implements MigrationInterface {
  name = "HoldWithoutOthers1764503000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, before, after] of LOOSENED) await rewrite(runner, name, { before, after });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, before, after] of LOOSENED)
      await rewrite(runner, name, { before: after, after: before });
  }
}

/** From its first day on, two or more signed, and all who signed hold it in force. */
const HELD = `
      NEW.starts_on <= app.today() AND (
        SELECT count(DISTINCT y.member_id) > 1
          AND bool_and(y.standing IS NOT DISTINCT FROM 'IN_FORCE')
        FROM app.agreement_party y JOIN app.agreement_part p ON p.id = y.part_id
        WHERE y.agreement_id = NEW.id AND y.left_on IS NULL AND NOT p.dropped
          AND (y.capacity = 'SIGNATORY' OR NEW.kind = 'ACCESSION' AND y.capacity = 'ENDORSER')
          AND y.stance IN ('SIGNED', 'SIGNED_IN_PART'))`;

/** What only some signed is decided on by those of them who hold it in force. */
const HELD_BY = `
            NOT EXISTS (SELECT FROM app.agreement held
              WHERE held.id = NEW.agreement_id AND held.status = 'SIGNED_BY_SOME')
            OR y.standing = 'IN_FORCE'
            OR y.standing IS NULL AND y.stance IN ('SIGNED', 'SIGNED_IN_PART')`;

/** The party signed in this transaction, or somebody confirmed in it that it did. */
const SIGNED_NOW = `EXISTS (
        SELECT FROM app.agreement_signature s
        WHERE s.agreement_id = NEW.agreement_id AND s.member_id = NEW.member_id
          AND s.voided_on IS NULL AND s.confirmed_on IS NOT NULL AND s.updated_at = now())`;

/** What functions that keep what parties said refuse less from now on. */
const LOOSENED: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    "keep_agreement",
    `WHEN 'SIGNED_BY_SOME' THEN OLD.status = ANY ('{CONCEPT_FINAL,SIGNING}') AND `,
    `WHEN 'SIGNED_BY_SOME' THEN OLD.status = ANY ('{CONCEPT_FINAL,SIGNING}') AND (${HELD}) OR
      OLD.status = ANY ('{CONCEPT_FINAL,SIGNING}') AND `,
  ],
  [
    "keep_agreement_party",
    "CASE WHEN NEW.standing IS NULL THEN negotiated",
    `CASE WHEN NEW.standing IS NULL THEN negotiated
        OR OLD.standing = 'NOT_CONCLUDED' AND ${SIGNED_NOW}`,
  ],
  [
    "keep_agreement_proposal",
    "ELSE y.capacity = 'SIGNATORY' END",
    `ELSE y.capacity = 'SIGNATORY' AND (${HELD_BY}) END`,
  ],
];

/** Rewrites a piece of a function that stands in it once. */
async function rewrite(
  runner: QueryRunner,
  name: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  const [found] = (await runner.query(`SELECT pg_get_functiondef($1::regprocedure) AS text`, [
    `app.${name}()`,
  ])) as { text: string }[];
  const pieces = found!.text.split(before);
  if (pieces.length !== 2) throw new Error(`app.${name}() has another text than was expected.`);
  await runner.query(pieces.join(after));
}
