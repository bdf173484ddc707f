import type { Snapshot } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { periodPlace, shownLight } from "../light-in-sql.js";
import { liveWhen } from "./live-agreements.js";
import type {
  AgreementOverviewType,
  AgreementTaskType,
  OverviewCommitmentType,
} from "./overview.type.js";
import { TASKS } from "./tasks.queries.js";

const LIVE = liveWhen();

/**
 * Their commitments that are talked about or agreed, with the last report of the latest period until
 * that year, among those that the viewer reads: as `Commitment.light`.
 */
const STANDING = `
  standing AS MATERIALIZED (
    SELECT c.id, c.agreement_id, live.municipality_id, live.starts_on, c.origin_id, c.number,
      c.theme, c.text, c.status, c.lead_id, reported.submitted_on,
      ${shownLight("reported.light", "c.current_text_id")} AS light,
      (SELECT count(*)::integer FROM app.agreement_reservation r
        WHERE r.text_id = c.current_text_id AND r.status = 'OPEN') AS open_reservations
    FROM live
      JOIN app.agreement_commitment c ON c.agreement_id = live.id
        AND c.status IN ('PROPOSED', 'COUNTERED', 'AGREED')
      LEFT JOIN LATERAL (
        SELECT g.light, g.submitted_on FROM app.agreement_progress g
        WHERE g.commitment_id = c.origin_id AND g.submitted_at IS NOT NULL AND g.year <= $2
        ORDER BY g.year DESC, ${periodPlace("g.period")} DESC, g.submitted_at DESC
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

/** The agreed commitments; what measures them is read where it is asked for (`readCharts`). */
const COMMITMENTS = named(`
  WITH ${LIVE}, ${STANDING}
  SELECT s.municipality_id, json_agg(json_build_object('id', s.id, 'number', s.number,
    'theme', s.theme, 'text', s.text, 'light', s.light, 'reportedOn', s.submitted_on,
    'openReservations', s.open_reservations, 'leadId', s.lead_id, 'agreementId', s.agreement_id,
    'originId', s.origin_id)
    ORDER BY s.starts_on, s.agreement_id, s.number) AS commitments
  FROM standing s
  WHERE s.status = 'AGREED'
  GROUP BY s.municipality_id`);

type Summary = Omit<AgreementOverviewType, "commitments" | "tasks" | "year" | "municipalityId">;
/** A commitment; its indicators are read where they are asked for. */
export type OverviewCommitment = Omit<OverviewCommitmentType, "indicators">;

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
export const commitmentsOf = (year: number) => listOf<OverviewCommitment>(COMMITMENTS, year);

/** What waits in each municipality, in one statement for all that are asked. */
export const tasksOf = (year: number) => listOf<AgreementTaskType>(TASKS, year);

const listOf =
  <Item extends object>(statement: ReturnType<typeof named>, year: number) =>
  async (snapshot: Snapshot, municipalityIds: readonly string[]): Promise<Item[][]> => {
    const rows = await snapshot.read(statement, [municipalityIds, year]);
    const lists = new Map(rows.map(([id, list]) => [id as string, list as Item[]]));
    return municipalityIds.map((id) => lists.get(id) ?? []);
  };
