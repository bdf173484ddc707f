import { describe, expect, it } from "@jest/globals";
import { Column, Entity, type EntityTarget, PrimaryColumn } from "typeorm";
import { PUBLIC_VIEWER } from "../../src/authorisation/viewer.js";
import { modules } from "../../src/modules.js";
import { loadFirstData } from "../../src/first-data/load-first-data.js";
import { inLists, readLists, rowMaker } from "../../src/persistence/column-lists.js";
import { openDatabase } from "../../src/persistence/database.js";
import { type ColumnType, propertiesOf } from "../../src/persistence/entity-properties.js";
import { RowQuestion, selectRows } from "../../src/persistence/rows.js";
import { Snapshot } from "../../src/persistence/snapshot.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { entities } from "../../src/server/serve.js";
import { viewerOf } from "../first-data/read-as.js";
import { createDatabase } from "../support/database.js";

const VALUES = {
  text: 'Eén "regel", een \\ en\nnog één: 🏘\u2028\t{}',
  empty: "",
  none: null,
  flag: false,
  whole: -2147483648,
  day: "2024-02-29",
  beyond: "9007199254740993",
  at: new Date("2022-04-15T10:20:30.283Z"),
  early: new Date("0099-01-02T00:00:00.000Z"),
  texts: ["a,b", 'c"d', "NULL", "", null],
  none_of_them: [],
  kept: { a: [1.5, "é"], b: null },
};
const SELECT = `
  SELECT $1::text AS "text", '' AS "empty", NULL::text AS "none", false AS "flag",
    -2147483648 AS "whole", DATE '2024-02-29' AS "day", 9007199254740993::bigint AS "beyond",
  TIMESTAMPTZ '2022-04-15 10:20:30.283456+00' AS "at",
    TIMESTAMPTZ '0099-01-02 00:00:00+00' AS "early", ARRAY['a,b', 'c"d', 'NULL', '',
    NULL] AS "texts", ARRAY[]::text[] AS "none_of_them",
  '{"a": [1.5, "é"], "b": null}'::jsonb AS "kept" FROM generate_series(1, $2)`;
const TYPES: Record<keyof typeof VALUES, ColumnType> = {
  text: "text",
  empty: "text",
  none: "text",
  flag: "boolean",
  whole: "integer",
  day: "date",
  beyond: "bigint",
  at: "timestamptz",
  early: "timestamptz",
  texts: "text[]",
  none_of_them: "text[]",
  kept: "jsonb",
};
const COLUMNS = Object.entries(TYPES).map(([name, type]) => ({ name, type }));

/** A column of a type that JSON would change: its digits would be lost. */
@Entity("odd")
class Odd {
  @PrimaryColumn("uuid") id!: string;
  @Column("numeric") sum!: string;
}

describe("rows that come as lists", () => {
  it("stop a start whose entities have a column of a type that was not thought about", async () => {
    const test = await createDatabase();
    try {
      await expect(
        openDatabase({ databaseUrl: test.url, entities: [Odd], poolSize: 1 }),
      ).rejects.toThrow('The column of "sum" has the type numeric, which cannot be read yet');
    } finally {
      await test.drop();
    }
  });

  it("hold every kind of value as it was, none, one and many of them", async () => {
    const test = await createDatabase();
    const database = await openDatabase({ databaseUrl: test.url, entities, poolSize: 1 });
    const snapshot = new Snapshot(database, PUBLIC_VIEWER);
    try {
      for (const count of [0, 1, 3]) {
        const lists = readLists(
          await snapshot.read(inLists(SELECT, COLUMNS), [VALUES.text, count]),
        );
        expect(rowMaker(COLUMNS, Object.prototype)(lists)).toEqual(
          Array.from({ length: count }, () => VALUES),
        );
      }
    } finally {
      await snapshot.release();
      await database.destroy();
      await test.drop();
    }
  });

  it("are what pg reads row by row, of everything that is stored, in order", async () => {
    const test = await createDatabase();
    const database = await openDatabase({ databaseUrl: test.url, entities, poolSize: 2 });
    const found = new Set<EntityTarget<object>>();
    try {
      await loadFirstData(test.url, database, modules);
      for (const who of ["woonbron-bestuurder", "cprw-voorzitter"]) {
        const viewer = await viewerOf(database, who);
        await inTransaction({
          database,
          viewer,
          act: { act: "", requestId: null },
          work: async (tx) => {
            const snapshot = new Snapshot(database, viewer);
            try {
              for (const entity of entities as EntityTarget<object>[]) {
                const [key] = propertiesOf(database, entity);
                const lists = await new RowQuestion(entity, (query) =>
                  query.orderBy(`row.${key!.name}`),
                ).ask(snapshot);
                const rows = await selectRows({ source: tx, entity, alias: "row" })
                  .orderBy(`row.${key!.name}`)
                  .getRawMany();
                expect({ entity, rows: lists }).toEqual({ entity, rows });
                if (rows.length > 0) found.add(entity);
              }
            } finally {
              await snapshot.release();
            }
          },
        });
      }
      expect(found).toEqual(new Set(entities));
    } finally {
      await database.destroy();
      await test.drop();
    }
  });
});
