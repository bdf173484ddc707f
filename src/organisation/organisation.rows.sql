-- This file says who reads and writes organisations and people. Organisations, municipalities,
-- regions and themes are common knowledge.

CREATE OR REPLACE FUNCTION app.readers_of(app.municipality) RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['PUBLIC'];
CALL app.guard('municipality', topic => $$'organisation'$$);

CREATE OR REPLACE FUNCTION app.readers_of(app.organisation) RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['PUBLIC'];
CALL app.guard('organisation', topic => $$'organisation'$$);

CREATE OR REPLACE FUNCTION app.readers_of(app.region) RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['PUBLIC'];
CALL app.guard('region', topic => $$'organisation'$$);

CREATE OR REPLACE FUNCTION app.readers_of(app.theme) RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['PUBLIC'];
CALL app.guard('theme', topic => $$'organisation'$$);

-- Whether a tenants' council is among these organisations.
CREATE OR REPLACE FUNCTION app.has_council(organisations uuid[]) RETURNS boolean
LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM app.organisation AS o
    WHERE o.id = ANY (organisations) AND o.kind = 'TENANT_UMBRELLA');
GRANT EXECUTE ON FUNCTION app.has_council TO samenspraak_api;

-- Whether the viewer concludes an agreement that sets terms, kinds and recognitions, in this
-- transaction. A module that holds such agreements replaces this; without one, nobody does.
CREATE OR REPLACE FUNCTION app.viewer_sets_terms(agreement uuid) RETURNS boolean
LANGUAGE sql STABLE RETURN false;
GRANT EXECUTE ON FUNCTION app.viewer_sets_terms TO samenspraak_api;

-- The readers of a recognition: the parties, and who ratified it with them; everybody who acts for
-- an organisation once it has begun. Its end is theirs until then. A list that replaces it ends it.
CREATE OR REPLACE FUNCTION app.readers_of(r app.recognised_organisation)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties() || app.within('organisation', (r).party_ids)
    || CASE WHEN (r).begun THEN ARRAY['LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY']
       ELSE '{}'::text[] END;
CALL app.guard('recognised_organisation', topic => $$'organisation'$$,
  subject => 'r.recognised_id', parties_only => ARRAY['organisation_id', 'ends_on', 'agreement_id',
    'party_ids']);
CALL app.lets_insert('recognised_organisation', 'recognise',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION'],
  provided => '((SELECT app.viewer_is_party()) OR app.viewer_sets_terms(agreement_id))');
CREATE POLICY write ON app.recognised_organisation FOR UPDATE TO samenspraak_api
  USING ((SELECT app.viewer_is_party()) OR app.viewer_sets_terms(agreement_id));
GRANT UPDATE (ends_on, ended) ON app.recognised_organisation TO samenspraak_api;
-- A recognition begins and ends. Where a list never takes its place, the one before goes on.
CALL app.lets_clock('recognised_organisation', sees => 'NOT ended OR ends_on IS NOT NULL',
  leaves => 'begun OR ends_on IS NULL OR ends_on < starts_on',
  reads => 'id, agreement_id, starts_on, ends_on, begun, ended',
  updates => 'ends_on, begun, ended');

-- The readers of people and their roles: the parties, and everybody in the same organisation.
-- Nobody reads the subject with which a person logs in.
CREATE OR REPLACE FUNCTION app.readers_of(app.person) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties();
CALL app.guard('person', topic => $$'organisation'$$,
  columns => '(id, name, version, created_at, updated_at)');
CREATE POLICY read_colleagues ON app.person FOR SELECT TO samenspraak_api
  USING (id IN (SELECT membership.person_id FROM app.membership));

CREATE OR REPLACE FUNCTION app.readers_of(member app.membership) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties() || ARRAY['organisation/' || (member).organisation_id];
CALL app.guard('membership', topic => $$'organisation'$$, subject => 'r.person_id');

CALL app.administered('municipality', 'organisation', 'region', 'theme', 'person', 'membership');

-- ── log-in ──────────────────────────────────────────────────────────────────────────────────────
-- Until the viewer is known nothing can be read. This one query bypasses the policies: which
-- membership does this person have today? There is one at most (membership_one_role_excl). `stand`
-- names the versions of the rows from which the rights follow. So rights that were taken away and
-- given back count as other rights: otherwise the log could hold an act that began under the first
-- rights between their end and their return.
DROP FUNCTION IF EXISTS app.current_membership;
CREATE FUNCTION app.current_membership(login_subject text, acting_for uuid)
RETURNS TABLE (
  membership_id uuid, person_id uuid, organisation_id uuid, kind text, role text,
  municipality_ids uuid[], portfolio_themes text[], region_municipality_ids uuid[],
  ends_at timestamptz, stand text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp BEGIN ATOMIC
  SELECT m.id, p.id, o.id, o.kind, m.role, o.municipality_ids, m.portfolio_themes,
    COALESCE(r.municipality_ids, '{}'), (m.ends_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam',
    concat_ws('.', m.version, p.version, o.version, r.version)
  FROM app.person p
    JOIN app.membership m ON m.person_id = p.id
    JOIN app.organisation o ON o.id = m.organisation_id
    LEFT JOIN app.region r ON r.id = m.region_id
  WHERE p.subject = login_subject AND o.id = acting_for AND o.active
    AND app.today() BETWEEN m.starts_on AND COALESCE(m.ends_on, 'infinity');
END;
REVOKE EXECUTE ON FUNCTION app.current_membership FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.current_membership TO samenspraak_api;

-- An act runs this as its last statement, together with its commit. It fails (SR001) when the
-- rights of the actor are no longer those under which the act was done. Otherwise it holds the
-- rights until the commit: whoever wants to change them (the trigger hold_off_acts) waits until
-- then, and an act waits for whoever is changing them.
--
-- An act holds row locks by now, so it may wait for one thing at most. It waits for a change of the
-- person. A change of a whole organisation or of a region is rare; for these the function only
-- tries the lock and fails, lest two transactions wait for each other.
CREATE OR REPLACE FUNCTION app.hold_rights(login_subject text, acting_for uuid,
  known text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE rights CONSTANT integer := hashtext('app.rights');
BEGIN
  PERFORM pg_advisory_xact_lock_shared(rights, hashtext(known::json ->> 'person_id') & 1023);
  IF NOT pg_try_advisory_xact_lock_shared(rights, hashtext(acting_for::text) & 1023)
    OR NOT pg_try_advisory_xact_lock_shared(rights, hashtext('regions') & 1023) THEN
    RAISE EXCEPTION 'These rights are being changed.' USING ERRCODE = 'lock_not_available';
  END IF;
  -- As committed by now: a statement of its own.
  IF known IS DISTINCT FROM
    (SELECT to_json(m)::text FROM app.current_membership(login_subject, acting_for) m) THEN
    RAISE EXCEPTION 'These rights have changed.' USING ERRCODE = 'SR001';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION app.hold_rights FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_rights TO samenspraak_api;
