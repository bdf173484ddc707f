import { describe, expect, it } from "@jest/globals";
import { keyOf } from "../../src/graphql/key-of.js";

describe("the key of a value", () => {
  it("is the same for equal values, also for texts that the engine keeps in another way", () => {
    const cut = `${"x".repeat(5)} subscription { calendarChanged } €`.slice(6, 38);
    expect(keyOf([cut])).toBe(keyOf(["subscription { calendarChanged }"]));
    expect(keyOf(JSON.parse('{"year":2026.0,"first":1e1}'))).toBe(keyOf({ year: 2026, first: 10 }));
  });

  it("is another for every other value, whatever JSON makes of it", () => {
    const values = [
      null,
      "null",
      Infinity,
      -Infinity,
      NaN,
      [null],
      [Infinity],
      [null, Infinity],
      [Infinity, null],
      [Infinity, Infinity],
      [undefined],
      { a: null },
      { a: Infinity },
      {},
      [],
      "",
      0,
      1,
      "1",
      true,
      ["Infinity"],
      ["null "],
      "null null ",
      ["a", "b"],
      ["a,b"],
    ];
    expect(new Set(values.map(keyOf)).size).toBe(values.length);
  });
});
