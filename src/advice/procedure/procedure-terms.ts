import { daysLeft, type LocalDate } from "../../terms/calendar-days.js";
import { countTerm, type Term, type TermFacts } from "../../terms/count-term.js";
import { decisionAllowedFrom, type DecisionStanding } from "../../terms/decision-allowed-from.js";
import { DutchDays } from "../../terms/dutch-days.js";
import { dateInEnglish, dayInEnglish } from "../../terms/english-days.js";
import { executionAllowedFrom } from "../../terms/execution-allowed-from.js";
import type {
  AdviceFacts,
  AdviceReserve,
  ConsentFacts,
  ExecutionFacts,
  ExecutionStanding,
} from "../../terms/execution-facts.js";
import type { Holidays } from "../../terms/holidays.js";
import type { Language } from "../../terms/language.js";
import { standingOf, type TermStatus } from "../../terms/term-standing.js";
import type { TermCode } from "../../terms/terms.js";
import type { ProcedureAnswer } from "../advice.enums.js";
import { groundIn } from "./term-grounds.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ConsentCondition } from "../advising/consent-condition.entity.js";
import type { Dispute } from "../answering/dispute.entity.js";

/** Terms that a procedure can have. */
export type ProcedureTermCode = Extract<
  TermCode,
  | "ADVICE"
  | "RESPONSE"
  | "STANDSTILL"
  | "VOLUNTARY_ADVICE"
  | "VOLUNTARY_RESPONSE"
  | "UNSOLICITED"
  | "HC_RULING"
>;

/** A term of a procedure as it stands today. */
export interface ProcedureTerm extends Term {
  readonly status: TermStatus;
  readonly daysLeft: number | null;
}

/**
 * The advice term as the procedure's facts make it; null where the kind has
 * none or it is not shared.
 * @throws TermTooShort
 */
export function adviceTermOf(
  procedure: Pick<
    AdviceProcedure,
    | "kind"
    | "termFromOn"
    | "adviceDays"
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
  return kind === "REQUESTED"
    ? countTerm("ADVICE", facts, holidays, language)
    : countTerm(
        "VOLUNTARY_ADVICE",
        { ...facts, days: adviceDays ?? undefined },
        holidays,
        language,
      );
}

/**
 * The advice term for who is no party: when the request was received, and the last day. From when
 * it counts, who set it and why it was put off would tell of what the parties keep between them,
 * also from who is addressed: a day that a confidential request or supplement set. It is one text
 * however the last day came about, so that its form tells nothing either. What an addressee may
 * know of the reasons stands with its questions, the supplements that it reads, and its extensions.
 */
function withoutReasons(
  term: Term,
  receivedOn: LocalDate,
  holidays: Holidays,
  language: Language,
): Term {
  const write = new DutchDays(holidays);
  const explanation =
    language === "nl"
      ? `ontvangen op ${write.date(receivedOn)}; de laatste dag is ${write.day(term.endsOn)}`
      : `received on ${dateInEnglish(receivedOn)}; the last day is ${dayInEnglish(term.endsOn, holidays)}`;
  return { ...term, startsOn: receivedOn, explanation };
}

/**
 * The term for the landlord's response; null where none runs: nothing to respond to yet, an advice
 * that leaves nothing to deviate from, or a late one.
 */
export function responseTermOf(
  {
    kind,
    receivedOn,
    responseDays,
    answeredOn,
    answeredWith,
    late,
  }: Pick<
    AdviceProcedure,
    "kind" | "receivedOn" | "responseDays" | "answeredOn" | "answeredWith" | "late"
  >,
  holidays: Holidays,
  language: Language = "nl",
): Term | null {
  const days = responseDays ?? undefined;
  if (kind === "UNSOLICITED")
    return receivedOn
      ? countTerm("UNSOLICITED", { startsOn: receivedOn, days }, holidays, language)
      : null;
  if (!answeredOn || answeredWith !== "ADVICE" || late) return null;
  return kind === "REQUESTED"
    ? countTerm("RESPONSE", { startsOn: answeredOn }, holidays, language)
    : countTerm("VOLUNTARY_RESPONSE", { startsOn: answeredOn, days }, holidays, language);
}

/**
 * The days between reasons that deviate from the advice and the execution; null where there are
 * none to wait for, or another way to the execution was open already.
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
  return countTerm("STANDSTILL", { startsOn: reasonsReceivedOn }, holidays, language);
}

/**
 * Every term of a procedure so far, in the order in which they ran.
 *
 * @param knowsWhy whether the viewer may know how the last day of the advice term came about.
 * @param knowsAdvice whether the viewer reads the advice: that a response is owed tells that it
 * leaves something to deviate from.
 * @param knowsResponse whether the viewer reads the response: that there is a
 * standstill tells that it deviates.
 */
export function termsOf(
  procedure: AdviceProcedure,
  {
    knowsWhy,
    knowsAdvice,
    knowsResponse,
  }: { readonly knowsWhy: boolean; readonly knowsAdvice: boolean; readonly knowsResponse: boolean },
  holidays: Holidays,
  today: LocalDate,
  language: Language,
): ProcedureTerm[] {
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
      : withoutReasons(counted, procedure.receivedOn!, holidays, language);
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
 * The eight weeks in which the Huurcommissie's ruling can be taken to court (Wohv art. 8a); null
 * where it gave none.
 *
 * @param contestedOn the day on which it was.
 */
export function courtTermOf(
  { courtUntil, rulingSentOn }: Pick<Dispute, "courtUntil" | "rulingSentOn">,
  contestedOn: LocalDate | null,
  holidays: Holidays,
  today: LocalDate,
  language: Language,
): ProcedureTerm | null {
  if (courtUntil === null || rulingSentOn === null) return null;
  const term = countTerm("HC_RULING", { startsOn: rulingSentOn }, holidays, language);
  const { status } = standingOf(term, { metOn: contestedOn }, today);
  return { ...term, status, daysLeft: status === "RUNNING" ? daysLeft(term.endsOn, today) : null };
}

/** What a procedure says about when execution is allowed, beside its addressees. */
export interface ExecutionCircumstances {
  /** The name of each organisation, by id. */
  readonly nameOf: (organisationId: string) => string;
  readonly conditions: readonly ConsentCondition[];
  readonly disputes: readonly Dispute[];
}

/**
 * What disputes are to the execution. What the court ruled about a ruling takes its
 * place; until then that one holds.
 */
export function barOf(
  disputes: readonly Pick<
    Dispute,
    "id" | "status" | "reviewOfId" | "executionForbidden" | "suspendsExecution"
  >[],
): ExecutionFacts["dispute"] {
  const overruled = disputes
    .filter(({ status }) => status === "RULED")
    .map(({ reviewOfId }) => reviewOfId);
  if (disputes.some(({ id, executionForbidden }) => executionForbidden && !overruled.includes(id)))
    return "FORBIDDEN";
  const open = disputes.filter(({ status }) => status === "OPEN");
  return open.some(({ suspendsExecution }) => suspendsExecution)
    ? "SUSPENDED"
    : open.length > 0
      ? "OPEN"
      : "NONE";
}

/**
 * From when the landlord may carry out what it asked about: when every addressee's gate is open.
 * Null for unsolicited advice, which holds nothing up.
 */
export function executionStandingOf(
  procedure: AdviceProcedure,
  companions: readonly AdviceProcedure[],
  { nameOf, conditions, disputes }: ExecutionCircumstances,
  holidays: Holidays,
  today: LocalDate,
  language: Language = "nl",
): ExecutionStanding | null {
  if (procedure.kind === "UNSOLICITED" || !procedure.sharedAt) return null;
  return executionAllowedFrom(
    {
      addressees: [procedure, ...companions].map((one) =>
        factsOf(one, nameOf(one.adviserId), { conditions, disputes }, today),
      ),
      dispute: barOf(disputes),
      withdrawn: procedure.status === "WITHDRAWN",
    },
    holidays,
    language,
  );
}

/**
 * From when the landlord may decide on what it asked by law: when what every addressee had to say
 * was received, and answered where that is owed. Null for what is not decided on.
 */
export function decisionStandingOf(
  procedure: AdviceProcedure,
  companions: readonly AdviceProcedure[],
  nameOf: ExecutionCircumstances["nameOf"],
  holidays: Holidays,
  today: LocalDate,
  language: Language = "nl",
): DecisionStanding | null {
  if (procedure.kind !== "REQUESTED" || !procedure.sharedAt) return null;
  return decisionAllowedFrom(
    [procedure, ...companions].map((one) => adviceFactsOf(one, nameOf(one.adviserId), today)),
    holidays,
    language,
  );
}

const RESERVES: Readonly<Partial<Record<ProcedureAnswer, AdviceReserve>>> = {
  ADVICE: "RESERVED",
  UNRESERVED_ADVICE: "UNRESERVED",
  NO_ADVICE: "NO_ADVICE",
};

function factsOf(
  procedure: AdviceProcedure,
  addressee: string,
  { conditions, disputes }: Omit<ExecutionCircumstances, "nameOf">,
  today: LocalDate,
): AdviceFacts | ConsentFacts {
  const { kind, answeredOn, answeredWith } = procedure;
  if (kind === "CONSENT") {
    return {
      kind: "CONSENT",
      addressee,
      basis: procedure.consentBasis!,
      conditionFailedOn: conditions.find(({ failedOn }) => failedOn !== null)?.failedOn ?? null,
      replacedOn: disputes.find(({ replacesConsent }) => replacesConsent)?.ruledOn ?? null,
      answer: answeredOn ? { receivedOn: answeredOn, consented: answeredWith === "CONSENT" } : null,
      conditionsFulfilledOn: conditions.map(({ fulfilledOn }) => fulfilledOn),
    };
  }
  return adviceFactsOf(procedure, addressee, today);
}

function adviceFactsOf(
  procedure: AdviceProcedure,
  addressee: string,
  today: LocalDate,
): AdviceFacts {
  const {
    kind,
    adviceDueOn,
    answeredOn,
    answeredWith,
    reasonsReceivedOn,
    fullyFollowed,
    executedOn,
  } = procedure;
  const reserve = answeredWith === null ? undefined : RESERVES[answeredWith];
  const overtaken = executedOn !== null && executedOn <= adviceDueOn! && !answeredOn;
  return {
    kind: "ADVICE",
    addressee,
    statutory: kind === "REQUESTED",
    termEndsOn: adviceDueOn!,
    overtaken,
    lapsed: today > adviceDueOn! && !answeredOn && !overtaken,
    noObjectionOn: answeredWith === "NO_OBJECTION" ? answeredOn : null,
    adviceOn: reserve ? answeredOn : null,
    ...(reserve && { reserve }),
    response: reasonsReceivedOn
      ? { receivedOn: reasonsReceivedOn, fullyFollowed: fullyFollowed ?? false }
      : null,
    alsoAwaitsTerm: false,
  };
}
