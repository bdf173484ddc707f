-- Who reads and writes commitments, their progress, and disputes.

-- A commitment: its own side while it is a draft, who negotiates while it is not agreed, also when
-- it was rejected or withdrawn; once it is agreed, who reads the agreement.
CREATE OR REPLACE FUNCTION app.readers_of(c app.agreement_commitment)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (c).shared_at IS NULL THEN ARRAY['organisation/' || (c).organisation_id]
    WHEN (c).status = 'AGREED' THEN (c).agreement_readers
    ELSE app.agreed_between((c).agreement_readers, (c).municipality_id) END;
CALL app.guard('agreement_commitment', topic => $$'agreements/' || r.municipality_id$$,
  circle => $$app.circle_in(organisation_id, shared_at, status = 'AGREED', agreement_readers)$$,
  parties_only => ARRAY['organisation_id', 'current_text_id'],
  between_parties => ARRAY['calendar_item_ids']);
-- A text of it: its own side until it is sent, then who negotiates.
CREATE OR REPLACE FUNCTION app.readers_of(t app.agreement_commitment_text)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (t).sent_at IS NULL THEN ARRAY['organisation/' || (t).organisation_id]
    ELSE app.agreed_between((t).agreement_readers, (t).municipality_id) END;
CALL app.guard('agreement_commitment_text', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.commitment_id',
  circle => 'app.circle_in(organisation_id, sent_at, false, agreement_readers)');
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
  subject => 'r.commitment_id', parties_only => ARRAY['organisation_id', 'procedure_id',
    'procedure_adviser_id']);
-- The trigger follow_procedure_status keeps what is told of a procedure, whoever moves it on: an
-- adviser, the landlord or the clock. Nobody reads or writes more by this outside of a trigger.
CREATE POLICY follow ON app.agreement_reservation TO samenspraak_api, samenspraak_feed
  USING (procedure_id IS NOT NULL AND pg_trigger_depth() > 0);
GRANT UPDATE (procedure_status) ON app.agreement_reservation TO samenspraak_api;
GRANT SELECT (procedure_id, procedure_status), UPDATE (procedure_status)
  ON app.agreement_reservation TO samenspraak_feed;
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
  circle => $$app.circle_in(organisation_id, submitted_at, status = 'CONFIRMED',
    agreement_readers)$$);
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
    -- each label once: a party that files it is among them
    || CASE WHEN 'organisation/' || (d).filer_id = ANY ((d).agreement_readers) THEN '{}'::text[]
      ELSE ARRAY['organisation/' || (d).filer_id] END;
CALL app.guard('agreement_dispute', topic => $$'agreements/' || r.municipality_id$$);
CALL app.lets_insert('agreement_dispute', 'declare',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
  provided => $$(app.takes_part(municipality_id) || CASE WHEN agreement_id IS NULL THEN '{}'::text[]
    ELSE ARRAY['LOCAL_TENANT_ORGANISATION/' || municipality_id] END)
    && (SELECT app.viewer_labels())$$);
CALL app.lets_update('agreement_dispute', 'readers', $$
  agreement_readers, status, arose_on, contested_arose_on, contested_by_id, contest_note,
  file_until, filed_on, minister_from, minister_until, extensions, minister_overdue, advice,
  advised_on, ruling, ruled_on, ruling_url, withdraw_reason, ended_on$$);
CALL app.lets_clock('agreement_dispute',
  sees => $$status IN ('DECLARED', 'LAPSED') AND file_until < app.today()
    OR status IN ('FILED', 'ADVISED') AND minister_until < app.today()$$,
  leaves => $$status = 'LAPSED' OR minister_overdue$$,
  reads => 'id, status, file_until, minister_until, minister_overdue',
  updates => 'status, minister_overdue, ended_on');
