import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { filterCondition } from "../../src/reads/filter-condition.js";
import { selectRows } from "../../src/persistence/rows.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { Pledge } from "../server/pilot/pledge.entity.js";
import { createPledges, idOf, LANDLORD, numberOf, type Pledges } from "./pledges.js";

const MADE_AT = new Date("2026-01-01T10:00:00.123Z");

const COLUMNS = {
  id: { sql: "pledge.id", type: "uuid" },
  text: { sql: "pledge.text", type: "text" },
  dueOn: { sql: "pledge.due_on", type: "date" },
  /** Null for a pledge that is open. */
  outcome: { sql: "NULLIF(pledge.status, 'OPEN')", type: "text" },
  /** More precise than JavaScript tells it. */
  madeAt: { sql: "timestamptz '2026-01-01 10:00:00.123456Z'", type: "timestamptz" },
  words: { sql: "string_to_array(pledge.text, ' ')", type: "text", list: true },
};

let pledges: Pledges;
beforeAll(async () => {
  pledges = await createPledges();
  await pledges.add(
    { n: 1, text: "Één woning", dueOn: "2026-01-01" },
    { n: 2, text: "50% minder_huur", dueOn: "2026-01-02", status: "KEPT" },
    { n: 3, text: "", dueOn: "2026-01-03", status: "PASSED" },
  );
});
afterAll(() => pledges.end());

/** The pledges that a filter selects. */
async function selected(filter: object): Promise<number[]> {
  const { sql, parameters } = filterCondition(filter, COLUMNS);
  const { database } = pledges;
  const rows = await inTransaction({
    database,
    viewer: LANDLORD,
    act: { act: "", requestId: null },
    work: (tx) =>
      selectRows({ source: tx, entity: Pledge, alias: "pledge" })
        .where(sql, parameters)
        .orderBy("pledge.id")
        .getRawMany<Pledge>(),
  });
  return rows.map(numberOf);
}

describe("a filter", () => {
  it.each<[string, object, number[]]>([
    ["nothing", {}, [1, 2, 3]],
    ["a field that is left out", { text: undefined, dueOn: { eq: undefined } }, [1, 2, 3]],
    ["an id, whatever its case", { id: { eq: idOf(2).toUpperCase() } }, [2]],
    ["all but an id", { id: { neq: idOf(2) } }, [1, 3]],
    ["all but a value, also without one", { outcome: { neq: "KEPT" } }, [1, 3]],
    ["one of several", { id: { in: [idOf(1), idOf(3)] } }, [1, 3]],
    ["none of none", { id: { in: [] } }, []],
    ["both ends of a period", { dueOn: { gte: "2026-01-02", lt: "2026-01-03" } }, [2]],
    ["after, and until", { dueOn: { gt: "2026-01-01", lte: "2026-01-02" } }, [2]],
    ["how a text begins, in another case", { text: { startsWith: "ÉéN" } }, [1]],
    ["not what stands later in a text", { text: { startsWith: "woning" } }, []],
    ["an instant as it is told, in milliseconds", { madeAt: { eq: MADE_AT } }, [1, 2, 3]],
    ["no instant after it", { madeAt: { gt: MADE_AT } }, []],
    ["all until an instant", { madeAt: { lte: MADE_AT } }, [1, 2, 3]],
    ["a text in another case", { text: { contains: "éÉN" } }, [1]],
    ["a text that is not composed", { text: { contains: "e\u0301e\u0301n" } }, [1]],
    ["signs that LIKE would know", { text: { contains: "0% m" } }, [2]],
    ["an underscore as it is", { text: { contains: "_" } }, [2]],
    ["what has no value", { outcome: { isNull: true } }, [1]],
    ["what has a value", { outcome: { isNull: false } }, [2, 3]],
    ["a list with a value", { words: { contains: "woning" } }, [1]],
    ["a list with one of these", { words: { containsAny: ["woning", "50%"] } }, [1, 2]],
    ["a list with all of these", { words: { containsAll: ["50%", "minder_huur"] } }, [2]],
    ["a list that is empty", { words: { isEmpty: true } }, [3]],
    ["all of no conditions", { and: [] }, [1, 2, 3]],
    ["one of no conditions", { or: [] }, []],
    ["either", { or: [{ id: { eq: idOf(1) } }, { outcome: { eq: "KEPT" } }] }, [1, 2]],
    ["both", { and: [{ dueOn: { gte: "2026-01-02" } }, { outcome: { eq: "KEPT" } }] }, [2]],
    ["all but these, also without a value", { not: { outcome: { eq: "KEPT" } } }, [1, 3]],
  ])("selects %s", async (_, filter, found) => {
    expect(await selected(filter)).toEqual(found);
  });

  it("binds what it is given, which is never SQL", async () => {
    const { sql, parameters } = filterCondition({ text: { eq: "') OR true --" } }, COLUMNS);
    expect(sql).not.toContain("OR true");
    expect(Object.values(parameters)).toEqual(["') OR true --"]);
    expect(await selected({ text: { eq: "') OR true --" } })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["a null field", { text: null }, "filter.text cannot be null"],
    ["a null operand", { text: { eq: null } }, "filter.text.eq cannot be null"],
    ["a null part", { or: [{ not: null }] }, "filter.not cannot be null"],
    ["no id", { id: { in: [idOf(1), "7"] } }, '"7" is not an id.'],
  ])("refuses %s with BAD_USER_INPUT", (_, filter, message) => {
    expect(() => filterCondition(filter, COLUMNS)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }),
      }),
    );
  });

  it("refuses more than 200 conditions, all levels together", () => {
    const parts = (count: number) => ({
      and: Array.from({ length: count }, () => ({ text: { eq: "a" } })),
    });
    expect(() => filterCondition(parts(199), COLUMNS)).not.toThrow();
    expect(() => filterCondition(parts(200), COLUMNS)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: "QUERY_TOO_COMPLEX", limit: 200 }),
      }),
    );
  });

  it("does not take a field or an operator that no column is for", () => {
    expect(() => filterCondition({ colour: { eq: "red" } }, COLUMNS)).toThrow("colour");
    expect(() => filterCondition({ text: { like: "a" } }, COLUMNS)).toThrow("like");
  });
});
