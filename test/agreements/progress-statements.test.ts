import { expect, it } from "@jest/globals";
import {
  askAll,
  countingActs,
  type Counts,
  createCountedWorld,
} from "../graphql/count-statements.js";
import { PROGRESS_ACTS, PROGRESS_QUERIES } from "../graphql/statement-counts.js";
import { onDay } from "../support/day.js";
import { beneath } from "../support/given.js";
import type { World } from "../support/world.js";
import { versioned } from "./given-cycle.js";
import { givenProgress, REPORTED_FROM } from "./given-progress.js";
import {
  ADD,
  CONFIRM,
  CONTEST,
  DISCARD,
  DRAFT,
  type GivenFigure,
  PROGRESS_PAGE,
  PUBLISHED,
  RECORD,
  REDEFINE,
  REVISE,
  SUBMIT,
} from "./progress-documents.js";

const LISTS_IN_LISTS = `{ performanceAgreements(first: 60) { nodes { parts { commitments {
  light reportDue latestProgress { id }
  indicators { owner { name } sumOf { name } definitions { text } commitment { number }
    figures { value by { name } } corrected { value indicator { name } } series { points { value } } }
  progress { allowedActs by { name } awaiting { name } commitment { number }
    answers { by { name } progress { number } } } } } } } }`;

async function inCountedWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createCountedWorld();
  try {
    await onDay(world, REPORTED_FROM);
    await test(world);
  } finally {
    await world.end();
  }
}

const figuresOf = (count: number, value: number): GivenFigure[] =>
  (["YEAR", "H1", "H2", "Q1", "Q2", "Q3", "Q4"] as const)
    .flatMap((period) =>
      (["BUDGET", "FORECAST"] as const).flatMap((kind) =>
        [2022, 2023, 2024, 2025].map((year) => ({ year, period, kind, value })),
      ),
    )
    .slice(0, count);

/** Published agreements with a commitment that has indicators, corrected figures and reports. */
async function givenReports(world: World, count: number): Promise<void> {
  const make = givenProgress(world);
  for (let time = 0; time < count; time += 1) {
    const commitment = await make.agreed({ isPublished: true, monitoringMonths: [4] });
    const parts = [await make.measured(commitment), await make.measured(commitment)];
    await make.measured(commitment, { sumOfIds: parts.map(({ id }) => id) });
    for (const value of [1, 2]) await make.recorded(parts[0]!, figuresOf(3, value));
    await make.settled(commitment);
    await make.contested(make.tenants, await make.submitted(commitment, { period: "H1" }));
    await make.drafted(commitment);
  }
}

it("takes as many statements for three agreements that are reported on as for twenty", () =>
  inCountedWorld(async (world) => {
    const { bestuurder } = world.members;
    await givenReports(world, 3);
    const [report] = await beneath<{ id: string }>(
      world,
      "SELECT id FROM agreement_progress WHERE status = 'CONTESTED' ORDER BY id",
    );
    const { id } = report!;
    const count = async () =>
      (
        await askAll(
          world,
          [
            [null, PUBLISHED, { first: 60 }],
            [bestuurder, PROGRESS_PAGE, { id }],
          ],
          [bestuurder, LISTS_IN_LISTS],
        )
      ).statements;
    await count();
    const few = await count();
    await givenReports(world, 17);
    expect(await count()).toEqual(few);
    expect(few).toEqual(PROGRESS_QUERIES);
  }));

it("takes as many statements for each act, beside three agreements and beside twenty", () =>
  inCountedWorld(async (world) => {
    await givenReports(world, 3);
    await countActs(world, 3);
    const few = await countActs(world, 3);
    await givenReports(world, 17);
    expect(await countActs(world, 56)).toEqual(few);
    expect(few).toEqual(PROGRESS_ACTS);
  }));

/** @param figures how many are recorded at once, and corrected. */
async function countActs(world: World, figures: number): Promise<Counts> {
  const counts: Counts = {};
  const act = countingActs(world, counts);
  const make = givenProgress(world);
  const { landlord, alderman, tenants } = make;
  const { id: commitmentId } = await make.agreed();
  const { indicator } = await act(landlord, ADD, {
    commitmentId,
    ...make.INDICATOR,
  });
  await act(landlord, REDEFINE, {
    ...versioned(indicator!),
    definition: "Label A+",
    definedFrom: "2023-01-01",
  });
  for (const [value, note] of [
    [1, ""],
    [2, "to correct them"],
  ] as const)
    await act(landlord, RECORD, { id: indicator!.id, figures: figuresOf(figures, value) }, note);
  const drafted = async () =>
    (
      await act(landlord, DRAFT, {
        commitmentId,
        ...{ year: 2022, period: "YEAR", light: "ON_TRACK" },
      })
    ).progress!;
  const { progress: revised } = await act(landlord, REVISE, {
    ...versioned(await drafted()),
    explanation: "Volgens plan.",
  });
  await act(landlord, DISCARD, versioned(revised!));
  const { progress } = await act(landlord, SUBMIT, versioned(await drafted()));
  await act(alderman, CONFIRM, versioned(progress!));
  await act(tenants, CONTEST, {
    ...versioned(progress!),
    note: "Dit klopt niet.",
  });
  return counts;
}
