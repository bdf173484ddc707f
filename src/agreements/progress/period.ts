import { addDays, addMonths, type LocalDate } from "../../terms/calendar-days.js";
import { BY_LAST_DAY, FIGURE_KINDS, type FigureKind, type Period } from "../agreements.enums.js";

/** A period of one year. */
interface Dated {
  readonly year: number;
  readonly period: Period;
}

/** The month in which a period begins, from 0, and how many months it has. */
const MONTHS: Readonly<Record<Period, readonly [first: number, count: number]>> = {
  YEAR: [0, 12],
  H1: [0, 6],
  H2: [6, 6],
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
};

/** The first and the last day of a period. */
export function daysOf({ year, period }: Dated): { startsOn: LocalDate; endsOn: LocalDate } {
  const [first, count] = MONTHS[period];
  const startsOn = addMonths(`${year}-01-01`, first);
  return { startsOn, endsOn: addDays(addMonths(startsOn, count), -1) };
}

/** The order of periods: by their last day. */
export const byPeriod = (one: Dated, other: Dated): number =>
  one.year - other.year || BY_LAST_DAY.indexOf(one.period) - BY_LAST_DAY.indexOf(other.period);

/** The order of figures: by period, then by kind. */
export const byPeriodAndKind = (
  one: Dated & { readonly kind: FigureKind },
  other: Dated & { readonly kind: FigureKind },
): number =>
  byPeriod(one, other) || FIGURE_KINDS.indexOf(one.kind) - FIGURE_KINDS.indexOf(other.kind);
