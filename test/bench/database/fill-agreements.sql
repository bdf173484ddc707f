-- Fills an empty, prepared database with an agreement in force for each of four municipalities: 100
-- commitments, each with 10 indicators, each with a target and a realised figure for 5 years, and
-- each with a confirmed report a year. Set-wise, without triggers: what these would have written
-- stands here as they write it. Run by a superuser; every row is then read under the row policies.
SET session_replication_role = replica;
SET search_path = app;

CREATE TEMP TABLE party AS
SELECT (SELECT id FROM organisation WHERE kind = 'LANDLORD') AS landlord_id,
  (SELECT id FROM organisation WHERE kind = 'TENANT_UMBRELLA') AS council_id,
  ARRAY(SELECT id FROM theme ORDER BY position) AS themes;

INSERT INTO agreement (organisation_id, municipality_id, kind, title, starts_on, ends_on, status,
  party_ids, monitoring_months, concluded_at, in_force_on)
SELECT landlord_id, m.id, 'AGREEMENT', 'Prestatieafspraken ' || m.name, '2021-01-01',
  '2025-12-31', 'IN_FORCE', ARRAY[landlord_id, council_id, o.id], ARRAY[4, 10],
  now(), '2021-01-01'
FROM party, municipality m JOIN organisation o ON o.kind = 'MUNICIPALITY'
  AND o.municipality_ids = ARRAY[m.id];

INSERT INTO agreement_part (agreement_id, municipality_id, organisation_id, code, title, scope,
  position, agreement_readers)
SELECT id, municipality_id, organisation_id, 'A', 'Samen', 'JOINT', 1, readers_of(a)
FROM agreement a;
INSERT INTO agreement_party (agreement_id, municipality_id, organisation_id, part_id, member_id,
  has_login, capacity, stance, agreement_readers)
SELECT a.id, a.municipality_id, a.organisation_id, p.id, member_id, true, 'SIGNATORY', 'SIGNED',
  readers_of(a)
FROM agreement a JOIN agreement_part p ON p.agreement_id = a.id, unnest(a.party_ids) AS member_id;

INSERT INTO agreement_commitment (id, origin_id, agreement_id, municipality_id, organisation_id,
  part_id, number, theme, status, text, kind, lead_id, shared_at, version, agreement_readers)
SELECT id, id, agreement_id, municipality_id, organisation_id, part_id, n,
  themes[1 + n % cardinality(themes)], 'AGREED',
  'Woonbron verbetert woningen in complex ' || n || ', en vertelt huurders wat zij ervan merken.',
  'RESULT', landlord_id, now(), 1000001, agreement_readers
FROM party, (SELECT gen_random_uuid() AS id, p.id AS part_id, p.agreement_id, p.municipality_id,
    p.organisation_id, p.agreement_readers, n
  FROM agreement_part p, generate_series(1, 100) AS n) made;

INSERT INTO agreement_progress (agreement_id, municipality_id, organisation_id, commitment_id, year,
  period, number, light, explanation, status, submitted_at, submitted_on, version,
  agreement_readers)
SELECT agreement_id, municipality_id, organisation_id, id, year, 'YEAR', 1,
  (ARRAY['ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'ACHIEVED'])[1 + (number + year) % 4],
  'Stand van zaken.', 'CONFIRMED', make_date(year, 10, 20), make_date(year, 10, 20), 1000001,
  agreement_readers
FROM agreement_commitment, generate_series(2021, 2025) AS year
-- the last report is late for one in ten
WHERE year < 2025 OR number % 10 > 0;

INSERT INTO agreement_indicator (agreement_id, municipality_id, organisation_id, commitment_id,
  name, unit, direction, source, owner_id, definitions, agreement_readers)
SELECT agreement_id, municipality_id, organisation_id, id, 'Indicator ' || n, 'woningen', 'UP',
  'Woonbron', organisation_id, '[{"text": "Opgeleverd.", "from": "2021-01-01"}]',
  agreement_readers
FROM agreement_commitment, generate_series(1, 10) AS n;

INSERT INTO agreement_indicator_value (agreement_id, municipality_id, organisation_id,
  indicator_id, year, period, kind, value, recorded_on, agreement_readers)
SELECT agreement_id, municipality_id, organisation_id, id, year, 'YEAR', kind,
  (year - 2000) * 3 + length(name), '2024-01-15', agreement_readers
FROM agreement_indicator, generate_series(2021, 2025) AS year,
  unnest(ARRAY['TARGET', 'REALISED']) AS kind;

ANALYZE;
