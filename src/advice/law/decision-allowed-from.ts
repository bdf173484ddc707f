import { addDays, type LocalDate } from "../../terms/calendar-days.js";
import { DutchDays } from "../../terms/dutch-days.js";
import { dayInEnglish } from "../../terms/english-days.js";
import { latestOf } from "./execution-allowed-from.js";
import type { AdviceFacts } from "./execution-facts.js";
import type { Holidays } from "../../terms/holidays.js";
import { articleIn, type Language } from "../../terms/language.js";

/**
 * Why the landlord may decide from a day, or why not yet. Each ground has its article of the Wohv.
 */
export const DECISION_GROUNDS = {
  ADVICE_PENDING: "Wohv art. 5 lid 1",
  RESPONSE_PENDING: "Wohv art. 5 lid 2",
  TERM_OVER: "Wohv art. 5 lid 1",
  ADVICE_ANSWERED: "Wohv art. 5 lid 2",
  NOTHING_TO_ANSWER: "Wohv art. 5 lid 2",
} as const;
export type DecisionGround = keyof typeof DECISION_GROUNDS;

/** Whether the landlord may decide, from which day, and why. */
export interface DecisionStanding {
  /** The first day on which a decision is no breach; null: deciding is not allowed yet. */
  readonly date: LocalDate | null;
  readonly ground: DecisionGround;
  /** The article that says so. */
  readonly article: string;
  /** The explanation, in one sentence. */
  readonly explanation: string;
}

/**
 * From when the landlord may decide (domain brief, 7.2). For each addressee, the landlord has
 * received what the addressee has to say, or the term is over; and the landlord has given each
 * answer that it owes.
 *
 * Art. 5 bars the execution, not the decision. So a decision waits for no standstill, and for no
 * set period once the addressee has spoken. After the reasons are out, the decision that they tell
 * of may date from any day since the receipt of the advice.
 *
 * @throws RangeError when there is no addressee; YearWithoutHolidays.
 */
export const decisionAllowedFrom = (
  addressees: readonly AdviceFacts[],
  holidays: Holidays,
  language: Language = "nl",
): DecisionStanding => latestOf(addressees.map((facts) => standingFor(facts, holidays, language)));

function standingFor(facts: AdviceFacts, holidays: Holidays, language: Language): DecisionStanding {
  const {
    addressee,
    termEndsOn,
    lapsed,
    noObjectionOn,
    adviceOn,
    reserve = "RESERVED",
    response,
  } = facts;
  const say = decisionSentences(addressee, holidays)[language];
  const gate = (
    date: LocalDate | null,
    ground: DecisionGround,
    explanation: string,
  ): DecisionStanding => ({
    date,
    ground,
    article: articleIn(language, DECISION_GROUNDS[ground]),
    explanation,
  });
  const afterTerm = addDays(termEndsOn, 1);
  const receivedOn = noObjectionOn ?? adviceOn;
  if (receivedOn === null && !lapsed)
    return gate(null, "ADVICE_PENDING", say.ADVICE_PENDING(termEndsOn));
  if (receivedOn === null || receivedOn > termEndsOn)
    return gate(afterTerm, "TERM_OVER", say.TERM_OVER(termEndsOn));
  if (noObjectionOn !== null || reserve !== "RESERVED")
    return gate(receivedOn, "NOTHING_TO_ANSWER", say.NOTHING_TO_ANSWER(receivedOn));
  if (response === null) return gate(null, "RESPONSE_PENDING", say.RESPONSE_PENDING(receivedOn));
  return gate(receivedOn, "ADVICE_ANSWERED", say.ADVICE_ANSWERED(receivedOn, response.receivedOn));
}

type Sentences = Readonly<Record<DecisionGround, (...days: LocalDate[]) => string>>;

function decisionSentences(
  addressee: string,
  holidays: Holidays,
): Readonly<Record<Language, Sentences>> {
  const write = new DutchDays(holidays);
  return {
    nl: {
      ADVICE_PENDING: (termEndsOn) =>
        `${addressee} kan nog adviseren, tot en met ${write.day(termEndsOn)}; besluiten mag ` +
        `nog niet`,
      RESPONSE_PENDING: (receivedOn) =>
        `Op het advies van ${addressee}, ontvangen op ${write.day(receivedOn)}, is nog niet ` +
        `geantwoord; besluiten mag nog niet`,
      TERM_OVER: (termEndsOn) =>
        `De adviestermijn van ${addressee} is op ${write.day(termEndsOn)} verstreken; ` +
        `besluiten mag daarna`,
      ADVICE_ANSWERED: (receivedOn, answeredOn) =>
        `Het advies van ${addressee} is op ${write.day(receivedOn)} ontvangen en op ` +
        `${write.day(answeredOn)} beantwoord; ` +
        "besluiten mag vanaf de ontvangst",
      NOTHING_TO_ANSWER: (receivedOn) =>
        `Wat ${addressee} te zeggen had is op ${write.day(receivedOn)} ontvangen en vraagt ` +
        `geen antwoord; besluiten mag vanaf die dag`,
    },
    en: {
      ADVICE_PENDING: (termEndsOn) =>
        `${addressee} can still advise, until the end of ${dayInEnglish(termEndsOn)}; ` +
        `deciding is not allowed yet`,
      RESPONSE_PENDING: (receivedOn) =>
        `The advice of ${addressee}, received on ${dayInEnglish(receivedOn)}, has not been ` +
        `answered yet; deciding is not allowed yet`,
      TERM_OVER: (termEndsOn) =>
        `The advice term of ${addressee} passed on ${dayInEnglish(termEndsOn)}; deciding is ` +
        `allowed after it`,
      ADVICE_ANSWERED: (receivedOn, answeredOn) =>
        `The advice of ${addressee} was received on ${dayInEnglish(receivedOn)} and answered ` +
        `on ${dayInEnglish(answeredOn)}; ` +
        "deciding is allowed from its receipt on",
      NOTHING_TO_ANSWER: (receivedOn) =>
        `What ${addressee} had to say was received on ${dayInEnglish(receivedOn)} and asks ` +
        `for no answer; ` +
        "deciding is allowed from that day on",
    },
  };
}
