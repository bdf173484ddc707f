import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { assertObjectType, buildSchema } from "graphql";
import { modules } from "../../src/modules.js";

// What src/README.md says of the rooms, beside what dependency-cruiser holds.

const ROOT = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), "utf8");
const filesIn = (folder: string) =>
  readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|sql)$/.test(file))
    .map((file) => `${folder}/${file}`);

const withoutComments = (file: string) =>
  read(file).replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*|--.*/g, "");
/** Without comments and texts: what is left is names. */
const codeOf = (file: string) =>
  withoutComments(file).replace(file.endsWith(".ts") ? /`[^`]*`|"[^"\n]*"/g : /(?!)/, "");

/** What the page says to touch for something: the files that stand in backticks in its list. */
function placesFor(something: string): string[] {
  const [, list] = new RegExp(`- \\*\\*${something}\\*\\*([^]*?)\n- `).exec(read("src/README.md"))!;
  return [...list!.matchAll(/`([\w*./-]+\.(?:ts|sql))`/g)].map(([, place]) => place!);
}
/** The files of a folder, without first data, whose code or texts have this name. */
const filesNaming = (name: RegExp, folder: string) =>
  filesIn(folder)
    .filter((file) => !file.includes("/first-data/") && name.test(withoutComments(file)))
    .sort();
const fileNames = (files: readonly string[]) => files.map((file) => file.split("/").at(-1)!).sort();

/** The rooms as the page names them, from top to bottom; dependency-cruiser holds this order. */
const ROOMS = [...read("src/README.md").matchAll(/^\| `([a-z-]+(?:\/|\.ts))` \|/gm)].map(
  ([, room]) => room!,
);
const MODULES = modules.map(({ name }) => name);
const FOUNDATION = ROOMS.filter((room) => !MODULES.includes(room.slice(0, -1)));

it("the page names every room, and the modules between the list of them and what they declare", () => {
  const there = readdirSync(new URL("src/", ROOT), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => /\/|\.ts$/.test(name));
  expect([...ROOMS].sort()).toEqual(there.sort());
  expect(ROOMS.slice(ROOMS.indexOf("modules.ts") + 1, ROOMS.indexOf("module.ts"))).toEqual(
    MODULES.map((name) => `${name}/`).reverse(),
  );
});

/** Words that modules are called after and that the foundation needs itself. */
const WORDS_OF_THE_FOUNDATION = [
  "organisation", // everybody acts for one
  "holidays", // terms are counted around them
];
/** What files of the foundation name nevertheless, and why. */
const NAMED_NEVERTHELESS = [
  "src/changes/change.type.ts: Calendar", // a description, which is part of the API
  "src/changes/change.type.ts: CalendarItem", // the same
  "src/identity/viewer.type.ts: calendar", // a description, which is part of the API
  "src/persistence/viewer-settings.ts: app.membership", // servers of before lock it, so it stays
  "src/terms/language.ts: collaboration", // the agreement's name in English
  "src/terms/terms.ts: ADVICE", // the Act's own name of a term
];

const filesOfFoundation = FOUNDATION.flatMap((room) =>
  room.endsWith("/") ? filesIn(`src/${room.slice(0, -1)}`) : [`src/${room}`],
).filter((file) => file !== "src/modules.ts");

/** What the pattern finds in these files, for a part of another pattern. */
const namedIn = (files: readonly string[], pattern: RegExp) => [
  ...new Set(files.flatMap((file) => [...read(file).matchAll(pattern)].map(([, name]) => name!))),
];
const filesOfModules = MODULES.flatMap((name) => filesIn(`src/${name}`));
const TABLES = namedIn(filesOfModules, /app\.guard\('(\w+)'/g);
/** The types of modules. One that is a single word, such as Region, may begin a sentence. */
const TYPES = namedIn(
  filesOfModules,
  /(?:@(?:Object|Input)Type\(|\b(?:enumOf|declareEnum)<[^>]*>\()\s*"([A-Z][a-z]+[A-Z]\w+)"/g,
);
const OWN_TYPES = namedIn(filesOfFoundation, /^export (?:type|interface|class) (\w+)/gm);
const words = MODULES.filter((name) => !WORDS_OF_THE_FOUNDATION.includes(name)).join("|");
const types = TYPES.filter((name) => !OWN_TYPES.includes(name)).join("|");
const tables = TABLES.join("|");
const NAMES = [
  new RegExp(words, "gi"),
  new RegExp(`\\b(?:${types})(?:Type)?\\b`, "g"),
  new RegExp(`\\bapp\\.(?:${tables})\\b(?!\\()`, "g"),
  new RegExp(`(?<=\\b(?:FROM|JOIN|INTO|UPDATE|TABLE) )(?:${tables})\\b`, "g"),
  new RegExp(`(?<=(["'\`]))(?:${tables})(?=\\1)`, "g"),
];

/**
 * What a text names of modules, in code, texts or comments. dependency-cruiser looks at what it
 * imports.
 */
const namesOfModulesIn = (text: string) => {
  const own = text.replace(/^import [^;]*? from "\.[^"]*";$/gm, "");
  return [...new Set(NAMES.flatMap((pattern) => own.match(pattern) ?? []))];
};

it("no file of the foundation names a module, a type or a table of one", () => {
  expect(filesOfFoundation.length).toBeGreaterThan(120);
  expect([TABLES.length, TYPES.length].map((count) => count > 25)).toEqual([true, true]);
  const found = filesOfFoundation.flatMap((file) =>
    namesOfModulesIn(read(file)).map((name) => `${file}: ${name}`),
  );
  expect(found.sort()).toEqual(NAMED_NEVERTHELESS);
});

it.each([
  ["a table in SQL", "const sql = `SELECT id FROM app.advice_procedure`;", "app.advice_procedure"],
  ["a table without its schema", "const sql = `DELETE FROM board_meeting`;", "board_meeting"],
  ["a table by its name", 'const RIGHTS = ["membership"];', "membership"],
  ["a query in a text", `const example = '{ calendarYears { year } }';`, "calendar"],
  ["a type", "function show(meeting: BoardMeetingType) {}", "BoardMeetingType"],
  ["a type in a comment", "// for instance a LandlordResponse", "LandlordResponse"],
])("finds %s", (_, planted, name) => {
  expect(namesOfModulesIn(planted)).toContain(name);
});

it("an act is named in its own file and in a list of its module, and where another act does it too", () => {
  const files = filesIn("src").filter((file) => !file.includes("/first-data/"));
  const codes = new Map(files.map((file) => [file, codeOf(file)]));
  const acts = modules.flatMap((module) =>
    module.acts.map(({ name }: { name: string }) => ({
      name,
      own: `/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`,
      isList: (file: string) =>
        file.startsWith(`src/${module.name}/`) && /\.(acts|module)\.ts$/.test(file),
    })),
  );
  const { Mutation } = buildSchema(read("schema/schema.graphql")).getTypeMap();
  expect(acts.map(({ name }) => name).sort()).toEqual(
    Object.keys(assertObjectType(Mutation).getFields()).sort(),
  );
  const elsewhere = acts.flatMap(({ name, own, isList }) => {
    const naming = files.filter((file) => new RegExp(`\\b${name}\\b`).test(codes.get(file)!));
    expect(naming.filter((file) => file.endsWith(own))).toHaveLength(1);
    expect(naming.filter(isList)).toHaveLength(1);
    return naming
      .filter((file) => !file.endsWith(own) && !isList(file))
      .map((file) => `${name} in ${file}`);
  });
  expect(elsewhere.sort()).toEqual([
    "discardAdvice in src/advice/advising/declare-no-objection.ts",
    "draftCalendarItem in src/calendar/item/propose-co-creation-item.ts",
    "liftAdviceConfidentiality in src/advice/request/end-embargoes.ts",
    "proposeCalendarItem in src/calendar/item/propose-co-creation-item.ts",
    "startCalendarItem in src/calendar/item/start-item-of-procedure.ts",
  ]);
});

it("the act that the page takes as its example is said where the page says, and nowhere else", () => {
  expect(placesFor("An act")).toEqual([
    "advice/answering/file-dispute.ts",
    "*.lifecycle.ts",
    "procedure.lifecycle.ts",
    "procedure.type.ts",
    "advice.permissions.ts",
    "answering.acts.ts",
  ]);
  expect(fileNames(filesNaming(/\b(fileDispute|FILE_DISPUTE)\b/, "src"))).toEqual([
    "advice.permissions.ts",
    "answering.acts.ts",
    "consent.lifecycle.ts",
    "file-dispute.ts",
    "procedure.lifecycle.ts",
    "procedure.type.ts",
    "requested-advice.lifecycle.ts",
  ]);
});

it("the field that the page takes as its example is said where the page says", () => {
  const places = placesFor("A field").filter((place) => !place.includes("*"));
  expect(places).toHaveLength(5);
  expect(fileNames(filesNaming(/\b(actionOwner|action_owner)\b/, "src"))).toEqual(places.sort());
  expect(filesNaming(/\baction_owner\b/, "migrations")).toHaveLength(1);
});

it("the audience that the page takes as its example is said where the page says", () => {
  const isModules = (file: string) =>
    MODULES.some((name) => file.startsWith(`src/${name}/`) && name !== "organisation");
  const found = filesNaming(/['"]MUNICIPALITY['"]|\bMUNICIPALITY:/, "src");
  const places = placesFor("An audience").filter((place) => !/\*|codegen/.test(place));
  expect(fileNames(found.filter((file) => !isModules(file)))).toEqual(fileNames(places));
  // What a module lets this audience do is the module's own.
  expect(found.filter(isModules)).toContain("src/calendar/calendar.rows.sql");
  expect(filesNaming(/\bMUNICIPALITY\b/, "migrations")).toEqual(
    filesNaming(/organisation_kind_check|membership_role_check/, "migrations"),
  );
});

it("a module stands behind those that it builds on, and outside of it only the list names it", () => {
  const names = modules.map(({ name }) => name);
  const imports = filesIn("src").flatMap((file) =>
    [...read(file).matchAll(/from "([^"]+)"|import\("([^"]+)"\)/g)].map(([, one, other]) => ({
      file,
      room: file.split("/")[1]!,
      to: /^\.\.?\/(?:\.\.\/)*([a-z-]+)\//.exec(one ?? other!)?.[1],
    })),
  );
  const back = imports.filter(
    ({ room, to }) =>
      names.includes(room) && to !== undefined && names.indexOf(to) > names.indexOf(room),
  );
  expect(back).toEqual([]);
  const outside = imports.filter(
    ({ file, room, to }) =>
      to !== undefined && names.includes(to) && !names.includes(room) && file !== "src/modules.ts",
  );
  expect(outside).toEqual([]);
});

/** The rooms inside modules, in the order in which the page names them. */
const INNER_ROOMS = [
  ...read("src/README.md").matchAll(/^\| `(\w+)\/` \|.*? in rooms: (.*) \(/gm),
].map(([, module, list]) => ({
  module: module!,
  inner: [...list!.matchAll(/`(\w+)\/`/g)].map(([, room]) => room!),
}));
/** Modules in which a room may know what a later one keeps, as a type only. */
const KNOW_TYPES_AHEAD = ["advice"]; // what an act needs of a procedure is told by all its parts

const isOfTypes = (text: string) => /^import (type |\{(\s*type \w+,?)+\s*\})/.test(text);

/** What a room imports from rooms of its module: `from`, `to`, and whether only as types. */
const importsIn = (module: string, inner: readonly string[], text: string, room: string) =>
  [...text.matchAll(/^import [^;]*? from "\.\.\/(\w+)\/[^"]*"/gm)].map(([all, to]) => ({
    arrow: `${module}: ${room} → ${to}`,
    ahead: inner.indexOf(to!) > inner.indexOf(room),
    types: isOfTypes(all),
  }));

it("the page tells of the rooms of advice and of the calendar", () => {
  expect(INNER_ROOMS.map(({ module }) => module).sort()).toEqual(
    expect.arrayContaining(["advice", "calendar"]),
  );
  for (const { module, inner } of INNER_ROOMS) {
    const there = readdirSync(new URL(`src/${module}/`, ROOT), { withFileTypes: true });
    expect(there.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort()).toEqual(
      ["first-data", ...inner].sort(),
    );
  }
});

it.each(INNER_ROOMS)("the rooms of $module build on those before them", ({ module, inner }) => {
  const imports = inner.flatMap((room) =>
    filesIn(`src/${module}/${room}`).flatMap((file) => importsIn(module, inner, read(file), room)),
  );
  expect(imports.length).toBeGreaterThan(5);
  const ahead = imports.filter((one) => one.ahead);
  expect(ahead.filter(({ types }) => !types || !KNOW_TYPES_AHEAD.includes(module))).toEqual([]);
});

it.each([
  ['import { lapse } from "../proposal/lapse.js";', false],
  ['import { type Kind, lapse } from "../proposal/lapse.js";', false],
  ['import { type Kind } from "../proposal/lapse.js";', true],
  ['import type { Kind } from "../proposal/lapse.js";', true],
])("finds that %s looks ahead", (text, types) => {
  expect(importsIn("calendar", ["item", "proposal"], text, "item")).toEqual([
    { arrow: "calendar: item → proposal", ahead: true, types },
  ]);
});
