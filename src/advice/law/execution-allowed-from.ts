import { addDays, type LocalDate } from "../../terms/calendar-days.js";
import { countTerm } from "../../terms/count-term.js";
import {
  type AdviceFacts,
  CONSENT_ARTICLES,
  type ConsentFacts,
  EXECUTION_GROUNDS,
  type ExecutionFacts,
  type ExecutionGround,
  type ExecutionStanding,
} from "./execution-facts.js";
import { executionSentences } from "./execution-sentences.js";
import type { Holidays } from "../../terms/holidays.js";
import { articleIn, type Language } from "../../terms/language.js";
import { TERMS } from "../../terms/terms.js";

/**
 * From when execution is allowed, and on what ground (domain brief, 7.2 and 7.3). The latest day of
 * all addressees counts, so one addressee that has not been heard yet keeps the execution waiting.
 *
 * @param language of the article and the explanation.
 * @throws YearWithoutHolidays; RangeError when there is no addressee.
 */
export function executionAllowedFrom(
  { addressees, dispute, withdrawn }: ExecutionFacts,
  holidays: Holidays,
  language: Language = "nl",
): ExecutionStanding {
  const shut = (ground: "WITHDRAWN" | "FORBIDDEN" | "SUSPENDED") =>
    standingOn({
      ground,
      date: null,
      article: EXECUTION_GROUNDS[ground],
      explanation: executionSentences("", holidays, language)[ground](),
      language,
    });
  if (withdrawn) return shut("WITHDRAWN");
  if (dispute === "FORBIDDEN" || dispute === "SUSPENDED") return shut(dispute);
  const latest = latestOf(addressees.map((facts) => standingFor(facts, holidays, language)));
  if (dispute !== "OPEN" || latest.date === null) return latest;
  return {
    ...latest,
    explanation: `${latest.explanation}; ${executionSentences("", holidays, language).NOT_SUSPENDED()}`,
  };
}

/**
 * The standing with the latest day from which something is allowed. A standing without a day comes
 * after all others; of several such the first one is returned.
 *
 * @throws RangeError for an empty list.
 */
export function latestOf<One extends { readonly date: LocalDate | null }>(
  standings: readonly One[],
): One {
  const [first, ...others] = standings;
  if (!first) throw new RangeError("Somebody must have been asked.");
  return others.reduce(
    (until, one) =>
      until.date !== null && (one.date === null || one.date > until.date) ? one : until,
    first,
  );
}

const standingOn = ({
  ground,
  date,
  article,
  explanation,
  language,
}: {
  ground: ExecutionGround;
  date: LocalDate | null;
  article: string;
  explanation: string;
  language: Language;
}): ExecutionStanding => ({ date, ground, article: articleIn(language, article), explanation });

function standingFor(
  facts: AdviceFacts | ConsentFacts,
  holidays: Holidays,
  language: Language,
): ExecutionStanding {
  return facts.kind === "ADVICE"
    ? adviceGate(facts, holidays, language)
    : consentGate(facts, holidays, language);
}

/**
 * The standing of one addressee of a request for advice. An answer after the term allows nothing
 * that the end of the term did not allow already. An advice in time that leaves something to
 * deviate from bars the execution until the landlord has answered it.
 *
 * The three ways of art. 5(3) are alternatives: if an advice left nothing to deviate from,
 * answering it takes no way back that it opened.
 */
function adviceGate(facts: AdviceFacts, holidays: Holidays, language: Language): ExecutionStanding {
  const {
    addressee,
    statutory,
    termEndsOn,
    lapsed,
    overtaken,
    noObjectionOn,
    adviceOn,
    reserve = "RESERVED",
    response,
    alsoAwaitsTerm,
  } = facts;
  const say = executionSentences(addressee, holidays, language);
  const gate = (date: LocalDate | null, ground: ExecutionGround, explanation: string) =>
    standingOn({
      ground,
      date,
      article: statutory ? EXECUTION_GROUNDS[ground] : TERMS.VOLUNTARY_ADVICE.article,
      explanation,
      language,
    });
  const afterTerm = addDays(termEndsOn, 1);
  const receivedOn = noObjectionOn ?? adviceOn;
  if (receivedOn === null)
    return lapsed
      ? gate(afterTerm, "TERM_LAPSED", say.TERM_LAPSED(termEndsOn, afterTerm))
      : gate(
          null,
          "ADVICE_PENDING",
          (overtaken ? say.ADVICE_OVERTAKEN : say.ADVICE_PENDING)(termEndsOn),
        );
  if (receivedOn > termEndsOn)
    return gate(afterTerm, "LATE_ADVICE", say.LATE_ADVICE(termEndsOn, receivedOn, afterTerm));
  if (noObjectionOn !== null)
    return gate(noObjectionOn, "NO_OBJECTION", say.NO_OBJECTION(noObjectionOn));
  if (reserve === "UNRESERVED")
    return gate(receivedOn, "UNRESERVED_ADVICE", say.UNRESERVED_ADVICE(receivedOn));
  if (reserve === "NO_ADVICE")
    return gate(afterTerm, "NO_ADVICE", say.NO_ADVICE(receivedOn, termEndsOn, afterTerm));
  if (response === null) return gate(null, "RESPONSE_PENDING", say.RESPONSE_PENDING(receivedOn));
  const answeredOn = response.receivedOn;
  if (response.fullyFollowed) return gate(answeredOn, "FOLLOWED", say.FOLLOWED(answeredOn));
  const afterAnswer = statutory
    ? countTerm({ code: "STANDSTILL", facts: { startsOn: answeredOn }, holidays }).firstFreeDay
    : answeredOn;
  if (alsoAwaitsTerm && afterTerm > afterAnswer)
    return gate(afterTerm, "TERM_AWAITED", say.TERM_AWAITED(termEndsOn, afterTerm));
  return statutory
    ? gate(afterAnswer, "REASONS_GIVEN", say.REASONS_GIVEN(answeredOn, afterAnswer))
    : gate(answeredOn, "ANSWERED", say.ANSWERED(answeredOn));
}

/**
 * The standing of one addressee of a request for consent. Neither a term nor silence allows the
 * execution.
 */
function consentGate(
  facts: ConsentFacts,
  holidays: Holidays,
  language: Language,
): ExecutionStanding {
  const { addressee, basis, answer, conditionsFulfilledOn, conditionFailedOn, replacedOn } = facts;
  const say = executionSentences(addressee, holidays, language);
  const gate = (date: LocalDate | null, ground: ExecutionGround, explanation: string) =>
    standingOn({ ground, date, article: CONSENT_ARTICLES[basis], explanation, language });
  if (replacedOn !== null)
    return standingOn({
      ground: "REPLACED_BY_RULING",
      date: replacedOn,
      article: EXECUTION_GROUNDS.REPLACED_BY_RULING,
      explanation: say.REPLACED_BY_RULING(replacedOn),
      language,
    });
  if (conditionFailedOn !== null)
    return gate(null, "CONDITION_FAILED", say.CONDITION_FAILED(conditionFailedOn));
  if (answer === null) return gate(null, "CONSENT_PENDING", say.CONSENT_PENDING());
  if (!answer.consented)
    return gate(null, "CONSENT_REFUSED", say.CONSENT_REFUSED(answer.receivedOn));
  const fulfilled = conditionsFulfilledOn.filter((day) => day !== null);
  const open = conditionsFulfilledOn.length - fulfilled.length;
  if (open > 0) return gate(null, "CONDITIONS_PENDING", say.CONDITIONS_PENDING(open));
  const last = fulfilled.reduce((latest, day) => (day > latest ? day : latest), answer.receivedOn);
  return last === answer.receivedOn
    ? gate(last, "CONSENTED", say.CONSENTED(last))
    : gate(last, "CONDITIONS_FULFILLED", say.CONDITIONS_FULFILLED(last));
}
