import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, it } from "@jest/globals";
import { writeRowsPage } from "../../src/server/rows-page.js";
import { createDatabase } from "../support/database.js";
import { modules } from "../../src/modules.js";
import { beneath } from "../support/given.js";

const committed = () => readFile(new URL("../../schema/rows.md", import.meta.url), "utf8");

it("tells on schema/rows.md what the catalogue says: `npm run schema` writes it", async () => {
  const { url, drop } = await createDatabase();
  try {
    expect(await writeRowsPage(url)).toBe(await committed());
  } finally {
    await drop();
  }
});

it("tells each reader more, each column and each condition in one more line", async () => {
  const { url, drop } = await createDatabase();
  try {
    await beneath(
      { databaseUrl: url },
      `
      CREATE OR REPLACE FUNCTION app.readers_of(app.agreed_term) RETURNS text[] LANGUAGE sql STABLE
        RETURN app.parties() || ARRAY['MUNICIPALITY'];
      GRANT UPDATE (kind) ON app.advice_procedure TO samenspraak_api;
      CREATE POLICY leak ON app.board_meeting FOR SELECT TO samenspraak_api USING (true)`,
    );
    const before = (await committed()).split("\n");
    const more = (await writeRowsPage(url)).split("\n").filter((line) => !before.includes(line));
    expect(more).toEqual([
      expect.stringMatching(/^- samenspraak_api may UPDATE kind, /),
      "parties() || ARRAY['MUNICIPALITY']",
      "- samenspraak_api SELECT (leak): rows `true`",
    ]);
  } finally {
    await drop();
  }
});

/** The tables whose rows a module says who reads: its own. */
const tablesIn = (rows: string) =>
  [...rows.matchAll(/app\.guard\('(\w+)'/g)].map(([, table]) => table!);
/** What a text of SQL names in the schema, without functions. */
const namedIn = (text: string) =>
  [...text.matchAll(/\bapp\.([a-z_]+)\b(?!\()/g)].map(([, name]) => name!);

/** All that a module says of its rows, as one text. */
const rowsTextOf = async ({ rows }: (typeof modules)[number]): Promise<string> =>
  (await Promise.all(rows.map((file) => readFile(file, "utf8")))).join("\n");

it("lets no module's rows name a neighbour's table", async () => {
  const texts = await Promise.all(modules.map(rowsTextOf));
  const guarded = texts.map(tablesIn);
  const foreign = texts.map((text, index) =>
    namedIn(text.replace(/--.*$/gm, "")).filter(
      (name) => guarded.flat().includes(name) && !guarded[index]!.includes(name),
    ),
  );
  expect(foreign).toEqual(modules.map(() => []));
});

it("lets no module's TypeScript name a neighbour's table, neither by its name nor in SQL", async () => {
  const owners = new Map<string, string>();
  for (const module of modules)
    for (const table of tablesIn(await rowsTextOf(module))) owners.set(table, module.name);
  expect(owners.get("calendar_item")).toBe("calendar");
  expect(owners.size).toBeGreaterThan(25);
  const named = modules.flatMap(({ name }) =>
    readdirSync(new URL(`../../src/${name}/`, import.meta.url), {
      recursive: true,
      encoding: "utf8",
    })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => {
        const text = readFileSync(new URL(`../../src/${name}/${file}`, import.meta.url), "utf8");
        const quoted = [...text.matchAll(/"([a-z]+_[a-z_]+)"/g)].map(([, word]) => word!);
        return [...namedIn(text), ...quoted]
          .filter((table) => owners.has(table))
          .map((table) => ({ file: `${name}/${file}`, own: owners.get(table) === name, table }));
      }),
  );
  expect(named.filter(({ own }) => own).length).toBeGreaterThan(20);
  expect(named.filter(({ own }) => !own)).toEqual([]);
});
