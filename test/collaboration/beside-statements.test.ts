import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import {
  askAll,
  countingActs,
  type Counts,
  createCountedWorld,
  type Question,
} from "../graphql/count-statements.js";
import { BESIDE_ACTS, BESIDE_QUERIES } from "../graphql/statement-counts.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { givenNomination } from "./given-nomination.js";
import { ASKED_ON, at, givenRecognition } from "./given-recognition.js";

const LISTS_IN_LISTS = `{
  committeeRecognitions(first: 100) { totalCount nodes { allowedActs by { name } committee { name }
    municipality { name } history(first: 10) { nodes { act person { name } } } } }
  commissionerNominations(first: 100) { totalCount nodes { allowedActs by { name }
    candidates { name nomination { seat } } history(first: 10) { nodes { act } } } } }`;

async function inCountedWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createCountedWorld();
  try {
    await onDay(world, ASKED_ON);
    await test(world);
  } finally {
    await world.end();
  }
}

/** Committees and nominations in several states: the id of the last of each. */
async function given(world: World, count: number) {
  const recognitions = givenRecognition(world);
  const nominations = givenNomination(world);
  const ids = { recognition: "", nomination: "", own: "" };
  for (let place = 0; place < count; place += 1) {
    const { id: committeeId } = await recognitions.committee(
      `De Linde ${Math.random()}`,
      world.municipalities.delft,
    );
    const first = at(await recognitions.asked({ committeeId }));
    // the local organisation may not know of that question
    ids.recognition = (await recognitions.asked({ committeeId }, recognitions.tenants)).id;
    await recognitions.done(recognitions.landlord, woonbron.RecogniseCommitteeDocument, first);
    ids.nomination = (await nominations.nominated()).id;
    ids.own = (await nominations.withCandidates("Anna", "Bas")).id;
  }
  return ids;
}

it("takes as many statements for three committees and nominations as for twelve", () =>
  inCountedWorld(async (world) => {
    const { bestuurder, voorzitter } = world.members;
    const ids = await given(world, 3);
    const count = async () =>
      (
        await askAll(
          world,
          [
            [bestuurder, woonbron.CommitteeRecognitionDocument, { id: ids.recognition }],
            [voorzitter, cprw.CommitteeRecognitionHistoryDocument, { id: ids.recognition }],
            [bestuurder, woonbron.CommitteeRecognitionsDocument, { first: 100 }],
            [bestuurder, woonbron.CommissionerNominationDocument, { id: ids.nomination }],
            [voorzitter, cprw.CommissionerNominationHistoryDocument, { id: ids.nomination }],
            [voorzitter, cprw.CommissionerNominationsDocument, { first: 100 }],
            [voorzitter, cprw.OwnNominationDocument, { id: ids.own }],
          ] as unknown as Question[],
          [voorzitter, LISTS_IN_LISTS],
        )
      ).statements;
    await count();
    const few = await count();
    await given(world, 9);
    expect(await count()).toEqual(few);
    expect(few).toEqual(BESIDE_QUERIES);
  }));

it("takes as many statements for each act, beside two of each and beside ten", () =>
  inCountedWorld(async (world) => {
    await given(world, 2);
    await countActs(world); // the server learns which columns each answer reads
    const few = await countActs(world);
    await given(world, 8);
    expect(await countActs(world)).toEqual(few);
    expect(few).toEqual(BESIDE_ACTS);
  }));

async function countActs(world: World): Promise<Counts> {
  const counts: Counts = {};
  const act = countingActs(world, counts);
  const { asked, asking, recognised, reporting, landlord, council } = givenRecognition(world);
  const { nominated, opened, profiled, withCandidates, own } = givenNomination(world);
  const reason = "Daarom.";
  await act(council, cprw.AskCommitteeRecognitionDocument, asking());
  await act(landlord, woonbron.RecogniseCommitteeDocument, at(await asked()));
  await act(landlord, woonbron.RefuseCommitteeRecognitionDocument, {
    ...at(await asked()),
    reason,
  });
  await act(council, cprw.WithdrawCommitteeRecognitionDocument, at(await asked()));
  await act(council, cprw.ReportCommitteeYearDocument, reporting(await recognised(), 2022));
  await act(landlord, woonbron.EndCommitteeRecognitionDocument, {
    ...at(await recognised()),
    reason,
  });

  await act(council, cprw.OpenNominationDocument, { seat: "Zetel 1" });
  await act(council, cprw.AgreeNominationProfileDocument, {
    ...at(await opened()),
    profile: "Iemand met hart",
  });
  const { id: nominationId } = await profiled();
  await act(council, cprw.AddNominationCandidateDocument, { nominationId, name: "Anna" });
  const [candidate] = (await own(nominationId)).candidates!;
  await act(council, cprw.WithdrawNominationCandidateDocument, at(candidate!));
  const nomination = await withCandidates("Bas");
  await act(council, cprw.NominateCommissionerDocument, {
    ...at(nomination),
    candidateId: nomination.candidates![0]!.id,
  });
  await act(council, cprw.CancelNominationDocument, { ...at(await opened()), reason });
  await act(landlord, woonbron.RecordAppointmentDocument, at(await nominated()));
  await act(landlord, woonbron.RecordNonAppointmentDocument, {
    ...at(await nominated()),
    ground: reason,
  });
  return counts;
}
