import type { LocalDate } from "../../terms/calendar-days.js";
import { decisionAllowedFrom, type DecisionStanding } from "../law/decision-allowed-from.js";
import { executionAllowedFrom } from "../law/execution-allowed-from.js";
import type {
  AdviceFacts,
  AdviceReserve,
  ConsentFacts,
  ExecutionFacts,
  ExecutionStanding,
} from "../law/execution-facts.js";
import type { Holidays } from "../../terms/holidays.js";
import type { Language } from "../../terms/language.js";
import type { ProcedureAnswer } from "../advice.enums.js";
import type { AdviceProcedure } from "./advice-procedure.entity.js";
import type { ConsentCondition } from "../advising/consent-condition.entity.js";
import type { Dispute } from "../answering/dispute.entity.js";

/** What the day of execution depends on, beside the addressees' procedures. */
export interface ExecutionCircumstances {
  /** The name of each organisation, by id. */
  readonly nameOf: (organisationId: string) => string;
  readonly conditions: readonly ConsentCondition[];
  readonly disputes: readonly Dispute[];
}

/**
 * How the disputes stand in the way of the execution. A court's ruling about a ruling of the
 * Huurcommissie replaces that ruling; the Huurcommissie's ruling holds until then.
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
 * From when the landlord may carry out what it asked about: from the day on which that is allowed
 * with regard to every addressee. Null for a draft, and for unsolicited advice, which bars no
 * execution.
 */
export function executionStandingOf({
  procedure,
  companions,
  parts,
  holidays,
  today,
  language = "nl",
}: {
  procedure: AdviceProcedure;
  companions: readonly AdviceProcedure[];
  parts: ExecutionCircumstances;
  holidays: Holidays;
  today: LocalDate;
  language?: Language;
}): ExecutionStanding | null {
  const { nameOf, conditions, disputes } = parts;
  if (procedure.kind === "UNSOLICITED" || !procedure.sharedAt) return null;
  return executionAllowedFrom(
    {
      addressees: [procedure, ...companions].map((one) =>
        factsOf({
          procedure: one,
          addressee: nameOf(one.adviserId),
          parts: { conditions, disputes },
          today,
        }),
      ),
      dispute: barOf(disputes),
      withdrawn: procedure.status === "WITHDRAWN",
    },
    holidays,
    language,
  );
}

/**
 * From when the landlord may decide on what it asked by law. The landlord has to have received what
 * every addressee had to say, and to have sent each response that it owes. Null for a procedure on
 * which the landlord does not decide.
 */
export function decisionStandingOf({
  procedure,
  companions,
  nameOf,
  holidays,
  today,
  language = "nl",
}: {
  procedure: AdviceProcedure;
  companions: readonly AdviceProcedure[];
  nameOf: ExecutionCircumstances["nameOf"];
  holidays: Holidays;
  today: LocalDate;
  language?: Language;
}): DecisionStanding | null {
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

function factsOf({
  procedure,
  addressee,
  parts,
  today,
}: {
  procedure: AdviceProcedure;
  addressee: string;
  parts: Omit<ExecutionCircumstances, "nameOf">;
  today: LocalDate;
}): AdviceFacts | ConsentFacts {
  const { conditions, disputes } = parts;
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
