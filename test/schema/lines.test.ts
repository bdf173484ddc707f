import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";

const WIDEST = 120;
const WIDEST_PROSE = 100;
const LONGEST = 300;
const ROOMS = ["src", "test", "migrations", "codegen"];
/** Files with a table of acts, whose rows are read across. */
const TABLES = ["test/advice/procedure-acts.ts", "test/calendar/calendar-item-acts.test.ts"];
const ROW_OF_ACT = /^ {2}[A-Z_]+ {2,}\S/;
/** First data: stories told from beginning to end. */
const DATA = [
  "src/advice/first-data/requested-advice.ts",
  "src/calendar/first-data/calendar-2022.ts",
];
/** Names that no line can be broken in. */
const UNBREAKABLE = /^import \{ \w+ \} from "[^"]+";$/;

const FILES = [
  "ormconfig.ts",
  "eslint.config.js",
  ".dependency-cruiser.cjs",
  ".ci/run",
  ...ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file}`),
  ),
].filter(
  (file) =>
    /\.([cm]?[jt]s|sql|graphql)$|^\.ci\//.test(file) &&
    !/\/(generated|node_modules|bench\/packages)\//.test(file),
);

const tooWide = (text: string): string[] =>
  text.split("\n").filter((line) => line.length > WIDEST && !UNBREAKABLE.test(line));

it("no line is wider than 120 columns", () => {
  expect(FILES.length).toBeGreaterThan(500);
  const wide = FILES.flatMap((file) =>
    tooWide(readFileSync(file, "utf8"))
      .filter((line) => !(TABLES.includes(file) && ROW_OF_ACT.test(line)))
      .map((line) => `${file}: ${line.trim().slice(0, 60)}`),
  );
  expect(wide).toEqual([]);
});

it("no file of src has more than 300 lines, save data", () => {
  const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;
  const long = FILES.filter((file) => file.startsWith("src/") && !DATA.includes(file));
  expect(long.filter((file) => linesOf(file) > LONGEST)).toEqual([]);
  expect(DATA.every((file) => linesOf(file) > LONGEST)).toBe(true);
});

/** The prose of a page: tables and code cannot be wrapped. */
const proseOf = (text: string): string[] =>
  text
    .replace(/^```[^]*?^```$/gm, "")
    .split("\n")
    .filter((line) => !line.startsWith("|"));
const tooWideProse = (text: string) => proseOf(text).filter((line) => line.length > WIDEST_PROSE);

it("no prose of a page is wider than 100 columns", () => {
  const pages = [".", "src", "test"].flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== ".", encoding: "utf8" })
      .filter((name) => /(^|\/)[A-Z]+\.md$/.test(name) && !/node_modules|RESULTS/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(pages.length).toBeGreaterThan(12);
  expect(
    pages.flatMap((page) =>
      tooWideProse(readFileSync(page, "utf8")).map((line) => `${page}: ${line.slice(0, 60)}`),
    ),
  ).toEqual([]);
});

it("prose that is too wide would be found, and no table or code", () => {
  const wide = "x ".repeat(WIDEST_PROSE);
  expect(tooWideProse(`${wide}\n| ${wide} |\n\`\`\`sh\n${wide}\n\`\`\`\n`)).toEqual([wide]);
});

it("a line that is too wide would be found", () => {
  expect(tooWide(`${"x".repeat(WIDEST)}\n${"y".repeat(WIDEST + 1)}`)).toEqual([
    "y".repeat(WIDEST + 1),
  ]);
});
