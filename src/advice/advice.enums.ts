/** Four kinds of procedure, each with a machine of its own. */
export const PROCEDURE_KINDS = ["REQUESTED", "VOLUNTARY", "CONSENT", "UNSOLICITED"] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

/** Every status of the four machines; which of them a kind has stands in its policy table. */
export const PROCEDURE_STATUSES = [
  "DRAFT",
  "DISCARDED",
  "REQUESTED",
  "INFO_PENDING",
  "ADVISED",
  "NO_OBJECTION",
  "LAPSED",
  "RESPONDED",
  "DECIDED",
  "EXECUTED",
  "CONSENTED",
  "CONSENTED_CONDITIONALLY",
  "REFUSED",
  "CONDITION_FAILED",
  "REPLACED_BY_RULING",
  "ISSUED",
  "ACKNOWLEDGED",
  "FOLLOW_UP",
  "CLOSED",
  "WITHDRAWN",
] as const;
export type ProcedureStatus = (typeof PROCEDURE_STATUSES)[number];

/**
 * What the adviser answered with. ADVICE leaves something to deviate from, so that a response is
 * owed; UNRESERVED_ADVICE does not. NO_ADVICE says that there will be none: an advice in
 * form only.
 */
export type ProcedureAnswer =
  "ADVICE" | "UNRESERVED_ADVICE" | "NO_ADVICE" | "NO_OBJECTION" | "CONSENT" | "REFUSAL";

/**
 * What a right to consent rests on: the policy on service costs, the Woningwet, or what the parties
 * agreed (Wohv art. 6).
 */
export const CONSENT_BASES = ["WOHV_5A", "WONINGWET_53", "SOK"] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** The closed list of Wohv art. 3(2). */
export const WOHV_SUBJECTS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"] as const;
export type WohvSubject = (typeof WOHV_SUBJECTS)[number];

export const CONFIDENTIALITIES = ["OPEN", "SHARED", "CONFIDENTIAL", "EMBARGO"] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** What a supplement does to the advice term. */
export const TERM_EFFECTS = ["NONE", "EXTEND", "RESTART"] as const;
export type TermEffect = (typeof TERM_EFFECTS)[number];

export const EXTENSION_STATUSES = ["ASKED", "GRANTED", "REFUSED", "LAPSED"] as const;
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number];

export const ADVICE_STATUSES = ["DRAFT", "ADOPTED", "ISSUED", "DISCARDED"] as const;
export type AdviceStatus = (typeof ADVICE_STATUSES)[number];

export const ADVICE_OUTCOMES = [
  "POSITIVE",
  "POSITIVE_WITH_CONDITIONS",
  "POSITIVE_WITH_REMARKS",
  "NEGATIVE",
  "NO_OBJECTION",
  "NO_ADVICE",
] as const;
export type AdviceOutcome = (typeof ADVICE_OUTCOMES)[number];

export const RECOMMENDATION_WEIGHTS = ["CONDITION", "RECOMMENDATION", "REMARK"] as const;
export type RecommendationWeight = (typeof RECOMMENDATION_WEIGHTS)[number];

export const RESPONSE_STATUSES = ["DRAFT", "SENT", "DISCARDED"] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

export const RECOMMENDATION_DECISIONS = [
  "ADOPTED",
  "PARTIALLY_ADOPTED",
  "NOT_ADOPTED",
  "NOTED",
] as const;
export type RecommendationDecision = (typeof RECOMMENDATION_DECISIONS)[number];

export const RESPONSE_RESULTS = ["FOLLOWED", "PARTLY_FOLLOWED", "NOT_FOLLOWED"] as const;
export type ResponseResult = (typeof RESPONSE_RESULTS)[number];

export const FOLLOW_UP_STATUSES = ["OPEN", "IN_PROGRESS", "DONE", "DROPPED"] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

export const DISPUTE_ROUTES = ["HUURCOMMISSIE", "KANTONRECHTER"] as const;
export type DisputeRoute = (typeof DISPUTE_ROUTES)[number];

/** What can be tried before the Huurcommissie or the court is asked. */
export const DISPUTE_STEP_KINDS = ["TALK", "MEDIATION", "COMMITTEE"] as const;
export type DisputeStepKind = (typeof DISPUTE_STEP_KINDS)[number];

export const DISPUTE_STEP_OUTCOMES = ["SETTLED", "NOT_SETTLED"] as const;
export type DisputeStepOutcome = (typeof DISPUTE_STEP_OUTCOMES)[number];

/** Of the Huurcommissie's ruling: RULED until it was taken to court, or binds. */
export const DISPUTE_STATUSES = [
  "OPEN",
  "RULED",
  "TAKEN_TO_COURT",
  "BINDING",
  "WITHDRAWN",
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];
