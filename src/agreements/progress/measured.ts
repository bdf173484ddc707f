import { refusal } from "../../acts/refusal.js";
import { dateInFuture } from "../../acts/refusals.js";
import { type LocalDate, yearOf } from "../../terms/calendar-days.js";
import { LAST_YEAR } from "../agreement/agreement-content.js";
import type { Period } from "../agreements.enums.js";
import { daysOf } from "./period.js";

const numberInvalid = refusal("NUMBER_INVALID", {
  description:
    "A figure is a number between minus and plus a million times a billion (ongeldig getal).",
  nl: () => "Geef een getal van hoogstens een miljoen miljard.",
  en: () => "Give a number of at most a million times a billion.",
});
const MOST = 1e15;

const yearOutsideAgreement = refusal<{ from: number; to: number }>("YEAR_OUTSIDE_AGREEMENT", {
  description:
    "The year is not one of the agreement; the message says which are (jaar buiten de afspraken).",
  nl: ({ from, to }) => `Deze afspraken gelden voor de jaren ${from} tot en met ${to}.`,
  en: ({ from, to }) => `The agreement is for the years ${from} to ${to}.`,
});

/** The days of an agreement, from the first day of its first edition on. */
export interface AgreedDays {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/**
 * A number as it is stored: GraphQL lets Infinity pass where a literal is too large.
 * @throws NUMBER_INVALID (a userError).
 */
export function numberOf(given: number, field: string): number {
  if (!(Math.abs(given) <= MOST)) throw numberInvalid().at(field);
  return given + 0; // no negative zero
}

/** @throws YEAR_OUTSIDE_AGREEMENT (a userError). */
export function refuseOtherYear(year: number, days: AgreedDays, field: string): void {
  const from = yearOf(days.startsOn);
  const to = days.endsOn === null ? LAST_YEAR : yearOf(days.endsOn);
  if (year < from || year > to) throw yearOutsideAgreement({ from, to }).at(field);
}

/** Nobody knows yet what comes of a period that has not begun. @throws DATE_IN_FUTURE. */
export function refuseToCome(
  of: { readonly year: number; readonly period: Period },
  today: LocalDate,
  field: string,
): void {
  if (daysOf(of).startsOn > today) throw dateInFuture().at(field);
}
