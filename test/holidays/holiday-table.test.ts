import { describe, expect, it } from "@jest/globals";
import HolidayLibrary from "date-holidays";
import pg from "pg";
import { DataSource } from "typeorm";
import { CreateHolidays1763900004000 } from "../../migrations/1763900004000-CreateHolidays.js";
import { openDatabase } from "../../src/persistence/database.js";
import { ownerDataSourceOptions, readMigrations } from "../../src/persistence/owner-database.js";
import { Holiday } from "../../src/holidays/holiday.entity.js";
import { readHolidays } from "../../src/holidays/holiday.queries.js";
import { createDatabase } from "../support/database.js";
import { daysOfTheAct, EQUATED_DAYS, rowsByFormula, YEARS } from "../terms/holidays-by-formula.js";

/** A migrated database, as its administrator and as the role that answers requests. */
async function inDatabase(
  test: (parts: { administrator: pg.Client; api: DataSource; url: string }) => Promise<void>,
): Promise<void> {
  const database = await createDatabase();
  const administrator = new pg.Client(database.url);
  await administrator.connect();
  await administrator.query("SET ROLE samenspraak_owner; SET search_path = app");
  const api = await openDatabase({ databaseUrl: database.url, entities: [Holiday], poolSize: 1 });
  try {
    await test({ administrator, api, url: database.url });
  } finally {
    await api.destroy();
    await administrator.end();
    await database.drop();
  }
}

const namedIn = async (administrator: pg.Client, year: number) =>
  (
    await administrator.query(
      `
    SELECT date::text, name FROM holiday
      WHERE extract(year FROM date) = $1 AND ground = 'Atw art. 3' ORDER BY date, name`,
      [year],
    )
  ).rows.map(({ date, name }) => [date, name]);
const sorted = (days: readonly (readonly [string, string])[]) =>
  [...days].sort(([a, one], [b, other]) => (a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1));

/**
 * Which day of the library is which day of the Act. The library's own list differs: it adds Sundays
 * and observances, and counts two of these as school days.
 */
const RULES: Readonly<Record<string, string>> = {
  "01-01": "nieuwjaarsdag",
  "easter -2": "Goede Vrijdag",
  "easter 1": "tweede paasdag",
  "04-27 if sunday then previous saturday since 2014": "Koningsdag",
  "05-05": "Bevrijdingsdag",
  "easter 39": "Hemelvaartsdag",
  "easter 50": "tweede pinksterdag",
  "12-25": "eerste kerstdag",
  "12-26": "tweede kerstdag",
};

describe("the table of holidays that a database begins with", () => {
  it("has the nine days of the Act in every year from 2015 to 2040, as a library and as a formula give them", () =>
    inDatabase(async ({ administrator }) => {
      const library = new HolidayLibrary("NL");
      for (const year of YEARS) {
        const table = await namedIn(administrator, year);
        const fromLibrary = library
          .getHolidays(year)
          .flatMap(({ date, rule }) =>
            RULES[rule] ? [[date.slice(0, 10), RULES[rule]] as const] : [],
          );
        expect([year, table]).toEqual([year, sorted(fromLibrary)]);
        expect([year, table]).toEqual([year, sorted(daysOfTheAct(year))]);
      }
    }));

  it("has these days, looked up one by one", () =>
    inDatabase(async ({ administrator }) => {
      const { rows } = await administrator.query("SELECT date::text, name FROM holiday");
      expect(rows.map(({ date, name }) => `${date} ${name}`)).toEqual(
        expect.arrayContaining([
          "2022-04-15 Goede Vrijdag",
          "2022-04-18 tweede paasdag",
          "2022-04-27 Koningsdag",
          "2022-05-05 Bevrijdingsdag",
          "2022-05-26 Hemelvaartsdag",
          "2022-06-06 tweede pinksterdag",
          "2022-12-26 tweede kerstdag",
          "2025-04-26 Koningsdag",
          "2031-04-26 Koningsdag",
          "2036-04-26 Koningsdag",
          "2026-04-27 Koningsdag",
          "2016-05-05 Bevrijdingsdag",
          "2016-05-05 Hemelvaartsdag", // on one day
          // Easter on 25 March and on 25 April, which is as late as it can be
          "2035-03-23 Goede Vrijdag",
          "2038-04-26 tweede paasdag",
        ]),
      );
      expect(rows.map(({ date }) => date)).not.toEqual(expect.arrayContaining(["2025-04-27"]));
    }));

  it("has the days that decrees equated with them, each under its decree, and nothing else", () =>
    inDatabase(async ({ administrator }) => {
      const { rows } = await administrator.query(
        "SELECT date::text, ground FROM holiday WHERE ground <> 'Atw art. 3' ORDER BY date",
      );
      expect(rows.map(({ date }) => date)).toEqual(EQUATED_DAYS);
      expect(
        rows.filter(({ ground }) => !/^Besluit .*\(Atw art\. 3 lid 3\)$/.test(ground)),
      ).toEqual([]);
      expect((await administrator.query("SELECT count(*)::int FROM holiday")).rows).toEqual([
        { count: 26 * 9 + 24 },
      ]);
    }));

  it("is no news: it stands in the change log only from what the administrator changes", () =>
    inDatabase(async ({ administrator }) => {
      const changes = async () =>
        (
          await administrator.query(
            "SELECT act, version, readers, topic FROM change WHERE entity = 'holiday'",
          )
        ).rows;
      expect(await changes()).toEqual([]);
      await administrator.query(`
      INSERT INTO holiday (date, name, ground)
      VALUES ('2029-05-11', 'gelijkgestelde dag', 'Besluit (Atw art. 3 lid 3)')`);
      expect(await changes()).toEqual([
        { act: "ADMINISTERED", version: 1, readers: ["PUBLIC"], topic: "holiday" },
      ]);
    }));

  it("is gone after going back, and the same after coming again", () =>
    inDatabase(async ({ administrator, url }) => {
      const content = async () =>
        (await administrator.query("SELECT date, name, ground FROM holiday ORDER BY date, name"))
          .rows;
      const before = await content();
      const owner = await new DataSource(
        ownerDataSourceOptions(url, await readMigrations()),
      ).initialize();
      const runner = owner.createQueryRunner();
      try {
        await new CreateHolidays1763900004000().down(runner);
        expect(
          (
            await administrator.query(`
        SELECT to_regclass('app.holiday') AS table,
          to_regprocedure('app.readers_of(app.holiday)') AS readers`)
          ).rows,
        ).toEqual([{ table: null, readers: null }]);
        await new CreateHolidays1763900004000().up(runner);
        await administrator.query(
          "CREATE POLICY administered ON holiday TO samenspraak_owner USING (true)",
        );
        expect(await content()).toEqual(before);
      } finally {
        await runner.release();
        await owner.destroy();
      }
    }));
});

describe("reading the table to count terms with", () => {
  it("gives the holidays of every year that is complete, to who says not even who looks", () =>
    inDatabase(async ({ api }) => {
      const read = await readHolidays(api.manager);
      for (const { date, name, ground } of rowsByFormula.filter(
        (row) => row.ground === "Atw art. 3",
      ))
        expect(read.on(date)).toContainEqual(expect.objectContaining({ date, name, ground }));
      expect(EQUATED_DAYS.filter((date) => read.on(date).length !== 1)).toEqual([]);
      expect(read.on("2022-04-14")).toEqual([]);
    }));

  it("refuses a year that the administrator has entered in part, until it is whole", () =>
    inDatabase(async ({ administrator, api }) => {
      const enter = async (days: readonly (readonly [string, string])[]) => {
        for (const [date, name] of days)
          await administrator.query(
            "INSERT INTO holiday (date, name, ground) VALUES ($1, $2, 'Atw art. 3')",
            [date, name],
          );
      };
      const days = daysOfTheAct(2041);
      await enter(days.slice(1));
      const refused =
        "The holidays of 2041 are not in the table (it holds 2015–2040): a term cannot be counted there.";
      const partial = await readHolidays(api.manager);
      expect(() => partial.on("2041-12-25")).toThrow(refused);
      await enter(days.slice(0, 1));
      expect((await readHolidays(api.manager)).on("2041-12-25")).toHaveLength(1);
    }));
});
