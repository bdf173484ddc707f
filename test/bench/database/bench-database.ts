import { chmod, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import {
  MUNICIPALITIES,
  ORGANISATIONS,
  REGIONS,
} from "../../../src/organisation/first-data/organisations.js";
import { PEOPLE } from "../../../src/organisation/first-data/people.js";
import { THEMES } from "../../../src/organisation/themes.js";
import { startEmbeddedPostgres } from "../../../src/postgres/embedded-postgres.js";
import { prepareDatabase } from "../../../src/server/prepare-database.js";
import { urlOfDatabase } from "../../support/database.js";

/**
 * The PostgreSQL of one run: that of DATABASE_URL (as a superuser), else an embedded one that waits
 * for the disk, as the product's own does.
 */
export interface BenchServer {
  readonly url: string;
  /**
   * A prepared database with both parties in it and no more: `times` 0; or with `times` times
   * the tables of fill-tables.sql.
   */
  create(name: string, times: number): Promise<string>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  const given = process.env.DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: async () => {} } : await startTemporaryServer();
  const made = new Set<string>();
  const drop = async (name: string) => {
    await runSql(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    made.delete(name);
  };
  return {
    url,
    drop,
    async create(name, times) {
      await drop(name);
      await runSql(url, `CREATE DATABASE ${name}`);
      made.add(name);
      const databaseUrl = urlOfDatabase(url, name);
      await prepareDatabase(databaseUrl);
      await insertParties(databaseUrl);
      if (times > 0) await fillTables(databaseUrl, times);
      return databaseUrl;
    },
    async stop() {
      try {
        if (given) for (const name of made) await drop(name);
      } finally {
        await stop();
      }
    },
  };
}

async function startTemporaryServer() {
  const dataFolder = await mkdtemp(join(tmpdir(), "samenspraak-bench-"));
  await chmod(dataFolder, 0o711);
  const { url, stop } = await startEmbeddedPostgres({ dataFolder });
  const place = await realpath(join(dataFolder, "postgres"));
  const remove = () =>
    Promise.all([place, dataFolder].map((path) => rm(path, { recursive: true, force: true })));
  return { url, stop: () => stop().finally(remove) };
}

/** The organisations, people and themes of the first data, without what they did. */
async function insertParties(databaseUrl: string): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    const insert = (table: string, rows: readonly object[], columns: string) =>
      client.query(
        `
        INSERT INTO app.${table} (${columns})
        SELECT ${columns} FROM jsonb_populate_recordset(NULL::app.${table}, $1)`,
        [JSON.stringify(rows)],
      );
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    await insert("municipality", MUNICIPALITIES, "id, name");
    await insert(
      "organisation",
      ORGANISATIONS.map(({ municipalityIds, ...row }) => ({
        ...row,
        municipality_ids: municipalityIds,
      })),
      "id, name, kind, municipality_ids, active",
    );
    await insert(
      "region",
      REGIONS.map(({ municipalityIds, ...row }) => ({ ...row, municipality_ids: municipalityIds })),
      "id, name, municipality_ids",
    );
    await insert(
      "theme",
      THEMES.map(({ dutchName, ...row }) => ({ ...row, dutch_name: dutchName })),
      "id, name, dutch_name, position",
    );
    for (const { name, subject, roles } of PEOPLE) {
      const {
        rows: [person],
      } = await client.query<{ id: string }>(
        "INSERT INTO app.person (name, subject) VALUES ($1, $2) RETURNING id",
        [name, subject],
      );
      for (const { organisationId, role, startsOn, endsOn, portfolioThemes, regionId } of roles) {
        await client.query(
          `
          INSERT INTO app.membership (person_id, organisation_id, role, starts_on, ends_on,
            portfolio_themes, region_id)
          VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [
            person!.id,
            organisationId,
            role,
            startsOn,
            endsOn ?? null,
            portfolioThemes ?? [],
            regionId ?? null,
          ],
        );
      }
    }
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function fillTables(databaseUrl: string, times: number): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    await client.query("SELECT set_config('bench.times', $1, false)", [String(times)]);
    await client.query(await readFile(new URL("fill-tables.sql", import.meta.url), "utf8"));
    await client.query("VACUUM ANALYZE");
    await client.query("CHECKPOINT"); // so that it does not come in the middle of a measurement
  } finally {
    await client.end();
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Runs SQL as the role of the URL, past the row policies. */
export async function runSql<T extends pg.QueryResultRow = pg.QueryResultRow>(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<T[]> {
  const client = await connect(url);
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
