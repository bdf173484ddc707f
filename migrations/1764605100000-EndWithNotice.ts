import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The term counts anew from a version that lays down another number of months than the version
 * before it. Any other one keeps the last day of the agreement as it stands when it begins, also
 * where that was renewed since all ratified. One that all ratified after notice was given, and from
 * which the term counts anew, takes the place of the notice. One whose agreement ended before its
 * day has lapsed: nobody else gets to read it.
 */
export class EndWithNotice1764605100000 implements MigrationInterface {
  name = "EndWithNotice1764605100000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.collaboration_agreement
        -- the first day for which notice could be given; null: before that was kept
        ADD notice_from_on date`);
    await runner.query(`
      ALTER TABLE app.collaboration_version
        -- what it does to the last day; null: before that was kept
        ADD term text CONSTRAINT collaboration_version_term_check
          CHECK (term IN ('NEW', 'KEPT', 'NONE')),
        ADD ends_notice boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT collaboration_version_status_check,
        ADD CONSTRAINT collaboration_version_status_check CHECK (status IN ('AGREED', 'LAPSED',
          'IN_FORCE', 'SUPERSEDED', 'TERMINATED', 'EXPIRED'))`);
    await this.followDuration(runner);
    await this.hideWhatLapsed(runner);
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.keep_collaboration() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        viewer uuid := NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
        current app.collaboration_version; new_end date;
      BEGIN
        -- the clock, or a migration
        IF viewer IS NULL THEN RETURN NEW; END IF;
        ${AGREEMENT_SAID + AGREEMENT_FOLLOWS}
        RETURN NEW;
      END $$`);
  }

  /** What a version does to the duration follows from the text that made it. */
  private async followDuration(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app.follow_duration() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE said app.collaboration_text; months integer; months_before integer;
      BEGIN
        SELECT t.* INTO said FROM app.collaboration_amendment AS a
          JOIN app.collaboration_text AS t ON t.id = a.current_text_id
        WHERE a.id = NEW.amendment_id;
        -- one provision lays it down
        SELECT (p.parameters ->> 'termMonths')::integer,
          CASE WHEN NOT EXISTS (SELECT FROM jsonb_array_elements(said.provisions) AS one
              WHERE one ->> 'part' = p.part AND one ->> 'number' = p.number)
            THEN (p.parameters ->> 'termMonths')::integer END
        INTO months_before, months
        FROM app.collaboration_provision AS p
          JOIN app.collaboration_version AS v ON v.id = p.version_id
        WHERE v.agreement_id = NEW.agreement_id AND v.number = said.base_number
          AND p.parameters ? 'termMonths';
        months := COALESCE((
          SELECT (one -> 'parameters' ->> 'termMonths')::integer
          FROM jsonb_array_elements(said.provisions) AS one
          WHERE NOT (one ->> 'repealed')::boolean AND one -> 'parameters' ? 'termMonths'), months);
        NEW.term := CASE WHEN months IS NULL THEN 'NONE' WHEN months = months_before THEN 'KEPT'
          ELSE 'NEW' END;
        NEW.ends_notice := NEW.term = 'NEW' AND (SELECT a.notice_until IS NOT NULL
          FROM app.collaboration_agreement AS a WHERE a.id = NEW.agreement_id);
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER follow_duration BEFORE INSERT ON app.collaboration_version FOR EACH ROW
        EXECUTE FUNCTION app.follow_duration()`);
    // its trigger comes after that one, in the order of their names
    await rewrite(runner, "app.keep_concluding()", {
      before: `CASE WHEN EXISTS (SELECT FROM jsonb_array_elements(said.provisions) AS one
      WHERE NOT (one ->> 'repealed')::boolean AND one -> 'parameters' ? 'termMonths')`,
      after: "CASE WHEN NEW.term = 'NEW'",
    });
  }

  /** The provisions of a version that lapsed stay with who negotiated them, as the version does. */
  private async hideWhatLapsed(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.follow_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT status NOT IN ('AGREED', 'LAPSED'), published_at INTO NEW.begun, NEW.published_at
        FROM app.collaboration_version WHERE id = NEW.version_id;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION app.lead_provisions() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE has_begun boolean := NEW.status NOT IN ('AGREED', 'LAPSED');
      BEGIN
        UPDATE app.collaboration_provision SET begun = has_begun, published_at = NEW.published_at
        WHERE version_id = NEW.id
          AND (begun, published_at) IS DISTINCT FROM (has_begun, NEW.published_at);
        RETURN NULL;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would give agreements back an older last day.");
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

const refuse = (message: string): string =>
  `RAISE restrict_violation USING MESSAGE = '${message}';`;

/** A version that has begun and that the agreement does not follow yet. */
const BEGUN = `v.agreement_id = OLD.id AND v.status = 'IN_FORCE'
  AND v.number > COALESCE(OLD.current_number, 0)`;

/**
 * Notice is given once, by who gives it, until a version takes its place; title and publication
 * stay.
 */
const AGREEMENT_SAID = `
  IF (OLD.notice_by_id, OLD.notice_given_on, OLD.notice_until, OLD.notice_from_on)
      IS DISTINCT FROM (NEW.notice_by_id, NEW.notice_given_on, NEW.notice_until, NEW.notice_from_on)
    AND NOT (CASE WHEN OLD.notice_by_id IS NULL
      THEN NEW.notice_by_id = viewer AND NEW.notice_given_on = app.today()
        AND OLD.status = 'IN_FORCE' AND NEW.notice_until >= NEW.notice_from_on
        AND NEW.notice_from_on =
          (app.today() + COALESCE(OLD.notice_months, 0) * interval '1 month')::date
      ELSE num_nonnulls(NEW.notice_by_id, NEW.notice_given_on, NEW.notice_until,
          NEW.notice_from_on) = 0
        AND OLD.current_number IS DISTINCT FROM NEW.current_number
        AND EXISTS (SELECT FROM app.collaboration_version AS v
          WHERE ${BEGUN} AND v.ends_notice) END) IS TRUE THEN
    ${refuse("Who gives notice does so once, with its months")}
  END IF;
  IF OLD.status <> 'DRAFT'
    AND (OLD.title, OLD.shared_at) IS DISTINCT FROM (NEW.title, NEW.shared_at) THEN
    ${refuse("What was proposed is never edited")}
  END IF;
  IF (OLD.published_at, OLD.published_on) IS DISTINCT FROM (NEW.published_at, NEW.published_on)
    AND (OLD.published_at IS NOT NULL OR NEW.published_at IS DISTINCT FROM now()
      OR NEW.published_on <> app.today()
      OR OLD.status NOT IN ('IN_FORCE', 'TERMINATED', 'EXPIRED')) THEN
    ${refuse("An agreement that came in force is published once")}
  END IF;`;

/** It stands where its amendments, its versions and the days have brought it. */
const AGREEMENT_FOLLOWS = `
  SELECT * INTO current FROM app.collaboration_version AS v
  WHERE v.agreement_id = OLD.id AND v.status = 'IN_FORCE' ORDER BY v.number DESC LIMIT 1;
  SELECT v.ends_on INTO new_end FROM app.collaboration_version AS v
  WHERE ${BEGUN} AND v.term = 'NEW' ORDER BY v.number DESC LIMIT 1;
  IF OLD.status <> NEW.status AND NOT (CASE OLD.status || ' ' || NEW.status
    WHEN 'DRAFT NEGOTIATION' THEN true
    WHEN 'DRAFT DISCARDED' THEN true
    WHEN 'NEGOTIATION ABANDONED' THEN EXISTS (SELECT FROM app.collaboration_amendment AS a
        WHERE a.agreement_id = OLD.id AND a.is_first AND a.status IN ('REJECTED', 'WITHDRAWN'))
      AND NOT EXISTS (SELECT FROM app.collaboration_version AS v WHERE v.agreement_id = OLD.id)
    WHEN 'NEGOTIATION IN_FORCE' THEN current.id IS NOT NULL
    WHEN 'IN_FORCE TERMINATED' THEN OLD.notice_until < app.today()
    WHEN 'IN_FORCE EXPIRED' THEN OLD.ends_on < app.today() AND OLD.renewal_months IS NULL
    ELSE false END) IS TRUE THEN
    ${refuse("An agreement begins and ends by its own steps")}
  END IF;
  IF (OLD.current_number, OLD.starts_on, OLD.renewal_months, OLD.notice_months,
      OLD.evaluation_months) IS DISTINCT FROM (NEW.current_number, NEW.starts_on,
      NEW.renewal_months, NEW.notice_months, NEW.evaluation_months)
    AND (COALESCE(OLD.starts_on, current.starts_on), current.number, current.renewal_months,
      current.notice_months, current.evaluation_months) IS DISTINCT FROM (NEW.starts_on,
      NEW.current_number, NEW.renewal_months, NEW.notice_months, NEW.evaluation_months) THEN
    ${refuse("An agreement holds as its version in force does")}
  END IF;
  IF (CASE WHEN OLD.current_number IS DISTINCT FROM NEW.current_number
    THEN NEW.ends_on IS DISTINCT FROM
      CASE current.term WHEN 'NONE' THEN NULL ELSE COALESCE(new_end, OLD.ends_on) END
    ELSE OLD.ends_on IS DISTINCT FROM NEW.ends_on AND NOT (OLD.ends_on < app.today()
      AND OLD.notice_until IS NULL AND NEW.ends_on =
        (OLD.ends_on + 1 + OLD.renewal_months * interval '1 month')::date - 1) IS TRUE END) THEN
    ${refuse("An agreement ends as its version in force does, or is renewed")}
  END IF;`;
