import { daysLeft, type LocalDate } from "./calendar-days.js";
import { lengthInDutch, wholeDay } from "./dutch-days.js";
import { dayInEnglish, lengthInEnglish } from "./english-days.js";
import type { Asking } from "./fixed-day.js";
import { articleIn } from "./language.js";
import { AGREED } from "./terms.js";
import type { TermStatus } from "./term-standing.js";

/** How long an agreement holds, and the notice that was given of it. */
export interface Duration {
  /** Its last day by its term; null: it has none. */
  readonly endsOn: LocalDate | null;
  /** By how many months it is renewed when nobody gives notice; null: it is not. */
  readonly renewalMonths: number | null;
  /** The day on which notice was given; null: it was not. */
  readonly noticeGivenOn: LocalDate | null;
  /** Its last day by that notice. */
  readonly noticeUntil: LocalDate | null;
  /** The first day for which it could be given; null: that was not kept. */
  readonly noticeFromOn: LocalDate | null;
}

/** The last day of an agreement, as far as it is known today. */
export interface LastDay {
  readonly article: string;
  /** The last day, to its end. */
  readonly endsOn: LocalDate;
  readonly status: Extract<TermStatus, "RUNNING" | "OVER">;
  /** 0 on the last day; null afterwards. */
  readonly daysLeft: number | null;
  /** Whether it goes on after that day when nobody gives notice. */
  readonly isRenewed: boolean;
  /** How the day came about: one sentence without a full stop. */
  readonly explanation: string;
}

/** Parts of the sentence, each with the days that it names. */
interface Sentences {
  readonly noticed: (given: string, until: string) => string;
  readonly noticePeriod: (from: string) => string;
  readonly noPeriod: string;
  readonly term: (endsOn: string) => string;
  readonly renewed: (months: number) => string;
  readonly notRenewed: string;
  readonly day: (date: LocalDate) => string;
}

const SENTENCES: Readonly<Record<Asking["language"], Sentences>> = {
  nl: {
    noticed: (given, until) => `op ${given} opgezegd tegen ${until}`,
    noticePeriod: (from) => `de opzegtermijn eindigt op ${from}`,
    noPeriod: "er is geen opzegtermijn afgesproken",
    term: (endsOn) => `de looptijd eindigt op ${endsOn}`,
    renewed: (months) =>
      `zegt niemand op, dan wordt die met ${lengthInDutch([months, "MONTHS"])} verlengd`,
    notRenewed: "die wordt niet verlengd",
    day: wholeDay,
  },
  en: {
    noticed: (given, until) => `notice was given on ${given} for ${until}`,
    noticePeriod: (from) => `the months of notice end on ${from}`,
    noPeriod: "no months of notice were agreed on",
    term: (endsOn) => `the term ends on ${endsOn}`,
    renewed: (months) =>
      `when nobody gives notice it is renewed by ${lengthInEnglish([months, "MONTHS"])}`,
    notRenewed: "it is not renewed",
    day: (date) => dayInEnglish(date),
  },
};

/**
 * The last day of an agreement and why it is that day; null: it has none. Of notice and a term that
 * is not renewed the earlier day counts.
 */
export function lastDayOfAgreement(
  duration: Duration,
  { today, language }: Asking,
): LastDay | null {
  const { endsOn: termEnds, renewalMonths, noticeUntil } = duration;
  const byNotice =
    noticeUntil !== null &&
    (termEnds === null || renewalMonths !== null || noticeUntil <= termEnds);
  const endsOn = byNotice ? noticeUntil : termEnds;
  if (endsOn === null) return null;
  const say = SENTENCES[language];
  const isOver = today > endsOn;
  return {
    article: articleIn(language, AGREED),
    endsOn,
    status: isOver ? "OVER" : "RUNNING",
    daysLeft: isOver ? null : daysLeft(endsOn, today),
    isRenewed: !byNotice && renewalMonths !== null,
    explanation: byNotice ? ofNotice(duration, say) : ofTerm(endsOn, renewalMonths, say),
  };
}

function ofNotice({ noticeGivenOn, noticeUntil, noticeFromOn }: Duration, say: Sentences): string {
  const noticed = say.noticed(say.day(noticeGivenOn!), say.day(noticeUntil!));
  if (noticeFromOn === null) return noticed;
  const hasPeriod = noticeFromOn > noticeGivenOn!;
  return `${noticed}; ${hasPeriod ? say.noticePeriod(say.day(noticeFromOn)) : say.noPeriod}`;
}

const ofTerm = (endsOn: LocalDate, months: number | null, say: Sentences): string =>
  `${say.term(say.day(endsOn))}; ${months === null ? say.notRenewed : say.renewed(months)}`;
