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
  }));

/**
 * The same of a sum. A period for which one of the summands has a figure has a point; it says of
 * how many no figure is known.
 * @param summands the figures that hold, of each.
 */
export const seriesOfSum = (summands: readonly (readonly Known[])[]): IndicatorSeriesType[] =>
  byKind(summands.flat(), (figures) => {
    const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
    const reasons = new Set(figures.flatMap(({ unknownReason }) => unknownReason ?? []));
    return {
      ...placeOf(figures[0]!),
      value: values.length === 0 ? null : sumOf(values),
      isSum: true,
      unknownReason: [...reasons].join("; ") || null,
      missing: summands.length - values.length,
    };
  });

/** The sum without what binary fractions add to it: 0.1 and 0.2 make 0.3. */
const sumOf = (values: readonly number[]): number =>
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
