-- Who reads and writes agreements, their parts and parties, and what concludes them.

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
  parties_only => ARRAY['organisation_id', 'cycle_id', 'reopen_reason']);
CALL app.lets_insert('agreement', 'open',
  ARRAY['LANDLORD', 'TENANT_COUNCIL', 'LOCAL_TENANT_ORGANISATION', 'MUNICIPALITY'],
  provided => $$status = 'NEGOTIATION' AND organisation_id = ANY (party_ids)$$);
CREATE POLICY write ON app.agreement FOR UPDATE TO samenspraak_api
  USING ((SELECT app.viewer_organisation_id()) = ANY (party_ids));
GRANT UPDATE (
  title, starts_on, ends_on, status, party_ids, refers_to, monitoring_months, monitoring_due_on,
  reopen_reason, concluded_at, in_force_on, ended_on, published_at, published_on, publication_url,
  publication_sha256) ON app.agreement TO samenspraak_api;
-- The last day of the next month of monitoring, after a day; null: there is none before the end.
CREATE OR REPLACE FUNCTION app.next_monitoring(months integer[], after date, ends_on date)
RETURNS date LANGUAGE sql IMMUTABLE BEGIN ATOMIC
  SELECT min(day) FROM unnest(months) AS month, generate_series(0, 1) AS later,
    LATERAL (SELECT (make_date(extract(year FROM after)::integer + later, month, 1)
      + interval '1 month' - interval '1 day')::date AS day) AS last_day
  WHERE day > after AND (ends_on IS NULL OR day <= ends_on);
END;
GRANT EXECUTE ON FUNCTION app.next_monitoring TO samenspraak_feed, samenspraak_api;
CALL app.lets_clock('agreement',
  sees => $$status IN ('SIGNED', 'SIGNED_BY_SOME', 'AMENDED') OR in_force_on IS NOT NULL
    OR kind = 'ACCESSION'$$,
  leaves => $$status IN ('SIGNED_BY_SOME', 'IN_FORCE', 'EVALUATED', 'AMENDED')
    OR status = 'CLOSED' AND kind = 'ACCESSION'$$,
  reads => $$id, kind, base_id, cycle_id, status, starts_on, ends_on, in_force_on, ended_on,
    monitoring_months, monitoring_due_on, party_ids$$,
  updates => 'status, in_force_on, ended_on, monitoring_due_on');

-- Whether the viewer acts for an organisation that is party to the agreement of a row.
CREATE OR REPLACE FUNCTION app.viewer_is_in(agreement_readers text[]) RETURNS boolean
LANGUAGE sql STABLE
  RETURN ('organisation/' || (SELECT app.viewer_organisation_id())) = ANY (agreement_readers);
-- Those readers of an agreement who negotiate it, and the two parties.
CREATE OR REPLACE FUNCTION app.agreed_between(agreement_readers text[], municipality_id uuid)
RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN array_remove(array_remove(agreement_readers, 'PUBLIC'),
    'LOCAL_TENANT_ORGANISATION/' || municipality_id::text);
-- The circle of a row that its own side drafts, then shares with who negotiates, and that who reads
-- the agreement reads too, once it is agreed on.
CREATE OR REPLACE FUNCTION app.circle_in(
  organisation_id uuid, shared_at timestamptz, agreed boolean, agreement_readers text[]
) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN shared_at IS NULL THEN organisation_id
    WHEN agreed AND 'PUBLIC' = ANY (agreement_readers)
      THEN '00000000-0000-0000-0000-000000000000'::uuid
    ELSE '00000000-0000-0000-0000-000000000001'::uuid END;
GRANT EXECUTE ON FUNCTION app.viewer_is_in, app.agreed_between, app.circle_in TO samenspraak_api;

-- A part: who reads the agreement. Signatories arrange the parts while they negotiate; what
-- was dropped then stays with them.
CREATE OR REPLACE FUNCTION app.readers_of(p app.agreement_part) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (p).dropped
    THEN app.agreed_between((p).agreement_readers, (p).municipality_id)
    ELSE (p).agreement_readers END;
CALL app.guard('agreement_part', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id']);
-- A party to a part, and where it stands. Who left left while they negotiated, and who negotiates
-- with whom an accession is told when it is concluded.
CREATE OR REPLACE FUNCTION app.readers_of(p app.agreement_party) RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (p).capacity <> 'PROSPECTIVE' AND (p).left_on IS NULL
      THEN (p).agreement_readers
    ELSE app.agreed_between((p).agreement_readers, (p).municipality_id)
      || CASE WHEN (p).capacity <> 'PROSPECTIVE'
          OR 'organisation/' || (p).member_id = ANY ((p).agreement_readers) THEN '{}'::text[]
        ELSE ARRAY['organisation/' || (p).member_id] END
  END;
CALL app.guard('agreement_party', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id', 'earlier_advice']);
-- What is proposed to all parties, and what they answer: they alone.
CREATE OR REPLACE FUNCTION app.readers_of(p app.agreement_proposal)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.agreed_between((p).agreement_readers, (p).municipality_id);
CALL app.guard('agreement_proposal', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id');
-- Midnight ends what it overtakes.
CALL app.lets_clock('agreement_proposal', sees => $$status IN ('OPEN', 'OVERTAKEN')$$,
  leaves => $$status = 'OVERTAKEN'$$, reads => 'id, agreement_id, kind, status',
  updates => 'status, decided_on');
CREATE OR REPLACE FUNCTION app.readers_of(c app.agreement_consent)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.agreed_between((c).agreement_readers, (c).municipality_id);
CALL app.guard('agreement_consent', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id');
-- A signature with what it excludes: who reads the agreement. One that is void, or that nobody has
-- confirmed yet, is no signature: who negotiates.
CREATE OR REPLACE FUNCTION app.readers_of(s app.agreement_signature)
RETURNS text[] LANGUAGE sql STABLE
  RETURN CASE WHEN (s).voided_on IS NULL AND ((s).confirmed_on IS NOT NULL OR NOT (s).on_paper)
    THEN (s).agreement_readers
    ELSE app.agreed_between((s).agreement_readers, (s).municipality_id) END;
CALL app.guard('agreement_signature', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id', parties_only => ARRAY['organisation_id', 'evidence_url',
    'evidence_sha256', 'confirmed_by_id', 'void_reason']);
-- What was recorded of a party without a log-in: who negotiates. Its standing is the party's.
CREATE OR REPLACE FUNCTION app.readers_of(t app.agreement_paper_statement)
RETURNS text[] LANGUAGE sql STABLE
  RETURN app.agreed_between((t).agreement_readers, (t).municipality_id);
CALL app.guard('agreement_paper_statement', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id');
-- What a party judges of a year: who reads the agreement.
CREATE OR REPLACE FUNCTION app.readers_of(j app.agreement_judgement)
RETURNS text[] LANGUAGE sql STABLE
  RETURN (j).agreement_readers;
CALL app.guard('agreement_judgement', topic => $$'agreements/' || r.municipality_id$$,
  subject => 'r.agreement_id');
-- Midnight asks whether all have judged: by who signs, and whether it said anything at all.
DO $$
DECLARE asked record;
BEGIN
  FOR asked IN SELECT * FROM (VALUES
    ('agreement_party', 'agreement_id, part_id, member_id, has_login, capacity, left_on'),
    ('agreement_part', 'id, agreement_id, dropped'),
    ('agreement_judgement', 'agreement_id, organisation_id, year')
  ) AS given (told, columns) LOOP
    EXECUTE format('CREATE POLICY clock ON app.%I FOR SELECT TO samenspraak_feed
      USING (agreement_id IN (SELECT id FROM app.agreement WHERE status = ''IN_FORCE''))',
      asked.told);
    EXECUTE format('GRANT SELECT (%s) ON app.%I TO samenspraak_feed', asked.columns, asked.told);
  END LOOP;
END $$;
-- It takes the newcomers of an accession that was overtaken off the list of what they acceded to.
CREATE POLICY overtaken ON app.agreement_party TO samenspraak_feed
  USING (capacity = 'PROSPECTIVE' AND agreement_id IN (SELECT id FROM app.agreement
    WHERE status IN ('EVALUATED', 'AMENDED', 'TERMINATED', 'CLOSED')))
  WITH CHECK (capacity = 'PROSPECTIVE' AND left_on IS NOT NULL);
GRANT SELECT (id), UPDATE (left_on) ON app.agreement_party TO samenspraak_feed;
