import { addDays, type LocalDate } from "./calendar-days.js";
import type { Term } from "./count-term.js";
import { type TermRule, TERMS } from "./terms.js";

/**
 * The statuses of a term.
 * - RUNNING: its last day has not passed.
 * - MET: what it waited for came in time.
 * - MET_LATE: what it waited for came afterwards.
 * - LAPSED: it passed unused, and what it allowed is no longer possible.
 * - MISSED: it passed, and what is owed is overdue.
 * - OVER: it was a time to wait, and has passed.
 * - STOPPED: it ended early, because its procedure was withdrawn or carried out, or because it
 *   started again.
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

/** The status of a term, and since when. */
export interface TermStanding {
  readonly status: TermStatus;
  /**
   * The first day of this status: the day on which the term was met or stopped, the day after its
   * last day, or the day on which it started.
   */
  readonly since: LocalDate;
}

/**
 * How a term stands today.
 *
 * @param metOn the day on which the thing came that the term waited for. It outweighs everything
 * else.
 * @param stoppedOn the day on which the term was stopped. A day after its last day changes nothing.
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
