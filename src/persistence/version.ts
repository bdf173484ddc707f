import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type pg from "pg";
import type { Rights } from "../authorisation/rights.js";
import { type Migration, OWNER, readMigrations } from "./owner-database.js";

/** What a version of the server makes of a database. */
export interface Version {
  /** In the order in which they run. */
  readonly migrations: readonly Migration[];
  readonly rowPolicies: RowPolicies;
  /** The tables that rights follow from. */
  readonly rights: readonly string[];
}

interface RowPolicies {
  readonly sql: string;
  /**
   * Counts the texts that were released. It tells an older server that a newer one has been here.
   */
  readonly revision: number;
}

const authorisation = new URL("../authorisation/", import.meta.url);

/** What the version of a database takes from a module. */
export interface Storing {
  /** The files that say who reads and writes its rows. */
  readonly rows: readonly URL[];
  /** The folder of its migrations, when it keeps them itself. */
  readonly migrations?: URL;
  /** Whose rights follow from its rows, by table. */
  readonly rights?: Rights;
}

/** Reads the version that these modules make, in their order. */
export async function readVersion(modules: readonly Storing[]): Promise<Version> {
  const [migrations, rowPolicies] = await Promise.all([
    readMigrations(modules.flatMap(({ migrations }) => migrations ?? [])),
    readRowPolicies(modules.flatMap(({ rows }) => rows)),
  ]);
  const rights = modules.flatMap(({ rights = {} }) => Object.keys(rights));
  return { migrations, rowPolicies, rights };
}

/** Reads the row policies. A text that `npm run schema` has not counted is the next revision. */
export async function readRowPolicies(rows: readonly URL[]): Promise<RowPolicies> {
  const [sql, counted] = await Promise.all([readRows(rows), readFile(REVISION, "utf8")]);
  const known = JSON.parse(counted) as { revision: number; sha256: string };
  return { sql, revision: known.sha256 === sha256(sql) ? known.revision : known.revision + 1 };
}

/**
 * The file that counts the released texts of all rows together; `npm run schema` raises the count
 * when the text changes.
 */
export const REVISION = new URL("rows.json", authorisation);

/**
 * Joins the row policies into one text: the foundation's words, what the modules say in them, and
 * the last sentences.
 */
async function readRows(rows: readonly URL[]): Promise<string> {
  const own = (name: string) => new URL(`${name}.rows.sql`, authorisation);
  const texts = await Promise.all(
    [own("foundation"), ...rows, own("last")].map((file) => readFile(file, "utf8")),
  );
  return texts.join("\n");
}

/** The mark of a version, which `prepareDatabase` leaves as the comment of the schema. */
export function markOf({ migrations, rowPolicies: { sql, revision } }: Version): string {
  return `row policies ${revision} ${sha256(sql)} after ${migrations.length} migrations`;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Whether the database already has this version. */
export function isApplied(found: Found, version: Version): boolean {
  return found.mark === markOf(version) && found.migrations.length === version.migrations.length;
}

/** What a database says of the versions that have prepared it. */
export interface Found {
  readonly mark: string | null;
  readonly migrations: readonly string[];
}

/**
 * Reads the mark and the migrations that earlier starts have left in a database.
 * @param client of a member of the owner role, or of a role that may become one.
 */
export async function findVersion(client: pg.ClientBase): Promise<Found> {
  const {
    rows: [found],
  } = await client.query<{ mark: string | null; migrated: boolean }>(`
    SELECT obj_description(n.oid, 'pg_namespace') AS mark,
      EXISTS (SELECT FROM pg_class c
      WHERE c.relnamespace = n.oid AND c.relname = 'migration') AS migrated
    FROM pg_namespace n WHERE n.nspname = 'app'`);
  if (!found?.migrated) return { mark: found?.mark ?? null, migrations: [] };
  // The administrator may be another role than before.
  await client.query(`GRANT ${OWNER} TO CURRENT_USER`);
  await client.query(`BEGIN; SET LOCAL ROLE ${OWNER}`);
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM app.migration ORDER BY id",
  );
  await client.query("COMMIT");
  return { mark: found.mark, migrations: rows.map(({ name }) => name) };
}

/**
 * Refuses a database that a newer version has prepared. An older version would put its own row
 * policies under the newer one's servers, and run its acts on tables that it does not know.
 *
 * @throws a sentence that names what this version does not know.
 */
export function refuseNewer({ mark, migrations }: Found, version: Version): void {
  const known = new Set(version.migrations.map(({ name }) => name));
  // Marks from before there were revisions have none: they count as 0.
  const revision = Number(/^row policies (\d+) /.exec(mark ?? "")?.[1] ?? 0);
  const newer = migrations
    .filter((name) => !known.has(name))
    .map((name) => `the migration ${name}`);
  if (revision > version.rowPolicies.revision) {
    newer.push(
      `revision ${revision} of the row policies (this version has ${version.rowPolicies.revision})`,
    );
  }
  if (newer.length === 0) return;
  throw new Error(
    `A newer version has prepared this database: it has ${newer.join(", ")}. Nothing was ` +
      "changed. Start that version or a newer one.",
  );
}
