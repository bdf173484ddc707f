import { daysLeft, type LocalDate } from "../../terms/calendar-days.js";
import { countTerm, type Term } from "../../terms/count-term.js";
import type { Asking } from "../../terms/fixed-day.js";
import type { Holidays } from "../../terms/holidays.js";
import { articleIn, type Language } from "../../terms/language.js";
import { standingOf, type TermStatus } from "../../terms/term-standing.js";
import { termSentences } from "../../terms/term-sentences.js";
import type { AgreementDisputeTermCode } from "./agreement-dispute.type.js";
import type { AgreementDispute } from "./agreement-dispute.entity.js";
import { isContested } from "./agreement-dispute.lifecycle.js";

/** A term that has been counted, with the extensions of its end. */
type Counted = Omit<Term, "firstFreeDay">;

/** A term of a dispute as it stands today. */
export interface DisputeTerm extends Omit<Counted, "code"> {
  readonly code: AgreementDisputeTermCode;
  readonly status: TermStatus;
  /** Null when it no longer runs. */
  readonly daysLeft: number | null;
}

interface Counting extends Asking {
  readonly holidays: Holidays;
}

/**
 * The four weeks in which a dispute can be laid before the minister (Woningwet art. 44(3)).
 *
 * @throws YearWithoutHolidays
 */
export const fileTermOf = (
  aroseOn: LocalDate,
  holidays: Holidays,
  language: Language = "nl",
): Term => countTerm({ code: "DISPUTE_FILE", facts: { startsOn: aroseOn }, holidays, language });

const EXTENDED_BY = "Woningwet art. 44 lid 5";

/**
 * The minister's twelve weeks, with each extension. The Act applies to twelve weeks and no more, so
 * nothing rounds the day that the minister sets.
 *
 * @throws YearWithoutHolidays
 */
export function ministerTermOf(
  { from, extensions }: { readonly from: LocalDate } & Pick<AgreementDispute, "extensions">,
  holidays: Holidays,
  language: Language = "nl",
): Counted {
  const say = termSentences(language, holidays);
  const { code, article, startsOn, endsOn, explanation } = countTerm({
    code: "MINISTER",
    facts: { startsOn: from },
    holidays,
    language,
    say,
  });
  const ground = articleIn(language, EXTENDED_BY);
  const told = extensions.map(({ until }) =>
    say.putOff(until, ground, { endsOn: until, by: null }),
  );
  return {
    code,
    article,
    startsOn,
    endsOn: extensions.at(-1)?.until ?? endsOn,
    explanation: [explanation, ...told].join("; "),
  };
}

/** The terms of a dispute so far, in the order in which they run. */
export function disputeTermsOf(dispute: AgreementDispute, counting: Counting): DisputeTerm[] {
  const { aroseOn, filedOn, ministerFrom, extensions, ruledOn, status, endedOn } = dispute;
  const { holidays, language } = counting;
  const stoppedOn = status === "WITHDRAWN" ? endedOn : null;
  const file = standing(fileTermOf(aroseOn, holidays, language), {
    code: "DISPUTE_FILE",
    metOn: filedOn,
    stoppedOn,
    counting,
  });
  if (ministerFrom === null) return [file];
  const minister = ministerTermOf({ from: ministerFrom, extensions }, holidays, language);
  return [file, standing(minister, { code: "MINISTER", metOn: ruledOn, stoppedOn, counting })];
}

/** What the four weeks would be by the day that another organisation holds; null: nobody does. */
export function contestedTermOf(dispute: AgreementDispute, counting: Counting): DisputeTerm | null {
  const { aroseOn, contestedAroseOn, filedOn, status, endedOn } = dispute;
  if (!isContested({ aroseOn, contestedAroseOn })) return null;
  return standing(fileTermOf(contestedAroseOn!, counting.holidays, counting.language), {
    code: "DISPUTE_FILE",
    metOn: filedOn,
    stoppedOn: status === "WITHDRAWN" ? endedOn : null,
    counting,
  });
}

function standing(
  { article, startsOn, endsOn, explanation }: Counted,
  {
    code,
    metOn,
    stoppedOn,
    counting: { today },
  }: {
    readonly code: AgreementDisputeTermCode;
    readonly metOn: LocalDate | null;
    readonly stoppedOn: LocalDate | null;
    readonly counting: Counting;
  },
) {
  const { status } = standingOf({ code, startsOn, endsOn }, { metOn, stoppedOn }, today);
  const left = status === "RUNNING" ? daysLeft(endsOn, today) : null;
  return { code, article, startsOn, endsOn, explanation, status, daysLeft: left };
}
