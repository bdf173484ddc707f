import { describe, expect, it } from "@jest/globals";
import { AdviceStatusEnum } from "../../src/advice/advice.type.js";
import { ProcedureActEnum, ProcedureStatusEnum } from "../../src/advice/procedure.type.js";
import { DisputeRouteEnum, ResponseResultEnum, ResponseStatusEnum } from "../../src/advice/response.type.js";
import {
  CalendarItemActEnum, CalendarItemStatusEnum, CalendarYearActEnum, CalendarYearStatusEnum, ProposalActEnum, ProposalStatusEnum,
} from "../../src/calendar/calendar.type.js";
import { RuleRefusal } from "../../src/acts/user-error.js";
import { listed, stateWordsOf, wordsOf } from "../../src/graphql/enums.js";

const wordsIn = <V extends string>(enumObject: { readonly [K in V]: K }) => (Object.keys(enumObject) as V[]).map((value) => wordsOf(enumObject, value));

describe("the words of an enum", () => {
  it.each(Object.entries({
    ProcedureActEnum, ProcedureStatusEnum, AdviceStatusEnum, ResponseStatusEnum, DisputeRouteEnum, ResponseResultEnum, CalendarItemActEnum, CalendarItemStatusEnum,
    CalendarYearActEnum, CalendarYearStatusEnum, ProposalActEnum, ProposalStatusEnum,
  }))("are there in both languages for every value of %s, and no codes", (_, enumObject) => {
    const words = wordsIn(enumObject as Record<string, string> as { [K in string]: K });
    for (const { nl, en } of words) {
      expect([nl, en]).toEqual([expect.stringMatching(/^\p{L}[^()]*$/u), expect.stringMatching(/^\p{L}[^()]*$/u)]);
      expect(`${nl} ${en}`).not.toMatch(/[A-Z]{3}/);
    }
    expect(new Set(words.map(({ nl }) => nl))).toHaveProperty("size", words.length);
  });

  it("are the Dutch term of its description, however much stands behind it, and its English", () => {
    expect(wordsOf(ProcedureStatusEnum, "NO_OBJECTION").nl).toBe("geen bezwaar");
    expect(stateWordsOf(ProcedureStatusEnum, "INFO_PENDING")).toEqual({ nl: "wacht op informatie", en: "info pending" });
    expect(listed([wordsOf(ProcedureActEnum, "ASK_INFORMATION"), wordsOf(ProcedureActEnum, "WITHDRAW")]))
      .toEqual({ nl: "informatie vragen, intrekken", en: "ask for information, withdraw it" });
  });
});

describe("a refusal", () => {
  it("cannot be made without what its message tells", () => {
    // Each of these lines is an error to the compiler; were one not, the compiler would say that the directive above it is unused.
    // @ts-expect-error the limit is missing
    new RuleRefusal("TEXT_TOO_LONG");
    // @ts-expect-error it is called limit
    new RuleRefusal("TEXT_TOO_LONG", { most: 10 });
    // @ts-expect-error this one tells nothing more
    new RuleRefusal("CONFLICT", { limit: 10 });
    // @ts-expect-error a word is given in each language
    new RuleRefusal("ROUTE_FIXED", { route: "HUURCOMMISSIE" });
    expect(new RuleRefusal("TEXT_TOO_LONG", { limit: 10 }).inLanguage("nl").message).toBe("Deze tekst mag hoogstens 10 tekens lang zijn.");
  });
});
