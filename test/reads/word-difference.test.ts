import { describe, expect, it } from "@jest/globals";
import { differencesIn, MAX_COMPARED, wordDifference } from "../../src/reads/word-difference.js";

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

describe("the differences of a list", () => {
  /** Texts of this many characters together, of which the second has another word. */
  const pair = (characters: number) => {
    const before = "woord ".repeat(characters / 12);
    return [before, before.replace("woord", "ander")] as const;
  };
  const kinds = async (pairs: readonly (readonly [string, string])[]) =>
    (await Promise.all(differencesIn(pairs).map((compare) => compare()))).map((pieces) =>
      pieces.map(({ kind }) => kind[0]).join(""),
    );

  it("are told word by word up to a bound, which new and equal texts do not count to", async () => {
    const most = pair(MAX_COMPARED - 12);
    const [next] = pair(12);
    expect(await kinds([most, ["", most[0]], [most[0], most[0]], pair(12)])).toEqual([
      ...["RAK", "A", "K", "RAK"],
    ]);
    expect(await kinds([most, pair(24), [next, next], ["", next]])).toEqual([
      "RAK",
      "RA",
      "K",
      "A",
    ]);
  });

  it("let others be served in between, and are not found before they are asked for", async () => {
    const pairs = Array.from({ length: 20 }, () => pair(48_000));
    const comparing = differencesIn(pairs);
    let [done, served] = [0, 0];
    const serve = () => {
      served += 1;
      if (done < pairs.length) setImmediate(serve);
    };
    setImmediate(serve);
    await Promise.all(comparing.map((compare) => compare().then(() => (done += 1))));
    expect(served).toBeGreaterThan(pairs.length / 2);
  });
});
