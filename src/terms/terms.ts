import type { Length } from "./calendar-days.js";

/** What the law or the parties say of a term. */
export interface TermRule {
  /** The article or agreement that lays it down, in Dutch. */
  readonly article: string;
  readonly length: Length;
  /** Whether the Algemene termijnenwet applies (domain brief, D2); if not, the reason. */
  readonly atw: "APPLIES" | "NOT_TO_AGREED_TERMS" | "NOT_TO_LONG_TERMS";
  /**
   * How its last day can be chosen.
   * - LEAST: the landlord sets the last day, no earlier than this length gives.
   * - LONGER: the parties may put the end off.
   * - FIXED: neither is possible.
   */
  readonly end: "LEAST" | "LONGER" | "FIXED";
  /**
   * Which other number the parties may agree on for a term that a statute sets, in the unit of its
   * length; left out: none. They can give the tenants more rights than the law, not fewer (Wohv art.
   * 6): more time to advise, an answer sooner. An account of a budget comes within the time of the
   * law, or sooner.
   */
  readonly agreeable?: "LONGER" | "SHORTER";
  /**
   * Whether a summer stop that the parties agreed on puts the term off; left out: it does not. It
   * gives who advises more time, and who answers only where the agreement itself gives that term and
   * its number has no ceiling. What the landlord answers in writing has one, fourteen days, also
   * where its request was voluntary: a longer answer term takes rights away. Nor does it put off what
   * waits for a term of the law: that would give the tenants less than the law (Wohv art. 6).
   */
  readonly stops?: true;
  /**
   * What has happened when the last day has passed.
   * - LAPSED: what the term allowed is no longer possible.
   * - MISSED: what was owed is overdue.
   * - OVER: what had to wait need not wait any more.
   */
  readonly onExpiry: "LAPSED" | "MISSED" | "OVER";
}

/** Where the parties lay down what they agree on. */
export const AGREED = "samenwerkingsovereenkomst";

/**
 * The terms of the domain brief, section 5. Consent (Wohv art. 5a) has no term: silence is no
 * consent.
 */
export const TERMS = {
  ADVICE: {
    article: "Wohv art. 5 lid 1",
    length: [42, "DAYS"],
    atw: "APPLIES",
    end: "LEAST",
    agreeable: "LONGER",
    stops: true,
    onExpiry: "LAPSED",
  },
  RESPONSE: {
    article: "Wohv art. 5 lid 2",
    length: [14, "DAYS"],
    atw: "APPLIES",
    end: "FIXED",
    agreeable: "SHORTER",
    onExpiry: "MISSED",
  },
  STANDSTILL: {
    article: "Wohv art. 5 lid 3 onder c",
    length: [3, "DAYS"],
    atw: "APPLIES",
    end: "FIXED",
    onExpiry: "OVER",
  },
  BUDGET_ACCOUNT: {
    article: "Wohv art. 7 lid 2",
    length: [2, "MONTHS"],
    atw: "APPLIES",
    end: "FIXED",
    agreeable: "SHORTER",
    onExpiry: "MISSED",
  },
  HC_RULING: {
    article: "Wohv art. 8a",
    length: [8, "WEEKS"],
    atw: "APPLIES",
    end: "FIXED",
    onExpiry: "LAPSED",
  },
  IMPASSE: {
    article: "Woningwet art. 44 lid 3",
    length: [6, "MONTHS"],
    atw: "NOT_TO_LONG_TERMS",
    end: "FIXED",
    onExpiry: "OVER",
  },
  DISPUTE_FILE: {
    article: "Woningwet art. 44 lid 3",
    length: [4, "WEEKS"],
    atw: "APPLIES",
    end: "FIXED",
    onExpiry: "LAPSED",
  },
  MINISTER: {
    article: "Woningwet art. 44 lid 4",
    length: [12, "WEEKS"],
    atw: "APPLIES",
    end: "FIXED",
    onExpiry: "MISSED",
  },
  UNSOLICITED: {
    article: AGREED,
    length: [42, "DAYS"],
    atw: "NOT_TO_AGREED_TERMS",
    end: "LONGER",
    stops: true,
    onExpiry: "MISSED",
  },
  VOLUNTARY_ADVICE: {
    article: AGREED,
    length: [42, "DAYS"],
    atw: "NOT_TO_AGREED_TERMS",
    end: "LEAST",
    stops: true,
    onExpiry: "LAPSED",
  },
  VOLUNTARY_RESPONSE: {
    article: AGREED,
    length: [14, "DAYS"],
    atw: "NOT_TO_AGREED_TERMS",
    end: "LONGER",
    onExpiry: "MISSED",
  },
  // It only runs where the parties agreed on a number of days, which replaces this length.
  INFORMATION: {
    article: AGREED,
    length: [14, "DAYS"],
    atw: "NOT_TO_AGREED_TERMS",
    end: "FIXED",
    stops: true,
    onExpiry: "MISSED",
  },
} as const satisfies Readonly<Record<string, TermRule>>;
export type TermCode = keyof typeof TERMS;
