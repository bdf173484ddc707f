import { daysLeft, type LocalDate } from "../../terms/calendar-days.js";
import { countTerm, type Term, type TermFacts } from "../../terms/count-term.js";
import { DutchDays } from "../../terms/dutch-days.js";
import { dateInEnglish, dayInEnglish } from "../../terms/english-days.js";
import type { Holidays } from "../../terms/holidays.js";
import { articleIn, type Language } from "../../terms/language.js";
import { standingOf, type TermStatus } from "../../terms/term-standing.js";
import { type TermCode, TERMS } from "../../terms/terms.js";
import { groundIn } from "./term-grounds.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { Dispute } from "../answering/dispute.entity.js";

/** The terms that a procedure can have. */
export type ProcedureTermCode = Extract<
  TermCode,
  | "ADVICE"
  | "RESPONSE"
  | "STANDSTILL"
  | "VOLUNTARY_ADVICE"
  | "VOLUNTARY_RESPONSE"
  | "UNSOLICITED"
  | "INFORMATION"
  | "HC_RULING"
>;

/** A term of a procedure as it stands today. */
export interface ProcedureTerm extends Term {
  readonly status: TermStatus;
  readonly daysLeft: number | null;
}

/**
 * Counts the advice term from the facts of a procedure. Null when the kind has no term, or the
 * procedure was not shared.
 *
 * @throws TermTooShort
 */
export function adviceTermOf(
  procedure: Pick<
    AdviceProcedure,
    | "kind"
    | "termFromOn"
    | "adviceDays"
    | "summerStop"
    | "adviceSetOn"
    | "adviceExtendedTo"
    | "extensionGround"
    | "restartGround"
  >,
  holidays: Holidays,
  language: Language = "nl",
): Term | null {
  const {
    kind,
    termFromOn,
    adviceDays,
    summerStop,
    adviceSetOn,
    adviceExtendedTo,
    extensionGround,
    restartGround,
  } = procedure;
  if (!termFromOn || (kind !== "REQUESTED" && kind !== "VOLUNTARY")) return null;
  const facts: TermFacts = {
    startsOn: termFromOn,
    setOn: adviceSetOn ?? undefined,
    restart: restartGround === null ? undefined : { ground: groundIn(language, restartGround) },
    extension: adviceExtendedTo
      ? { to: adviceExtendedTo, ground: extensionGround && groundIn(language, extensionGround) }
      : undefined,
  };
  return countTerm({
    code: kind === "REQUESTED" ? "ADVICE" : "VOLUNTARY_ADVICE",
    facts: { ...facts, agreed: adviceDays ?? undefined, stop: summerStop ?? undefined },
    holidays,
    language,
  });
}

/**
 * The advice term for a viewer who is no party: the day of receipt and the last day.
 *
 * The start of the term, who set it, why it was put off and whether the parties agreed on more days
 * than the law gives: each would tell what the parties keep between them, for instance that a
 * confidential request or supplement set the day. The addressee may not learn that either. The
 * article and the explanation are the same however the last day came about, so that they tell
 * nothing. An addressee finds the reasons that it may know beside its questions, the supplements
 * that it reads, and its extensions.
 */
function withoutReasons({
  term,
  receivedOn,
  holidays,
  language,
}: {
  term: Term;
  receivedOn: LocalDate;
  holidays: Holidays;
  language: Language;
}): Term {
  const write = new DutchDays(holidays);
  const explanation =
    language === "nl"
      ? `ontvangen op ${write.date(receivedOn)}; de laatste dag is ${write.day(term.endsOn)}`
      : `received on ${dateInEnglish(receivedOn)}; the last day is ${dayInEnglish(term.endsOn, holidays)}`;
  const article = articleIn(language, TERMS[term.code].article);
  return { ...term, article, startsOn: receivedOn, explanation };
}

/**
 * The term for the landlord's response. Null when none runs: there is nothing to respond to yet,
 * the advice leaves nothing to deviate from, or it came late.
 */
export function responseTermOf(
  {
    kind,
    receivedOn,
    responseDays,
    summerStop,
    answeredOn,
    answeredWith,
    late,
  }: Pick<
    AdviceProcedure,
    "kind" | "receivedOn" | "responseDays" | "summerStop" | "answeredOn" | "answeredWith" | "late"
  >,
  holidays: Holidays,
  language: Language = "nl",
): Term | null {
  const agreed = responseDays ?? undefined;
  if (kind === "UNSOLICITED")
    return receivedOn
      ? countTerm({
          code: "UNSOLICITED",
          facts: { startsOn: receivedOn, agreed, stop: summerStop ?? undefined },
          holidays,
          language,
        })
      : null;
  if (!answeredOn || answeredWith !== "ADVICE" || late) return null;
  return countTerm({
    code: kind === "REQUESTED" ? "RESPONSE" : "VOLUNTARY_RESPONSE",
    facts: { startsOn: answeredOn, agreed },
    holidays,
    language,
  });
}

/**
 * The standstill (Wohv art. 5(3)(c)): the days between the receipt of reasons that deviate from the
 * advice and the execution. Null when there are no such reasons, or execution was allowed already
 * in another way.
 */
export function standstillTermOf(
  {
    kind,
    answeredWith,
    reasonsReceivedOn,
    fullyFollowed,
    late,
    executedOn,
  }: Pick<
    AdviceProcedure,
    "kind" | "answeredWith" | "reasonsReceivedOn" | "fullyFollowed" | "late" | "executedOn"
  >,
  holidays: Holidays,
  language: Language = "nl",
): Term | null {
  if (
    kind !== "REQUESTED" ||
    answeredWith !== "ADVICE" ||
    !reasonsReceivedOn ||
    fullyFollowed !== false ||
    late ||
    (executedOn && executedOn <= reasonsReceivedOn)
  )
    return null;
  return countTerm({
    code: "STANDSTILL",
    facts: { startsOn: reasonsReceivedOn },
    holidays,
    language,
  });
}

/**
 * Every term of a procedure so far, in the order in which they ran.
 *
 * @param knowsWhy whether the viewer may know how the last day of the advice term came about.
 * @param knowsAdvice whether the viewer reads the advice. A response that is owed reveals that the
 * advice leaves something to deviate from.
 * @param knowsResponse whether the viewer reads the response. A standstill reveals that the
 * response deviates.
 */
export function termsOf({
  procedure,
  knows,
  holidays,
  today,
  language,
}: {
  procedure: AdviceProcedure;
  knows: {
    readonly knowsWhy: boolean;
    readonly knowsAdvice: boolean;
    readonly knowsResponse: boolean;
  };
  holidays: Holidays;
  today: LocalDate;
  language: Language;
}): ProcedureTerm[] {
  const { knowsWhy, knowsAdvice, knowsResponse } = knows;
  const { answeredOn, answeredWith, reasonsReceivedOn, endedOn, executedOn } = procedure;
  const standing = (
    term: Term | null,
    metOn: LocalDate | null,
    stoppedOn = endedOn,
  ): ProcedureTerm[] => {
    if (!term) return [];
    const { status } = standingOf(term, { metOn, stoppedOn }, today);
    return [
      { ...term, status, daysLeft: status === "RUNNING" ? daysLeft(term.endsOn, today) : null },
    ];
  };
  const counted = adviceTermOf(procedure, holidays, language);
  const adviceTerm =
    !counted || knowsWhy
      ? counted
      : withoutReasons({ term: counted, receivedOn: procedure.receivedOn!, holidays, language });
  return [
    ...standing(
      adviceTerm,
      answeredWith === "NO_ADVICE" ? null : answeredOn,
      endedOn ?? executedOn,
    ),
    ...standing(
      knowsAdvice ? responseTermOf(procedure, holidays, language) : null,
      reasonsReceivedOn,
    ),
    ...standing(
      knowsResponse ? standstillTermOf(procedure, holidays, language) : null,
      null,
      endedOn ?? executedOn,
    ),
  ];
}

/**
 * The eight weeks in which a ruling of the Huurcommissie can be taken to court (Wohv art. 8a); null
 * for a dispute without such a ruling.
 *
 * @param contestedOn the day on which the ruling was taken to court; null: it was not.
 */
export function courtTermOf({
  dispute,
  contestedOn,
  holidays,
  today,
  language,
}: {
  dispute: Pick<Dispute, "courtUntil" | "rulingSentOn">;
  contestedOn: LocalDate | null;
  holidays: Holidays;
  today: LocalDate;
  language: Language;
}): ProcedureTerm | null {
  const { courtUntil, rulingSentOn } = dispute;
  if (courtUntil === null || rulingSentOn === null) return null;
  const term = countTerm({
    code: "HC_RULING",
    facts: { startsOn: rulingSentOn },
    holidays,
    language,
  });
  const { status } = standingOf(term, { metOn: contestedOn }, today);
  return { ...term, status, daysLeft: status === "RUNNING" ? daysLeft(term.endsOn, today) : null };
}
