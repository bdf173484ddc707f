import { extendByAtw, countWorkingDays, isWithinAtw, roundUp } from "./algemene-termijnenwet.js";
import { addDays, daysBetween, lastDayOf, type Length, type LocalDate } from "./calendar-days.js";
import { DutchDays, lengthInDutch } from "./dutch-days.js";
import type { Holidays } from "./holidays.js";
import { type TermCode, type TermRule, TERMS } from "./terms.js";

/** What a term is counted from. Grounds are Dutch phrases, without a full stop; null: it is not told why. */
export interface TermFacts {
  /** The day of the event that makes it run, itself not counted: receipt, filing, the end of the year. */
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
  /** How the last day came about: one sentence in Dutch. */
  readonly explanation: string;
}

/** A last day was chosen that comes before the earliest one the term allows. */
export class TermTooShort extends RangeError {
  constructor(readonly code: TermCode, readonly earliest: LocalDate) {
    super(`The term ${code} cannot end before ${earliest}.`);
    this.name = "TermTooShort";
  }
}

/**
 * Counts a term and tells how.
 *
 * @param write for a sentence that the explanation is part of.
 * @throws TermTooShort, YearWithoutHolidays; RangeError when the term's rule knows no such fact.
 */
export function countTerm(code: TermCode, facts: TermFacts, holidays: Holidays, write = new DutchDays(holidays)): Term {
  const { clause, ...counted } = countLength(code, facts, holidays, write);
  const clauses = [clause];
  let { endsOn } = counted;
  for (const chosen of chosenEnds(code, facts)) {
    const rounded = roundChosen(TERMS[code], facts.startsOn, chosen.on, holidays);
    if (rounded.endsOn < endsOn) throw new TermTooShort(code, endsOn);
    if (rounded.endsOn > endsOn) clauses.push(`${chosen.verb} ${write.day(chosen.on)}${chosen.ground}${rounded.by ? `${chosen.shift} ${write.day(rounded.endsOn)} (${rounded.by})` : ""}`);
    endsOn = rounded.endsOn;
  }
  return { code, article: TERMS[code].article, startsOn: facts.startsOn, endsOn, firstFreeDay: addDays(endsOn, 1), explanation: clauses.join("; ") };
}

/** The first day that a landlord may set as the last for an advice: what is earlier is TERM_TOO_SHORT. */
export function earliestAdviceDueOn(receivedOn: LocalDate, holidays: Holidays): LocalDate {
  return countTerm("ADVICE", { startsOn: receivedOn }, holidays).endsOn;
}

/** The term by its length alone, before anybody chose a later day. */
function countLength(code: TermCode, { startsOn, days, restart }: TermFacts, holidays: Holidays, write: DutchDays): { endsOn: LocalDate; clause: string } {
  const rule: TermRule = TERMS[code];
  const length = lengthOf(code, rule, days);
  const lastDay = lastDayOf(startsOn, length);
  const began = write.date(startsOn);
  const counted = `${lengthInDutch(length)}${restart ? `, opnieuw geteld vanaf ${began}${inBrackets(restart.ground)},` : ` vanaf ${began}`} eindigt op ${write.day(lastDay)}`;
  if (rule.atw === "NOT_TO_AGREED_TERMS") return { endsOn: lastDay, clause: `${counted} (afgesproken termijn, de Atw geldt niet)` };
  if (!isWithinAtw(length)) return { endsOn: lastDay, clause: `${counted} (langer dan ${length[1] === "DAYS" ? "90 dagen" : length[1] === "WEEKS" ? "twaalf weken" : "drie maanden"}, de Atw geldt niet)` };
  const { endsOn, article } = extendByAtw(startsOn, lastDay, holidays);
  if (article === null) return { endsOn, clause: counted };
  if (article === 1) return { endsOn, clause: `${counted} en schuift naar ${write.day(endsOn)} (Atw art. 1)` };
  const held = countWorkingDays(startsOn, lastDay, holidays) === 0 ? "geen werkdag" : "maar één werkdag";
  return { endsOn, clause: `${counted}, bevat dan ${held} en wordt verlengd tot en met ${write.day(endsOn)} (Atw art. 2)` };
}

const inBrackets = (ground: string | null): string => (ground === null ? "" : ` (${ground})`);

function lengthOf(code: TermCode, { length, atw, end }: TermRule, days: number | undefined): Length {
  if (days === undefined) return length;
  const agreed = atw === "NOT_TO_AGREED_TERMS";
  if (!agreed && (end !== "LEAST" || days < length[0])) throw new RangeError(`The term ${code} cannot be made ${days} days.`);
  return [days, "DAYS"];
}

interface ChosenEnd {
  readonly on: LocalDate;
  readonly verb: string;
  readonly ground: string;
  readonly shift: string;
}

function* chosenEnds(code: TermCode, { setOn, extension }: TermFacts): Iterable<ChosenEnd> {
  const { end }: TermRule = TERMS[code];
  if (setOn !== undefined) {
    if (end !== "LEAST") throw new RangeError(`The last day of the term ${code} cannot be set.`);
    yield { on: setOn, verb: "de verhuurder stelde als laatste dag", ground: "", shift: ", die schuift naar" };
  }
  if (extension !== undefined) {
    if (end === "FIXED") throw new RangeError(`The term ${code} cannot be put off.`);
    yield { on: extension.to, verb: "de termijn is verlengd tot en met", ground: inBrackets(extension.ground), shift: " en schuift naar" };
  }
}

/** A chosen last day of a statutory term is rounded up to a working day, also where the Act no longer demands it (domain brief, section 12). */
function roundChosen({ atw }: TermRule, startsOn: LocalDate, chosen: LocalDate, holidays: Holidays): { endsOn: LocalDate; by: string | null } {
  const endsOn = atw === "APPLIES" ? roundUp(chosen, holidays) : chosen;
  if (endsOn === chosen) return { endsOn, by: null };
  return { endsOn, by: isWithinAtw([daysBetween(startsOn, chosen), "DAYS"]) ? "Atw art. 1" : "naar analogie van Atw art. 1" };
}
