import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { kept } from "../../src/reads/kept.js";
import type { Relation } from "../../src/graphql/relation.js";
import { toKnown, toMany, toOne, toOneOf } from "../../src/reads/relations.js";
import { Pledge } from "../server/pilot/pledge.entity.js";
import { ORGANISATIONS } from "../support/fixture.js";
import {
  type CountingSnapshot,
  createPledges,
  idOf,
  LANDLORD,
  numberOf,
  type Pledges,
} from "./pledges.js";

const { find, by, oneBy } = kept(Pledge, {
  as: "Pledge",
  type: class {},
  called: ({ text }) => text,
});
const listOf = by("organisationId", "dueOn");

/** Rows that lead to pledges. */
interface Plan {
  readonly pledgeId: string | null;
}
const pledgeOf = toOne(find, ({ pledgeId }: Plan) => pledgeId);
const oneByText = oneBy("text");
const namedBy = toOne(oneByText, ({ pledgeId }: Plan) => pledgeId);
interface Party {
  readonly id: string;
}
const pledgesOf = toMany(listOf, ({ id }: Party) => id);
const lastOf = toOneOf(
  listOf,
  ({ id }: Party) => id,
  (found) => found.at(-1),
);
interface Agenda {
  readonly pledgeIds: readonly string[];
}
const knownOf = toKnown(find, ({ pledgeIds }: Agenda) => pledgeIds);

const WOONBRON = { id: ORGANISATIONS.woonbron };
const CPRW = { id: ORGANISATIONS.cprw };
const DELFT = { id: ORGANISATIONS.gemeenteDelft };

let pledges: Pledges;
beforeAll(async () => {
  pledges = await createPledges();
  await pledges.add(
    { n: 1, dueOn: "2026-03-01" },
    { n: 2, dueOn: "2026-02-01" },
    { n: 3, of: "cprw" },
  );
});
afterAll(() => pledges.end());

/** What each row leads to, read for all of them before and then without waiting. */
async function prefetched<Row, Result>(
  relation: Relation<Row, Result>,
  rows: readonly Row[],
): Promise<{ readonly each: Result[]; readonly read: number[] }> {
  return pledges.as(LANDLORD, async (snapshot) => {
    const read = (await relation.prefetch(rows, snapshot)) as Pledge[];
    const each = rows.map((row) => relation.of(row, snapshot));
    expect(each.filter((one) => one instanceof Promise)).toEqual([]);
    expect(snapshot.asked).toBe(1);
    return { each: each as Result[], read: read.map(numberOf) };
  });
}

/** The same without reading ahead: the keys of one turn go together. */
const awaited = <Row, Result>(relation: Relation<Row, Result>, rows: readonly Row[]) =>
  pledges.as(LANDLORD, async (snapshot: CountingSnapshot) => {
    const each = await Promise.all(rows.map((row) => relation.of(row, snapshot)));
    expect(snapshot.asked).toBe(1);
    return each;
  });

const numbers = (rows: readonly Pledge[]) => rows.map(numberOf);
const numberOrNull = (row: Pledge | null) => row && numberOf(row);

describe("a relation", () => {
  it("to one row follows a key; without a key, and where nothing is seen, it is null", async () => {
    const plans: Plan[] = [idOf(2), null, idOf(9), idOf(3)].map((pledgeId) => ({ pledgeId }));
    const { each, read } = await prefetched(pledgeOf, plans);
    expect(each.map(numberOrNull)).toEqual([2, null, null, 3]);
    expect(read).toEqual([2, 3]);
    expect((await awaited(pledgeOf, plans)).map(numberOrNull)).toEqual([2, null, null, 3]);
  });

  it("to one row asks for no row without a key", async () => {
    await pledges.as(LANDLORD, async (snapshot) => {
      expect(namedBy.of({ pledgeId: null }, snapshot)).toBeNull();
      await namedBy.prefetch([{ pledgeId: null }, { pledgeId: "p1" }], snapshot);
      expect([...snapshot.found(oneByText).keys()]).toEqual(["p1"]);
    });
  });

  it("to many rows has each row's own, in their order, and an empty list for none", async () => {
    const { each, read } = await prefetched(pledgesOf, [CPRW, DELFT, WOONBRON]);
    expect(each.map(numbers)).toEqual([[3], [], [2, 1]]);
    expect(read).toEqual([3, 2, 1]);
    expect((await awaited(pledgesOf, [DELFT, WOONBRON])).map(numbers)).toEqual([[], [2, 1]]);
  });

  it("to one of many has the one that is picked, and shares the list's statement", async () => {
    const { each, read } = await prefetched(lastOf, [WOONBRON, DELFT, CPRW]);
    expect(each.map(numberOrNull)).toEqual([1, null, 3]);
    expect(read).toEqual([1, 3]);
    await pledges.as(LANDLORD, async (snapshot) => {
      await Promise.all([lastOf.of(WOONBRON, snapshot), pledgesOf.of(CPRW, snapshot)]);
      expect(snapshot.asked).toBe(1);
    });
  });

  it("to known rows follows the keys in their order, without those that are not seen", async () => {
    const agendas: Agenda[] = [
      { pledgeIds: [idOf(3), idOf(9), idOf(1)] },
      { pledgeIds: [] },
      { pledgeIds: [idOf(1)] },
    ];
    const { each, read } = await prefetched(knownOf, agendas);
    expect(each.map(numbers)).toEqual([[3, 1], [], [1]]);
    expect(read).toEqual([3, 1]);
    expect((await awaited(knownOf, agendas)).map(numbers)).toEqual([[3, 1], [], [1]]);
  });
});
