import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { labelsOf } from "../../src/authorisation/labels.js";
import type { Viewer } from "../../src/authorisation/viewer.js";
import { subjectKinds } from "../../src/changes/subjects.js";
import { modules } from "../../src/modules.js";
import { refuseUnguarded } from "../../src/persistence/refuse-unguarded.js";
import "../../src/server/serve.js";
import { createDatabase } from "../support/database.js";
import { MEMBER_ROLES, type MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";
import { agreementInserts, putAgreement } from "./agreement-rows.js";
import { collaborationInserts, putCollaboration } from "./collaboration-rows.js";
import {
  connectAsApi,
  connectAsSuperuser,
  readAs,
  readersOf,
  viewerOf,
  writeAs,
} from "./viewers.js";

/** The tables that rights follow from. */
const RIGHTS = modules.flatMap(({ rights = {} }) => Object.keys(rights));

/**
 * Who looks: W and C as they decide and as they draft, local organisations and municipalities of
 * Dordrecht (d) and Delft (D), the public.
 */
const VIEWERS = {
  W: "bestuurder",
  w: "beleidsadviseur",
  C: "voorzitter",
  c: "ondersteuner",
  Ld: "dordtseHuurder",
  LD: "delftseHuurder",
  Md: "dordtseAmbtenaar",
  MD: "delftseWethouder",
  P: null,
} as const satisfies Record<string, MemberName | null>;
const W = "W w",
  C = "C c",
  PARTIES = "W w C c",
  EVERYBODY = "W w C c Ld LD Md MD P";

/** A world, a connection that answers requests and one that no policy holds. */
async function inWorld(
  test: (parts: {
    world: World;
    api: pg.Client;
    superuser: pg.Client;
    viewers: Record<keyof typeof VIEWERS, Viewer>;
  }) => Promise<void>,
): Promise<void> {
  const world = await createWorld();
  const [api, superuser] = [
    await connectAsApi(world.databaseUrl),
    await connectAsSuperuser(world.databaseUrl),
  ];
  try {
    const viewers = {} as Record<keyof typeof VIEWERS, Viewer>;
    for (const [key, name] of Object.entries(VIEWERS))
      viewers[key as keyof typeof VIEWERS] = await viewerOf(world, name);
    await test({ world, api, superuser, viewers });
  } finally {
    await api.end();
    await superuser.end();
    await world.end();
  }
}

/** A migrated, empty database, as superuser. */
async function inDatabase(test: (client: pg.Client) => Promise<void>): Promise<void> {
  const database = await createDatabase();
  const client = await connectAsSuperuser(database.url);
  try {
    await test(client);
  } finally {
    await client.end();
    await database.drop();
  }
}

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

const UNTRACKED = [
  "act_request",
  "change",
  "change_epoch",
  "change_reader",
  "cursor_key",
  "migration",
];
const listTables = async (client: pg.Client) =>
  names(
    (
      await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`)
    ).rows,
  );
const listTracked = async (client: pg.Client) =>
  (await listTables(client)).filter((name) => !UNTRACKED.includes(name));

describe("a database that this version prepared", () => {
  it("guards every row: forced policies, tracking, and roles that own nothing and bypass nothing", () =>
    inDatabase((client) => refuseUnguarded(client, RIGHTS)));

  it("has tracked tables to guard, each registered as a subject that clients can be told about", () =>
    inDatabase(async (client) => {
      const tracked = await listTracked(client);
      expect(tracked).toEqual(
        expect.arrayContaining([
          "calendar_item",
          "calendar_item_annotation",
          "organisation",
          "person",
        ]),
      );
      expect(tracked.filter((name) => !subjectKinds.has(name))).toEqual([]);
      expect([...subjectKinds.keys()].filter((entity) => !tracked.includes(entity))).toEqual([]);
    }));

  // Whatever stands here, a bug in a query can do. So each new line is to be read as such.
  it("grants the server's roles these rights and no others", () =>
    inDatabase(async (client) => {
      const { rows: onTables } = await client.query<{ name: string }>(`
      SELECT format('%s %s %s', grantee, string_agg(privilege_type, '+' ORDER BY privilege_type),
        table_name) AS name
      FROM information_schema.role_table_grants
      WHERE table_schema = 'app' AND grantee <> 'samenspraak_owner' GROUP BY grantee, table_name
      ORDER BY 1`);
      const { rows: onColumns } = await client.query<{ name: string }>(`
      SELECT format('%s %s %s (%s)', grantee, privilege_type, table_name,
        string_agg(column_name, ' ' ORDER BY column_name)) AS name
      FROM information_schema.column_privileges c
      WHERE table_schema = 'app' AND grantee <> 'samenspraak_owner' AND NOT EXISTS (
        SELECT FROM information_schema.role_table_grants t
        WHERE (t.table_schema, t.table_name, t.grantee, t.privilege_type) = (c.table_schema,
          c.table_name, c.grantee, c.privilege_type))
      GROUP BY grantee, privilege_type, table_name ORDER BY 1`);
      const { rows: onFunctions } = await client.query<{ name: string }>(`
      SELECT format('%s %s', CASE a.grantee
      WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END, p.oid::regprocedure) AS name
      FROM pg_proc p, aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.pronamespace = 'app'::regnamespace AND a.grantee <> p.proowner ORDER BY 1`);
      // Whoever backs up reads every table, and nothing more.
      const isBackup = (name: string) => name.startsWith("samenspraak_backup ");
      const { rows: tables } = await client.query<{ name: string }>(`
      SELECT format('samenspraak_backup SELECT %s', relname) AS name
      FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' ORDER BY 1`);
      expect(names(onTables).filter(isBackup)).toEqual(names(tables));
      expect(names(onTables).filter((name) => !isBackup(name))).toEqual([
        "samenspraak_api INSERT+SELECT act_request",
        "samenspraak_api INSERT+SELECT advice",
        "samenspraak_api INSERT+SELECT advice_deliberation",
        "samenspraak_api INSERT+SELECT advice_dispute",
        "samenspraak_api INSERT+SELECT advice_dispute_step",
        "samenspraak_api INSERT+SELECT advice_document",
        "samenspraak_api INSERT+SELECT advice_extension",
        "samenspraak_api INSERT+SELECT advice_information_request",
        "samenspraak_api INSERT+SELECT advice_procedure",
        "samenspraak_api INSERT+SELECT advice_recommendation",
        "samenspraak_api INSERT+SELECT advice_request_version",
        "samenspraak_api INSERT+SELECT agreed_right",
        "samenspraak_api INSERT+SELECT agreed_term",
        "samenspraak_api INSERT+SELECT agreement",
        "samenspraak_api INSERT+SELECT agreement_bid",
        "samenspraak_api INSERT+SELECT agreement_bid_date",
        "samenspraak_api INSERT+SELECT agreement_bid_reaction",
        "samenspraak_api INSERT+SELECT agreement_commitment",
        "samenspraak_api INSERT+SELECT agreement_commitment_answer",
        "samenspraak_api INSERT+SELECT agreement_commitment_text",
        "samenspraak_api INSERT+SELECT agreement_consent",
        "samenspraak_api INSERT+SELECT agreement_cycle",
        "samenspraak_api INSERT+SELECT agreement_dispute",
        "samenspraak_api INSERT+SELECT agreement_indicator",
        "samenspraak_api INSERT+SELECT agreement_indicator_value",
        "samenspraak_api INSERT+SELECT agreement_judgement",
        "samenspraak_api INSERT+SELECT agreement_overview",
        "samenspraak_api INSERT+SELECT agreement_paper_statement",
        "samenspraak_api INSERT+SELECT agreement_part",
        "samenspraak_api INSERT+SELECT agreement_party",
        "samenspraak_api INSERT+SELECT agreement_position",
        "samenspraak_api INSERT+SELECT agreement_progress",
        "samenspraak_api INSERT+SELECT agreement_progress_answer",
        "samenspraak_api INSERT+SELECT agreement_proposal",
        "samenspraak_api INSERT+SELECT agreement_reservation",
        "samenspraak_api INSERT+SELECT agreement_signature",
        "samenspraak_api INSERT+SELECT board_meeting",
        "samenspraak_api INSERT+SELECT calendar_item",
        "samenspraak_api INSERT+SELECT calendar_item_annotation",
        "samenspraak_api INSERT+SELECT calendar_item_proposal",
        "samenspraak_api INSERT+SELECT calendar_year",
        "samenspraak_api INSERT+SELECT calendar_year_revision",
        "samenspraak_api INSERT+SELECT collaboration_agreement",
        "samenspraak_api INSERT+SELECT collaboration_amendment",
        "samenspraak_api INSERT+SELECT collaboration_budget",
        "samenspraak_api INSERT+SELECT collaboration_budget_year",
        "samenspraak_api INSERT+SELECT collaboration_comment",
        "samenspraak_api INSERT+SELECT collaboration_evaluation",
        "samenspraak_api INSERT+SELECT collaboration_judgement",
        "samenspraak_api INSERT+SELECT collaboration_provision",
        "samenspraak_api INSERT+SELECT collaboration_ratification",
        "samenspraak_api INSERT+SELECT collaboration_text",
        "samenspraak_api INSERT+SELECT collaboration_version",
        "samenspraak_api INSERT+SELECT commissioner_nomination",
        "samenspraak_api INSERT+SELECT committee_recognition",
        "samenspraak_api INSERT+SELECT consent_condition",
        "samenspraak_api INSERT+SELECT landlord_response",
        "samenspraak_api INSERT+SELECT nomination_candidate",
        "samenspraak_api INSERT+SELECT recognised_organisation",
        "samenspraak_api INSERT+SELECT recommendation_response",
        "samenspraak_api SELECT change",
        "samenspraak_api SELECT change_reader",
        "samenspraak_api SELECT holiday",
        "samenspraak_api SELECT membership",
        "samenspraak_api SELECT municipality",
        "samenspraak_api SELECT organisation",
        "samenspraak_api SELECT region",
        "samenspraak_api SELECT theme",
        "samenspraak_feed SELECT change",
        "samenspraak_feed SELECT change_epoch",
        "samenspraak_feed SELECT change_reader",
        "samenspraak_feed SELECT cursor_key",
      ]);
      expect(names(onColumns)).toEqual(
        [
          "samenspraak_api SELECT person (created_at id name updated_at version)",
          "samenspraak_api UPDATE act_request (subject_id)",
          `
        samenspraak_api UPDATE advice (adopted_on body draft_recommendations issued_at late
          meeting_id outcome procedure_readers published_at received_on status summary)`,
          `
        samenspraak_api UPDATE advice_deliberation (abstentions minority_view note votes_against
          votes_for)`,
          `
        samenspraak_api UPDATE advice_dispute (court_until execution_forbidden replaces_consent
          ruled_on ruling ruling_sent_on status suspends_execution)`,
          `
        samenspraak_api UPDATE advice_document (confided_at confidentiality embargo_until
          lifted_at procedure_readers published_at sha256 shared_at title url withheld_ground)`,
          "samenspraak_api UPDATE advice_extension (answer_reason answered_at status)",
          `
        samenspraak_api UPDATE advice_information_request (advice_due_on answer answered_at
          answered_on confidential contest_reason contested_at contested_effect effect material
          request_version_id)`,
          `
        samenspraak_api UPDATE advice_procedure (advice_days advice_due_on advice_extended_to
          advice_set_on also_addressed_ids answer_adopted_on answer_meeting_id answer_reason
          answered_on answered_with breach_reason calendar_item_id complexes consent_basis
          decided_on due_on ended_on executed_on extension_ground follows_id fully_followed
          information_days late municipality_ids number overdue published_at reasons_received_on received_on
          response_days response_due_on restart_ground shared_at status summer_stop term_confidential
          term_from_on themes title withdraw_reason wohv_subject year)`,
          "samenspraak_api UPDATE advice_recommendation (published_at)",
          `
        samenspraak_api UPDATE advice_request_version (advice_due_on confided_at confidentiality
          consequences contact_id decision_forum embargo_until intent lifted_at motives number
          planned_execution_on procedure_readers published_at question received_on submitted_at
          supplement)`,
          `
        samenspraak_api UPDATE agreement (concluded_at ended_on ends_on in_force_on
          monitoring_due_on monitoring_months party_ids publication_sha256 publication_url
          published_at published_on refers_to reopen_reason starts_on status title)`,
          `
        samenspraak_api UPDATE agreement_bid (board_approved_on documents number published_at
          received_on status subjects submitted_at tenants_heard_on text)`,
          "samenspraak_api UPDATE agreement_bid_date (due_on evidence_sha256 evidence_url)",
          `
        samenspraak_api UPDATE agreement_commitment (agreement_readers applies_to_ids
          calendar_item_ids complexes current_text_id in_return kind lead_id legal_amount_euros
          legal_effect legal_percentage legal_year national_goal national_goal_edition number
          other_ids priority_year shared_at status text theme)`,
          "samenspraak_api UPDATE agreement_commitment_answer (agreement_readers)",
          `
        samenspraak_api UPDATE agreement_commitment_text (agreement_readers answers_number discarded number
          reason sent_at sent_on terms text)`,
          "samenspraak_api UPDATE agreement_consent (agreement_readers)",
          `
        samenspraak_api UPDATE agreement_cycle (agreed_bid_due_on bid_due_on bid_submitted_on
          consultation_asked_on impasse_from no_tenant_party_reason overview_due_on overview_sent_on
          overview_sha256 overview_url passed policy_adopted_on policy_basis policy_ends_on
          policy_starts_on policy_title status tenant_party_ids)`,
          `
        samenspraak_api UPDATE agreement_dispute (advice advised_on agreement_readers arose_on
          contest_note contested_arose_on contested_by_id ended_on extensions file_until filed_on
          minister_from minister_overdue minister_until ruled_on ruling ruling_url status
          withdraw_reason)`,
          "samenspraak_api UPDATE agreement_indicator (agreement_readers definitions)",
          "samenspraak_api UPDATE agreement_indicator_value (agreement_readers replaced_on)",
          "samenspraak_api UPDATE agreement_judgement (agreement_readers)",
          `
        samenspraak_api UPDATE agreement_paper_statement (agreement_readers confirmed_by_id
          confirmed_on void_reason voided_on)`,
          `
        samenspraak_api UPDATE agreement_part (agreement_readers code content content_hash dropped
          no_tenant_party_reason position scope title year)`,
          `
        samenspraak_api UPDATE agreement_party (agreement_readers capacity joined_on left_on
          stance stance_on stance_text standing standing_ground standing_on succeeds_id)`,
          "samenspraak_api UPDATE agreement_position (mandate minimum note)",
          `
        samenspraak_api UPDATE agreement_progress (agreement_id agreement_readers explanation
          light number period status submitted_at submitted_on value year)`,
          "samenspraak_api UPDATE agreement_progress_answer (agreement_readers)",
          `
        samenspraak_api UPDATE agreement_proposal (agreement_readers decided_on led_to_id status)`,
          `
        samenspraak_api UPDATE agreement_reservation (agreed agreement_readers procedure_status
          settle_note settled_by_id settled_on status)`,
          `
        samenspraak_api UPDATE agreement_signature (agreement_readers confirmed_by_id confirmed_on
          void_reason voided_on)`,
          "samenspraak_api UPDATE board_meeting (cancelled_at note)",
          `
        samenspraak_api UPDATE calendar_item (council_owner_id decline_reason description ends_on
          landlord_owner_id levels municipality_ids number origin planned_as priority proposed_at
          published_at result_note starts_on status themes title)`,
          "samenspraak_api UPDATE calendar_item_annotation (note ranking)",
          "samenspraak_api UPDATE calendar_item_proposal (answer_reason answered_at status)",
          `
        samenspraak_api UPDATE calendar_year (adopted_by_council_at adopted_by_landlord_at
          published_at revision status)`,
          `
        samenspraak_api UPDATE collaboration_agreement (current_number ends_on evaluation_months
          notice_by_id notice_from_on notice_given_on notice_months notice_until published_at published_on
          renewal_months shared_at starts_on status title)`,
          `
        samenspraak_api UPDATE collaboration_amendment (agreed_sides amendment_class
          current_text_id decide_reason decided_by_id decided_on effective_on last_side number
          rationale shared_at status title version_id)`,
          "samenspraak_api UPDATE collaboration_budget (shared_at)",
          `
        samenspraak_api UPDATE collaboration_budget_year (account_sha256 account_url
          accounted_on advance_cents advance_paid_on decided_by_id decided_on
          overspend_answer overspend_asked_on overspend_cents overspend_decided_on
          overspend_decision overspend_reason reject_reason spent_cents status)`,
          "samenspraak_api UPDATE collaboration_comment (shared_at withdrawn_on)",
          "samenspraak_api UPDATE collaboration_evaluation (done_on due_on status)",
          "samenspraak_api UPDATE collaboration_provision (begun published_at)",
          `
        samenspraak_api UPDATE collaboration_ratification (reservation_decided_on
          reservation_outcome void_reason voided_on)`,
          `
        samenspraak_api UPDATE collaboration_text (base_number content_hash effective_on note
          number provisions sent_at sent_on)`,
          "samenspraak_api UPDATE collaboration_version (ended_on published_at status)",
          `
        samenspraak_api UPDATE commissioner_nomination (decided_on ground motivation nominated_on
          nominee_name profile profile_agreed_on shared_at status)`,
          `
        samenspraak_api UPDATE committee_recognition (decided_on ends_on reason report_due_on
          report_overdue reports starts_on status)`,
          `
        samenspraak_api UPDATE consent_condition (failed_on failure_ground failure_value
          fulfilled_on fulfilment_note)`,
          `
        samenspraak_api UPDATE landlord_response (decision_taken_on draft_decisions letter overall
          published_at received_on sent_at standstill_until status)`,
          "samenspraak_api UPDATE nomination_candidate (withdrawn_on)",
          "samenspraak_api UPDATE recognised_organisation (ended ends_on)",
          `
        samenspraak_api UPDATE recommendation_response (follow_up_note follow_up_status
          published_at)`,
          "samenspraak_feed SELECT advice_dispute (court_until id status)",
          `
        samenspraak_feed SELECT advice_document (confidentiality embargo_until id lifted_at
          shared_at)`,
          "samenspraak_feed SELECT advice_extension (id procedure_id status)",
          `
        samenspraak_feed SELECT advice_information_request (confidential id procedure_id
          request_version_id)`,
          `
        samenspraak_feed SELECT advice_procedure (answered_on due_on id kind overdue
          reasons_received_on response_due_on status)`,
          `
        samenspraak_feed SELECT advice_request_version (confidentiality embargo_until id lifted_at
          submitted_at)`,
          "samenspraak_feed SELECT agreed_right (agreement_id ends_on id)",
          "samenspraak_feed SELECT agreed_term (agreement_id ends_on id)",
          `
        samenspraak_feed SELECT agreement (base_id cycle_id ended_on ends_on id in_force_on kind
          monitoring_due_on monitoring_months party_ids starts_on status)`,
          `
        samenspraak_feed SELECT agreement_cycle (bid_due_on bid_submitted_on consultation_asked_on
          consultation_due_on ends_year id impasse_from overview_due_on overview_sent_on passed
          sign_target_on status)`,
          `
        samenspraak_feed SELECT agreement_dispute (file_until id minister_overdue minister_until
          status)`,
          "samenspraak_feed SELECT agreement_judgement (agreement_id organisation_id year)",
          "samenspraak_feed SELECT agreement_part (agreement_id dropped id)",
          `
        samenspraak_feed SELECT agreement_party (agreement_id capacity has_login id left_on
          member_id part_id)`,
          "samenspraak_feed SELECT agreement_proposal (agreement_id id kind status)",
          "samenspraak_feed SELECT agreement_reservation (procedure_id procedure_status)",
          `
        samenspraak_feed SELECT collaboration_agreement (current_number ends_on evaluation_months
          id notice_by_id notice_from_on notice_given_on notice_until renewal_months starts_on
          status)`,
          "samenspraak_feed SELECT collaboration_amendment (id status version_id)",
          `
        samenspraak_feed SELECT collaboration_budget_year (account_due_on account_overdue id
          status)`,
          "samenspraak_feed SELECT collaboration_evaluation (agreement_id due_on id status)",
          "samenspraak_feed SELECT collaboration_provision (begun id published_at version_id)",
          `
        samenspraak_feed SELECT collaboration_version (agreement_id amendment_id ended_on
          ends_notice ends_on evaluation_months id notice_months number published_at renewal_months
          starts_on status term)`,
          `
        samenspraak_feed SELECT committee_recognition (ends_on id report_due_on report_overdue
          status)`,
          "samenspraak_feed SELECT landlord_response (id procedure_id standstill_until)",
          `
        samenspraak_feed SELECT recognised_organisation (agreement_id begun ended ends_on id
          starts_on)`,
          "samenspraak_feed UPDATE advice_dispute (status)",
          "samenspraak_feed UPDATE advice_document (lifted_at)",
          "samenspraak_feed UPDATE advice_extension (answered_at status)",
          "samenspraak_feed UPDATE advice_information_request (confidential)",
          "samenspraak_feed UPDATE advice_procedure (due_on overdue status)",
          "samenspraak_feed UPDATE advice_request_version (lifted_at)",
          "samenspraak_feed UPDATE agreed_right (ends_on)",
          "samenspraak_feed UPDATE agreed_term (ends_on)",
          "samenspraak_feed UPDATE agreement (ended_on in_force_on monitoring_due_on status)",
          "samenspraak_feed UPDATE agreement_cycle (passed)",
          "samenspraak_feed UPDATE agreement_dispute (ended_on minister_overdue status)",
          "samenspraak_feed UPDATE agreement_party (left_on)",
          "samenspraak_feed UPDATE agreement_proposal (decided_on status)",
          "samenspraak_feed UPDATE agreement_reservation (procedure_status)",
          `
        samenspraak_feed UPDATE collaboration_agreement (current_number ends_on evaluation_months
          notice_by_id notice_from_on notice_given_on notice_months notice_until renewal_months
          starts_on status)`,
          "samenspraak_feed UPDATE collaboration_amendment (status)",
          "samenspraak_feed UPDATE collaboration_budget_year (account_overdue)",
          "samenspraak_feed UPDATE collaboration_evaluation (due_on status)",
          "samenspraak_feed UPDATE collaboration_provision (begun published_at)",
          "samenspraak_feed UPDATE collaboration_version (ended_on status)",
          "samenspraak_feed UPDATE committee_recognition (report_due_on report_overdue status)",
          "samenspraak_feed UPDATE landlord_response (standstill_until)",
          "samenspraak_feed UPDATE recognised_organisation (begun ended ends_on)",
        ].map((line) => line.replace(/\s+/g, " ").trim()),
      );
      expect(names(onFunctions)).toEqual([
        "samenspraak_api app.addressed(text[])",
        "samenspraak_api app.agreed_between(text[],uuid)",
        "samenspraak_api app.between_parties(text)",
        "samenspraak_api app.brought_in_by(uuid)",
        "samenspraak_api app.change_head()",
        "samenspraak_api app.circle(uuid,timestamp with time zone,timestamp with time zone)",
        "samenspraak_api app.circle_in(uuid,timestamp with time zone,boolean,text[])",
        "samenspraak_api app.circle_of(app.calendar_item)",
        "samenspraak_api app.confided(text[],timestamp with time zone)",
        "samenspraak_api app.current_membership(text,uuid)",
        "samenspraak_api app.find_readable(uuid[])",
        "samenspraak_api app.has_council(uuid[])",
        "samenspraak_api app.hold_rights(text,uuid,text)",
        "samenspraak_api app.is_confidential(text,timestamp with time zone)",
        "samenspraak_api app.is_fixed_target(uuid,uuid)",
        "samenspraak_api app.labels_of_viewer()",
        "samenspraak_api app.last_day_of(uuid)",
        "samenspraak_api app.log_place(integer)",
        "samenspraak_api app.name_key(text)",
        "samenspraak_api app.negotiators(uuid[])",
        "samenspraak_api app.next_monitoring(integer[],date,date)",
        "samenspraak_api app.once_begun(uuid[],timestamp with time zone)",
        "samenspraak_api app.parties()",
        "samenspraak_api app.read_changes(bigint,bigint[],text,text[],text[],integer)",
        "samenspraak_api app.read_histories(text[],uuid,integer)",
        ...modules
          .flatMap(({ kept }) => kept.map(({ entity }) => entity))
          .sort()
          .map((table) => `samenspraak_api app.readers_of(app.${table})`),
        "samenspraak_api app.readers_of_part(uuid,text[],timestamp with time zone,timestamp with time zone)",
        "samenspraak_api app.renewed_until(uuid,date,integer)",
        "samenspraak_api app.still_ahead(bigint[],bigint)",
        "samenspraak_api app.takes_part(uuid)",
        "samenspraak_api app.today()",
        "samenspraak_api app.viewer_audience()",
        "samenspraak_api app.viewer_bargains(uuid[])",
        "samenspraak_api app.viewer_circles()",
        "samenspraak_api app.viewer_is_in(text[])",
        "samenspraak_api app.viewer_is_party()",
        "samenspraak_api app.viewer_kind()",
        "samenspraak_api app.viewer_labels()",
        "samenspraak_api app.viewer_municipality_ids()",
        "samenspraak_api app.viewer_organisation_id()",
        "samenspraak_api app.viewer_person_id()",
        "samenspraak_api app.viewer_sets_terms(uuid)",
        "samenspraak_api app.within(text,uuid[])",
        "samenspraak_feed app.between_parties(text)",
        "samenspraak_feed app.change_head()",
        "samenspraak_feed app.current_epoch()",
        "samenspraak_feed app.forget_act_requests(interval)",
        "samenspraak_feed app.last_day_of(uuid)",
        "samenspraak_feed app.next_monitoring(integer[],date,date)",
        "samenspraak_feed app.read_told(text[],bigint,integer,integer)",
        "samenspraak_feed app.renewed_until(uuid,date,integer)",
        "samenspraak_feed app.sequence_changes()",
        "samenspraak_feed app.still_ahead(bigint[],bigint)",
        "samenspraak_feed app.today()",
      ]);
    }));

  it("lets neither server role create anything, nor gives it rights on what will be created", () =>
    inDatabase(async (client) => {
      const { rows } = await client.query(`
      SELECT role, nspname
      FROM unnest(ARRAY['samenspraak_api', 'samenspraak_feed']) AS role, pg_namespace
      WHERE nspname !~ '^pg_(toast_)?temp' AND has_schema_privilege(role, oid, 'CREATE')
      UNION ALL SELECT defaclrole::regrole::text, defaclobjtype::text FROM pg_default_acl`);
      expect(rows).toEqual([]);
    }));

  it("has no policy that lets every row pass to a server role, but for what only the feed reads", () =>
    inDatabase(async (client) => {
      const { rows } = await client.query<{ name: string }>(`
      SELECT format('%s on %s for %s', policyname, tablename,
        array_to_string(ARRAY(SELECT unnest(roles)::text ORDER BY 1), ' ')) AS name
      FROM pg_policies
      WHERE schemaname = 'app' AND roles NOT IN ('{samenspraak_owner}', '{samenspraak_backup}')
        AND (qual = 'true' OR with_check = 'true')
      ORDER BY 1`);
      expect(names(rows)).toEqual(
        ["change", "change_epoch", "change_reader", "cursor_key"].map(
          (table) => `feed on ${table} for samenspraak_feed`,
        ),
      );
    }));

  it("gives its owner no way to read what the parties wrote", () =>
    inDatabase(async (client) => {
      const { rows } = await client.query<{ name: string }>(`
      SELECT DISTINCT tablename AS name FROM pg_policies
      WHERE schemaname = 'app' AND ('samenspraak_owner' = ANY(roles) OR 'public' = ANY(roles))
      ORDER BY 1`);
      expect(names(rows)).toEqual([
        "act_request",
        "agreed_term",
        "change",
        "change_epoch",
        "change_reader",
        "holiday",
        "membership",
        "municipality",
        "organisation",
        "person",
        "region",
        "theme",
      ]);
    }));
});

describe("the start on a database with a gap", () => {
  const GUARDED = `
    SET LOCAL ROLE samenspraak_owner;
    CREATE TABLE app.planted (id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1);
    CALL app.track('app.planted');
    CREATE FUNCTION app.readers_of(app.planted) RETURNS text[]
      LANGUAGE sql STABLE RETURN ARRAY['PUBLIC'];
    CREATE FUNCTION app.subject_of(r app.planted, OUT id text, OUT topic text)
      LANGUAGE sql STABLE RETURN ((r).id::text, 'planted'::text);
    CREATE POLICY read ON app.planted FOR SELECT TO samenspraak_api
      USING (app.readers_of(planted) && (SELECT app.viewer_labels()));
    CREATE POLICY backup ON app.planted FOR SELECT TO samenspraak_backup USING (true);
    RESET ROLE;`;

  // Undone before anybody else can see it: roles belong to every database of the server.
  const findings = (client: pg.Client, sql: string) =>
    client
      .query(`BEGIN; ${GUARDED} ${sql}`)
      .then(() => refuseUnguarded(client, RIGHTS))
      .then(
        () => [],
        (error: Error) => error.message.split("\n- ").slice(1),
      )
      .finally(() => client.query("ROLLBACK"));

  it("finds nothing wrong with a new table that is guarded in every way", () =>
    inDatabase(async (client) => expect(await findings(client, "")).toEqual([])));

  it.each([
    [
      "policies that are switched off",
      "ALTER TABLE app.planted DISABLE ROW LEVEL SECURITY",
      "app.planted has no row level security",
    ],
    [
      "policies that its owner passes by",
      "ALTER TABLE app.planted NO FORCE ROW LEVEL SECURITY",
      "app.planted does not force row level security on its owner",
    ],
    ["a table without a policy", "DROP POLICY read ON app.planted", "app.planted has no policy"],
    [
      "a table of which backups have nothing",
      "DROP POLICY backup ON app.planted",
      "app.planted would lack rows in a backup",
    ],
    [
      "a table of which backups have a part",
      "ALTER POLICY backup ON app.planted USING (version > 1)",
      "app.planted would lack rows in a backup",
    ],
    [
      "a table whose versions do not rise",
      "DROP TRIGGER raise_version ON app.planted",
      "app.planted is not tracked: the trigger raise_version is missing, narrowed or off",
    ],
    [
      "a table that leaves no changes",
      "DROP TRIGGER record_change ON app.planted",
      "app.planted is not tracked: the trigger record_change is missing, narrowed or off",
    ],
    [
      "tracking that is switched off",
      "ALTER TABLE app.planted DISABLE TRIGGER record_change",
      "app.planted is not tracked: the trigger record_change is missing, narrowed or off",
    ],
    [
      "tracking of some changes only",
      `
      DROP TRIGGER record_change ON app.planted; CREATE TRIGGER record_change
      AFTER INSERT OR UPDATE ON app.planted FOR EACH ROW EXECUTE FUNCTION app.record_change()`,
      "app.planted is not tracked: the trigger record_change is missing, narrowed or off",
    ],
    [
      "tracking under a condition",
      `
      DROP TRIGGER raise_version ON app.planted; CREATE TRIGGER raise_version
      BEFORE UPDATE ON app.planted FOR EACH ROW
      WHEN (OLD.version < 9) EXECUTE FUNCTION app.raise_version()`,
      "app.planted is not tracked: the trigger raise_version is missing, narrowed or off",
    ],
    [
      "a table that rights follow from and that changes under acts",
      "ALTER TABLE app.region DISABLE TRIGGER hold_off_acts",
      "app.region can be changed under an act that is being committed: the trigger " +
        "hold_off_acts is missing, narrowed or off",
    ],
    [
      "a table without an id",
      "ALTER TABLE app.planted RENAME id TO key",
      "app.planted has no column id",
    ],
    [
      "a table without a version",
      "ALTER TABLE app.planted DROP COLUMN version",
      "app.planted has no column version",
    ],
    [
      "a table that does not say who reads it",
      "DROP FUNCTION app.readers_of(app.planted) CASCADE",
      "app.planted does not say who reads its rows: app.readers_of is missing",
    ],
    [
      "a table that does not say what its changes are about",
      "DROP FUNCTION app.subject_of(app.planted)",
      "app.planted does not say what its changes are about: app.subject_of is missing",
    ],
    [
      "a view that reads as its owner",
      "CREATE VIEW app.peephole AS SELECT * FROM app.calendar_item",
      "app.peephole is a view that reads as its owner: create it WITH (security_invoker)",
    ],
    [
      "a materialised view",
      "CREATE MATERIALIZED VIEW app.heap AS SELECT * FROM app.calendar_item",
      "app.heap holds rows that no policy can guard",
    ],
    [
      "a right on a table without policies",
      "GRANT SELECT ON app.migration TO samenspraak_api",
      "app.migration has no row level security, but samenspraak_api may SELECT",
    ],
    [
      "a function with its owner's rights that everybody may call",
      `
      CREATE FUNCTION app.key() RETURNS int LANGUAGE sql SECURITY DEFINER
        SET search_path = app, pg_temp RETURN 1`,
      "app.key() runs with its owner's rights, and everybody may call it",
    ],
    [
      "a function with its owner's rights that a caller can redirect",
      `
      CREATE FUNCTION app.key() RETURNS int
        LANGUAGE sql SECURITY DEFINER RETURN 1; REVOKE EXECUTE ON FUNCTION app.key FROM PUBLIC`,
      "app.key() runs with its owner's rights, but does not pin search_path to app, pg_temp",
    ],
    [
      "a server role that bypasses",
      "ALTER ROLE samenspraak_api BYPASSRLS",
      "samenspraak_api may bypass row level security",
    ],
    [
      "a feed that is superuser",
      "ALTER ROLE samenspraak_feed SUPERUSER",
      "samenspraak_feed is a superuser",
    ],
    [
      "a server role that makes roles",
      "ALTER ROLE samenspraak_api CREATEROLE",
      "samenspraak_api may create roles",
    ],
    [
      "a server role that can become the owner",
      "GRANT samenspraak_owner TO samenspraak_api",
      "samenspraak_api is a member of samenspraak_owner",
    ],
    [
      "an owner that the policies do not hold",
      "ALTER ROLE samenspraak_owner BYPASSRLS",
      "samenspraak_owner may bypass row level security",
    ],
    [
      "a server role that owns a table",
      `
      GRANT CREATE ON SCHEMA app TO samenspraak_api; ALTER TABLE app.planted OWNER TO
        samenspraak_api`,
      "samenspraak_api owns table app.planted",
    ],
  ])("tells of %s", (_, sql, finding) =>
    inDatabase(async (client) => {
      expect(await findings(client, sql)).toContain(finding);
      await refuseUnguarded(client, RIGHTS); // what was planted is gone
    }),
  );

  it("lists every gap in one error", () =>
    inDatabase(async (client) => {
      expect(
        await findings(
          client,
          "CREATE TABLE app.forgotten (); ALTER ROLE samenspraak_feed BYPASSRLS",
        ),
      ).toEqual([
        "app.forgotten has no row level security",
        "app.forgotten does not force row level security on its owner",
        "app.forgotten has no policy",
        "app.forgotten would lack rows in a backup",
        "app.forgotten has no column id",
        "app.forgotten has no column version",
        "app.forgotten is not tracked: the trigger raise_version is missing, narrowed or off",
        "app.forgotten is not tracked: the trigger record_change is missing, narrowed or off",
        "app.forgotten does not say who reads its rows: app.readers_of is missing",
        "app.forgotten does not say what its changes are about: app.subject_of is missing",
        "samenspraak_feed may bypass row level security",
      ]);
    }));
});

describe("the labels of a viewer", () => {
  it("are the same in SQL, which defines them, and in TypeScript, for every role there is and for the public", () =>
    inWorld(async ({ world, api }) => {
      await world.administer("UPDATE app.organisation SET municipality_ids = '{}' WHERE id = $1", [
        world.organisations.gemeenteDelft,
      ]);
      await world.administer("UPDATE app.organisation SET municipality_ids = $2 WHERE id = $1", [
        world.organisations.delftseHuurders,
        Object.values(world.municipalities),
      ]);
      for (const name of [...(Object.keys(MEMBER_ROLES) as MemberName[]), null]) {
        const viewer = await viewerOf(world, name);
        const [row] = await readAs<{ told: string[]; computed: string[]; untold: string[] }>(
          api,
          viewer,
          `
        SELECT app.viewer_labels() AS told, app.labels_of_viewer() AS computed,
          set_config('viewer.labels', '', true), app.viewer_labels() AS untold`,
        );
        const labels = [...labelsOf(viewer)].sort();
        for (const [how, found] of Object.entries({
          told: row!.told,
          computed: row!.computed,
          untold: row!.untold,
        })) {
          expect({ name, how, labels: [...new Set(found)].sort() }).toEqual({ name, how, labels });
        }
      }
      const [none] = await readAs<{ labels: string[] }>(
        api,
        null,
        "SELECT app.viewer_labels() AS labels",
      );
      expect([...new Set(none!.labels)]).toEqual(["PUBLIC"]);
    }));
});

describe("who reads which rows of the calendar", () => {
  it("is what the visibility matrix says, for items in every state, of either side, in every area", () =>
    inWorld(async ({ world, api, superuser, viewers }) => {
      await superuser.query(
        "INSERT INTO app.calendar_year (year, organisation_id) VALUES (2026, $1)",
        [world.organisations.woonbron],
      );
      const rows = new Map<string, string>();
      let number = 0;
      const add = async (
        status: string,
        by: "woonbron" | "cprw",
        areas: ("dordrecht" | "delft")[] = [],
        published = false,
      ) => {
        const id = randomUUID();
        const draft = status === "DRAFT" || status === "DISCARDED";
        await superuser.query(
          `
          INSERT INTO app.calendar_item (id, year, number, title, origin, status, organisation_id,
            municipality_ids, published_at)
          VALUES ($1, 2026, $2, 'x', 'JOINT', $3, $4, $5, $6)`,
          [
            id,
            draft ? null : (number += 1),
            status,
            world.organisations[by],
            areas.map((area) => world.municipalities[area]),
            published ? new Date() : null,
          ],
        );
        rows.set(
          [
            status,
            `of ${by}`,
            ...(areas.length > 0 ? [`in ${areas.join(" and ")}`] : []),
            ...(published ? ["published"] : []),
          ].join(" "),
          id,
        );
      };
      const expected: Record<string, string> = {};
      for (const [by, own] of [
        ["woonbron", W],
        ["cprw", C],
      ] as const) {
        for (const status of ["DRAFT", "DISCARDED"]) {
          await add(status, by);
          await add(status, by, ["dordrecht"]);
          Object.assign(expected, {
            [`${status} of ${by}`]: own,
            [`${status} of ${by} in dordrecht`]: own,
          });
        }
        for (const status of ["PROPOSED", "DECLINED", "WITHDRAWN"]) {
          await add(status, by);
          await add(status, by, ["dordrecht"]);
          Object.assign(expected, {
            [`${status} of ${by}`]: PARTIES,
            [`${status} of ${by} in dordrecht`]: PARTIES,
          });
        }
        for (const status of [
          "AGREED",
          "IN_PROGRESS",
          "POSTPONED",
          "ROLLED_OVER",
          "DONE",
          "CANCELLED",
        ]) {
          await add(status, by);
          await add(status, by, ["dordrecht"]);
          await add(status, by, ["dordrecht", "delft"]);
          await add(status, by, ["delft"], true);
          Object.assign(expected, {
            [`${status} of ${by}`]: `${PARTIES} Ld LD Md MD`,
            [`${status} of ${by} in dordrecht`]: `${PARTIES} Ld Md`,
            [`${status} of ${by} in dordrecht and delft`]: `${PARTIES} Ld LD Md MD`,
            [`${status} of ${by} in delft published`]: EVERYBODY,
          });
        }
      }
      expect(await readersOf(api, viewers, rows, "SELECT id FROM app.calendar_item")).toEqual(
        expected,
      );
      expect(
        await readersOf(
          api,
          viewers,
          rows,
          "SELECT entity_id AS id FROM app.change WHERE entity = 'calendar_item'",
        ),
      ).toEqual(expected);
    }));

  it("knows every status an item can have", () =>
    inDatabase(async (client) => {
      const {
        rows: [row],
      } = await client.query(`
      SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint
      WHERE conname = 'calendar_item_status_check'`);
      expect(
        [...String(row.text).matchAll(/'([A-Z_]+)'/g)].map(([, status]) => status).sort(),
      ).toEqual([
        "AGREED",
        "CANCELLED",
        "DECLINED",
        "DISCARDED",
        "DONE",
        "DRAFT",
        "IN_PROGRESS",
        "POSTPONED",
        "PROPOSED",
        "ROLLED_OVER",
        "WITHDRAWN",
      ]);
    }));

  it("is what the visibility matrix says, for years, revisions, proposals and own notes", () =>
    inWorld(
      async ({
        world: {
          organisations: { woonbron, cprw },
        },
        api,
        superuser,
        viewers,
      }) => {
        const rows = {
          years: new Map<string, string>(),
          revisions: new Map<string, string>(),
          proposals: new Map<string, string>(),
          annotations: new Map<string, string>(),
        };
        const add = async (
          kind: keyof typeof rows,
          name: string,
          table: string,
          values: Record<string, unknown>,
        ) => {
          const id = randomUUID();
          const columns = Object.keys(values);
          await superuser.query(
            `
        INSERT INTO app.${table} (id, ${columns.join(", ")})
        VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(", ")})`,
            [id, ...Object.values(values)],
          );
          rows[kind].set(name, id);
          return id;
        };
        await add("years", "never adopted", "calendar_year", {
          year: 2024,
          organisation_id: woonbron,
          adopted_by_landlord_at: new Date(),
        });
        await add("years", "adopted", "calendar_year", {
          year: 2025,
          organisation_id: cprw,
          revision: 1,
          status: "ADOPTED",
        });
        await add("years", "adopted, opened again", "calendar_year", {
          year: 2026,
          organisation_id: cprw,
          revision: 1,
        });
        await add("years", "published", "calendar_year", {
          year: 2027,
          organisation_id: cprw,
          revision: 1,
          status: "ADOPTED",
          published_at: new Date(),
        });
        await add("revisions", "adopted", "calendar_year_revision", {
          year: 2025,
          revision: 1,
          adopted_by_landlord_at: new Date(),
          adopted_by_council_at: new Date(),
          items: "[]",
        });
        const itemId = await add("years", "an item", "calendar_item", {
          year: 2027,
          number: 1,
          title: "x",
          origin: "JOINT",
          status: "AGREED",
          organisation_id: woonbron,
          published_at: new Date(),
        });
        rows.years.delete("an item");
        for (const status of ["OPEN", "ACCEPTED", "REFUSED", "WITHDRAWN", "LAPSED"])
          await add("proposals", status, "calendar_item_proposal", {
            item_id: itemId,
            year: 2027,
            kind: "CHANGE",
            status,
            organisation_id: woonbron,
            previous_status: "AGREED",
          });
        await add("annotations", "of woonbron", "calendar_item_annotation", {
          item_id: itemId,
          year: 2027,
          organisation_id: woonbron,
          note: "x",
        });
        await add("annotations", "of cprw", "calendar_item_annotation", {
          item_id: itemId,
          year: 2027,
          organisation_id: cprw,
          ranking: 1,
        });

        const expected = {
          years: {
            "never adopted": PARTIES,
            adopted: `${PARTIES} Ld LD Md MD`,
            "adopted, opened again": `${PARTIES} Ld LD Md MD`,
            published: EVERYBODY,
          },
          revisions: { adopted: PARTIES },
          proposals: {
            OPEN: PARTIES,
            ACCEPTED: PARTIES,
            REFUSED: PARTIES,
            WITHDRAWN: PARTIES,
            LAPSED: PARTIES,
          },
          annotations: { "of woonbron": W, "of cprw": C },
        };
        const tables = {
          years: "calendar_year",
          revisions: "calendar_year_revision",
          proposals: "calendar_item_proposal",
          annotations: "calendar_item_annotation",
        } as const;
        for (const kind of Object.keys(rows) as (keyof typeof rows)[]) {
          expect(
            await readersOf(api, viewers, rows[kind], `SELECT id FROM app.${tables[kind]}`),
          ).toEqual(expected[kind]);
          expect(
            await readersOf(
              api,
              viewers,
              rows[kind],
              `SELECT entity_id AS id FROM app.change WHERE entity = '${tables[kind]}'`,
            ),
          ).toEqual(expected[kind]);
        }
      },
    ));

  it("is common knowledge for organisations, and within the parties and one's own organisation for people", () =>
    inWorld(async ({ world, api, viewers }) => {
      for (const table of ["organisation", "municipality", "region", "theme", "holiday"]) {
        for (const viewer of Object.values(viewers))
          expect(await readAs(api, viewer, `SELECT id FROM app.${table}`)).not.toHaveLength(0);
      }
      const people = new Map(
        Object.values(world.members).map(({ name, personId }) => [name, personId]),
      );
      const memberships = new Map(
        Object.values(world.members).map(({ name, membershipId }) => [name, membershipId]),
      );
      const ELSEWHERE: Record<string, string> = {
        dordtseHuurder: " Ld",
        delftseHuurder: " LD",
        dordtseAmbtenaar: " Md",
        delftseWethouder: " MD",
      };
      const expected = Object.fromEntries(
        [...people.keys()].map((name) => [name, PARTIES + (ELSEWHERE[name] ?? "")]),
      );
      expect(await readersOf(api, viewers, people, "SELECT id FROM app.person")).toEqual(expected);
      expect(await readersOf(api, viewers, memberships, "SELECT id FROM app.membership")).toEqual(
        expected,
      );
      for (const viewer of Object.values(viewers))
        expect(await writeAs(api, viewer, "SELECT subject FROM app.person")).toBe("42501");
    }));

  it("is only what is public, in a transaction that does not say who looks", () =>
    inWorld(async ({ world, api, superuser }) => {
      await superuser.query(
        `
      INSERT INTO app.calendar_year (year, organisation_id, revision, published_at)
      VALUES (2026, $1, 1, now()), (2027, $1, 1, NULL)`,
        [world.organisations.woonbron],
      );
      await superuser.query(
        `
      INSERT INTO app.calendar_item (year, number, title, origin, status, organisation_id,
        published_at)
      VALUES
      (2026, 1, 'published', 'JOINT', 'AGREED', $1, now()),
        (2026, 2, 'agreed', 'JOINT', 'AGREED', $1, NULL),
        (2026, NULL, 'draft', 'JOINT', 'DRAFT', $1, NULL)`,
        [world.organisations.woonbron],
      );
      await superuser.query(`
      INSERT INTO app.calendar_item_annotation (item_id, year, organisation_id)
      SELECT id, year, organisation_id FROM app.calendar_item`);
      await superuser.query(
        "INSERT INTO app.act_request (organisation_id, request_id, fingerprint) VALUES ($1, $1, '')",
        [world.organisations.woonbron],
      );
      const public_ = await viewerOf(world, null);
      for (const viewer of [null, public_]) {
        expect(await readAs(api, viewer, "SELECT title FROM app.calendar_item")).toEqual([
          { title: "published" },
        ]);
        expect(await readAs(api, viewer, "SELECT year FROM app.calendar_year")).toEqual([
          { year: 2026 },
        ]);
        for (const table of [
          "calendar_item_annotation",
          "calendar_item_proposal",
          "calendar_year_revision",
          "membership",
          "act_request",
        ])
          expect(await readAs(api, viewer, `SELECT FROM app.${table}`)).toHaveLength(0);
        expect(await readAs(api, viewer, "SELECT id FROM app.person")).toHaveLength(0);
        expect(
          await readAs(api, viewer, "SELECT DISTINCT entity FROM app.change ORDER BY entity"),
        ).toEqual(
          ["calendar_item", "calendar_year", "municipality", "organisation", "region", "theme"].map(
            (entity) => ({ entity }),
          ),
        );
      }
    }));
});

describe("writing past the acts", () => {
  it("in the name of another organisation is refused by the database, for every table that names one", () =>
    inWorld(async ({ world, api, superuser, viewers }) => {
      const { woonbron, cprw } = world.organisations;
      const [draft, shared, noted, year] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      await superuser.query(
        "INSERT INTO app.calendar_year (id, year, organisation_id) VALUES ($1, 2026, $2)",
        [year, cprw],
      );
      await superuser.query(
        `
      INSERT INTO app.calendar_item (id, year, number, title, origin, status, organisation_id)
      VALUES ($1, 2026, NULL, 'x', 'JOINT', 'DRAFT', $4),
        ($2, 2026, 1, 'x', 'JOINT', 'PROPOSED', $4), ($3, 2026, 2, 'x', 'JOINT', 'PROPOSED', $4)`,
        [draft, shared, noted, cprw],
      );
      await superuser.query(
        `
      INSERT INTO app.calendar_item_annotation (item_id, year, organisation_id, note)
      VALUES ($1, 2026, $2, 'x')`,
        [shared, cprw],
      );
      await superuser.query(
        "INSERT INTO app.act_request (organisation_id, request_id, fingerprint) VALUES ($1, $1, '')",
        [cprw],
      );
      const REFUSED = "42501";
      // An issued advice and its answer on a public procedure that everybody sees, and one that
      // waits: whose name it is decides, nothing else.
      const [procedure, waiting, advice, recommendation, response] = [
        randomUUID(),
        randomUUID(),
        randomUUID(),
        randomUUID(),
        randomUUID(),
      ];
      const local = world.organisations.dordtseHuurders;
      await superuser.query(
        `
      INSERT INTO app.advice_procedure (id, kind, status, year, number, title, organisation_id,
        adviser_id, shared_at, published_at)
      SELECT id, 'REQUESTED', 'REQUESTED', 2026, n, 'x', $3, $4, now(), now()
      FROM unnest(ARRAY[$1, $2]::uuid[]) WITH ORDINALITY AS p (id, n)`,
        [procedure, waiting, woonbron, cprw],
      );
      await superuser.query(
        `
      INSERT INTO app.advice (id, procedure_id, organisation_id, status, adopted_on, issued_at)
      VALUES ($1, $2, $3, 'ISSUED', now(), now())`,
        [advice, procedure, cprw],
      );
      await superuser.query(
        `
      INSERT INTO app.advice_recommendation (id, procedure_id, organisation_id, advice_id, number,
        text, weight)
      VALUES ($1, $2, $3, $4, 1, 'x', 'REMARK')`,
        [recommendation, procedure, cprw, advice],
      );
      await superuser.query(
        `
      INSERT INTO app.landlord_response (id, procedure_id, organisation_id, status, sent_at)
      VALUES ($1, $2, $3, 'SENT', now())`,
        [response, procedure, woonbron],
      );
      const [cycle, bid] = [randomUUID(), randomUUID()];
      const { dordrecht } = world.municipalities;
      const cycleOf = (id: string, year: number) => (organisationId: string) => `
        INSERT INTO app.agreement_cycle (id, organisation_id, municipality_id, starts_year,
          ends_year, status, policy_basis, tenant_party_ids, consultation_due_on, bid_due_on,
          overview_due_on, sign_target_on, impasse_from)
        VALUES (${id}, '${organisationId}', '${dordrecht}', ${year}, ${year}, 'PREPARATION', 'NONE',
          '{${local}}', '2025-04-01', '2025-07-01', '2025-12-14', '2025-12-15', '2026-01-02')`;
      await superuser.query(cycleOf(`'${cycle}'`, 2026)(woonbron));
      await superuser.query(
        `
      INSERT INTO app.agreement_bid (id, cycle_id, municipality_id, organisation_id, status, number,
        submitted_at, received_on)
      VALUES ($1, $2, $3, $4, 'SUBMITTED', 1, now(), '2025-06-01')`,
        [bid, cycle, dordrecht, woonbron],
      );
      // All four are party to an agreement that everybody reads.
      const inAgreement = agreementInserts(
        await putAgreement(superuser, world, { isPublished: true }),
      );
      const besideAgreements = collaborationInserts(await putCollaboration(superuser, world));
      // what is signed lets nobody in at all: here its policies have to
      await superuser.query("UPDATE app.agreement_part SET content = NULL, content_hash = NULL");
      // nor does what all have to ratify: test/collaboration/beneath.test.ts
      for (const table of ["ratification", "version", "provision"])
        await superuser.query(`ALTER TABLE app.collaboration_${table} DISABLE TRIGGER USER;
          ALTER TABLE app.collaboration_${table} ENABLE TRIGGER follow_collaboration`);
      const part =
        (table: string, values: Record<string, string> = {}, of = waiting) =>
        (id: string) =>
          `
        INSERT INTO app.${table} (procedure_id,
          organisation_id${Object.keys(values)
            .map((column) => `, ${column}`)
            .join("")})
        VALUES ('${of}', '${id}'${Object.values(values)
          .map((value) => `, ${value}`)
          .join("")})`;
      // Who may write such a row in their own name; the same statement is refused in any other, so
      // that it is the name that is refused.
      const inserts: Record<
        string,
        readonly [insert: (organisationId: string) => string, own: string]
      > = {
        act_request: [
          (id) => `
        INSERT INTO app.act_request (organisation_id, request_id, fingerprint)
        VALUES ('${id}', gen_random_uuid(), '')`,
          "W C Ld Md",
        ],
        advice: [part("advice"), "C Ld"],
        advice_deliberation: [part("advice_deliberation"), "C Ld"],
        advice_dispute: [
          part("advice_dispute", {
            route: "'KANTONRECHTER'",
            ground: "'x'",
            filed_on: "app.today()",
            suspends_execution: "false",
          }),
          "W C Ld",
        ],
        advice_dispute_step: [
          part("advice_dispute_step", {
            kind: "'TALK'",
            taken_on: "app.today()",
            outcome: "'SETTLED'",
          }),
          "W C Ld",
        ],
        advice_document: [part("advice_document", { title: "'x'", url: "'x'" }), "W"],
        advice_extension: [
          part("advice_extension", { until_on: "app.today()", reason: "'x'" }),
          "W C Ld",
        ],
        advice_information_request: [
          part("advice_information_request", { question: "'x'" }),
          "C Ld",
        ],
        advice_procedure: [
          (id) => `
        INSERT INTO app.advice_procedure (kind, title, organisation_id, adviser_id)
        VALUES ('UNSOLICITED', 'x', '${id}', '${cprw}')`,
          "W C",
        ],
        advice_recommendation: [
          part("advice_recommendation", {
            advice_id: `'${advice}'`,
            number: "2",
            text: "'x'",
            weight: "'REMARK'",
          }),
          "C Ld",
        ],
        advice_request_version: [part("advice_request_version"), "W"],
        agreed_right: [
          (id) => `
        INSERT INTO app.agreed_right (organisation_id, subject, kind, starts_on, source)
        VALUES ('${id}', 'F', 'CONSENT', app.today(), 'x')`,
          "W C",
        ],
        agreed_term: [
          (id) => `
        INSERT INTO app.agreed_term (organisation_id, code, days, starts_on, source)
        VALUES ('${id}', 'ADVICE', 56, app.today(), 'x')`,
          "W C",
        ],
        agreement: [inAgreement.agreement!, "W C Ld Md"],
        agreement_bid: [
          (id) => `
        INSERT INTO app.agreement_bid (cycle_id, municipality_id, organisation_id, status)
        VALUES ('${cycle}', '${dordrecht}', '${id}', 'DRAFT')`,
          "W",
        ],
        agreement_bid_date: [
          (id) => `
        INSERT INTO app.agreement_bid_date (cycle_id, municipality_id, organisation_id, audience,
          due_on)
        VALUES ('${cycle}', '${dordrecht}', '${id}', 'MUNICIPALITY', '2025-09-01')`,
          "W C Ld Md",
        ],
        agreement_bid_reaction: [
          (id) => `
        INSERT INTO app.agreement_bid_reaction (bid_id, cycle_id, municipality_id, organisation_id,
          text, reacted_on)
        VALUES ('${bid}', '${cycle}', '${dordrecht}', '${id}', 'x', '2025-06-01')`,
          "C Ld Md",
        ],
        agreement_commitment: [inAgreement.agreement_commitment!, "W C Ld Md"],
        agreement_commitment_answer: [inAgreement.agreement_commitment_answer!, "W C Ld Md"],
        agreement_commitment_text: [inAgreement.agreement_commitment_text!, "W C Ld Md"],
        agreement_consent: [inAgreement.agreement_consent!, "W C Ld Md"],
        agreement_cycle: [cycleOf("gen_random_uuid()", 2027), "W"],
        agreement_dispute: [inAgreement.agreement_dispute!, "W C Ld Md"],
        agreement_indicator: [inAgreement.agreement_indicator!, "W C Ld Md"],
        agreement_indicator_value: [inAgreement.agreement_indicator_value!, "W C Ld Md"],
        agreement_judgement: [inAgreement.agreement_judgement!, "W C Ld Md"],
        agreement_overview: [
          (id) => `
        INSERT INTO app.agreement_overview (cycle_id, municipality_id, organisation_id, due_year,
          sent_on, url)
        VALUES ('${cycle}', '${dordrecht}', '${id}', 2030, '2025-06-01', 'https://w.example/o')`,
          "W",
        ],
        agreement_paper_statement: [inAgreement.agreement_paper_statement!, "W C Ld Md"],
        agreement_part: [inAgreement.agreement_part!, "W C Ld Md"],
        agreement_party: [inAgreement.agreement_party!, "W C Ld Md"],
        agreement_position: [inAgreement.agreement_position!, "W C Ld Md"],
        agreement_progress: [inAgreement.agreement_progress!, "W C Ld Md"],
        agreement_progress_answer: [inAgreement.agreement_progress_answer!, "W C Ld Md"],
        agreement_proposal: [inAgreement.agreement_proposal!, "W C Ld Md"],
        agreement_reservation: [inAgreement.agreement_reservation!, "W C Ld Md"],
        agreement_signature: [inAgreement.agreement_signature!, "W C Ld Md"],
        board_meeting: [
          (id) =>
            `INSERT INTO app.board_meeting (organisation_id, held_on) VALUES ('${id}', app.today())`,
          "C Ld",
        ],
        calendar_item: [
          (id) => `
        INSERT INTO app.calendar_item (id, year, title, origin, status, organisation_id)
        VALUES (gen_random_uuid(), 2026, 'x', 'JOINT', 'DRAFT', '${id}')`,
          "W C",
        ],
        calendar_item_annotation: [
          (id) => `
        INSERT INTO app.calendar_item_annotation (item_id, year, organisation_id)
        VALUES ('${noted}', 2026, '${id}')`,
          "W C",
        ],
        calendar_item_proposal: [
          (id) => `
        INSERT INTO app.calendar_item_proposal (item_id, year, kind, previous_status,
          organisation_id)
        VALUES ('${shared}', 2026, 'CHANGE', 'AGREED', '${id}')`,
          "W C",
        ],
        calendar_year: [
          (id) => `INSERT INTO app.calendar_year (year, organisation_id) VALUES (2027, '${id}')`,
          "W C",
        ],
        collaboration_agreement: [besideAgreements.collaboration_agreement!, "W C Ld"],
        collaboration_amendment: [besideAgreements.collaboration_amendment!, "W C Ld"],
        collaboration_budget: [besideAgreements.collaboration_budget!, "W C"],
        collaboration_budget_year: [besideAgreements.collaboration_budget_year!, "W C"],
        collaboration_comment: [besideAgreements.collaboration_comment!, "W C Ld"],
        collaboration_evaluation: [besideAgreements.collaboration_evaluation!, "W C Ld"],
        collaboration_judgement: [besideAgreements.collaboration_judgement!, "W C Ld"],
        collaboration_provision: [besideAgreements.collaboration_provision!, "W C Ld"],
        collaboration_ratification: [besideAgreements.collaboration_ratification!, "W C Ld"],
        collaboration_text: [besideAgreements.collaboration_text!, "W C Ld"],
        collaboration_version: [besideAgreements.collaboration_version!, "W C Ld"],
        commissioner_nomination: [besideAgreements.commissioner_nomination!, "C"],
        committee_recognition: [besideAgreements.committee_recognition!, "W C Ld"],
        consent_condition: [part("consent_condition", { number: "1", text: "'x'" }), "C Ld"],
        landlord_response: [part("landlord_response"), "W"],
        nomination_candidate: [besideAgreements.nomination_candidate!, "C"],
        recognised_organisation: [
          (id) => `
        INSERT INTO app.recognised_organisation (organisation_id, recognised_id, article, starts_on,
          source)
        VALUES ('${id}', '${local}', '2(2)(b)', app.today(), 'x')`,
          "W C",
        ],
        recommendation_response: [
          part(
            "recommendation_response",
            {
              response_id: `'${response}'`,
              recommendation_id: `'${recommendation}'`,
              number: "1",
              decision: "'NOTED'",
            },
            procedure,
          ),
          "W",
        ],
      };
      const named = names(
        (
          await superuser.query<{ name: string }>(`
      SELECT DISTINCT c.relname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
      WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r'
        AND has_table_privilege('samenspraak_api', c.oid, 'INSERT')
      ORDER BY 1`)
        ).rows,
      );
      expect(Object.keys(inserts)).toEqual(named);
      for (const [table, [insert, own]] of Object.entries(inserts)) {
        for (const key of ["W", "C", "Ld", "Md", "P"] as const) {
          const mine = viewers[key].organisationId;
          if (mine)
            expect([table, key, await writeAs(api, viewers[key], insert(mine))]).toEqual([
              table,
              key,
              own.split(" ").includes(key) ? 1 : REFUSED,
            ]);
          for (const id of [woonbron, cprw, local].filter((one) => one !== mine))
            expect([table, key, await writeAs(api, viewers[key], insert(id))]).toEqual([
              table,
              key,
              REFUSED,
            ]);
        }
        expect([table, await writeAs(api, null, insert(woonbron))]).toEqual([table, REFUSED]);
      }
      // Unasked the landlord supplements its request, and puts no question
      // into the adviser's mouth.
      expect(
        await writeAs(
          api,
          viewers.W,
          part("advice_information_request", { answer: "'x'", answered_at: "now()" })(woonbron),
        ),
      ).toBe(1);
      expect(
        await writeAs(
          api,
          viewers.W,
          part("advice_information_request", {
            question: "'x'",
            answer: "'x'",
            answered_at: "now()",
          })(woonbron),
        ),
      ).toBe(REFUSED);

      for (const change of [
        `UPDATE app.calendar_item SET title = 'y' WHERE id = '${draft}'`,
        `UPDATE app.calendar_item SET status = 'DISCARDED' WHERE id = '${draft}'`,
        "UPDATE app.calendar_item_annotation SET note = 'y'",
        "UPDATE app.act_request SET subject_id = NULL",
      ]) {
        expect([change, await writeAs(api, viewers.W, change)]).toEqual([change, 0]);
        expect([change, await writeAs(api, viewers.C, change)]).toEqual([change, 1]);
      }
      // Nobody takes over what is another's, puts it out of its owner's sight, or makes a shared
      // item the other side's draft again.
      for (const change of [
        `UPDATE app.calendar_item SET organisation_id = '${woonbron}' WHERE id = '${shared}'`,
        "UPDATE app.calendar_item SET year = 2027, version = 1",
        `UPDATE app.calendar_item SET status = 'DRAFT', number = NULL WHERE id = '${shared}'`,
        "UPDATE app.calendar_item_proposal SET title = 'y'",
        "UPDATE app.calendar_year SET year = 2030",
        "UPDATE app.calendar_item_annotation SET organisation_id = item_id",
      ])
        expect([change, await writeAs(api, viewers.W, change)]).toEqual([change, REFUSED]);
      for (const key of ["Ld", "Md", "P"] as const) {
        for (const change of [
          "UPDATE app.calendar_item SET title = 'y'",
          "UPDATE app.calendar_year SET revision = 9",
        ])
          expect([key, await writeAs(api, viewers[key], change)]).toEqual([key, 0]);
      }
    }));

  it("removes nothing, from any table, for anybody", () =>
    inWorld(async ({ api, superuser, viewers }) => {
      for (const table of await listTables(superuser)) {
        for (const sql of [`DELETE FROM app.${table}`, `TRUNCATE app.${table} CASCADE`]) {
          for (const viewer of [viewers.W, viewers.C, viewers.Ld, null])
            expect([sql, await writeAs(api, viewer, sql)]).toEqual([sql, "42501"]);
        }
      }
    }));

  it("writes neither the log, nor who takes part, nor what was adopted", () =>
    inWorld(async ({ world, api, superuser, viewers }) => {
      await superuser.query(
        "INSERT INTO app.calendar_year (year, organisation_id) VALUES (2026, $1)",
        [world.organisations.woonbron],
      );
      await superuser.query(`
      INSERT INTO app.calendar_year_revision (year, revision, adopted_by_landlord_at,
        adopted_by_council_at, items)
      VALUES (2026, 1, now(), now(), '[]')`);
      for (const sql of [
        "UPDATE app.calendar_year_revision SET revision = 2",
        "UPDATE app.change SET readers = '{PUBLIC}'",
        "UPDATE app.change_epoch SET epoch = 9",
        "SELECT key FROM app.cursor_key",
        "SELECT app.sequence_changes()",
        ...[
          "change",
          "change_epoch",
          "cursor_key",
          "holiday",
          "membership",
          "municipality",
          "organisation",
          "person",
          "region",
          "theme",
          "migration",
        ].map((table) => `INSERT INTO app.${table} DEFAULT VALUES`),
      ])
        expect([sql, await writeAs(api, viewers.W, sql)]).toEqual([sql, "42501"]);
    }));
});

describe("how the policies are planned", () => {
  it("readers_of is written out in every table's filter, and the viewer's labels are found once per query", () =>
    inWorld(async ({ api, superuser, viewers }) => {
      const tracked = await listTracked(superuser);
      for (const table of tracked) {
        const columns = table === "person" ? "id" : "*";
        const plan = (
          await readAs<{ "QUERY PLAN": string }>(
            api,
            viewers.C,
            `EXPLAIN (VERBOSE, COSTS OFF) SELECT ${columns} FROM app.${table}`,
          )
        )
          .map((row) => row["QUERY PLAN"])
          .join("\n");
        expect([table, plan]).toEqual([
          table,
          expect.not.stringMatching(
            /readers_of\(|circle_of\(|app\.circle(_in)?\(|app\.within\(|app\.parties\(|agreed_between\(|takes_part\(/,
          ),
        ]);
        expect([table, plan]).toEqual([table, expect.stringMatching(/InitPlan/)]);
        expect([table, plan.match(/^\s*Filter: .*viewer_(labels|circles)\(/m)]).toEqual([
          table,
          null,
        ]);
      }
    }));
});
