import { addDays, type LocalDate } from "./calendar-days.js";
import { countTerm } from "./count-term.js";
import { type AdviceFacts, type ConsentFacts, EXECUTION_GROUNDS, type ExecutionFacts, type ExecutionGround, type ExecutionStanding } from "./execution-facts.js";
import { executionSentences } from "./execution-sentences.js";
import type { Holidays } from "./holidays.js";
import { TERMS } from "./terms.js";

/**
 * From when execution is allowed, and on what ground (domain brief, 7.2 and 7.3): the latest of all addressees, so that one who is still to be heard keeps
 * everything waiting.
 *
 * @throws YearWithoutHolidays
 */
export function executionAllowedFrom({ addressees, dispute, withdrawn }: ExecutionFacts, holidays: Holidays): ExecutionStanding {
  if (withdrawn) return { date: null, ground: "WITHDRAWN", article: EXECUTION_GROUNDS.WITHDRAWN, explanation: "De aanvraag is ingetrokken; uitvoering op grond daarvan mag niet" };
  if (dispute === "FORBIDDEN") return { date: null, ground: "FORBIDDEN", article: EXECUTION_GROUNDS.FORBIDDEN, explanation: "De Huurcommissie of de rechter heeft de uitvoering verboden; uitvoering mag niet" };
  if (dispute === "SUSPENDED") return { date: null, ground: "SUSPENDED", article: EXECUTION_GROUNDS.SUSPENDED, explanation: "De uitvoering is geschorst zolang het geschil loopt" };
  const [first, ...others] = addressees.map((facts) => standingFor(facts, holidays));
  if (!first) throw new RangeError("Somebody must have been asked.");
  const latest = others.reduce((until, one) => (until.date !== null && (one.date === null || one.date > until.date) ? one : until), first);
  return dispute === "OPEN" && latest.date !== null ? { ...latest, explanation: `${latest.explanation}; het lopende geschil schorst de uitvoering niet` } : latest;
}

function standingFor(facts: AdviceFacts | ConsentFacts, holidays: Holidays): ExecutionStanding {
  return facts.kind === "ADVICE" ? adviceGate(facts, holidays) : consentGate(facts, holidays);
}

/** What came late opens nothing that the term had not opened; an advice in time shuts the way until the landlord has answered it. */
function adviceGate({ addressee, statutory, termEndsOn, lapsed, overtaken, noObjectionOn, adviceOn, response, alsoAwaitsTerm }: AdviceFacts, holidays: Holidays): ExecutionStanding {
  const say = executionSentences(addressee, holidays);
  const gate = (date: LocalDate | null, ground: ExecutionGround, explanation: string) => ({ date, ground, article: statutory ? EXECUTION_GROUNDS[ground] : TERMS.VOLUNTARY_ADVICE.article, explanation });
  const afterTerm = addDays(termEndsOn, 1);
  const receivedOn = noObjectionOn ?? adviceOn;
  if (receivedOn === null) return lapsed ? gate(afterTerm, "TERM_LAPSED", say.TERM_LAPSED(termEndsOn, afterTerm)) : gate(null, "ADVICE_PENDING", (overtaken ? say.ADVICE_OVERTAKEN : say.ADVICE_PENDING)(termEndsOn));
  if (receivedOn > termEndsOn) return gate(afterTerm, "LATE_ADVICE", say.LATE_ADVICE(termEndsOn, receivedOn, afterTerm));
  if (noObjectionOn !== null) return gate(noObjectionOn, "NO_OBJECTION", say.NO_OBJECTION(noObjectionOn));
  if (response === null) return gate(null, "RESPONSE_PENDING", say.RESPONSE_PENDING(receivedOn));
  const answeredOn = response.receivedOn;
  if (response.fullyFollowed) return gate(answeredOn, "FOLLOWED", say.FOLLOWED(answeredOn));
  const afterAnswer = statutory ? countTerm("STANDSTILL", { startsOn: answeredOn }, holidays).firstFreeDay : answeredOn;
  if (alsoAwaitsTerm && afterTerm > afterAnswer) return gate(afterTerm, "TERM_AWAITED", say.TERM_AWAITED(termEndsOn, afterTerm));
  return statutory ? gate(afterAnswer, "REASONS_GIVEN", say.REASONS_GIVEN(answeredOn, afterAnswer)) : gate(answeredOn, "ANSWERED", say.ANSWERED(answeredOn));
}

/** No term opens it, and silence does not either. */
function consentGate({ addressee, answer, conditionsFulfilledOn }: ConsentFacts, holidays: Holidays): ExecutionStanding {
  const say = executionSentences(addressee, holidays);
  const gate = (date: LocalDate | null, ground: ExecutionGround, explanation: string) => ({ date, ground, article: EXECUTION_GROUNDS[ground], explanation });
  if (answer === null) return gate(null, "CONSENT_PENDING", say.CONSENT_PENDING());
  if (!answer.consented) return gate(null, "CONSENT_REFUSED", say.CONSENT_REFUSED(answer.receivedOn));
  const fulfilled = conditionsFulfilledOn.filter((day) => day !== null);
  const open = conditionsFulfilledOn.length - fulfilled.length;
  if (open > 0) return gate(null, "CONDITIONS_PENDING", say.CONDITIONS_PENDING(open));
  const last = fulfilled.reduce((latest, day) => (day > latest ? day : latest), answer.receivedOn);
  return last === answer.receivedOn ? gate(last, "CONSENTED", say.CONSENTED(last)) : gate(last, "CONDITIONS_FULFILLED", say.CONDITIONS_FULFILLED(last));
}
