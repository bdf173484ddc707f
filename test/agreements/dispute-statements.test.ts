import { expect, it } from "@jest/globals";
import { createCountedWorld, statementsOf } from "../graphql/count-statements.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { OPENED_ON } from "./given-cycle.js";
import { givenDispute } from "./given-dispute.js";

const LISTS = `query ($id: ID!) { agreementCycle(id: $id) { disputes { allowedActs beforeImpasse
  terms { endsOn } contestedTerm { endsOn } by { name } filer { name } contestedBy { name }
  cycle { startsYear } agreement { title } } } }`;

it("takes as many statements for two disputes of a cycle as for twelve", async () => {
  const world = await createCountedWorld();
  try {
    await onDay(world, OPENED_ON);
    const make = givenDispute(world);
    const id = await make.bidding();
    const count = async () =>
      (await statementsOf(world, () => dataOf(world.url, make.landlord, LISTS, { id }))).length;
    const declare = async (times: number) => {
      for (let time = 0; time < times; time += 1)
        await make.declared(make.tenants, { cycleId: id });
    };
    await declare(2);
    await count(); // from now on the server knows which columns the answer reads
    const few = await count();
    await declare(10);
    expect(await count()).toBe(few);
  } finally {
    await world.end();
  }
});
