-- Which rows a viewer sees. Applied as a whole, in one transaction, whenever this file has changed; what stands here is today's truth.
--
-- A LABEL names a set of viewers:
--   PUBLIC                            everybody, also without a token
--   LANDLORD, TENANT_COUNCIL, LOCAL_TENANT_ORGANISATION, MUNICIPALITY      everybody who acts for that kind of organisation
--   LOCAL_TENANT_ORGANISATION/<id>, MUNICIPALITY/<id>                      … whose organisation works in the municipality with that id
--   organisation/<id>                 everybody who acts for that organisation
-- A viewer carries labels (viewer_labels), a row names the labels of its readers (readers_of): the viewer sees the row when they
-- share one. The change log keeps the readers a row had when it changed, so history made in private stays private for good.

-- ── the day ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- In Amsterdam, by the clock of the database: whatever depends on the day asks here, whichever server it runs on.
CREATE OR REPLACE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE
  RETURN (now() AT TIME ZONE 'Europe/Amsterdam')::date;

-- ── the viewer ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Settings of the transaction; '' (what a setting is after SET LOCAL) means none.
CREATE OR REPLACE FUNCTION app.viewer_organisation_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.viewer_audience() RETURNS text LANGUAGE sql STABLE
  RETURN COALESCE(NULLIF(current_setting('viewer.audience', true), ''), 'PUBLIC');
CREATE OR REPLACE FUNCTION app.viewer_role() RETURNS text LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('viewer.role', true), '');
CREATE OR REPLACE FUNCTION app.viewer_person_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('viewer.person_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.viewer_municipality_ids() RETURNS text[] LANGUAGE sql STABLE
  RETURN COALESCE(NULLIF(current_setting('viewer.municipality_ids', true), '')::text[], '{}');

CREATE OR REPLACE FUNCTION app.viewer_labels() RETURNS text[] LANGUAGE sql STABLE BEGIN ATOMIC
  SELECT array_remove(
    ARRAY['PUBLIC', app.viewer_audience(), 'organisation/' || app.viewer_organisation_id()]
    || ARRAY(SELECT app.viewer_audience() || '/' || id FROM unnest(app.viewer_municipality_ids()) AS id WHERE app.viewer_audience() IN ('LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY')),
    NULL);
END;

CREATE OR REPLACE FUNCTION app.viewer_is_party() RETURNS boolean LANGUAGE sql STABLE
  RETURN app.viewer_audience() IN ('LANDLORD', 'TENANT_COUNCIL');

-- ── who reads a row: the visibility matrix ──────────────────────────────────────────────────────────────────────────────────
-- Plain expressions without sub-selects and without SET: PostgreSQL inlines them into the policies.
CREATE OR REPLACE FUNCTION app.parties() RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN ARRAY['LANDLORD', 'TENANT_COUNCIL'];
CREATE OR REPLACE FUNCTION app.within(audience text, municipality_ids uuid[]) RETURNS text[] LANGUAGE sql STABLE -- no municipality named: all of them
  RETURN string_to_array(audience || CASE WHEN municipality_ids = '{}' THEN '' ELSE '/' || array_to_string(municipality_ids, ',' || audience || '/') END, ',');

-- Organisations, municipalities, regions, themes and holidays are common knowledge.
CREATE OR REPLACE FUNCTION app.readers_of(app.municipality) RETURNS text[] LANGUAGE sql STABLE RETURN ARRAY['PUBLIC'];
CREATE OR REPLACE FUNCTION app.readers_of(app.organisation) RETURNS text[] LANGUAGE sql STABLE RETURN ARRAY['PUBLIC'];
CREATE OR REPLACE FUNCTION app.readers_of(app.region) RETURNS text[] LANGUAGE sql STABLE RETURN ARRAY['PUBLIC'];
CREATE OR REPLACE FUNCTION app.readers_of(app.theme) RETURNS text[] LANGUAGE sql STABLE RETURN ARRAY['PUBLIC'];
CREATE OR REPLACE FUNCTION app.readers_of(app.holiday) RETURNS text[] LANGUAGE sql STABLE RETURN ARRAY['PUBLIC'];
-- People and their roles: the parties, and everybody in one's own organisation.
CREATE OR REPLACE FUNCTION app.readers_of(member app.membership) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties() || ARRAY['organisation/' || (member).organisation_id];
CREATE OR REPLACE FUNCTION app.readers_of(app.person) RETURNS text[] LANGUAGE sql STABLE RETURN app.parties();

-- CalendarYear: the parties; once adopted the local organisations and municipalities too; once published everybody.
CREATE OR REPLACE FUNCTION app.readers_of(y app.calendar_year) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.parties()
    || CASE WHEN (y).revision > 0 THEN ARRAY['LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'] ELSE '{}'::text[] END
    || CASE WHEN (y).published_at IS NOT NULL THEN ARRAY['PUBLIC'] ELSE '{}'::text[] END;
-- CalendarYearRevision: the two who adopted it.
CREATE OR REPLACE FUNCTION app.readers_of(app.calendar_year_revision) RETURNS text[] LANGUAGE sql STABLE RETURN app.parties();
-- CalendarItem: DRAFT and DISCARDED its own side; PROPOSED, DECLINED and WITHDRAWN both parties; AGREED and later also who is in its area; published everybody.
CREATE OR REPLACE FUNCTION app.readers_of(item app.calendar_item) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN (item).status IN ('DRAFT', 'DISCARDED') THEN ARRAY['organisation/' || (item).organisation_id]
    WHEN (item).status IN ('PROPOSED', 'DECLINED', 'WITHDRAWN') THEN app.parties()
    WHEN (item).published_at IS NULL THEN app.parties() || app.within('LOCAL_TENANT_ORGANISATION', (item).municipality_ids) || app.within('MUNICIPALITY', (item).municipality_ids)
    ELSE app.parties() || app.within('LOCAL_TENANT_ORGANISATION', (item).municipality_ids) || app.within('MUNICIPALITY', (item).municipality_ids) || ARRAY['PUBLIC']
  END;
-- CalendarItemProposal (what waits for the other side): both parties.
CREATE OR REPLACE FUNCTION app.readers_of(app.calendar_item_proposal) RETURNS text[] LANGUAGE sql STABLE RETURN app.parties();
-- CalendarItemAnnotation (private note and ranking): its own organisation, for ever.
CREATE OR REPLACE FUNCTION app.readers_of(own app.calendar_item_annotation) RETURNS text[] LANGUAGE sql STABLE
  RETURN ARRAY['organisation/' || (own).organisation_id];

-- ── fields that only the parties see (@VisibleTo(...PARTIES)): a change of these alone is no news for anybody else ─────────────
CREATE OR REPLACE FUNCTION app.party_columns(entity text) RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN CASE entity
    WHEN 'calendar_year' THEN ARRAY['adopted_by_landlord_at', 'adopted_by_council_at']
    WHEN 'calendar_item' THEN ARRAY['number', 'landlord_owner_id', 'council_owner_id', 'proposed_at', 'decline_reason']
    ELSE '{}'::text[]
  END;
CREATE OR REPLACE FUNCTION app.within_parties(readers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE BEGIN ATOMIC
  SELECT ARRAY(SELECT label FROM unnest(readers) AS label WHERE label = ANY (app.parties()) OR label LIKE 'organisation/%');
END;

-- ── what a change is about: the row whose history it belongs to, and the topic subscribers select on ────────────────────────
CREATE OR REPLACE FUNCTION app.subject_of(r app.municipality, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'organisation'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.organisation, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'organisation'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.region, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'organisation'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.theme, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id, 'organisation'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.holiday, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'holiday'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.person, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'organisation'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.membership, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).person_id::text, 'organisation'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.calendar_year, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'calendar/' || (r).year);
CREATE OR REPLACE FUNCTION app.subject_of(r app.calendar_year_revision, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'calendar/' || (r).year);
CREATE OR REPLACE FUNCTION app.subject_of(r app.calendar_item, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'calendar/' || (r).year);
CREATE OR REPLACE FUNCTION app.subject_of(r app.calendar_item_proposal, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).item_id::text, 'calendar/' || (r).year);
CREATE OR REPLACE FUNCTION app.subject_of(r app.calendar_item_annotation, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).item_id::text, 'calendar/' || (r).year);

-- ── policies ────────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Everything that is not granted here is refused. Who writes may only write in the name of the organisation it acts for.
DO $$
DECLARE stale record;
BEGIN
  FOR stale IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'app' LOOP
    EXECUTE format('DROP POLICY %I ON app.%I', stale.policyname, stale.tablename);
  END LOOP;
END $$;
REVOKE ALL ON ALL TABLES IN SCHEMA app FROM PUBLIC, samenspraak_api, samenspraak_feed;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA app FROM PUBLIC, samenspraak_api, samenspraak_feed;
REVOKE EXECUTE ON ALL ROUTINES IN SCHEMA app FROM PUBLIC, samenspraak_api, samenspraak_feed;
GRANT USAGE ON SCHEMA app TO samenspraak_api, samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.today, app.viewer_organisation_id, app.viewer_audience, app.viewer_role, app.viewer_person_id, app.viewer_municipality_ids,
  app.viewer_labels, app.viewer_is_party, app.parties, app.within,
  app.readers_of(app.municipality), app.readers_of(app.organisation), app.readers_of(app.region), app.readers_of(app.theme), app.readers_of(app.holiday), app.readers_of(app.membership), app.readers_of(app.person),
  app.readers_of(app.calendar_year), app.readers_of(app.calendar_year_revision), app.readers_of(app.calendar_item), app.readers_of(app.calendar_item_proposal), app.readers_of(app.calendar_item_annotation)
  TO samenspraak_api;

-- Accounts and reference data: kept by the administrator (the owner role), who reads no content of either side.
CREATE POLICY administered ON app.municipality TO samenspraak_owner USING (true);
CREATE POLICY administered ON app.organisation TO samenspraak_owner USING (true);
CREATE POLICY administered ON app.region TO samenspraak_owner USING (true);
CREATE POLICY administered ON app.theme TO samenspraak_owner USING (true);
CREATE POLICY administered ON app.holiday TO samenspraak_owner USING (true);
CREATE POLICY administered ON app.person TO samenspraak_owner USING (true);
CREATE POLICY administered ON app.membership TO samenspraak_owner USING (true);
CREATE POLICY read ON app.municipality FOR SELECT TO samenspraak_api USING (app.readers_of(municipality) && (SELECT app.viewer_labels()));
CREATE POLICY read ON app.organisation FOR SELECT TO samenspraak_api USING (app.readers_of(organisation) && (SELECT app.viewer_labels()));
CREATE POLICY read ON app.region FOR SELECT TO samenspraak_api USING (app.readers_of(region) && (SELECT app.viewer_labels()));
CREATE POLICY read ON app.theme FOR SELECT TO samenspraak_api USING (app.readers_of(theme) && (SELECT app.viewer_labels()));
CREATE POLICY read ON app.holiday FOR SELECT TO samenspraak_api USING (app.readers_of(holiday) && (SELECT app.viewer_labels()));
CREATE POLICY read ON app.membership FOR SELECT TO samenspraak_api USING (app.readers_of(membership) && (SELECT app.viewer_labels()));
CREATE POLICY read ON app.person FOR SELECT TO samenspraak_api USING (app.readers_of(person) && (SELECT app.viewer_labels()));
CREATE POLICY read_colleagues ON app.person FOR SELECT TO samenspraak_api USING (id IN (SELECT membership.person_id FROM app.membership));
GRANT SELECT ON app.municipality, app.organisation, app.region, app.theme, app.holiday, app.membership TO samenspraak_api;
GRANT SELECT (id, name, version, created_at, updated_at) ON app.person TO samenspraak_api;  -- never the subject of the log-in

-- The calendar.
CREATE POLICY read ON app.calendar_year FOR SELECT TO samenspraak_api USING (app.readers_of(calendar_year) && (SELECT app.viewer_labels()));
CREATE POLICY open ON app.calendar_year FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_is_party()) AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.calendar_year FOR UPDATE TO samenspraak_api USING ((SELECT app.viewer_is_party()));
GRANT SELECT, INSERT ON app.calendar_year TO samenspraak_api;
GRANT UPDATE (status, revision, adopted_by_landlord_at, adopted_by_council_at, published_at) ON app.calendar_year TO samenspraak_api;

CREATE POLICY read ON app.calendar_year_revision FOR SELECT TO samenspraak_api USING (app.readers_of(calendar_year_revision) && (SELECT app.viewer_labels()));
CREATE POLICY adopt ON app.calendar_year_revision FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_is_party()));
GRANT SELECT, INSERT ON app.calendar_year_revision TO samenspraak_api;  -- never updated: a correction is a new revision

CREATE POLICY read ON app.calendar_item FOR SELECT TO samenspraak_api USING (app.readers_of(calendar_item) && (SELECT app.viewer_labels()));
CREATE POLICY draft ON app.calendar_item FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_is_party()) AND status = 'DRAFT' AND organisation_id = (SELECT app.viewer_organisation_id()));
-- A roll-over that the other side accepts: the copy stays the item of who brought the postponed one in.
CREATE OR REPLACE FUNCTION app.brought_in_by(postponed_item_id uuid) RETURNS uuid LANGUAGE plpgsql STABLE AS $$ -- not inlined: a policy cannot ask its own table
  BEGIN RETURN (SELECT organisation_id FROM app.calendar_item WHERE id = postponed_item_id AND status = 'POSTPONED'); END $$;
REVOKE EXECUTE ON FUNCTION app.brought_in_by FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.brought_in_by TO samenspraak_api;
CREATE POLICY roll_over ON app.calendar_item FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_is_party()) AND status = 'AGREED' AND organisation_id = app.brought_in_by(rolled_over_from_id));
CREATE POLICY write ON app.calendar_item FOR UPDATE TO samenspraak_api
  USING ((SELECT app.viewer_is_party()) AND app.readers_of(calendar_item) && (SELECT app.viewer_labels()));
GRANT SELECT, INSERT ON app.calendar_item TO samenspraak_api;
GRANT UPDATE (number, title, description, themes, levels, origin, priority, municipality_ids, planned_as, starts_on, ends_on, landlord_owner_id, council_owner_id,
  status, proposed_at, decline_reason, result_note, published_at) ON app.calendar_item TO samenspraak_api;  -- never whose it is, nor its year

CREATE POLICY read ON app.calendar_item_proposal FOR SELECT TO samenspraak_api USING (app.readers_of(calendar_item_proposal) && (SELECT app.viewer_labels()));
CREATE POLICY propose ON app.calendar_item_proposal FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_is_party()) AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.calendar_item_proposal FOR UPDATE TO samenspraak_api USING ((SELECT app.viewer_is_party()));
GRANT SELECT, INSERT ON app.calendar_item_proposal TO samenspraak_api;
GRANT UPDATE (status, answer_reason, answered_at) ON app.calendar_item_proposal TO samenspraak_api;  -- what was proposed is never edited

CREATE POLICY own ON app.calendar_item_annotation TO samenspraak_api
  USING (app.readers_of(calendar_item_annotation) && (SELECT app.viewer_labels()))
  WITH CHECK ((SELECT app.viewer_is_party()) AND organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.calendar_item_annotation TO samenspraak_api;
GRANT UPDATE (note, ranking) ON app.calendar_item_annotation TO samenspraak_api;

-- The change log: written by trigger only; a change is for those who could read the row after it, and, as a removal, for those who lost it.
CREATE POLICY kept ON app.change TO samenspraak_owner USING (true);
CREATE POLICY read ON app.change FOR SELECT TO samenspraak_api USING (readers && (SELECT app.viewer_labels()) OR lost_readers && (SELECT app.viewer_labels()));
CREATE POLICY feed ON app.change FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.change TO samenspraak_api, samenspraak_feed;
CREATE POLICY kept ON app.change_epoch TO samenspraak_owner USING (true);
CREATE POLICY feed ON app.change_epoch FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.change_epoch TO samenspraak_feed;
CREATE POLICY feed ON app.cursor_key FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.cursor_key TO samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.change_head TO samenspraak_api, samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.sequence_changes, app.forget_act_requests TO samenspraak_feed;

-- requestId: each organisation its own.
CREATE POLICY own ON app.act_request TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY kept ON app.act_request TO samenspraak_owner USING (true);
GRANT SELECT, INSERT ON app.act_request TO samenspraak_api;
GRANT UPDATE (subject_id) ON app.act_request TO samenspraak_api;

-- ── log-in ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Before a viewer is known nothing can be read; this one question goes past the policies: which membership has this person
-- today? There is one at most: membership_one_role_excl.
DROP FUNCTION IF EXISTS app.current_membership;
CREATE FUNCTION app.current_membership(login_subject text, acting_for uuid)
RETURNS TABLE (membership_id uuid, person_id uuid, organisation_id uuid, kind text, role text, municipality_ids uuid[], portfolio_themes text[], region_municipality_ids uuid[], ends_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp BEGIN ATOMIC
  SELECT m.id, p.id, o.id, o.kind, m.role, o.municipality_ids, m.portfolio_themes, COALESCE(r.municipality_ids, '{}'),
    (m.ends_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'
  FROM app.person p JOIN app.membership m ON m.person_id = p.id JOIN app.organisation o ON o.id = m.organisation_id LEFT JOIN app.region r ON r.id = m.region_id
  WHERE p.subject = login_subject AND o.id = acting_for AND o.active
    AND app.today() BETWEEN m.starts_on AND COALESCE(m.ends_on, 'infinity');
END;
REVOKE EXECUTE ON FUNCTION app.current_membership FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.current_membership TO samenspraak_api;
