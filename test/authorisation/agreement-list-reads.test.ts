import { expect, it } from "@jest/globals";
import { findKnownParts } from "../../src/agreements/agreement/agreement-facts.js";
import { listBidsOf } from "../../src/agreements/bid/bid.reads.js";
import { findKnownCommitments } from "../../src/agreements/commitment/commitment-facts.js";
import {
  findPositionsOfCommitments,
  listCommitmentsOfPart,
  listTextsOfCommitment,
} from "../../src/agreements/commitment/commitment.reads.js";
import { haveDraftBids } from "../../src/agreements/cycle/cycle.reads.js";
import {
  standingOf,
  readOverviews,
  tasksOf,
} from "../../src/agreements/overview/overview.queries.js";
import { listProgressOf } from "../../src/agreements/progress/progress.reads.js";
import type { Snapshot } from "../../src/persistence/snapshot.js";
import { beneath } from "../support/given.js";
import { createNewWorld, type World } from "../support/world.js";
import { touchedBy } from "./touched.js";
import { viewerOf } from "./viewers.js";

const READERS = ["voorzitter", "bestuurder", "delftseHuurder", "delftseWethouder", null] as const;
const YEAR = 2030;

/** Writes past acts and triggers. */
const write = (world: World, sql: string) =>
  beneath(world, `BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);

/**
 * Agreements of twenty years, each with fifty commitments, their texts and a report of each: all
 * shared, those of three years published.
 */
async function fill(world: World): Promise<void> {
  const { woonbron, gemeenteDelft, delftseHuurders } = world.organisations;
  const { delft } = world.municipalities;
  const common = "municipality_id, organisation_id, agreement_readers";
  const readers = "readers_of(a)";
  await write(
    world,
    `
    INSERT INTO agreement_cycle (organisation_id, municipality_id, starts_year, ends_year, status,
      policy_basis, tenant_party_ids, consultation_due_on, bid_due_on, overview_due_on,
      sign_target_on, impasse_from)
    SELECT '${woonbron}', '${delft}', year, year, 'BID_SUBMITTED', 'NONE', '{${delftseHuurders}}',
      '2025-04-01', '2025-07-01', '2025-12-14', '2025-12-15', '2026-01-02'
    FROM generate_series(2021, 2100) AS year;
    INSERT INTO agreement_bid (cycle_id, municipality_id, organisation_id, status, number,
      submitted_at, received_on, published_at)
    SELECT id, '${delft}', '${woonbron}', 'SUBMITTED', n, now(), '2025-06-01',
      CASE WHEN starts_year % 10 = 0 THEN now() END
    FROM agreement_cycle, generate_series(1, 20) AS n;
    INSERT INTO agreement (organisation_id, municipality_id, kind, title, starts_on, ends_on,
      status, party_ids, in_force_on, concluded_at, published_at, published_on, publication_url)
    SELECT '${woonbron}', '${delft}', 'AGREEMENT', 'Afspraken ' || year, make_date(year, 1, 1),
      make_date(year, 12, 31), 'IN_FORCE', '{${[woonbron, gemeenteDelft, delftseHuurders].join()}}',
      make_date(year, 1, 1), now(), p.at, p.at::date, 'https://' || p.at
    FROM generate_series(2021, 2100) AS year,
      LATERAL (SELECT CASE WHEN year % 10 = 0 THEN now() END AS at) p;
    INSERT INTO agreement_part (agreement_id, ${common}, code, title, scope, position)
    SELECT id, municipality_id, organisation_id, ${readers}, 'A', 'Wonen', 'JOINT', 1
    FROM agreement a;
    INSERT INTO agreement_commitment (id, agreement_id, ${common}, part_id, origin_id, number, theme,
      status, text, kind, lead_id, shared_at, calendar_item_ids)
    SELECT c, a.id, a.municipality_id, a.organisation_id, ${readers}, p.id, c, n, 'DUURZAAMHEID',
      CASE WHEN n % 5 = 0 THEN 'REJECTED' ELSE 'AGREED' END, 'Tekst', 'RESULT', a.organisation_id,
      now(), CASE WHEN n = 1 THEN ARRAY[a.id] ELSE '{}' END
    FROM agreement a JOIN agreement_part p ON p.agreement_id = a.id,
      LATERAL (SELECT n, gen_random_uuid() AS c FROM generate_series(1, 50) AS n WHERE a.id <> p.id) c;
    INSERT INTO agreement_commitment_text (agreement_id, ${common}, commitment_id, number, text,
      terms, sent_at, sent_on)
    SELECT agreement_id, ${common}, id, n, 'Tekst', '{}', now(), '2025-01-01'
    FROM agreement_commitment, generate_series(1, 3) AS n;
    INSERT INTO agreement_progress (agreement_id, ${common}, commitment_id, year, period, number,
      light, explanation, status, submitted_at, submitted_on)
    SELECT agreement_id, ${common}, id, 2030, 'YEAR', n, 'ON_TRACK', 'Goed',
      CASE WHEN n = 1 THEN 'CONFIRMED' ELSE 'SUBMITTED' END, now(), '2025-01-01'
    FROM agreement_commitment, generate_series(1, 2) AS n;
    INSERT INTO agreement_position (commitment_id, municipality_id, organisation_id, note)
    SELECT id, municipality_id, o, 'Voor ons' FROM agreement_commitment,
      unnest('{${[woonbron, gemeenteDelft, delftseHuurders].join()}}'::uuid[]) AS o
    WHERE number < 10`,
  );
  await beneath(world, "VACUUM ANALYZE");
}

/** What one party keeps to itself beside all that, in the agreement of the year. */
async function keepPrivate(world: World, organisationId: string): Promise<void> {
  const others = "agreement_readers";
  const ofYear = `agreement_id IN (SELECT id FROM agreement WHERE starts_on = '${YEAR}-01-01')`;
  await write(
    world,
    `
    INSERT INTO agreement_commitment (id, agreement_id, municipality_id, organisation_id, ${others},
      part_id, origin_id, theme, status, text, kind, lead_id)
    SELECT c, agreement_id, municipality_id, '${organisationId}', ${others}, part_id, c, theme,
      CASE WHEN number % 2 = 0 THEN 'DRAFT' ELSE 'DISCARDED' END, 'Nog niet', kind, lead_id
    FROM agreement_commitment, LATERAL (SELECT gen_random_uuid() AS c WHERE shared_at IS NOT NULL) new
    WHERE ${ofYear};
    INSERT INTO agreement_commitment_text (agreement_id, municipality_id, organisation_id, ${others},
      commitment_id, text, terms, discarded)
    SELECT agreement_id, municipality_id, '${organisationId}', ${others}, id, 'Nog niet', '{}', n > 1
    FROM agreement_commitment, generate_series(1, 3) AS n WHERE ${ofYear};
    INSERT INTO agreement_progress (agreement_id, municipality_id, organisation_id, ${others},
      commitment_id, year, period, light, explanation, status)
    SELECT agreement_id, municipality_id, '${organisationId}', ${others}, id, 2030, 'YEAR',
      'OFF_TRACK', 'Nog niet', CASE WHEN n > 1 THEN 'DISCARDED' ELSE 'DRAFT' END
    FROM agreement_commitment, generate_series(1, 3) AS n WHERE shared_at IS NOT NULL AND ${ofYear};
    INSERT INTO agreement_position (commitment_id, municipality_id, organisation_id, note)
    SELECT id, municipality_id, '${organisationId}', 'Voor ons' FROM agreement_commitment
    WHERE ${ofYear} ON CONFLICT DO NOTHING;
    INSERT INTO agreement_bid (cycle_id, municipality_id, organisation_id, status)
    SELECT id, municipality_id, '${organisationId}', CASE WHEN n > 1 THEN 'DISCARDED' ELSE 'DRAFT' END
    FROM agreement_cycle, generate_series(1, 20) AS n WHERE starts_year = ${YEAR}`,
  );
  await beneath(world, "ANALYZE");
}

/** Every list that hides some of its rows from somebody, of what stands around the year. */
async function listsAround(
  world: World,
): Promise<Record<string, (snapshot: Snapshot) => Promise<unknown>>> {
  const ids = async (sql: string) =>
    (await beneath<{ id: string }>(world, sql)).map(({ id }) => id);
  const ofYear = `agreement WHERE starts_on = '${YEAR}-01-01'`;
  const agreements = await ids(`SELECT id FROM ${ofYear}`);
  const within = (table: string) =>
    ids(`SELECT id FROM ${table} WHERE agreement_id IN (SELECT id FROM ${ofYear}) ORDER BY id`);
  const [parts, commitments] = [
    await within("agreement_part"),
    await within("agreement_commitment"),
  ];
  const cycles = await ids(`SELECT id FROM agreement_cycle WHERE starts_year = ${YEAR}`);
  const municipalityIds = [world.municipalities.delft];
  return {
    "bids of a cycle": (snapshot) => listBidsOf(snapshot, cycles),
    "whether a bid is drafted": (snapshot) => haveDraftBids(snapshot, cycles),
    "what agreements consist of": (snapshot) => findKnownParts(snapshot, agreements),
    "commitments of a part": (snapshot) => listCommitmentsOfPart(snapshot, parts),
    "what stands around commitments": (snapshot) => findKnownCommitments(snapshot, commitments),
    "texts of commitments": (snapshot) => listTextsOfCommitment(snapshot, commitments),
    "positions on commitments": (snapshot) => findPositionsOfCommitments(snapshot, commitments),
    "reports on commitments": (snapshot) => listProgressOf(snapshot, commitments),
    "an overview": (snapshot) => readOverviews(snapshot, { municipalityIds, year: YEAR }),
    "commitments of an overview": (snapshot) => standingOf(YEAR)(snapshot, municipalityIds),
    "tasks of an overview": (snapshot) => tasksOf(YEAR)(snapshot, municipalityIds),
  };
}

it.each(["woonbron", "delftseHuurders"] as const)(
  "a list of agreements is given as many rows whatever %s keeps to itself beside it",
  async (side) => {
    const world = await createNewWorld();
    try {
      await fill(world);
      const lists = await listsAround(world);
      const others = READERS.filter(
        (who) => who !== (side === "woonbron" ? "bestuurder" : "delftseHuurder"),
      );
      const look = async () => {
        const seen: Record<string, object> = {};
        for (const who of others)
          seen[who ?? "the public"] = await touchedBy(world, await viewerOf(world, who), lists);
        return seen;
      };
      const before = await look();
      expect(before[others[0]!]).toMatchObject({
        "commitments of a part": { agreement_commitment: expect.any(Number) },
      });
      await keepPrivate(world, world.organisations[side]);
      expect(await look()).toEqual(before);
    } finally {
      await world.end();
    }
  },
);
