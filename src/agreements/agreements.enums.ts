/**
 * Where a cycle stands (domain brief, 7.5): what leads to agreements, from the request for
 * consultation on. The agreements themselves have a life of their own.
 */
export const CYCLE_STATUSES = ["PREPARATION", "BID_SUBMITTED", "CLOSED"] as const;
export type CycleStatus = (typeof CYCLE_STATUSES)[number];

/** The days by which something is due in a cycle, in the order of the year. */
export const CYCLE_DAYS = [
  "CONSULT_REQ",
  "BID",
  "OVERVIEW_44A",
  "AGREE_TARGET",
  "IMPASSE",
] as const;
export type CycleDayCode = (typeof CYCLE_DAYS)[number];

/** What can be done with a cycle. */
export const CYCLE_ACTS = [
  "REVISE",
  "ASK_CONSULTATION",
  "AGREE_BID_DATE",
  "DRAFT_BID",
  "SEND_OVERVIEW",
  "CLOSE",
  "DECLARE_DISPUTE",
] as const;
export type CycleAct = (typeof CYCLE_ACTS)[number];

/** What can be done with a bid. */
export const BID_ACTS = ["REVISE", "DISCARD", "SUBMIT", "REACT"] as const;
export type BidAct = (typeof BID_ACTS)[number];

/** What municipal policy the agreements carry out (Woningwet art. 42; bill 36 512). */
export const POLICY_BASIS_KINDS = ["WOONVISIE", "VOLKSHUISVESTINGSPROGRAMMA", "NONE"] as const;
export type PolicyBasisKind = (typeof POLICY_BASIS_KINDS)[number];

/** Why no tenants' party takes part. */
export const NO_TENANT_PARTY_REASONS = [
  "NOT_INVITED",
  "DECLINED",
  "NO_ORGANISATION",
  "NOT_RECORDED",
] as const;
export type NoTenantPartyReason = (typeof NO_TENANT_PARTY_REASONS)[number];

export const BID_STATUSES = ["DRAFT", "DISCARDED", "SUBMITTED"] as const;
export type BidStatus = (typeof BID_STATUSES)[number];

/** The six subjects that the overview holds where there is no woonvisie (Btiv art. 39). */
export const BTIV_SUBJECTS = [
  "BUILD_AND_ACQUIRE",
  "SOCIAL_BUILDINGS_AND_LIVEABILITY",
  "COMPOSITION_OF_STOCK",
  "QUALITY_AND_SUSTAINABILITY",
  "AFFORDABILITY",
  "SPECIAL_GROUPS",
] as const;
export type BtivSubject = (typeof BTIV_SUBJECTS)[number];

/** What an agreement is to another one. */
export const AGREEMENT_KINDS = ["AGREEMENT", "SLICE", "AMENDMENT", "ACCESSION"] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** Where an agreement stands (domain brief, 7.5, from negotiation on). */
export const AGREEMENT_STATUSES = [
  "NEGOTIATION",
  "CONCEPT_PROPOSED",
  "CONCEPT_FINAL",
  "SIGNING",
  "SIGNED_BY_SOME",
  "SIGNED",
  "IN_FORCE",
  "EVALUATED",
  "AMENDED",
  "TERMINATED",
  "CLOSED",
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** In which its text is fixed and not all have decided on signing. */
export const BEING_SIGNED = [
  "CONCEPT_FINAL",
  "SIGNING",
] as const satisfies readonly AgreementStatus[];

/** In which it binds somebody: an amendment that comes into force takes its place. */
export const AMENDABLE = [
  "SIGNED_BY_SOME",
  "SIGNED",
  "IN_FORCE",
  "EVALUATED",
] as const satisfies readonly AgreementStatus[];

/** In which an accession is on its way: it ends with what it accedes to. */
export const ACCEDING = [
  "NEGOTIATION",
  "CONCEPT_PROPOSED",
  "CONCEPT_FINAL",
  "SIGNING",
  "SIGNED_BY_SOME",
] as const satisfies readonly AgreementStatus[];

/** What can be done with an agreement. */
export const AGREEMENT_ACTS = [
  "REVISE",
  "ARRANGE_PARTS",
  "DRAFT_COMMITMENT",
  "PROPOSE_FINAL_CONCEPT",
  "REOPEN",
  "PROPOSE_REOPENING",
  "SIGN",
  "REFUSE_TO_SIGN",
  "ADVISE",
  "RECORD_PAPER_SIGNATURE",
  "RECORD_PAPER_REFUSAL",
  "HOLD_STANDING",
  "RECORD_PAPER_STANDING",
  "PUBLISH",
  "PROPOSE_AMENDMENT",
  "PROPOSE_HARDSHIP",
  "PROPOSE_TERMINATION",
  "PROPOSE_CLOSING",
  "AMEND",
  "OPEN_ACCESSION",
  "JUDGE",
  "DECLARE_DISPUTE",
] as const;
export type AgreementAct = (typeof AGREEMENT_ACTS)[number];

export const PART_SCOPES = ["JOINT", "PER_LANDLORD", "SLICE"] as const;
export type PartScope = (typeof PART_SCOPES)[number];

export const PARTY_CAPACITIES = ["SIGNATORY", "ADVISER", "ENDORSER", "PROSPECTIVE"] as const;
export type PartyCapacity = (typeof PARTY_CAPACITIES)[number];

export const PARTY_STANCES = ["PENDING", "SIGNED", "SIGNED_IN_PART", "REFUSED", "ADVISED"] as const;
export type PartyStance = (typeof PARTY_STANCES)[number];

/** Whether a party holds that an agreement is in force. */
export const STANDINGS = ["IN_FORCE", "NOT_CONCLUDED"] as const;
export type Standing = (typeof STANDINGS)[number];

export const REFERENCE_KINDS = [
  "COVENANT",
  "WOONDEAL",
  "SOCIAL_STATUTE",
  "OLDER_AGREEMENT",
  "OTHER",
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Which of the two goes before where they differ. */
export const PRECEDENCES = ["IT_PREVAILS", "THIS_PREVAILS", "BESIDE"] as const;
export type Precedence = (typeof PRECEDENCES)[number];

/** What one party proposes to all others. */
export const AGREEMENT_PROPOSAL_KINDS = [
  "FINAL_CONCEPT",
  "REOPENING",
  "AMENDMENT",
  "HARDSHIP",
  "TERMINATION",
  "CLOSING",
] as const;
export type AgreementProposalKind = (typeof AGREEMENT_PROPOSAL_KINDS)[number];

export const AGREEMENT_PROPOSAL_STATUSES = [
  "OPEN",
  "ACCEPTED",
  "REJECTED",
  "WITHDRAWN",
  "OVERTAKEN",
] as const;
export type AgreementProposalStatus = (typeof AGREEMENT_PROPOSAL_STATUSES)[number];

export const AGREEMENT_PROPOSAL_ACTS = [
  "ACCEPT",
  "REJECT",
  "WITHDRAW",
  "RECORD_PAPER_CONSENT",
] as const;
export type AgreementProposalAct = (typeof AGREEMENT_PROPOSAL_ACTS)[number];

/** What a party judges of a year. */
export const JUDGEMENT_OUTCOMES = ["KEPT", "MOSTLY_KEPT", "PARTLY_KEPT", "NOT_KEPT"] as const;
export type JudgementOutcome = (typeof JUDGEMENT_OUTCOMES)[number];

export const COMMITMENT_STATUSES = [
  "DRAFT",
  "DISCARDED",
  "PROPOSED",
  "COUNTERED",
  "AGREED",
  "REJECTED",
  "WITHDRAWN",
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** What can be done with a commitment. */
export const COMMITMENT_ACTS = [
  "DRAFT_TEXT",
  "REVISE_TEXT",
  "DISCARD_TEXT",
  "SEND_TEXT",
  "AGREE",
  "REJECT",
  "WITHDRAW",
  "KEEP_POSITION",
  "LINK_CALENDAR",
  "SETTLE_RESERVATION",
  "ADD_INDICATOR",
  "DRAFT_PROGRESS",
] as const;
export type CommitmentAct = (typeof COMMITMENT_ACTS)[number];

export const COMMITMENT_KINDS = ["RESULT", "EFFORT", "PROCESS"] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** What a commitment does to rents by law (Woningwet art. 54). */
export const LEGAL_EFFECTS = ["NONE", "RENT_SUM_54_1", "INVESTMENT_54_2D"] as const;
export type LegalEffect = (typeof LEGAL_EFFECTS)[number];

export const RESERVATION_KINDS = [
  "ADVICE",
  "CONSENT",
  "RVC",
  "COUNCIL_BUDGET",
  "POLICY_CHANGE",
  "MARKET",
  "THIRD_PARTY",
] as const;
export type ReservationKind = (typeof RESERVATION_KINDS)[number];

export const RESERVATION_STATUSES = ["OPEN", "LIFTED", "FAILED"] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];

export const ANSWER_DECISIONS = ["AGREED", "REJECTED"] as const;
export type AnswerDecision = (typeof ANSWER_DECISIONS)[number];

/** A year, or a part of one. */
export const PERIODS = ["YEAR", "H1", "H2", "Q1", "Q2", "Q3", "Q4"] as const;
export type Period = (typeof PERIODS)[number];

/** The order of periods: by their last day, a part of a year before what it is a part of. */
export const BY_LAST_DAY: readonly Period[] = ["Q1", "Q2", "H1", "Q3", "Q4", "H2", "YEAR"];

export const INDICATOR_DIRECTIONS = ["UP", "DOWN", "KEEP"] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

export const FIGURE_KINDS = ["TARGET", "BUDGET", "FORECAST", "REALISED"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const LIGHTS = ["ON_TRACK", "AT_RISK", "OFF_TRACK", "ACHIEVED", "NOT_ACHIEVED"] as const;
export type Light = (typeof LIGHTS)[number];
/** Lights that present a commitment as carried out (domain brief, section 8, rule 2). */
export const WELL: ReadonlySet<Light> = new Set(["ON_TRACK", "ACHIEVED"]);

export const PROGRESS_STATUSES = [
  "DRAFT",
  "DISCARDED",
  "SUBMITTED",
  "CONFIRMED",
  "CONTESTED",
] as const;
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/** What can be done with a report on progress. */
export const PROGRESS_ACTS = ["REVISE", "DISCARD", "SUBMIT", "CONFIRM", "CONTEST"] as const;
export type ProgressAct = (typeof PROGRESS_ACTS)[number];

export const PROGRESS_DECISIONS = ["CONFIRMED", "CONTESTED"] as const;
export type ProgressDecision = (typeof PROGRESS_DECISIONS)[number];

export const AGREEMENT_DISPUTE_KINDS = ["PROCEDURAL", "RELATIONAL", "SUBSTANTIVE"] as const;
export type AgreementDisputeKind = (typeof AGREEMENT_DISPUTE_KINDS)[number];

export const AGREEMENT_DISPUTE_STATUSES = [
  "DECLARED",
  "LAPSED",
  "FILED",
  "ADVISED",
  "RULED",
  "WITHDRAWN",
] as const;
export type AgreementDisputeStatus = (typeof AGREEMENT_DISPUTE_STATUSES)[number];

/** What can be done with a dispute. */
export const AGREEMENT_DISPUTE_ACTS = [
  "CONTEST_DAY",
  "REVISE_DAY",
  "FILE",
  "EXTEND",
  "RECORD_ADVICE",
  "RECORD_RULING",
  "WITHDRAW",
] as const;
export type AgreementDisputeAct = (typeof AGREEMENT_DISPUTE_ACTS)[number];
