import { FIGURE_KINDS } from "../agreements.enums.js";
import { groupBy } from "../../persistence/rows.js";
import type { IndicatorPointType, IndicatorSeriesType } from "./indicator.type.js";
import { byPeriod, daysOf } from "./period.js";
import type { Figure } from "./progress.entity.js";

type Known = Pick<Figure, "year" | "period" | "kind" | "value" | "unknownReason">;

/**
 * What a chart draws of an indicator that has figures of its own.
 * @param figures those that hold.
 */
export const seriesOf = (figures: readonly Known[]): IndicatorSeriesType[] =>
  byKind(figures, ([one]) => ({
    ...placeOf(one!),
    value: one!.value,
    isSum: false,
    unknownReason: one!.unknownReason,
    missing: 0,
    missingIds: [],
  }));

/**
 * The same of a sum. A period for which one of the summands has a figure has a point. Where the
 * figure of another is not known, neither is the sum: a part of it would pass for a fall.
 * @param summands the figures that hold, of each.
 */
export function seriesOfSum(
  summands: ReadonlyMap<string, readonly Known[]>,
): IndicatorSeriesType[] {
  const owners = new Map(
    [...summands].flatMap(([id, all]) => all.map((one) => [one, id] as const)),
  );
  return byKind([...owners.keys()], (figures) => {
    const known = figures.filter(({ value }) => value !== null);
    const told = new Set(known.map((one) => owners.get(one)));
    const missingIds = [...summands.keys()].filter((id) => !told.has(id));
    const reasons = new Set(figures.flatMap(({ unknownReason }) => unknownReason ?? []));
    return {
      ...placeOf(figures[0]!),
      value: missingIds.length > 0 ? null : sumOf(known.map(({ value }) => value ?? 0)),
      isSum: true,
      unknownReason: [...reasons].join("; ") || null,
      missing: missingIds.length,
      missingIds,
    };
  });
}

/** The sum without what binary fractions add to it: 0.1 and 0.2 make 0.3. */
export const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));

function byKind(
  figures: readonly Known[],
  pointOf: (figures: readonly Known[]) => IndicatorPointType,
): IndicatorSeriesType[] {
  const kinds = groupBy(figures, ({ kind }) => kind);
  return FIGURE_KINDS.flatMap((kind) => {
    const periods = groupBy(kinds.get(kind) ?? [], ({ year, period }) => `${year} ${period}`);
    const points = [...periods.values()].map(pointOf).sort(byPeriod);
    return points.length === 0 ? [] : [{ kind, points }];
  });
}

const placeOf = ({ year, period }: Known) => ({ year, period, ...daysOf({ year, period }) });
