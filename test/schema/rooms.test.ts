import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { modules } from "../../src/modules.js";

// What src/README.md says of the rooms, beside what dependency-cruiser holds.

const FOUNDATION = [
  "acts",
  "authorisation",
  "changes",
  "first-data",
  "graphql",
  "identity",
  "persistence",
  "postgres",
  "reads",
  "server",
];
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

it("no file of the foundation names a module", () => {
  const named = new RegExp(
    modules
      .map(({ name }) => name)
      .filter((name) => name !== "terms" && name !== "organisation")
      .join("|"),
    "i",
  );
  expect(named.test("AdviceProcedure")).toBe(true);
  const files = FOUNDATION.flatMap((room) => filesIn(`src/${room}`));
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => named.test(codeOf(file)))).toEqual([]);
});

it("an act is named in its own file and its module's list, and where another act does it too", () => {
  const files = filesIn("src").filter((file) => !file.includes("/first-data/"));
  const codes = new Map(files.map((file) => [file, codeOf(file)]));
  const acts = modules.flatMap((module) =>
    module.acts.map(({ name }: { name: string }) => ({
      name,
      own: `/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`,
      list: `src/${module.name}/${module.name}.module.ts`,
    })),
  );
  expect(acts).toHaveLength(71);
  const elsewhere = acts.flatMap(({ name, own, list }) => {
    const naming = files.filter((file) => new RegExp(`\\b${name}\\b`).test(codes.get(file)!));
    expect(naming.filter((file) => file.endsWith(own))).toHaveLength(1);
    expect(naming).toContain(list);
    return naming
      .filter((file) => !file.endsWith(own) && file !== list)
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
  const [, list] = /- \*\*An act\*\* \(`advice\/answering\/file-dispute\.ts`\): ([^]*?)\n- /.exec(
    read("src/README.md"),
  )!;
  const places = [...list!.matchAll(/`([\w*.-]+\.ts)`/g)].map(([, place]) => place!);
  expect(places).toEqual([
    "*.lifecycle.ts",
    "procedure.lifecycle.ts",
    "procedure.type.ts",
    "advice.permissions.ts",
  ]);
  const naming = filesIn("src").filter(
    (file) =>
      !file.includes("/first-data/") &&
      /\b(fileDispute|FILE_DISPUTE)\b/.test(withoutComments(file)),
  );
  expect(naming.map((file) => file.split("/").at(-1)).sort()).toEqual([
    "advice.module.ts",
    "advice.permissions.ts",
    "consent.lifecycle.ts",
    "file-dispute.ts",
    "procedure.lifecycle.ts",
    "procedure.type.ts",
    "requested-advice.lifecycle.ts",
  ]);
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
      to !== undefined &&
      names.includes(to) &&
      to !== "terms" &&
      !names.includes(room) &&
      file !== "src/modules.ts",
  );
  expect(outside).toEqual([]);
});

/** In the order in which src/README.md names them: each room builds on those before it. */
const ROOMS_IN_ORDER = ["procedure", "request", "advising", "answering"];

it("the rooms of advice build on those before them", () => {
  expect(read("src/README.md")).toContain(ROOMS_IN_ORDER.map((room) => `\`${room}/\``).join(", "));
  const place = (file: string) => ROOMS_IN_ORDER.indexOf(file.split("/")[2]!);
  const ahead = filesIn("src/advice").flatMap((file) =>
    [...read(file).matchAll(/^import (?!type )[^;]*? from "\.\.\/(\w+)\//gm)]
      .filter(([text]) => !/^import \{(\s*type \w+,?)+\s*\}/.test(text))
      .map(([, room]) => ({ file, room: room! })),
  );
  expect(ahead.length).toBeGreaterThan(100);
  expect(
    ahead.filter(
      ({ file, room }) => place(file) >= 0 && ROOMS_IN_ORDER.indexOf(room) > place(file),
    ),
  ).toEqual([]);
});
