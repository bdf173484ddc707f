import type { Snapshot } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { liveWhen } from "./live-agreements.js";
import type { AgreementOverviewType, AgreementTaskType } from "./overview.type.js";
import { type Standing, STANDING } from "./standing.js";
import { TASKS } from "./tasks.queries.js";

const SUMMARY = named(`
  WITH ${liveWhen()}
  SELECT m.id, json_build_object(
    'beingMade', (SELECT count(*) FROM live WHERE municipality_id = m.id
      AND status IN ('NEGOTIATION', 'CONCEPT_PROPOSED', 'CONCEPT_FINAL', 'SIGNING')),
    'inForce', (SELECT count(*) FROM live WHERE municipality_id = m.id
      AND status IN ('SIGNED_BY_SOME', 'IN_FORCE', 'EVALUATED')),
    'published', (SELECT count(*) FROM live WHERE municipality_id = m.id
      AND published_on IS NOT NULL)) AS summary
  FROM unnest($1::uuid[]) WITH ORDINALITY AS m (id, place)
  ORDER BY m.place`);

type Summary = Pick<AgreementOverviewType, "beingMade" | "inForce" | "published">;

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

/** How the commitments of each municipality stand, in one statement for all that are asked. */
export const standingOf = (year: number) => listOf<Standing>(STANDING, year);

/** What waits in each municipality, in one statement for all that are asked. */
export const tasksOf = (year: number) => listOf<AgreementTaskType>(TASKS, year);

const listOf =
  <Item extends object>(statement: ReturnType<typeof named>, year: number) =>
  async (snapshot: Snapshot, municipalityIds: readonly string[]): Promise<Item[][]> => {
    const rows = await snapshot.read(statement, [municipalityIds, year]);
    const lists = new Map(rows.map(([id, list]) => [id as string, list as Item[]]));
    return municipalityIds.map((id) => lists.get(id) ?? []);
  };
