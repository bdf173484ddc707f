import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { AUDIENCES } from "../authorisation/audience.js";
import { audienceSchemasOf, buildSourceSchema } from "../graphql/build-schema.js";
import type { Module } from "../module.js";
import { modules } from "../modules.js";
import { startEmbeddedPostgres } from "../postgres/embedded-postgres.js";
import { readRowPolicies, sha256 } from "../persistence/version.js";
import { prepareDatabase } from "./prepare-database.js";
import { withDiagrams } from "./with-diagrams.js";
import { writeRowsPage } from "./rows-page.js";
import { resolvers } from "./serve.js";

// `npm run schema` writes what follows from the code: the SDL of each audience, and of all
// together, into schema/; the diagrams of the lifecycles into the modules' READMEs; a higher
// revision of the rows when their text has changed; and schema/rows.md from the catalogue. With
// --check it only tells whether these are up to date, except schema/rows.md, which needs a
// database: a test holds that one.

const root = new URL("../../", import.meta.url);
const isCheck = process.argv.includes("--check");
const source = await buildSourceSchema(resolvers);
const audiences = audienceSchemasOf(source);

const sdlOf = (schema: typeof source) => `${printSchema(lexicographicSortSchema(schema))}\n`;
const pageOf = async ({ name, lifecycles }: Module) => {
  const page = `src/${name}/README.md`;
  return [page, withDiagrams(await readFile(new URL(page, root), "utf8"), lifecycles!)] as const;
};
const written: readonly (readonly [file: string, text: string])[] = [
  ["schema/schema.graphql", sdlOf(source)],
  ...AUDIENCES.map(
    (audience) =>
      [
        `schema/${audience.toLowerCase().replaceAll("_", "-")}.graphql`,
        sdlOf(audiences[audience].published),
      ] as const,
  ),
  ...(await Promise.all(modules.filter(({ lifecycles }) => lifecycles).map(pageOf))),
  ["src/authorisation/rows.json", await revisionOfRows()],
];
if (!isCheck) await writeFile(new URL("schema/rows.md", root), await rowsPage());

let stale = 0;
for (const [name, text] of written) {
  const file = new URL(name, root);
  if (!isCheck) await writeFile(file, text);
  else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    process.stderr.write(
      `${name} is not what the code says: run \`npm run schema\` and commit it.\n`,
    );
    stale += 1;
  }
}
process.exitCode = stale > 0 ? 1 : 0;

/** The present revision, or the next one when the text has changed. */
async function revisionOfRows(): Promise<string> {
  const { sql, revision } = await readRowPolicies(modules.flatMap(({ rows }) => rows));
  return `${JSON.stringify({ revision, sha256: sha256(sql) }, null, 2)}\n`;
}

/** Makes schema/rows.md from a database that exists only for this. */
async function rowsPage(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), "samenspraak-schema-"));
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false });
  try {
    await prepareDatabase(postgres.url);
    return await writeRowsPage(postgres.url);
  } finally {
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
