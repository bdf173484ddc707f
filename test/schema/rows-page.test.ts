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

it("lets no module's rows name a neighbour's table, but one that it builds on", async () => {
  const texts = await Promise.all(modules.map(({ rows }) => readFile(rows, "utf8")));
  const guarded = texts.map((text) =>
    [...text.matchAll(/app\.guard\('(\w+)'/g)].map(([, table]) => table!),
  );
  const named = texts.map((text) =>
    [...text.replace(/--.*$/gm, "").matchAll(/\bapp\.([a-z_]+)\b(?!\()/g)].map(([, name]) => name!),
  );
  const own = guarded.map((tables, index) =>
    named[index]!.filter((name) => guarded.flat().includes(name) && !tables.includes(name)),
  );
  expect(own).toEqual(modules.map(() => []));
});
