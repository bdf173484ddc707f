import { describe, expect, it } from "@jest/globals";
import { countTerm, type TermFacts } from "../../src/terms/count-term.js";
import { Holidays } from "../../src/terms/holidays.js";
import type { TermCode } from "../../src/terms/terms.js";
import { holidays, rowsByFormula } from "./holidays-by-formula.js";

const explain = (code: TermCode, startsOn: string, facts: Partial<TermFacts> = {}) =>
  countTerm({ code, facts: { startsOn, ...facts }, holidays }).explanation;

describe("how the last day of a term came about", () => {
  it.each<[string, string]>([
    ["2022-02-01", "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart"],
    [
      "2022-03-04",
      "42 dagen vanaf 4 maart 2022 eindigt op Goede Vrijdag 15 april en schuift naar dinsdag 19 april (Atw art. 1)",
    ],
    [
      "2022-02-19",
      "42 dagen vanaf 19 februari 2022 eindigt op zaterdag 2 april en schuift naar maandag 4 april (Atw art. 1)",
    ],
    [
      "2022-03-07",
      "42 dagen vanaf 7 maart 2022 eindigt op tweede paasdag 18 april en schuift naar dinsdag 19 april (Atw art. 1)",
    ],
    [
      "2022-03-06",
      "42 dagen vanaf 6 maart 2022 eindigt op zondag 17 april en schuift naar dinsdag 19 april (Atw art. 1)",
    ],
    [
      "2025-03-15",
      "42 dagen vanaf 15 maart 2025 eindigt op Koningsdag 26 april en schuift naar maandag 28 april (Atw art. 1)",
    ],
    [
      "2016-03-24",
      "42 dagen vanaf 24 maart 2016 eindigt op Bevrijdingsdag en Hemelvaartsdag 5 mei en " +
        "schuift naar maandag 9 mei (Atw art. 1)",
    ],
    [
      "2022-04-15",
      "42 dagen vanaf 15 april 2022 eindigt op de met een feestdag gelijkgestelde vrijdag 27 " +
        "mei en schuift naar maandag 30 mei (Atw art. 1)",
    ],
  ])("names the day it fell on and where it went: from %s", (startsOn, sentence) =>
    expect(explain("ADVICE", startsOn)).toBe(sentence),
  );

  it.each<[string, string]>([
    ["2022-12-01", "42 dagen vanaf 1 december 2022 eindigt op donderdag 12 januari 2023"],
    [
      "2022-11-20",
      "42 dagen vanaf 20 november 2022 eindigt op nieuwjaarsdag 1 januari 2023 en schuift " +
        "naar maandag 2 januari (Atw art. 1)",
    ],
    [
      "2022-11-19",
      "42 dagen vanaf 19 november 2022 eindigt op zaterdag 31 december en schuift naar " +
        "maandag 2 januari 2023 (Atw art. 1)",
    ],
  ])("names the year once, and again only where it changes: from %s", (startsOn, sentence) =>
    expect(explain("ADVICE", startsOn)).toBe(sentence),
  );

  it.each<[string, string]>([
    ["2022-03-28", "3 dagen vanaf 28 maart 2022 eindigt op donderdag 31 maart"],
    // which brings the second working day in
    [
      "2022-03-31",
      "3 dagen vanaf 31 maart 2022 eindigt op zondag 3 april en schuift naar maandag 4 april (Atw art. 1)",
    ],
    [
      "2022-04-01",
      "3 dagen vanaf 1 april 2022 eindigt op maandag 4 april, bevat dan maar één werkdag en " +
        "wordt verlengd tot en met dinsdag 5 april (Atw art. 2)",
    ],
    [
      "2022-04-14",
      "3 dagen vanaf 14 april 2022 eindigt op zondag 17 april, bevat dan geen werkdag en " +
        "wordt verlengd tot en met woensdag 20 april (Atw art. 2)",
    ],
    [
      "2023-12-29",
      "3 dagen vanaf 29 december 2023 eindigt op nieuwjaarsdag 1 januari 2024, bevat dan geen " +
        "werkdag en wordt verlengd tot en met woensdag 3 januari (Atw art. 2)",
    ],
  ])("says when two working days had to be found: from %s", (startsOn, sentence) =>
    expect(explain("STANDSTILL", startsOn)).toBe(sentence),
  );

  it("says why the Algemene termijnenwet was left out", () => {
    expect(explain("UNSOLICITED", "2022-03-04")).toBe(
      "42 dagen vanaf 4 maart 2022 eindigt op Goede Vrijdag 15 april (afgesproken termijn, de Atw geldt niet)",
    );
    expect(explain("VOLUNTARY_RESPONSE", "2022-04-04", { agreed: 1 })).toBe(
      "1 dag vanaf 4 april 2022 eindigt op dinsdag 5 april (afgesproken termijn, de Atw geldt niet)",
    );
    expect(explain("IMPASSE", "2022-07-01")).toBe(
      "6 maanden vanaf 1 juli 2022 eindigt op nieuwjaarsdag 1 januari 2023 (langer dan drie " +
        "maanden, de Atw geldt niet)",
    );
  });

  it("names the law and the agreement where the parties agreed on other days, and which of them decides", () => {
    const law =
      "Wohv art. 5 lid 1: 42 dagen vanaf 4 maart 2022 eindigt op Goede Vrijdag 15 april en " +
      "schuift naar dinsdag 19 april (Atw art. 1); samenwerkingsovereenkomst: ";
    expect(explain("ADVICE", "2022-03-04", { agreed: 57 })).toBe(
      `${law}57 dagen eindigt later, op zaterdag 30 april (de Atw geldt niet)`,
    );
    expect(explain("ADVICE", "2022-03-04", { agreed: 46 })).toBe(
      `${law}46 dagen eindigt niet later, op dinsdag 19 april (de Atw geldt niet)`,
    );
    expect(explain("ADVICE", "2022-03-04", { agreed: 57, setOn: "2022-05-07" })).toBe(
      `${law}57 dagen eindigt later, op zaterdag 30 april (de Atw geldt niet); de verhuurder ` +
        "stelde als laatste dag zaterdag 7 mei, die schuift naar maandag 9 mei (Atw art. 1)",
    );
    expect(explain("RESPONSE", "2022-12-20", { agreed: 13 })).toBe(
      "Wohv art. 5 lid 2: 14 dagen vanaf 20 december 2022 eindigt op dinsdag 3 januari 2023; " +
        "samenwerkingsovereenkomst: 13 dagen eindigt eerder, op maandag 2 januari (de Atw geldt niet)",
    );
  });

  it("counts in the unit of the article", () => {
    expect(explain("HC_RULING", "2022-03-04")).toBe(
      "8 weken vanaf 4 maart 2022 eindigt op vrijdag 29 april",
    );
    expect(explain("BUDGET_ACCOUNT", "2025-12-31")).toBe(
      "2 maanden vanaf 31 december 2025 eindigt op zaterdag 28 februari 2026 en schuift naar " +
        "maandag 2 maart (Atw art. 1)",
    );
  });

  it("says which later day the landlord set", () => {
    const base = "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart";
    expect(explain("ADVICE", "2022-02-01", { setOn: "2022-03-15" })).toBe(base);
    expect(explain("ADVICE", "2022-02-01", { setOn: "2022-05-02" })).toBe(
      `${base}; de verhuurder stelde als laatste dag maandag 2 mei`,
    );
    expect(explain("ADVICE", "2022-02-01", { setOn: "2022-04-30" })).toBe(
      `${base}; de verhuurder stelde als laatste dag zaterdag 30 april, die schuift naar maandag 2 mei (Atw art. 1)`,
    );
    expect(explain("ADVICE", "2022-02-01", { setOn: "2022-06-18" })).toBe(
      `${base}; de verhuurder stelde als laatste dag zaterdag 18 juni, die schuift naar ` +
        "maandag 20 juni (naar analogie van Atw art. 1)",
    );
    expect(explain("ADVICE", "2022-11-14", { setOn: "2023-01-09" })).toBe(
      "42 dagen vanaf 14 november 2022 eindigt op tweede kerstdag 26 december en schuift naar " +
        "dinsdag 27 december (Atw art. 1); de verhuurder stelde als laatste dag maandag 9 " +
        "januari 2023",
    );
    expect(explain("ADVICE", "2022-03-04", { setOn: "2022-04-15" })).toBe(
      "42 dagen vanaf 4 maart 2022 eindigt op Goede Vrijdag 15 april en schuift naar dinsdag 19 april (Atw art. 1)",
    );
  });

  it("says to when the term was put off, or from when it began anew, and why", () => {
    const extension = { to: "2022-04-02", ground: "CPRW vroeg uitstel" };
    expect(explain("ADVICE", "2022-02-01", { extension })).toBe(
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart; de termijn is verlengd tot " +
        "en met zaterdag 2 april (CPRW vroeg uitstel) en schuift naar maandag 4 april (Atw art. " +
        "1)",
    );
    expect(explain("UNSOLICITED", "2022-02-01", { extension })).toBe(
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart (afgesproken termijn, de " +
        "Atw geldt niet); de termijn is verlengd tot en met zaterdag 2 april (CPRW vroeg " +
        "uitstel)",
    );
    expect(
      explain("ADVICE", "2022-03-04", { restart: { ground: "wezenlijke aanvulling ontvangen" } }),
    ).toBe(
      "42 dagen, opnieuw geteld vanaf 4 maart 2022 (wezenlijke aanvulling ontvangen), eindigt " +
        "op Goede Vrijdag 15 april en schuift naar dinsdag 19 april (Atw art. 1)",
    );
    expect(
      explain("ADVICE", "2022-02-01", {
        setOn: "2022-03-31",
        extension: { to: "2022-04-14", ground: "in overleg" },
      }),
    ).toBe(
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart; de verhuurder stelde als " +
        "laatste dag donderdag 31 maart; de termijn is verlengd tot en met donderdag 14 april " +
        "(in overleg)",
    );
  });

  it("follows the table: a day that a later decree equates moves the term and is named as such", () => {
    const decided = new Holidays([
      ...rowsByFormula,
      { date: "2030-05-31", name: "gelijkgestelde dag", ground: "Besluit (Atw art. 3 lid 3)" },
    ]);
    const sentence = (table: Holidays) =>
      countTerm({ code: "RESPONSE", facts: { startsOn: "2030-05-16" }, holidays: table })
        .explanation;
    expect(sentence(holidays)).toBe(
      "14 dagen vanaf 16 mei 2030 eindigt op Hemelvaartsdag 30 mei en schuift naar vrijdag 31 mei (Atw art. 1)",
    );
    expect(sentence(decided)).toBe(
      "14 dagen vanaf 16 mei 2030 eindigt op Hemelvaartsdag 30 mei en schuift naar maandag 3 juni (Atw art. 1)",
    );
  });
});

describe("the same in English", () => {
  const inEnglish = (code: TermCode, startsOn: string, facts: Partial<TermFacts> = {}) =>
    countTerm({ code, facts: { startsOn, ...facts }, holidays, language: "en" });
  const told = (...given: Parameters<typeof inEnglish>) => inEnglish(...given).explanation;

  it("names days, holidays and articles in English, and ends on the same day", () => {
    expect(inEnglish("STANDSTILL", "2022-03-28")).toMatchObject({
      article: "Wohv art. 5(3)(c)",
      endsOn: "2022-03-31",
    });
    expect(inEnglish("UNSOLICITED", "2022-03-04")).toMatchObject({
      article: "collaboration agreement",
      endsOn: "2022-04-15",
    });
    expect(told("ADVICE", "2022-02-01")).toBe(
      "a term of 42 days from 1 February 2022 ends on Tuesday 15 March 2022",
    );
    expect(told("ADVICE", "2022-03-04")).toBe(
      "a term of 42 days from 4 March 2022 ends on Good Friday 15 April 2022 and moves to " +
        "Tuesday 19 April 2022 (Atw art. 1)",
    );
    expect(told("ADVICE", "2016-03-24")).toBe(
      "a term of 42 days from 24 March 2016 ends on Liberation Day and Ascension Day 5 May " +
        "2016 and moves to Monday 9 May 2016 (Atw art. 1)",
    );
    expect(told("ADVICE", "2022-04-15")).toBe(
      "a term of 42 days from 15 April 2022 ends on Friday 27 May 2022, equated with a " +
        "holiday, and moves to Monday 30 May 2022 (Atw art. 1)",
    );
  });

  it.each<[TermCode, string, Partial<TermFacts>, string]>([
    [
      "STANDSTILL",
      "2022-04-01",
      {},
      "a term of 3 days from 1 April 2022 ends on Monday 4 April 2022, then holds one working " +
        "day only and is extended to Tuesday 5 April 2022 (Atw art. 2)",
    ],
    [
      "STANDSTILL",
      "2022-04-14",
      {},
      "a term of 3 days from 14 April 2022 ends on Sunday 17 April 2022, then holds no " +
        "working day and is extended to Wednesday 20 April 2022 (Atw art. 2)",
    ],
    [
      "VOLUNTARY_RESPONSE",
      "2022-04-04",
      { agreed: 1 },
      "a term of 1 day from 4 April 2022 ends on Tuesday 5 April 2022 (an agreed term, to " +
        "which the Atw does not apply)",
    ],
    [
      "IMPASSE",
      "2022-07-01",
      {},
      "a term of 6 months from 1 July 2022 ends on New Year's Day 1 January 2023 (longer than " +
        "three months, the Atw does not apply)",
    ],
    [
      "HC_RULING",
      "2022-03-04",
      {},
      "a term of 8 weeks from 4 March 2022 ends on Friday 29 April 2022",
    ],
    [
      "ADVICE",
      "2022-02-01",
      { setOn: "2022-06-18" },
      "a term of 42 days from 1 February 2022 ends on Tuesday 15 March 2022; the landlord set " +
        "Saturday 18 June 2022 as the last day, which moves to Monday 20 June 2022 (by analogy " +
        "with Atw art. 1)",
    ],
    [
      "ADVICE",
      "2022-02-01",
      { extension: { to: "2022-04-02", ground: "asked for" } },
      "a term of 42 days from 1 February 2022 ends on Tuesday 15 March 2022; the term was " +
        "extended to Saturday 2 April 2022 (asked for) and moves to Monday 4 April 2022 (Atw " +
        "art. 1)",
    ],
    [
      "ADVICE",
      "2022-02-01",
      { restart: { ground: null } },
      "a term of 42 days, counted anew from 1 February 2022, ends on Tuesday 15 March 2022",
    ],
  ])("tells of %s from %s %j", (code, startsOn, facts, sentence) =>
    expect(told(code, startsOn, facts)).toBe(sentence),
  );
});
