import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Each party may write the rows in which an agreement is negotiated, ratified and kept. What it
 * writes there alone never stands for what another said, whatever a mistake in an act would write.
 */
export class KeepWhatIsRatified1764603000000 implements MigrationInterface {
  name = "KeepWhatIsRatified1764603000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, { table, on, declares = "", body }] of Object.entries(KEPT)) {
      await runner.query(`
        CREATE FUNCTION app.${name}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          viewer uuid := NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
          side text := CASE current_setting('viewer.audience', true)
            WHEN 'LANDLORD' THEN 'LANDLORD' ELSE 'TENANTS' END;
          ${declares}
        BEGIN
          -- the clock, or a migration
          IF viewer IS NULL THEN RETURN NEW; END IF;
          ${body}
          RETURN NEW;
        END $$`);
      // in the order of their names: after those that follow the agreement
      await runner.query(`
        CREATE TRIGGER ${name} BEFORE ${on} ON app.${table} FOR EACH ROW
          EXECUTE FUNCTION app.${name}()`);
    }
    await this.holdToWhole(runner);
  }

  /** Whoever makes a version writes all of it, and its amendment has made it. */
  private async holdToWhole(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app.keep_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE said app.collaboration_text;
      BEGIN
        -- a migration
        IF NULLIF(current_setting('viewer.organisation_id', true), '') IS NULL THEN
          RETURN NULL;
        END IF;
        SELECT t.* INTO said FROM app.collaboration_amendment AS a
          JOIN app.collaboration_text AS t ON t.id = a.current_text_id
        WHERE a.id = NEW.amendment_id AND a.version_id = NEW.id;
        IF said.id IS NULL OR (SELECT count(*) FROM app.collaboration_provision AS p
            WHERE p.version_id = NEW.id) <> (
          SELECT count(*) FROM jsonb_array_elements(said.provisions) AS one
          WHERE NOT (one ->> 'repealed')::boolean) + (
          SELECT count(*) FROM app.collaboration_provision AS p
            JOIN app.collaboration_version AS v ON v.id = p.version_id
          WHERE v.agreement_id = NEW.agreement_id AND v.number = said.base_number
            AND NOT EXISTS (SELECT FROM jsonb_array_elements(said.provisions) AS one
              WHERE one ->> 'part' = p.part AND one ->> 'number' = p.number)) THEN
          ${refuse("A version says all that was agreed on")}
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER keep_whole AFTER INSERT ON app.collaboration_version
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.keep_whole()`);
  }

  async down(): Promise<void> {
    throw new Error("Going back would let somebody ratify for another.");
  }
}

const refuse = (message: string): string =>
  `RAISE restrict_violation USING MESSAGE = '${message}';`;

interface Keeping {
  readonly table: string;
  readonly on: "INSERT" | "UPDATE";
  readonly declares?: string;
  readonly body: string;
}

/** As signers.ts has it: a hired supporter signs nothing. */
const SIGNS = `EXISTS (SELECT FROM app.membership AS m JOIN app.person AS p ON p.id = m.person_id
  WHERE m.organisation_id = viewer AND p.id::text = signer ->> 'personId'
    AND p.name = signer ->> 'name' AND m.role = signer ->> 'role' AND p.id = ANY (NEW.person_ids)
    AND NEW.decided_on BETWEEN m.starts_on AND COALESCE(m.ends_on, 'infinity')
    AND m.role = ANY (CASE signer ->> 'capacity'
      WHEN 'EXECUTIVE' THEN ARRAY['BESTUURDER']
      WHEN 'CHAIR' THEN ARRAY['VOORZITTER', 'BESTUURSLID_LOKAAL', 'COMMISSIELID']
      WHEN 'SECRETARY' THEN ARRAY['SECRETARIS', 'BESTUURSLID_LOKAAL', 'COMMISSIELID']
      WHEN 'TREASURER' THEN ARRAY['VOORZITTER', 'BESTUURSLID', 'SECRETARIS',
        'BESTUURSLID_LOKAAL', 'COMMISSIELID'] END))`;

const RATIFYING = `
  SELECT t.* INTO said FROM app.collaboration_amendment AS a
    JOIN app.collaboration_text AS t ON t.id = a.current_text_id
  WHERE a.id = NEW.amendment_id AND a.status IN ('AGREED_TEXT', 'RATIFIED_ONE')
    AND a.agreement_id = NEW.agreement_id AND t.amendment_id = a.id;
  IF said.id IS DISTINCT FROM NEW.text_id OR said.content_hash IS DISTINCT FROM NEW.content_hash
    OR num_nonnulls(NEW.voided_on, NEW.void_reason, NEW.reservation_outcome) > 0 THEN
    ${refuse("The text of now is ratified, once both sides agreed on it")}
  END IF;
  IF NEW.body <> ALL (CASE side WHEN 'LANDLORD' THEN ARRAY['EXECUTIVE_BOARD', 'SUPERVISORY_BOARD']
      ELSE ARRAY['TENANTS_BOARD', 'MEMBERS_MEETING'] END)
    OR NEW.members_meeting_on IS NOT NULL
      AND (NEW.body <> 'TENANTS_BOARD' OR NEW.members_meeting_on <= NEW.decided_on) THEN
    ${refuse("A body decides for its own side")}
  END IF;
  IF NEW.decided_on NOT BETWEEN said.sent_on AND app.today() THEN
    ${refuse("A body decides on a text that it has")}
  END IF;
  IF jsonb_array_length(NEW.signers) = 0 OR EXISTS (
    SELECT FROM jsonb_array_elements(NEW.signers) AS signer WHERE NOT ${SIGNS}) THEN
    ${refuse("Who signs had a role that does, on the day of the decision")}
  END IF;
  IF NULLIF(current_setting('viewer.person_id', true), '')::uuid <> ALL (NEW.person_ids) THEN
    ${refuse("Who brings a ratification in is named with it")}
  END IF;`;

const RATIFIED = `
  IF (OLD.reservation_outcome, OLD.reservation_decided_on)
      IS DISTINCT FROM (NEW.reservation_outcome, NEW.reservation_decided_on)
    AND (viewer <> OLD.organisation_id OR OLD.voided_on IS NOT NULL
      OR OLD.reservation_outcome IS NOT NULL OR NEW.reservation_outcome IS NULL
      OR NEW.reservation_decided_on NOT BETWEEN OLD.members_meeting_on AND app.today()) THEN
    ${refuse("The members meeting of a party decides once")}
  END IF;
  IF (OLD.voided_on, OLD.void_reason) IS DISTINCT FROM (NEW.voided_on, NEW.void_reason)
    AND (OLD.voided_on IS NOT NULL OR NEW.voided_on IS DISTINCT FROM app.today()
      OR (NEW.void_reason = 'MEETING_REFUSED')
        IS DISTINCT FROM (COALESCE(NEW.reservation_outcome, '') = 'REFUSED')
      OR NOT EXISTS (SELECT FROM app.collaboration_amendment AS a
        WHERE a.id = OLD.amendment_id AND a.status IN ('AGREED_TEXT', 'RATIFIED_ONE'))) THEN
    ${refuse("What was voided stays so, and what became a version stands")}
  END IF;`;

const DRAFTING = `
  IF NEW.is_first IS DISTINCT FROM (SELECT status = 'DRAFT' FROM app.collaboration_agreement
      WHERE id = NEW.agreement_id)
    OR NEW.is_first AND EXISTS (SELECT FROM app.collaboration_amendment AS a
      WHERE a.agreement_id = NEW.agreement_id AND a.is_first) THEN
    ${refuse("An agreement begins with one text")}
  END IF;`;

/** As compose.ts has it: 1 CLAUSE, 2 ANNEX, 3 WORKBOOK. */
const weightOf = (amendmentClass: string, of: (column: string) => string): string => `CASE
  WHEN ${amendmentClass} = 'CLAUSE' OR ${of("parameters")} <> '{}' OR ${of("recognised")} <> '[]'
    OR COALESCE(${of("budget")}, 'null') <> 'null' THEN 1
  WHEN ${amendmentClass} = 'ANNEX' OR ${of("matrix")} <> '[]' THEN 2 ELSE 3 END`;
const HEAVIEST = `(
  SELECT COALESCE(min(LEAST(
    CASE WHEN NOT (one ->> 'repealed')::boolean
      THEN ${weightOf("one ->> 'amendmentClass'", (column) => `(one -> '${column}')`)} END,
    CASE WHEN p.id IS NOT NULL
      THEN ${weightOf("p.amendment_class", (column) => `p.${column}`)} END)), 1)
  FROM jsonb_array_elements(said.provisions) AS one
    LEFT JOIN app.collaboration_provision AS p ON p.part = one ->> 'part'
      AND p.number = one ->> 'number' AND p.version_id = (SELECT v.id
        FROM app.collaboration_version AS v
        WHERE v.agreement_id = NEW.agreement_id AND v.number = said.base_number))`;

/** The steps of amendment.lifecycle.ts, and those that other acts take. */
const STEPS = `CASE OLD.status
  WHEN 'DRAFT' THEN ARRAY['DISCARDED', negotiated]
  WHEN 'CO_CREATION' THEN ARRAY['AGREED_TEXT', 'RATIFIED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN']
  WHEN 'PROPOSED'
    THEN ARRAY['COUNTERED', 'AGREED_TEXT', 'RATIFIED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN']
  WHEN 'COUNTERED' THEN ARRAY['AGREED_TEXT', 'RATIFIED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN']
  WHEN 'AGREED_TEXT'
    THEN ARRAY[answered, 'RATIFIED_ONE', 'RATIFIED', 'EFFECTIVE', 'WITHDRAWN']
  WHEN 'RATIFIED_ONE' THEN ARRAY[answered, 'AGREED_TEXT', 'RATIFIED', 'EFFECTIVE', 'WITHDRAWN']
  WHEN 'RATIFIED' THEN ARRAY['EFFECTIVE'] ELSE ARRAY[]::text[] END`;

const AMENDING = `
  is_open := OLD.status IN ('PROPOSED', 'COUNTERED', 'CO_CREATION');
  is_sent := OLD.status = 'DRAFT' AND NEW.status NOT IN ('DRAFT', 'DISCARDED')
    OR OLD.shared_at IS NOT NULL AND OLD.current_text_id IS DISTINCT FROM NEW.current_text_id;
  IF NEW.status <> OLD.status AND NEW.status <> ALL (${STEPS})
    OR OLD.status IN ('DISCARDED', 'REJECTED', 'WITHDRAWN', 'EFFECTIVE')
    OR NEW.status = 'COUNTERED' AND OLD.process <> 'TURNS' THEN
    ${refuse("An amendment goes on by its own steps")}
  END IF;
  IF NEW.status = 'WITHDRAWN' AND viewer <> OLD.organisation_id
    OR is_open AND OLD.process = 'TURNS' AND side = OLD.last_side
      AND NEW.status NOT IN (OLD.status, 'WITHDRAWN') THEN
    ${refuse("The other side answers, and who proposed takes it back")}
  END IF;
  IF OLD.shared_at IS NOT NULL AND (OLD.number, OLD.title, OLD.rationale, OLD.shared_at)
    IS DISTINCT FROM (NEW.number, NEW.title, NEW.rationale, NEW.shared_at) THEN
    ${refuse("What was proposed is never edited")}
  END IF;
  IF OLD.decided_by_id IS DISTINCT FROM NEW.decided_by_id AND NEW.decided_by_id <> viewer
    OR (OLD.decided_by_id, OLD.decided_on, OLD.decide_reason)
        IS DISTINCT FROM (NEW.decided_by_id, NEW.decided_on, NEW.decide_reason)
      AND (NEW.decided_by_id IS NULL AND num_nonnulls(NEW.decided_on, NEW.decide_reason) > 0
        OR NEW.decided_on <> app.today() OR NEW.status = OLD.status AND NOT is_sent) THEN
    ${refuse("Who decides says so itself")}
  END IF;`;

/** What somebody sends, it wrote; its class follows from what it says. */
const SENDING = `
  IF is_sent THEN
    SELECT * INTO said FROM app.collaboration_text WHERE id = NEW.current_text_id;
    IF said.sent_at IS NULL OR said.amendment_id <> NEW.id OR said.organisation_id <> viewer
      OR NEW.last_side IS DISTINCT FROM side OR NEW.agreed_sides <> '{}'
      OR NEW.status NOT IN ('PROPOSED', answered)
      OR OLD.process = 'TURNS' AND is_open AND side = OLD.last_side
      OR said.effective_on IS DISTINCT FROM NEW.effective_on
      OR said.number < (SELECT max(t.number) FROM app.collaboration_text AS t
        WHERE t.amendment_id = NEW.id)
      OR said.base_number <> (SELECT COALESCE(max(v.number), 0) FROM app.collaboration_version AS v
        WHERE v.agreement_id = NEW.agreement_id) THEN
      ${refuse("Who sends a text wrote it, on the last version")}
    END IF;
    IF NEW.amendment_class IS DISTINCT FROM (CASE WHEN NEW.is_first THEN 'CLAUSE' ELSE
        (ARRAY['CLAUSE', 'ANNEX', 'WORKBOOK'])[${HEAVIEST}] END) THEN
      ${refuse("An amendment is decided on in the heaviest way of what it changes")}
    END IF;
  ELSIF (OLD.current_text_id, OLD.last_side, OLD.amendment_class)
      IS DISTINCT FROM (NEW.current_text_id, NEW.last_side, NEW.amendment_class)
    OR NEW.status <> OLD.status AND NEW.status = answered THEN
    ${refuse("Only another text changes what is negotiated")}
  END IF;`;

/** A side agrees for itself; all have ratified what a version was made of. */
const AGREEING = `
  IF NOT is_sent AND OLD.agreed_sides IS DISTINCT FROM NEW.agreed_sides
    AND (NOT is_open OR NEW.agreed_sides <> CASE OLD.process
      WHEN 'TURNS' THEN ARRAY['LANDLORD', 'TENANTS'] ELSE OLD.agreed_sides || side END
      OR side = ANY (OLD.agreed_sides) OR NEW.status = OLD.status AND OLD.process = 'TURNS') THEN
    ${refuse("A side agrees for itself")}
  END IF;
  IF is_open AND NEW.status IN ('AGREED_TEXT', 'RATIFIED', 'EFFECTIVE')
    AND NOT NEW.agreed_sides @> ARRAY['LANDLORD', 'TENANTS'] THEN
    ${refuse("Both sides agree on a text")}
  END IF;
  IF NEW.status <> OLD.status AND NEW.status IN ('RATIFIED_ONE', 'AGREED_TEXT') AND NOT is_open
    AND (NEW.status = 'RATIFIED_ONE') IS DISTINCT FROM EXISTS (
      SELECT FROM app.collaboration_ratification AS r
      WHERE r.amendment_id = NEW.id AND r.voided_on IS NULL) THEN
    ${refuse("It is ratified where a ratification stands")}
  END IF;
  IF (NEW.status <> OLD.status AND NEW.status IN ('RATIFIED', 'EFFECTIVE')
      OR OLD.version_id IS DISTINCT FROM NEW.version_id)
    AND NOT EXISTS (SELECT FROM app.collaboration_version AS v
      WHERE v.id = NEW.version_id AND v.amendment_id = NEW.id AND v.starts_on = NEW.effective_on
        AND NEW.status = CASE v.status WHEN 'AGREED' THEN 'RATIFIED' ELSE 'EFFECTIVE' END) THEN
    ${refuse("It takes effect with its version")}
  END IF;`;

/** What is agreed in consultation, the other side wrote or agreed to itself. */
const CONCLUDING = `
  SELECT * INTO amended FROM app.collaboration_amendment WHERE id = NEW.amendment_id;
  SELECT * INTO said FROM app.collaboration_text WHERE id = amended.current_text_id;
  SELECT max(v.number), max(v.starts_on) INTO last_number, last_start
  FROM app.collaboration_version AS v WHERE v.agreement_id = NEW.agreement_id;
  IF NOT (CASE
    WHEN amended.amendment_class <> 'WORKBOOK'
      THEN amended.status IN ('AGREED_TEXT', 'RATIFIED_ONE')
        AND amended.agreed_sides @> ARRAY['LANDLORD', 'TENANTS']
    WHEN amended.process = 'TURNS'
      THEN amended.status IN ('PROPOSED', 'COUNTERED') AND amended.last_side <> side
        AND said.organisation_id <> viewer
    ELSE amended.status = 'CO_CREATION' AND amended.agreed_sides && array_remove(
      ARRAY['LANDLORD', 'TENANTS'], side) END) IS TRUE THEN
    ${refuse("A version is what both sides agreed on")}
  END IF;
  IF said.sent_at IS NULL OR said.amendment_id <> amended.id
    OR said.base_number <> COALESCE(last_number, 0)
    OR NEW.number <> said.base_number + 1 OR NEW.status <> 'AGREED' OR NEW.ended_on IS NOT NULL
    OR NEW.created_at <> now()
    OR NEW.starts_on <> GREATEST(said.effective_on, app.today(), last_start)
    OR NEW.published_at IS DISTINCT FROM (SELECT a.published_at
      FROM app.collaboration_agreement AS a WHERE a.id = NEW.agreement_id) THEN
    ${refuse("A version follows the last one, and never begins with hindsight")}
  END IF;`;

/** What it says of its duration is what its provisions lay down, as versions.ts counts it. */
const LASTING = `
  SELECT jsonb_object_agg(laid.key, laid.value) INTO lays_down FROM (
    SELECT one -> 'parameters' AS parameters FROM jsonb_array_elements(said.provisions) AS one
    WHERE NOT (one ->> 'repealed')::boolean
    UNION ALL
    SELECT p.parameters FROM app.collaboration_provision AS p
      JOIN app.collaboration_version AS v ON v.id = p.version_id
    WHERE v.agreement_id = NEW.agreement_id AND v.number = said.base_number
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(said.provisions) AS one
        WHERE one ->> 'part' = p.part AND one ->> 'number' = p.number)
  ) AS each, jsonb_each(each.parameters) AS laid;
  -- a term counts from the version that lays it down
  SELECT CASE WHEN EXISTS (SELECT FROM jsonb_array_elements(said.provisions) AS one
      WHERE NOT (one ->> 'repealed')::boolean AND one -> 'parameters' ? 'termMonths')
    THEN (NEW.starts_on + (lays_down ->> 'termMonths')::integer * interval '1 month')::date - 1
    ELSE a.ends_on END INTO last_day
  FROM app.collaboration_agreement AS a WHERE a.id = NEW.agreement_id;
  IF (NEW.ends_on, NEW.renewal_months, NEW.notice_months, NEW.evaluation_months) IS DISTINCT FROM (
    CASE WHEN lays_down ? 'termMonths' THEN last_day END,
    (lays_down ->> 'renewalMonths')::integer, (lays_down ->> 'noticeMonths')::integer,
    (lays_down ->> 'evaluationMonths')::integer) THEN
    ${refuse("A version lasts as its provisions lay down")}
  END IF;`;

const VERSION = `
  IF (OLD.status, OLD.ended_on) IS DISTINCT FROM (NEW.status, NEW.ended_on) AND NOT (CASE
    WHEN OLD.status = 'AGREED' AND NEW.status = 'IN_FORCE'
      THEN NEW.starts_on <= app.today() AND NEW.ended_on IS NULL
    WHEN OLD.status = 'IN_FORCE' AND NEW.status = 'SUPERSEDED'
      THEN NEW.ended_on = (SELECT v.starts_on FROM app.collaboration_version AS v
        WHERE v.agreement_id = OLD.agreement_id AND v.number > OLD.number AND v.status = 'IN_FORCE'
        ORDER BY v.number LIMIT 1)
    WHEN OLD.status = 'IN_FORCE' AND NEW.status IN ('TERMINATED', 'EXPIRED')
      THEN NEW.ended_on = app.today() AND NEW.status = (SELECT a.status
        FROM app.collaboration_agreement AS a WHERE a.id = OLD.agreement_id)
    ELSE false END) IS TRUE THEN
    ${refuse("A version begins and ends on its day")}
  END IF;
  IF OLD.published_at IS DISTINCT FROM NEW.published_at AND NEW.published_at IS DISTINCT FROM (
    SELECT a.published_at FROM app.collaboration_agreement AS a WHERE a.id = OLD.agreement_id) THEN
    ${refuse("A version is published with its agreement")}
  END IF;`;

/** What its provisions say is what was agreed on, or what stood there before. */
const PROVISION = `
  SELECT v.* INTO made FROM app.collaboration_version AS v WHERE v.id = NEW.version_id;
  IF made.status IS DISTINCT FROM 'AGREED' OR made.created_at <> now()
    OR made.organisation_id <> viewer OR made.agreement_id <> NEW.agreement_id THEN
    ${refuse("A version is written once, by who makes it")}
  END IF;
  SELECT one INTO said FROM app.collaboration_amendment AS a
    JOIN app.collaboration_text AS t ON t.id = a.current_text_id,
    jsonb_array_elements(t.provisions) AS one
  WHERE a.id = made.amendment_id AND one ->> 'part' = NEW.part AND one ->> 'number' = NEW.number;
  IF said IS NULL THEN
    SELECT jsonb_build_object('heading', p.heading, 'kind', p.kind,
      'amendmentClass', p.amendment_class, 'text', p.text, 'parameters', p.parameters,
      'budget', p.budget, 'matrix', p.matrix, 'recognised', p.recognised) INTO said
    FROM app.collaboration_provision AS p JOIN app.collaboration_version AS v ON v.id = p.version_id
    WHERE v.agreement_id = made.agreement_id AND v.number = made.number - 1
      AND p.part = NEW.part AND p.number = NEW.number;
  END IF;
  IF said IS NULL OR (said ->> 'repealed')::boolean
    OR (NEW.heading, NEW.kind, NEW.amendment_class, NEW.text) IS DISTINCT FROM
      (said ->> 'heading', said ->> 'kind', said ->> 'amendmentClass', said ->> 'text')
    OR (NEW.parameters, COALESCE(NEW.budget, 'null'), NEW.matrix, NEW.recognised) IS DISTINCT FROM
      (said -> 'parameters', said -> 'budget', said -> 'matrix', said -> 'recognised') THEN
    ${refuse("A version says what was agreed on")}
  END IF;`;

/** Notice is given once, by who gives it; title and publication stay. */
const AGREEMENT_SAID = `
  IF (OLD.notice_by_id, OLD.notice_given_on, OLD.notice_until)
      IS DISTINCT FROM (NEW.notice_by_id, NEW.notice_given_on, NEW.notice_until)
    AND (OLD.notice_by_id IS NOT NULL OR NEW.notice_by_id IS DISTINCT FROM viewer
      OR NEW.notice_given_on <> app.today() OR OLD.status <> 'IN_FORCE' OR NEW.notice_until <
        (app.today() + COALESCE(OLD.notice_months, 0) * interval '1 month')::date) THEN
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
  IF OLD.ends_on IS DISTINCT FROM NEW.ends_on AND NOT (
    NEW.ends_on IS NOT DISTINCT FROM current.ends_on
      AND OLD.current_number IS DISTINCT FROM NEW.current_number
    OR OLD.ends_on < app.today() AND OLD.notice_until IS NULL
      AND NEW.ends_on = (OLD.ends_on + OLD.renewal_months * interval '1 month')::date) IS TRUE THEN
    ${refuse("An agreement ends as its version in force does, or is renewed")}
  END IF;`;

/** Each by the name of its function and trigger. */
const KEPT: Readonly<Record<string, Keeping>> = {
  keep_ratifying: {
    table: "collaboration_ratification",
    on: "INSERT",
    declares: "said app.collaboration_text;",
    body: RATIFYING,
  },
  keep_ratified: { table: "collaboration_ratification", on: "UPDATE", body: RATIFIED },
  keep_drafting: { table: "collaboration_amendment", on: "INSERT", body: DRAFTING },
  keep_negotiated: {
    table: "collaboration_amendment",
    on: "UPDATE",
    declares: `said app.collaboration_text; is_open boolean; is_sent boolean;
      answered text := CASE OLD.process WHEN 'TURNS' THEN 'COUNTERED' ELSE 'CO_CREATION' END;
      negotiated text := CASE OLD.process WHEN 'TURNS' THEN 'PROPOSED' ELSE 'CO_CREATION' END;`,
    body: AMENDING + SENDING + AGREEING,
  },
  keep_concluding: {
    table: "collaboration_version",
    on: "INSERT",
    declares: `amended app.collaboration_amendment; said app.collaboration_text;
      last_number integer; last_start date; lays_down jsonb; last_day date;`,
    body: CONCLUDING + LASTING,
  },
  keep_version: { table: "collaboration_version", on: "UPDATE", body: VERSION },
  keep_provision: {
    table: "collaboration_provision",
    on: "INSERT",
    declares: "made app.collaboration_version; said jsonb;",
    body: PROVISION,
  },
  keep_collaboration: {
    table: "collaboration_agreement",
    on: "UPDATE",
    declares: "current app.collaboration_version;",
    body: AGREEMENT_SAID + AGREEMENT_FOLLOWS,
  },
};
