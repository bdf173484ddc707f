/** The four kinds of procedure. Each has a lifecycle of its own. */
export const PROCEDURE_KINDS = ["REQUESTED", "VOLUNTARY", "CONSENT", "UNSOLICITED"] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

/** Every status of the four lifecycles. The table of each kind says which of them it has. */
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
 * What the adviser answered with. ADVICE leaves something to deviate from, so the landlord owes a
 * response; UNRESERVED_ADVICE leaves nothing. NO_ADVICE says that there will be no advice: it is an
 * advice in form only.
 */
export type ProcedureAnswer =
  "ADVICE" | "UNRESERVED_ADVICE" | "NO_ADVICE" | "NO_OBJECTION" | "CONSENT" | "REFUSAL";

/**
 * The basis of a right to consent: the policy on service costs (Wohv art. 5a), the Woningwet (art.
 * 53), or what the parties agreed (Wohv art. 6).
 */
export const CONSENT_BASES = ["WOHV_5A", "WONINGWET_53", "SOK"] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** The subjects of the closed list of Wohv art. 3(2). */
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

/** What the parties can try before they ask the Huurcommissie or the court. */
export const DISPUTE_STEP_KINDS = ["TALK", "MEDIATION", "COMMITTEE"] as const;
export type DisputeStepKind = (typeof DISPUTE_STEP_KINDS)[number];

export const DISPUTE_STEP_OUTCOMES = ["SETTLED", "NOT_SETTLED"] as const;
export type DisputeStepOutcome = (typeof DISPUTE_STEP_OUTCOMES)[number];

/**
 * The statuses of a dispute. A ruling of the Huurcommissie is RULED until somebody takes it to
 * court, or until it becomes BINDING.
 */
export const DISPUTE_STATUSES = [
  "OPEN",
  "RULED",
  "TAKEN_TO_COURT",
  "BINDING",
  "WITHDRAWN",
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];
