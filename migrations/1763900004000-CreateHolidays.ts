import type { MigrationInterface, QueryRunner } from "typeorm";

const NAMES = [
  "nieuwjaarsdag",
  "Goede Vrijdag",
  "tweede paasdag",
  "Koningsdag",
  "Bevrijdingsdag",
  "Hemelvaartsdag",
  "tweede pinksterdag",
  "eerste kerstdag",
  "tweede kerstdag",
];

/**
 * The days of Atw art. 3(1)-(2), a year per line, each under its name above; as the npm package
 * date-holidays 3.37.0 gives them.
 */
const HOLIDAYS = `
  2015 01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26
  2016 01-01 03-25 03-28 04-27 05-05 05-05 05-16 12-25 12-26
  2017 01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26
  2018 01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26
  2019 01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26
  2020 01-01 04-10 04-13 04-27 05-05 05-21 06-01 12-25 12-26
  2021 01-01 04-02 04-05 04-27 05-05 05-13 05-24 12-25 12-26
  2022 01-01 04-15 04-18 04-27 05-05 05-26 06-06 12-25 12-26
  2023 01-01 04-07 04-10 04-27 05-05 05-18 05-29 12-25 12-26
  2024 01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26
  2025 01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26
  2026 01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26
  2027 01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26
  2028 01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26
  2029 01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26
  2030 01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26
  2031 01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26
  2032 01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26
  2033 01-01 04-15 04-18 04-27 05-05 05-26 06-06 12-25 12-26
  2034 01-01 04-07 04-10 04-27 05-05 05-18 05-29 12-25 12-26
  2035 01-01 03-23 03-26 04-27 05-05 05-03 05-14 12-25 12-26
  2036 01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26
  2037 01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26
  2038 01-01 04-23 04-26 04-27 05-05 06-03 06-14 12-25 12-26
  2039 01-01 04-08 04-11 04-27 05-05 05-19 05-30 12-25 12-26
  2040 01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26
`;

/**
 * The days that a royal decree equated with them (Atw art. 3(3)); for 2029 and later none had
 * been taken when this was written.
 */
const DECREES = {
  "Besluit van 17 juni 2013 (Atw art. 3 lid 3)": [
    "2015-01-02",
    "2015-05-04",
    "2015-05-15",
    "2016-05-06",
  ],
  "Besluit van 24 oktober 2016 (Atw art. 3 lid 3)": [
    "2017-04-28",
    "2017-05-26",
    "2018-05-11",
    "2018-12-24",
    "2018-12-31",
    "2019-05-31",
    "2019-12-27",
  ],
  "Besluit van 20 september 2019 (Atw art. 3 lid 3)": ["2020-05-22", "2021-05-14", "2022-05-27"],
  ["Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 " +
  "en 30 mei 2025 (Atw art. 3 lid 3)"]: [
    "2023-04-28",
    "2023-05-19",
    "2024-05-10",
    "2024-12-27",
    "2025-05-30",
  ],
  ["Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 " +
  "en 26 mei 2028 (Atw art. 3 lid 3)"]: [
    "2026-01-02",
    "2026-05-15",
    "2027-05-07",
    "2028-04-28",
    "2028-05-26",
  ],
};

/**
 * The days that are no working days for the Algemene termijnenwet, besides Saturdays and Sundays: a
 * table, because decrees add to the Act.
 */
export class CreateHolidays1763900004000 implements MigrationInterface {
  name = "CreateHolidays1763900004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.holiday (
        id uuid CONSTRAINT holiday_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        date date NOT NULL,
        name text NOT NULL,    -- as it stands in a sentence: tweede paasdag
        ground text NOT NULL,  -- Atw art. 3, or the decree
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT holiday_key UNIQUE (date, name))`);
    const named = HOLIDAYS.trim()
      .split("\n")
      .flatMap((line) => {
        const [year, ...days] = line.trim().split(" ");
        return days.map((day, index) => [`${year}-${day}`, NAMES[index], "Atw art. 3"]);
      });
    const equated = Object.entries(DECREES).flatMap(([decree, days]) =>
      days.map((day) => [day, "gelijkgestelde dag", decree]),
    );
    const rows = [...named, ...equated];
    await runner.query(
      `
      INSERT INTO app.holiday (date, name, ground)
      SELECT * FROM unnest($1::date[], $2::text[], $3::text[])`,
      [0, 1, 2].map((column) => rows.map((row) => row[column])),
    );
    // after filling it: what a version brings along is no news in the log
    await runner.query(`CALL app.track('app.holiday')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE app.holiday CASCADE`); // with what *.rows.sql says of it
  }
}
