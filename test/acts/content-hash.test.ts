import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { canonicalJson, contentHashOf, type Json } from "../../src/acts/content-hash.js";

describe("the one text of a JSON value", () => {
  it("is that of the example in RFC 8785, section 3.2.2", () => {
    const given = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false] }`) as Json;
    expect(canonicalJson(given)).toBe(
      '{"literals":[null,true,false],' +
        '"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("has its names in the order of UTF-16, as in section 3.2.3", () => {
    const names = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const given = Object.fromEntries(names.map((name) => [name, 0]));
    expect(Object.keys(JSON.parse(canonicalJson(given)) as object)).toEqual(
      // the number comes first in any object; the others as they stand in the text
      ["1", "\r", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"],
    );
    expect(canonicalJson(given).startsWith('{"\\r":0,"1":0,"\u0080":0')).toBe(true);
  });

  it("does not depend on the order in which somebody wrote it", () => {
    expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: null })).toBe(
      canonicalJson({ a: null, b: [1, { c: 2, d: 1 }] }),
    );
  });
});

it("hashes a text as anybody does: SHA-256 of its UTF-8", () => {
  const text = "Wij renoveren één complex.";
  expect(contentHashOf(text)).toBe(createHash("sha256").update(Buffer.from(text)).digest("hex"));
  expect(contentHashOf("")).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
});

it("gives the hashes that the page on agreements names for its examples", async () => {
  const page = await readFile("src/agreements/README.md", "utf8");
  const examples = page.matchAll(
    /```json\n([\s\S]*?)```\s+The SHA-256 of this example is\s+`([0-9a-f]{64})`/g,
  );
  const hashes = [...examples].map(([, example, hash]) => [
    contentHashOf(canonicalJson(JSON.parse(example!) as Json)),
    hash,
  ]);
  expect(hashes).toHaveLength(2);
  for (const [made, named] of hashes) expect(made).toBe(named);
});
