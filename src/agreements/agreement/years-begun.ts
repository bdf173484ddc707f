import { yearOf } from "../../terms/calendar-days.js";
import type { Agreement } from "./agreement.entity.js";

/** The years of an agreement that have begun. */
export function yearsBegun(
  { startsOn, endsOn }: Pick<Agreement, "startsOn" | "endsOn">,
  today: string,
): number[] {
  if (startsOn > today) return [];
  const last = Math.min(yearOf(endsOn ?? today), yearOf(today));
  const first = yearOf(startsOn);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
