import { expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf, type TypedDocument } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { inAgreementWorld, givenCycle } from "./given-cycle.js";
import { givenConcluding } from "./given-concluding.js";
import { givenProgress } from "./given-progress.js";
import type { Who } from "./given-agreement.js";

type Overviews = woonbron.AgreementOverviewsQuery["agreementOverviews"];

async function overviewOf(world: World, who: Who, year = 2023) {
  const text = woonbron.AgreementOverviewsDocument as unknown as TypedDocument<
    { agreementOverviews: Overviews },
    object
  >;
  const { delft, dordrecht } = world.municipalities;
  const { agreementOverviews } = await dataOf(world.url, who, text, {
    municipalityIds: [delft, dordrecht],
    year,
  });
  return agreementOverviews!;
}

/** An agreement in force of two commitments, the first with an indicator and a report. */
async function givenInForce(world: World) {
  const make = givenConcluding(world);
  await onDay(world, "2023-03-04");
  const { id, parts } = await make.opened({ monitoringMonths: [4] });
  const first = await make.agreed({ parts });
  const second = await make.agreed({ parts }, { theme: "LEEFBAARHEID", text: "Samen schoon." });
  await make.decided(id, "FINAL_CONCEPT");
  for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, id);
  return { make, id, first, second };
}

it("says of each municipality what is agreed, how far it is, and what is open", () =>
  inAgreementWorld(async (world) => {
    const { make, first } = await givenInForce(world);
    await make.proposed(await make.opened({ title: "Nog open", endsOn: "2024-12-31" }));
    const { indicator } = (await make.done(
      make.landlord,
      "addIndicator",
      {
        commitmentId: first.id,
        name: "Verbeterde woningen",
        unit: "woningen",
        direction: "UP",
        source: "Woonbron",
        definition: "Opgeleverd in het jaar.",
        definedFrom: "2023-01-01",
      },
      "indicator { id }",
    )) as unknown as { indicator: { id: string } };
    await make.done(
      make.landlord,
      "recordFigures",
      {
        id: indicator.id,
        figures: [{ year: 2023, period: "YEAR", kind: "TARGET", value: 100 }],
      },
      "indicator { id }",
    );
    const [delft, dordrecht] = await overviewOf(world, make.landlord);
    expect(delft).toMatchObject({ inForce: 1, beingMade: 1, published: 0 });
    expect(delft!.counts).toMatchObject({ agreed: 2, open: 1, unreported: 2, onTrack: 0 });
    expect(delft!.themes.map(({ theme, agreed }) => [theme, agreed])).toEqual([
      ["DUURZAAMHEID", 1],
      ["LEEFBAARHEID", 1],
    ]);
    expect(delft!.commitments.map(({ number, light }) => [number, light])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(delft!.commitments[0]!.indicators).toMatchObject([
      {
        name: "Verbeterde woningen",
        isSum: false,
        years: [2023],
        targets: [100],
        realised: [null],
      },
    ]);
    expect(dordrecht).toMatchObject({ inForce: 0, beingMade: 0, commitments: [], tasks: [] });
  }));

it("names who has to move, and what is late", () =>
  inAgreementWorld(async (world) => {
    const { make, id } = await givenInForce(world);
    const tasksNow = async () =>
      (await overviewOf(world, make.tenants))[0]!.tasks!.map(
        ({ kind, isLate, organisation }) => `${kind} ${organisation?.name ?? "-"} ${isLate}`,
      );
    // whose duty it is does not hang on a cycle
    expect(await tasksNow()).toEqual(["PUBLISH Woonbron true"]);
    await givenCycle(world).opened();
    const open = await make.opened({ title: "Nog open", endsOn: "2024-12-31" });
    await make.proposed(open);
    expect((await tasksNow()).sort()).toEqual([
      "ANSWER_TEXT Gemeente Delft false",
      "ANSWER_TEXT Huurders Delft false",
      "ASK_CONSULTATION Woonbron true",
      "PUBLISH Woonbron true",
      "SEND_OVERVIEW Woonbron true",
      "SUBMIT_BID Woonbron true",
    ]);
    await make.act(make.landlord, "publishAgreement", id, {
      url: "https://woonbron.example/a.pdf",
    });
    expect(await tasksNow()).not.toContain("PUBLISH Woonbron true");
    await onDay(world, "2023-05-01");
    const late = await tasksNow();
    expect(late.filter((task) => task.startsWith("REPORT"))).toEqual([
      "REPORT Woonbron true",
      "REPORT Woonbron true",
    ]);
  }));

it("shows the light of the latest period, whenever that was reported: as the commitment does", () =>
  inAgreementWorld(async (world) => {
    const { make, first } = await givenInForce(world);
    await onDay(world, "2023-08-01");
    const { submitted } = givenProgress(world);
    await submitted(first, { year: 2023, period: "H1", light: "ON_TRACK" });
    await submitted(first, { year: 2023, period: "Q1", light: "AT_RISK" });
    const [delft] = await overviewOf(world, make.landlord);
    expect(delft!.commitments[0]).toMatchObject({ light: "ON_TRACK" });
    expect(delft!.counts).toMatchObject({ onTrack: 1, atRisk: 0 });
  }));

it("shows the public what is published, and nobody's tasks", () =>
  inAgreementWorld(async (world) => {
    const { make, id } = await givenInForce(world);
    const asked = async () => {
      const { data, errors } = await ask<{ agreementOverviews: { inForce: number }[] }>(
        world.url,
        null,
        `query ($ids: [ID!]!) { agreementOverviews(municipalityIds: $ids, year: 2023) {
          inForce published counts { agreed open } commitments { text } } }`,
        { ids: [world.municipalities.delft] },
      );
      return errors.length > 0 ? codesOf({ errors }) : data!.agreementOverviews;
    };
    expect(await asked()).toMatchObject([{ inForce: 0, commitments: [] }]);
    await make.act(make.landlord, "publishAgreement", id, {
      url: "https://woonbron.example/a.pdf",
    });
    expect(await asked()).toMatchObject([{ inForce: 1, published: 1, counts: { agreed: 2 } }]);
    const { errors } = await ask(
      world.url,
      null,
      "query ($ids: [ID!]!) { agreementOverviews(municipalityIds: $ids, year: 2023) { tasks { kind } } }",
      { ids: [world.municipalities.delft] },
    );
    expect(codesOf({ errors })).toEqual(["FORBIDDEN"]);
  }));
