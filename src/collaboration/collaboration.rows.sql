-- Who reads and writes collaboration agreements, and what hangs on them.
--
-- The parties of an agreement negotiate it; the two parties read every negotiation, also where a
-- local organisation or a committee bargains (domain brief, section 10). A version that has begun
-- is for every tenants' organisation, and for everybody once it is published.

-- Those who negotiate an agreement, and the two parties.
CREATE OR REPLACE FUNCTION app.negotiators(party_ids uuid[]) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties() || app.within('organisation', party_ids);
-- Who reads what has begun.
CREATE OR REPLACE FUNCTION app.once_begun(party_ids uuid[], published_at timestamptz)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.negotiators(party_ids) || ARRAY['LOCAL_TENANT_ORGANISATION']
    || CASE WHEN published_at IS NULL THEN '{}'::text[] ELSE ARRAY['PUBLIC'] END;
-- Whether the viewer acts for one of the parties.
CREATE OR REPLACE FUNCTION app.viewer_bargains(party_ids uuid[]) RETURNS boolean
LANGUAGE sql STABLE
  RETURN (SELECT app.viewer_organisation_id()) = ANY (party_ids);
GRANT EXECUTE ON FUNCTION app.negotiators, app.once_begun, app.viewer_bargains TO samenspraak_api;

-- The last day of an agreement as far as it is known; null: it goes on. As `lastKnownDay`.
CREATE OR REPLACE FUNCTION app.last_day_of(agreement uuid) RETURNS date LANGUAGE sql STABLE
  RETURN (SELECT LEAST(a.notice_until, CASE WHEN a.renewal_months IS NULL THEN a.ends_on END)
    FROM app.collaboration_agreement AS a WHERE a.id = agreement);
-- The last day of an agreement that is renewed. Its months count from the first day of its term, so
-- a shorter month in between moves no later day; where that day was not kept, from the last end.
CREATE OR REPLACE FUNCTION app.renewed_until(agreement uuid, ended date, months integer)
RETURNS date LANGUAGE sql STABLE
  RETURN (SELECT (term.began + (months + 12 * (extract(year FROM ended + 1)
      - extract(year FROM term.began)) + extract(month FROM ended + 1)
      - extract(month FROM term.began))::integer * interval '1 month')::date - 1
    FROM (SELECT COALESCE((SELECT v.starts_on FROM app.collaboration_version AS v
      WHERE v.agreement_id = agreement AND v.term = 'NEW' AND v.status NOT IN ('AGREED', 'LAPSED')
      ORDER BY v.number DESC LIMIT 1), ended + 1) AS began) AS term);
GRANT EXECUTE ON FUNCTION app.last_day_of, app.renewed_until TO samenspraak_api, samenspraak_feed;

-- An agreement: its own side while its first text is a draft, then who negotiates it; who reads
-- its versions once one of them has begun.
CREATE OR REPLACE FUNCTION app.readers_of(a app.collaboration_agreement)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (a).shared_at IS NULL THEN ARRAY['organisation/' || (a).organisation_id]
    WHEN (a).status IN ('IN_FORCE', 'TERMINATED', 'EXPIRED')
      THEN app.once_begun((a).party_ids, (a).published_at)
    ELSE app.negotiators((a).party_ids) END;
CALL app.guard('collaboration_agreement', topic => $$'collaboration/' || r.id$$,
  circle => 'app.circle(organisation_id, shared_at, published_at)',
  parties_only => ARRAY['organisation_id']);
-- An amendment and its texts: their own side while they are drafts, then who negotiates.
CREATE OR REPLACE FUNCTION app.readers_of(a app.collaboration_amendment)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (a).shared_at IS NULL THEN ARRAY['organisation/' || (a).organisation_id]
    ELSE app.negotiators((a).party_ids) END;
CALL app.guard('collaboration_amendment', topic => $$'collaboration/' || r.agreement_id$$,
  circle => $$CASE WHEN shared_at IS NULL THEN organisation_id
    ELSE '00000000-0000-0000-0000-000000000001'::uuid END$$);
CREATE OR REPLACE FUNCTION app.readers_of(t app.collaboration_text)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (t).sent_at IS NULL THEN ARRAY['organisation/' || (t).organisation_id]
    ELSE app.negotiators((t).party_ids) END;
CALL app.guard('collaboration_text', topic => $$'collaboration/' || r.agreement_id$$,
  subject => 'r.amendment_id',
  circle => $$CASE WHEN sent_at IS NULL THEN organisation_id
    ELSE '00000000-0000-0000-0000-000000000001'::uuid END$$);
CREATE OR REPLACE FUNCTION app.readers_of(r app.collaboration_ratification)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.negotiators((r).party_ids);
CALL app.guard('collaboration_ratification', topic => $$'collaboration/' || r.agreement_id$$,
  subject => 'r.amendment_id');
-- A version: who negotiated it until it begins, then every tenants' organisation. Its provisions
-- follow it: their text is written once, and a trigger keeps who reads them.
CREATE OR REPLACE FUNCTION app.readers_of(v app.collaboration_version)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (v).status IN ('AGREED', 'LAPSED') THEN app.negotiators((v).party_ids)
    ELSE app.once_begun((v).party_ids, (v).published_at) END;
CALL app.guard('collaboration_version', topic => $$'collaboration/' || r.agreement_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id', 'amendment_id']);
CREATE OR REPLACE FUNCTION app.readers_of(p app.collaboration_provision)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (p).begun THEN app.once_begun((p).party_ids, (p).published_at)
    ELSE app.negotiators((p).party_ids) END;
CALL app.guard('collaboration_provision', topic => $$'collaboration/' || r.agreement_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id', 'budget'],
  between_parties => ARRAY['budget']);
-- The amounts of a budget that a text lays down: its own side until that is sent, then the two
-- parties alone (domain brief, section 10). Texts and versions name it by its hash.
CREATE OR REPLACE FUNCTION app.readers_of(b app.collaboration_budget)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (b).shared_at IS NULL THEN ARRAY['organisation/' || (b).organisation_id]
    ELSE app.parties() END;
CALL app.guard('collaboration_budget', topic => $$'collaboration/' || r.agreement_id$$,
  subject => 'r.amendment_id',
  circle => $$CASE WHEN shared_at IS NULL THEN organisation_id
    ELSE '00000000-0000-0000-0000-000000000002'::uuid END$$);
CALL app.lets_insert('collaboration_budget', 'lay_down', app.parties(),
  provided => 'app.viewer_bargains(party_ids) AND shared_at IS NULL');
CALL app.lets_update('collaboration_budget', 'own organisation', 'shared_at');
-- What somebody says of a provision: its own side, or who negotiates when it was shared.
CREATE OR REPLACE FUNCTION app.readers_of(c app.collaboration_comment)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (c).shared_at IS NULL THEN ARRAY['organisation/' || (c).organisation_id]
    ELSE app.negotiators((c).party_ids) END;
CALL app.guard('collaboration_comment', topic => $$'collaboration/' || r.agreement_id$$,
  subject => 'r.agreement_id',
  circle => $$CASE WHEN shared_at IS NULL THEN organisation_id
    ELSE '00000000-0000-0000-0000-000000000001'::uuid END$$);
CREATE OR REPLACE FUNCTION app.readers_of(e app.collaboration_evaluation)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.negotiators((e).party_ids);
CALL app.guard('collaboration_evaluation', topic => $$'collaboration/' || r.agreement_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id']);
CREATE OR REPLACE FUNCTION app.readers_of(j app.collaboration_judgement)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.negotiators((j).party_ids);
CALL app.guard('collaboration_judgement', topic => $$'collaboration/' || r.agreement_id$$,
  subject => 'r.agreement_id');
-- Amounts are for the two parties alone (domain brief, section 10).
CREATE OR REPLACE FUNCTION app.readers_of(b app.collaboration_budget_year)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties();
CALL app.guard('collaboration_budget_year', topic => $$'collaboration/' || r.agreement_id$$);

-- The parties write what is shared, each in its own name.
DO $$
DECLARE written record;
BEGIN
  FOR written IN SELECT * FROM (VALUES
    ('collaboration_agreement', 'shared_at', 'title, status, current_number, starts_on, ends_on, renewal_months,
      notice_months, evaluation_months, notice_by_id, notice_given_on, notice_until, notice_from_on,
      shared_at,
      published_at, published_on'),
    ('collaboration_amendment', 'shared_at', 'number, title, rationale, status, amendment_class,
      current_text_id, last_side, agreed_sides, effective_on, decided_by_id, decided_on,
      decide_reason, version_id, shared_at'),
    ('collaboration_text', 'sent_at', 'number, base_number, provisions, effective_on, note,
      content_hash, sent_at, sent_on'),
    ('collaboration_ratification', NULL, 'reservation_outcome, reservation_decided_on, voided_on,
      void_reason'),
    ('collaboration_version', NULL, 'status, ended_on, published_at'),
    ('collaboration_provision', NULL, 'begun, published_at'),
    ('collaboration_comment', 'shared_at', 'shared_at, withdrawn_on'),
    ('collaboration_evaluation', NULL, 'status, due_on, done_on'),
    ('collaboration_judgement', NULL, NULL),
    ('collaboration_budget_year', NULL, 'status, advance_cents, advance_paid_on, decided_by_id,
      decided_on, reject_reason, overspend_cents, overspend_reason, overspend_asked_on,
      overspend_decision, overspend_answer, overspend_decided_on, spent_cents,
      accounted_on, account_url, account_sha256')
  ) AS given (guarded, shared_by, columns) LOOP
    CALL app.lets_insert(written.guarded, 'add',
      -- amounts are for the two parties alone
      CASE written.guarded WHEN 'collaboration_budget_year' THEN app.parties()
        ELSE ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION'] END,
      provided => 'app.viewer_bargains(party_ids)' || CASE written.guarded
        -- all begin undecided
        WHEN 'collaboration_agreement' THEN $also$ AND status = 'DRAFT' AND num_nonnulls(current_number,
          starts_on, notice_by_id, published_at) = 0$also$
        WHEN 'collaboration_amendment' THEN $also$ AND status = 'DRAFT' AND agreed_sides = '{}'
          AND num_nonnulls(decided_by_id, decided_on, decide_reason, version_id) = 0$also$
        WHEN 'collaboration_evaluation' THEN $also$ AND status = 'PLANNED' AND done_on IS NULL$also$
        WHEN 'collaboration_budget_year' THEN $also$ AND status = 'PROPOSED' AND NOT account_overdue
          AND num_nonnulls(decided_by_id, decided_on, reject_reason, advance_paid_on,
            overspend_asked_on, overspend_decision, overspend_answer, overspend_decided_on) = 0$also$
        ELSE '' END);
    CONTINUE WHEN written.columns IS NULL;
    EXECUTE format('CREATE POLICY write ON app.%I FOR UPDATE TO samenspraak_api USING (%s)',
      written.guarded, CASE WHEN written.shared_by IS NULL THEN 'app.viewer_bargains(party_ids)'
        ELSE format('organisation_id = (SELECT app.viewer_organisation_id())
          OR %I IS NOT NULL AND app.viewer_bargains(party_ids)', written.shared_by) END);
    EXECUTE format('GRANT UPDATE (%s) ON app.%I TO samenspraak_api',
      written.columns, written.guarded);
  END LOOP;
END $$;

-- A committee that is recognised, or not (Wohv arts. 1(1)(g) and 2a): the parties, who brought it
-- in, the committee itself, and once it is recognised the local organisations there.
CREATE OR REPLACE FUNCTION app.readers_of(r app.committee_recognition)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties() || ARRAY['organisation/' || (r).organisation_id]
    || CASE WHEN (r).committee_id IS NULL OR (r).committee_id = (r).organisation_id THEN '{}'::text[]
       ELSE ARRAY['organisation/' || (r).committee_id] END
    || CASE WHEN (r).starts_on IS NULL THEN '{}'::text[]
       ELSE ARRAY['LOCAL_TENANT_ORGANISATION/' || (r).municipality_id] END;
GRANT EXECUTE ON FUNCTION app.name_key TO samenspraak_api;
CALL app.guard('committee_recognition', topic => $$'recognition'$$);
CALL app.lets_insert('committee_recognition', 'ask',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION'],
  provided => $$status = 'REQUESTED' AND num_nonnulls(decided_on, starts_on, ends_on) = 0$$);
CREATE POLICY write ON app.committee_recognition FOR UPDATE TO samenspraak_api
  USING ((SELECT app.viewer_is_party()) OR organisation_id = (SELECT app.viewer_organisation_id())
    OR committee_id = (SELECT app.viewer_organisation_id()));
GRANT UPDATE (status, decided_on, starts_on, ends_on, reason, report_due_on, report_overdue, reports)
  ON app.committee_recognition TO samenspraak_api;

-- A nomination: the tenants' council's own until it nominates somebody (Woningwet art. 30(10)). Who
-- else was a candidate stays with the council for good.
CREATE OR REPLACE FUNCTION app.readers_of(n app.commissioner_nomination)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (n).shared_at IS NULL THEN ARRAY['organisation/' || (n).organisation_id]
    ELSE app.parties() END;
CALL app.guard('commissioner_nomination', topic => $$'nomination'$$,
  circle => $$CASE WHEN shared_at IS NULL THEN organisation_id
    ELSE '00000000-0000-0000-0000-000000000001'::uuid END$$);
CALL app.lets_insert('commissioner_nomination', 'open', ARRAY['TENANT_COUNCIL'],
  provided => $$status = 'VACANCY' AND num_nonnulls(profile_agreed_on, decided_on, shared_at) = 0$$);
CREATE POLICY write ON app.commissioner_nomination FOR UPDATE TO samenspraak_api
  USING (organisation_id = (SELECT app.viewer_organisation_id())
    OR shared_at IS NOT NULL AND (SELECT app.viewer_is_party()));
GRANT UPDATE (status, profile, profile_agreed_on, nominee_name, motivation, nominated_on,
  decided_on, ground, shared_at) ON app.commissioner_nomination TO samenspraak_api;
CREATE OR REPLACE FUNCTION app.readers_of(c app.nomination_candidate)
RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['organisation/' || (c).organisation_id];
CALL app.guard('nomination_candidate', topic => $$'nomination'$$, subject => 'r.nomination_id',
  circle => 'own organisation');
CALL app.lets_insert('nomination_candidate', 'add', ARRAY['TENANT_COUNCIL']);
CALL app.lets_update('nomination_candidate', 'own organisation', 'withdrawn_on');

-- What midnight brings: a version begins, and the one before it ends; what ran out has ended, and a
-- version that had not begun by then lapses.
CALL app.lets_clock('collaboration_version',
  -- what lapses has a day that is still to come
  sees => $$starts_on <= app.today() OR status IN ('AGREED', 'LAPSED')$$,
  leaves => $$status <> 'AGREED'$$,
  reads => $$id, agreement_id, amendment_id, number, status, starts_on, ended_on, ends_on,
    renewal_months, notice_months, evaluation_months, term, ends_notice, published_at$$,
  updates => 'status, ended_on');
CALL app.lets_clock('collaboration_provision',
  sees => 'EXISTS (SELECT FROM app.collaboration_version AS v WHERE v.id = version_id)',
  leaves => 'begun',
  reads => 'id, version_id, begun, published_at', updates => 'begun, published_at');
CALL app.lets_clock('collaboration_amendment',
  sees => $$status IN ('RATIFIED', 'EFFECTIVE', 'LAPSED')$$,
  leaves => $$status IN ('EFFECTIVE', 'LAPSED')$$,
  reads => 'id, status, version_id', updates => 'status');
CALL app.lets_clock('collaboration_agreement',
  sees => $$status IN ('NEGOTIATION', 'IN_FORCE', 'TERMINATED', 'EXPIRED')$$,
  leaves => $$status IN ('IN_FORCE', 'TERMINATED', 'EXPIRED')$$,
  reads => $$id, status, current_number, starts_on, ends_on, renewal_months, evaluation_months,
    notice_by_id, notice_given_on, notice_until, notice_from_on$$,
  updates => $$status, current_number, starts_on, ends_on, renewal_months, notice_months,
    evaluation_months, notice_by_id, notice_given_on, notice_until, notice_from_on$$);
CALL app.lets_clock('collaboration_evaluation',
  -- also what is done: no moment moves to the day of another one
  sees => $$status IN ('PLANNED', 'DUE', 'DONE')$$, leaves => $$status IN ('PLANNED', 'DUE')$$,
  reads => 'id, agreement_id, status, due_on', updates => 'status, due_on');
CALL app.lets_clock('collaboration_budget_year',
  sees => $$status = 'AGREED'$$, leaves => 'account_overdue',
  reads => 'id, status, account_due_on, account_overdue', updates => 'account_overdue');
CALL app.lets_clock('committee_recognition',
  sees => $$status IN ('RECOGNISED', 'LAPSED')$$, leaves => $$status = 'LAPSED' OR report_overdue$$,
  reads => 'id, status, ends_on, report_due_on, report_overdue',
  updates => 'status, report_due_on, report_overdue');

-- Whether the viewer concludes an agreement that sets terms, kinds and recognitions, in this
-- transaction: a tenants' council is party to it, and it is derived from no other.
CREATE OR REPLACE FUNCTION app.viewer_sets_terms(agreement uuid) RETURNS boolean
LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM app.collaboration_agreement AS a
    JOIN app.collaboration_version AS v ON v.agreement_id = a.id
    WHERE a.id = agreement AND a.base_id IS NULL AND app.has_council(a.party_ids)
      AND (SELECT app.viewer_organisation_id()) = ANY (a.party_ids)
      AND v.organisation_id = (SELECT app.viewer_organisation_id()) AND v.created_at = now());
