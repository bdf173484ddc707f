import { extendByAtw, countWorkingDays, isWithinAtw, roundUp } from "./algemene-termijnenwet.js";
import { addDays, daysBetween, lastDayOf, type Length, type LocalDate } from "./calendar-days.js";
import type { Holidays } from "./holidays.js";
import { articleIn, type Language } from "./language.js";
import { type Rounded, termSentences, type TermSentences } from "./term-sentences.js";
import { type TermCode, type TermRule, TERMS } from "./terms.js";

/**
 * What a term is counted from. Grounds are phrases without a full stop; null: it is not told why.
 */
export interface TermFacts {
  /**
   * The day of the event that makes it run, itself not counted: receipt,
   * filing, the end of the year.
   */
  readonly startsOn: LocalDate;
  /** As many days as the parties agreed; an ADVICE term only longer than the law says. */
  readonly days?: number | undefined;
  /** It began anew on `startsOn`, for instance because of a "wezenlijke aanvulling ontvangen". */
  readonly restart?: { readonly ground: string | null } | undefined;
  /** The last day that the landlord set; after a restart, the one set anew. */
  readonly setOn?: LocalDate | undefined;
  /** The last day to which it was put off, and why. */
  readonly extension?: { readonly to: LocalDate; readonly ground: string | null } | undefined;
}

export interface Term {
  readonly code: TermCode;
  readonly article: string;
  readonly startsOn: LocalDate;
  /** The last day, to its end. */
  readonly endsOn: LocalDate;
  readonly firstFreeDay: LocalDate;
  /** How the last day came about: one sentence. */
  readonly explanation: string;
}

/** A last day was chosen that comes before the earliest one the term allows. */
export class TermTooShort extends RangeError {
  constructor(
    readonly code: TermCode,
    readonly earliest: LocalDate,
  ) {
    super(`The term ${code} cannot end before ${earliest}.`);
    this.name = "TermTooShort";
  }
}

/**
 * Counts a term and tells how.
 *
 * @param language of the article and the explanation; a ground is told as it is given.
 * @param say for a sentence that the explanation is part of.
 * @throws TermTooShort, YearWithoutHolidays; RangeError when the term's rule knows no such fact.
 */
export function countTerm(
  code: TermCode,
  facts: TermFacts,
  holidays: Holidays,
  language: Language = "nl",
  say = termSentences(language, holidays),
): Term {
  const { clause, ...counted } = countLength(code, facts, holidays, say);
  const clauses = [clause];
  let { endsOn } = counted;
  for (const { on, tell } of chosenEnds(code, facts, say)) {
    const rounded = roundChosen(TERMS[code], facts.startsOn, on, holidays);
    if (rounded.endsOn < endsOn) throw new TermTooShort(code, endsOn);
    if (rounded.endsOn > endsOn) clauses.push(tell(rounded));
    endsOn = rounded.endsOn;
  }
  return {
    code,
    article: articleIn(language, TERMS[code].article),
    startsOn: facts.startsOn,
    endsOn,
    firstFreeDay: addDays(endsOn, 1),
    explanation: clauses.join("; "),
  };
}

/**
 * The first day that a landlord may set as the last for an advice: what is
 * earlier is TERM_TOO_SHORT.
 */
export function earliestAdviceDueOn(receivedOn: LocalDate, holidays: Holidays): LocalDate {
  return countTerm("ADVICE", { startsOn: receivedOn }, holidays).endsOn;
}

/** The term by its length alone, before anybody chose a later day. */
function countLength(
  code: TermCode,
  { startsOn, days, restart }: TermFacts,
  holidays: Holidays,
  say: TermSentences,
): { endsOn: LocalDate; clause: string } {
  const rule: TermRule = TERMS[code];
  const length = lengthOf(code, rule, days);
  const lastDay = lastDayOf(startsOn, length);
  const counted = say.counted(length, startsOn, { restart, lastDay });
  if (rule.atw === "NOT_TO_AGREED_TERMS")
    return { endsOn: lastDay, clause: `${counted}${say.agreed()}` };
  if (!isWithinAtw(length))
    return { endsOn: lastDay, clause: `${counted}${say.tooLong(length[1])}` };
  const { endsOn, article } = extendByAtw(startsOn, lastDay, holidays);
  if (article === null) return { endsOn, clause: counted };
  if (article === 1) return { endsOn, clause: `${counted}${say.moved(endsOn)}` };
  return {
    endsOn,
    clause: `${counted}${say.stretched(endsOn, countWorkingDays(startsOn, lastDay, holidays))}`,
  };
}

function lengthOf(
  code: TermCode,
  { length, atw, end }: TermRule,
  days: number | undefined,
): Length {
  if (days === undefined) return length;
  const agreed = atw === "NOT_TO_AGREED_TERMS";
  if (!agreed && (end !== "LEAST" || days < length[0]))
    throw new RangeError(`The term ${code} cannot be made ${days} days.`);
  return [days, "DAYS"];
}

interface ChosenEnd {
  readonly on: LocalDate;
  readonly tell: (rounded: Rounded) => string;
}

function* chosenEnds(
  code: TermCode,
  { setOn, extension }: TermFacts,
  say: TermSentences,
): Iterable<ChosenEnd> {
  const { end }: TermRule = TERMS[code];
  if (setOn !== undefined) {
    if (end !== "LEAST") throw new RangeError(`The last day of the term ${code} cannot be set.`);
    yield { on: setOn, tell: (rounded) => say.set(setOn, rounded) };
  }
  if (extension !== undefined) {
    if (end === "FIXED") throw new RangeError(`The term ${code} cannot be put off.`);
    const { to, ground } = extension;
    yield { on: to, tell: (rounded) => say.putOff(to, ground, rounded) };
  }
}

/**
 * A chosen last day of a statutory term is rounded up to a working day, also where the Act no
 * longer demands it (domain brief, section 12).
 */
function roundChosen(
  { atw }: TermRule,
  startsOn: LocalDate,
  chosen: LocalDate,
  holidays: Holidays,
): Rounded {
  const endsOn = atw === "APPLIES" ? roundUp(chosen, holidays) : chosen;
  if (endsOn === chosen) return { endsOn, by: null };
  return { endsOn, by: isWithinAtw([daysBetween(startsOn, chosen), "DAYS"]) ? "ATW_1" : "ANALOGY" };
}
