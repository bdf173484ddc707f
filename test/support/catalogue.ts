import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { startEmbeddedPostgres } from "../../src/postgres/embedded-postgres.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";

// `node --import @swc-node/register/esm-register test/support/catalogue.ts > before.txt` writes
// down what guards the rows of a database that this version prepared, a line for each policy,
// function and right. With `--against before.txt` it prints the lines that differ, and fails if
// there are any. It is for whoever moves sentences of *.rows.sql from one place to another.

const CATALOGUE = `
  SELECT concat_ws(' ', 'policy', tablename, policyname, cmd, roles, qual, 'CHECK',
    with_check) AS line
  FROM pg_policies WHERE schemaname = 'app'
  UNION ALL
  SELECT concat_ws(' ', 'routine', oid::regprocedure, pg_get_functiondef(oid), acl(proacl))
  FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND prokind IN ('f', 'p')
  UNION ALL
  SELECT concat_ws(' ', 'table', relname, acl(relacl), relrowsecurity, relforcerowsecurity)
  FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')
  UNION ALL
  SELECT concat_ws(' ', 'column', attrelid::regclass, attname, acl(attacl))
  FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
  WHERE attacl IS NOT NULL AND relnamespace = 'app'::regnamespace
  UNION ALL
  SELECT concat_ws(' ', 'trigger', tgrelid::regclass, pg_get_triggerdef(t.oid))
  FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
  WHERE NOT tgisinternal AND relnamespace = 'app'::regnamespace`;

/** Writes rights in one order, whichever was granted first. */
const ACL = `
  CREATE FUNCTION pg_temp.acl(given aclitem[]) RETURNS text LANGUAGE sql RETURN
    (SELECT COALESCE(string_agg(item::text, ',' ORDER BY item::text), '-')
    FROM unnest(given) AS item)`;

/**
 * Reads what guards the rows of a database.
 *
 * @returns sorted lines. Line ends and indentation do not count.
 */
export async function readCatalogue(databaseUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(ACL);
    const { rows } = await client.query<{ line: string }>(
      CATALOGUE.replaceAll("acl(", "pg_temp.acl("),
    );
    return rows.map(({ line }) => line.replace(/\s+/g, " ")).sort();
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { against: { type: "string" } } });
  const postgres = await startEmbeddedPostgres({ dataFolder: ".data/catalogue", durable: false });
  try {
    await prepareDatabase(postgres.url);
    const found = await readCatalogue(postgres.url);
    if (values.against === undefined) {
      process.stdout.write(`${found.join("\n")}\n`);
      return;
    }
    const before = (await readFile(values.against, "utf8")).trimEnd().split("\n");
    const gone = before.filter((line) => !found.includes(line)).map((line) => `- ${line}`);
    const come = found.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
    for (const line of [...gone, ...come]) process.stdout.write(`${line}\n`);
    const equal = found.length - come.length;
    process.stdout.write(`${equal} of ${before.length} lines are equal.\n`);
    process.exitCode = gone.length + come.length > 0 ? 1 : 0;
  } finally {
    await postgres.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
