import { describe, expect, it } from "@jest/globals";
import { countTerm, type TermFacts, TermTooShort } from "../../src/terms/count-term.js";
import { isWithinAtw } from "../../src/terms/algemene-termijnenwet.js";
import { Holidays, YearWithoutHolidays } from "../../src/terms/holidays.js";
import { type TermCode, type TermRule, TERMS } from "../../src/terms/terms.js";
import { holidays, rowsByFormula } from "./holidays-by-formula.js";

/**
 * Every line: the term, the day of the event, its last day. Weekdays and holidays were looked up on
 * a calendar, days counted by hand.
 */
const vectors = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.replace(/ #.*/, "").trim().split(/\s+/) as [TermCode, string, string]);

const endsOn = (code: TermCode, startsOn: string, facts: Partial<TermFacts> = {}) =>
  countTerm({ code, facts: { startsOn, ...facts }, holidays }).endsOn;

describe("the last day of a term", () => {
  it.each(
    vectors(`
    ADVICE     2022-02-01  2022-03-15
    ADVICE     2022-03-04  2022-04-19
    ADVICE     2022-03-16  2022-04-28
    ADVICE     2022-11-14  2022-12-27
    RESPONSE   2022-03-15  2022-03-29
    RESPONSE   2022-04-01  2022-04-19
    RESPONSE   2022-04-04  2022-04-19
    STANDSTILL 2022-03-28  2022-03-31
    STANDSTILL 2022-03-30  2022-04-04
    STANDSTILL 2022-03-31  2022-04-04
    STANDSTILL 2022-04-01  2022-04-05
    STANDSTILL 2022-04-14  2022-04-20
    STANDSTILL 2022-12-23  2022-12-28
  `),
  )("of the domain brief: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each(
    vectors(`
    STANDSTILL 2024-03-26  2024-04-02 # raw Good Friday; Wednesday and Thursday are in it
    STANDSTILL 2024-03-27  2024-04-02 # raw Saturday
    STANDSTILL 2024-03-28  2024-04-03 # from Maundy Thursday: Tuesday and Wednesday
    STANDSTILL 2024-03-29  2024-04-03
    STANDSTILL 2024-03-30  2024-04-03 # raw Tuesday, the only working day in it
    STANDSTILL 2024-03-31  2024-04-03 # raw Wednesday, the second
    STANDSTILL 2024-04-01  2024-04-04
    ADVICE     2025-03-07  2025-04-22 # raw Good Friday
    ADVICE     2025-03-10  2025-04-22 # raw Easter Monday
    ADVICE     2038-03-15  2038-04-28 # raw Easter Monday 26 April, followed by King's Day
  `),
  )("around Easter: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each(
    vectors(`
    RESPONSE   2025-04-14  2025-04-28 # King's Day is Saturday 26 April; Monday the 28th is a working day
    ADVICE     2025-03-15  2025-04-28 # raw Saturday, King's Day
    ADVICE     2025-03-16  2025-04-28 # raw Sunday 27 April
    STANDSTILL 2025-04-25  2025-04-29 # raw Monday, the only working day in it
    RESPONSE   2031-04-14  2031-04-28
    STANDSTILL 2031-04-24  2031-04-28 # Friday and Monday
    RESPONSE   2036-04-14  2036-04-28
    ADVICE     2036-03-15  2036-04-28
    RESPONSE   2026-04-13  2026-04-28 # raw Monday, King's Day
    STANDSTILL 2026-04-24  2026-04-29 # raw King's Day: Tuesday and Wednesday
    ADVICE     2024-03-16  2024-04-29 # raw Saturday, King's Day
    RESPONSE   2023-04-13  2023-05-01 # raw King's Day, followed by a Friday that a decree equated
    STANDSTILL 2023-04-26  2023-05-02
  `),
  )("around King's Day: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each(
    vectors(`
    RESPONSE   2022-04-21  2022-05-06 # raw 5 May, in every year
    RESPONSE   2023-04-21  2023-05-08 # raw Friday 5 May
    RESPONSE   2016-04-21  2016-05-09 # 5 May and Ascension on one day, then a decree's Friday
    RESPONSE   2015-04-20  2015-05-06 # raw Monday 4 May, a decree's
    ADVICE     2022-04-14  2022-05-30 # raw Ascension, then a decree's Friday
    ADVICE     2022-04-15  2022-05-30
    STANDSTILL 2022-05-24  2022-05-30 # Wednesday and Monday
    STANDSTILL 2022-05-25  2022-05-31
    RESPONSE   2022-05-23  2022-06-07 # raw Whit Monday
    RESPONSE   2030-05-16  2030-05-31 # raw Ascension; no decree yet
  `),
  )("in May: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each(
    vectors(`
    STANDSTILL 2022-12-22  2022-12-27 # Friday and Tuesday; raw Sunday, 25 December
    STANDSTILL 2027-12-24  2027-12-28 # raw Monday, the only working day in it
    STANDSTILL 2023-12-29  2024-01-03
    STANDSTILL 2018-12-21  2018-12-28 # a decree's Monday before Christmas
    STANDSTILL 2018-12-28  2019-01-03
    STANDSTILL 2025-12-31  2026-01-06 # New Year, a decree's Friday, a weekend
    RESPONSE   2018-12-10  2018-12-27
    RESPONSE   2024-12-13  2024-12-30
    ADVICE     2022-11-20  2023-01-02 # raw Sunday, 1 January
    ADVICE     2025-11-20  2026-01-05 # raw 1 January, then a decree's Friday
    ADVICE     2023-11-20  2024-01-02
  `),
  )("around Christmas and New Year: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each(
    vectors(`
    ADVICE     2024-01-18  2024-02-29
    ADVICE     2024-02-29  2024-04-11
    ADVICE     2028-01-18  2028-02-29
    ADVICE     2023-01-18  2023-03-01
    STANDSTILL 2024-02-27  2024-03-01
    STANDSTILL 2028-02-28  2028-03-02
    RESPONSE   2028-02-15  2028-02-29
  `),
  )("in leap years: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each(
    vectors(`
    STANDSTILL 2022-03-24  2022-03-28 # over the night of 27 March: Friday and Monday
    STANDSTILL 2022-03-25  2022-03-29
    ADVICE     2022-02-13  2022-03-28 # raw Sunday 27 March
    ADVICE     2022-03-27  2022-05-09 # raw Sunday 8 May
    STANDSTILL 2022-10-28  2022-11-01 # over the night of 30 October
    ADVICE     2022-09-18  2022-10-31 # raw Sunday 30 October
    RESPONSE   2022-10-30  2022-11-14 # raw Sunday 13 November
    ADVICE     2022-10-30  2022-12-12
  `),
  )("over the nights in which the clock changes: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each(
    vectors(`
    BUDGET_ACCOUNT 2022-12-31  2023-02-28
    BUDGET_ACCOUNT 2023-12-31  2024-02-29
    BUDGET_ACCOUNT 2027-12-31  2028-02-29
    BUDGET_ACCOUNT 2025-12-31  2026-03-02 # raw Saturday 28 February
    BUDGET_ACCOUNT 2026-12-31  2027-03-01 # raw Sunday 28 February
    HC_RULING      2022-03-04  2022-04-29
    HC_RULING      2022-03-02  2022-04-28 # raw King's Day
    HC_RULING      2023-03-03  2023-05-01 # raw a decree's Friday
    HC_RULING      2023-11-06  2024-01-02
    DISPUTE_FILE   2022-03-18  2022-04-19 # raw Good Friday
    DISPUTE_FILE   2024-12-02  2024-12-30
    MINISTER       2022-01-21  2022-04-19 # raw Good Friday: exactly twelve weeks, so the Act applies
    MINISTER       2024-01-04  2024-03-28
  `),
  )("in weeks and months: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each(
    vectors(`
    IMPASSE            2022-07-01  2023-01-01 # a Sunday and a holiday
    IMPASSE            2022-08-31  2023-02-28
    IMPASSE            2023-08-31  2024-02-29
    IMPASSE            2022-06-30  2022-12-30
    UNSOLICITED        2022-03-04  2022-04-15 # Good Friday
    UNSOLICITED        2022-02-19  2022-04-02 # a Saturday
    VOLUNTARY_ADVICE   2022-03-16  2022-04-27 # King's Day
    VOLUNTARY_RESPONSE 2022-04-01  2022-04-15
    VOLUNTARY_RESPONSE 2022-12-11  2022-12-25
  `),
  )("where the Act does not apply: %s from %s is %s", (code, startsOn, last) =>
    expect(endsOn(code, startsOn)).toBe(last),
  );

  it.each<[TermCode, string, number, string, string]>([
    ["ADVICE", "2022-02-01", 42, "2022-03-15", "the days of the law, said again"],
    ["ADVICE", "2022-02-01", 43, "2022-03-16", "one more"],
    ["ADVICE", "2022-02-01", 46, "2022-03-19", "a Saturday, which the Act does not move"],
    ["ADVICE", "2022-02-01", 100, "2022-05-12", "a length to which the Act would not apply"],
    ["ADVICE", "2022-03-04", 43, "2022-04-19", "Easter: the law's Good Friday moves beyond it"],
    ["ADVICE", "2022-03-04", 46, "2022-04-19", "the day to which the Act moves it"],
    ["ADVICE", "2022-03-04", 47, "2022-04-20", "the day after that"],
    ["ADVICE", "2022-03-04", 57, "2022-04-30", "a Saturday"],
    ["ADVICE", "2022-03-16", 42, "2022-04-28", "King's Day, which only the Act moves"],
    ["RESPONSE", "2022-03-15", 14, "2022-03-29", "the days of the law, said again"],
    ["RESPONSE", "2022-03-15", 10, "2022-03-25", "fewer"],
    ["RESPONSE", "2022-04-04", 14, "2022-04-19", "Easter Monday, which the Act moves"],
    ["RESPONSE", "2022-04-04", 13, "2022-04-17", "Easter, which it does not"],
    ["RESPONSE", "2022-04-04", 1, "2022-04-05", "one day, without two working days"],
  ])("%s from %s of %d agreed days is %s: %s", (code, startsOn, days, last) =>
    expect(endsOn(code, startsOn, { agreed: days })).toBe(last),
  );

  it("of fewer than three days need not hold two working days", () => {
    expect(endsOn("UNSOLICITED", "2022-04-01", { agreed: 2 })).toBe("2022-04-03");
  });

  it("is followed by the first free day", () => {
    expect(
      countTerm({ code: "STANDSTILL", facts: { startsOn: "2022-04-01" }, holidays }),
    ).toMatchObject({
      code: "STANDSTILL",
      article: "Wohv art. 5 lid 3 onder c",
      startsOn: "2022-04-01",
      endsOn: "2022-04-05",
      firstFreeDay: "2022-04-06",
    });
    const free = (startsOn: string) =>
      countTerm({ code: "STANDSTILL", facts: { startsOn }, holidays }).firstFreeDay;
    expect(
      ["2022-03-28", "2022-03-30", "2022-03-31", "2022-04-14", "2022-12-23"].map(free),
    ).toEqual(["2022-04-01", "2022-04-05", "2022-04-05", "2022-04-21", "2022-12-29"]);
  });

  it("is on a working day, with two of them in it, and no earlier than that asks, from every day of four years", () => {
    const works = (day: string) =>
      ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && holidays.on(day).length === 0;
    for (let at = Date.UTC(2022, 0, 1, 12); at < Date.UTC(2026, 0, 1); at += 86_400_000) {
      const day = (after: number) => new Date(at + after * 86_400_000).toISOString().slice(0, 10);
      for (const [code, days] of [
        ["STANDSTILL", 3],
        ["RESPONSE", 14],
        ["ADVICE", 42],
      ] as const) {
        let last = days;
        while (!(
          works(day(last)) &&
          Array.from({ length: last }, (_, index) => day(index + 1)).filter(works).length >= 2
        ))
          last += 1;
        expect([code, day(0), endsOn(code, day(0))]).toEqual([code, day(0), day(last)]);
      }
    }
  });
});

describe("a last day that is chosen", () => {
  it("is kept from the earliest day on, and rounded up to a working day", () => {
    const due = (setOn: string) => endsOn("ADVICE", "2022-02-01", { setOn });
    expect(["2022-03-15", "2022-03-16", "2022-04-30", "2022-04-27", "2022-05-26"].map(due)).toEqual(
      ["2022-03-15", "2022-03-16", "2022-05-02", "2022-04-28", "2022-05-30"],
    );
    // after 137 days, still no Saturday
    expect(endsOn("ADVICE", "2022-02-01", { setOn: "2022-06-18" })).toBe("2022-06-20");
  });

  it("is refused before that, and told the earliest", () => {
    expect(() =>
      countTerm({
        code: "ADVICE",
        facts: { startsOn: "2022-02-01", setOn: "2022-03-14" },
        holidays,
      }),
    ).toThrow(new TermTooShort("ADVICE", "2022-03-15"));
    expect(() =>
      countTerm({
        code: "ADVICE",
        facts: { startsOn: "2022-03-04", setOn: "2022-04-14" },
        holidays,
      }),
    ).toThrow(expect.objectContaining({ name: "TermTooShort", earliest: "2022-04-19" }));
    // rounded up, Good Friday is no earlier
    expect(endsOn("ADVICE", "2022-03-04", { setOn: "2022-04-15" })).toBe("2022-04-19");
    expect(() =>
      countTerm({
        code: "ADVICE",
        facts: { startsOn: "2022-02-01", agreed: 56, setOn: "2022-03-28" },
        holidays,
      }),
    ).toThrow(expect.objectContaining({ earliest: "2022-03-29" }));
    expect(
      ["2022-02-01", "2022-03-04", "2022-03-16", "2022-11-14"].map((receivedOn) =>
        endsOn("ADVICE", receivedOn),
      ),
    ).toEqual(["2022-03-15", "2022-04-19", "2022-04-28", "2022-12-27"]);
  });

  it("is as the landlord set it where the term is agreed", () => {
    // a Saturday
    expect(endsOn("VOLUNTARY_ADVICE", "2022-02-01", { agreed: 30, setOn: "2022-03-05" })).toBe(
      "2022-03-05",
    );
    expect(() =>
      countTerm({
        code: "VOLUNTARY_ADVICE",
        facts: { startsOn: "2022-02-01", agreed: 30, setOn: "2022-03-02" },
        holidays,
      }),
    ).toThrow(TermTooShort);
  });

  it("can be put off, and never brought forward", () => {
    const extension = (to: string) => ({ to, ground: "CPRW vroeg uitstel" });
    expect(endsOn("ADVICE", "2022-02-01", { extension: extension("2022-04-02") })).toBe(
      "2022-04-04",
    );
    expect(
      endsOn("ADVICE", "2022-02-01", { setOn: "2022-03-31", extension: extension("2022-04-15") }),
    ).toBe("2022-04-19");
    expect(endsOn("UNSOLICITED", "2022-02-01", { extension: extension("2022-04-02") })).toBe(
      "2022-04-02",
    );
    expect(() =>
      countTerm({
        code: "ADVICE",
        facts: { startsOn: "2022-02-01", setOn: "2022-03-31", extension: extension("2022-03-30") },
        holidays,
      }),
    ).toThrow(new TermTooShort("ADVICE", "2022-03-31"));
  });

  it("is refused for a term whose end the law fixes", () => {
    for (const facts of [
      { setOn: "2022-12-01" },
      { extension: { to: "2022-12-01", ground: "x" } },
      { agreed: 15 },
    ]) {
      for (const code of [
        "RESPONSE",
        "STANDSTILL",
        "HC_RULING",
        "MINISTER",
        "IMPASSE",
        "BUDGET_ACCOUNT",
        "DISPUTE_FILE",
      ] as const)
        expect(() =>
          countTerm({ code, facts: { startsOn: "2022-02-01", ...facts }, holidays }),
        ).toThrow(RangeError);
    }
    expect(() =>
      countTerm({ code: "ADVICE", facts: { startsOn: "2022-02-01", agreed: 41 }, holidays }),
    ).toThrow("The term ADVICE cannot be made 41 days.");
    expect(() => endsOn("STANDSTILL", "2022-02-01", { agreed: 5 })).toThrow(RangeError);
    expect(() =>
      countTerm({
        code: "UNSOLICITED",
        facts: { startsOn: "2022-02-01", setOn: "2022-12-01" },
        holidays,
      }),
    ).toThrow(RangeError);
    expect(endsOn("ADVICE", "2022-02-01", { agreed: 56 })).toBe("2022-03-29");
  });
});

describe("the table of terms", () => {
  it("says of every term whether the Algemene termijnenwet applies, as its length and its source tell", () => {
    for (const { article, length, atw } of Object.values(TERMS) as TermRule[]) {
      expect([article, atw]).toEqual([
        article,
        article === "samenwerkingsovereenkomst"
          ? "NOT_TO_AGREED_TERMS"
          : isWithinAtw(length)
            ? "APPLIES"
            : "NOT_TO_LONG_TERMS",
      ]);
    }
    expect(
      [
        [90, "DAYS"],
        [91, "DAYS"],
        [12, "WEEKS"],
        [13, "WEEKS"],
        [3, "MONTHS"],
        [4, "MONTHS"],
      ].map((length) => isWithinAtw(length as unknown as TermRule["length"])),
    ).toEqual([true, false, true, false, true, false]);
  });
});

describe("a term outside the years whose holidays are known", () => {
  it("is refused, with the year and the years there are", () => {
    expect(endsOn("ADVICE", "2040-11-19")).toBe("2040-12-31");
    expect(
      countTerm({ code: "ADVICE", facts: { startsOn: "2040-11-19" }, holidays }).firstFreeDay,
    ).toBe("2041-01-01");
    expect(() => endsOn("ADVICE", "2040-11-20")).toThrow(
      "The holidays of 2041 are not in the table (it holds 2015–2040): a term cannot be counted there.",
    );
    // raw 31 December, but moved beyond
    expect(() => endsOn("STANDSTILL", "2040-12-28")).toThrow(
      expect.objectContaining({ name: "YearWithoutHolidays", year: 2041 }),
    );
    expect(() => endsOn("UNSOLICITED", "2040-12-01")).toThrow(YearWithoutHolidays);
    expect(() => endsOn("RESPONSE", "2014-12-20")).toThrow(expect.objectContaining({ year: 2014 }));
    expect(() => endsOn("ADVICE", "2022-02-01", { setOn: "2055-01-01" })).toThrow(
      YearWithoutHolidays,
    );
    // known in part
    expect(() =>
      countTerm({
        code: "ADVICE",
        facts: { startsOn: "2022-02-01" },
        holidays: new Holidays(rowsByFormula.filter(({ date }) => date !== "2022-12-26")),
      }),
    ).toThrow(expect.objectContaining({ year: 2022 }));
    expect(() =>
      countTerm({ code: "ADVICE", facts: { startsOn: "2022-02-01" }, holidays: new Holidays([]) }),
    ).toThrow("The holidays of 2022 are not in the table (it holds none)");
  });

  it("is refused too when the day is none", () =>
    expect(() => endsOn("ADVICE", "2022-02-29")).toThrow('"2022-02-29" is no date.'));
});
