import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { urlOfDatabase } from "../support/database.js";
import { insertFixture } from "../support/fixture.js";
import { ask, findInstalled, startCluster } from "../support/installed-postgres.js";

const run = promisify(execFile);
const project = new URL("../..", import.meta.url);

/**
 * The lines that README tells to run, as they stand there: to back up, and to
 * restore here or in a new cluster.
 */
async function linesOfReadme(): Promise<
  readonly [backUp: string, restoreHere: string, restoreElsewhere: string]
> {
  const readme = await readFile(new URL("README.md", project), "utf8");
  const chapter = readme.split("\n## ").find((one) => one.startsWith("Backups\n"))!;
  const blocks = [...chapter.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, lines]) => lines!);
  expect(blocks).toHaveLength(3);
  return blocks as unknown as readonly [string, string, string];
}

/** Every row of every table, whoever may see it. */
async function everything(url: string): Promise<Record<string, unknown>> {
  const tables = await ask<{ name: string }>(
    url,
    `
      SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const rows: Record<string, unknown> = {};
  for (const { name } of tables)
    rows[name] = (
      await ask<{ row: object }>(
        url,
        `SELECT to_jsonb(r) AS row FROM app.${name} r ORDER BY r::text`,
      )
    ).map(({ row }) => row);
  return rows;
}

const epochOf = async (url: string) =>
  (await ask<{ epoch: string }>(url, "SELECT app.current_epoch() AS epoch"))[0]!.epoch;

const binaries = await findInstalled();
if (!binaries) {
  process.stderr.write(`
!!! README's lines for backups were NOT RUN: this machine has no PostgreSQL with its clients.
!!! Install one (Debian: apt-get install postgresql) and run this test before you release.
`);
}

describe("README's lines for backups", () => {
  it("save every row as no superuser, and restore it into the same cluster and into a new one", async () => {
    const [backUp, restoreHere, restoreElsewhere] = await linesOfReadme();
    if (!binaries) return; // told loudly above
    const folder = await mkdtemp(join(tmpdir(), "samenspraak-backup-"));
    const [old, other] = [await startCluster(binaries), await startCluster(binaries)];
    const shell = async (lines: string, environment: Record<string, string>) => {
      // Where the dump is kept is nobody's business but the reader's; npm has to find the project.
      const script =
        `set -euo pipefail\ncd ${folder}\nnpm() { command npm --prefix ${project.pathname} ` +
        `"$@"; }\n${lines}`;
      const { NODE_OPTIONS: _, ...env } = process.env;
      await run("bash", ["-c", script], {
        env: { ...env, ...environment, PATH: `${binaries}:${env.PATH}` },
      });
    };
    try {
      await ask(old.url, "CREATE DATABASE samenspraak");
      const databaseUrl = urlOfDatabase(old.url, "samenspraak");
      const inOld = (name: string) => urlOfDatabase(old.superuserUrl, name),
        inOther = urlOfDatabase(other.superuserUrl, "samenspraak");
      await prepareDatabase(databaseUrl);
      await insertFixture(inOld("samenspraak"));
      const epoch = await epochOf(inOld("samenspraak"));
      const saved = await everything(inOld("samenspraak"));
      expect(Object.keys(saved)).toContain("membership");

      await shell(backUp, { DATABASE_URL: databaseUrl });
      const restored = urlOfDatabase(old.url, "samenspraak_restored");
      await shell(restoreHere, { DATABASE_URL: databaseUrl, RESTORED_URL: restored });
      const elsewhere = urlOfDatabase(other.url, "samenspraak");
      await shell(restoreElsewhere, { NEW_CLUSTER_URL: other.url, RESTORED_URL: elsewhere });

      expect(await everything(inOld("samenspraak_restored"))).toEqual(saved);
      expect(await everything(inOther)).toEqual(saved);
      // A start finds it guarded, with nothing left to do; and in none of them the
      // cursors of another are known.
      for (const url of [restored, elsewhere]) await prepareDatabase(url);
      const epochs = [epoch, await epochOf(inOld("samenspraak_restored")), await epochOf(inOther)];
      expect(new Set(epochs).size).toBe(3);
    } finally {
      await Promise.all([old.end(), other.end(), rm(folder, { recursive: true, force: true })]);
    }
  });
});
