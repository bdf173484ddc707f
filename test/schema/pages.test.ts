import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";

const ROOMS = ["src", "test", "schema", "codegen", "migrations", ".ci"];
const beneath = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `/${folder}/${name}`);
/** Ours: not what packages bring, which the bench installs beneath its own folder. */
const FILES = [...readdirSync(".").map((name) => `/${name}`), ...ROOMS.flatMap(beneath)].filter(
  (file) => !file.includes("/node_modules/"),
);
const PAGES = FILES.filter((file) => /\/(README|SECURITY|CONTRIBUTING)\.md$/.test(file));
/** What is made on the spot, such as `.data/`. */
const MADE = readFileSync(".gitignore", "utf8").split("\n");
const SCRIPTS = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object }).scripts;

/** What a page says there is: files, folders and scripts, as it writes them in backticks. */
function named(text: string): { files: string[]; scripts: string[] } {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!);
  return {
    files: quoted.filter((name) => /^[\w./-]+(\.(ts|sql|md|json|graphql|cjs)|\w\/)$/.test(name)),
    scripts: [...text.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name!),
  };
}

/** The code that a page shows, and the file that its first line says it stands in. */
const shown = (text: string): { file: string; code: string }[] =>
  [...text.matchAll(/^```(?:ts\n\/\/|sql\n--) (\S+)\n([^]*?)^```$/gm)].map(([, file, code]) => ({
    file: file!,
    code: code!,
  }));
const standsIn = ({ file, code }: { file: string; code: string }) =>
  readFileSync(file, "utf8").includes(code);

const isThere = (name: string): boolean =>
  MADE.includes(name) || FILES.some((file) => file.endsWith(`/${name.replace(/^\.?\/|\/$/g, "")}`));

describe("the pages for who comes next", () => {
  it.each(PAGES)("%s names only files and scripts that there are", (page) => {
    const { files, scripts } = named(readFileSync(`.${page}`, "utf8"));
    expect(files.filter((name) => !isThere(name))).toEqual([]);
    expect(scripts.filter((name) => !Object.hasOwn(SCRIPTS, name))).toEqual([]);
  });

  it.each(PAGES)("%s shows code as it stands", (page) => {
    const text = readFileSync(`.${page}`, "utf8");
    const blocks = shown(text);
    // elsewhere SQL is what an administrator types
    const isCode = page.startsWith("/src/") ? /^```(ts|sql)$/gm : /^```ts$/gm;
    expect(blocks).toHaveLength(text.match(isCode)?.length ?? 0);
    expect(blocks.filter((block) => !standsIn(block))).toEqual([]);
  });

  it("would be caught naming another", () => {
    const text = "`src/README.md`, `src/nowhere.ts`, `nowhere/`, `npm run dev`, `npm run nothing`";
    const { files, scripts } = named(text);
    expect(files.filter((name) => !isThere(name))).toEqual(["src/nowhere.ts", "nowhere/"]);
    expect(scripts.filter((name) => !Object.hasOwn(SCRIPTS, name))).toEqual(["nothing"]);
  });

  it("would be caught showing code that stands nowhere", () => {
    const block = (code: string) => `\`\`\`ts\n// src/modules.ts\n${code}\n\`\`\`\n`;
    const blocks = shown(block("export const modules: ") + block("export const modules: readonly"));
    expect(blocks.map(standsIn)).toEqual([false, false]);
    expect(shown("```sql\n-- src/modules.ts\nCALL app.guard();\n```\n").map(standsIn)).toEqual([
      false,
    ]);
    expect(shown(block('import type { Module } from "./module.js";')).map(standsIn)).toEqual([
      true,
    ]);
  });
});
