-- Which rows a viewer sees. Applied as a whole, in one transaction, whenever this file has changed; what stands here is today's truth.
-- `npm run schema` raises the revision of a changed text in row-policies.json, so that an older server can tell that a newer one was here.
-- Servers of an older version go on while it is applied, and after: replace functions in place, and never take away what those still ask for.
--
-- A LABEL names a set of viewers:
--   PUBLIC                            everybody, also without a token
--   LANDLORD, TENANT_COUNCIL, LOCAL_TENANT_ORGANISATION, MUNICIPALITY      everybody who acts for that kind of organisation
--   LOCAL_TENANT_ORGANISATION/<id>, MUNICIPALITY/<id>                      … whose organisation works in the municipality with that id
--   LOCAL_TENANT_ORG, LOCAL_TENANT_ORG/<id>   … for a local tenants' organisation, and not for a residents' committee
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
CREATE OR REPLACE FUNCTION app.viewer_kind() RETURNS text LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('viewer.kind', true), '');
CREATE OR REPLACE FUNCTION app.viewer_person_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('viewer.person_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.viewer_municipality_ids() RETURNS text[] LANGUAGE sql STABLE
  RETURN COALESCE(NULLIF(current_setting('viewer.municipality_ids', true), '')::text[], '{}');

-- The labels that follow from the settings above. Not inlined: it would be planned, with its sub-selects, in each policy.
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
-- A setting like the others, of the same transaction and by the same hand (viewer-settings.ts). Policies ask for the labels
-- once in a statement, when they meet the first row: computing them there takes so long that it tells whether a row was met,
-- be it one that nobody but the other side may see. Where no server has set them they are computed: the same, never more.
CREATE OR REPLACE FUNCTION app.viewer_labels() RETURNS text[] LANGUAGE sql STABLE
  RETURN COALESCE(NULLIF(current_setting('viewer.labels', true), '')::text[], app.labels_of_viewer());

CREATE OR REPLACE FUNCTION app.viewer_is_party() RETURNS boolean LANGUAGE sql STABLE
  RETURN app.viewer_audience() IN ('LANDLORD', 'TENANT_COUNCIL');

-- ── within which circle a row stays ──────────────────────────────────────────────────────────────────────────────────────────
-- The rough part of who reads a row, as an index can hold it: …0 everybody, …1 whoever acts for an organisation, …2 the parties, or
-- the one organisation. Lists go by an index that ends with the circle, and so pass by nothing that another side keeps
-- to itself. It takes nothing away: who reads a row is within its circle. The indexes repeat these expressions (ListWithinCircles);
-- one that no longer does is not used (test/authorisation/list-reads.test.ts).
CREATE OR REPLACE FUNCTION app.viewer_circles() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN app.viewer_audience() = 'PUBLIC' THEN '{00000000-0000-0000-0000-000000000000}'::uuid[]
    WHEN app.viewer_is_party() THEN
      '{00000000-0000-0000-0000-000000000000,00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002}'::uuid[]
      || app.viewer_organisation_id()
    ELSE '{00000000-0000-0000-0000-000000000000,00000000-0000-0000-0000-000000000001}'::uuid[] || app.viewer_organisation_id()
  END;
CREATE OR REPLACE FUNCTION app.circle_of(item app.calendar_item) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN (item).status IN ('DRAFT', 'DISCARDED') THEN (item).organisation_id
    WHEN (item).status IN ('PROPOSED', 'DECLINED', 'WITHDRAWN') THEN '00000000-0000-0000-0000-000000000002'::uuid
    WHEN (item).published_at IS NULL THEN '00000000-0000-0000-0000-000000000001'::uuid
    ELSE '00000000-0000-0000-0000-000000000000'::uuid
  END;
-- A procedure, and what is drafted for it.
CREATE OR REPLACE FUNCTION app.circle(organisation_id uuid, shared_at timestamptz, published_at timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN shared_at IS NULL THEN organisation_id
    WHEN published_at IS NULL THEN '00000000-0000-0000-0000-000000000001'::uuid
    ELSE '00000000-0000-0000-0000-000000000000'::uuid
  END;

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

-- AdviceProcedure: DRAFT and DISCARDED its own side; then the parties, who is addressed, and the local organisations in its area; published everybody.
CREATE OR REPLACE FUNCTION app.readers_of(p app.advice_procedure) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN (p).shared_at IS NULL THEN ARRAY['organisation/' || (p).organisation_id]
    ELSE app.parties() || ARRAY['organisation/' || (p).adviser_id] || app.within('LOCAL_TENANT_ORG', (p).municipality_ids)
      || CASE WHEN (p).published_at IS NOT NULL THEN ARRAY['PUBLIC'] ELSE '{}'::text[] END
  END;
-- What is drafted for a procedure (a request version, a document, an advice, a response): its own side until it is shared, then the procedure's readers,
-- published everybody. CONFIDENTIAL and EMBARGO, until lifted: the parties, and who is addressed once the landlord shared that text with it.
CREATE OR REPLACE FUNCTION app.readers_of_part(organisation_id uuid, procedure_readers text[], shared_at timestamptz, published_at timestamptz) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE
    WHEN shared_at IS NULL THEN ARRAY['organisation/' || organisation_id]
    WHEN published_at IS NULL THEN procedure_readers
    ELSE procedure_readers || ARRAY['PUBLIC']
  END;
CREATE OR REPLACE FUNCTION app.is_confidential(confidentiality text, lifted_at timestamptz) RETURNS boolean LANGUAGE sql STABLE
  RETURN confidentiality IN ('CONFIDENTIAL', 'EMBARGO') AND lifted_at IS NULL;
-- Of a procedure's readers: the parties and who is addressed.
CREATE OR REPLACE FUNCTION app.addressed(procedure_readers text[]) RETURNS text[] LANGUAGE sql STABLE -- the first three labels of a shared procedure
  RETURN CASE WHEN 'LANDLORD' = ANY (procedure_readers) THEN procedure_readers[1:3] ELSE procedure_readers END;
-- Of a procedure's readers: who reads a confidential text of it. The parties stand first in a shared procedure; who is addressed after them.
CREATE OR REPLACE FUNCTION app.confided(procedure_readers text[], confided_at timestamptz) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN 'LANDLORD' = ANY (procedure_readers) AND confided_at IS NULL THEN procedure_readers[1:2] ELSE app.addressed(procedure_readers) END;
CREATE OR REPLACE FUNCTION app.readers_of(v app.advice_request_version) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN app.is_confidential((v).confidentiality, (v).lifted_at) THEN app.readers_of_part((v).organisation_id, app.confided((v).procedure_readers, (v).confided_at), (v).submitted_at, NULL)
    ELSE app.readers_of_part((v).organisation_id, (v).procedure_readers, (v).submitted_at, (v).published_at) END;
CREATE OR REPLACE FUNCTION app.readers_of(d app.advice_document) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN app.is_confidential((d).confidentiality, (d).lifted_at) THEN app.readers_of_part((d).organisation_id, app.confided((d).procedure_readers, (d).confided_at), (d).shared_at, NULL)
    ELSE app.readers_of_part((d).organisation_id, (d).procedure_readers, (d).shared_at, (d).published_at) END;
CREATE OR REPLACE FUNCTION app.readers_of(a app.advice) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.readers_of_part((a).organisation_id, (a).procedure_readers, (a).issued_at, (a).published_at);
CREATE OR REPLACE FUNCTION app.readers_of(r app.advice_recommendation) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.readers_of_part((r).organisation_id, (r).procedure_readers, (r).created_at, (r).published_at);
CREATE OR REPLACE FUNCTION app.readers_of(r app.landlord_response) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.readers_of_part((r).organisation_id, (r).procedure_readers, (r).sent_at, (r).published_at);
CREATE OR REPLACE FUNCTION app.readers_of(r app.recommendation_response) RETURNS text[] LANGUAGE sql STABLE
  RETURN app.readers_of_part((r).organisation_id, (r).procedure_readers, (r).created_at, (r).published_at);
-- What the two sides of a procedure say to each other about its term, its conditions and a dispute: the parties and who is addressed; of a supplement
-- whose text the addressee does not read, the parties.
CREATE OR REPLACE FUNCTION app.readers_of(i app.advice_information_request) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (i).confidential THEN app.confided((i).procedure_readers, NULL) ELSE app.addressed((i).procedure_readers) END;
CREATE OR REPLACE FUNCTION app.readers_of(e app.advice_extension) RETURNS text[] LANGUAGE sql STABLE RETURN app.addressed((e).procedure_readers);
CREATE OR REPLACE FUNCTION app.readers_of(c app.consent_condition) RETURNS text[] LANGUAGE sql STABLE RETURN app.addressed((c).procedure_readers);
CREATE OR REPLACE FUNCTION app.readers_of(d app.advice_dispute) RETURNS text[] LANGUAGE sql STABLE RETURN app.addressed((d).procedure_readers);
CREATE OR REPLACE FUNCTION app.readers_of(s app.advice_dispute_step) RETURNS text[] LANGUAGE sql STABLE RETURN app.addressed((s).procedure_readers);
-- Votes, minority view and deliberation, and when a board meets: its own organisation, for ever.
CREATE OR REPLACE FUNCTION app.readers_of(d app.advice_deliberation) RETURNS text[] LANGUAGE sql STABLE RETURN ARRAY['organisation/' || (d).organisation_id];
CREATE OR REPLACE FUNCTION app.readers_of(m app.board_meeting) RETURNS text[] LANGUAGE sql STABLE RETURN ARRAY['organisation/' || (m).organisation_id];
-- Terms that the parties agreed on.
CREATE OR REPLACE FUNCTION app.readers_of(app.agreed_term) RETURNS text[] LANGUAGE sql STABLE RETURN app.parties();

-- ── what nobody but the parties and the organisations named in the readers is told of a row: a change of these alone is no news for anybody else ──
-- Every column of a table that others read stands here or is told to everybody who reads the row (test/authorisation/told-columns.test.ts).
CREATE OR REPLACE FUNCTION app.party_columns(entity text) RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN CASE entity
    WHEN 'calendar_year' THEN ARRAY['adopted_by_landlord_at', 'adopted_by_council_at', 'organisation_id']
    WHEN 'calendar_item' THEN ARRAY['status', 'number', 'landlord_owner_id', 'council_owner_id', 'proposed_at', 'decline_reason']
    WHEN 'advice_procedure' THEN ARRAY['number', 'year', 'calendar_item_id', 'breach_reason', 'withdraw_reason', 'answer_reason', 'fully_followed', 'reasons_received_on', 'follows_id',
      'term_from_on', 'advice_days', 'advice_set_on', 'advice_extended_to', 'extension_ground', 'restart_ground', 'term_confidential',
      'also_addressed_ids', 'answer_adopted_on', 'answer_meeting_id', 'organisation_id']
    WHEN 'advice_request_version' THEN ARRAY['number', 'confided_at', 'advice_due_on', 'contact_id', 'copy_of_id', 'organisation_id']
    WHEN 'advice_document' THEN ARRAY['confided_at', 'copy_of_id', 'organisation_id']
    WHEN 'advice' THEN ARRAY['draft_recommendations', 'adopted_on', 'meeting_id']
    WHEN 'advice_recommendation' THEN ARRAY['organisation_id']
    WHEN 'landlord_response' THEN ARRAY['draft_decisions', 'organisation_id']
    WHEN 'recommendation_response' THEN ARRAY['organisation_id']
    ELSE '{}'::text[]
  END;
-- ── what nobody but the two parties is told of a row, not even who is addressed: how the last day of a term came about. A change of these alone is no
-- news for anybody else, and no step of the row: neither `version` nor `updated_at` (raise_version, record_change) ──
-- term_confidential: for servers of the version before, which keep it.
CREATE OR REPLACE FUNCTION app.between_parties(entity text) RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN CASE entity
    WHEN 'advice_procedure' THEN ARRAY['term_from_on', 'advice_days', 'advice_set_on', 'advice_extended_to', 'extension_ground', 'restart_ground', 'term_confidential']
    ELSE '{}'::text[]
  END;
CREATE OR REPLACE FUNCTION app.parties_among(readers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE BEGIN ATOMIC
  SELECT ARRAY(SELECT label FROM unnest(readers) AS label WHERE label = ANY (app.parties()));
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
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_procedure, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_request_version, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_document, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_information_request, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_extension, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_recommendation, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_deliberation, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.landlord_response, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.recommendation_response, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.consent_condition, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_dispute, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.advice_dispute_step, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).procedure_id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.board_meeting, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'advice'::text);
CREATE OR REPLACE FUNCTION app.subject_of(r app.agreed_term, OUT id text, OUT topic text) LANGUAGE sql STABLE RETURN ((r).id::text, 'advice'::text);

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
GRANT EXECUTE ON FUNCTION app.today, app.viewer_organisation_id, app.viewer_audience, app.viewer_kind,
  app.viewer_person_id, app.viewer_municipality_ids,
  app.labels_of_viewer, app.viewer_labels, app.viewer_is_party, app.viewer_circles, app.circle_of, app.circle, app.parties, app.within,
  app.readers_of(app.municipality), app.readers_of(app.organisation), app.readers_of(app.region), app.readers_of(app.theme), app.readers_of(app.holiday), app.readers_of(app.membership), app.readers_of(app.person),
  app.readers_of(app.calendar_year), app.readers_of(app.calendar_year_revision), app.readers_of(app.calendar_item), app.readers_of(app.calendar_item_proposal), app.readers_of(app.calendar_item_annotation),
  app.readers_of(app.advice_procedure), app.readers_of_part, app.is_confidential, app.addressed, app.confided, app.readers_of(app.advice_request_version), app.readers_of(app.advice_document),
  app.readers_of(app.advice_information_request), app.readers_of(app.advice_extension), app.readers_of(app.advice), app.readers_of(app.advice_recommendation), app.readers_of(app.advice_deliberation),
  app.readers_of(app.landlord_response), app.readers_of(app.recommendation_response), app.readers_of(app.consent_condition), app.readers_of(app.advice_dispute), app.readers_of(app.advice_dispute_step),
  app.readers_of(app.board_meeting), app.readers_of(app.agreed_term)
  TO samenspraak_api;
GRANT EXECUTE ON FUNCTION app.today TO samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.between_parties TO samenspraak_api, samenspraak_feed;  -- for the trigger raise_version

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

CREATE POLICY read ON app.calendar_item FOR SELECT TO samenspraak_api
  USING (app.circle_of(calendar_item) = ANY ((SELECT app.viewer_circles())::uuid[]) AND app.readers_of(calendar_item) && (SELECT app.viewer_labels()));
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
  USING (organisation_id = (SELECT app.viewer_organisation_id()) AND app.readers_of(calendar_item_annotation) && (SELECT app.viewer_labels()))
  WITH CHECK ((SELECT app.viewer_is_party()) AND organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.calendar_item_annotation TO samenspraak_api;
GRANT UPDATE (note, ranking) ON app.calendar_item_annotation TO samenspraak_api;

-- Advice. What was submitted, issued or sent is never edited: the trigger keep_shared refuses that, whatever is granted here.
CREATE POLICY read ON app.advice_procedure FOR SELECT TO samenspraak_api
  USING (app.circle(organisation_id, shared_at, published_at) = ANY ((SELECT app.viewer_circles())::uuid[]) AND app.readers_of(advice_procedure) && (SELECT app.viewer_labels()));
CREATE POLICY draft ON app.advice_procedure FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_is_party()) AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice_procedure FOR UPDATE TO samenspraak_api
  USING (app.readers_of(advice_procedure) && (SELECT app.viewer_labels()) AND (organisation_id = (SELECT app.viewer_organisation_id()) OR adviser_id = (SELECT app.viewer_organisation_id()) OR (SELECT app.viewer_audience()) = 'LANDLORD'))
  WITH CHECK (app.readers_of(advice_procedure) && (SELECT app.viewer_labels()));
GRANT SELECT, INSERT ON app.advice_procedure TO samenspraak_api;
GRANT UPDATE (status, year, number, title, wohv_subject, consent_basis, follows_id, themes, municipality_ids, complexes, also_addressed_ids, calendar_item_id, shared_at, received_on, advice_days, response_days,
  advice_due_on, advice_set_on, advice_extended_to, extension_ground, restart_ground, term_from_on, term_confidential, answered_on, answered_with, late, response_due_on, reasons_received_on, fully_followed, due_on, overdue, decided_on, executed_on, ended_on, breach_reason,
  answer_reason, answer_adopted_on, answer_meeting_id, withdraw_reason, published_at) ON app.advice_procedure TO samenspraak_api;  -- never its kind, whose it is, nor who is addressed

CREATE POLICY read ON app.advice_request_version FOR SELECT TO samenspraak_api
  USING (app.circle(organisation_id, submitted_at, published_at) = ANY ((SELECT app.viewer_circles())::uuid[]) AND app.readers_of(advice_request_version) && (SELECT app.viewer_labels()));
CREATE POLICY submit ON app.advice_request_version FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) = 'LANDLORD' AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice_request_version FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.advice_request_version TO samenspraak_api;
GRANT UPDATE (question, intent, motives, consequences, advice_due_on, planned_execution_on, decision_forum, contact_id, supplement, confidentiality, embargo_until, lifted_at, confided_at, number, submitted_at, received_on, published_at, procedure_readers) ON app.advice_request_version TO samenspraak_api;
CREATE POLICY read ON app.advice_document FOR SELECT TO samenspraak_api
  USING (app.circle(organisation_id, shared_at, published_at) = ANY ((SELECT app.viewer_circles())::uuid[]) AND app.readers_of(advice_document) && (SELECT app.viewer_labels()));
CREATE POLICY share ON app.advice_document FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) = 'LANDLORD' AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice_document FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.advice_document TO samenspraak_api;
GRANT UPDATE (title, url, sha256, withheld_ground, confidentiality, embargo_until, lifted_at, confided_at, shared_at, published_at, procedure_readers) ON app.advice_document TO samenspraak_api;
CREATE POLICY read ON app.advice FOR SELECT TO samenspraak_api
  USING (app.circle(organisation_id, issued_at, published_at) = ANY ((SELECT app.viewer_circles())::uuid[]) AND app.readers_of(advice) && (SELECT app.viewer_labels()));
CREATE POLICY advise ON app.advice FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) IN ('TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.advice TO samenspraak_api;
GRANT UPDATE (status, outcome, summary, body, draft_recommendations, adopted_on, meeting_id, issued_at, received_on, late, published_at, procedure_readers) ON app.advice TO samenspraak_api;
CREATE POLICY read ON app.advice_recommendation FOR SELECT TO samenspraak_api USING (app.readers_of(advice_recommendation) && (SELECT app.viewer_labels()));
CREATE POLICY issue ON app.advice_recommendation FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) IN ('TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice_recommendation FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.advice_recommendation TO samenspraak_api;
GRANT UPDATE (published_at) ON app.advice_recommendation TO samenspraak_api;
CREATE POLICY read ON app.advice_deliberation FOR SELECT TO samenspraak_api
  USING (organisation_id = (SELECT app.viewer_organisation_id()) AND app.readers_of(advice_deliberation) && (SELECT app.viewer_labels()));
CREATE POLICY keep ON app.advice_deliberation FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) IN ('TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice_deliberation FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.advice_deliberation TO samenspraak_api;
GRANT UPDATE (note, minority_view, votes_for, votes_against, abstentions) ON app.advice_deliberation TO samenspraak_api;
CREATE POLICY read ON app.landlord_response FOR SELECT TO samenspraak_api
  USING (app.circle(organisation_id, sent_at, published_at) = ANY ((SELECT app.viewer_circles())::uuid[]) AND app.readers_of(landlord_response) && (SELECT app.viewer_labels()));
CREATE POLICY respond ON app.landlord_response FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) = 'LANDLORD' AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.landlord_response FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.landlord_response TO samenspraak_api;
GRANT UPDATE (status, letter, draft_decisions, decision_taken_on, overall, sent_at, received_on, standstill_until, published_at) ON app.landlord_response TO samenspraak_api;
CREATE POLICY read ON app.recommendation_response FOR SELECT TO samenspraak_api USING (app.readers_of(recommendation_response) && (SELECT app.viewer_labels()));
CREATE POLICY send ON app.recommendation_response FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) = 'LANDLORD' AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.recommendation_response FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.recommendation_response TO samenspraak_api;
GRANT UPDATE (follow_up_status, follow_up_note, published_at) ON app.recommendation_response TO samenspraak_api;
CREATE POLICY read ON app.consent_condition FOR SELECT TO samenspraak_api USING (app.readers_of(consent_condition) && (SELECT app.viewer_labels()));
CREATE POLICY consent ON app.consent_condition FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) IN ('TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.consent_condition FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.consent_condition TO samenspraak_api;
GRANT UPDATE (fulfilled_on, fulfilment_note, failed_on, failure_value, failure_ground) ON app.consent_condition TO samenspraak_api;
CREATE POLICY read ON app.board_meeting FOR SELECT TO samenspraak_api
  USING (organisation_id = (SELECT app.viewer_organisation_id()) AND app.readers_of(board_meeting) && (SELECT app.viewer_labels()));
CREATE POLICY plan ON app.board_meeting FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) IN ('TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.board_meeting FOR UPDATE TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.board_meeting TO samenspraak_api;
GRANT UPDATE (note, cancelled_at) ON app.board_meeting TO samenspraak_api;
CREATE POLICY read ON app.advice_information_request FOR SELECT TO samenspraak_api USING (app.readers_of(advice_information_request) && (SELECT app.viewer_labels()));
CREATE POLICY ask ON app.advice_information_request FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) IN ('TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY supplement ON app.advice_information_request FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) = 'LANDLORD' AND question IS NULL AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice_information_request FOR UPDATE TO samenspraak_api USING (app.readers_of(advice_information_request) && (SELECT app.viewer_labels()));
GRANT SELECT, INSERT ON app.advice_information_request TO samenspraak_api;
GRANT UPDATE (confidential, answer, answered_at, request_version_id, material, effect, advice_due_on, contested_at, contested_effect, contest_reason) ON app.advice_information_request TO samenspraak_api;
CREATE POLICY read ON app.advice_extension FOR SELECT TO samenspraak_api USING (app.readers_of(advice_extension) && (SELECT app.viewer_labels()));
CREATE POLICY ask ON app.advice_extension FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) IN ('LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice_extension FOR UPDATE TO samenspraak_api USING (app.readers_of(advice_extension) && (SELECT app.viewer_labels()));
GRANT SELECT, INSERT ON app.advice_extension TO samenspraak_api;
GRANT UPDATE (status, answer_reason, answered_at) ON app.advice_extension TO samenspraak_api;
CREATE POLICY read ON app.advice_dispute FOR SELECT TO samenspraak_api USING (app.readers_of(advice_dispute) && (SELECT app.viewer_labels()));
CREATE POLICY file ON app.advice_dispute FOR INSERT TO samenspraak_api WITH CHECK ((SELECT app.viewer_audience()) IN ('LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY write ON app.advice_dispute FOR UPDATE TO samenspraak_api USING (app.readers_of(advice_dispute) && (SELECT app.viewer_labels()));
GRANT SELECT, INSERT ON app.advice_dispute TO samenspraak_api;
GRANT UPDATE (status, ruling, ruled_on, ruling_sent_on, court_until, execution_forbidden, replaces_consent, suspends_execution) ON app.advice_dispute TO samenspraak_api;
CREATE POLICY read ON app.advice_dispute_step FOR SELECT TO samenspraak_api USING (app.readers_of(advice_dispute_step) && (SELECT app.viewer_labels()));
CREATE POLICY record ON app.advice_dispute_step FOR INSERT TO samenspraak_api
  WITH CHECK ((SELECT app.viewer_audience()) IN ('LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION') AND organisation_id = (SELECT app.viewer_organisation_id()));
GRANT SELECT, INSERT ON app.advice_dispute_step TO samenspraak_api;
CREATE POLICY administered ON app.agreed_term TO samenspraak_owner USING (true);
CREATE POLICY read ON app.agreed_term FOR SELECT TO samenspraak_api USING (app.readers_of(agreed_term) && (SELECT app.viewer_labels()));
GRANT SELECT ON app.agreed_term TO samenspraak_api;

-- The clock: lets terms lapse, rulings bind, and standstills and embargoes end, and sees and writes nothing else. What it has written it still sees, as PostgreSQL asks of an UPDATE.
CREATE POLICY clock ON app.advice_procedure TO samenspraak_feed
  USING (due_on IS NOT NULL OR status = 'LAPSED' OR status = 'DECIDED' AND answered_on IS NULL
    OR status IN ('RESPONDED', 'DECIDED') AND reasons_received_on IS NOT NULL OR answered_on IS NOT NULL AND response_due_on IS NULL)
  WITH CHECK (overdue AND due_on < app.today()
    OR due_on IS NULL AND response_due_on IS NULL AND (status IN ('LAPSED', 'DECIDED') AND answered_on IS NULL OR answered_on IS NOT NULL));
GRANT SELECT (id, kind, status, answered_on, response_due_on, reasons_received_on, due_on, overdue), UPDATE (status, due_on, overdue) ON app.advice_procedure TO samenspraak_feed;
CREATE POLICY clock ON app.advice_dispute TO samenspraak_feed USING (court_until IS NOT NULL AND status IN ('RULED', 'BINDING'))
  WITH CHECK (status = 'BINDING' AND court_until < app.today());
GRANT SELECT (id, status, court_until), UPDATE (status) ON app.advice_dispute TO samenspraak_feed;
CREATE POLICY clock ON app.advice_extension TO samenspraak_feed USING (status IN ('ASKED', 'LAPSED')) WITH CHECK (status = 'LAPSED');
GRANT SELECT (id, procedure_id, status), UPDATE (status, answered_at) ON app.advice_extension TO samenspraak_feed;
CREATE POLICY clock ON app.landlord_response TO samenspraak_feed USING (sent_at IS NOT NULL AND (standstill_until < app.today() OR standstill_until IS NULL)) WITH CHECK (standstill_until IS NULL);
GRANT SELECT (id, procedure_id, standstill_until), UPDATE (standstill_until) ON app.landlord_response TO samenspraak_feed;
CREATE POLICY clock ON app.advice_request_version TO samenspraak_feed USING (confidentiality = 'EMBARGO' AND submitted_at IS NOT NULL) WITH CHECK (lifted_at IS NOT NULL AND embargo_until < app.today());
GRANT SELECT (id, confidentiality, embargo_until, lifted_at, submitted_at), UPDATE (lifted_at) ON app.advice_request_version TO samenspraak_feed;
-- With an embargo ends that of what quotes the text (the trigger tell_quoted).
CREATE POLICY clock ON app.advice_information_request TO samenspraak_feed USING (request_version_id IS NOT NULL) WITH CHECK (NOT confidential);
GRANT SELECT (id, procedure_id, request_version_id, confidential), UPDATE (confidential) ON app.advice_information_request TO samenspraak_feed;
CREATE POLICY clock ON app.advice_document TO samenspraak_feed USING (confidentiality = 'EMBARGO' AND shared_at IS NOT NULL) WITH CHECK (lifted_at IS NOT NULL AND embargo_until < app.today());
GRANT SELECT (id, confidentiality, embargo_until, lifted_at, shared_at), UPDATE (lifted_at) ON app.advice_document TO samenspraak_feed;

-- The change log: written by trigger only; a change is for those who could read the row after it, and, as a removal, for those who lost it.
CREATE POLICY kept ON app.change TO samenspraak_owner USING (true);
CREATE POLICY read ON app.change FOR SELECT TO samenspraak_api USING (readers && (SELECT app.viewer_labels()) OR lost_readers && (SELECT app.viewer_labels()));
CREATE POLICY feed ON app.change FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.change TO samenspraak_api, samenspraak_feed;
CREATE POLICY kept ON app.change_reader TO samenspraak_owner USING (true);
CREATE POLICY read ON app.change_reader FOR SELECT TO samenspraak_api USING (label = ANY ((SELECT app.viewer_labels())::text[]));
CREATE POLICY feed ON app.change_reader FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.change_reader TO samenspraak_api, samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.log_place, app.still_ahead, app.find_readable, app.read_changes, app.read_histories TO samenspraak_api;
CREATE POLICY kept ON app.change_epoch TO samenspraak_owner USING (true);
CREATE POLICY feed ON app.change_epoch FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.change_epoch TO samenspraak_feed;
CREATE POLICY feed ON app.cursor_key FOR SELECT TO samenspraak_feed USING (true);
GRANT SELECT ON app.cursor_key TO samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.change_head TO samenspraak_api, samenspraak_feed;
GRANT EXECUTE ON FUNCTION app.sequence_changes, app.current_epoch, app.read_told, app.still_ahead,
  app.forget_act_requests TO samenspraak_feed;  -- the last forgets nothing: for servers of the version before

-- requestId: each organisation its own.
CREATE POLICY own ON app.act_request TO samenspraak_api USING (organisation_id = (SELECT app.viewer_organisation_id()));
CREATE POLICY kept ON app.act_request TO samenspraak_owner USING (true);
GRANT SELECT, INSERT ON app.act_request TO samenspraak_api;
GRANT UPDATE (subject_id) ON app.act_request TO samenspraak_api;

-- ── backups ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- pg_dump reads every row as this role, and nobody logs in as it.
GRANT USAGE ON SCHEMA app TO samenspraak_backup;
GRANT SELECT ON ALL TABLES IN SCHEMA app TO samenspraak_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA app TO samenspraak_backup;
DO $$
DECLARE saved regclass;
BEGIN
  FOR saved IN SELECT oid FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p') AND relrowsecurity LOOP
    EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO samenspraak_backup USING (true)', saved);
  END LOOP;
END $$;

-- ── log-in ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Before a viewer is known nothing can be read; this one question goes past the policies: which membership has this person
-- today? There is one at most: membership_one_role_excl.
CREATE OR REPLACE FUNCTION app.current_membership(login_subject text, acting_for uuid)
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

-- The last statement of an act, with its commit: fails when whoever acts is not any more what the act was done under (SR001), and keeps them so until it is committed. Who changes
-- that (the trigger hold_off_acts) waits for as long, and acts wait for whoever is changing it. An act holds rows by now, so it waits for one thing
-- at most: that a whole organisation or a region is changed is rare, and tried instead, lest two wait for each other.
CREATE OR REPLACE FUNCTION app.hold_rights(login_subject text, acting_for uuid, known text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE rights CONSTANT integer := hashtext('app.rights');
BEGIN
  PERFORM pg_advisory_xact_lock_shared(rights, hashtext(known::json ->> 'person_id') & 1023);
  IF NOT pg_try_advisory_xact_lock_shared(rights, hashtext(acting_for::text) & 1023) OR NOT pg_try_advisory_xact_lock_shared(rights, hashtext('regions') & 1023) THEN
    RAISE EXCEPTION 'These rights are being changed.' USING ERRCODE = 'lock_not_available';
  END IF;
  IF known IS DISTINCT FROM (SELECT to_json(m)::text FROM app.current_membership(login_subject, acting_for) m) THEN  -- as committed by now: a statement of its own
    RAISE EXCEPTION 'These rights have changed.' USING ERRCODE = 'SR001';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION app.hold_rights FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_rights TO samenspraak_api;
