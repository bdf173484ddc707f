import { describe, expect, it } from "@jest/globals";
import { ask } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { expectRefused } from "../support/refused.js";
import { versioned } from "./given-cycle.js";
import { givenProgress, inForce } from "./given-progress.js";
import {
  ADD,
  type GivenFigure,
  type ReadIndicator,
  RECORD,
  REDEFINE,
} from "./progress-documents.js";

const target = (year: number, value: number) =>
  ({ year, period: "YEAR", kind: "TARGET", value }) as const;
const realised = (year: number, value: number) =>
  ({ year, period: "YEAR", kind: "REALISED", value }) as const;

const forecast = (year: number, value: number) =>
  ({ year, period: "YEAR", kind: "FORECAST", value }) as const;

describe("addIndicator", () => {
  it("is for any party to the part; the figure is the lead's unless another owner is named", () =>
    inForce(async (world) => {
      const { agreed, measured, alderman, council, INDICATOR } = givenProgress(world);
      const commitment = await agreed();
      const { woonbron: landlord, gemeenteDelft } = world.organisations;
      expect((await measured(commitment)).owner!.id).toBe(landlord);
      const named = await measured(commitment, { by: alderman, ownerId: gemeenteDelft });
      expect(named.owner!.id).toBe(gemeenteDelft);
      const input = { commitmentId: commitment.id, ...INDICATOR };
      await expectRefused(world, council, ADD, input, "FORBIDDEN");
      await expectRefused(world, world.members.beleidsadviseur, ADD, input, "FORBIDDEN");
      await expectRefused(world, world.members.dordtseAmbtenaar, ADD, input, "NOT_FOUND");
    }));

  it("refuses an indicator that lacks something, or half a baseline, and loses nothing", () =>
    inForce(async (world) => {
      const { agreed, landlord, INDICATOR } = givenProgress(world);
      const { id: commitmentId } = await agreed();
      const refused = async (input: object, code: string) =>
        (
          await expectRefused(world, landlord, ADD, { commitmentId, ...INDICATOR, ...input }, code)
        ).userErrors[0]?.path.at(-1);
      for (const field of ["name", "unit", "source", "definition"]) {
        expect(await refused({ [field]: " \u200B" }, "INDICATOR_INCOMPLETE")).toBe(field);
        expect(await refused({ [field]: "x".repeat(10_001) }, "TEXT_TOO_LONG")).toBe(field);
        expect(await refused({ [field]: "x\u0000" }, "TEXT_INVALID")).toBe(field);
      }
      await refused({ baseline: 3 }, "BASELINE_INCOMPLETE");
      await refused({ baselineYear: 2020 }, "BASELINE_INCOMPLETE");
      await refused({ baseline: 3, baselineYear: 20 }, "BASELINE_INCOMPLETE");
      await refused({ baseline: 1e16, baselineYear: 2020 }, "NUMBER_INVALID");
      for (const ownerId of [world.organisations.cprw, "nobody", landlord.personId])
        await refused({ ownerId }, "OWNER_NOT_PARTY");
      await refused({ commitmentId: landlord.personId }, "NOT_FOUND");
      await refused({ commitmentId: "\u0000" }, "NOT_FOUND");
    }));

  it("adds up indicators of its agreement that have its unit and are no sums", () =>
    inForce(async (world) => {
      const { agreed, measured, landlord, INDICATOR } = givenProgress(world);
      const commitment = await agreed();
      const beside = await agreed({ beside: commitment });
      const one = await measured(commitment);
      const other = await measured(beside);
      const sum = await measured(commitment, { sumOfIds: [one.id, other.id.toUpperCase()] });
      expect(sum.sumOf.map(({ id }) => id)).toEqual([one.id, other.id]);
      const inEuros = await measured(commitment, { unit: "euro" });
      const elsewhere = await measured(await agreed());
      const wrong = [
        [one.id],
        [one.id, one.id],
        [one.id, one.id.toUpperCase()],
        [one.id, inEuros.id],
        [one.id, elsewhere.id],
        [one.id, sum.id],
        [one.id, landlord.personId],
        [one.id, "\u0000"],
        Array.from({ length: 51 }, () => one.id),
      ];
      for (const sumOfIds of wrong)
        await expectRefused(
          world,
          landlord,
          ADD,
          { commitmentId: commitment.id, ...INDICATOR, sumOfIds },
          "SUM_INVALID",
        );
    }));

  it("of a commitment that was not agreed stays with who negotiates, also when it is published", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, landlord } = givenProgress(world);
      const commitment = await agreed();
      const left = await agreed({ beside: commitment, commitmentStatus: "PROPOSED" });
      const [kept, hidden] = [await measured(commitment), await measured(left)];
      for (const one of [kept, hidden]) await recorded(one, [target(2022, 10)]);
      const { id, version } = (
        await ask<{ performanceAgreement: { id: string; version: number } }>(
          world.url,
          landlord,
          `query ($id: ID!) { performanceAgreement(id: $id) { id version } }`,
          { id: commitment.agreementId },
        )
      ).data!.performanceAgreement;
      const published = await ask(
        world.url,
        landlord,
        `mutation ($input: PublishAgreementInput!) {
          publishAgreement(input: $input) { userErrors { code } } }`,
        { input: { id, expectedVersion: version, url: "https://woonbron.example/pa.pdf" } },
      );
      expect(published).toMatchObject({ data: { publishAgreement: { userErrors: [] } } });
      const asked = "query ($id: ID!) { indicator(id: $id) { figures { value } } }";
      const seen = async (of: { id: string }) =>
        (await ask<{ indicator: object | null }>(world.url, null, asked, { id: of.id })).data!
          .indicator;
      expect(await seen(kept)).toEqual({ figures: [{ value: 10 }] });
      expect(await seen(hidden)).toBeNull();
    }));
});

describe("redefineIndicator", () => {
  it("is its owner's, from a later day on, and keeps what it counted before", () =>
    inForce(async (world) => {
      const { agreed, measured, done, landlord, alderman } = givenProgress(world);
      const indicator = await measured(await agreed());
      const input = { ...versioned(indicator), definition: "Label A+", definedFrom: "2023-01-01" };
      await expectRefused(world, alderman, REDEFINE, input, "NOT_YOUR_FIGURE");
      await expectRefused(
        world,
        landlord,
        REDEFINE,
        { ...input, definedFrom: "2022-01-01" },
        "DEFINITION_NOT_LATER",
      );
      await expectRefused(
        world,
        landlord,
        REDEFINE,
        { ...input, definition: " " },
        "INDICATOR_INCOMPLETE",
      );
      const { indicator: redefined } = await done(landlord, REDEFINE, input);
      expect(redefined!.definitions).toEqual([
        { text: "Woningen met label A of beter na de ingreep.", from: "2022-01-01" },
        { text: "Label A+", from: "2023-01-01" },
      ]);
      await expectRefused(
        world,
        landlord,
        REDEFINE,
        { ...input, definedFrom: "2024-01-01" },
        "CONFLICT",
      );
    }));
});

describe("recordFigures", () => {
  it("keeps a figure that was corrected beside the one that holds", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded } = givenProgress(world);
      const indicator = await measured(await agreed());
      await recorded(indicator, [realised(2022, 90), forecast(2023, 120), target(2022, 100)]);
      const now = await recorded(indicator, [realised(2022, 85), forecast(2023, 110)]);
      const brief = (all: ReadIndicator["figures"]) =>
        all.map(({ year, kind, value }) => [year, kind, value]);
      expect(brief(now.figures)).toEqual([
        [2022, "TARGET", 100],
        [2022, "REALISED", 85],
        [2023, "FORECAST", 110],
      ]);
      expect(brief(now.corrected)).toEqual([
        [2022, "REALISED", 90],
        [2023, "FORECAST", 120],
      ]);
      expect(now.corrected[0]).toMatchObject({
        replacedOn: "2023-05-15",
        by: { name: "Woonbron" },
      });
    }));

  it("replaces a target in negotiation, and none that was agreed on", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, landlord } = givenProgress(world);
      const commitment = await agreed({ status: "NEGOTIATION", isConcluded: false });
      const indicator = await measured(commitment);
      const unknown = { ...target(2023, 0), value: null, unknownReason: "Volgt uit de begroting" };
      await recorded(indicator, [target(2022, 120), unknown]);
      await recorded(indicator, [target(2022, 100)]);
      const becomes = (status: string) =>
        beneath(world, "UPDATE agreement SET status = $2 WHERE id = $1", [
          commitment.agreementId,
          status,
        ]);
      for (const status of ["CONCEPT_PROPOSED", "CONCEPT_FINAL", "SIGNING"]) {
        await becomes(status);
        const input = { id: indicator.id, figures: [forecast(2022, 90), target(2022, 90)] };
        const { userErrors } = await expectRefused(world, landlord, RECORD, input, "TARGET_AGREED");
        expect(userErrors[0]!.path).toEqual(["input", "figures", "1"]);
      }
      // what was unknown becomes known, and then stays; what was not agreed on goes on
      await recorded(indicator, [target(2023, 110), target(2024, 115), forecast(2022, 90)]);
      const late = { id: indicator.id, figures: [target(2023, 50)] };
      await expectRefused(world, landlord, RECORD, late, "TARGET_AGREED");
      await becomes("NEGOTIATION");
      const { figures } = await recorded(indicator, [target(2023, 105)]);
      expect(figures.map(({ kind, value }) => [kind, value])).toEqual([
        ["TARGET", 100],
        ["FORECAST", 90],
        ["TARGET", 105],
        ["TARGET", 115],
      ]);
    }));

  it("gives another target when an amendment holds, once", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, landlord } = givenProgress(world);
      const first = await agreed();
      const indicator = await measured(first);
      await recorded(indicator, [target(2023, 100)]);
      const input = { id: indicator.id, figures: [target(2023, 80)] };
      const second = await agreed({
        ...{ amends: first, status: "NEGOTIATION", isConcluded: false, inForceOn: null },
      });
      await expectRefused(world, landlord, RECORD, input, "TARGET_AGREED");
      const becomes = (status: string, { agreementId }: { agreementId: string }) =>
        beneath(
          world,
          "UPDATE agreement SET status = $2, concluded_at = COALESCE(concluded_at, now()) WHERE id = $1",
          [agreementId, status],
        );
      await becomes("IN_FORCE", second);
      await becomes("AMENDED", first);
      const { figures, corrected } = await recorded(indicator, [target(2023, 80)]);
      expect([figures, corrected].map(([one]) => one!.value)).toEqual([80, 100]);
      const again = { id: indicator.id, figures: [target(2023, 60)] };
      await expectRefused(world, landlord, RECORD, again, "TARGET_AGREED");
    }));

  it("is its owner's, or who reports does it where the owner has no log-in", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, landlord, alderman, tenants } = givenProgress(world);
      const { gemeenteDelft, delftseHuurders } = world.organisations;
      const commitment = await agreed({ onPaper: [delftseHuurders] });
      const figures = [target(2022, 100)];
      const municipal = await measured(commitment, { ownerId: gemeenteDelft });
      await expectRefused(
        world,
        landlord,
        RECORD,
        { id: municipal.id, figures },
        "NOT_YOUR_FIGURE",
      );
      await recorded(municipal, figures, alderman);
      const onPaper = await measured(commitment, { ownerId: delftseHuurders });
      await expectRefused(world, alderman, RECORD, { id: onPaper.id, figures }, "NOT_YOUR_FIGURE");
      await recorded(onPaper, figures, landlord);
      await expectRefused(world, tenants, RECORD, { id: municipal.id, figures }, "NOT_YOUR_FIGURE");
    }));

  it("refuses figures that are none, of other years, twice, or as they stand, and keeps all", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, landlord } = givenProgress(world);
      const indicator = await measured(await agreed());
      await recorded(indicator, [target(2022, 100), { ...target(2023, 0), value: 0 }]);
      const refused = async (figures: GivenFigure[], code: string) =>
        (await expectRefused(world, landlord, RECORD, { id: indicator.id, figures }, code))
          .userErrors[0]!.path;
      const unknown = { year: 2024, period: "YEAR", kind: "TARGET" } as const;
      expect(await refused([target(2025, 1), unknown], "VALUE_OR_REASON")).toEqual([
        "input",
        "figures",
        "1",
        "value",
      ]);
      await refused([{ ...unknown, unknownReason: " " }], "VALUE_OR_REASON");
      await refused([{ ...unknown, value: 1, unknownReason: "Nog niet" }], "VALUE_OR_REASON");
      await refused([{ ...unknown, unknownReason: "x".repeat(10_001) }], "TEXT_TOO_LONG");
      await refused([target(2021, 1)], "YEAR_OUTSIDE_AGREEMENT");
      await refused([target(2026, 1)], "YEAR_OUTSIDE_AGREEMENT");
      await refused([target(-2147483648, 1)], "YEAR_OUTSIDE_AGREEMENT");
      await refused([realised(2024, 1)], "DATE_IN_FUTURE");
      await refused([{ ...realised(2023, 1), period: "Q3" }], "DATE_IN_FUTURE");
      await refused([target(2024, 1e15 + 1)], "NUMBER_INVALID");
      await refused([target(2024, 1), target(2024, 2)], "FIGURES_INVALID");
      await refused([], "FIGURES_INVALID");
      await refused(
        Array.from({ length: 101 }, (_, year) => target(year, 1)),
        "FIGURES_INVALID",
      );
      expect(await refused([target(2024, 1), target(2022, 100)], "NOTHING_TO_CHANGE")).toEqual([
        "input",
        "figures",
        "1",
      ]);
      await refused([target(2023, -0)], "NOTHING_TO_CHANGE");
      for (const value of ["1e999", "-1e999"]) {
        const { data } = await ask<{ recordFigures: { userErrors: { code: string }[] } }>(
          world.url,
          landlord,
          `mutation { recordFigures(input: { id: "${indicator.id}", figures: [
            { year: 2024, period: YEAR, kind: TARGET, value: ${value} }] }) {
              userErrors { code } } }`,
        );
        expect(data!.recordFigures.userErrors).toEqual([{ code: "NUMBER_INVALID" }]);
      }
      const { figures } = await recorded(indicator, [target(2024, 1)]);
      expect(figures.map(({ value }) => value)).toEqual([100, 0, 1]);
    }));

  it("is not for a sum", () =>
    inForce(async (world) => {
      const { agreed, measured, landlord } = givenProgress(world);
      const commitment = await agreed();
      const sumOfIds = [(await measured(commitment)).id, (await measured(commitment)).id];
      const { id } = await measured(commitment, { sumOfIds });
      await expectRefused(
        world,
        landlord,
        RECORD,
        { id, figures: [target(2022, 1)] },
        "SUM_HAS_NO_FIGURES",
      );
    }));

  it("lets one correction at a time stand, also when two are made at once", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, landlord } = givenProgress(world);
      const indicator = await measured(await agreed());
      await recorded(indicator, [realised(2022, 1)]);
      const answers = await Promise.all(
        [2, 3, 4].map((value) =>
          attempt(world, landlord, RECORD, { id: indicator.id, figures: [realised(2022, value)] }),
        ),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
      const { figures, corrected } = await recorded(indicator, [target(2022, 9)]);
      expect(figures).toHaveLength(2);
      expect(corrected).toHaveLength(3);
    }));
});

interface Drawn {
  indicator: {
    series: { points: { year: number; value: number | null; missingOf: { id: string }[] }[] }[];
  };
  agreementOverviews: { commitments: { indicators: { indicatorId: string }[] }[] }[];
}
const DRAWN = `query ($id: ID!, $municipalityIds: [ID!]!) {
  indicator(id: $id) { series { points { year value missingOf { id } } } }
  agreementOverviews(municipalityIds: $municipalityIds, year: 2022) {
    commitments { indicators { indicatorId years targets realised } } } }`;

describe("series", () => {
  it("draw each kind by the last day of its periods", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded } = givenProgress(world);
      const indicator = await measured(await agreed());
      const { series } = await recorded(indicator, [
        { year: 2023, period: "YEAR", kind: "TARGET", value: 120 },
        { year: 2022, period: "YEAR", kind: "REALISED", unknownReason: "Wordt geteld" },
        { year: 2022, period: "H1", kind: "REALISED", value: 40 },
        { year: 2022, period: "Q1", kind: "REALISED", value: 15 },
        { year: 2022, period: "YEAR", kind: "TARGET", value: 100 },
      ]);
      expect(series.map(({ kind }) => kind)).toEqual(["TARGET", "REALISED"]);
      expect(series[0]!.points.map(({ year, value }) => [year, value])).toEqual([
        [2022, 100],
        [2023, 120],
      ]);
      expect(series[1]!.points).toEqual(
        [
          { period: "Q1", startsOn: "2022-01-01", endsOn: "2022-03-31", value: 15 },
          { period: "H1", startsOn: "2022-01-01", endsOn: "2022-06-30", value: 40 },
          {
            ...{ period: "YEAR", startsOn: "2022-01-01", endsOn: "2022-12-31", value: null },
            unknownReason: "Wordt geteld",
          },
        ].map((point) => ({
          ...{ year: 2022, isSum: false, missing: 0, missingOf: [], unknownReason: null },
          ...point,
        })),
      );
    }));

  it("of a sum add up the figures that hold, say so, and tell of whom none is known", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, done, landlord } = givenProgress(world);
      const commitment = await agreed();
      const parts = [];
      for (let count = 0; count < 3; count += 1) parts.push(await measured(commitment));
      const sum = await measured(commitment, { sumOfIds: parts.map(({ id }) => id) });
      expect(sum.series).toEqual([]);
      await recorded(parts[0]!, [target(2022, 0.1), realised(2022, 7)]);
      await recorded(parts[0]!, [realised(2022, 0.5)]);
      await recorded(parts[1]!, [target(2022, 0.2), target(2023, 5), target(2025, 0.2)]);
      await recorded(parts[0]!, [target(2025, 0.1)]);
      await recorded(parts[2]!, [
        { year: 2022, period: "YEAR", kind: "TARGET", unknownReason: "Nog niet bekend" },
        { year: 2024, period: "YEAR", kind: "TARGET", unknownReason: "Nog niet bekend" },
        target(2025, 3),
      ]);
      const { indicator } = await done(landlord, REDEFINE, {
        ...versioned(sum),
        definition: "Alle delen",
        definedFrom: "2023-01-01",
      });
      const { figures, series } = indicator!;
      expect(figures).toEqual([]);
      expect(
        series.map(({ kind, points }) => [
          kind,
          points.map(({ year, value, isSum, missing, unknownReason }) => [
            ...[year, value, isSum, missing, unknownReason],
          ]),
        ]),
      ).toEqual([
        [
          "TARGET",
          [
            [2022, null, true, 1, "Nog niet bekend"],
            [2023, null, true, 2, null],
            [2024, null, true, 3, "Nog niet bekend"],
            [2025, 3.3, true, 0, null],
          ],
        ],
        ["REALISED", [[2022, null, true, 2, null]]],
      ]);
      const { data } = await ask<Drawn>(world.url, landlord, DRAWN, {
        id: sum.id,
        municipalityIds: [world.municipalities.delft],
      });
      const [targets] = data!.indicator.series;
      expect(targets!.points.map(({ missingOf }) => missingOf.map(({ id }) => id))).toEqual([
        [parts[2]!.id],
        [parts[0]!.id, parts[2]!.id],
        parts.map(({ id }) => id),
        [],
      ]);
      const inOverview = data!.agreementOverviews[0]!.commitments[0]!.indicators;
      expect(inOverview.find(({ indicatorId }) => indicatorId === sum.id)).toMatchObject({
        years: targets!.points.map(({ year }) => year),
        targets: targets!.points.map(({ value }) => value),
        realised: [null, null, null, null],
      });
    }));
});
