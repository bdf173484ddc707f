-- Who reads and writes performance agreements: the visibility matrix, table by table.

-- Who takes part in what is agreed for a municipality: the parties, its tenants' organisations, and
-- the municipality itself. The council reads all municipalities, also where another signs.
CREATE OR REPLACE FUNCTION app.takes_part(municipality_id uuid) RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN app.parties() || ARRAY['LOCAL_TENANT_ORG/' || municipality_id,
    'MUNICIPALITY/' || municipality_id];
GRANT EXECUTE ON FUNCTION app.takes_part TO samenspraak_api;

-- A cycle: who takes part, from its opening on.
CREATE OR REPLACE FUNCTION app.readers_of(c app.agreement_cycle) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.takes_part((c).municipality_id);
CALL app.guard('agreement_cycle', topic => $$'agreements/' || r.municipality_id$$);
CALL app.lets_insert('agreement_cycle', 'open', ARRAY['LANDLORD']);
-- Who takes part agrees on the day of the bid, which is kept here too.
CALL app.lets_update('agreement_cycle', 'readers', $$
  status, policy_basis, policy_title, policy_adopted_on, policy_starts_on, policy_ends_on,
  tenant_party_ids, no_tenant_party_reason, consultation_asked_on, agreed_bid_due_on,
  bid_submitted_on, overview_sent_on, overview_url, overview_sha256, bid_due_on, impasse_from,
  passed$$);
CALL app.lets_clock('agreement_cycle',
  sees => $$LEAST(consultation_due_on, bid_due_on, overview_due_on, sign_target_on, impasse_from)
    <= app.today()$$,
  leaves => $$passed <> '{}'$$,
  reads => $$id, status, consultation_asked_on, bid_submitted_on, overview_sent_on,
    consultation_due_on, bid_due_on, overview_due_on, sign_target_on, impasse_from, passed$$,
  updates => 'passed');

-- On which day of the bid somebody agrees: who takes part.
CREATE OR REPLACE FUNCTION app.readers_of(d app.agreement_bid_date)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.takes_part((d).municipality_id);
CALL app.guard('agreement_bid_date', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.cycle_id');
CALL app.lets_insert('agreement_bid_date', 'agree',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
  provided => 'app.takes_part(municipality_id) && (SELECT app.viewer_labels())');
CALL app.lets_update('agreement_bid_date', 'own organisation', 'due_on');

-- A bid: a draft the landlord; once submitted who takes part, all at one moment (Woningwet 44b).
CREATE OR REPLACE FUNCTION app.readers_of(b app.agreement_bid) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN (b).submitted_at IS NULL THEN ARRAY['organisation/' || (b).organisation_id]
    ELSE app.takes_part((b).municipality_id)
  END;
CALL app.guard('agreement_bid', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.cycle_id',
  circle => $$CASE WHEN submitted_at IS NULL THEN organisation_id
    ELSE '00000000-0000-0000-0000-000000000001'::uuid END$$);
CALL app.lets_insert('agreement_bid', 'draft', ARRAY['LANDLORD'], provided => $$status = 'DRAFT'$$);
CALL app.lets_update('agreement_bid', 'own organisation', $$
  status, number, text, subjects, documents, tenants_heard_on, board_approved_on, submitted_at,
  received_on$$);

-- What somebody answers to a bid: who takes part. Never edited.
CREATE OR REPLACE FUNCTION app.readers_of(r app.agreement_bid_reaction)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.takes_part((r).municipality_id);
CALL app.guard('agreement_bid_reaction', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.cycle_id');
CALL app.lets_insert('agreement_bid_reaction', 'react',
  ARRAY['TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
  provided => 'app.takes_part(municipality_id) && (SELECT app.viewer_labels())');

-- ── agreements ──────────────────────────────────────────────────────────────────────────────────
-- Who reads an agreement: from its opening the two parties, the municipality, and the organisations
-- that are party to it; its whole area once the last has decided on signing; everybody once it is
-- published. The council reads all municipalities, also where another signs.
CREATE OR REPLACE FUNCTION app.readers_of(a app.agreement) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties() || ARRAY['MUNICIPALITY/' || (a).municipality_id]
    || app.within('organisation', (a).party_ids)
    || CASE WHEN (a).concluded_at IS NULL THEN '{}'::text[]
       ELSE ARRAY['LOCAL_TENANT_ORGANISATION/' || (a).municipality_id] END
    || CASE WHEN (a).published_at IS NULL THEN '{}'::text[] ELSE ARRAY['PUBLIC'] END;
CALL app.guard('agreement', topic => $$'agreements/' || r.municipality_id$$,
  circle => $$CASE WHEN published_at IS NULL THEN '00000000-0000-0000-0000-000000000001'::uuid
    ELSE '00000000-0000-0000-0000-000000000000'::uuid END$$,
  parties_only => ARRAY['organisation_id', 'cycle_id']);
CALL app.lets_insert('agreement', 'open',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
  provided => $$status = 'NEGOTIATION' AND organisation_id = ANY (party_ids)$$);
CREATE POLICY write ON app.agreement FOR UPDATE TO samenspraak_api
  USING ((SELECT app.viewer_organisation_id()) = ANY (party_ids));
GRANT UPDATE (
  title, starts_on, ends_on, status, party_ids, refers_to, monitoring_months, monitoring_due_on,
  reopen_reason, concluded_at, in_force_on, ended_on, published_at, published_on, publication_url,
  publication_sha256) ON app.agreement TO samenspraak_api;
-- The last day of the next month of monitoring, after a day; null: there is none.
CREATE OR REPLACE FUNCTION app.next_monitoring(months integer[], after date) RETURNS date
LANGUAGE sql IMMUTABLE BEGIN ATOMIC
  SELECT min(day) FROM unnest(months) AS month, generate_series(0, 1) AS later,
    LATERAL (SELECT (make_date(extract(year FROM after)::integer + later, month, 1)
      + interval '1 month' - interval '1 day')::date AS day) AS last_day
  WHERE day > after;
END;
GRANT EXECUTE ON FUNCTION app.next_monitoring TO samenspraak_feed, samenspraak_api;
CALL app.lets_clock('agreement',
  sees => $$status IN ('SIGNED', 'IN_FORCE', 'AMENDED')$$,
  leaves => $$status IN ('IN_FORCE', 'AMENDED')$$,
  reads => $$id, kind, base_id, status, starts_on, in_force_on, ended_on, monitoring_months,
    monitoring_due_on$$,
  updates => 'status, in_force_on, ended_on, monitoring_due_on');

-- Whether the viewer acts for an organisation that is party to the agreement of a row.
CREATE OR REPLACE FUNCTION app.viewer_is_in(agreement_readers text[]) RETURNS boolean
LANGUAGE sql STABLE
  RETURN ('organisation/' || (SELECT app.viewer_organisation_id())) = ANY (agreement_readers);
-- Those readers of an agreement who negotiate it, and the two parties.
CREATE OR REPLACE FUNCTION app.agreed_between(agreement_readers text[], municipality_id uuid)
RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN array_remove(array_remove(agreement_readers, 'PUBLIC'),
    'LOCAL_TENANT_ORGANISATION/' || municipality_id);
-- The circle of a row that its own side drafts, then shares.
CREATE OR REPLACE FUNCTION app.circle_in(
  organisation_id uuid, shared_at timestamptz, agreement_readers text[]
) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN shared_at IS NULL THEN organisation_id
    WHEN 'PUBLIC' = ANY (agreement_readers) THEN '00000000-0000-0000-0000-000000000000'::uuid
    ELSE '00000000-0000-0000-0000-000000000001'::uuid END;
GRANT EXECUTE ON FUNCTION app.viewer_is_in, app.agreed_between, app.circle_in TO samenspraak_api;

-- A part: who reads the agreement. Any party arranges the parts while they negotiate.
CREATE OR REPLACE FUNCTION app.readers_of(p app.agreement_part) RETURNS text[] LANGUAGE sql STABLE
  RETURN (p).agreement_readers;
CALL app.guard('agreement_part', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id']);
-- A party to a part, and where it stands.
CREATE OR REPLACE FUNCTION app.readers_of(p app.agreement_party) RETURNS text[] LANGUAGE sql STABLE
  RETURN (p).agreement_readers;
CALL app.guard('agreement_party', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id']);
-- What is proposed to all parties, and what they answer: they alone.
CREATE OR REPLACE FUNCTION app.readers_of(p app.agreement_proposal)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.agreed_between((p).agreement_readers, (p).municipality_id);
CALL app.guard('agreement_proposal', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id');
CREATE OR REPLACE FUNCTION app.readers_of(c app.agreement_consent)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.agreed_between((c).agreement_readers, (c).municipality_id);
CALL app.guard('agreement_consent', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id');
-- A signature with what it excludes: who reads the agreement.
CREATE OR REPLACE FUNCTION app.readers_of(s app.agreement_signature)
RETURNS text[] LANGUAGE sql STABLE
  RETURN (s).agreement_readers;
CALL app.guard('agreement_signature', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id']);
-- What a party judges of a year: who reads the agreement.
CREATE OR REPLACE FUNCTION app.readers_of(j app.agreement_judgement)
RETURNS text[] LANGUAGE sql STABLE
  RETURN (j).agreement_readers;
CALL app.guard('agreement_judgement', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id');

-- A commitment: its own side while it is a draft, who negotiates while it is not agreed, also when
-- it was rejected or withdrawn; once it is agreed, who reads the agreement.
CREATE OR REPLACE FUNCTION app.readers_of(c app.agreement_commitment)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (c).shared_at IS NULL THEN ARRAY['organisation/' || (c).organisation_id]
    WHEN (c).status = 'AGREED' THEN (c).agreement_readers
    ELSE app.agreed_between((c).agreement_readers, (c).municipality_id) END;
CALL app.guard('agreement_commitment', topic => $$'agreements/' || r.municipality_id$$,
  circle => 'app.circle_in(organisation_id, shared_at, agreement_readers)',
  parties_only => ARRAY['organisation_id', 'calendar_item_ids', 'current_text_id']);
-- A text of it: its own side until it is sent, then who negotiates.
CREATE OR REPLACE FUNCTION app.readers_of(t app.agreement_commitment_text)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (t).sent_at IS NULL THEN ARRAY['organisation/' || (t).organisation_id]
    ELSE app.agreed_between((t).agreement_readers, (t).municipality_id) END;
CALL app.guard('agreement_commitment_text', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.commitment_id',
  circle => 'app.circle_in(organisation_id, sent_at, agreement_readers)');
-- What somebody answers to a text: who negotiates.
CREATE OR REPLACE FUNCTION app.readers_of(a app.agreement_commitment_answer)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.agreed_between((a).agreement_readers, (a).municipality_id);
CALL app.guard('agreement_commitment_answer', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.commitment_id');
-- A reservation: who negotiates; once it is agreed on, who reads the agreement. Of a procedure they
-- read number, subject and status.
CREATE OR REPLACE FUNCTION app.readers_of(r app.agreement_reservation)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (r).agreed THEN (r).agreement_readers
    ELSE app.agreed_between((r).agreement_readers, (r).municipality_id) END;
CALL app.guard('agreement_reservation', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.commitment_id', parties_only => ARRAY['organisation_id', 'procedure_id']);
-- The trigger follow_procedure_status keeps what is told of a procedure, whoever moves it on. Nobody
-- who logs in as the owner reads more by this.
CREATE POLICY follow ON app.agreement_reservation TO samenspraak_owner
  USING (pg_trigger_depth() > 0);
-- What somebody may give away of a commitment: for ever its own.
CREATE OR REPLACE FUNCTION app.readers_of(p app.agreement_position)
RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['organisation/' || (p).organisation_id];
CALL app.guard('agreement_position', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.commitment_id', circle => 'own organisation');
CALL app.lets_insert('agreement_position', 'keep',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY']);
CALL app.lets_update('agreement_position', 'own organisation', 'mandate, minimum, note');

-- An indicator and its figures: who reads the agreement; while its commitment is not agreed, who
-- negotiates it (the trigger follow_commitment narrows agreement_readers).
CREATE OR REPLACE FUNCTION app.readers_of(i app.agreement_indicator)
RETURNS text[] LANGUAGE sql STABLE
  RETURN (i).agreement_readers;
CALL app.guard('agreement_indicator', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.commitment_id', parties_only => ARRAY['organisation_id']);
CREATE OR REPLACE FUNCTION app.readers_of(v app.agreement_indicator_value)
RETURNS text[] LANGUAGE sql STABLE
  RETURN (v).agreement_readers;
CALL app.guard('agreement_indicator_value', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.indicator_id');
-- A report: its own side while it is a draft, then who negotiated; once all of them have confirmed
-- it, who reads the agreement.
CREATE OR REPLACE FUNCTION app.readers_of(p app.agreement_progress)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN (p).submitted_at IS NULL THEN ARRAY['organisation/' || (p).organisation_id]
    WHEN (p).status = 'CONFIRMED' THEN (p).agreement_readers
    ELSE app.agreed_between((p).agreement_readers, (p).municipality_id)
  END;
CALL app.guard('agreement_progress', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.commitment_id',
  circle => $$CASE WHEN submitted_at IS NULL THEN organisation_id
    WHEN status = 'CONFIRMED' AND 'PUBLIC' = ANY (agreement_readers)
    THEN '00000000-0000-0000-0000-000000000000'::uuid
    ELSE '00000000-0000-0000-0000-000000000001'::uuid END$$);
CREATE OR REPLACE FUNCTION app.readers_of(a app.agreement_progress_answer)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.agreed_between((a).agreement_readers, (a).municipality_id);
CALL app.guard('agreement_progress_answer', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.commitment_id');

-- A dispute: who negotiated, or takes part in the cycle; and who files it. Whoever reads what it is
-- about, in its municipality, declares one: who reads a publication elsewhere does not.
CREATE OR REPLACE FUNCTION app.readers_of(d app.agreement_dispute)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (d).agreement_id IS NULL THEN app.takes_part((d).municipality_id)
      ELSE app.agreed_between((d).agreement_readers, (d).municipality_id) END
    || ARRAY['organisation/' || (d).filer_id];
CALL app.guard('agreement_dispute', topic => $$'agreements/' || r.municipality_id$$);
CALL app.lets_insert('agreement_dispute', 'declare',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
  provided => $$(app.takes_part(municipality_id) || CASE WHEN agreement_id IS NULL THEN '{}'::text[]
    ELSE ARRAY['LOCAL_TENANT_ORGANISATION/' || municipality_id] END) && (SELECT app.viewer_labels())$$);
CALL app.lets_update('agreement_dispute', 'readers', $$
  agreement_readers, status, arose_on, contested_arose_on, contested_by_id, contest_note, file_until,
  filed_on, minister_from, minister_until, extensions, minister_overdue, advice, advised_on, ruling,
  ruled_on, ruling_url, withdraw_reason, ended_on$$);
CALL app.lets_clock('agreement_dispute',
  sees => $$status IN ('DECLARED', 'LAPSED') AND file_until < app.today()
    OR status IN ('FILED', 'ADVISED') AND minister_until < app.today()$$,
  leaves => $$status = 'LAPSED' OR minister_overdue$$,
  reads => 'id, status, file_until, minister_until, minister_overdue',
  updates => 'status, minister_overdue, ended_on');

-- Parties insert rows of their agreement, each in its own name, and write what is shared. What was
-- sent, submitted or signed is kept by triggers, whatever this file grants.
DO $$
DECLARE written record; shared text := 'app.viewer_is_in(agreement_readers)';
BEGIN
  FOR written IN SELECT * FROM (VALUES
    ('agreement_part', NULL, 'code, title, scope, year, position, dropped, content, content_hash,
      no_tenant_party_reason'),
    ('agreement_party', NULL, 'capacity, stance, stance_on, stance_text, standing,
      standing_ground, standing_on, succeeds_id, joined_on, left_on'),
    ('agreement_proposal', NULL, 'status, decided_on, led_to_id'),
    ('agreement_consent', NULL, 'accepted'),
    ('agreement_signature', NULL, 'confirmed_by_id, confirmed_on, voided_on, void_reason'),
    ('agreement_judgement', NULL, 'outcome'),
    ('agreement_commitment', 'shared_at', 'number, theme, status, current_text_id, text, kind,
      lead_id, other_ids, applies_to_ids, in_return, complexes, priority_year, national_goal,
      national_goal_edition, legal_effect, legal_percentage, legal_amount_euros, legal_year,
      calendar_item_ids, shared_at'),
    ('agreement_commitment_text', 'sent_at', 'number, text, terms, reason, discarded, sent_at,
      sent_on'),
    ('agreement_commitment_answer', NULL, 'decision'),
    ('agreement_reservation', NULL, 'agreed, status, settled_on, settled_by_id, settle_note'),
    ('agreement_indicator', NULL, 'name, source, definitions, sum_of_ids'),
    ('agreement_indicator_value', NULL, 'replaced_on'),
    -- a draft that an amendment overtakes is submitted under the amendment
    ('agreement_progress', 'submitted_at', 'light, value, explanation, year, period, status, number,
      submitted_at, submitted_on, agreement_id'),
    ('agreement_progress_answer', NULL, 'decision')
  ) AS given (guarded, shared_by, columns) LOOP
    CALL app.lets_insert(written.guarded, 'add',
      ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
      provided => shared);
    EXECUTE format('CREATE POLICY write ON app.%I FOR UPDATE TO samenspraak_api USING (%s)',
      written.guarded, CASE WHEN written.shared_by IS NULL THEN shared
        ELSE format('organisation_id = (SELECT app.viewer_organisation_id())
          OR %I IS NOT NULL AND %s', written.shared_by, shared) END);
    EXECUTE format('GRANT UPDATE (agreement_readers, %s) ON app.%I TO samenspraak_api',
      written.columns, written.guarded);
  END LOOP;
END $$;
