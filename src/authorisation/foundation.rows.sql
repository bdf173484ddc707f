-- Which rows a viewer sees. This file has the vocabulary and the kit of sentences with which each
-- module says that (`<module>.rows.sql`), and the policies of the log and of requestIds. A start
-- applies all of these files as one text, in one transaction, whenever the text has changed: this
-- one, the modules' in their order, and last.rows.sql. They say what holds today; schema/rows.md
-- shows the result. `npm run schema` raises the revision in rows.json when the text has changed, so
-- that an older server can tell that a newer one was here. Servers of an older version go on while
-- the text is applied, and after: replace functions in place, and never take away what those use.
--
-- A LABEL names a set of viewers:
--   PUBLIC                            everybody, also without a token
--   LANDLORD, TENANT_COUNCIL, LOCAL_TENANT_ORGANISATION, MUNICIPALITY
--                                     everybody who acts for that kind of organisation
--   LOCAL_TENANT_ORGANISATION/<id>, MUNICIPALITY/<id>
--                                     … whose organisation works in the municipality with that id
--   LOCAL_TENANT_ORG, LOCAL_TENANT_ORG/<id>
--                                     … for a local tenants' organisation, not a residents' committee
--   organisation/<id>                 everybody who acts for that organisation
-- A viewer carries labels (viewer_labels), a row names the labels of its readers (readers_of): the
-- viewer sees the row when they share one. The change log keeps the readers that a row had when it
-- changed, so history made in private stays private for good.

-- ── the day ─────────────────────────────────────────────────────────────────────────────────────
-- Today in Amsterdam, by the clock of the database. Everything that depends on the day asks this
-- function, on every server.
CREATE OR REPLACE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE
  RETURN (now() AT TIME ZONE 'Europe/Amsterdam')::date;

-- ── the viewer ──────────────────────────────────────────────────────────────────────────────────
-- These read settings of the transaction. A setting is '' after SET LOCAL ends; that means none.
CREATE OR REPLACE FUNCTION app.viewer_organisation_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('viewer.organisation_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.viewer_audience() RETURNS text LANGUAGE sql STABLE
  RETURN COALESCE(NULLIF(current_setting('viewer.audience', true), ''), 'PUBLIC');
CREATE OR REPLACE FUNCTION app.viewer_kind() RETURNS text LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('viewer.kind', true), '');
CREATE OR REPLACE FUNCTION app.viewer_person_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('viewer.person_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.viewer_municipality_ids() RETURNS text[] LANGUAGE sql STABLE
  RETURN COALESCE(NULLIF(current_setting('viewer.municipality_ids', true), '')::text[], '{}');

-- The labels that follow from the settings above. PostgreSQL must not inline this function: it
-- would plan the sub-selects in each policy. So it is in plpgsql.
CREATE OR REPLACE FUNCTION app.labels_of_viewer() RETURNS text[] LANGUAGE plpgsql STABLE AS $$
  BEGIN
    RETURN array_remove(
      ARRAY['PUBLIC', app.viewer_audience(), 'organisation/' || app.viewer_organisation_id()]
      || ARRAY(SELECT app.viewer_audience() || '/' || id
               FROM unnest(app.viewer_municipality_ids()) AS id
               WHERE app.viewer_audience() IN ('LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'))
      || ARRAY(SELECT 'LOCAL_TENANT_ORG' || place
               FROM unnest(ARRAY[''] || ARRAY(SELECT '/' || id
                                              FROM unnest(app.viewer_municipality_ids()) AS id)) AS place
               WHERE app.viewer_kind() = 'LOCAL_TENANT_ORG'),
      NULL);
  END $$;
-- The labels are a setting like the others, which viewer-settings.ts sets in the same transaction.
-- Policies ask for the labels once in a statement, when they meet the first row. Computing them
-- there takes so long that the time tells whether a policy met a row, even one that only the other
-- side may see. Where no server has set the labels, they are computed, and never more than these.
CREATE OR REPLACE FUNCTION app.viewer_labels() RETURNS text[] LANGUAGE sql STABLE
  RETURN COALESCE(NULLIF(current_setting('viewer.labels', true), '')::text[],
    app.labels_of_viewer());

CREATE OR REPLACE FUNCTION app.viewer_is_party() RETURNS boolean LANGUAGE sql STABLE
  RETURN app.viewer_audience() IN ('LANDLORD', 'TENANT_COUNCIL');

-- ── within which circle a row stays ─────────────────────────────────────────────────────────────
-- A circle says roughly who reads a row, in a form that an index can hold: …0 everybody, …1
-- everybody who acts for an organisation, …2 the parties, or the id of one organisation. Lists use
-- an index that ends with the circle, so they pass by nothing that another side keeps to itself. A
-- circle hides no row from its readers, because every reader is within it. The indexes repeat these
-- expressions (ListWithinCircles); PostgreSQL does not use an index that no longer does
-- (test/authorisation/list-reads.test.ts).
CREATE OR REPLACE FUNCTION app.viewer_circles() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN app.viewer_audience() = 'PUBLIC' THEN '{00000000-0000-0000-0000-000000000000}'::uuid[]
    WHEN app.viewer_is_party() THEN ARRAY[
      '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000001',
      '00000000-0000-0000-0000-000000000002']::uuid[] || app.viewer_organisation_id()
    ELSE ARRAY['00000000-0000-0000-0000-000000000000',
      '00000000-0000-0000-0000-000000000001']::uuid[]
      || app.viewer_organisation_id()
  END;
-- The circle of a row that is drafted, then shared, then perhaps published.
CREATE OR REPLACE FUNCTION app.circle(
  organisation_id uuid, shared_at timestamptz, published_at timestamptz
) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN shared_at IS NULL THEN organisation_id
    WHEN published_at IS NULL THEN '00000000-0000-0000-0000-000000000001'::uuid
    ELSE '00000000-0000-0000-0000-000000000000'::uuid
  END;

-- ── words for readers ───────────────────────────────────────────────────────────────────────────
-- These are expressions without sub-selects and without SET, so PostgreSQL inlines them in
-- policies.
CREATE OR REPLACE FUNCTION app.parties() RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN ARRAY['LANDLORD', 'TENANT_COUNCIL'];
-- An audience in these municipalities; in all of them where none is named.
CREATE OR REPLACE FUNCTION app.within(audience text, municipality_ids uuid[])
RETURNS text[] LANGUAGE sql STABLE
  RETURN string_to_array(audience || CASE WHEN municipality_ids = '{}' THEN ''
    ELSE '/' || array_to_string(municipality_ids, ',' || audience || '/') END, ',');
-- Takes the parties and the named organisations out of a row's readers.
CREATE OR REPLACE FUNCTION app.within_parties(readers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT ARRAY(SELECT label FROM unnest(readers) AS label
               WHERE label = ANY (app.parties()) OR label LIKE 'organisation/%');
END;
-- Takes the two parties out of a row's readers.
CREATE OR REPLACE FUNCTION app.parties_among(readers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT ARRAY(SELECT label FROM unnest(readers) AS label WHERE label = ANY (app.parties()));
END;

-- ── nothing is granted but what follows ─────────────────────────────────────────────────────────
DO $$
DECLARE stale record;
BEGIN
  FOR stale IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'app' LOOP
    EXECUTE format('DROP POLICY %I ON app.%I', stale.policyname, stale.tablename);
  END LOOP;
END $$;
REVOKE ALL ON ALL TABLES IN SCHEMA app FROM PUBLIC, samenspraak_api, samenspraak_feed;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA app FROM PUBLIC, samenspraak_api, samenspraak_feed;
REVOKE EXECUTE ON ALL ROUTINES IN SCHEMA app FROM samenspraak_api, samenspraak_feed;
GRANT USAGE ON SCHEMA app TO samenspraak_api, samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.today, app.viewer_organisation_id, app.viewer_audience,
  app.viewer_kind, app.viewer_person_id, app.viewer_municipality_ids, app.labels_of_viewer,
  app.viewer_labels, app.viewer_is_party, app.viewer_circles, app.circle, app.parties, app.within
  TO samenspraak_api;
GRANT EXECUTE ON FUNCTION app.today TO samenspraak_feed;

-- ── the kit ─────────────────────────────────────────────────────────────────────────────────────
-- These procedures write the usual policies and grants; last.rows.sql drops them again. Modules
-- write the unusual ones in plain SQL beside the calls.

-- Guards a table: the readers of a row are `app.readers_of(row)`, which stands above the call.
--   topic         what subscribers select by, an expression over the row `r`
--   subject       the id of the row in whose history a change of this row stands
--   circle        an expression over the row, which the indexes of its lists hold; the text 'own
--                 organisation' where nobody else ever reads the row; by default none, when no row
--                 is private
--   columns       which columns can be read: '(id, name)'; by default all
--   parties_only  columns that are told only to the parties and to organisations named among the
--                 readers: nobody else hears of a change that concerns only these. Every other
--                 column is told to everybody who reads the row (told-columns.test.ts).
--   between_parties  columns that are told to the parties alone, not even to organisations named
--                 among the readers. A change of these raises neither `version` nor `updated_at`.
CREATE PROCEDURE app.guard(
  guarded text, topic text, subject text DEFAULT 'r.id', circle text DEFAULT NULL,
  columns text DEFAULT '', parties_only text[] DEFAULT '{}', between_parties text[] DEFAULT '{}'
) LANGUAGE plpgsql AS $kit$
BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION app.subject_of(r app.%I, OUT id text, OUT topic text)
    LANGUAGE sql STABLE RETURN ((%s)::text, (%s)::text)',
    guarded, replace(subject, 'r.', '(r).'), replace(topic, 'r.', '(r).'));
  EXECUTE format('GRANT EXECUTE ON FUNCTION app.readers_of(app.%I) TO samenspraak_api', guarded);
  EXECUTE format('CREATE POLICY read ON app.%1$I FOR SELECT TO samenspraak_api
    USING (%2$s app.readers_of(%1$I) && (SELECT app.viewer_labels()))', guarded, CASE
      WHEN circle = 'own organisation' THEN
        'organisation_id = (SELECT app.viewer_organisation_id()) AND'
      WHEN circle IS NOT NULL THEN
        format('%s = ANY ((SELECT app.viewer_circles())::uuid[]) AND', circle)
    END);
  EXECUTE format('GRANT SELECT %s ON app.%I TO samenspraak_api', columns, guarded);
  PERFORM app.keeps('rows.parties_only', guarded, parties_only || between_parties);
  PERFORM app.keeps('rows.between_parties', guarded, between_parties);
END $kit$;

-- Remembers a table's columns until last.rows.sql makes one function for all tables.
CREATE FUNCTION app.keeps(list text, guarded text, columns text[]) RETURNS void
LANGUAGE plpgsql AS $kit$
BEGIN
  PERFORM set_config(list, COALESCE(current_setting(list, true), '') || CASE
    WHEN columns = '{}' THEN ''
    ELSE format(' WHEN %L THEN ARRAY[%s]', guarded, (
      SELECT string_agg(quote_literal(name), ', ' ORDER BY place)
      FROM unnest(columns) WITH ORDINALITY AS named(name, place))) END, true);
END $kit$;

-- Lets these audiences insert rows, in the name of the organisation that they act for.
CREATE PROCEDURE app.lets_insert(guarded text, policy text, audiences text[],
  provided text DEFAULT NULL)
LANGUAGE plpgsql AS $kit$
BEGIN
  EXECUTE format('CREATE POLICY %I ON app.%I FOR INSERT TO samenspraak_api
    WITH CHECK (%s AND %sorganisation_id = (SELECT app.viewer_organisation_id()))',
    policy, guarded,
    CASE WHEN audiences = app.parties() THEN '(SELECT app.viewer_is_party())'
      WHEN cardinality(audiences) = 1
        THEN format('(SELECT app.viewer_audience()) = %L', audiences[1])
      ELSE format('(SELECT app.viewer_audience()) IN (%s)',
        (SELECT string_agg(quote_literal(name), ', ' ORDER BY place)
         FROM unnest(audiences) WITH ORDINALITY AS named(name, place))) END,
    provided || ' AND ');
  EXECUTE format('GRANT INSERT ON app.%I TO samenspraak_api', guarded);
END $kit$;

-- Lets 'own organisation', 'parties' or 'readers' update these columns.
CREATE PROCEDURE app.lets_update(guarded text, who text, columns text) LANGUAGE plpgsql AS $kit$
BEGIN
  EXECUTE format('CREATE POLICY write ON app.%I FOR UPDATE TO samenspraak_api USING (%s)',
    guarded, CASE who
      WHEN 'own organisation' THEN 'organisation_id = (SELECT app.viewer_organisation_id())'
      WHEN 'parties' THEN '(SELECT app.viewer_is_party())'
      WHEN 'readers' THEN format('app.readers_of(%I) && (SELECT app.viewer_labels())', guarded)
    END);
  EXECUTE format('GRANT UPDATE (%s) ON app.%I TO samenspraak_api', columns, guarded);
END $kit$;

-- Lets the clock see the rows that meet `sees`, and leave them as `leaves` says; it sees and writes
-- no others. It still has to see a row that it has written, because PostgreSQL requires that of an
-- UPDATE.
CREATE PROCEDURE app.lets_clock(guarded text, sees text, leaves text, reads text, updates text)
LANGUAGE plpgsql AS $kit$
BEGIN
  EXECUTE format('CREATE POLICY clock ON app.%I TO samenspraak_feed USING (%s) WITH CHECK (%s)',
    guarded, sees, leaves);
  EXECUTE format('GRANT SELECT (%s), UPDATE (%s) ON app.%I TO samenspraak_feed',
    reads, updates, guarded);
END $kit$;

-- Lets the administrator (the owner role) keep accounts and reference data. The administrator reads
-- no content of either side.
CREATE PROCEDURE app.administered(VARIADIC tables text[]) LANGUAGE plpgsql AS $kit$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY tables LOOP
    EXECUTE format('CREATE POLICY administered ON app.%I TO samenspraak_owner USING (true)', kept);
  END LOOP;
END $kit$;

-- ── the change log ──────────────────────────────────────────────────────────────────────────────
-- Only triggers write it. Those who could read the row after a change read the change; those who
-- lost sight of the row read it as a removal.
CREATE POLICY kept ON app.change TO samenspraak_owner USING (true);
CREATE POLICY read ON app.change FOR SELECT TO samenspraak_api
  USING (readers && (SELECT app.viewer_labels()) OR lost_readers && (SELECT app.viewer_labels()));
CREATE POLICY feed ON app.change FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.change TO samenspraak_api, samenspraak_feed;
CREATE POLICY kept ON app.change_reader TO samenspraak_owner USING (true);
CREATE POLICY read ON app.change_reader FOR SELECT TO samenspraak_api
  USING (label = ANY ((SELECT app.viewer_labels())::text[]));
CREATE POLICY feed ON app.change_reader FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.change_reader TO samenspraak_api, samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.log_place, app.still_ahead, app.find_readable, app.read_changes,
  app.read_histories TO samenspraak_api;
CREATE POLICY kept ON app.change_epoch TO samenspraak_owner USING (true);
CREATE POLICY feed ON app.change_epoch FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.change_epoch TO samenspraak_feed;
CREATE POLICY feed ON app.cursor_key FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.cursor_key TO samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.change_head TO samenspraak_api, samenspraak_feed;
-- The last function forgets nothing: it is there for servers of the version before.
GRANT EXECUTE ON FUNCTION app.sequence_changes, app.current_epoch, app.read_told, app.still_ahead,
  app.forget_act_requests TO samenspraak_feed;

-- ── requestIds ──────────────────────────────────────────────────────────────────────────────────
-- Each organisation sees its own.
CREATE POLICY own ON app.act_request TO samenspraak_api
  USING (organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY kept ON app.act_request TO samenspraak_owner USING (true);
GRANT SELECT, INSERT ON app.act_request TO samenspraak_api;
GRANT UPDATE (subject_id) ON app.act_request TO samenspraak_api;
