-- Fills an empty, prepared database with `bench.times` times 20,000 calendar items, 40,000 advice
-- procedures and 120,000 recommendations, set-wise.
--
-- No trigger and no foreign key runs meanwhile, so what acts and triggers would have written stands
-- here as they write it: a shared row's number and version, the readers that a procedure gives its
-- parts, the log. Run by a superuser; every row is then read under the row policies.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET search_path = app;
SET work_mem = '256MB';
SET maintenance_work_mem = '1GB';
SELECT setseed(0.2022);

-- Indexes are made when the rows are there: random keys, one at a time, take twice as long, and
-- longer the larger an index is.
CREATE TEMP TABLE filled AS
SELECT name::regclass::oid AS oid
FROM unnest(ARRAY['calendar_item', 'advice_procedure', 'advice', 'advice_recommendation',
  'landlord_response', 'recommendation_response', 'change',
  'change_reader']) AS name;
UPDATE pg_index SET indisready = false, indisvalid = false
WHERE indrelid IN (SELECT oid FROM filled);

CREATE TEMP TABLE party AS
SELECT (SELECT id FROM organisation WHERE kind = 'LANDLORD') AS landlord_id,
  (SELECT id FROM organisation WHERE kind = 'TENANT_UMBRELLA') AS council_id,
  ARRAY(SELECT m.person_id FROM membership m
  JOIN organisation o ON o.id = m.organisation_id
  WHERE o.kind = 'LANDLORD' ORDER BY m.id) AS landlord_people,
  ARRAY(SELECT m.person_id FROM membership m
  JOIN organisation o ON o.id = m.organisation_id
  WHERE o.kind = 'TENANT_UMBRELLA' ORDER BY m.id) AS council_people,
  ARRAY(SELECT id FROM theme ORDER BY position) AS themes,
    ARRAY(SELECT id FROM municipality ORDER BY name) AS municipalities;

INSERT INTO calendar_year (year, organisation_id)
SELECT year, landlord_id FROM generate_series(2015, 2100) AS year, party;

-- The year of the page, 2022, has 50 items; the others are spread over the other 85 years. From
-- 2060 on they wait for the landlord's answer.
INSERT INTO calendar_item (year, number, title, description, themes, levels, origin, priority,
  municipality_ids, planned_as, starts_on, ends_on,
  landlord_owner_id, council_owner_id, status, organisation_id, proposed_at, version)
SELECT year, place, 'Onderhoud en verduurzaming, deel ' || n,
  'Wat er in de complexen gebeurt, wanneer, en wat huurders ervan merken.',
  themes[1 + n % 8 : 1 + n % 8],
    ARRAY[(ARRAY['INFORMEREN', 'RAADPLEGEN', 'ADVISEREN', 'COPRODUCEREN',
      'MEEBESLISSEN'])[1 + n % 5]],
  (ARRAY['LANDLORD', 'TENANT_COUNCIL', 'JOINT'])[1 + n % 3], CASE
  WHEN n % 4 = 0 THEN 'HIGH' ELSE 'NORMAL' END,
  CASE WHEN n % 5 = 0 THEN municipalities[1 + n % 4 : 1 + n % 4] ELSE '{}' END,
  'QUARTERS', make_date(year, 1 + 3 * (n % 4), 1),
    (make_date(year, 1 + 3 * (n % 4), 1) + interval '3 months' - interval '1 day')::date,
  landlord_people[1 + n % cardinality(landlord_people)],
    council_people[1 + n % cardinality(council_people)],
  CASE
  WHEN year >= 2060 THEN 'PROPOSED' ELSE 'AGREED' END, council_id, now() - interval '1 year', CASE
  WHEN year >= 2060 THEN 1000000 ELSE 1000001 END
FROM (SELECT n, year, row_number() OVER (PARTITION BY year ORDER BY n) AS place
      FROM (SELECT n, CASE WHEN n <= 50 THEN 2022 ELSE 2015 + (8 + n % 85) % 86 END AS year
            FROM generate_series(1,
              20000 * current_setting('bench.times')::int) AS n) AS numbered) AS placed,
              party;

INSERT INTO advice_procedure (kind, status, year, number, title, wohv_subject, themes,
  municipality_ids, organisation_id, adviser_id, calendar_item_id, shared_at, received_on,
  advice_days, response_days, advice_due_on, term_from_on, answered_on, answered_with,
    response_due_on, reasons_received_on, fully_followed, version)
SELECT 'REQUESTED', CASE
WHEN responded THEN 'RESPONDED'
ELSE 'ADVISED'
  END, i.year, 2 * i.number - 2 + nth, 'Adviesaanvraag bij agendapunt ' || i.number, 'A', i.themes,
    i.municipality_ids,
  landlord_id, council_id, i.id, now() - interval '300 days', current_date - 300, 42, 14,
    current_date - 258, current_date - 300, current_date - 270, 'ADVICE', current_date - 256,
  CASE WHEN responded THEN current_date - 260 END, CASE WHEN responded THEN false END, 1000002
FROM calendar_item i
CROSS
JOIN generate_series(1, 2) AS nth
CROSS
JOIN party
CROSS
JOIN LATERAL (SELECT i.year = 2022 OR i.number % 3 > 0 AS responded) AS answered;

INSERT INTO advice (procedure_id, procedure_readers, organisation_id, status, outcome, summary,
  body, adopted_on, issued_at, received_on, version)
SELECT p.id, array_remove(readers_of(p), 'PUBLIC'), council_id, 'ISSUED',
  (ARRAY['POSITIVE', 'POSITIVE_WITH_REMARKS', 'NEGATIVE'])[1 + p.number % 3],
  'Wij adviseren op drie punten.', 'Zie de aanbevelingen.', current_date - 272,
    now() - interval '270 days', current_date - 270, 1000000
FROM advice_procedure p, party;

INSERT INTO advice_recommendation (procedure_id, procedure_readers, organisation_id, advice_id,
  number, text, weight)
SELECT a.procedure_id, a.procedure_readers, a.organisation_id, a.id, nth,
  'Leg vast wat er gebeurt, ' || nth, (ARRAY['CONDITION', 'RECOMMENDATION', 'REMARK'])[nth]
FROM advice a, generate_series(1, 3) AS nth;

INSERT INTO landlord_response (procedure_id, procedure_readers, organisation_id, status, letter,
  decision_taken_on, overall, sent_at, received_on, version)
SELECT p.id, array_remove(readers_of(p), 'PUBLIC'), landlord_id, 'SENT', 'Hierbij onze reactie.',
  current_date - 261, 'PARTLY_FOLLOWED', now() - interval '260 days', current_date - 260, 1000000
FROM advice_procedure p, party WHERE p.status = 'RESPONDED';

INSERT INTO recommendation_response (procedure_id, procedure_readers, organisation_id, response_id,
  recommendation_id, number, decision, reasons)
SELECT r.procedure_id, r.procedure_readers, l.organisation_id, l.id, r.id, r.number,
  (ARRAY['ADOPTED', 'NOT_ADOPTED', 'NOTED'])[r.number],
  CASE WHEN r.number = 2 THEN 'Daarvoor is dit jaar geen geld.' END
FROM landlord_response l JOIN advice_recommendation r ON r.procedure_id = l.procedure_id;

-- The log: one change for each item and each procedure, in the order in which they were made.
INSERT INTO change (id, position, at, act, entity, entity_id, version, subject_id, topic,
  organisation_id, readers, lost_readers) OVERRIDING SYSTEM VALUE
SELECT place, place, now() - interval '10 days' + place * interval '1 millisecond', act, entity, id,
  version, id, topic, organisation_id, readers, '{}'
FROM (SELECT row_number() OVER (ORDER BY year, number, entity) AS place, made.* FROM (
  SELECT 'CALENDAR_ITEM_PROPOSED' AS act, 'calendar_item' AS entity, i.id::text, i.version,
    'calendar/' || i.year AS topic, i.organisation_id, readers_of(i) AS readers, i.year, i.number
  FROM calendar_item i
  UNION ALL SELECT 'ADVICE_RESPONSE_SENT', 'advice_procedure', p.id::text, p.version, 'advice',
    p.organisation_id, readers_of(p), p.year, p.number
  FROM advice_procedure p) AS made) AS placed;
INSERT INTO change_reader (label, change_id, position, subject_id)
SELECT label, id, position, subject_id FROM change, unnest(told_to(readers, lost_readers)) AS label;
DO $$ DECLARE name text; BEGIN
  FOR name IN
  SELECT oid::regclass FROM filled LOOP EXECUTE format('REINDEX TABLE %s', name); END LOOP;
END $$;
SELECT setval(pg_get_serial_sequence('app.change', 'id'), (SELECT max(id) FROM change)),
  setval('app.change_position', (SELECT max(position) FROM change));
RESET ALL;
