import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";

const WIDEST = 120;
const LONGEST = 300;
const ROOMS = ["src", "test", "migrations", "codegen"];
/** Tables of acts, a row each: they are read across. */
const TABLES = ["test/advice/procedure-acts.ts", "test/calendar/calendar-item-acts.test.ts"];
/** First data: stories told from beginning to end. */
const DATA = [
  "src/advice/first-data/requested-advice.ts",
  "src/calendar/first-data/calendar-2022.ts",
];
/** Names that no line can be broken in. */
const UNBREAKABLE = /^import \{ \w+ \} from "[^"]+";$/;

const FILES = [
  "ormconfig.ts",
  ...ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file}`),
  ),
].filter((file) => /\.(ts|sql|graphql)$/.test(file) && !/\/(generated|node_modules)\//.test(file));

const tooWide = (text: string): string[] =>
  text.split("\n").filter((line) => line.length > WIDEST && !UNBREAKABLE.test(line));

it("no line is wider than 120 columns", () => {
  expect(FILES.length).toBeGreaterThan(500);
  const wide = FILES.filter((file) => !TABLES.includes(file)).flatMap((file) =>
    tooWide(readFileSync(file, "utf8")).map((line) => `${file}: ${line.trim().slice(0, 60)}`),
  );
  expect(wide).toEqual([]);
});

it("no file of src has more than 300 lines, save data", () => {
  const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;
  const long = FILES.filter((file) => file.startsWith("src/") && !DATA.includes(file));
  expect(long.filter((file) => linesOf(file) > LONGEST)).toEqual([]);
  expect(DATA.every((file) => linesOf(file) > LONGEST)).toBe(true);
});

it("a line that is too wide would be found", () => {
  expect(tooWide(`${"x".repeat(WIDEST)}\n${"y".repeat(WIDEST + 1)}`)).toEqual([
    "y".repeat(WIDEST + 1),
  ]);
});
