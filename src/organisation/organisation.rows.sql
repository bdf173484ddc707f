-- Who the parties are. Organisations, municipalities, regions and themes are common knowledge.

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

-- People and their roles: the parties, and everybody in one's own organisation. Nobody reads the
-- subject with which a person logs in.
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
-- Before a viewer is known nothing can be read; this one question goes past the policies: which
-- membership has this person today? There is one at most: membership_one_role_excl. `stand` names
-- the versions of the rows that the rights follow from. Rights that were taken and given back are
-- therefore other rights: an act that began under the first ones would otherwise stand in the log
-- between their end and their return.
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

-- The last statement of an act, with its commit: fails when whoever acts is not any more what the
-- act was done under (SR001), and keeps them so until it is committed. Who changes that (the
-- trigger hold_off_acts) waits for as long, and acts wait for whoever is changing it. An act holds
-- rows by now, so it waits for one thing at most: that a whole organisation or a region is changed
-- is rare, and tried instead, lest two wait for each other.
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
