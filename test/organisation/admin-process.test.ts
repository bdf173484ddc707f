import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import pg from "pg";
import { urlOfDatabase } from "../support/database.js";

/** Runs a script as an administrator does. */
const npm = (databaseUrl: string, ...args: string[]) =>
  new Promise<{ code: number; told: string[]; refused: string }>((done) => {
    const { NODE_OPTIONS: _, NODE_ENV: __, ...env } = process.env;
    execFile(
      "npm",
      ["run", "-s", ...args],
      { env: { ...env, DATABASE_URL: databaseUrl } },
      (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), told: stdout.split("\n"), refused: stderr }),
    );
  });

it("makes an empty database ready: migrate, seed from a file, and import people", async () => {
  const name = `samenspraak_admin_${process.pid}`;
  const server = new pg.Client({ connectionString: process.env.TEST_SERVER_URL! });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  const url = urlOfDatabase(process.env.TEST_SERVER_URL!, name);
  const folder = await mkdtemp(join(tmpdir(), "samenspraak-admin-"));
  const [seed, people] = [join(folder, "seed.json"), join(folder, "people.csv")];
  try {
    await writeFile(
      seed,
      JSON.stringify({
        landlord: "Woonbron",
        tenantCouncil: "CPRW",
        municipalities: ["Delft", "Rotterdam"],
        regions: { Noord: ["Rotterdam"] },
      }),
    );
    await writeFile(
      people,
      "subject,name,organisation,role,from,region\n" +
        "a,Anna,CPRW,VOORZITTER,2024-01-01,\nb,Bas,Woonbron,REGIODIRECTEUR,2024-01-01,Noord\n",
    );
    expect(await npm(url, "admin", "--", "seed", seed)).toEqual({
      code: 1,
      told: [""],
      refused:
        "This version has not prepared the database yet: run npm run migrate, or start the server.\n",
    });
    const migrated = await npm(url, "migrate");
    expect(migrated).toMatchObject({ code: 0, refused: "" });
    expect(migrated.told).toContain("CreateOrganisations1763900001000 ran.");
    expect((await npm(url, "migrate")).told).toEqual([
      "There was nothing to do: the database is ready.",
      "",
    ]);
    expect((await npm(url, "admin", "--", "seed", seed, "--dry-run")).told.slice(-2)).toEqual([
      "A dry run: nothing of this was done.",
      "",
    ]);
    const seeded = await npm(url, "admin", "--", "seed", seed);
    expect(seeded).toMatchObject({ code: 0, refused: "" });
    expect(seeded.told.slice(0, 2)).toEqual([
      "Municipalities: Delft, Rotterdam.",
      "Regions: Noord.",
    ]);
    expect((await npm(url, "admin", "--", "import", people)).told).toContain(
      "2 of 2 rows were new.",
    );
    expect((await npm(url, "admin", "--", "person", "list")).told).toEqual([
      "a\tAnna\tVOORZITTER of CPRW from 2024-01-01",
      "b\tBas\tREGIODIRECTEUR of Woonbron from 2024-01-01",
      "",
    ]);
    expect(await npm(url, "admin", "--", "person", "drop")).toEqual({
      code: 2,
      told: [""],
      refused: 'There is no command "person drop".\nnpm run admin -- --help shows what there is.\n',
    });
  } finally {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.end();
    await rm(folder, { recursive: true });
  }
});
