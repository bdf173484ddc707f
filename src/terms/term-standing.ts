import { addDays, type LocalDate } from "./calendar-days.js";
import type { Term } from "./count-term.js";
import { type TermRule, TERMS } from "./terms.js";

/**
 * RUNNING: its last day has not passed. MET: what it was for came in time; MET_LATE: afterwards.
 * LAPSED: it passed unused, and with it the possibility. MISSED: it passed, and what was owed is
 * overdue. OVER: it was waited out. STOPPED: it ended early, because its procedure was withdrawn or
 * carried out, or it began anew.
 */
export const TERM_STATUSES = [
  "RUNNING",
  "MET",
  "MET_LATE",
  "LAPSED",
  "MISSED",
  "OVER",
  "STOPPED",
] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

export interface TermStanding {
  readonly status: TermStatus;
  /**
   * The day since which it stands so: that on which it was met or stopped, the day after its
   * last, or the one it began on.
   */
  readonly since: LocalDate;
}

/**
 * How a term stands today.
 *
 * @param metOn the day on which that came which it was for; it outweighs everything else.
 * @param stoppedOn the day on which it was stopped; after its last day that changes nothing.
 * @param today in Europe/Amsterdam.
 */
export function standingOf(
  term: Pick<Term, "code" | "startsOn" | "endsOn">,
  { metOn, stoppedOn }: { metOn?: LocalDate | null; stoppedOn?: LocalDate | null },
  today: LocalDate,
): TermStanding {
  const { code, startsOn, endsOn } = term;
  if (metOn) return { status: metOn <= endsOn ? "MET" : "MET_LATE", since: metOn };
  if (stoppedOn && stoppedOn <= endsOn) return { status: "STOPPED", since: stoppedOn };
  if (today <= endsOn) return { status: "RUNNING", since: startsOn };
  const { onExpiry }: TermRule = TERMS[code];
  return { status: onExpiry, since: addDays(endsOn, 1) };
}
