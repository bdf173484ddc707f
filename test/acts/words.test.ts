import { ResponseResultEnum } from "../../src/advice/procedure/response-result.type.js";
import { describe, expect, it } from "@jest/globals";
import { refusal } from "../../src/acts/refusal.js";
import { AdviceStatusEnum } from "../../src/advice/advising/advice.type.js";
import {
  ProcedureActEnum,
  ProcedureStatusEnum,
} from "../../src/advice/procedure/procedure.type.js";
import { ResponseStatusEnum } from "../../src/advice/answering/response.type.js";
import { DisputeRouteEnum } from "../../src/advice/answering/dispute.type.js";
import { CalendarItemActEnum, CalendarItemStatusEnum } from "../../src/calendar/item/item.type.js";
import { CalendarYearActEnum, CalendarYearStatusEnum } from "../../src/calendar/year/year.type.js";
import { ProposalActEnum, ProposalStatusEnum } from "../../src/calendar/proposal/proposal.type.js";
import { listed, stateWordsOf, type Words, wordsOf } from "../../src/graphql/enums.js";

const wordsIn = <V extends string>(enumObject: { readonly [K in V]: K }) =>
  (Object.keys(enumObject) as V[]).map((value) => wordsOf(enumObject, value));

describe("the words of an enum", () => {
  it.each(
    Object.entries({
      ProcedureActEnum,
      ProcedureStatusEnum,
      AdviceStatusEnum,
      ResponseStatusEnum,
      DisputeRouteEnum,
      ResponseResultEnum,
      CalendarItemActEnum,
      CalendarItemStatusEnum,
      CalendarYearActEnum,
      CalendarYearStatusEnum,
      ProposalActEnum,
      ProposalStatusEnum,
    }),
  )("are there in both languages for every value of %s, and no codes", (_, enumObject) => {
    const words = wordsIn(enumObject as Record<string, string> as { [K in string]: K });
    for (const { nl, en } of words) {
      expect([nl, en]).toEqual([
        expect.stringMatching(/^\p{L}[^()]*$/u),
        expect.stringMatching(/^\p{L}[^()]*$/u),
      ]);
      expect(`${nl} ${en}`).not.toMatch(/[A-Z]{3}/);
    }
    expect(new Set(words.map(({ nl }) => nl))).toHaveProperty("size", words.length);
  });

  it("are the Dutch term of its description, however much stands behind it, and its English", () => {
    expect(wordsOf(ProcedureStatusEnum, "NO_OBJECTION").nl).toBe("geen bezwaar");
    expect(stateWordsOf(ProcedureStatusEnum, "INFO_PENDING")).toEqual({
      nl: "wacht op informatie",
      en: "info pending",
    });
    expect(
      listed([wordsOf(ProcedureActEnum, "ASK_INFORMATION"), wordsOf(ProcedureActEnum, "WITHDRAW")]),
    ).toEqual({ nl: "informatie vragen, intrekken", en: "ask for information, withdraw it" });
  });
});

describe("a refusal", () => {
  const limited = refusal<{ limit: number; where: Words }>("OVER_THE_LIMIT", {
    description: "There is more than allowed (te veel).",
    nl: ({ limit, where }) => `Hoogstens ${limit} ${where}.`,
    en: ({ limit, where }) => `At most ${limit} ${where}.`,
  });
  const plain = refusal("NOT_AT_ALL", {
    description: "It is not done (niet).",
    nl: () => "Nee.",
    en: () => "No.",
  });
  const where = { nl: "hier", en: "here" };

  it("cannot be made without what its message tells", () => {
    // Each of these lines is an error to the compiler. If one were not, the compiler would say that
    // the directive above it is unused.
    // @ts-expect-error the details are missing
    limited();
    // @ts-expect-error it is called limit
    limited({ most: 10, where });
    // @ts-expect-error this one tells nothing more
    plain({ limit: 10 });
    // @ts-expect-error a word is given in each language
    limited({ limit: 10, where: "here" });
    expect(limited({ limit: 10, where }).inLanguage("nl").message).toBe("Hoogstens 10 hier.");
  });

  it("says where in the input it went wrong, in the reader's language", () => {
    const made = limited({ limit: 3, where }).at("planned.dates").showing("an id");
    expect(made.inLanguage("en")).toEqual({
      code: "OVER_THE_LIMIT",
      message: "At most 3 here.",
      path: ["input", "planned", "dates"],
    });
    expect(made.subjectId).toBe("an id");
    expect(plain().inLanguage("nl").path).toEqual(["input"]);
  });

  it("has a code of its own", () => {
    expect(() =>
      refusal("NOT_AT_ALL", { description: "Again (weer).", nl: () => "", en: () => "" }),
    ).toThrow("NOT_AT_ALL is declared twice.");
  });
});
