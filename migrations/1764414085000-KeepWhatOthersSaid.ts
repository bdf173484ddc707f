import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whoever is party to an agreement may write its rows, because one act concerns many of them. These
 * triggers keep what another party said there: nobody answers, signs, settles or takes back in the
 * name of another, and what was decided stays as it was. They hold for whoever acts for an
 * organisation; the clock and migrations act for none.
 */
export class KeepWhatOthersSaid1764414085000 implements MigrationInterface {
  name = "KeepWhatOthersSaid1764414085000";

  async up(runner: QueryRunner): Promise<void> {
    await keepDecided(runner);
    await nameOneself(runner);
    for (const [table, events, body] of KEPT) {
      const name = `keep_${table}`;
      await runner.query(`
        CREATE FUNCTION app.${name}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE viewer uuid := ${VIEWER};
        BEGIN
          IF viewer IS NULL THEN RETURN NEW; END IF;
          ${body}
          RETURN NEW;
        END $$`);
      await runner.query(`
        CREATE TRIGGER keep_said BEFORE ${events} ON app.${table} FOR EACH ROW
          EXECUTE FUNCTION app.${name}()`);
    }
    await onPaper(runner);
  }

  async down(): Promise<void> {
    throw new Error("Going back would let one party rewrite what another said.");
  }
}

/** Whom the transaction acts for; null: the clock, or a migration. */
const VIEWER = "NULLIF(current_setting('viewer.organisation_id', true), '')::uuid";

/** What is fixed once a column is no longer null: the column, and those that stay with it. */
const DECIDED: readonly (readonly [table: string, since: string, ...columns: string[]])[] = [
  ["agreement_proposal", "decided_on", "status"],
  ["agreement_proposal", "led_to_id"],
  ["agreement_signature", "confirmed_on", "confirmed_by_id"],
  ["agreement_signature", "voided_on", "void_reason"],
  ["agreement_paper_statement", "confirmed_on", "confirmed_by_id", "voided_on"],
  ["agreement_paper_statement", "voided_on", "void_reason", "confirmed_on"],
  ["agreement_commitment", "shared_at", "number"],
  ["agreement_commitment_text", "sent_on"],
  ["agreement_reservation", "settled_on", "status", "settled_by_id", "settle_note"],
  ["agreement_indicator_value", "replaced_on"],
  ["agreement_progress", "submitted_on"],
  ["agreement_dispute", "advised_on", "advice"],
  ["agreement_dispute", "ruled_on", "ruling", "ruling_url", "status"],
  ["agreement_dispute", "withdraw_reason", "status"],
  ["agreement_dispute", "filed_on", "arose_on", "minister_from"],
];

/** By the function `keep_columns`, as what was sent or signed. */
async function keepDecided(runner: QueryRunner): Promise<void> {
  for (const [table, since, ...columns] of DECIDED)
    await runner.query(`
      CREATE TRIGGER keep_since_${since} BEFORE UPDATE ON app.${table} FOR EACH ROW
        EXECUTE FUNCTION app.keep_columns(${[since, since, ...columns]
          .map((one) => `'${one}'`)
          .join(", ")})`);
}

/** Who confirms, settles or contests writes its own name there, and no other. */
async function nameOneself(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION app.name_oneself() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      viewer uuid := ${VIEWER};
      given jsonb := to_jsonb(NEW) -> TG_ARGV[0];
    BEGIN
      IF viewer IS NOT NULL AND given <> 'null' AND given <> to_jsonb(viewer)
        AND (TG_OP = 'INSERT' OR given <> to_jsonb(OLD) -> TG_ARGV[0]) THEN
        RAISE restrict_violation USING MESSAGE = TG_ARGV[0] || ' names who acts';
      END IF;
      RETURN NEW;
    END $$`);
  for (const [table, column, events] of [
    ["agreement_signature", "confirmed_by_id", "INSERT OR UPDATE"],
    ["agreement_paper_statement", "confirmed_by_id", "INSERT OR UPDATE"],
    // an amendment takes over what was settled
    ["agreement_reservation", "settled_by_id", "UPDATE"],
    ["agreement_dispute", "contested_by_id", "INSERT OR UPDATE"],
  ] as const)
    await runner.query(`
      CREATE TRIGGER name_oneself BEFORE ${events} ON app.${table} FOR EACH ROW
        EXECUTE FUNCTION app.name_oneself('${column}')`);
}

/** Whether all who signed agreed to negotiate an agreement again, since the last of all decided. */
const REOPENED = (id: string) => `EXISTS (
  SELECT FROM app.agreement_proposal o JOIN app.agreement a ON a.id = o.agreement_id
  WHERE o.agreement_id = ${id} AND o.kind = 'REOPENING' AND o.status = 'ACCEPTED'
    AND o.created_at >= a.concluded_at)`;

/** An agreement that binds goes on only where its lifecycle leads (agreement.lifecycle.ts). */
const AGREEMENT = `
  IF TG_OP = 'INSERT' THEN
    IF NEW.concluded_at IS NOT NULL OR NEW.published_at IS NOT NULL THEN
      RAISE restrict_violation USING MESSAGE = 'An agreement begins with its negotiation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status <> NEW.status AND NOT (CASE OLD.status
    WHEN 'SIGNED_BY_SOME' THEN NEW.status <> 'NEGOTIATION' OR ${REOPENED("NEW.id")}
    WHEN 'SIGNED' THEN NEW.status IN ('IN_FORCE', 'AMENDED', 'TERMINATED')
    WHEN 'IN_FORCE' THEN NEW.status IN ('EVALUATED', 'AMENDED', 'TERMINATED', 'CLOSED')
    WHEN 'EVALUATED' THEN NEW.status IN ('AMENDED', 'TERMINATED', 'CLOSED')
    ELSE OLD.status NOT IN ('AMENDED', 'TERMINATED', 'CLOSED') END) THEN
    RAISE restrict_violation USING MESSAGE = 'An agreement that binds is not negotiated again';
  END IF;
  IF NEW.status <> 'NEGOTIATION'
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

/** The text that is signed is fixed, or negotiated again once no signature stands on it. */
const PART = `
  IF OLD.content <> NEW.content
    OR OLD.content IS NOT NULL AND OLD.no_tenant_party_reason
      IS DISTINCT FROM NEW.no_tenant_party_reason THEN
    RAISE restrict_violation USING MESSAGE = 'The content of a part is fixed';
  END IF;
  IF OLD.content IS NOT NULL AND NEW.content IS NULL AND EXISTS (
    SELECT FROM app.agreement_signature WHERE part_id = NEW.id AND voided_on IS NULL) THEN
    RAISE restrict_violation USING MESSAGE = 'A signature stands on the content of this part';
  END IF;`;

/**
 * A party's stance and standing are its own, and so is that it leaves. Another one records only that a
 * party without a log-in refused, and what follows from a signature: in the agreement, or in one by
 * which it acceded; and whoever named it can take that back.
 */
const PARTY = `
  IF TG_OP = 'INSERT' THEN
    IF NEW.stance <> 'PENDING' OR NEW.standing IS NOT NULL OR NEW.stance_text IS NOT NULL THEN
      RAISE restrict_violation USING MESSAGE = 'A party takes its stance itself';
    END IF;
    RETURN NEW;
  END IF;
  IF viewer <> NEW.member_id AND ((NEW.standing <> COALESCE(OLD.standing, '')
    OR NEW.standing_ground <> COALESCE(OLD.standing_ground, '')) AND NOT EXISTS (
      SELECT FROM app.agreement_paper_statement t
      WHERE t.agreement_id = NEW.agreement_id AND t.member_id = NEW.member_id
        AND t.confirmed_on IS NOT NULL AND t.standing = NEW.standing
        AND t.ground IS NOT DISTINCT FROM NEW.standing_ground)
    OR NEW.has_login AND NEW.stance_text <> COALESCE(OLD.stance_text, '')) THEN
    RAISE restrict_violation USING MESSAGE = 'A party takes its stance itself';
  END IF;
  IF viewer NOT IN (NEW.member_id, NEW.organisation_id) AND NEW.has_login
    AND OLD.capacity <> 'PROSPECTIVE' AND (OLD.capacity <> NEW.capacity
      OR OLD.left_on IS NULL AND NEW.left_on IS NOT NULL) THEN
    RAISE restrict_violation USING MESSAGE = 'A party leaves by its own act';
  END IF;
  IF OLD.stance <> NEW.stance AND (CASE
    WHEN NEW.stance IN ('SIGNED', 'SIGNED_IN_PART') THEN NOT EXISTS (
      SELECT FROM app.agreement_signature s JOIN app.agreement a ON a.id = s.agreement_id
      WHERE s.member_id = NEW.member_id AND s.voided_on IS NULL
        AND (NOT s.on_paper OR s.confirmed_on IS NOT NULL)
        AND (s.party_id = NEW.id OR a.kind = 'ACCESSION' AND a.base_id = NEW.agreement_id))
    WHEN NEW.stance = 'PENDING' THEN EXISTS (
      SELECT FROM app.agreement_signature s WHERE s.party_id = NEW.id AND s.voided_on IS NULL
        AND (NOT s.on_paper OR s.confirmed_on IS NOT NULL))
    ELSE NEW.has_login AND viewer <> NEW.member_id END) THEN
    RAISE restrict_violation USING MESSAGE = 'A party takes its stance itself';
  END IF;`;

/** The signatories decide on a proposal, each for itself; who made it takes it back. */
const PROPOSAL = `
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

/**
 * A signature that counts is void only where negotiation can be reopened: what some hold in force,
 * by all of them. One on paper that nobody confirmed counts for nobody.
 */
const SIGNATURE = `
  IF OLD.voided_on IS NULL AND NEW.voided_on IS NOT NULL AND NOT EXISTS (
    SELECT FROM app.agreement WHERE id = NEW.agreement_id
      AND (status IN ('CONCEPT_FINAL', 'SIGNING') OR status = 'SIGNED_BY_SOME'
        AND (OLD.on_paper AND OLD.confirmed_on IS NULL OR ${REOPENED("NEW.agreement_id")}))) THEN
    RAISE restrict_violation USING MESSAGE = 'A signature under an agreement that binds stands';
  END IF;`;

/** A paper is of who has no log-in, and counts for nobody when it is recorded. */
const PAPER_STATEMENT = `
  IF NEW.confirmed_on IS NOT NULL OR NEW.voided_on IS NOT NULL
    OR NOT EXISTS (SELECT FROM app.agreement_party WHERE agreement_id = NEW.agreement_id
      AND member_id = NEW.member_id AND NOT has_login AND left_on IS NULL) THEN
    RAISE restrict_violation USING MESSAGE = 'A paper is recorded of who has no log-in';
  END IF;`;

/** A commitment says what its last text says; who has to answer that text decides on it. */
const COMMITMENT = `
  DECLARE unsaid text[] := ARRAY['status', 'number', 'shared_at', 'calendar_item_ids',
    'agreement_readers', 'version', 'updated_at'];
  BEGIN
  IF NEW.shared_at IS NULL THEN RETURN NEW; END IF;
  IF NEW.current_text_id IS NOT NULL AND to_jsonb(OLD) - unsaid <> to_jsonb(NEW) - unsaid
    AND NOT EXISTS (SELECT FROM app.agreement_commitment_text t
    WHERE t.id = NEW.current_text_id AND t.sent_at IS NOT NULL AND t.text = NEW.text
      AND t.terms - 'reservations' = jsonb_build_object('theme', NEW.theme, 'kind', NEW.kind,
        'leadId', NEW.lead_id, 'otherIds', NEW.other_ids, 'appliesToIds', NEW.applies_to_ids,
        'inReturn', NEW.in_return, 'complexes', NEW.complexes, 'priorityYear', NEW.priority_year,
        'nationalGoal', NEW.national_goal, 'nationalGoalEdition', NEW.national_goal_edition,
        'legalEffect', NEW.legal_effect, 'legalPercentage', NEW.legal_percentage,
        'legalAmountEuros', NEW.legal_amount_euros, 'legalYear', NEW.legal_year)) THEN
    RAISE restrict_violation USING MESSAGE = 'A commitment says what its last text says';
  END IF;
  IF OLD.status <> NEW.status AND NOT (CASE NEW.status
    WHEN 'WITHDRAWN' THEN viewer = NEW.organisation_id
    WHEN 'REJECTED' THEN EXISTS (SELECT FROM app.agreement_commitment_answer
      WHERE text_id = NEW.current_text_id AND decision = 'REJECTED')
    WHEN 'AGREED' THEN NOT EXISTS (
      SELECT FROM app.agreement_party y
        JOIN app.agreement_commitment_text t ON t.id = NEW.current_text_id
      WHERE y.part_id = NEW.part_id AND y.capacity = 'SIGNATORY' AND y.has_login
        AND y.left_on IS NULL AND y.member_id <> t.organisation_id AND NOT EXISTS (
          SELECT FROM app.agreement_commitment_answer w WHERE w.text_id = t.id
            AND w.organisation_id = y.member_id AND w.decision = 'AGREED'))
    ELSE OLD.current_text_id IS DISTINCT FROM NEW.current_text_id END) THEN
    RAISE restrict_violation USING MESSAGE = 'Who has to answer its text decides on a commitment';
  END IF;
  END;`;

/** Only the trigger follow_procedure_status says where a procedure stands. */
const RESERVATION = `
  IF OLD.procedure_status <> NEW.procedure_status AND pg_trigger_depth() < 2 THEN
    RAISE restrict_violation USING MESSAGE = 'The procedure says where it stands';
  END IF;`;

/** What was measured by stays; another definition is added to it. */
const INDICATOR = `
  IF OLD.definitions <> NEW.definitions AND OLD.definitions <> NEW.definitions - -1 THEN
    RAISE restrict_violation USING MESSAGE = 'What an indicator counted is never edited';
  END IF;`;

/** What others say of a report decides on it. */
const PROGRESS = `
  IF OLD.submitted_at IS NOT NULL AND OLD.status <> NEW.status AND (OLD.status <> 'SUBMITTED'
    OR NOT EXISTS (SELECT FROM app.agreement_progress_answer
      WHERE progress_id = NEW.id AND organisation_id = viewer AND decision = NEW.status)
    OR viewer = NEW.organisation_id) THEN
    RAISE restrict_violation USING MESSAGE = 'Others confirm or contest a report';
  END IF;`;

/** Who declared a dispute, or files it, says since when it is, files it, and takes it back. */
const DISPUTE = `
  IF viewer NOT IN (NEW.organisation_id, NEW.filer_id)
    AND (OLD.arose_on, OLD.filed_on, OLD.withdraw_reason)
      IS DISTINCT FROM (NEW.arose_on, NEW.filed_on, NEW.withdraw_reason) THEN
    RAISE restrict_violation USING MESSAGE = 'Who declared a dispute files it';
  END IF;
  IF viewer <> OLD.contested_by_id AND OLD.contested_arose_on <> OLD.arose_on
    AND (OLD.contested_arose_on, OLD.contested_by_id, OLD.contest_note)
      IS DISTINCT FROM (NEW.contested_arose_on, NEW.contested_by_id, NEW.contest_note) THEN
    RAISE restrict_violation USING MESSAGE = 'Another organisation holds that day';
  END IF;
  IF OLD.extensions <> NEW.extensions AND OLD.extensions <> NEW.extensions - -1 THEN
    RAISE restrict_violation USING MESSAGE = 'An extension that was recorded stays';
  END IF;`;

const KEPT: readonly (readonly [table: string, events: string, body: string])[] = [
  ["agreement", "INSERT OR UPDATE", AGREEMENT],
  ["agreement_part", "UPDATE", PART],
  ["agreement_party", "INSERT OR UPDATE", PARTY],
  ["agreement_proposal", "UPDATE", PROPOSAL],
  ["agreement_signature", "UPDATE", SIGNATURE],
  ["agreement_paper_statement", "INSERT", PAPER_STATEMENT],
  ["agreement_commitment", "UPDATE", COMMITMENT],
  ["agreement_reservation", "UPDATE", RESERVATION],
  ["agreement_indicator", "UPDATE", INDICATOR],
  ["agreement_progress", "UPDATE", PROGRESS],
  ["agreement_dispute", "UPDATE", DISPUTE],
];

/** A signature on paper takes two: who records it, and another who confirms it. */
async function onPaper(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE app.agreement_party
      ADD CONSTRAINT agreement_party_place_key UNIQUE (id, part_id, member_id)`);
  await runner.query(`
    ALTER TABLE app.agreement_signature
      ADD CONSTRAINT agreement_signature_place_fkey FOREIGN KEY (party_id, part_id, member_id)
        REFERENCES app.agreement_party (id, part_id, member_id),
      ADD CONSTRAINT agreement_signature_two_check
        CHECK (CASE WHEN on_paper THEN confirmed_by_id <> organisation_id
          ELSE member_id = organisation_id AND confirmed_by_id IS NULL END)`);
}
