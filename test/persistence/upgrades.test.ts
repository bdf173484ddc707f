import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { prepareDatabase, readOwnVersion } from "../../src/server/prepare-database.js";
import { REVISION, sha256, type Version } from "../../src/persistence/version.js";
import { createDatabase, urlOfDatabase } from "../support/database.js";
import { given } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import { createNewWorld, type World } from "../support/world.js";

/** What a later version adds. */
class AddRemark9000000000000 implements MigrationInterface {
  name = "AddRemark9000000000000";
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE app.theme ADD remark text");
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE app.theme DROP remark");
  }
}

const own = await readOwnVersion();
const { sql, revision } = own.rowPolicies;
const laterPolicies = (by: number, more = ""): Version => ({
  ...own,
  rowPolicies: { revision: revision + by, sql: `${sql}\n-- a later text, ${by}\n${more}` },
});
const LATER_POLICIES = laterPolicies(
  1,
  "CREATE POLICY nobody ON app.theme FOR INSERT TO samenspraak_api WITH CHECK (false);",
);
const LATER_MIGRATION: Version = {
  ...own,
  migrations: [...own.migrations, AddRemark9000000000000],
};

async function inDatabase(work: (url: string, client: pg.Client) => Promise<void>): Promise<void> {
  const { url, drop } = await createDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(url, client);
  } finally {
    await client.end();
    await drop();
  }
}

async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const world = await createNewWorld();
  try {
    await work(world);
  } finally {
    await world.end();
  }
}

/** Everything that a start may change. */
async function catalogue(client: pg.Client): Promise<unknown> {
  const questions = [
    "SELECT obj_description('app'::regnamespace)",
    "SELECT * FROM pg_policies WHERE schemaname = 'app' ORDER BY tablename, policyname",
    "SELECT name FROM app.migration ORDER BY id",
    `
      SELECT oid, proname, prosrc, pg_get_function_sqlbody(oid), proacl::text FROM pg_proc
      WHERE pronamespace = 'app'::regnamespace ORDER BY oid`,
    `
      SELECT oid, relname, relacl::text, relforcerowsecurity FROM pg_class
      WHERE relnamespace = 'app'::regnamespace ORDER BY oid`,
    `
      SELECT attrelid, attname, attacl::text FROM pg_attribute
      JOIN pg_class ON pg_class.oid = attrelid
      WHERE relnamespace = 'app'::regnamespace ORDER BY 1, 2`,
    "SELECT rolname, rolcanlogin FROM pg_authid WHERE rolname LIKE 'samenspraak%' ORDER BY 1",
  ];
  const answers: unknown[] = [];
  for (const question of questions) answers.push((await client.query(question)).rows);
  return answers;
}

describe("a version that starts where a newer one has been", () => {
  it.each([
    [
      "a revision of the row policies",
      LATER_POLICIES,
      `revision ${revision + 1} of the row policies (this version has ${revision})`,
    ],
    ["a migration", LATER_MIGRATION, "the migration AddRemark9000000000000"],
  ])("refuses %s that it does not know, and changes nothing", (_, later, told) =>
    inDatabase(async (url, client) => {
      await prepareDatabase(url, later);
      const before = await catalogue(client);
      await expect(prepareDatabase(url)).rejects.toThrow(
        `A newer version has prepared this database: it has ${told}. Nothing was changed. ` +
          "Start that version or a newer one.",
      );
      expect(await catalogue(client)).toEqual(before);
      await prepareDatabase(url, later);
      expect(await catalogue(client)).toEqual(before);
    }),
  );

  it("refuses as well when the two start at the same moment, whoever is first", () =>
    inDatabase(async (url, client) => {
      const [, older] = await Promise.allSettled([
        prepareDatabase(url, LATER_POLICIES),
        prepareDatabase(url),
      ]);
      expect(
        (await client.query("SELECT FROM pg_policies WHERE policyname = 'nobody'")).rowCount,
      ).toBe(1);
      if (older.status === "rejected")
        expect(String(older.reason)).toContain("A newer version has prepared this database");
    }));
});

describe("a version that would leave rows unguarded", () => {
  it("refuses, and leaves the database as it was, its migrations included", () =>
    inDatabase(async (url, client) => {
      const before = await catalogue(client);
      const careless = {
        ...laterPolicies(
          1,
          "DROP POLICY read ON app.theme; DROP POLICY administered ON app.theme;",
        ),
        migrations: LATER_MIGRATION.migrations,
      };
      await expect(prepareDatabase(url, careless)).rejects.toThrow("app.theme has no policy");
      expect(await catalogue(client)).toEqual(before);
    }));
});

describe("servers that start at the same moment", () => {
  it("prepare an empty database once", () =>
    inDatabase(async (url, client) => {
      const name = `${new URL(url).pathname.slice(1)}_new`;
      await client.query(`CREATE DATABASE ${name}`);
      try {
        const empty = urlOfDatabase(url, name);
        await Promise.all(Array.from({ length: 6 }, () => prepareDatabase(empty)));
        const inside = new pg.Client({ connectionString: empty });
        await inside.connect();
        expect(
          (await inside.query("SELECT count(*)::int AS migrations FROM app.migration")).rows,
        ).toEqual([{ migrations: own.migrations.length }]);
        await inside.end();
      } finally {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }
    }));

  it("change the row policies 24 times while others act: every start and every act succeeds", () =>
    inWorld(async (world) => {
      const other = {
        ...world,
        url: (await world.startAnother()).url.replace("localhost", "127.0.0.1"),
      };
      await given(world).calendarYear();
      let starting = true;
      let acts = 0;
      const again = async (work: () => Promise<unknown>) => {
        while (starting) {
          await work();
          acts += 1;
        }
      };
      const acting = [world, other].flatMap((at) => [
        again(() => given(at).agreed("LANDLORD")),
        again(() => given(at).agreed("TENANT_COUNCIL")),
        again(() => givenAdvice(at).responded()),
        again(() => givenAdvice(at).advised()),
      ]);
      const starts: PromiseSettledResult<unknown>[] = [];
      for (let by = 1; by <= 24; by += 1) {
        const two = [laterPolicies(by), laterPolicies(by)];
        starts.push(
          ...(await Promise.allSettled(two.map((one) => prepareDatabase(world.databaseUrl, one)))),
        );
      }
      starting = false;
      const refused = [...starts, ...(await Promise.allSettled(acting))].flatMap((one) =>
        one.status === "rejected" ? [String(one.reason)] : [],
      );
      expect(refused).toEqual([]);
      expect(acts).toBeGreaterThan(24);
      const [{ mark }] = (await world.administer<{ mark: string }>(
        "SELECT obj_description('app'::regnamespace) AS mark",
      )) as [{ mark: string }];
      expect(mark).toContain(`row policies ${revision + 24} `);
    }));
});

describe("the text of the row policies", () => {
  it("has the revision that stands beside it: `npm run schema` raises it when the text changes", async () => {
    const stamp = await readFile(REVISION, "utf8");
    expect(JSON.parse(stamp)).toEqual({ revision, sha256: sha256(sql) });
  });
});
