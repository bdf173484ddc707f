import { refusal } from "../../acts/refusal.js";
import { dayAndMonth, dutchWriter } from "../../terms/dutch-days.js";
import type { PlannedAs } from "../calendar.enums.js";
import { periodInvalid } from "../calendar.refusals.js";
import type { PlannedPeriodType } from "./year.type.js";

const periodOutsideYear = refusal<{ year: number }>("PERIOD_OUTSIDE_YEAR", {
  description: "The planned period lies outside the calendar's year (periode buiten het jaar).",
  nl: (d) => `De periode moet in ${d.year} liggen.`,
  en: (d) => `The period must lie in ${d.year}.`,
});

/**
 * A planned period as the database keeps it: how precisely it was given, and its first and last day
 * in Europe/Amsterdam.
 */
export interface PlannedPeriod {
  readonly plannedAs: PlannedAs | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** A planned period as clients see it; null: nothing is planned. */
export function periodOf({ plannedAs, startsOn, endsOn }: PlannedPeriod): PlannedPeriodType | null {
  return plannedAs && startsOn && endsOn
    ? {
        precision: plannedAs,
        startsOn,
        endsOn,
        label: periodLabel({ plannedAs, startsOn, endsOn })!,
      }
    : null;
}

/** A period as a caller gives it: exactly one of the three. */
export interface GivenPeriod {
  readonly quarters?: { readonly first: number; readonly last?: number | null } | null;
  readonly month?: number | null;
  readonly dates?: { readonly startsOn: string; readonly endsOn: string } | null;
}

export const NO_PERIOD: PlannedPeriod = { plannedAs: null, startsOn: null, endsOn: null };

/**
 * The first and last day of the period of a calendar year that a caller means.
 *
 * @throws PERIOD_INVALID, PERIOD_OUTSIDE_YEAR (userErrors).
 */
export function plannedPeriod(given: GivenPeriod, year: number, field = "planned"): PlannedPeriod {
  const kinds = [given.quarters, given.month, given.dates].filter(
    (kind) => kind !== null && kind !== undefined,
  );
  if (kinds.length !== 1) throw periodInvalid().at(field);
  if (given.quarters) {
    const { first } = given.quarters;
    const last = given.quarters.last ?? first;
    if (!isBetween(first, 1, 4) || !isBetween(last, first, 4))
      throw periodInvalid().at(`${field}.quarters`);
    return {
      plannedAs: "QUARTERS",
      startsOn: day(year, first * 3 - 2),
      endsOn: lastDay(year, last * 3),
    };
  }
  if (given.month !== null && given.month !== undefined) {
    if (!isBetween(given.month, 1, 12)) throw periodInvalid().at(`${field}.month`);
    return {
      plannedAs: "MONTH",
      startsOn: day(year, given.month),
      endsOn: lastDay(year, given.month),
    };
  }
  const { startsOn, endsOn } = given.dates!;
  if (endsOn < startsOn) throw periodInvalid().at(`${field}.dates`);
  if (!startsOn.startsWith(`${year}-`) || !endsOn.startsWith(`${year}-`))
    throw periodOutsideYear({ year }).at(`${field}.dates`);
  return { plannedAs: "DATES", startsOn, endsOn };
}

/**
 * A period as people write it, in Dutch: "Q2", "Q1–Q4", "maart", "4 t/m 15 april". Null: nothing is
 * planned.
 */
export function periodLabel({ plannedAs, startsOn, endsOn }: PlannedPeriod): string | null {
  if (!plannedAs || !startsOn || !endsOn) return null;
  if (plannedAs === "QUARTERS") {
    const [first, last] = [quarterOf(startsOn), quarterOf(endsOn)];
    return first === last ? `Q${first}` : `Q${first}–Q${last}`;
  }
  if (plannedAs === "MONTH") return monthOf(startsOn);
  if (startsOn === endsOn) return dayAndMonth(startsOn);
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  return `${sameMonth ? dayOf(startsOn) : dayAndMonth(startsOn)} t/m ${dayAndMonth(endsOn)}`;
}

const isBetween = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;
const day = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}-01`;
const lastDay = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const quarterOf = (date: string) => Math.ceil(Number(date.slice(5, 7)) / 3);
const monthOf = dutchWriter({ month: "long" });
const dayOf = dutchWriter({ day: "numeric" });
