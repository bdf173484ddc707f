import { describe, expect, it } from "@jest/globals";
import { pageComplexity, refusePageSize } from "../../src/reads/connection.js";
import { totalOrder } from "../../src/reads/order.js";
import {
  decodeCursor,
  encodeCursor,
  type OrderKey,
  signatureOf,
} from "../../src/reads/page-cursor.js";

const KEYS = {
  DUE_ON: [{ sql: "due_on", type: "date" }],
  TEXT: [
    { sql: "lower(text)", type: "text" },
    { sql: "text", type: "text" },
  ],
} as const satisfies Record<string, readonly OrderKey[]>;
const DEFAULT = { otherwise: "DUE_ON", id: "id" } as const;
const ID = { sql: "id", type: "uuid", name: "ID", descending: false };

describe("an order", () => {
  it("is total: it ends with the id, also when nothing was asked", () => {
    expect(totalOrder([], KEYS, DEFAULT)).toEqual([
      { sql: "due_on", type: "date", name: "DUE_ON0", descending: false },
      ID,
    ]);
  });

  it("has all keys of a field in its direction, and fields in the order that was asked", () => {
    const order = totalOrder(
      [
        { field: "TEXT", direction: "DESC" },
        { field: "DUE_ON", direction: "ASC" },
      ],
      KEYS,
      DEFAULT,
    );
    expect(signatureOf(order)).toBe("-TEXT0,-TEXT1,DUE_ON0,ID");
    expect(order.at(-1)).toEqual(ID);
  });

  it("names each field once", () => {
    const twice = ["ASC", "DESC"] as const;
    expect(() =>
      totalOrder(
        twice.map((direction) => ({ field: "TEXT", direction })),
        KEYS,
        DEFAULT,
      ),
    ).toThrow(expect.objectContaining({ message: "Name each order field once." }));
  });
});

describe("a cursor", () => {
  const keyed = (type: OrderKey["type"]) => [{ sql: "x", type, name: "X", descending: false }];
  const roundTrip = (type: OrderKey["type"], key: string) =>
    decodeCursor(encodeCursor("X", [key]), "X", keyed(type));

  it.each<[OrderKey["type"], string]>([
    ["text", 'é, "quoted"'],
    ["uuid", "00000000-0000-4000-8000-000000000001"],
    ["integer", "-12"],
    ["bigint", "9007199254740993"],
    ["date", "2024-02-29"],
    ["timestamptz", "2022-04-15 10:20:30.283456+00"],
  ])("keeps a key of type %s as the database wrote it", (type, key) => {
    expect(roundTrip(type, key)).toEqual([key]);
  });

  it.each<[OrderKey["type"], string]>([
    ["text", "\0"],
    ["uuid", "1"],
    ["integer", "2147483648"],
    ["bigint", "1e3"],
    ["date", "2023-02-29"],
    ["timestamptz", "2022-04-15T10:20:30Z"],
  ])("is refused with a %s that no list of ours wrote", (type, key) => {
    expect(() => roundTrip(type, key)).toThrow(
      expect.objectContaining({ extensions: { code: "CURSOR_INVALID" } }),
    );
  });
});

describe("the size of a page", () => {
  it("is from 1 to 200, and the refusal names the argument", () => {
    for (const size of [1, 200]) expect(() => refusePageSize(size)).not.toThrow();
    expect(() => refusePageSize(0)).toThrow("first must be from 1 to 200.");
    expect(() => refusePageSize(201, "last")).toThrow("last must be from 1 to 200.");
  });

  it("multiplies the cost of a node, at least 1, by how many may come", () => {
    const cost = (args: { first?: number; last?: number }, childComplexity: number) =>
      pageComplexity({ args, childComplexity });
    expect(cost({ first: 10 }, 3)).toBe(31);
    expect(cost({ last: 10 }, 0)).toBe(11);
    expect(cost({}, 2)).toBe(101);
    expect(cost({ first: 1_000_000 }, 1)).toBe(201);
  });
});
