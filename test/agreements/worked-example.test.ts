import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "@jest/globals";
import { canonicalJson, contentHashOf } from "../../src/acts/content-hash.js";

const PAGE = new URL("../../src/agreements/README.md", import.meta.url);

it("the example of what a signature is on has the hash that the page tells", async () => {
  const page = await readFile(PAGE, "utf8");
  const [, example] = /```json\n([^]*?)\n```/.exec(page)!;
  const [, told] = /SHA-256 of this example is\s+`([0-9a-f]{64})`/.exec(page)!;
  const content = canonicalJson(JSON.parse(example!));
  expect(createHash("sha256").update(content, "utf8").digest("hex")).toBe(told);
  expect(contentHashOf(content)).toBe(told);
});
