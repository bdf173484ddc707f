import type { LocalDate } from "../../terms/calendar-days.js";
import { countTerm } from "../../terms/count-term.js";
import { DutchDays } from "../../terms/dutch-days.js";
import { dayInEnglish } from "../../terms/english-days.js";
import type { ExecutionGround } from "./execution-facts.js";
import type { Holidays } from "../../terms/holidays.js";
import type { Language } from "../../terms/language.js";
import { termSentences } from "../../terms/term-sentences.js";

/**
 * The sentence that explains each ground.
 *
 * @param addressee the name of the addressee as a sentence uses it: "CPRW".
 */
export const executionSentences = (
  addressee: string,
  holidays: Holidays,
  language: Language,
): Sentences => (language === "nl" ? inDutch : inEnglish)(addressee, holidays);

const NOT_YET = "uitvoering mag nog niet";
const SAME_DAY = "uitvoering mag vanaf die dag";

/**
 * The Dutch sentences. They share one writer, which writes a year only once; so a caller may take
 * only one sentence of the result.
 */
function inDutch(addressee: string, holidays: Holidays): Sentences {
  const write = new DutchDays(holidays);
  const standstillFrom = (startsOn: LocalDate) =>
    countTerm({
      code: "STANDSTILL",
      facts: { startsOn },
      holidays,
      language: "nl",
      say: termSentences("nl", holidays, write),
    }).explanation;
  return {
    ADVICE_PENDING: (termEndsOn) =>
      `${addressee} kan nog adviseren, tot en met ${write.day(termEndsOn)}; ${NOT_YET}`,
    ADVICE_OVERTAKEN: (termEndsOn) =>
      `${addressee} had nog kunnen adviseren, tot en met ${write.day(termEndsOn)}, toen de ` +
      `uitvoering al was begonnen`,
    TERM_LAPSED: (termEndsOn, from) =>
      `De adviestermijn van ${addressee} is op ${write.day(termEndsOn)} verstreken zonder ` +
      `advies; uitvoering mag vanaf ${write.day(from)}`,
    LATE_ADVICE: (termEndsOn, receivedOn, from) =>
      `De adviestermijn van ${addressee} is op ${write.day(termEndsOn)} verstreken en het ` +
      `antwoord kwam pas op ${write.day(receivedOn)}; uitvoering mag vanaf ${write.day(from)}`,
    NO_OBJECTION: (receivedOn) =>
      `Van ${addressee} is op ${write.day(receivedOn)} ontvangen dat er geen bezwaar is; ` +
      `${SAME_DAY}`,
    UNRESERVED_ADVICE: (receivedOn) =>
      `Het advies van ${addressee}, ontvangen op ${write.day(receivedOn)}, laat niets over om` +
      ` van af te wijken; ${SAME_DAY}`,
    NO_ADVICE: (receivedOn, termEndsOn, from) =>
      `Van ${addressee} is op ${write.day(receivedOn)} ontvangen dat er geen advies komt; de ` +
      `gestelde termijn wordt afgewacht, ` +
      `tot en met ${write.day(termEndsOn)}, en uitvoering mag vanaf ${write.day(from)}`,
    RESPONSE_PENDING: (receivedOn) =>
      `Op het advies van ${addressee}, ontvangen op ${write.day(receivedOn)}, is nog niet ` +
      `geantwoord; ${NOT_YET}`,
    FOLLOWED: (receivedOn) =>
      `${addressee} ontving op ${write.day(receivedOn)} dat het advies geheel wordt gevolgd; ` +
      `${SAME_DAY}`,
    ANSWERED: (receivedOn) =>
      `${addressee} ontving op ${write.day(receivedOn)} het antwoord op het advies; ${SAME_DAY}`,
    REASONS_GIVEN: (receivedOn, from) =>
      `${addressee} ontving de redenen: ` +
      `${standstillFrom(receivedOn)}; ` +
      `uitvoering mag vanaf ${write.day(from)}`,
    TERM_AWAITED: (termEndsOn, from) =>
      `Ook na een vroeg advies van ${addressee} wordt de adviestermijn afgewacht, tot en met ` +
      `${write.day(termEndsOn)}; uitvoering mag vanaf ${write.day(from)}`,
    CONSENT_PENDING: () =>
      `${addressee} heeft nog niet ingestemd en zwijgen is geen instemming; ${NOT_YET}`,
    CONSENT_REFUSED: (receivedOn) =>
      `${addressee} heeft op ${write.day(receivedOn)} instemming geweigerd; uitvoering mag niet`,
    CONSENTED: (receivedOn) =>
      `Van ${addressee} is op ${write.day(receivedOn)} instemming ontvangen; ${SAME_DAY}`,
    CONDITIONS_FULFILLED: (lastOn) =>
      `De laatste voorwaarde van de instemming van ${addressee} is op ${write.day(lastOn)} ` +
      `vervuld; ${SAME_DAY}`,
    CONDITIONS_PENDING: (open) =>
      `Van de instemming van ${addressee} ${open === 1 ? "is 1 voorwaarde" : `zijn ${open} voorwaarden`} ` +
      `nog niet vervuld; ${NOT_YET}`,
    CONDITION_FAILED: (failedOn) =>
      `Een voorwaarde van de instemming van ${addressee} is op ${write.day(failedOn)} niet ` +
      `gehaald, en daarmee is de instemming vervallen; uitvoering mag niet`,
    REPLACED_BY_RULING: (ruledOn) =>
      `De uitspraak van de rechter van ${write.day(ruledOn)} komt in de plaats van de ` +
      `instemming van ${addressee}; ${SAME_DAY}`,
    SUSPENDED: () => "De uitvoering is geschorst zolang het geschil loopt",
    FORBIDDEN: () =>
      "De Huurcommissie of de rechter heeft de uitvoering verboden; uitvoering mag niet",
    WITHDRAWN: () => "De aanvraag is ingetrokken; uitvoering op grond daarvan mag niet",
    NOT_SUSPENDED: () => "het lopende geschil schorst de uitvoering niet",
  };
}

const NOT_ALLOWED_YET = "execution is not allowed yet";
const FROM_THEN = "execution is allowed from that day on";

function inEnglish(addressee: string, holidays: Holidays): Sentences {
  const day = (date: LocalDate) => dayInEnglish(date);
  const from = (date: LocalDate) => `execution is allowed from ${day(date)} on`;
  const standstill = (receivedOn: LocalDate) =>
    countTerm({ code: "STANDSTILL", facts: { startsOn: receivedOn }, holidays });
  return {
    ADVICE_PENDING: (termEndsOn) =>
      `${addressee} can still advise, until the end of ${day(termEndsOn)}; ${NOT_ALLOWED_YET}`,
    ADVICE_OVERTAKEN: (termEndsOn) =>
      `${addressee} could still have advised, until the end of ${day(termEndsOn)}, when ` +
      `execution had begun`,
    TERM_LAPSED: (termEndsOn, free) =>
      `The advice term of ${addressee} passed on ${day(termEndsOn)} without advice; ${from(free)}`,
    LATE_ADVICE: (termEndsOn, receivedOn, free) =>
      `The advice term of ${addressee} passed on ${day(termEndsOn)} and the answer came on ` +
      `${day(receivedOn)} only; ${from(free)}`,
    NO_OBJECTION: (receivedOn) =>
      `${addressee} said that it has no objection, received on ${day(receivedOn)}; ${FROM_THEN}`,
    UNRESERVED_ADVICE: (receivedOn) =>
      `The advice of ${addressee}, received on ${day(receivedOn)}, leaves nothing to deviate ` +
      `from; ${FROM_THEN}`,
    NO_ADVICE: (receivedOn, termEndsOn, free) =>
      `${addressee} said that it gives no advice, received on ${day(receivedOn)}; the set ` +
      `period is waited for, ` +
      `until the end of ${day(termEndsOn)}, and ${from(free)}`,
    RESPONSE_PENDING: (receivedOn) =>
      `The advice of ${addressee}, received on ${day(receivedOn)}, has not been answered yet;` +
      ` ${NOT_ALLOWED_YET}`,
    FOLLOWED: (receivedOn) =>
      `${addressee} heard on ${day(receivedOn)} that the advice is followed as a whole; ` +
      `${FROM_THEN}`,
    ANSWERED: (receivedOn) =>
      `${addressee} received the answer to its advice on ${day(receivedOn)}; ${FROM_THEN}`,
    REASONS_GIVEN: (receivedOn, free) =>
      `${addressee} received the reasons on ${day(receivedOn)}, and the standstill lasts ` +
      `until the end of ` +
      `${day(standstill(receivedOn).endsOn)}; ${from(free)}`,
    TERM_AWAITED: (termEndsOn, free) =>
      `Also after early advice of ${addressee} its term is waited for, until the end of ` +
      `${day(termEndsOn)}; ${from(free)}`,
    CONSENT_PENDING: () =>
      `${addressee} has not consented yet, and silence is no consent; ${NOT_ALLOWED_YET}`,
    CONSENT_REFUSED: (receivedOn) =>
      `${addressee} refused consent on ${day(receivedOn)}; execution is not allowed`,
    CONSENTED: (receivedOn) =>
      `The consent of ${addressee} was received on ${day(receivedOn)}; ${FROM_THEN}`,
    CONDITIONS_FULFILLED: (lastOn) =>
      `The last condition of the consent of ${addressee} was fulfilled on ${day(lastOn)}; ` +
      `${FROM_THEN}`,
    CONDITIONS_PENDING: (open) =>
      `Of the consent of ${addressee} ${open === 1 ? "1 condition is" : `${open} conditions are`} ` +
      `not fulfilled yet; ${NOT_ALLOWED_YET}`,
    CONDITION_FAILED: (failedOn) =>
      `A condition of the consent of ${addressee} failed on ${day(failedOn)}, and consent has` +
      ` fallen with it; execution is not allowed`,
    REPLACED_BY_RULING: (ruledOn) =>
      `The court's ruling of ${day(ruledOn)} stands in for the consent of ${addressee}; ` +
      `${FROM_THEN}`,
    SUSPENDED: () => "Execution is suspended while the dispute is pending",
    FORBIDDEN: () => "The Huurcommissie or the court has forbidden execution; it is not allowed",
    WITHDRAWN: () => "The request was withdrawn; execution on its ground is not allowed",
    NOT_SUSPENDED: () => "the pending dispute does not suspend execution",
  };
}

type Said = (...days: LocalDate[]) => string;
type Sentences = {
  readonly [Ground in ExecutionGround]: Ground extends "CONDITIONS_PENDING"
    ? (open: number) => string
    : Said;
} & { readonly ADVICE_OVERTAKEN: Said; readonly NOT_SUSPENDED: Said };
