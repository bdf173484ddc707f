import { addDays, addMonths, daysLeft, type LocalDate, yearOf } from "../../terms/calendar-days.js";
import { wholeDay } from "../../terms/dutch-days.js";
import { dayInEnglish } from "../../terms/english-days.js";
import {
  type Asking,
  type FixedDay,
  fixedDay,
  fixedDayIn,
  type FixedDayRule,
} from "../../terms/fixed-day.js";
import { articleIn } from "../../terms/language.js";
import { TERMS } from "../../terms/terms.js";
import type { CycleDayCode } from "../agreements.enums.js";
import type { AgreementCycle } from "./agreement-cycle.entity.js";

/**
 * The days of a cycle (domain brief, section 5), each in the year before the agreements begin. "On
 * 1 April at the latest" includes that day; "before 15 December" ends on the 14th.
 */
const FIXED_DAYS = {
  CONSULT_REQ: {
    article: "Woningwet art. 44 lid 1",
    on: "4-1",
    afterwards: "MISSED",
    nl: (day) => `de verhuurder vraagt uiterlijk op ${day} om overleg; die dag telt mee`,
    en: (day) => `the landlord asks for consultation on ${day} at the latest, that day included`,
  },
  BID: {
    article: "Woningwet art. 44 lid 2",
    on: "7-1",
    afterwards: "MISSED",
    nl: (day) => `het bod is er uiterlijk op ${day}; die dag telt mee`,
    en: (day) => `the bid is there on ${day} at the latest, that day included`,
  },
  OVERVIEW_44A: {
    article: "Woningwet art. 44a lid 1",
    on: "12-14",
    afterwards: "MISSED",
    nl: (day) =>
      "het overzicht met de bestuursverklaring is vóór 15 december verzonden: de laatste dag is " +
      day,
    en: (day) =>
      `the overview with the board statement is sent before 15 December: the last day is ${day}`,
  },
  AGREE_TARGET: {
    article: null,
    on: "12-15",
    afterwards: "PASSED",
    nl: (day) => `partijen streven ernaar op ${day} te tekenen; later tekenen kan ook`,
    en: (day) => `the parties aim at signing on ${day}; they can also sign later`,
  },
} as const satisfies Readonly<Record<Exclude<CycleDayCode, "IMPASSE">, FixedDayRule>>;
type FixedDayCode = keyof typeof FIXED_DAYS;

/** A day by which something is due in a cycle. */
export interface CycleDay extends FixedDay {
  readonly code: CycleDayCode;
}

/** The last days of a new cycle, as they are kept for the clock. */
export function daysOfNewCycle(startsYear: number) {
  const day = (code: FixedDayCode) => fixedDayIn(startsYear - 1, FIXED_DAYS[code]);
  const bidDueOn = day("BID");
  return {
    consultationDueOn: day("CONSULT_REQ"),
    bidDueOn,
    overviewDueOn: day("OVERVIEW_44A"),
    signTargetOn: day("AGREE_TARGET"),
    impasseFrom: impasseFrom(bidDueOn),
  };
}

/**
 * The year in which the next overview of a cycle is due, after the one that is due now; null: that
 * one is the last.
 */
export function nextOverviewYear({
  overviewDueOn,
  endsYear,
}: Pick<AgreementCycle, "overviewDueOn" | "endsYear">): number | null {
  const next = yearOf(overviewDueOn) + 1;
  return next < endsYear ? next : null;
}

/** The last day for an overview, in a year. */
export const overviewDueIn = (year: number): LocalDate => fixedDayIn(year, FIXED_DAYS.OVERVIEW_44A);

/** What another day of the bid moves with it. */
export const daysOfAgreedBid = (agreedBidDueOn: LocalDate) => ({
  agreedBidDueOn,
  bidDueOn: agreedBidDueOn,
  impasseFrom: impasseFrom(agreedBidDueOn),
});

const [MONTHS_TO_IMPASSE] = TERMS.IMPASSE.length;
const lastDayBeforeImpasse = (bidDueOn: LocalDate) => addMonths(bidDueOn, MONTHS_TO_IMPASSE);
const impasseFrom = (bidDueOn: LocalDate) => addDays(lastDayBeforeImpasse(bidDueOn), 1);

interface AskingOfCycle extends Asking {
  /** When all had signed an agreement that it led to; null: there is none. */
  readonly signedOn: LocalDate | null;
}

/** Every day of a cycle, in the order of the year; then the overviews of later years that are owed. */
export function cycleDaysOf(
  cycle: AgreementCycle,
  { signedOn, ...asking }: AskingOfCycle,
): CycleDay[] {
  const year = cycle.startsYear - 1;
  const day = (
    code: FixedDayCode,
    metOn: LocalDate | null,
    { chosenOn = null, in: dueIn = year }: { chosenOn?: LocalDate | null; in?: number } = {},
  ) => ({ code, ...fixedDay(FIXED_DAYS[code], { year: dueIn, metOn, chosenOn }, asking) });
  const [first, ...later] = overviewYears(cycle, asking.today);
  return [
    day("CONSULT_REQ", cycle.consultationAskedOn),
    day("BID", cycle.bidSubmittedOn, { chosenOn: cycle.agreedBidDueOn }),
    day("OVERVIEW_44A", cycle.overviewSentOn, { in: first! }),
    day("AGREE_TARGET", signedOn),
    impasseOf(cycle.bidDueOn, { signedOn, ...asking }),
    ...later.map((year) => day("OVERVIEW_44A", null, { in: year })),
  ];
}

/** The years of the overviews that are owed: the oldest, and each after a day that was missed. */
function overviewYears(cycle: AgreementCycle, today: LocalDate): number[] {
  const years = [yearOf(cycle.overviewDueOn)];
  while (cycle.overviewSentOn === null && overviewDueIn(years.at(-1)!) < today) {
    const next = years.at(-1)! + 1;
    if (next >= cycle.endsYear) break;
    years.push(next);
  }
  return years;
}

/** The last day of the six months without agreements, after which the minister can be asked. */
function impasseOf(bidDueOn: LocalDate, { today, language, signedOn }: AskingOfCycle): CycleDay {
  const endsOn = lastDayBeforeImpasse(bidDueOn);
  const isRunning = signedOn === null && today <= endsOn;
  const explanation =
    language === "nl"
      ? `zes maanden na de datum van het bod eindigen op ${wholeDay(endsOn)}; daarna kan het ` +
        "geschil aan de minister worden voorgelegd"
      : `six months after the day of the bid end on ${dayInEnglish(endsOn)}; then the dispute can ` +
        "be laid before the minister";
  return {
    code: "IMPASSE",
    article: articleIn(language, TERMS.IMPASSE.article),
    endsOn,
    status: signedOn === null ? (isRunning ? "RUNNING" : "PASSED") : metBy(endsOn, signedOn),
    daysLeft: isRunning ? daysLeft(endsOn, today) : null,
    explanation,
  };
}

const metBy = (endsOn: LocalDate, metOn: LocalDate) => (metOn <= endsOn ? "MET" : "MET_LATE");
