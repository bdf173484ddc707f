-- This file says who reads and writes an advice procedure and its parts: the visibility matrix,
-- table by table.

-- The readers of a part that its own side drafts (a request version, a document, an advice, a
-- response): its own side until it is shared, then the readers of the procedure; everybody once it
-- is published.
CREATE OR REPLACE FUNCTION app.readers_of_part(
  organisation_id uuid, procedure_readers text[], shared_at timestamptz, published_at timestamptz
) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN shared_at IS NULL THEN ARRAY['organisation/' || organisation_id]
    WHEN published_at IS NULL THEN procedure_readers
    ELSE procedure_readers || ARRAY['PUBLIC']
  END;
CREATE OR REPLACE FUNCTION app.is_confidential(confidentiality text, lifted_at timestamptz)
RETURNS boolean LANGUAGE sql STABLE
  RETURN confidentiality IN ('CONFIDENTIAL', 'EMBARGO') AND lifted_at IS NULL;
-- Those readers of a procedure who are the parties and the addressee. They are the first three
-- labels of a shared procedure.
CREATE OR REPLACE FUNCTION app.addressed(procedure_readers text[]) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN 'LANDLORD' = ANY (procedure_readers) THEN procedure_readers[1:3]
    ELSE procedure_readers END;
-- Those readers of a procedure who read a confidential text of it until it is lifted: the parties,
-- and the addressee once the landlord has shared that text with it.
CREATE OR REPLACE FUNCTION app.confided(procedure_readers text[], confided_at timestamptz)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN 'LANDLORD' = ANY (procedure_readers) AND confided_at IS NULL
    THEN procedure_readers[1:2] ELSE app.addressed(procedure_readers) END;
GRANT EXECUTE ON FUNCTION app.readers_of_part, app.is_confidential, app.addressed, app.confided
  TO samenspraak_api;

-- The readers of a procedure: its own side while it is DRAFT or DISCARDED; then the parties, the
-- addressee, and the local organisations in its area; everybody once it is published. Nobody
-- updates its kind, the organisation that began it, or its addressee.
CREATE OR REPLACE FUNCTION app.readers_of(p app.advice_procedure) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN (p).shared_at IS NULL THEN ARRAY['organisation/' || (p).organisation_id]
    ELSE app.parties() || ARRAY['organisation/' || (p).adviser_id]
      || app.within('LOCAL_TENANT_ORG', (p).municipality_ids)
      || CASE WHEN (p).published_at IS NOT NULL THEN ARRAY['PUBLIC'] ELSE '{}'::text[] END
  END;
CALL app.guard('advice_procedure', topic => $$'advice'$$,
  circle => 'app.circle(organisation_id, shared_at, published_at)',
  parties_only => ARRAY[
    'number', 'year', 'calendar_item_id', 'breach_reason', 'withdraw_reason', 'answer_reason',
    'fully_followed', 'reasons_received_on', 'follows_id', 'also_addressed_ids',
    'answer_adopted_on', 'answer_meeting_id', 'organisation_id'],
  -- How the last day of a term came about. Older servers still use the last of these columns.
  between_parties => ARRAY[
    'term_from_on', 'advice_days', 'information_days', 'summer_stop', 'advice_set_on',
    'advice_extended_to', 'extension_ground', 'restart_ground', 'term_confidential']);
CALL app.lets_insert('advice_procedure', 'draft', app.parties());
CREATE POLICY write ON app.advice_procedure FOR UPDATE TO samenspraak_api
  USING (app.readers_of(advice_procedure) && (SELECT app.viewer_labels())
    AND (organisation_id = (SELECT app.viewer_organisation_id())
      OR adviser_id = (SELECT app.viewer_organisation_id())
      OR (SELECT app.viewer_audience()) = 'LANDLORD'))
  WITH CHECK (app.readers_of(advice_procedure) && (SELECT app.viewer_labels()));
GRANT UPDATE (
  status, year, number, title, wohv_subject, consent_basis, follows_id, themes, municipality_ids,
  complexes, also_addressed_ids, calendar_item_id, shared_at, received_on, advice_days,
  information_days, response_days, summer_stop, advice_due_on, advice_set_on, advice_extended_to,
  extension_ground, restart_ground,
  term_from_on, term_confidential, answered_on, answered_with, late, response_due_on,
  reasons_received_on, fully_followed, due_on, overdue, decided_on, executed_on, ended_on,
  breach_reason, answer_reason, answer_adopted_on, answer_meeting_id, withdraw_reason, published_at
) ON app.advice_procedure TO samenspraak_api;
CALL app.lets_clock('advice_procedure',
  sees => $$due_on IS NOT NULL OR status = 'LAPSED' OR status = 'DECIDED' AND answered_on IS NULL
    OR status IN ('RESPONDED', 'DECIDED') AND reasons_received_on IS NOT NULL
    OR answered_on IS NOT NULL AND response_due_on IS NULL$$,
  leaves => $$overdue AND due_on < app.today() OR due_on IS NULL AND response_due_on IS NULL
    AND (status IN ('LAPSED', 'DECIDED') AND answered_on IS NULL OR answered_on IS NOT NULL)$$,
  reads => 'id, kind, status, answered_on, response_due_on, reasons_received_on, due_on, overdue',
  updates => 'status, due_on, overdue');

-- The readers of a version of the request. Nobody edits what was submitted, issued or sent, here
-- and below: the trigger keep_shared refuses that, whatever this file grants.
CREATE OR REPLACE FUNCTION app.readers_of(v app.advice_request_version)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN app.is_confidential((v).confidentiality, (v).lifted_at)
    THEN app.readers_of_part((v).organisation_id,
      app.confided((v).procedure_readers, (v).confided_at), (v).submitted_at, NULL)
    ELSE app.readers_of_part((v).organisation_id, (v).procedure_readers,
      (v).submitted_at, (v).published_at)
  END;
CALL app.guard('advice_request_version', topic => $$'advice'$$, subject => 'r.procedure_id',
  circle => 'app.circle(organisation_id, submitted_at, published_at)',
  parties_only => ARRAY[
    'number', 'confided_at', 'advice_due_on', 'contact_id', 'copy_of_id', 'organisation_id']);
CALL app.lets_insert('advice_request_version', 'submit', ARRAY['LANDLORD']);
CALL app.lets_update('advice_request_version', 'own organisation', $$
  question, intent, motives, consequences, advice_due_on, planned_execution_on, decision_forum,
  contact_id, supplement, confidentiality, embargo_until, lifted_at, confided_at, number,
  submitted_at, received_on, published_at, procedure_readers$$);
CALL app.lets_clock('advice_request_version',
  sees => $$confidentiality = 'EMBARGO' AND submitted_at IS NOT NULL$$,
  leaves => $$lifted_at IS NOT NULL AND embargo_until < app.today()$$,
  reads => 'id, confidentiality, embargo_until, lifted_at, submitted_at',
  updates => 'lifted_at');

-- The readers of a document that goes with a version.
CREATE OR REPLACE FUNCTION app.readers_of(d app.advice_document) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN app.is_confidential((d).confidentiality, (d).lifted_at)
    THEN app.readers_of_part((d).organisation_id,
      app.confided((d).procedure_readers, (d).confided_at), (d).shared_at, NULL)
    ELSE app.readers_of_part((d).organisation_id, (d).procedure_readers,
      (d).shared_at, (d).published_at)
  END;
CALL app.guard('advice_document', topic => $$'advice'$$, subject => 'r.procedure_id',
  circle => 'app.circle(organisation_id, shared_at, published_at)',
  parties_only => ARRAY['confided_at', 'copy_of_id', 'organisation_id']);
CALL app.lets_insert('advice_document', 'share', ARRAY['LANDLORD']);
CALL app.lets_update('advice_document', 'own organisation', $$
  title, url, sha256, withheld_ground, confidentiality, embargo_until, lifted_at, confided_at,
  shared_at, published_at, procedure_readers$$);
CALL app.lets_clock('advice_document',
  sees => $$confidentiality = 'EMBARGO' AND shared_at IS NOT NULL$$,
  leaves => $$lifted_at IS NOT NULL AND embargo_until < app.today()$$,
  reads => 'id, confidentiality, embargo_until, lifted_at, shared_at', updates => 'lifted_at');

-- The readers of what the two sides of a procedure say to each other about its term, its conditions
-- and a dispute: the parties and the addressee. Only the parties read a supplement whose text the
-- addressee does not read. The landlord inserts what it supplements without a question.
CREATE OR REPLACE FUNCTION app.readers_of(i app.advice_information_request)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (i).confidential THEN app.confided((i).procedure_readers, NULL)
    ELSE app.addressed((i).procedure_readers) END;
CALL app.guard('advice_information_request', topic => $$'advice'$$, subject => 'r.procedure_id');
CALL app.lets_insert('advice_information_request', 'ask',
  ARRAY['TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);
CALL app.lets_insert('advice_information_request', 'supplement', ARRAY['LANDLORD'],
  provided => $$question IS NULL$$);
CALL app.lets_update('advice_information_request', 'readers', $$
  confidential, answer, answered_at, answered_on, request_version_id, material, effect,
  advice_due_on, contested_at, contested_effect, contest_reason$$);
-- When an embargo ends, the trigger tell_quoted also reveals the row that quotes the text. It runs
-- with these rights of the clock.
CALL app.lets_clock('advice_information_request',
  sees => $$request_version_id IS NOT NULL$$,
  leaves => $$NOT confidential$$,
  reads => 'id, procedure_id, request_version_id, confidential', updates => 'confidential');

-- The readers of an extension that was asked for or offered.
CREATE OR REPLACE FUNCTION app.readers_of(e app.advice_extension) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.addressed((e).procedure_readers);
CALL app.guard('advice_extension', topic => $$'advice'$$, subject => 'r.procedure_id');
CALL app.lets_insert('advice_extension', 'ask',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);
CALL app.lets_update('advice_extension', 'readers', 'status, answer_reason, answered_at');
CALL app.lets_clock('advice_extension',
  sees => $$status IN ('ASKED', 'LAPSED')$$,
  leaves => $$status = 'LAPSED'$$,
  reads => 'id, procedure_id, status', updates => 'status, answered_at');

-- The readers of an advice, and of its recommendations once it is issued.
CREATE OR REPLACE FUNCTION app.readers_of(a app.advice) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.readers_of_part((a).organisation_id, (a).procedure_readers,
    (a).issued_at, (a).published_at);
CALL app.guard('advice', topic => $$'advice'$$, subject => 'r.procedure_id',
  circle => 'app.circle(organisation_id, issued_at, published_at)',
  parties_only => ARRAY['draft_recommendations', 'adopted_on', 'meeting_id']);
CALL app.lets_insert('advice', 'advise', ARRAY['TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);
CALL app.lets_update('advice', 'own organisation', $$
  status, outcome, summary, body, draft_recommendations, adopted_on, meeting_id, issued_at,
  received_on, late, published_at, procedure_readers$$);

CREATE OR REPLACE FUNCTION app.readers_of(r app.advice_recommendation)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.readers_of_part((r).organisation_id, (r).procedure_readers,
    (r).created_at, (r).published_at);
CALL app.guard('advice_recommendation', topic => $$'advice'$$, subject => 'r.procedure_id',
  parties_only => ARRAY['organisation_id']);
CALL app.lets_insert('advice_recommendation', 'issue',
  ARRAY['TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);
CALL app.lets_update('advice_recommendation', 'own organisation', 'published_at');

-- The readers of votes, a minority view and deliberation, and of the days on which a board meets:
-- only the own organisation, for ever.
CREATE OR REPLACE FUNCTION app.readers_of(d app.advice_deliberation)
RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['organisation/' || (d).organisation_id];
CALL app.guard('advice_deliberation', topic => $$'advice'$$, subject => 'r.procedure_id',
  circle => 'own organisation');
CALL app.lets_insert('advice_deliberation', 'keep',
  ARRAY['TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);
CALL app.lets_update('advice_deliberation', 'own organisation', $$
  note, minority_view, votes_for, votes_against, abstentions$$);

CREATE OR REPLACE FUNCTION app.readers_of(m app.board_meeting) RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['organisation/' || (m).organisation_id];
CALL app.guard('board_meeting', topic => $$'advice'$$,
  circle => 'own organisation');
CALL app.lets_insert('board_meeting', 'plan',
  ARRAY['TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);
CALL app.lets_update('board_meeting', 'own organisation', 'note, cancelled_at');

-- The readers of a condition of consent.
CREATE OR REPLACE FUNCTION app.readers_of(c app.consent_condition)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.addressed((c).procedure_readers);
CALL app.guard('consent_condition', topic => $$'advice'$$, subject => 'r.procedure_id');
CALL app.lets_insert('consent_condition', 'consent',
  ARRAY['TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);
CALL app.lets_update('consent_condition', 'own organisation', $$
  fulfilled_on, fulfilment_note, failed_on, failure_value, failure_ground$$);

-- The readers of the landlord's response, and of its decisions on the recommendations.
CREATE OR REPLACE FUNCTION app.readers_of(r app.landlord_response)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.readers_of_part((r).organisation_id, (r).procedure_readers,
    (r).sent_at, (r).published_at);
CALL app.guard('landlord_response', topic => $$'advice'$$, subject => 'r.procedure_id',
  circle => 'app.circle(organisation_id, sent_at, published_at)',
  parties_only => ARRAY['draft_decisions', 'organisation_id']);
CALL app.lets_insert('landlord_response', 'respond', ARRAY['LANDLORD']);
CALL app.lets_update('landlord_response', 'own organisation', $$
  status, letter, draft_decisions, decision_taken_on, overall, sent_at, received_on,
  standstill_until, published_at$$);
CALL app.lets_clock('landlord_response',
  sees => $$sent_at IS NOT NULL
    AND (standstill_until < app.today() OR standstill_until IS NULL)$$,
  leaves => $$standstill_until IS NULL$$,
  reads => 'id, procedure_id, standstill_until', updates => 'standstill_until');

CREATE OR REPLACE FUNCTION app.readers_of(r app.recommendation_response)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.readers_of_part((r).organisation_id, (r).procedure_readers,
    (r).created_at, (r).published_at);
CALL app.guard('recommendation_response', topic => $$'advice'$$, subject => 'r.procedure_id',
  parties_only => ARRAY['organisation_id']);
CALL app.lets_insert('recommendation_response', 'send', ARRAY['LANDLORD']);
CALL app.lets_update('recommendation_response', 'own organisation', $$
  follow_up_status, follow_up_note, published_at$$);

-- The readers of a dispute, and of the steps before it.
CREATE OR REPLACE FUNCTION app.readers_of(d app.advice_dispute) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.addressed((d).procedure_readers);
CALL app.guard('advice_dispute', topic => $$'advice'$$, subject => 'r.procedure_id');
CALL app.lets_insert('advice_dispute', 'file',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);
CALL app.lets_update('advice_dispute', 'readers', $$
  status, ruling, ruled_on, ruling_sent_on, court_until, execution_forbidden, replaces_consent,
  suspends_execution$$);
CALL app.lets_clock('advice_dispute',
  sees => $$court_until IS NOT NULL AND status IN ('RULED', 'BINDING')$$,
  leaves => $$status = 'BINDING' AND court_until < app.today()$$,
  reads => 'id, status, court_until', updates => 'status');

CREATE OR REPLACE FUNCTION app.readers_of(s app.advice_dispute_step)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.addressed((s).procedure_readers);
CALL app.guard('advice_dispute_step', topic => $$'advice'$$, subject => 'r.procedure_id');
CALL app.lets_insert('advice_dispute_step', 'record',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION']);

-- The readers of the terms that the parties agreed on. Who ratified last inserts them: the latest
-- holds. Nobody updates them but the clock, when their agreement has ended.
CREATE OR REPLACE FUNCTION app.readers_of(app.agreed_term) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties();
CALL app.guard('agreed_term', topic => $$'advice'$$);
CALL app.lets_insert('agreed_term', 'agree',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION'],
  provided => '((SELECT app.viewer_is_party()) OR app.viewer_sets_terms(agreement_id))');
CALL app.administered('agreed_term');
CALL app.lets_clock('agreed_term', sees => 'agreement_id IS NOT NULL',
  leaves => 'ends_on IS NOT NULL', reads => 'id, agreement_id, ends_on', updates => 'ends_on');

-- The readers of what the parties agreed that the landlord asks on a subject. It is written in the
-- same way.
CREATE OR REPLACE FUNCTION app.readers_of(app.agreed_right) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties();
CALL app.guard('agreed_right', topic => $$'advice'$$);
CALL app.lets_insert('agreed_right', 'agree',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION'],
  provided => '((SELECT app.viewer_is_party()) OR app.viewer_sets_terms(agreement_id))');
CALL app.lets_clock('agreed_right', sees => 'agreement_id IS NOT NULL',
  leaves => 'ends_on IS NOT NULL', reads => 'id, agreement_id, ends_on', updates => 'ends_on');
