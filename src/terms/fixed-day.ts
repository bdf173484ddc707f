import { daysLeft, type LocalDate } from "./calendar-days.js";
import { wholeDay } from "./dutch-days.js";
import { dayInEnglish } from "./english-days.js";
import { articleIn, type Language } from "./language.js";

/**
 * What the law or practice says of a last day that stands in the year, and is not counted to. No
 * such day is rounded: the Algemene termijnenwet is about terms.
 */
export interface FixedDayRule {
  /** Where it is laid down, in Dutch; null: it is practice. */
  readonly article: string | null;
  /** The last day, to its end: `12-14` is 14 December. */
  readonly on: `${number}-${number}`;
  /** MISSED: a duty is overdue afterwards. PASSED: a target, after which nothing is barred. */
  readonly afterwards: "MISSED" | "PASSED";
  /** Why it is that day, as a sentence without a full stop. */
  readonly nl: (day: string) => string;
  readonly en: (day: string) => string;
}

/** How a fixed day stands: as a term does, and PASSED for a target. */
export type FixedDayStatus = "RUNNING" | "MET" | "MET_LATE" | "MISSED" | "PASSED";

export interface FixedDay {
  /** Null: it is practice. */
  readonly article: string | null;
  /** The last day, to its end. */
  readonly endsOn: LocalDate;
  readonly status: FixedDayStatus;
  /** 0 on the last day; null when it no longer runs. */
  readonly daysLeft: number | null;
  /** How the day came about: one sentence without a full stop. */
  readonly explanation: string;
}

/** The last day that a rule names in a year. */
export const fixedDayIn = (year: number, { on }: Pick<FixedDayRule, "on">): LocalDate => {
  const [month, day] = on.split("-");
  return `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
};

interface FixedDayFacts {
  /** The year in which the day falls. */
  readonly year: number;
  /** Another day that the parties chose together, where the rule lets them. */
  readonly chosenOn?: LocalDate | null;
  /** The day on which that was done which it is for. */
  readonly metOn: LocalDate | null;
}

/** On which day, and in which language, something is explained. */
export interface Asking {
  readonly today: LocalDate;
  readonly language: Language;
}

const CHOSEN = { nl: "; partijen spraken die dag af", en: "; the parties agreed on that day" };

/** How a fixed day stands today, and why it is that day. */
export function fixedDay(
  rule: FixedDayRule,
  { year, chosenOn, metOn }: FixedDayFacts,
  { today, language }: Asking,
): FixedDay {
  const endsOn = chosenOn ?? fixedDayIn(year, rule);
  const sentence = language === "nl" ? rule.nl(wholeDay(endsOn)) : rule.en(dayInEnglish(endsOn));
  const status = statusOf(endsOn, metOn, { today, afterwards: rule.afterwards });
  return {
    article: rule.article && articleIn(language, rule.article),
    endsOn,
    status,
    daysLeft: status === "RUNNING" ? daysLeft(endsOn, today) : null,
    explanation: sentence + (chosenOn == null ? "" : CHOSEN[language]),
  };
}

function statusOf(
  endsOn: LocalDate,
  metOn: LocalDate | null,
  { today, afterwards }: { readonly today: LocalDate } & Pick<FixedDayRule, "afterwards">,
): FixedDayStatus {
  if (metOn !== null) return metOn <= endsOn ? "MET" : "MET_LATE";
  return today <= endsOn ? "RUNNING" : afterwards;
}
