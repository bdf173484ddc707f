import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { prepareDatabase } from "../../src/persistence/prepare-database.js";
import { createDatabase, urlOfDatabase } from "../support/database.js";

describe("preparing a database", () => {
  it("refuses one that cannot order Dutch titles with a sentence, before it makes anything", async () => {
    const { url, drop } = await createDatabase();
    const name = `${new URL(url).pathname.slice(1)}_ascii`;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`);
      const plain = urlOfDatabase(url, name);
      await expect(prepareDatabase(plain)).rejects.toThrow(/^A database in UTF8 on a PostgreSQL with ICU is needed, for the order of Dutch titles: collation "nl-x-icu" .+ does not exist\.$/);
      const inside = new pg.Client({ connectionString: plain });
      await inside.connect();
      expect((await inside.query("SELECT to_regnamespace('app') AS app")).rows).toEqual([{ app: null }]);
      await inside.end();
    } finally {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.end();
      await drop();
    }
  });
});
