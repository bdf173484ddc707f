import type { LocalDate } from "./calendar-days.js";

/**
 * Why a decision may be carried out from a day, or why it may not (yet); each with the
 * article of the Wohv that says so.
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
 * What an advice leaves the landlord. RESERVED: something to deviate from, so that an answer is
 * owed (Wohv art. 5(2)).
 * UNRESERVED: nothing, and so it says in writing that there is no objection (5(3)(a)). NO_ADVICE:
 * it says that there will
 * be none, which is no advice: only the set period is waited for (5(3)(b)).
 */
export type AdviceReserve = "RESERVED" | "UNRESERVED" | "NO_ADVICE";

/** What one addressee of a request for advice did and received. */
export interface AdviceFacts {
  readonly kind: "ADVICE";
  /** As it stands in a sentence: "CPRW". */
  readonly addressee: string;
  /**
   * Asked under Wohv art. 5; false: asked voluntarily, on the parties' own
   * terms and without a standstill.
   */
  readonly statutory: boolean;
  readonly termEndsOn: LocalDate;
  /** The term passed and nothing had been received. */
  readonly lapsed: boolean;
  /**
   * Nothing had been received, and the term had not passed, when it was carried out all the same.
   */
  readonly overtaken?: boolean;
  readonly noObjectionOn: LocalDate | null;
  readonly adviceOn: LocalDate | null;
  /** Left out: RESERVED. */
  readonly reserve?: AdviceReserve;
  /** The landlord's answer, with the reasons where it deviates. */
  readonly response: { readonly receivedOn: LocalDate; readonly fullyFollowed: boolean } | null;
  /**
   * The parties agreed that an early advice does not shorten the term: where the landlord
   * deviates, both are waited for.
   */
  readonly alsoAwaitsTerm: boolean;
}

/**
 * Where the right to consent is laid down. The grounds of consent name the first, and another where
 * it rests on that.
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
  /** One for each condition of the consent: when the addressee marked it fulfilled. */
  readonly conditionsFulfilledOn: readonly (LocalDate | null)[];
  /** When a condition failed, and consent fell with it. */
  readonly conditionFailedOn: LocalDate | null;
  /** The day of the ruling that stands in for the consent that was refused. */
  readonly replacedOn: LocalDate | null;
}

/**
 * What decides when the landlord may carry out what it asked about.
 * Unsolicited advice holds nothing up.
 */
export interface ExecutionFacts {
  /** Each with a clock of its own; at least one. */
  readonly addressees: readonly (AdviceFacts | ConsentFacts)[];
  /**
   * OPEN: before the Huurcommissie or the court, and execution was not suspended; SUSPENDED: it
   * was. FORBIDDEN: a ruling forbade it, whatever else is pending. Another closed one is NONE.
   */
  readonly dispute: "NONE" | "OPEN" | "SUSPENDED" | "FORBIDDEN";
  readonly withdrawn: boolean;
}

export interface ExecutionStanding {
  /** The first day on which execution is allowed; null: not yet, or not at all. */
  readonly date: LocalDate | null;
  readonly ground: ExecutionGround;
  /** Where that is laid down, in Dutch. */
  readonly article: string;
  /** One sentence in Dutch. */
  readonly explanation: string;
}
