import type { Snapshot } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { sumOf } from "../progress/series.js";
import type { OverviewIndicatorType } from "./overview.type.js";

const INDICATORS = named(`
  SELECT commitment_id, id, name, unit, direction, NULLIF(sum_of_ids, '{}')
  FROM app.agreement_indicator
  WHERE commitment_id = ANY($1)
  ORDER BY created_at, id`);

/** The yearly figures that hold, as lists of equal length: years, targets, and what was realised. */
const FIGURES = named(`
  SELECT indicator_id, concat('[', json_agg(year ORDER BY year), ',',
    json_agg(target ORDER BY year), ',', json_agg(realised ORDER BY year), ']')::json
  FROM (
    SELECT indicator_id, year, max(value) FILTER (WHERE kind = 'TARGET') AS target,
      max(value) FILTER (WHERE kind = 'REALISED') AS realised
    FROM app.agreement_indicator_value
    WHERE indicator_id = ANY($1) AND replaced_on IS NULL AND period = 'YEAR'
      AND kind IN ('TARGET', 'REALISED')
    GROUP BY indicator_id, year) AS of_year
  GROUP BY indicator_id`);

type Figures = (number | null)[];
type Drawing = readonly [years: number[], targets: Figures, realised: Figures];
const NOTHING: Drawing = [[], [], []];

type IndicatorRow = [
  commitmentId: string,
  id: string,
  name: string,
  unit: string,
  direction: OverviewIndicatorType["direction"],
  sumOfIds: string[] | null,
];

/**
 * The indicators of commitments, by the commitment of the first edition, as charts draw them: two
 * statements for all that are asked. They are put together here: a policy hides from PostgreSQL how
 * many rows it leaves, so it plans for one, and joins thousands of them one by one.
 */
export async function readCharts(
  snapshot: Snapshot,
  originIds: readonly string[],
): Promise<OverviewIndicatorType[][]> {
  const rows = (await snapshot.read(INDICATORS, [originIds])) as IndicatorRow[];
  const drawings = await readDrawings(snapshot, rows);
  const charts = new Map(originIds.map((id) => [id, [] as OverviewIndicatorType[]]));
  for (const [commitmentId, id, name, unit, direction, sumOfIds] of rows) {
    const [years, targets, realised] = sumOfIds
      ? addUp(sumOfIds.map((one) => drawings.get(one) ?? NOTHING))
      : (drawings.get(id) ?? NOTHING);
    const isSum = sumOfIds !== null;
    charts
      .get(commitmentId)
      ?.push({ indicatorId: id, name, unit, direction, isSum, years, targets, realised });
  }
  return [...charts.values()];
}

async function readDrawings(
  snapshot: Snapshot,
  rows: readonly IndicatorRow[],
): Promise<ReadonlyMap<string, Drawing>> {
  const ids = new Set(rows.flatMap(([, id, , , , sumOfIds]) => sumOfIds ?? id));
  if (ids.size === 0) return new Map();
  return new Map((await snapshot.read(FIGURES, [[...ids]])) as [string, Drawing][]);
}

/** A year in which the figure of one of them is unknown has none, as in `Indicator.series`. */
function addUp(summands: readonly Drawing[]): Drawing {
  const years = [...new Set(summands.flatMap(([of]) => of))].sort((a, b) => a - b);
  const sums = (place: 1 | 2) =>
    years.map((year) => {
      const known = summands.flatMap((one) => one[place][one[0].indexOf(year)] ?? []);
      return known.length < summands.length ? null : sumOf(known);
    });
  return [years, sums(1), sums(2)];
}
