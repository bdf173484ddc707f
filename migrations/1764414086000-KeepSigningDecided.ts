import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * One party, with the rights of the role that answers requests, led what others hold in force back
 * to signing, and from there to negotiation. So each status names those it follows on, with what
 * must have happened; and what a party said is taken back by others only where the agreement is
 * negotiated again.
 */
export class KeepSigningDecided1764414086000 implements MigrationInterface {
  name = "KeepSigningDecided1764414086000";

  async up(runner: QueryRunner): Promise<void> {
    await refuseOnPaper(runner);
    for (const [table, events, body] of KEPT) {
      const name = `keep_${table}`;
      await runner.query(`
        CREATE OR REPLACE FUNCTION app.${name}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE viewer uuid := ${VIEWER};
        BEGIN
          IF viewer IS NULL THEN RETURN NEW; END IF;
          ${body}
          RETURN NEW;
        END $$`);
      await runner.query(`
        CREATE OR REPLACE TRIGGER keep_said BEFORE ${events} ON app.${table} FOR EACH ROW
          EXECUTE FUNCTION app.${name}()`);
    }
  }

  async down(): Promise<void> {
    throw new Error("Going back would let one party undo what others hold in force.");
  }
}

/** A refusal of who has no log-in is on paper too, as its answers and its standing. */
async function refuseOnPaper(runner: QueryRunner): Promise<void> {
  const table = "app.agreement_paper_statement";
  await runner.query(`
    ALTER TABLE ${table}
      -- the row of the part that it refuses to sign
      ADD COLUMN party_id uuid,
      ADD CONSTRAINT agreement_paper_statement_party_fkey FOREIGN KEY (party_id, agreement_id)
        REFERENCES app.agreement_party (id, agreement_id),
      DROP CONSTRAINT agreement_paper_statement_said_check,
      ADD CONSTRAINT agreement_paper_statement_said_check
        CHECK ((proposal_id IS NULL) = (accepted IS NULL)
          AND num_nonnulls(proposal_id, standing, party_id) = 1
          AND (party_id IS NULL OR ground IS NOT NULL))`);
  await runner.query(`DROP INDEX app.agreement_paper_statement_standing_key`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_paper_statement_standing_key ON ${table} (agreement_id, member_id)
      WHERE standing IS NOT NULL AND confirmed_on IS NULL AND voided_on IS NULL`);
  await runner.query(`
    CREATE UNIQUE INDEX agreement_paper_statement_refusal_key ON ${table} (party_id)
      WHERE party_id IS NOT NULL AND confirmed_on IS NULL AND voided_on IS NULL`);
  await runner.query(`
    CREATE TRIGGER keep_since_made_on BEFORE UPDATE ON ${table} FOR EACH ROW
      EXECUTE FUNCTION app.keep_columns('made_on', 'party_id')`);
}

/** Whom the transaction acts for; null: the clock, or a migration. */
const VIEWER = "NULLIF(current_setting('viewer.organisation_id', true), '')::uuid";

/** Whether all who signed agreed to negotiate an agreement again, since the last of all decided. */
const REOPENED = `EXISTS (
  SELECT FROM app.agreement_proposal o JOIN app.agreement a ON a.id = o.agreement_id
  WHERE o.agreement_id = NEW.id AND o.kind = 'REOPENING' AND o.status = 'ACCEPTED'
    AND o.created_at >= a.concluded_at)`;

/** Whether a proposal is what an act of this transaction made of it. */
const PROPOSED = (kind: string, status: string) => `EXISTS (
  SELECT FROM app.agreement_proposal o WHERE o.agreement_id = NEW.id AND o.kind = '${kind}'
    AND o.status = '${status}' AND o.updated_at = now()
    AND NOT EXISTS (SELECT FROM app.agreement_proposal later
      WHERE later.agreement_id = o.agreement_id AND later.kind = o.kind
        AND later.created_at > o.created_at))`;

/** Whether nobody who decides on signing has one of these stances. */
const NOBODY = (...stances: readonly string[]) => `NOT EXISTS (
  SELECT FROM app.agreement_party y JOIN app.agreement_part p ON p.id = y.part_id
  WHERE y.agreement_id = NEW.id AND y.left_on IS NULL AND NOT p.dropped
    AND (y.capacity = 'SIGNATORY' OR NEW.kind = 'ACCESSION' AND y.capacity = 'ENDORSER')
    AND y.stance IN (${stances.map((one) => `'${one}'`).join(", ")}))`;

/** Its last day has passed, and each signatory who can log in has judged that year. */
const JUDGED = `NEW.ends_on < app.today() AND NOT EXISTS (
  SELECT FROM app.agreement_party y JOIN app.agreement_part p ON p.id = y.part_id
  WHERE y.agreement_id = NEW.id AND y.capacity = 'SIGNATORY' AND y.has_login
    AND y.left_on IS NULL AND NOT p.dropped
    AND NOT EXISTS (SELECT FROM app.agreement_judgement j WHERE j.agreement_id = NEW.id
      AND j.organisation_id = y.member_id AND j.year = extract(year FROM NEW.ends_on)))`;

/** A later edition is in force, whatever became of those between. */
const AMENDED = `EXISTS (
  WITH RECURSIVE later AS (
    SELECT n.id, n.status FROM app.agreement n WHERE n.base_id = NEW.id AND n.kind = 'AMENDMENT'
    UNION ALL SELECT n.id, n.status FROM later JOIN app.agreement n ON n.base_id = later.id
    WHERE n.kind = 'AMENDMENT')
  SELECT FROM later WHERE status = 'IN_FORCE')`;

/**
 * On which statuses each follows when somebody acts, and what must have happened
 * (agreement.lifecycle.ts). Any signatory reopens while not all have decided.
 */
const STEPS: readonly (readonly [status: string, from: string, needs: string])[] = [
  [
    "NEGOTIATION",
    "CONCEPT_PROPOSED CONCEPT_FINAL SIGNING SIGNED_BY_SOME",
    `
      (OLD.status <> 'SIGNED_BY_SOME' OR ${REOPENED})`,
  ],
  ["CONCEPT_PROPOSED", "NEGOTIATION", PROPOSED("FINAL_CONCEPT", "OPEN")],
  ["CONCEPT_FINAL", "NEGOTIATION CONCEPT_PROPOSED", PROPOSED("FINAL_CONCEPT", "ACCEPTED")],
  ["SIGNING", "CONCEPT_FINAL", "true"],
  ["SIGNED_BY_SOME", "CONCEPT_FINAL SIGNING", NOBODY("PENDING")],
  ["SIGNED", "CONCEPT_FINAL SIGNING SIGNED_BY_SOME", NOBODY("PENDING", "REFUSED")],
  [
    "IN_FORCE",
    "CONCEPT_FINAL SIGNING SIGNED_BY_SOME",
    `
      NEW.starts_on <= app.today() AND ${NOBODY("PENDING", "REFUSED")}`,
  ],
  ["EVALUATED", "IN_FORCE", JUDGED],
  ["AMENDED", "SIGNED_BY_SOME SIGNED IN_FORCE EVALUATED", AMENDED],
  [
    "TERMINATED",
    "NEGOTIATION SIGNED_BY_SOME SIGNED IN_FORCE EVALUATED",
    PROPOSED("TERMINATION", "ACCEPTED"),
  ],
  ["CLOSED", "SIGNED_BY_SOME IN_FORCE EVALUATED", PROPOSED("CLOSING", "ACCEPTED")],
];

/** An agreement goes only where its lifecycle leads, by what all who decide have said. */
const AGREEMENT = `
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'NEGOTIATION' OR NEW.concluded_at IS NOT NULL
      OR NEW.published_at IS NOT NULL THEN
      RAISE restrict_violation USING MESSAGE = 'An agreement begins with its negotiation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status <> NEW.status AND NOT (CASE NEW.status ${STEPS.map(
    ([status, from, needs]) => `
    WHEN '${status}' THEN OLD.status = ANY ('{${from.replaceAll(" ", ",")}}') AND ${needs}`,
  ).join("")}
    ELSE false END) THEN
    RAISE restrict_violation USING MESSAGE = 'An agreement goes where its lifecycle leads';
  END IF;
  IF NEW.concluded_at IS NOT NULL AND OLD.concluded_at IS NULL
    AND (NEW.concluded_at <> now() OR NEW.status NOT IN ('SIGNED_BY_SOME', 'SIGNED', 'IN_FORCE'))
    OR NEW.status <> 'NEGOTIATION'
    AND (OLD.concluded_at IS NOT NULL AND OLD.concluded_at IS DISTINCT FROM NEW.concluded_at
      OR OLD.published_at IS NOT NULL
        AND (OLD.published_at, OLD.published_on, OLD.publication_url, OLD.publication_sha256)
          IS DISTINCT FROM
          (NEW.published_at, NEW.published_on, NEW.publication_url, NEW.publication_sha256)) THEN
    RAISE restrict_violation USING MESSAGE = 'What was concluded or published stays so';
  END IF;
  IF OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND NEW.concluded_at IS NULL THEN
    RAISE restrict_violation USING MESSAGE = 'Nobody publishes what is not concluded';
  END IF;`;

/** Whether the agreement of a row is negotiated: the act that reopens it writes that first. */
const NEGOTIATED = `EXISTS (
  SELECT FROM app.agreement WHERE id = NEW.agreement_id AND status = 'NEGOTIATION')`;

/** The text that is signed is fixed until the agreement is negotiated again. */
const PART = `
  IF OLD.content <> NEW.content
    OR OLD.content IS NOT NULL AND OLD.no_tenant_party_reason
      IS DISTINCT FROM NEW.no_tenant_party_reason THEN
    RAISE restrict_violation USING MESSAGE = 'The content of a part is fixed';
  END IF;
  IF OLD.content IS NOT NULL AND NEW.content IS NULL AND (NOT ${NEGOTIATED} OR EXISTS (
    SELECT FROM app.agreement_signature WHERE part_id = NEW.id AND voided_on IS NULL)) THEN
    RAISE restrict_violation USING MESSAGE = 'What is signed on is not negotiated again';
  END IF;`;

/** A signature that counts: given here, or on a paper that another party confirmed. */
const COUNTS = "s.voided_on IS NULL AND (NOT s.on_paper OR s.confirmed_on IS NOT NULL)";

/** Whether a paper is about the text that stands: it was recorded since that was proposed. */
const STANDS = `NOT EXISTS (
  SELECT FROM app.agreement_proposal o WHERE o.agreement_id = NEW.agreement_id
    AND o.kind = 'FINAL_CONCEPT' AND o.status = 'ACCEPTED' AND o.created_at > s.created_at)`;

/** What a party without a log-in said last of the text that stands, on a paper that was confirmed. */
const LAST_HELD = `
  SELECT s.standing, s.ground, s.made_on FROM app.agreement_paper_statement s
  WHERE s.agreement_id = NEW.agreement_id AND s.member_id = NEW.member_id
    AND s.standing IS NOT NULL AND s.confirmed_on IS NOT NULL AND ${STANDS}
  ORDER BY s.made_on DESC, s.created_at DESC LIMIT 1`;

/**
 * A party's stance and standing are its own, and so is that it leaves. Another one records only
 * what follows from a signature, in the agreement or in one by which it acceded, or from a paper;
 * takes back what was said of a text that is negotiated again; and takes whom it named off the list
 * of what is negotiated.
 */
const PARTY = `
  DECLARE
    own boolean; negotiated boolean; given app.agreement_signature;
  BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.stance <> 'PENDING' OR NEW.standing IS NOT NULL OR NEW.stance_text IS NOT NULL THEN
      RAISE restrict_violation USING MESSAGE = 'A party takes its stance itself';
    END IF;
    RETURN NEW;
  END IF;
  own := viewer = NEW.member_id;
  negotiated := ${NEGOTIATED};
  IF NOT own AND (OLD.standing, OLD.standing_ground, OLD.standing_on)
    IS DISTINCT FROM (NEW.standing, NEW.standing_ground, NEW.standing_on)
    AND NOT (CASE WHEN NEW.standing IS NULL THEN negotiated
      ELSE NEW.standing_on >= COALESCE(OLD.standing_on, NEW.standing_on) AND EXISTS (
        SELECT FROM (${LAST_HELD}) t WHERE t.standing = NEW.standing AND t.made_on = NEW.standing_on
          AND t.ground IS NOT DISTINCT FROM NEW.standing_ground) END) THEN
    RAISE restrict_violation USING MESSAGE = 'A party holds its view itself';
  END IF;
  IF OLD.capacity <> 'PROSPECTIVE' AND (OLD.capacity <> NEW.capacity
      OR OLD.left_on IS DISTINCT FROM NEW.left_on)
    AND (NOT negotiated OR viewer NOT IN (NEW.member_id, NEW.organisation_id) AND NEW.has_login) THEN
    RAISE restrict_violation USING MESSAGE = 'A party leaves by its own act';
  END IF;
  IF (OLD.stance, OLD.stance_on, OLD.stance_text)
    IS NOT DISTINCT FROM (NEW.stance, NEW.stance_on, NEW.stance_text) THEN
    RETURN NEW;
  END IF;
  SELECT * INTO given FROM app.agreement_signature s WHERE s.party_id = NEW.id AND ${COUNTS};
  IF NOT (CASE
    WHEN given.id IS NOT NULL THEN NEW.stance_on = given.signed_on AND NEW.stance_text IS NULL
      AND NEW.stance = CASE WHEN given.excluded_themes = '{}'
        AND given.excluded_commitment_ids = '{}' THEN 'SIGNED' ELSE 'SIGNED_IN_PART' END
    WHEN NEW.stance IN ('SIGNED', 'SIGNED_IN_PART') THEN OLD.capacity = 'PROSPECTIVE' AND EXISTS (
      SELECT FROM app.agreement_signature s JOIN app.agreement a ON a.id = s.agreement_id
      WHERE s.member_id = NEW.member_id AND ${COUNTS}
        AND a.kind = 'ACCESSION' AND a.base_id = NEW.agreement_id)
    WHEN NEW.stance = 'PENDING' THEN negotiated AND NEW.stance_on IS NULL
      AND NEW.stance_text IS NULL
      AND (own OR OLD.stance <> 'ADVISED' OR NEW.capacity <> 'ADVISER')
    WHEN own THEN true
    ELSE NEW.stance = 'REFUSED' AND OLD.stance = 'PENDING' AND EXISTS (
      SELECT FROM app.agreement_paper_statement s
      WHERE s.party_id = NEW.id AND s.confirmed_on IS NOT NULL
        AND s.ground = NEW.stance_text AND s.made_on = NEW.stance_on AND ${STANDS}) END) THEN
    RAISE restrict_violation USING MESSAGE = 'A party takes its stance itself';
  END IF;
  END;`;

/** The signatories decide on a proposal, each for itself; who made it takes it back. */
const PROPOSAL = `
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
    ELSE false END) THEN
    RAISE restrict_violation USING MESSAGE = 'The signatories decide on a proposal';
  END IF;`;

/** A signature that counts is void only where its agreement is negotiated again. */
const SIGNATURE = `
  IF OLD.voided_on IS NULL AND NEW.voided_on IS NOT NULL AND NOT EXISTS (
    SELECT FROM app.agreement WHERE id = NEW.agreement_id AND (status = 'NEGOTIATION'
      OR OLD.on_paper AND OLD.confirmed_on IS NULL
        AND status IN ('CONCEPT_FINAL', 'SIGNING', 'SIGNED_BY_SOME'))) THEN
    RAISE restrict_violation USING MESSAGE = 'A signature stands until negotiation is reopened';
  END IF;`;

/** A paper is of who has no log-in, and counts for nobody when it is recorded. */
const PAPER_STATEMENT = `
  IF NEW.confirmed_on IS NOT NULL OR NEW.voided_on IS NOT NULL OR NEW.created_at <> now()
    OR NOT EXISTS (SELECT FROM app.agreement_party WHERE agreement_id = NEW.agreement_id
      AND member_id = NEW.member_id AND NOT has_login AND left_on IS NULL
      AND id = COALESCE(NEW.party_id, id)) THEN
    RAISE restrict_violation USING MESSAGE = 'A paper is recorded of who has no log-in';
  END IF;`;

const KEPT: readonly (readonly [table: string, events: string, body: string])[] = [
  ["agreement", "INSERT OR UPDATE", AGREEMENT],
  ["agreement_part", "UPDATE", PART],
  ["agreement_party", "INSERT OR UPDATE", PARTY],
  ["agreement_proposal", "INSERT OR UPDATE", PROPOSAL],
  ["agreement_signature", "UPDATE", SIGNATURE],
  ["agreement_paper_statement", "INSERT", PAPER_STATEMENT],
];
