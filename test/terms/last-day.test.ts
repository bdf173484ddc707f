import { expect, it } from "@jest/globals";
import { type Duration, lastDayOfAgreement } from "../../src/terms/last-day.js";

const OPEN: Duration = {
  endsOn: null,
  renewalMonths: null,
  noticeGivenOn: null,
  noticeUntil: null,
  noticeFromOn: null,
};
const noticed = (until: string, from: string | null = "2026-09-02"): Partial<Duration> => ({
  ...{ noticeGivenOn: "2026-03-02", noticeUntil: until, noticeFromOn: from },
});
const lastDay = (duration: Partial<Duration>, today = "2026-06-01", language: "nl" | "en" = "nl") =>
  lastDayOfAgreement({ ...OPEN, ...duration }, { today, language });

it.each<[string, Partial<Duration>, string | null, boolean]>([
  ["there is none", {}, null, false],
  ["the term ends", { endsOn: "2026-12-31" }, "2026-12-31", false],
  ["it is renewed", { endsOn: "2026-12-31", renewalMonths: 12 }, "2026-12-31", true],
  ["notice was given", noticed("2026-10-01"), "2026-10-01", false],
  [
    "notice ends what would be renewed, also later than the term",
    { ...noticed("2027-02-01"), endsOn: "2026-12-31", renewalMonths: 12 },
    "2027-02-01",
    false,
  ],
  [
    "notice comes before the term ends",
    { ...noticed("2026-10-01"), endsOn: "2026-12-31" },
    "2026-10-01",
    false,
  ],
  [
    "the term ends before notice does",
    { ...noticed("2027-02-01"), endsOn: "2026-12-31" },
    "2026-12-31",
    false,
  ],
])("of an agreement, where %s", (_, duration, endsOn, isRenewed) =>
  expect(lastDay(duration)).toEqual(
    endsOn === null ? null : expect.objectContaining({ endsOn, isRenewed }),
  ),
);

it("says how it came about, in the language of the request", () => {
  const sentences = (duration: Partial<Duration>) =>
    (["nl", "en"] as const).map(
      (language) => lastDay(duration, "2026-06-01", language)!.explanation,
    );
  expect(sentences(noticed("2026-10-01"))).toEqual([
    "op maandag 2 maart 2026 opgezegd tegen donderdag 1 oktober 2026; de opzegtermijn eindigt op " +
      "woensdag 2 september 2026",
    "notice was given on Monday 2 March 2026 for Thursday 1 October 2026; the months of notice end " +
      "on Wednesday 2 September 2026",
  ]);
  expect(sentences(noticed("2026-10-01", "2026-03-02"))).toEqual([
    "op maandag 2 maart 2026 opgezegd tegen donderdag 1 oktober 2026; er is geen opzegtermijn " +
      "afgesproken",
    "notice was given on Monday 2 March 2026 for Thursday 1 October 2026; no months of notice were " +
      "agreed on",
  ]);
  expect(sentences(noticed("2026-10-01", null))[0]).toBe(
    "op maandag 2 maart 2026 opgezegd tegen donderdag 1 oktober 2026",
  );
  expect(sentences({ endsOn: "2026-12-31", renewalMonths: 12 })).toEqual([
    "de looptijd eindigt op donderdag 31 december 2026; zegt niemand op, dan wordt die met 12 " +
      "maanden verlengd",
    "the term ends on Thursday 31 December 2026; when nobody gives notice it is renewed by 12 months",
  ]);
  expect(sentences({ endsOn: "2026-12-31" })[0]).toBe(
    "de looptijd eindigt op donderdag 31 december 2026; die wordt niet verlengd",
  );
});

it("runs to its end, and is over afterwards", () => {
  const on = (today: string) => {
    const { status, daysLeft, article } = lastDay(noticed("2026-10-01"), today)!;
    return [status, daysLeft, article];
  };
  expect([on("2026-09-30"), on("2026-10-01"), on("2026-10-02")]).toEqual([
    ["RUNNING", 1, "samenwerkingsovereenkomst"],
    ["RUNNING", 0, "samenwerkingsovereenkomst"],
    ["OVER", null, "samenwerkingsovereenkomst"],
  ]);
});
