import { describe, expect, it } from "@jest/globals";
import { addDays, daysBetween, type LocalDate } from "../../src/terms/calendar-days.js";
import { countTerm, type TermFacts } from "../../src/terms/count-term.js";
import { daysOutside, lastDayBeside, type SummerStop } from "../../src/terms/summer-stop.js";
import type { TermCode } from "../../src/terms/terms.js";
import { holidays } from "./holidays-by-formula.js";

const SUMMER: SummerStop = { from: "07-15", until: "08-31" };
/** Of 48 days, of one, over a 29 February, and the first and the last days of a year. */
const STOPS: readonly SummerStop[] = [
  SUMMER,
  { from: "07-31", until: "08-01" },
  { from: "02-01", until: "03-15" },
  { from: "01-01", until: "01-31" },
  { from: "12-01", until: "12-31" },
];
const LENGTHS = [1, 2, 42, 365];
const isIn = (day: LocalDate, { from, until }: SummerStop) =>
  day.slice(5) >= from && day.slice(5) <= until;

const count = (code: TermCode, startsOn: string, facts: Partial<TermFacts> = {}, language?: "en") =>
  countTerm({ code, facts: { startsOn, ...facts }, holidays, ...(language && { language }) });
const endsOn = (...given: Parameters<typeof count>) => count(...given).endsOn;

/** Every day of a year and some, over New Year twice and over a 29 February. */
const DAYS = Array.from({ length: 450 }, (_, index) => addDays("2023-11-01", index));

describe("a term beside a stop", () => {
  it("counts exactly its days outside the stop, and ends on such a day", () => {
    for (const stop of STOPS)
      for (const length of LENGTHS)
        for (const startsOn of DAYS) {
          const { endsOn: last, days } = lastDayBeside(startsOn, [length, "DAYS"], stop);
          const term = Array.from({ length: daysBetween(startsOn, last) }, (_, index) =>
            addDays(startsOn, index + 1),
          );
          const inStop = term.filter((day) => isIn(day, stop)).length;
          if (term.length - inStop !== length || inStop !== days || isIn(last, stop))
            throw new Error(`${length} days from ${startsOn} beside ${stop.from}: ${last}`);
          if (daysOutside(stop, startsOn, last) !== length)
            throw new Error(`${startsOn} to ${last} are not ${length} days`);
        }
  });

  it("ends as if there were none when no day of the stop falls in it", () => {
    for (const stop of STOPS)
      for (const startsOn of DAYS) {
        const last = addDays(startsOn, 42);
        const touches = Array.from({ length: 42 }, (_, day) => addDays(startsOn, day + 1)).some(
          (day) => isIn(day, stop),
        );
        const beside = lastDayBeside(startsOn, [42, "DAYS"], stop);
        if (touches !== beside.endsOn > last || touches !== beside.days > 0)
          throw new Error(`42 days from ${startsOn} beside ${stop.from}: ${beside.endsOn}`);
      }
  });

  it("never ends before one that began earlier, nor before a shorter one", () => {
    for (const stop of STOPS)
      for (const length of [1, 42])
        for (const startsOn of DAYS) {
          const of = (from: string, days: number) =>
            lastDayBeside(from, [days, "DAYS"], stop).endsOn;
          if (of(addDays(startsOn, 1), length) < of(startsOn, length)) throw new Error(startsOn);
          if (of(startsOn, length + 1) <= of(startsOn, length)) throw new Error(startsOn);
        }
  });

  it.each<[string, number, string, number, string]>([
    ["2022-06-01", 42, "2022-07-13", 0, "ends two days before the stop"],
    ["2022-06-02", 42, "2022-07-14", 0, "ends on the day before"],
    ["2022-06-03", 42, "2022-09-01", 48, "would end on its first day"],
    ["2022-06-10", 42, "2022-09-08", 48, "would end in it"],
    ["2022-07-14", 42, "2022-10-12", 48, "begins the day before"],
    ["2022-07-15", 42, "2022-10-12", 47, "begins on its first day, which no term counts"],
    ["2022-08-30", 42, "2022-10-12", 1, "begins two days before its end"],
    ["2022-08-31", 42, "2022-10-12", 0, "begins on its last day"],
    ["2022-12-01", 42, "2023-01-12", 0, "runs over New Year, far from it"],
    ["2022-06-15", 365, "2023-09-19", 96, "meets two of them"],
  ])("from %s of %d days ends on %s, %d days later: it %s", (startsOn, length, last, days) =>
    expect(lastDayBeside(startsOn, [length, "DAYS"], SUMMER)).toEqual({ endsOn: last, days }),
  );

  it("takes no stop that ends before it begins, or that takes most of a year", () => {
    for (const stop of [
      { from: "08-31", until: "07-15" },
      { from: "12-20", until: "01-05" },
      { from: "01-01", until: "12-31" },
      { from: "06-01", until: "09-01" },
    ])
      expect(() => lastDayBeside("2022-06-01", [42, "DAYS"], stop)).toThrow(RangeError);
    expect(lastDayBeside("2022-05-31", [1, "DAYS"], { from: "06-01", until: "08-31" })).toEqual({
      endsOn: "2022-09-01",
      days: 92,
    });
  });
});

describe("a stop that the parties agreed on", () => {
  it("never lets an advice end before the law does, nor before the agreed days do", () => {
    for (const stop of STOPS)
      for (const agreed of [42, 43, 56])
        for (const startsOn of DAYS) {
          const last = endsOn("ADVICE", startsOn, { agreed, stop });
          const beside = lastDayBeside(startsOn, [agreed, "DAYS"], stop).endsOn;
          const law = endsOn("ADVICE", startsOn);
          if (last !== (beside > law ? beside : law)) throw new Error(`${startsOn}: ${last}`);
        }
  });

  it("says nothing where it takes no day", () =>
    expect(count("ADVICE", "2022-02-01", { agreed: 42, stop: SUMMER })).toEqual(
      count("ADVICE", "2022-02-01"),
    ));

  it.each<[TermCode, string, Partial<TermFacts>, string, string]>([
    [
      "ADVICE",
      "2022-07-01",
      {},
      "Wohv art. 5 lid 1: 42 dagen vanaf 1 juli 2022 eindigt op vrijdag 12 augustus; " +
        "samenwerkingsovereenkomst: 42 dagen eindigt later, op donderdag 29 september (de Atw geldt " +
        "niet, en het zomerreces van 15 juli tot en met 31 augustus telt niet mee: 48 dagen)",
      "Wohv art. 5(1): a term of 42 days from 1 July 2022 ends on Friday 12 August 2022; " +
        "collaboration agreement: a term of 42 days ends later, on Thursday 29 September 2022 (the " +
        "Atw does not apply, and the summer stop from 15 July to 31 August does not count: 48 days)",
    ],
    [
      "UNSOLICITED",
      "2022-08-30",
      { agreed: 28 },
      "28 dagen vanaf 30 augustus 2022 eindigt op woensdag 28 september (afgesproken termijn, de " +
        "Atw geldt niet, en het zomerreces van 15 juli tot en met 31 augustus telt niet mee: 1 dag)",
      "a term of 28 days from 30 August 2022 ends on Wednesday 28 September 2022 (an agreed term, " +
        "to which the Atw does not apply, and the summer stop from 15 July to 31 August does not " +
        "count: 1 day)",
    ],
  ])("is told in the sentence of %s from %s", (code, startsOn, facts, dutch, english) => {
    expect(count(code, startsOn, { ...facts, stop: SUMMER }).explanation).toBe(dutch);
    expect(count(code, startsOn, { ...facts, stop: SUMMER }, "en").explanation).toBe(english);
  });

  it("gives way to the Act where that moves an advice further", () =>
    expect(
      count("ADVICE", "2022-03-04", { stop: { from: "03-07", until: "03-08" } }),
    ).toMatchObject({
      endsOn: "2022-04-19",
      explanation:
        "Wohv art. 5 lid 1: 42 dagen vanaf 4 maart 2022 eindigt op Goede Vrijdag 15 april en " +
        "schuift naar dinsdag 19 april (Atw art. 1); samenwerkingsovereenkomst: 42 dagen eindigt " +
        "niet later, op zondag 17 april (de Atw geldt niet, en het zomerreces van 7 maart tot en " +
        "met 8 maart telt niet mee: 2 dagen)",
    }));

  it("puts off no answer that the law owes, nor what waits for a term of the law", () => {
    for (const code of ["RESPONSE", "VOLUNTARY_RESPONSE", "STANDSTILL", "BUDGET_ACCOUNT"] as const)
      expect(() => count(code, "2022-07-01", { stop: SUMMER })).toThrow(
        `No stop puts off the term ${code}.`,
      );
  });

  it("starts again with a term that starts again, and keeps a later day that was set", () => {
    const stop = SUMMER;
    const restart = { ground: "wezenlijke aanvulling ontvangen" };
    expect(endsOn("ADVICE", "2022-07-20", { stop, restart })).toBe("2022-10-12");
    expect(endsOn("ADVICE", "2022-07-01", { stop, setOn: "2022-10-03" })).toBe("2022-10-03");
    expect(() => count("ADVICE", "2022-07-01", { stop, setOn: "2022-09-28" })).toThrow(
      "The term ADVICE cannot end before 2022-09-29.",
    );
  });
});

describe("months that the parties agreed on for an account", () => {
  it.each([
    [2026, 2, "2027-03-01"],
    [2026, 1, "2027-01-31"], // a Sunday: the Act moves no agreed term
    [2023, 2, "2024-02-29"],
    [2023, 1, "2024-01-31"],
  ])("of %d, %d of them, end on %s", (year, agreed, last) =>
    expect(endsOn("BUDGET_ACCOUNT", `${year}-12-31`, { agreed })).toBe(last),
  );

  it("are told beside those of the law", () =>
    expect(count("BUDGET_ACCOUNT", "2026-12-31", { agreed: 1 })).toMatchObject({
      article: "Wohv art. 7 lid 2, samenwerkingsovereenkomst",
      explanation:
        "Wohv art. 7 lid 2: 2 maanden vanaf 31 december 2026 eindigt op zondag 28 februari 2027 en " +
        "schuift naar maandag 1 maart (Atw art. 1); samenwerkingsovereenkomst: 1 maand eindigt " +
        "eerder, op zondag 31 januari (de Atw geldt niet)",
    }));

  it("are never more than those of the law", () =>
    expect(() => count("BUDGET_ACCOUNT", "2026-12-31", { agreed: 3 })).toThrow(
      "The term BUDGET_ACCOUNT cannot be made 3 months.",
    ));
});
