-- Who reads and writes what leads to agreements: the visibility matrix, table by table.

-- Who takes part in what is agreed for a municipality: the parties, its tenants' organisations, and
-- the municipality itself. The council reads all municipalities, also where another signs.
CREATE OR REPLACE FUNCTION app.takes_part(municipality_id uuid) RETURNS text[]
LANGUAGE sql IMMUTABLE
  RETURN app.parties() || ARRAY['LOCAL_TENANT_ORG/' || municipality_id::text,
    'MUNICIPALITY/' || municipality_id::text];
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
  bid_submitted_on, overview_sent_on, overview_url, overview_sha256, overview_due_on, bid_due_on,
  impasse_from, passed$$);
CALL app.lets_clock('agreement_cycle',
  sees => $$LEAST(consultation_due_on, bid_due_on, overview_due_on, sign_target_on, impasse_from)
    <= app.today()$$,
  leaves => $$passed <> '{}'$$,
  reads => $$id, status, consultation_asked_on, bid_submitted_on, overview_sent_on,
    consultation_due_on, bid_due_on, overview_due_on, sign_target_on, impasse_from, ends_year,
    passed$$,
  updates => 'passed');

-- An overview that was sent, one for each year of a cycle: who takes part. Never edited.
CREATE OR REPLACE FUNCTION app.readers_of(o app.agreement_overview)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.takes_part((o).municipality_id);
CALL app.guard('agreement_overview', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.cycle_id');
CALL app.lets_insert('agreement_overview', 'send', ARRAY['LANDLORD']);

-- On which day of the bid somebody agrees, or a letter that it read: who takes part.
CREATE OR REPLACE FUNCTION app.readers_of(d app.agreement_bid_date)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.takes_part((d).municipality_id);
CALL app.guard('agreement_bid_date', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.cycle_id');
CALL app.lets_insert('agreement_bid_date', 'agree',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
  provided => 'app.takes_part(municipality_id) && (SELECT app.viewer_labels())');
CALL app.lets_update('agreement_bid_date', 'own organisation',
  'due_on, evidence_url, evidence_sha256');

-- A bid: a draft the landlord; once submitted who takes part, all at one moment (Woningwet 44b);
-- everybody while an agreement of its cycle is published that was concluded after it came.
CREATE OR REPLACE FUNCTION app.readers_of(b app.agreement_bid) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN (b).submitted_at IS NULL THEN ARRAY['organisation/' || (b).organisation_id]
    ELSE app.takes_part((b).municipality_id)
      || CASE WHEN (b).published_at IS NULL THEN '{}'::text[] ELSE ARRAY['PUBLIC'] END
  END;
CALL app.guard('agreement_bid', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.cycle_id',
  circle => 'app.circle(organisation_id, submitted_at, published_at)',
  parties_only => ARRAY['cycle_id']);
CALL app.lets_insert('agreement_bid', 'draft', ARRAY['LANDLORD'], provided => $$status = 'DRAFT'$$);
CALL app.lets_update('agreement_bid', 'own organisation', $$
  status, number, text, subjects, documents, tenants_heard_on, board_approved_on, submitted_at,
  received_on$$);
-- The trigger tell_publication publishes what was submitted, and takes that back, whoever moves the
-- agreement on: each of them takes part, and reads it. Nobody reads more by this, or a list would
-- pass by what others draft; nor writes more outside of a trigger.
CREATE POLICY follow ON app.agreement_bid FOR UPDATE TO samenspraak_api
  USING (submitted_at IS NOT NULL AND pg_trigger_depth() > 0);
GRANT UPDATE (published_at) ON app.agreement_bid TO samenspraak_api;

-- What somebody answers to a bid: who takes part. Never edited.
CREATE OR REPLACE FUNCTION app.readers_of(r app.agreement_bid_reaction)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.takes_part((r).municipality_id);
CALL app.guard('agreement_bid_reaction', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.cycle_id');
CALL app.lets_insert('agreement_bid_reaction', 'react',
  ARRAY['TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
  provided => 'app.takes_part(municipality_id) && (SELECT app.viewer_labels())');
