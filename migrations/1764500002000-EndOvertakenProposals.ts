import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What overtakes a proposal ends it: nobody has to reject it first, and it bars no other. A trigger
 * does so where the status of its agreement moves, by whatever act, and at midnight.
 */
export class EndOvertakenProposals1764500002000 implements MigrationInterface {
  name = "EndOvertakenProposals1764500002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statuses([...STATUSES, "OVERTAKEN"]));
    await pastTriggers(
      runner,
      `UPDATE app.agreement_proposal AS o SET status = 'OVERTAKEN',
          decided_on = (now() AT TIME ZONE 'Europe/Amsterdam')::date
        FROM app.agreement AS a
        WHERE a.id = o.agreement_id AND o.status = 'OPEN' AND ${overtaken("o", "a")}`,
    );
    await runner.query(keepsProposals(OVERTAKEN));
    await runner.query(`
      CREATE FUNCTION app.end_overtaken() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE app.agreement_proposal AS o SET status = 'OVERTAKEN', decided_on = app.today()
        WHERE o.agreement_id = NEW.id AND o.status = 'OPEN' AND ${overtaken("o", "NEW")};
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER end_overtaken AFTER UPDATE OF status ON app.agreement FOR EACH ROW
        WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION app.end_overtaken()`);
  }

  /** The last one of an agreement is open again; those before it somebody would have rejected. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER end_overtaken ON app.agreement`);
    await runner.query(`DROP FUNCTION app.end_overtaken()`);
    await runner.query(keepsProposals(""));
    await pastTriggers(
      runner,
      `UPDATE app.agreement_proposal AS o SET status = 'REJECTED'
        WHERE o.status = 'OVERTAKEN' AND EXISTS (SELECT FROM app.agreement_proposal later
          WHERE later.agreement_id = o.agreement_id AND later.created_at > o.created_at)`,
      `UPDATE app.agreement_proposal SET status = 'OPEN', decided_on = NULL
        WHERE status = 'OVERTAKEN'`,
    );
    await runner.query(statuses(STATUSES));
  }
}

const STATUSES = ["OPEN", "ACCEPTED", "REJECTED", "WITHDRAWN"];
const statuses = (names: readonly string[]) => `
  ALTER TABLE app.agreement_proposal
    DROP CONSTRAINT agreement_proposal_status_check,
    ADD CONSTRAINT agreement_proposal_status_check
      CHECK (status IN (${names.map((name) => `'${name}'`).join(", ")}))`;

/** Whether an agreement is no more what a proposal was made about. */
const overtaken = (o: string, a: string) => `
  (${a}.status IN ('AMENDED', 'TERMINATED', 'CLOSED')
    OR CASE ${o}.kind WHEN 'AMENDMENT' THEN ${a}.status <> 'IN_FORCE'
      WHEN 'HARDSHIP' THEN ${a}.status NOT IN ('SIGNED_BY_SOME', 'SIGNED', 'IN_FORCE')
      WHEN 'REOPENING' THEN ${a}.status <> 'SIGNED_BY_SOME' ELSE false END)`;

async function pastTriggers(runner: QueryRunner, ...changes: readonly string[]): Promise<void> {
  const tables = ["agreement_proposal", "agreement"];
  for (const table of tables)
    await runner.query(
      `ALTER TABLE app.${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`,
    );
  for (const change of changes) await runner.query(change);
  for (const table of tables)
    await runner.query(`ALTER TABLE app.${table} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
}

const OVERTAKEN = `
  WHEN 'OVERTAKEN' THEN EXISTS (SELECT FROM app.agreement a
    WHERE a.id = NEW.agreement_id AND ${overtaken("NEW", "a")})`;

/** The signatories decide on a proposal, each for itself; who made it takes it back. */
const keepsProposals = (overtakes: string) => `
  CREATE OR REPLACE FUNCTION app.keep_agreement_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE viewer uuid := NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
  BEGIN
    IF viewer IS NULL THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      IF NEW.status NOT IN ('OPEN', 'WITHDRAWN') OR NEW.created_at <> now()
        OR NEW.led_to_id IS NOT NULL THEN
        RAISE restrict_violation USING MESSAGE = 'A proposal begins open';
      END IF;
      RETURN NEW;
    END IF;
    IF OLD.status <> NEW.status AND NOT (CASE NEW.status
      WHEN 'WITHDRAWN' THEN viewer = NEW.organisation_id
      WHEN 'REJECTED' THEN EXISTS (SELECT FROM app.agreement_consent
        WHERE proposal_id = NEW.id AND NOT accepted)
        OR EXISTS (SELECT FROM app.agreement_paper_statement
          WHERE proposal_id = NEW.id AND NOT accepted AND confirmed_on IS NOT NULL)
      WHEN 'ACCEPTED' THEN NOT EXISTS (
        SELECT FROM app.agreement_party y JOIN app.agreement_part p ON p.id = y.part_id
        WHERE y.agreement_id = NEW.agreement_id AND y.left_on IS NULL
          AND (y.has_login OR NEW.kind <> 'FINAL_CONCEPT')
          AND NOT p.dropped AND CASE WHEN NEW.kind = 'REOPENING'
            THEN y.stance IN ('SIGNED', 'SIGNED_IN_PART') ELSE y.capacity = 'SIGNATORY' END
          AND NOT EXISTS (
            SELECT FROM app.agreement_consent c WHERE c.proposal_id = NEW.id
              AND c.organisation_id = y.member_id AND c.accepted)
          AND NOT EXISTS (SELECT FROM app.agreement_paper_statement t
            WHERE t.proposal_id = NEW.id AND t.member_id = y.member_id AND t.accepted
              AND t.confirmed_on IS NOT NULL))
      ${overtakes}
      ELSE false END) THEN
      RAISE restrict_violation USING MESSAGE = 'The signatories decide on a proposal';
    END IF;
    RETURN NEW;
  END $$`;
