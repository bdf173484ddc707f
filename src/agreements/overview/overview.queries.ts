import { landlordsAmong } from "../../organisation/names-in-sql.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { heldBy } from "../agreement/publication.js";
import { BY_LAST_DAY } from "../agreements.enums.js";
import { answers } from "../concluding/proposal-in-hand.js";
import type { AgreementOverviewType, AgreementTaskType } from "./overview.type.js";

/**
 * Agreements of some municipalities that cover a year, but for those that have ended.
 *
 * @param when a further condition.
 */
const liveWhen = (when = "true") => `
  live AS MATERIALIZED (
    SELECT a.id, a.municipality_id, a.status, a.starts_on, a.in_force_on, a.published_on,
      a.monitoring_months, a.monitoring_due_on, a.party_ids, a.created_at
    FROM app.agreement a
    WHERE a.municipality_id = ANY($1) AND a.status NOT IN ('AMENDED', 'TERMINATED', 'CLOSED')
      AND extract(year FROM a.starts_on) <= $2
      AND (a.ends_on IS NULL OR extract(year FROM a.ends_on) >= $2) AND ${when})`;
const LIVE = liveWhen();

/** Only those who negotiated it read all that has to be known to say who has to move. */
const LIVE_FOR_PARTIES = liveWhen(`
  (app.parties() || ARRAY['MUNICIPALITY/' || a.municipality_id]
    || app.within('organisation', a.party_ids)) && (SELECT app.viewer_labels())::text[]`);

const IN_ORDER = BY_LAST_DAY.map((period) => `'${period}'`).join(", ");

/**
 * Their commitments that are talked about or agreed, with the last report of the latest period until
 * that year, among those that the viewer reads: as `Commitment.light`.
 */
const STANDING = `
  standing AS MATERIALIZED (
    SELECT c.id, c.agreement_id, live.municipality_id, c.origin_id, c.number, c.theme, c.text,
      c.status, c.lead_id, reported.light, reported.submitted_on,
      (SELECT count(*)::integer FROM app.agreement_reservation r
        WHERE r.text_id = c.current_text_id AND r.status = 'OPEN') AS open_reservations
    FROM live
      JOIN app.agreement_commitment c ON c.agreement_id = live.id
        AND c.status IN ('PROPOSED', 'COUNTERED', 'AGREED')
      LEFT JOIN LATERAL (
        SELECT g.light, g.submitted_on FROM app.agreement_progress g
        WHERE g.commitment_id = c.origin_id AND g.submitted_at IS NOT NULL AND g.year <= $2
        ORDER BY g.year DESC, array_position(ARRAY[${IN_ORDER}], g.period) DESC, g.submitted_at DESC
        LIMIT 1) reported ON true)`;

const COUNTS = `
  'agreed', count(*) FILTER (WHERE status = 'AGREED'),
  'open', count(*) FILTER (WHERE status <> 'AGREED'),
  'reserved', count(*) FILTER (WHERE status = 'AGREED' AND open_reservations > 0),
  'onTrack', count(*) FILTER (WHERE status = 'AGREED' AND light = 'ON_TRACK'),
  'atRisk', count(*) FILTER (WHERE status = 'AGREED' AND light = 'AT_RISK'),
  'offTrack', count(*) FILTER (WHERE status = 'AGREED' AND light = 'OFF_TRACK'),
  'achieved', count(*) FILTER (WHERE status = 'AGREED' AND light = 'ACHIEVED'),
  'notAchieved', count(*) FILTER (WHERE status = 'AGREED' AND light = 'NOT_ACHIEVED'),
  'unreported', count(*) FILTER (WHERE status = 'AGREED' AND light IS NULL)`;

const SUMMARY = named(`
  WITH ${LIVE}, ${STANDING}
  SELECT m.id, json_build_object(
    'beingMade', (SELECT count(*) FROM live WHERE municipality_id = m.id
      AND status IN ('NEGOTIATION', 'CONCEPT_PROPOSED', 'CONCEPT_FINAL', 'SIGNING')),
    'inForce', (SELECT count(*) FROM live WHERE municipality_id = m.id
      AND status IN ('SIGNED_BY_SOME', 'IN_FORCE', 'EVALUATED')),
    'published', (SELECT count(*) FROM live WHERE municipality_id = m.id
      AND published_on IS NOT NULL),
    'counts', (SELECT json_build_object(${COUNTS}) FROM standing WHERE municipality_id = m.id),
    'themes', COALESCE((
      SELECT json_agg(counted.counts ORDER BY counted.theme)
      FROM (SELECT s.theme, json_build_object('theme', s.theme, ${COUNTS}) AS counts
        FROM standing s WHERE s.municipality_id = m.id GROUP BY s.theme) counted), '[]')) AS summary
  FROM unnest($1::uuid[]) WITH ORDINALITY AS m (id, place)
  ORDER BY m.place`);

/**
 * The agreed commitments with their indicators. A sum's figures are those of its summands, added up;
 * a year in which one of these is unknown has none.
 */
const COMMITMENTS = named(`
  WITH ${LIVE}, ${STANDING},
  measured AS MATERIALIZED (
    SELECT i.id, i.commitment_id, i.name, i.unit, i.direction, i.created_at,
      i.sum_of_ids <> '{}' AS is_sum,
      CASE WHEN i.sum_of_ids = '{}' THEN ARRAY[i.id] ELSE i.sum_of_ids END AS of_ids
    FROM app.agreement_indicator i
    WHERE i.commitment_id IN (SELECT origin_id FROM standing WHERE status = 'AGREED')),
  figures AS (
    SELECT m.id, f.year,
      sum(f.value) FILTER (WHERE f.kind = 'TARGET') AS target,
      count(f.value) FILTER (WHERE f.kind = 'TARGET') = cardinality(m.of_ids) AS has_target,
      sum(f.value) FILTER (WHERE f.kind = 'REALISED') AS realised,
      count(f.value) FILTER (WHERE f.kind = 'REALISED') = cardinality(m.of_ids) AS has_realised
    FROM measured m
      JOIN app.agreement_indicator_value f ON f.indicator_id = ANY (m.of_ids)
        AND f.replaced_on IS NULL AND f.period = 'YEAR' AND f.kind IN ('TARGET', 'REALISED')
    GROUP BY m.id, m.of_ids, f.year),
  drawn AS (
    SELECT m.commitment_id, json_agg(json_build_object('id', m.id, 'name', m.name, 'unit', m.unit,
      'direction', m.direction, 'isSum', m.is_sum, 'years', COALESCE(drawing.years, '[]'),
      'targets', COALESCE(drawing.targets, '[]'), 'realised', COALESCE(drawing.realised, '[]'))
      ORDER BY m.created_at, m.id) AS indicators
    FROM measured m LEFT JOIN (
      SELECT id, json_agg(year ORDER BY year) AS years,
        json_agg(CASE WHEN has_target THEN target END ORDER BY year) AS targets,
        json_agg(CASE WHEN has_realised THEN realised END ORDER BY year) AS realised
      FROM figures GROUP BY id) drawing ON drawing.id = m.id
    GROUP BY m.commitment_id)
  SELECT s.municipality_id, json_agg(json_build_object('id', s.id, 'number', s.number,
    'theme', s.theme, 'text', s.text, 'light', s.light, 'reportedOn', s.submitted_on,
    'openReservations', s.open_reservations, 'leadId', s.lead_id, 'agreementId', s.agreement_id,
    'indicators', COALESCE(drawn.indicators, '[]'))
    ORDER BY live.starts_on, s.agreement_id, s.number) AS commitments
  FROM standing s JOIN live ON live.id = s.agreement_id
    LEFT JOIN drawn ON drawn.commitment_id = s.origin_id
  WHERE s.status = 'AGREED'
  GROUP BY s.municipality_id`);

/** Signatories that can log in, of parts that were not dropped. */
const SIGNATORIES = `
  signatories AS MATERIALIZED (
    SELECT y.agreement_id, y.part_id, y.member_id FROM app.agreement_party y
      JOIN live ON live.id = y.agreement_id
      JOIN app.agreement_part p ON p.id = y.part_id AND NOT p.dropped
    WHERE y.capacity = 'SIGNATORY' AND y.has_login AND y.left_on IS NULL)`;

/** What waits for whom. It tells nothing that the viewer could not read piece by piece. */
const TASKS = named(`
  WITH ${LIVE_FOR_PARTIES}, ${SIGNATORIES},
  duties AS (
    SELECT y.municipality_id, due.kind, due.day + 1 AS since, true AS is_late,
      y.organisation_id, NULL::uuid AS agreement_id, NULL::uuid AS commitment_id
    FROM app.agreement_cycle y, LATERAL (VALUES
      ('ASK_CONSULTATION', y.consultation_due_on, y.consultation_asked_on),
      ('SUBMIT_BID', y.bid_due_on, y.bid_submitted_on),
      ('SEND_OVERVIEW', y.overview_due_on, y.overview_sent_on)) AS due (kind, day, done_on)
    WHERE y.municipality_id = ANY($1) AND $2 BETWEEN y.starts_year AND y.ends_year
      AND y.status <> 'CLOSED' AND due.done_on IS NULL AND due.day < app.today()),
  texts AS (
    SELECT live.municipality_id, 'ANSWER_TEXT', t.sent_on, false, s.member_id, live.id, c.id
    FROM live JOIN app.agreement_commitment c ON c.agreement_id = live.id
        AND c.status IN ('PROPOSED', 'COUNTERED')
      JOIN app.agreement_commitment_text t ON t.id = c.current_text_id
      JOIN signatories s ON s.part_id = c.part_id AND s.member_id <> t.organisation_id
    WHERE live.status = 'NEGOTIATION' AND NOT EXISTS (
      SELECT FROM app.agreement_commitment_answer w
      WHERE w.text_id = t.id AND w.organisation_id = s.member_id)),
  proposals AS (
    SELECT DISTINCT live.municipality_id, 'ANSWER_PROPOSAL', o.made_on, false, s.member_id,
      live.id, NULL::uuid
    FROM live JOIN app.agreement_proposal o ON o.agreement_id = live.id AND o.status = 'OPEN'
      JOIN app.agreement_party s ON s.agreement_id = live.id AND ${answers("s", "o")}
      JOIN app.agreement_part p ON p.id = s.part_id AND NOT p.dropped
    WHERE NOT EXISTS (SELECT FROM app.agreement_consent w
      WHERE w.proposal_id = o.id AND w.organisation_id = s.member_id)),
  signing AS (
    SELECT live.municipality_id, 'SIGN', final.decided_on, false, y.member_id, live.id, NULL::uuid
    FROM live JOIN app.agreement_party y ON y.agreement_id = live.id AND y.stance = 'PENDING'
        AND y.capacity IN ('SIGNATORY', 'ENDORSER') AND y.left_on IS NULL
      JOIN LATERAL (SELECT max(o.decided_on) AS decided_on FROM app.agreement_proposal o
        WHERE o.agreement_id = live.id AND o.kind = 'FINAL_CONCEPT' AND o.status = 'ACCEPTED') final
        ON true
    WHERE live.status IN ('CONCEPT_FINAL', 'SIGNING', 'SIGNED_BY_SOME')
      AND NOT EXISTS (SELECT FROM app.agreement_signature g
        WHERE g.party_id = y.id AND g.voided_on IS NULL)),
  papers AS (
    SELECT live.municipality_id, 'CONFIRM_PAPER', g.signed_on, false, NULL::uuid, live.id,
      NULL::uuid
    FROM live JOIN app.agreement_signature g ON g.agreement_id = live.id
    WHERE g.on_paper AND g.confirmed_on IS NULL AND g.voided_on IS NULL),
  reports AS (
    SELECT live.municipality_id, 'REPORT', monitored.day + 1, true, c.lead_id, live.id, c.id
    FROM live JOIN LATERAL (
        SELECT max(day) AS day FROM (
          SELECT (make_date(years.year, month, 1) + interval '1 month' - interval '1 day')::date
            AS day
          FROM unnest(live.monitoring_months) AS month,
            (VALUES (extract(year FROM app.today())::integer),
              (extract(year FROM app.today())::integer - 1)) AS years (year)) days
        WHERE day < app.today() AND day >= live.in_force_on) monitored ON true
      JOIN app.agreement_commitment c ON c.agreement_id = live.id AND c.status = 'AGREED'
    WHERE live.status = 'IN_FORCE' AND monitored.day IS NOT NULL AND NOT EXISTS (
      SELECT FROM app.agreement_progress g
      WHERE g.commitment_id = c.origin_id
        AND g.submitted_on >= date_trunc('month', monitored.day))),
  answers AS (
    SELECT live.municipality_id, 'ANSWER_REPORT', g.submitted_on, false, s.member_id, live.id, c.id
    FROM live JOIN app.agreement_commitment c ON c.agreement_id = live.id AND c.status = 'AGREED'
      JOIN app.agreement_progress g ON g.commitment_id = c.origin_id AND g.status = 'SUBMITTED'
      JOIN signatories s ON s.part_id = c.part_id AND s.member_id <> g.organisation_id
    WHERE NOT EXISTS (SELECT FROM app.agreement_progress_answer w
      WHERE w.progress_id = g.id AND w.organisation_id = s.member_id)),
  unpublished AS (
    SELECT DISTINCT live.municipality_id, 'PUBLISH', CASE live.status
        -- from its first day, or since the last party decided
        WHEN 'SIGNED_BY_SOME' THEN GREATEST(live.starts_on, (SELECT max(y.stance_on)
          FROM app.agreement_party y WHERE y.agreement_id = live.id))
        ELSE live.in_force_on END, true, o.id, live.id, NULL::uuid
    FROM live CROSS JOIN LATERAL ${landlordsAmong("live.party_ids")} AS o
    WHERE live.published_on IS NULL AND (live.status IN ('IN_FORCE', 'EVALUATED')
      OR ${heldBy("o", "live")}))
  SELECT municipality_id, json_agg(json_build_object('kind', kind, 'since', since,
    'isLate', is_late, 'organisationId', organisation_id, 'agreementId', agreement_id,
    'commitmentId', commitment_id)
    ORDER BY since, kind, agreement_id, commitment_id, organisation_id) AS tasks
  FROM (SELECT * FROM duties UNION ALL SELECT * FROM texts UNION ALL SELECT * FROM proposals
    UNION ALL SELECT * FROM signing UNION ALL SELECT * FROM papers UNION ALL SELECT * FROM reports
    UNION ALL SELECT * FROM answers UNION ALL SELECT * FROM unpublished) all_tasks
  GROUP BY municipality_id`);

type Summary = Omit<AgreementOverviewType, "commitments" | "tasks" | "year" | "municipalityId">;
type Commitments = AgreementOverviewType["commitments"];

/** An overview; what is listed of it is read where it is asked for. */
export interface Overview extends Summary {
  readonly municipalityId: string;
  readonly year: number;
}

/** A municipality and a year, as one key. */
interface Asked {
  readonly municipalityIds: readonly string[];
  readonly year: number;
}

/** One overview for each municipality, in this order. */
export async function readOverviews(
  snapshot: Snapshot,
  { municipalityIds, year }: Asked,
): Promise<Overview[]> {
  const rows = await snapshot.read(SUMMARY, [municipalityIds, year]);
  return rows.map(([municipalityId, summary]) => ({
    ...(summary as Summary),
    municipalityId: municipalityId as string,
    year,
  }));
}

/** The agreed commitments of each municipality, in one statement for all that are asked. */
export const commitmentsOf = (year: number) => listOf<Commitments[number]>(COMMITMENTS, year);

/** What waits in each municipality, in one statement for all that are asked. */
export const tasksOf = (year: number) => listOf<AgreementTaskType>(TASKS, year);

const listOf =
  <Item extends object>(statement: ReturnType<typeof named>, year: number) =>
  async (snapshot: Snapshot, municipalityIds: readonly string[]): Promise<Item[][]> => {
    const rows = await snapshot.read(statement, [municipalityIds, year]);
    const lists = new Map(rows.map(([id, list]) => [id as string, list as Item[]]));
    return municipalityIds.map((id) => lists.get(id) ?? []);
  };
