import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { kept } from "../../src/reads/kept.js";
import { Pledge } from "../server/pilot/pledge.entity.js";
import { ORGANISATIONS } from "../support/fixture.js";
import { createPledges, idOf, LANDLORD, numberOf, type Pledges, PUBLIC } from "./pledges.js";

class PledgeType {}

const { woonbron, cprw, gemeenteDelft } = ORGANISATIONS;

let pledges: Pledges;
beforeAll(async () => {
  pledges = await createPledges();
  await pledges.add(
    { n: 1, dueOn: "2026-03-01" },
    { n: 3, dueOn: "2026-02-01" },
    { n: 2, dueOn: "2026-02-01" },
    { n: 4, of: "cprw" },
  );
});
afterAll(() => pledges.end());

describe("a kind of row that is kept", () => {
  it("is found by id; a hidden row, a missing one and no id at all are alike", async () => {
    const { find } = kept(Pledge, { as: "Pledge", type: PledgeType, called: ({ text }) => text });
    const ids = [idOf(2), idOf(9), "no id", idOf(1)];
    const found = await pledges.as(LANDLORD, async (snapshot) => {
      const rows = await find(snapshot, ids);
      expect(snapshot.asked).toBe(1);
      return rows;
    });
    expect(found.map((row) => row && numberOf(row))).toEqual([2, null, null, 1]);
    expect(found[0]).toMatchObject({ dueOn: "2026-02-01", version: 1, status: "OPEN" });
    expect(await pledges.as(PUBLIC, (snapshot) => find(snapshot, ids))).toEqual(
      ids.map(() => null),
    );
  });

  it("is listed for many keys in one statement, in the declared order and then by id", async () => {
    const list = kept(Pledge, { as: "Pledge", type: PledgeType, called: ({ text }) => text }).by(
      "organisationId",
      "dueOn",
    );
    const lists = await pledges.as(LANDLORD, async (snapshot) => {
      const found = await list(snapshot, [cprw, woonbron, gemeenteDelft]);
      expect(snapshot.asked).toBe(1);
      return found;
    });
    expect(lists.map((rows) => rows.map(numberOf))).toEqual([[4], [2, 3, 1], []]);
    expect(await pledges.as(PUBLIC, (snapshot) => list(snapshot, [woonbron]))).toEqual([[]]);
  });

  it("is not read again by id where a list of the same snapshot has read it", async () => {
    const kind = kept(Pledge, { as: "Pledge", type: PledgeType, called: ({ text }) => text });
    const list = kind.by("organisationId");
    await pledges.as(LANDLORD, async (snapshot) => {
      const [rows] = await list(snapshot, [woonbron]);
      const [again] = await kind.find(snapshot, [idOf(1)]);
      expect(again).toBe(rows!.find((row) => numberOf(row) === 1));
      expect(snapshot.asked).toBe(1);
      expect((await kind.find(snapshot, [idOf(4)]))[0]).toMatchObject({ text: "p4" });
      expect(snapshot.asked).toBe(2);
    });
  });

  it("is found by a key that only one row has", async () => {
    const findByText = kept(Pledge, {
      as: "Pledge",
      type: PledgeType,
      called: ({ text }) => text,
    }).oneBy("text");
    const found = await pledges.as(LANDLORD, (snapshot) => findByText(snapshot, ["p3", "nothing"]));
    expect(found.map((row) => row && numberOf(row))).toEqual([3, null]);
  });

  it("has the name of its table, of its type in the log, and the field that payloads show", () => {
    const kind = kept(Pledge, { as: "Promise", type: PledgeType, called: ({ text }) => text });
    expect(kind).toMatchObject({ row: Pledge, entity: "pledge", typeName: "Promise" });
    const shown = kind.shown("pledge", "As it now stands.");
    expect(shown).toMatchObject({ field: "pledge", find: kind.find });
    expect(shown.type()).toBe(PledgeType);
  });

  it("is refused where the class names no table", () => {
    class Nameless {
      id!: string;
    }
    expect(() => kept(Nameless, { as: "Nameless", type: PledgeType, called: () => null })).toThrow(
      "Nameless names no table.",
    );
  });
});
