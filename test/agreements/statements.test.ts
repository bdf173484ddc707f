import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import {
  askAll,
  countingActs,
  type Counts,
  createCountedWorld,
} from "../graphql/count-statements.js";
import { AGREEMENT_ACTS, AGREEMENT_QUERIES } from "../graphql/statement-counts.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { givenCycle, OPENED_ON, versioned, VISION } from "./given-cycle.js";

const LISTS_IN_LISTS = `{ agreementCycles(first: 60) { totalCount nodes { allowedActs
  municipality { name } landlord { name } tenantParties { name } dueDays { endsOn }
  bidDates { by { name } } history(first: 20) { nodes { act subject { __typename } } }
  bids { allowedActs cycle { startsYear } reactions { by { name } bid { number } } } } } }`;

async function inCountedWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createCountedWorld();
  try {
    await onDay(world, OPENED_ON);
    await test(world);
  } finally {
    await world.end();
  }
}

/** Cycles with two bids and an answer each. */
async function givenCycles(world: World, from: number, count: number): Promise<string> {
  const make = givenCycle(world);
  let id = "";
  for (let year = from; year < from + count; year += 1) {
    const cycle = await make.opened({ startsYear: year, endsYear: year });
    await make.submitted(cycle);
    await make.drafted(cycle);
    id = cycle.id;
  }
  return id;
}

it("takes as many statements for three cycles as for thirty", () =>
  inCountedWorld(async (world) => {
    const { voorzitter, bestuurder } = world.members;
    const count = async (id: string) =>
      (
        await askAll(
          world,
          [
            [voorzitter, cprw.AgreementCyclesDocument, { first: 60 }],
            [bestuurder, woonbron.AgreementCyclePageDocument, { id }],
          ],
          [bestuurder, LISTS_IN_LISTS],
        )
      ).statements;
    const id = await givenCycles(world, 2023, 3);
    await count(id);
    const few = await count(id);
    await givenCycles(world, 2026, 27);
    expect(await count(id)).toEqual(few);
    expect(few).toEqual(AGREEMENT_QUERIES);
  }));

it("takes as many statements for each act, beside three cycles and beside thirty", () =>
  inCountedWorld(async (world) => {
    await givenCycles(world, 2023, 3);
    await countActs(world, 2029); // from now on the server knows which columns each answer reads
    const few = await countActs(world, 2030);
    await givenCycles(world, 2040, 27);
    expect(await countActs(world, 2031)).toEqual(few);
    expect(few).toEqual(AGREEMENT_ACTS);
  }));

async function countActs(world: World, startsYear: number): Promise<Counts> {
  const counts: Counts = {};
  const act = countingActs(world, counts);
  const { bestuurder, voorzitter } = world.members;
  let { cycle } = await act(bestuurder, woonbron.OpenAgreementCycleDocument, {
    municipalityId: world.municipalities.delft,
    startsYear,
    endsYear: startsYear,
    policyBasis: VISION,
  });
  ({ cycle } = await act(bestuurder, woonbron.ReviseAgreementCycleDocument, {
    ...versioned(cycle!),
    tenantPartyIds: [world.organisations.cprw],
  }));
  ({ cycle } = await act(bestuurder, woonbron.AskForConsultationDocument, versioned(cycle!)));
  const dueOn = `${startsYear - 1}-09-01`;
  ({ cycle } = await act(voorzitter, cprw.AgreeBidDateDocument, { ...versioned(cycle!), dueOn }));
  ({ cycle } = await act(bestuurder, woonbron.SendOverviewDocument, {
    ...versioned(cycle!),
    url: "https://woonbron.example/overzicht.pdf",
  }));
  const cycleId = cycle!.id;
  let { bid } = await act(bestuurder, woonbron.DraftBidDocument, { cycleId, text: "Bod" });
  ({ bid } = await act(bestuurder, woonbron.ReviseBidDocument, {
    ...versioned(bid!),
    text: "Beter bod",
  }));
  await act(bestuurder, woonbron.DiscardBidDocument, versioned(bid!));
  ({ bid } = await act(bestuurder, woonbron.DraftBidDocument, { cycleId, text: "Bod" }));
  ({ bid } = await act(bestuurder, woonbron.SubmitBidDocument, versioned(bid!)));
  await act(voorzitter, cprw.ReactToBidDocument, { ...versioned(bid!), text: "Goed bod." });
  const { version } = (await givenCycle(world).read(bestuurder, cycleId))!;
  await act(bestuurder, woonbron.CloseAgreementCycleDocument, {
    id: cycleId,
    expectedVersion: version,
  });
  return counts;
}
