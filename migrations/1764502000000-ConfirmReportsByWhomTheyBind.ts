import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who refused to sign, left a commitment out, or held that nothing was concluded kept a report on it
 * from the public by saying nothing. Those whom it binds confirm or contest it. A report becomes
 * confirmed when all of them have confirmed it, and not before, or when it waits for nobody.
 */
export class ConfirmReportsByWhomTheyBind1764502000000 implements MigrationInterface {
  name = "ConfirmReportsByWhomTheyBind1764502000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keeping(DECIDED_BY_ALL));
    await runner.query(`
      CREATE FUNCTION app.settle_reports() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${confirming("g.agreement_id = NEW.agreement_id")};
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER settle_reports AFTER UPDATE OF standing ON app.agreement_party FOR EACH ROW
        WHEN (OLD.standing IS DISTINCT FROM NEW.standing) EXECUTE FUNCTION app.settle_reports()`);
    await confirmWhatWaitsForNobody(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER settle_reports ON app.agreement_party`);
    await runner.query(`DROP FUNCTION app.settle_reports()`);
    await runner.query(keeping(DECIDED_BY_ONE));
  }
}

const keeping = (decided: string) => `
  CREATE OR REPLACE FUNCTION app.keep_agreement_progress() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE viewer uuid := NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
  BEGIN
    IF viewer IS NULL THEN RETURN NEW; END IF;
    IF OLD.submitted_at IS NOT NULL AND OLD.status <> NEW.status
      AND (OLD.status <> 'SUBMITTED' OR NOT (${decided})) THEN
      RAISE restrict_violation USING MESSAGE = 'Others confirm or contest a report';
    END IF;
    RETURN NEW;
  END $$`;

const DECIDED_BY_ONE = `viewer <> NEW.organisation_id
  AND EXISTS (SELECT FROM app.agreement_progress_answer
    WHERE progress_id = NEW.id AND organisation_id = viewer AND decision = NEW.status)`;

/** Who has to answer a report `g`: as `isBound`, of those who sign and can log in. */
const asked = (g: string) => `
  SELECT y.member_id FROM app.agreement_commitment c
    JOIN app.agreement_party y ON y.part_id = c.part_id
  WHERE c.agreement_id = ${g}.agreement_id AND c.origin_id = ${g}.commitment_id
    AND y.capacity = 'SIGNATORY' AND y.has_login AND y.left_on IS NULL
    AND y.member_id <> ${g}.organisation_id
    AND CASE WHEN y.standing IS NULL THEN y.stance <> 'REFUSED' AND (
        y.stance <> 'PENDING' OR NOT EXISTS (SELECT FROM app.agreement held
          WHERE held.id = y.agreement_id AND held.status = 'SIGNED_BY_SOME'))
      ELSE y.standing = 'IN_FORCE' END
    AND NOT EXISTS (SELECT FROM app.agreement_signature s
      WHERE s.party_id = y.id AND s.voided_on IS NULL
        AND (c.theme = ANY (s.excluded_themes) OR c.id = ANY (s.excluded_commitment_ids)))`;

const confirmedByAll = (g: string) => `
  NOT EXISTS (SELECT FROM (${asked(g)}) asked WHERE NOT EXISTS (
    SELECT FROM app.agreement_progress_answer w
    WHERE w.progress_id = ${g}.id AND w.organisation_id = asked.member_id
      AND w.decision = 'CONFIRMED'))`;

const DECIDED_BY_ALL = `CASE NEW.status WHEN 'CONFIRMED' THEN ${confirmedByAll("NEW")}
  ELSE viewer IN (${asked("NEW")}) AND EXISTS (SELECT FROM app.agreement_progress_answer
    WHERE progress_id = NEW.id AND organisation_id = viewer AND decision = NEW.status) END`;

/** Nobody could confirm afterwards what waits for nobody. */
const confirming = (which: string) => `
  UPDATE app.agreement_progress g SET status = 'CONFIRMED'
  WHERE ${which} AND g.status = 'SUBMITTED' AND ${confirmedByAll("g")}
    AND NOT EXISTS (SELECT FROM app.agreement_progress l
      WHERE l.commitment_id = g.commitment_id AND l.year = g.year AND l.period = g.period
        AND l.submitted_at > g.submitted_at)`;

/** Nobody is asked any more for what waits for those whom it does not bind alone. */
async function confirmWhatWaitsForNobody(runner: QueryRunner): Promise<void> {
  const tables = [
    ...["agreement", "agreement_progress", "agreement_progress_answer", "agreement_commitment"],
    ...["agreement_party", "agreement_signature"],
  ];
  for (const table of tables)
    await runner.query(
      `ALTER TABLE app.${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`,
    );
  await runner.query(confirming("true"));
  for (const table of tables)
    await runner.query(`ALTER TABLE app.${table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
}
