import type { LocalDate } from "./calendar-days.js";
import { countTerm } from "./count-term.js";
import { DutchDays } from "./dutch-days.js";
import type { ExecutionGround } from "./execution-facts.js";
import type { Holidays } from "./holidays.js";

const NOT_YET = "uitvoering mag nog niet";
const SAME_DAY = "uitvoering mag vanaf die dag";

/**
 * The sentence of each ground, in Dutch. Each names its days in the order in which they stand, so that the year is named once: take one sentence only.
 *
 * @param addressee as it stands in a sentence: "CPRW".
 */
export function executionSentences(addressee: string, holidays: Holidays) {
  const write = new DutchDays(holidays);
  return {
    ADVICE_PENDING: (termEndsOn) => `${addressee} kan nog adviseren, tot en met ${write.day(termEndsOn)}; ${NOT_YET}`,
    ADVICE_OVERTAKEN: (termEndsOn) => `${addressee} had nog kunnen adviseren, tot en met ${write.day(termEndsOn)}, toen de uitvoering al was begonnen`,
    TERM_LAPSED: (termEndsOn, from) => `De adviestermijn van ${addressee} is op ${write.day(termEndsOn)} verstreken zonder advies; uitvoering mag vanaf ${write.day(from)}`,
    LATE_ADVICE: (termEndsOn, receivedOn, from) => `De adviestermijn van ${addressee} is op ${write.day(termEndsOn)} verstreken en het antwoord kwam pas op ${write.day(receivedOn)}; uitvoering mag vanaf ${write.day(from)}`,
    NO_OBJECTION: (receivedOn) => `Van ${addressee} is op ${write.day(receivedOn)} ontvangen dat er geen bezwaar is; ${SAME_DAY}`,
    RESPONSE_PENDING: (receivedOn) => `Op het advies van ${addressee}, ontvangen op ${write.day(receivedOn)}, is nog niet geantwoord; ${NOT_YET}`,
    FOLLOWED: (receivedOn) => `${addressee} ontving op ${write.day(receivedOn)} dat het advies geheel wordt gevolgd; ${SAME_DAY}`,
    ANSWERED: (receivedOn) => `${addressee} ontving op ${write.day(receivedOn)} het antwoord op het advies; ${SAME_DAY}`,
    REASONS_GIVEN: (receivedOn, from) => `${addressee} ontving de redenen: ${countTerm("STANDSTILL", { startsOn: receivedOn }, holidays, write).explanation}; uitvoering mag vanaf ${write.day(from)}`,
    TERM_AWAITED: (termEndsOn, from) => `Ook na een vroeg advies van ${addressee} wordt de adviestermijn afgewacht, tot en met ${write.day(termEndsOn)}; uitvoering mag vanaf ${write.day(from)}`,
    CONSENT_PENDING: () => `${addressee} heeft nog niet ingestemd en zwijgen is geen instemming; ${NOT_YET}`,
    CONSENT_REFUSED: (receivedOn) => `${addressee} heeft op ${write.day(receivedOn)} instemming geweigerd; uitvoering mag niet`,
    CONSENTED: (receivedOn) => `Van ${addressee} is op ${write.day(receivedOn)} instemming ontvangen; ${SAME_DAY}`,
    CONDITIONS_FULFILLED: (lastOn) => `De laatste voorwaarde van de instemming van ${addressee} is op ${write.day(lastOn)} vervuld; ${SAME_DAY}`,
    CONDITIONS_PENDING: (open) => `Van de instemming van ${addressee} ${open === 1 ? "is 1 voorwaarde" : `zijn ${open} voorwaarden`} nog niet vervuld; ${NOT_YET}`,
  } satisfies Sentences;
}

type Said = (...days: LocalDate[]) => string;
type Sentences = { readonly [Ground in Exclude<ExecutionGround, "SUSPENDED" | "FORBIDDEN" | "WITHDRAWN">]: Ground extends "CONDITIONS_PENDING" ? (open: number) => string : Said } & { readonly ADVICE_OVERTAKEN: Said };
