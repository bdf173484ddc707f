import type { Length, LocalDate } from "./calendar-days.js";
import { dayAndMonth, DutchDays, lengthInDutch } from "./dutch-days.js";
import {
  dateInEnglish,
  dayAndMonthInEnglish,
  dayInEnglish,
  lengthInEnglish,
} from "./english-days.js";
import type { Holidays } from "./holidays.js";
import { articleIn, type Language } from "./language.js";
import type { SummerStop } from "./summer-stop.js";
import { AGREED } from "./terms.js";

/**
 * The day to which a chosen last day was rounded up, and whether the Act demands that (ATW_1) or we
 * follow it beyond its reach (ANALOGY).
 */
export interface Rounded {
  readonly endsOn: LocalDate;
  readonly by: "ATW_1" | "ANALOGY" | null;
}

/** The last day that a count gave, and whether the term had started again. */
export interface Counted {
  readonly restart: { readonly ground: string | null } | undefined;
  readonly lastDay: LocalDate;
}

/** How the end that the parties agreed on compares with the one that the law gives. */
export type AgreedEnd = "LATER" | "NOT_LATER" | "EARLIER";

/** A stop, and how many of its days fall in the term. */
export interface StoppedBy {
  readonly stop: SummerStop;
  readonly days: number;
}

/** What the parties agreed on beside the law. */
export interface AlsoAgreed {
  readonly length: Length;
  readonly endsOn: LocalDate;
  readonly stopped: StoppedBy | undefined;
}

/**
 * The parts of the sentence that explains a last day. Callers take them in the order of the
 * sentence.
 */
export interface TermSentences {
  counted(length: Length, startsOn: LocalDate, counted: Counted): string;
  agreed(stopped: StoppedBy | undefined): string;
  /** Puts the article before what the law gives, where the parties agreed on another length. */
  byLaw(article: string, clause: string): string;
  /** What the parties agreed on beside the law, and whether it decides. */
  alsoAgreed(also: AlsoAgreed, decides: AgreedEnd): string;
  tooLong(unit: Length[1]): string;
  moved(endsOn: LocalDate): string;
  stretched(endsOn: LocalDate, workingDays: number): string;
  set(on: LocalDate, rounded: Rounded): string;
  putOff(on: LocalDate, ground: string | null, rounded: Rounded): string;
}

/**
 * The parts of the sentence in a language.
 *
 * @param write the writer of the Dutch sentence that these parts belong to; it writes a year once.
 */
export const termSentences = (
  language: Language,
  holidays: Holidays,
  write = new DutchDays(holidays),
): TermSentences => (language === "nl" ? inDutch(write) : inEnglish(holidays));

/** A day of every year. */
const everyYear = (day: string): LocalDate => `2024-${day}`;
const inBrackets = (ground: string | null): string => (ground === null ? "" : ` (${ground})`);

function inDutch(write: DutchDays): TermSentences {
  const by = { ATW_1: "Atw art. 1", ANALOGY: "naar analogie van Atw art. 1" };
  const rounded = (verb: string, { endsOn, by: rule }: Rounded) =>
    rule === null ? "" : `${verb} ${write.day(endsOn)} (${by[rule]})`;
  const beside = (stopped: StoppedBy | undefined) =>
    stopped
      ? `, en het zomerreces van ${dayAndMonth(everyYear(stopped.stop.from))} tot en met ` +
        `${dayAndMonth(everyYear(stopped.stop.until))} telt niet mee: ` +
        lengthInDutch([stopped.days, "DAYS"])
      : "";
  return {
    counted: (length, startsOn, { restart, lastDay }) => {
      const began = write.date(startsOn);
      const from = restart
        ? `, opnieuw geteld vanaf ${began}${inBrackets(restart.ground)},`
        : ` vanaf ${began}`;
      return `${lengthInDutch(length)}${from} eindigt op ${write.day(lastDay)}`;
    },
    agreed: (stopped) => ` (afgesproken termijn, de Atw geldt niet${beside(stopped)})`,
    byLaw: (article, clause) => `${article}: ${clause}`,
    alsoAgreed: ({ length, endsOn, stopped }, decides) =>
      `; ${AGREED}: ${lengthInDutch(length)} eindigt ` +
      `${{ LATER: "later", NOT_LATER: "niet later", EARLIER: "eerder" }[decides]}, op ` +
      `${write.day(endsOn)} (de Atw geldt niet${beside(stopped)})`,
    tooLong: (unit) =>
      ` (langer dan ${{ DAYS: "90 dagen", WEEKS: "twaalf weken", MONTHS: "drie maanden" }[unit]}, de Atw geldt niet)`,
    moved: (endsOn) => ` en schuift naar ${write.day(endsOn)} (Atw art. 1)`,
    stretched: (endsOn, workingDays) =>
      `, bevat dan ${workingDays === 0 ? "geen werkdag" : "maar één werkdag"} en wordt ` +
      `verlengd tot en met ${write.day(endsOn)} (Atw art. 2)`,
    set: (on, to) =>
      `de verhuurder stelde als laatste dag ${write.day(on)}${rounded(", die schuift naar", to)}`,
    putOff: (on, ground, to) =>
      `de termijn is verlengd tot en met ${write.day(on)}${inBrackets(ground)}${rounded(" en schuift naar", to)}`,
  };
}

function inEnglish(holidays: Holidays): TermSentences {
  const day = (date: LocalDate) => dayInEnglish(date, holidays);
  const by = { ATW_1: "Atw art. 1", ANALOGY: "by analogy with Atw art. 1" };
  const rounded = (verb: string, { endsOn, by: rule }: Rounded) =>
    rule === null ? "" : `${verb} ${day(endsOn)} (${by[rule]})`;
  const beside = (stopped: StoppedBy | undefined) =>
    stopped
      ? `, and the summer stop from ${dayAndMonthInEnglish(everyYear(stopped.stop.from))} to ` +
        `${dayAndMonthInEnglish(everyYear(stopped.stop.until))} does not count: ` +
        lengthInEnglish([stopped.days, "DAYS"])
      : "";
  return {
    counted: (length, startsOn, { restart, lastDay }) => {
      const began = dateInEnglish(startsOn);
      const from = restart
        ? `, counted anew from ${began}${inBrackets(restart.ground)},`
        : ` from ${began}`;
      return `a term of ${lengthInEnglish(length)}${from} ends on ${day(lastDay)}`;
    },
    agreed: (stopped) => ` (an agreed term, to which the Atw does not apply${beside(stopped)})`,
    byLaw: (article, clause) => `${articleIn("en", article)}: ${clause}`,
    alsoAgreed: ({ length, endsOn, stopped }, decides) =>
      `; ${articleIn("en", AGREED)}: a term of ${lengthInEnglish(length)} ends ` +
      `${{ LATER: "later", NOT_LATER: "no later", EARLIER: "earlier" }[decides]}, on ` +
      `${day(endsOn)} (the Atw does not apply${beside(stopped)})`,
    tooLong: (unit) =>
      " (longer than " +
      `${{ DAYS: "90 days", WEEKS: "twelve weeks", MONTHS: "three months" }[unit]}, the Atw ` +
      "does not apply)",
    moved: (endsOn) => ` and moves to ${day(endsOn)} (Atw art. 1)`,
    stretched: (endsOn, workingDays) =>
      `, then holds ${workingDays === 0 ? "no working day" : "one working day only"} and is ` +
      `extended to ${day(endsOn)} (Atw art. 2)`,
    set: (on, to) =>
      `the landlord set ${day(on)} as the last day${rounded(", which moves to", to)}`,
    putOff: (on, ground, to) =>
      `the term was extended to ${day(on)}${inBrackets(ground)}${rounded(" and moves to", to)}`,
  };
}
