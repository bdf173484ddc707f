import type { LocalDate } from "../../terms/calendar-days.js";

/**
 * Why a decision may be carried out from a day, or why not (yet). Each ground has its article of
 * the Wohv.
 */
export const EXECUTION_GROUNDS = {
  NO_OBJECTION: "Wohv art. 5 lid 3 onder a",
  UNRESERVED_ADVICE: "Wohv art. 5 lid 3 onder a",
  NO_ADVICE: "Wohv art. 5 lid 3 onder b",
  TERM_LAPSED: "Wohv art. 5 lid 3 onder b",
  LATE_ADVICE: "Wohv art. 5 lid 3 onder b",
  TERM_AWAITED: "Wohv art. 5 lid 3 onder b",
  REASONS_GIVEN: "Wohv art. 5 lid 3 onder c",
  FOLLOWED: "Wohv art. 5 lid 2",
  ANSWERED: "Wohv art. 5 lid 2",
  CONSENTED: "Wohv art. 5a",
  CONDITIONS_FULFILLED: "Wohv art. 5a",
  REPLACED_BY_RULING: "Wohv art. 8",
  ADVICE_PENDING: "Wohv art. 5 lid 1",
  RESPONSE_PENDING: "Wohv art. 5 lid 2",
  CONSENT_PENDING: "Wohv art. 5a",
  CONSENT_REFUSED: "Wohv art. 5a",
  CONDITIONS_PENDING: "Wohv art. 5a",
  CONDITION_FAILED: "Wohv art. 5a",
  SUSPENDED: "Wohv art. 8",
  FORBIDDEN: "Wohv art. 8",
  WITHDRAWN: "Wohv art. 5 lid 1",
} as const;
export type ExecutionGround = keyof typeof EXECUTION_GROUNDS;

/**
 * What an advice leaves the landlord to deviate from.
 * - RESERVED: something, so the landlord owes an answer (Wohv art. 5(2)).
 * - UNRESERVED: nothing, so the advice is a written no-objection (art. 5(3)(a)).
 * - NO_ADVICE: the addressee says that it will not advise. That is no advice: the landlord only
 *   waits for the end of the set period (art. 5(3)(b)).
 */
export type AdviceReserve = "RESERVED" | "UNRESERVED" | "NO_ADVICE";

/** What one addressee of a request for advice did and received. */
export interface AdviceFacts {
  readonly kind: "ADVICE";
  /** The name of the addressee as a sentence uses it: "CPRW". */
  readonly addressee: string;
  /**
   * Whether the landlord asked under Wohv art. 5. False: it asked voluntarily, on the parties' own
   * terms and without a standstill.
   */
  readonly statutory: boolean;
  readonly termEndsOn: LocalDate;
  /** The term passed before anything was received. */
  readonly lapsed: boolean;
  /** The landlord carried it out before anything was received and before the term passed. */
  readonly overtaken?: boolean;
  readonly noObjectionOn: LocalDate | null;
  readonly adviceOn: LocalDate | null;
  /** When left out it is RESERVED. */
  readonly reserve?: AdviceReserve;
  /** The landlord's answer, with the reasons where it deviates. */
  readonly response: { readonly receivedOn: LocalDate; readonly fullyFollowed: boolean } | null;
  /**
   * Whether the parties agreed that an early advice does not shorten the term. Then a landlord that
   * deviates waits for both the term and the standstill.
   */
  readonly alsoAwaitsTerm: boolean;
}

/**
 * The article behind each basis of the right to consent. The grounds of consent name art. 5a; a
 * procedure with another basis names that one instead.
 */
export const CONSENT_ARTICLES = {
  WOHV_5A: "Wohv art. 5a",
  WONINGWET_53: "Woningwet art. 53",
  SOK: "samenwerkingsovereenkomst, Wohv art. 6",
} as const;

/** What the addressee of a request for consent did. */
export interface ConsentFacts {
  readonly kind: "CONSENT";
  readonly addressee: string;
  readonly basis: keyof typeof CONSENT_ARTICLES;
  readonly answer: { readonly receivedOn: LocalDate; readonly consented: boolean } | null;
  /** For each condition of the consent, the day on which the addressee marked it fulfilled. */
  readonly conditionsFulfilledOn: readonly (LocalDate | null)[];
  /** The day on which a condition failed, and consent fell with it. */
  readonly conditionFailedOn: LocalDate | null;
  /** The day of the ruling that stands in for the consent that was refused. */
  readonly replacedOn: LocalDate | null;
}

/**
 * The facts that decide when the landlord may carry out what it asked about. Unsolicited advice has
 * none: it bars nothing.
 */
export interface ExecutionFacts {
  /** The addressees, each with a term of its own; at least one. */
  readonly addressees: readonly (AdviceFacts | ConsentFacts)[];
  /**
   * - OPEN: a dispute is before the Huurcommissie or the court, and execution is not suspended.
   * - SUSPENDED: such a dispute suspends the execution.
   * - FORBIDDEN: a ruling forbade the execution, whatever else is pending.
   * - NONE: there is no dispute, or it is closed in another way.
   */
  readonly dispute: "NONE" | "OPEN" | "SUSPENDED" | "FORBIDDEN";
  readonly withdrawn: boolean;
}

/** Whether the execution is allowed, from which day, and why. */
export interface ExecutionStanding {
  /** The first day on which execution is allowed; null: not yet, or not at all. */
  readonly date: LocalDate | null;
  readonly ground: ExecutionGround;
  /** The article that says so, in the language that was asked for. */
  readonly article: string;
  /** One sentence in that language. */
  readonly explanation: string;
}
