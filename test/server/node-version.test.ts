import { execFile } from "node:child_process";
import { readFile, writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

// An old Node is made up here: one that says it is another version.

const FILE = "src/node-version.cjs";
const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

/** What the check prints, and how it ends, on a Node that says it is this version. */
async function on(version: string): Promise<{ code: number; told: string }> {
  const folder = await mkdtemp(join(tmpdir(), "samenspraak-node-"));
  const disguise = join(folder, "disguise.cjs");
  await writeFile(
    disguise,
    `Object.defineProperty(process, "versions", { value: { node: "${version}" } });`,
  );
  const result = await new Promise<{ code: number; told: string }>((done) =>
    execFile("node", ["--require", disguise, FILE], (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), told: stdout + stderr }),
    ),
  );
  await rm(folder, { recursive: true });
  return result;
}

describe("the Node that everything runs on", () => {
  it.each(["0.10.48", "4.9.1", "18.20.8", "20.18.3"])(
    "is refused in a sentence when it is %s",
    async (version) => {
      expect(await on(version)).toEqual({
        code: 1,
        told:
          `Samenspraak needs Node 20.19 or newer, and this is Node ${version}.\n` +
          "Install a newer one (https://nodejs.org), and try again.\n",
      });
    },
  );

  it.each(["20.19.0", "20.20.2", "22.0.0", "26.1.0"])(
    "is not spoken of when it is %s",
    async (version) => expect(await on(version)).toEqual({ code: 0, told: "" }),
  );

  it("is looked at before each script that needs it, in words that an old one can read", async () => {
    const begun = ["start", "dev", "test", "jest", "token", "roles", "admin", "migrate"];
    expect(begun.filter((name) => scripts[`pre${name}`] !== `node ${FILE}`)).toEqual([]);
    const code = (await readFile(FILE, "utf8")).replace(/\/\/.*/g, "");
    expect(
      code.match(/,\s*\)|\b(?:const|let|class|async|await|import)\b|=>|`|\?\.|\?\?|\.\.\./g),
    ).toBe(null);
  });
});
