import { describe, expect, it } from "@jest/globals";
import type { Property } from "../../src/persistence/entity-properties.js";
import { allColumns, type Columns, ReadColumns } from "../../src/persistence/read-columns.js";

class Tree {
  id!: string;
  name!: string;
  height!: number;
}
const PROPERTIES: Property[] = [
  { name: "id", type: "uuid" },
  { name: "name", type: "text" },
  { name: "height", type: "integer" },
];
const VALUES: Record<string, unknown> = { id: "1", name: "Eik", height: 12 };
const rowOf = ({ properties, toRows }: Columns<Tree>): Tree =>
  toRows(properties.map(({ name }) => [VALUES[name]]))[0]!;
const namesOf = ({ properties }: Columns<Tree>) => properties.map(({ name }) => name);

describe("the columns of a document", () => {
  it("are all of them the first time, and then those that were read", () => {
    const columns = new ReadColumns();
    const first = columns.of(Tree, PROPERTIES, []);
    expect(first.properties).toEqual(PROPERTIES);
    expect(rowOf(first).name).toBe("Eik");
    columns.settle();
    const then = columns.of(Tree, PROPERTIES, []);
    expect(namesOf(then)).toEqual(["name"]);
    expect(rowOf(then)).toEqual({ name: "Eik" });
    expect(columns.misses).toBe(0);
  });

  it("hold what the reader itself needs, also when nobody reads it of a row", () => {
    const columns = new ReadColumns();
    columns.of(Tree, PROPERTIES, []);
    columns.settle();
    expect(namesOf(columns.of(Tree, PROPERTIES, ["id"]))).toEqual(["id"]);
  });

  it("are one at least, so that rows of which nothing is read can be counted", () => {
    const columns = new ReadColumns();
    columns.of(Tree, PROPERTIES, []);
    columns.settle();
    const { properties, toRows } = columns.of(Tree, PROPERTIES, []);
    expect(properties.map(({ name }) => name)).toEqual(["id"]);
    expect(toRows([["1", "2", "3"]])).toHaveLength(3);
  });

  it("count a miss when a row is asked for another, and are all until an execution goes well", () => {
    const columns = new ReadColumns();
    void rowOf(columns.of(Tree, PROPERTIES, [])).name;
    columns.settle();
    const row = rowOf(columns.of(Tree, PROPERTIES, []));
    expect(row.height).toBeUndefined(); // who executes the document throws this answer away
    expect(columns.misses).toBe(1);
    const again = columns.of(Tree, PROPERTIES, []);
    expect(again.properties).toEqual(PROPERTIES);
    expect(rowOf(again).height).toBe(12);
    columns.settle();
    expect(namesOf(columns.of(Tree, PROPERTIES, []))).toEqual(["name", "height"]);
  });

  it("take what is added to a row, as the name of its type", () => {
    const columns = new ReadColumns();
    for (let execution = 1; execution <= 2; execution++) {
      const row = Object.assign(rowOf(columns.of(Tree, PROPERTIES, ["id"])), {
        __typename: "Tree",
      });
      expect([row.__typename, row.id]).toEqual(["Tree", "1"]);
      columns.settle();
    }
    expect(columns.misses).toBe(0);
  });

  it("are read in as many turns as ever before, the last of which is known, until one more is taken", () => {
    const columns = new ReadColumns();
    expect([columns.takesTurn(1), columns.takesTurn(2)]).toEqual([false, false]);
    columns.settle();
    expect([columns.takesTurn(1), columns.takesTurn(2)]).toEqual([false, true]);
    expect(columns.takesTurn(1)).toBe(false); // another execution, which needs no second one
    columns.miss();
    expect([
      columns.misses,
      columns.takesTurn(1),
      columns.takesTurn(2),
      columns.takesTurn(3),
    ]).toEqual([1, false, false, false]);
    columns.settle();
    expect([columns.takesTurn(2), columns.takesTurn(3)]).toEqual([false, true]);
  });

  it("are a plain row without a document", () => {
    expect(rowOf(allColumns<Tree>(PROPERTIES))).toEqual(VALUES);
  });
});
