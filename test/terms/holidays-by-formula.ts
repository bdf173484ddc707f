import { ATW_ART_3, type HolidayRow, Holidays } from "../../src/terms/holidays.js";

/**
 * Easter Sunday by the anonymous Gregorian computus (Meeus, Jones and Butcher), as days from 1
 * March: 0 is 1 March, 31 is 1 April.
 */
function easterInDaysFromMarch(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return epact + toSunday - 7 * correction + 21;
}

/**
 * The days of Atw art. 3(1)-(2), in the order of the Act's year, computed without the table and
 * without the library that filled it.
 */
export function daysOfTheAct(year: number): readonly (readonly [date: string, name: string])[] {
  const easter = easterInDaysFromMarch(year);
  const fromMarch = (days: number) =>
    new Date(Date.UTC(year, 2, 1 + days)).toISOString().slice(0, 10);
  const kingsDay = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? 26 : 27;
  return [
    [`${year}-01-01`, "nieuwjaarsdag"],
    [fromMarch(easter - 2), "Goede Vrijdag"],
    [fromMarch(easter + 1), "tweede paasdag"],
    [`${year}-04-${kingsDay}`, "Koningsdag"],
    [`${year}-05-05`, "Bevrijdingsdag"],
    [fromMarch(easter + 39), "Hemelvaartsdag"],
    [fromMarch(easter + 50), "tweede pinksterdag"],
    [`${year}-12-25`, "eerste kerstdag"],
    [`${year}-12-26`, "tweede kerstdag"],
  ];
}

/** The days that decrees equated with them (Atw art. 3(3)). */
export const EQUATED_DAYS = [
  "2015-01-02",
  "2015-05-04",
  "2015-05-15",
  "2016-05-06",
  "2017-04-28",
  "2017-05-26",
  "2018-05-11",
  "2018-12-24",
  "2018-12-31",
  "2019-05-31",
  "2019-12-27",
  "2020-05-22",
  "2021-05-14",
  "2022-05-27",
  "2023-04-28",
  "2023-05-19",
  "2024-05-10",
  "2024-12-27",
  "2025-05-30",
  "2026-01-02",
  "2026-05-15",
  "2027-05-07",
  "2028-04-28",
  "2028-05-26",
];

export const YEARS = Array.from({ length: 26 }, (_, index) => 2015 + index);

export const rowsByFormula: readonly HolidayRow[] = [
  ...YEARS.flatMap((year) =>
    daysOfTheAct(year).map(([date, name]) => ({ date, name, ground: ATW_ART_3 })),
  ),
  ...EQUATED_DAYS.map((date) => ({
    date,
    name: "gelijkgestelde dag",
    ground: "Besluit (Atw art. 3 lid 3)",
  })),
];

/** What the table holds from the start, for tests that need no database. */
export const holidays = new Holidays(rowsByFormula);
