import { describe, expect, it } from "@jest/globals";
import { wordDifference } from "../../src/reads/word-difference.js";

const told = (before: string, after: string) =>
  wordDifference(before, after).map(({ kind, text }) => `${kind[0]} ${text}`);
const joined = (before: string, after: string, without: string) =>
  wordDifference(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("the difference between two texts", () => {
  it("is told word by word", () => {
    expect(told("Wij bouwen 46 woningen.", "Wij bouwen 60 woningen.")).toEqual([
      "K Wij bouwen ",
      "R 46",
      "A 60",
      "K  woningen.",
    ]);
  });

  it("is one piece where the texts are equal, or one of them is empty", () => {
    expect(told("Hetzelfde", "Hetzelfde")).toEqual(["K Hetzelfde"]);
    expect(told("", "Nieuw")).toEqual(["A Nieuw"]);
    expect(told("Oud", "")).toEqual(["R Oud"]);
    expect(told("", "")).toEqual([]);
  });

  it.each([
    ["line ends and white space", "Een\n\n  twee  drie", "Een\ntwee drie\n\nvier"],
    ["accents and composed letters", "één café", "één thee, geen café"],
    ["emoji of several characters", "Goed 👨‍👩‍👧 zo", "Goed 👨‍👩‍👧‍👦 zo"],
    ["markup", "<b>niet</b> & wel", "<i>niet</i> & niet"],
  ])("gives both texts back, with %s", (_, before, after) => {
    expect(joined(before, after, "ADDED")).toBe(before);
    expect(joined(before, after, "REMOVED")).toBe(after);
  });

  it("is all of both where they differ too much, and takes no long time over it", () => {
    const words = (from: number) =>
      Array.from({ length: 5_000 }, (_, place) => `w${from + place * 7}`).join(" ");
    const [before, after] = [words(0), words(3)];
    const began = performance.now();
    expect(wordDifference(before, after)).toEqual([
      { kind: "REMOVED", text: before },
      { kind: "ADDED", text: after },
    ]);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
