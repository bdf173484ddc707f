import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import type { Viewer } from "../../../src/authorisation/viewer.js";
import { numberLabel } from "../../../src/calendar/year/number-label.js";
import { TASKS } from "../../../src/agreements/overview/tasks.queries.js";
import { Authenticator } from "../../../src/identity/authenticate.js";
import { remoteVerifier } from "../../../src/identity/token-verifier.js";
import { openDatabase } from "../../../src/persistence/database.js";
import { viewerSettings } from "../../../src/persistence/viewer-settings.js";
import { groupedBy } from "./grouped.js";
import { sayWhere } from "./say-where.js";

// What a careful expert would write for these two questions alone: node:http and pg, named
// prepared statements, everything set-wise, one REPEATABLE READ READ ONLY transaction under
// the row policies, as the API's role. No GraphQL. Who a token belongs to is looked up
// once; ours asks at each request.

const { DATABASE_URL = "", API_URL = "", ISSUER = "", POOL_SIZE = "10" } = process.env;
const accounts = await openDatabase({ databaseUrl: DATABASE_URL, entities: [], poolSize: 1 });
const verifier = await remoteVerifier(ISSUER, "samenspraak");
const authenticator = new Authenticator(accounts, verifier);
const pool = new pg.Pool({
  connectionString: API_URL,
  max: Number(POOL_SIZE),
  options: "-c search_path=app -c timezone=UTC",
});
const viewers = new Map<string, Viewer>();

sayWhere(
  createServer((request, response) => {
    answer(request).then(
      (json) =>
        response
          .writeHead(200, {
            "content-type": "application/json; charset=utf-8",
            "content-length": Buffer.byteLength(json),
          })
          .end(json),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  }),
);

async function answer(request: IncomingMessage): Promise<string> {
  const { authorization = "" } = request.headers;
  let viewer = viewers.get(authorization);
  if (!viewer || viewer.expiresAt! <= Date.now())
    viewers.set(authorization, (viewer = await authenticator.authenticate(authorization)));
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const {
    variables: { year, id, municipalityIds },
  } = JSON.parse(Buffer.concat(chunks).toString()) as {
    variables: { year?: number; id?: string; municipalityIds?: string[] };
  };
  const asker = viewer;
  const data = await inSnapshot<object>(asker, (client) => {
    if (municipalityIds) return overview(client, municipalityIds, year!);
    return year === undefined ? small(client, asker, id!) : page(client, year);
  });
  return `${JSON.stringify({ data })}\n`;
}

async function inSnapshot<T>(
  viewer: Viewer,
  read: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${viewerSettings(viewer)}`,
    );
    return await read(client);
  } finally {
    client.query("COMMIT").then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}

const rowsOf = async <Row extends object>(
  client: pg.PoolClient,
  name: string,
  text: string,
  ...values: unknown[]
): Promise<Row[]> => (await client.query<Row>({ name, text, values })).rows;

interface ItemRow {
  id: string;
  year: number;
  number: number | null;
  title: string;
  status: string;
  origin: string;
  priority: string;
  levels: string[];
  planned_as: string | null;
  starts_on: string | null;
  ends_on: string | null;
  themes: string[];
}
interface PageRow extends ItemRow {
  year_id: string;
  year_status: string;
  landlord_owner_id: string;
  landlord_owner: string | null;
  council_owner_id: string;
  council_owner: string | null;
}
interface ProcedureRow {
  id: string;
  calendar_item_id: string;
  year: number;
  number: number | null;
  title: string;
  kind: string;
  status: string;
  received_on: string | null;
  advice_id: string | null;
  outcome: string | null;
}
interface RecommendationRow {
  id: string;
  advice_id: string;
  number: number;
  text: string;
  weight: string;
  decision: string | null;
  reasons: string | null;
}
const ITEM =
  "i.id, i.year, i.number, i.title, i.status, i.origin, i.priority, i.levels, i.planned_as, " +
  "i.starts_on, i.ends_on, i.themes";

async function page(client: pg.PoolClient, year: number) {
  const items = await rowsOf<PageRow>(
    client,
    "items",
    `
    SELECT y.id AS year_id, y.status AS year_status, ${ITEM}, i.landlord_owner_id,
      l.name AS landlord_owner, i.council_owner_id, c.name AS council_owner
    FROM calendar_year y
    JOIN calendar_item i ON i.year = y.year
    LEFT JOIN person l ON l.id = i.landlord_owner_id
    LEFT JOIN person c ON c.id = i.council_owner_id
    WHERE y.year = $1 AND i.status <> 'DISCARDED' ORDER BY i.number, i.id LIMIT 50`,
    year,
  );
  const themes = await themesOf(client, items);
  const procedures = await rowsOf<ProcedureRow>(
    client,
    "procedures",
    `
    SELECT p.id, p.calendar_item_id, p.year, p.number, p.title, p.kind, p.status, p.received_on,
      a.id AS advice_id, a.outcome
    FROM advice_procedure p LEFT JOIN advice a ON a.procedure_id = p.id AND a.status <> 'DISCARDED'
    WHERE p.calendar_item_id = ANY($1) AND p.status <> 'DISCARDED' ORDER BY p.year, p.number, p.id`,
    items.map(({ id }) => id),
  );
  const recommendations = await rowsOf<RecommendationRow>(
    client,
    "recommendations",
    `
    SELECT r.id, r.advice_id, r.number, r.text, r.weight, d.decision, d.reasons
    FROM advice_recommendation r LEFT JOIN recommendation_response d ON d.recommendation_id = r.id
    WHERE r.advice_id = ANY($1) ORDER BY r.number`,
    procedures.map(({ advice_id }) => advice_id),
  );
  const proceduresOf = groupedBy(procedures, ({ calendar_item_id }) => calendar_item_id);
  const recommendationsOf = groupedBy(recommendations, ({ advice_id }) => advice_id);
  const [first] = items;
  return {
    calendarYear: first
      ? {
          id: first.year_id,
          year,
          status: first.year_status,
          items: {
            nodes: items.map((item) => ({
              ...itemOf(item, themes),
              landlordOwner: item.landlord_owner && {
                id: item.landlord_owner_id,
                name: item.landlord_owner,
              },
              councilOwner: item.council_owner && {
                id: item.council_owner_id,
                name: item.council_owner,
              },
              procedures: (proceduresOf.get(item.id) ?? []).map((procedure) => ({
                id: procedure.id,
                number: numberLabel(procedure.year, procedure.number),
                title: procedure.title,
                kind: procedure.kind,
                status: procedure.status,
                receivedOn: procedure.received_on,
                advice: procedure.advice_id && {
                  outcome: procedure.outcome,
                  recommendations: (recommendationsOf.get(procedure.advice_id) ?? []).map(
                    ({ id, number, text, weight, decision, reasons }) => ({
                      id,
                      number,
                      text,
                      weight,
                      decision: decision && { decision, reasons },
                    }),
                  ),
                },
              })),
            })),
          },
        }
      : null,
  };
}

async function small(
  client: pg.PoolClient,
  { audience, role, organisationId, personId }: Viewer,
  id: string,
) {
  const [asker] = await rowsOf<{ organisation: string; person: string }>(
    client,
    "asker",
    `
    SELECT o.name AS organisation, p.name AS person FROM organisation o, person p
    WHERE o.id = $1 AND p.id = $2`,
    organisationId,
    personId,
  );
  const items = await rowsOf<ItemRow>(
    client,
    "item",
    `SELECT ${ITEM} FROM calendar_item i WHERE i.id = $1`,
    id,
  );
  const themes = await themesOf(client, items);
  return {
    viewer: {
      audience,
      role,
      organisation: { id: organisationId, name: asker!.organisation },
      person: { id: personId, name: asker!.person },
    },
    calendarItem: items[0] ? itemOf(items[0], themes) : null,
  };
}

const themesOf = async (client: pg.PoolClient, items: ItemRow[]): Promise<Map<string, string>> =>
  new Map(
    (
      await rowsOf<{ id: string; dutch_name: string }>(
        client,
        "themes",
        "SELECT id, dutch_name FROM theme WHERE id = ANY($1)",
        [...new Set(items.flatMap((item) => item.themes))],
      )
    ).map(({ id, dutch_name }) => [id, dutch_name]),
  );

const itemOf = (
  {
    id,
    year,
    number,
    title,
    status,
    origin,
    priority,
    levels,
    planned_as,
    starts_on,
    ends_on,
    themes,
  }: ItemRow,
  named: Map<string, string>,
) => ({
  id,
  number: numberLabel(year, number),
  title,
  status,
  origin,
  priority,
  levels,
  planned: planned_as && { precision: planned_as, startsOn: starts_on, endsOn: ends_on },
  themes: themes.map((theme) => ({ id: theme, dutchName: named.get(theme) })),
});

interface CommitmentRow {
  municipality_id: string;
  origin_id: string;
  id: string;
  number: number;
  theme: string;
  text: string;
  light: string | null;
  submitted_on: string | null;
  open_reservations: number;
  lead_id: string;
  lead: string;
}
interface TaskRow {
  readonly kind: string;
  readonly since: string;
  readonly isLate: boolean;
  readonly organisationId: string | null;
  readonly agreementId: string | null;
  readonly commitmentId: string | null;
}
interface IndicatorRow {
  commitment_id: string;
  id: string;
  name: string;
  unit: string;
  direction: string;
  years: number[];
  targets: (number | null)[];
  realised: (number | null)[];
}

async function overview(client: pg.PoolClient, municipalityIds: string[], year: number) {
  const places = await rowsOf<{ id: string; name: string; in_force: number }>(
    client,
    "places",
    `
    SELECT m.id, m.name, (SELECT count(*)::int FROM agreement a WHERE a.municipality_id = m.id
      AND a.status IN ('SIGNED_BY_SOME', 'IN_FORCE', 'EVALUATED')
      AND extract(year FROM a.starts_on) <= $2
      AND (a.ends_on IS NULL OR extract(year FROM a.ends_on) >= $2)) AS in_force
    FROM municipality m WHERE m.id = ANY($1)`,
    municipalityIds,
    year,
  );
  const commitments = await rowsOf<CommitmentRow>(
    client,
    "commitments",
    `
    SELECT a.municipality_id, c.origin_id, c.id, c.number, c.theme, c.text, p.light,
      p.submitted_on::text, o.id AS lead_id, o.name AS lead,
      (SELECT count(*)::int FROM agreement_reservation r
        WHERE r.text_id = c.current_text_id AND r.status = 'OPEN') AS open_reservations
    FROM agreement a JOIN agreement_commitment c ON c.agreement_id = a.id AND c.status = 'AGREED'
      JOIN organisation o ON o.id = c.lead_id
      LEFT JOIN LATERAL (SELECT p.light, p.submitted_on FROM agreement_progress p
        WHERE p.commitment_id = c.origin_id AND p.submitted_at IS NOT NULL AND p.year <= $2
        ORDER BY p.year DESC,
          array_position(ARRAY['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'H2', 'YEAR'], p.period) DESC,
          p.submitted_at DESC LIMIT 1) p ON true
    WHERE a.municipality_id = ANY($1) AND a.status NOT IN ('AMENDED', 'TERMINATED', 'CLOSED')
      AND extract(year FROM a.starts_on) <= $2
      AND (a.ends_on IS NULL OR extract(year FROM a.ends_on) >= $2)
    ORDER BY a.starts_on, c.agreement_id, c.number`,
    municipalityIds,
    year,
  );
  const indicators = groupedBy(
    await rowsOf<IndicatorRow>(
      client,
      "indicators",
      `
      SELECT i.commitment_id, i.id, i.name, i.unit, i.direction, array_agg(v.year ORDER BY v.year) AS years,
        array_agg(v.target ORDER BY v.year) AS targets,
        array_agg(v.realised ORDER BY v.year) AS realised
      FROM agreement_indicator i CROSS JOIN LATERAL (
        SELECT year, max(value) FILTER (WHERE kind = 'TARGET') AS target,
          max(value) FILTER (WHERE kind = 'REALISED') AS realised
        FROM agreement_indicator_value WHERE indicator_id = i.id AND replaced_on IS NULL
          AND period = 'YEAR' AND kind IN ('TARGET', 'REALISED')
        GROUP BY year ORDER BY year) v
      WHERE i.commitment_id = ANY($1) GROUP BY i.id ORDER BY i.created_at, i.id`,
      commitments.map(({ origin_id }) => origin_id),
    ),
    ({ commitment_id }) => commitment_id,
  );
  // who has to move is the same statement: a hundred lines that nobody would write otherwise
  const tasks = new Map(
    (
      await rowsOf<{ municipality_id: string; tasks: TaskRow[] }>(
        client,
        "tasks",
        TASKS.text,
        municipalityIds,
        year,
      )
    ).map((row) => [row.municipality_id, row.tasks]),
  );
  const movers = await rowsOf<{ id: string; name: string }>(
    client,
    "movers",
    "SELECT id, name FROM organisation WHERE id = ANY($1)",
    [...new Set([...tasks.values()].flat().flatMap(({ organisationId }) => organisationId ?? []))],
  );
  const mover = new Map(movers.map((one) => [one.id, one]));
  const due = [...tasks.values()].flat();
  const about = async (sql: string, ids: (string | null)[]) =>
    new Map(
      (
        await rowsOf<{ id: string }>(client, sql.slice(0, 40), sql, [
          ...new Set(ids.flatMap((id) => id ?? [])),
        ])
      ).map((one) => [one.id, one]),
    );
  const agreements = await about(
    "SELECT id, title FROM agreement WHERE id = ANY($1)",
    due.map(({ agreementId }) => agreementId),
  );
  const numbers = await about(
    "SELECT id, number FROM agreement_commitment WHERE id = ANY($1)",
    due.map(({ commitmentId }) => commitmentId),
  );
  const ofPlaces = groupedBy(commitments, ({ municipality_id }) => municipality_id);
  const names = new Map(places.map((place) => [place.id, place]));
  return {
    agreementOverviews: municipalityIds.map((id) => {
      const rows = ofPlaces.get(id) ?? [];
      const countOf = (among: readonly CommitmentRow[], light: string | null) =>
        among.filter((row) => row.light === light).length;
      const count = (light: string | null) => countOf(rows, light);
      return {
        year,
        municipality: { id, name: names.get(id)!.name },
        inForce: names.get(id)!.in_force,
        counts: {
          agreed: rows.length,
          onTrack: count("ON_TRACK"),
          atRisk: count("AT_RISK"),
          offTrack: count("OFF_TRACK"),
          achieved: count("ACHIEVED"),
          notAchieved: count("NOT_ACHIEVED"),
          unreported: count(null),
        },
        themes: [...groupedBy(rows, ({ theme }) => theme)]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([theme, among]) => ({
            theme,
            agreed: among.length,
            atRisk: countOf(among, "AT_RISK"),
            offTrack: countOf(among, "OFF_TRACK"),
          })),
        tasks: (tasks.get(id) ?? []).map((task) => ({
          kind: task.kind,
          since: task.since,
          isLate: task.isLate,
          organisation: mover.get(task.organisationId!) ?? null,
          agreement: agreements.get(task.agreementId!) ?? null,
          commitment: numbers.get(task.commitmentId!) ?? null,
        })),
        commitments: rows.map((row) => ({
          id: row.id,
          number: row.number,
          theme: row.theme,
          text: row.text,
          light: row.light,
          reportedOn: row.submitted_on,
          openReservations: row.open_reservations,
          lead: { id: row.lead_id, name: row.lead },
          indicators: (indicators.get(row.origin_id) ?? []).map((one) => ({
            id: one.id,
            name: one.name,
            unit: one.unit,
            direction: one.direction,
            isSum: false,
            years: one.years,
            targets: one.targets,
            realised: one.realised,
          })),
        })),
      };
    }),
  };
}
