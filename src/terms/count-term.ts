import { extendByAtw, countWorkingDays, isWithinAtw, roundUp } from "./algemene-termijnenwet.js";
import { addDays, daysBetween, lastDayOf, type Length, type LocalDate } from "./calendar-days.js";
import type { Holidays } from "./holidays.js";
import { articleIn, type Language } from "./language.js";
import {
  type AlsoAgreed,
  type Rounded,
  type StoppedBy,
  termSentences,
  type TermSentences,
} from "./term-sentences.js";
import { lastDayBeside, type SummerStop } from "./summer-stop.js";
import { AGREED, type TermCode, type TermRule, TERMS } from "./terms.js";

/**
 * The facts that a term is counted from. Grounds are phrases without a full stop. A ground of null
 * is not told.
 */
export interface TermFacts {
  /**
   * The day of the event that makes the term run: receipt, filing, the end of the year. The day
   * itself does not count.
   */
  readonly startsOn: LocalDate;
  /**
   * The number that the parties agreed on, in days, or in months where the article counts in months.
   * It replaces the length of an agreed term. Beside a statutory term it is counted on its own,
   * without the Act (domain brief, D2), and the end that favours the tenants holds (Wohv art. 6).
   */
  readonly agreed?: number | undefined;
  /** The days of a year that the parties agreed not to count, beside what the law gives. */
  readonly stop?: SummerStop | undefined;
  /**
   * The term started again on `startsOn`, for instance because of a "wezenlijke aanvulling
   * ontvangen".
   */
  readonly restart?: { readonly ground: string | null } | undefined;
  /** The last day that the landlord set; after a restart, the one that it set for the new term. */
  readonly setOn?: LocalDate | undefined;
  /** The last day to which the term was put off, and the ground. */
  readonly extension?: { readonly to: LocalDate; readonly ground: string | null } | undefined;
}

/** A term that has been counted. */
export interface Term {
  readonly code: TermCode;
  readonly article: string;
  readonly startsOn: LocalDate;
  /** The last day, until its end. */
  readonly endsOn: LocalDate;
  readonly firstFreeDay: LocalDate;
  /** How the last day came about, in one sentence. */
  readonly explanation: string;
}

/** Somebody chose a last day before the earliest one that the term allows. */
export class TermTooShort extends RangeError {
  constructor(
    readonly code: TermCode,
    readonly earliest: LocalDate,
    /** Where the earliest day is laid down, in Dutch. */
    readonly article: string = TERMS[code].article,
  ) {
    super(`The term ${code} cannot end before ${earliest}.`);
    this.name = "TermTooShort";
  }
}

/**
 * Counts a term, and explains how its last day came about.
 *
 * @param language of the article and the explanation. A ground keeps the language in which it is
 * given.
 * @param say the sentences to use when the explanation is part of a longer sentence.
 * @throws TermTooShort, YearWithoutHolidays; RangeError when the rule of the term does not allow
 * such a fact.
 */
export function countTerm({
  code,
  facts,
  holidays,
  language = "nl",
  say = termSentences(language, holidays),
}: {
  code: TermCode;
  facts: TermFacts;
  holidays: Holidays;
  language?: Language;
  say?: TermSentences;
}): Term {
  const { clause, article, ...counted } = countLength({ code, facts, holidays, say });
  const clauses = [clause];
  let { endsOn } = counted;
  for (const { on, tell } of chosenEnds(code, facts, say)) {
    const rounded = roundChosen({
      rule: TERMS[code],
      startsOn: facts.startsOn,
      chosen: on,
      holidays,
    });
    if (rounded.endsOn < endsOn) throw new TermTooShort(code, endsOn, article);
    if (rounded.endsOn > endsOn) clauses.push(tell(rounded));
    endsOn = rounded.endsOn;
  }
  return {
    code,
    article: articleIn(language, article),
    startsOn: facts.startsOn,
    endsOn,
    firstFreeDay: addDays(endsOn, 1),
    explanation: clauses.join("; "),
  };
}

interface LengthCounted {
  readonly endsOn: LocalDate;
  readonly clause: string;
  /** Where it is laid down, in Dutch. */
  readonly article: string;
}

/** Counts the term by its length alone, before the choice of a later day. */
function countLength({
  code,
  facts,
  holidays,
  say,
}: {
  code: TermCode;
  facts: TermFacts;
  holidays: Holidays;
  say: TermSentences;
}): LengthCounted {
  const { agreed } = facts;
  const rule: TermRule = TERMS[code];
  const { article, atw, stops } = rule;
  if (facts.stop && !stops) throw new RangeError(`No stop puts off the term ${code}.`);
  const [laidDown, unit] = rule.length;
  if (atw === "NOT_TO_AGREED_TERMS") {
    const length: Length = [agreed ?? laidDown, unit];
    return { ...countAgreed({ length, facts, say }), article };
  }
  const counted = { ...countByLaw({ rule, facts, holidays, say }), article };
  const length: Length = [agreed ?? laidDown, unit];
  const { endsOn, days } = lastDayBeside(facts.startsOn, length, facts.stop);
  return length[0] === laidDown && days === 0
    ? counted
    : compare({
        code,
        rule,
        counted,
        also: { length, endsOn, stopped: stoppedBy(facts, days) },
        say,
      });
}

/** What of a stop the sentence tells; undefined: it takes no day of the term. */
const stoppedBy = ({ stop }: TermFacts, days: number): StoppedBy | undefined =>
  stop && days > 0 ? { stop, days } : undefined;

/**
 * Compares what the law gives with what the parties agreed on beside it. The Act extends the
 * statutory part only (domain brief, D2). Of the two ends the one holds that favours the tenants.
 */
function compare({
  code,
  rule: { agreeable, article, length },
  counted,
  also,
  say,
}: {
  code: TermCode;
  rule: TermRule;
  counted: LengthCounted;
  also: AlsoAgreed;
  say: TermSentences;
}): LengthCounted {
  const [more, unit] = [also.length[0] - length[0], length[1]];
  if (!agreeable || (agreeable === "LONGER" ? more < 0 : more >= 0))
    throw new RangeError(
      `The term ${code} cannot be made ${also.length[0]} ${unit.toLowerCase()}.`,
    );
  const decides = agreeable === "SHORTER" || also.endsOn > counted.endsOn;
  const compared = agreeable === "SHORTER" ? "EARLIER" : decides ? "LATER" : "NOT_LATER";
  return {
    endsOn: decides ? also.endsOn : counted.endsOn,
    clause: say.byLaw(article, counted.clause) + say.alsoAgreed(also, compared),
    article: `${article}, ${AGREED}`,
  };
}

/** Counts an agreed term: the Act does not apply to it, and a stop may put it off. */
function countAgreed({
  length,
  facts,
  say,
}: {
  length: Length;
  facts: TermFacts;
  say: TermSentences;
}): Pick<LengthCounted, "endsOn" | "clause"> {
  const { startsOn, restart, stop } = facts;
  const { endsOn, days } = lastDayBeside(startsOn, length, stop);
  const counted = say.counted(length, startsOn, { restart, lastDay: endsOn });
  return { endsOn, clause: `${counted}${say.agreed(stoppedBy(facts, days))}` };
}

function countByLaw({
  rule: { length },
  facts: { startsOn, restart },
  holidays,
  say,
}: {
  rule: TermRule;
  facts: TermFacts;
  holidays: Holidays;
  say: TermSentences;
}): Pick<LengthCounted, "endsOn" | "clause"> {
  const lastDay = lastDayOf(startsOn, length);
  const counted = say.counted(length, startsOn, { restart, lastDay });
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
 * Rounds a chosen last day of a statutory term up to a working day, also where the Act no longer
 * demands that (domain brief, section 12).
 */
function roundChosen({
  rule,
  startsOn,
  chosen,
  holidays,
}: {
  rule: TermRule;
  startsOn: LocalDate;
  chosen: LocalDate;
  holidays: Holidays;
}): Rounded {
  const { atw } = rule;
  const endsOn = atw === "APPLIES" ? roundUp(chosen, holidays) : chosen;
  if (endsOn === chosen) return { endsOn, by: null };
  return { endsOn, by: isWithinAtw([daysBetween(startsOn, chosen), "DAYS"]) ? "ATW_1" : "ANALOGY" };
}
