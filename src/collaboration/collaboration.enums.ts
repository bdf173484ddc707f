/** Where a collaboration agreement stands (domain brief, 7.6). What is negotiated is an amendment. */
export const AGREEMENT_STATUSES = [
  "DRAFT",
  "DISCARDED",
  "NEGOTIATION",
  "ABANDONED",
  "IN_FORCE",
  "TERMINATED",
  "EXPIRED",
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export const AGREEMENT_ACTS = [
  "DRAFT_AMENDMENT",
  "GIVE_NOTICE",
  "PUBLISH",
  "COMMENT",
  "PROPOSE_BUDGET",
] as const;
export type AgreementAct = (typeof AGREEMENT_ACTS)[number];

/** Where a version stands that all have ratified. */
export const VERSION_STATUSES = [
  "AGREED",
  "LAPSED",
  "IN_FORCE",
  "SUPERSEDED",
  "TERMINATED",
  "EXPIRED",
] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** Where an amendment stands (domain brief, 7.6). */
export const AMENDMENT_STATUSES = [
  "DRAFT",
  "DISCARDED",
  "CO_CREATION",
  "PROPOSED",
  "COUNTERED",
  "AGREED_TEXT",
  "RATIFIED_ONE",
  "RATIFIED",
  "EFFECTIVE",
  "LAPSED",
  "REJECTED",
  "WITHDRAWN",
] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

export const AMENDMENT_ACTS = [
  "REVISE",
  "DISCARD",
  "PROPOSE",
  "WRITE",
  "COUNTER",
  "AGREE",
  "REJECT",
  "WITHDRAW",
  "RATIFY",
  "DECIDE_RESERVATION",
] as const;
export type AmendmentAct = (typeof AMENDMENT_ACTS)[number];

/** How the parties come to a text. */
export const AMENDMENT_PROCESSES = ["TURNS", "CO_CREATION"] as const;
export type AmendmentProcess = (typeof AMENDMENT_PROCESSES)[number];

/** The two sides of the table: tenants' organisations can bargain as one. */
export const BARGAINING_SIDES = ["LANDLORD", "TENANTS"] as const;
export type BargainingSide = (typeof BARGAINING_SIDES)[number];

/** How a provision is amended, the heaviest first. */
export const AMENDMENT_CLASSES = ["CLAUSE", "ANNEX", "WORKBOOK"] as const;
export type AmendmentClass = (typeof AMENDMENT_CLASSES)[number];

/** The parts of an agreement, in their order. */
export const PROVISION_PARTS = ["VISION", "CLAUSE", "ANNEX"] as const;
export type ProvisionPart = (typeof PROVISION_PARTS)[number];

/** What a provision is about (domain brief, section 6). */
export const PROVISION_KINDS = [
  "PURPOSE",
  "CONSIDERATIONS",
  "DEFINITIONS",
  "RECOGNITION",
  "CONSULTATION",
  "INFORMATION",
  "TENANTS_DUTIES",
  "ADVICE",
  "UNSOLICITED_ADVICE",
  "AGENDA_RIGHT",
  "CONSENT",
  "LIMITS",
  "FINANCE",
  "NOMINATION",
  "DISPUTES",
  "DURATION",
  "EVALUATION",
  "NOTICE",
  "AMENDMENT",
  "RIGHTS_MATRIX",
  "WORKBOOK",
  "OTHER",
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

/** On which level something is talked about. */
export const CONSULTATION_LEVELS = ["CONCERN", "REGION", "COMPLEX"] as const;
export type ConsultationLevel = (typeof CONSULTATION_LEVELS)[number];

/** The steps in a dispute, in the order in which they are taken. */
export const DISPUTE_LADDER = [
  "TALK",
  "MEDIATION",
  "COMMITTEE",
  "HUURCOMMISSIE",
  "KANTONRECHTER",
] as const;
export type DisputeStep = (typeof DISPUTE_LADDER)[number];

/** Who of a board signs. */
export const SIGNER_CAPACITIES = ["CHAIR", "SECRETARY", "TREASURER", "EXECUTIVE"] as const;
export type SignerCapacity = (typeof SIGNER_CAPACITIES)[number];

/** What a budget is made of (Wohv art. 7). */
export const BUDGET_BASES = ["LUMP", "PER_DWELLING", "TOP_UP_TO"] as const;
export type BudgetBasis = (typeof BUDGET_BASES)[number];

/** What a body may do on a subject. */
export const MATRIX_RIGHTS = ["INFORM", "CONSULT", "ADVISE", "CONSENT", "CO_CREATE"] as const;
export type MatrixRight = (typeof MATRIX_RIGHTS)[number];

/** The body that decides for a party. */
export const RATIFYING_BODIES = [
  "EXECUTIVE_BOARD",
  "SUPERVISORY_BOARD",
  "TENANTS_BOARD",
  "MEMBERS_MEETING",
] as const;
export type RatifyingBody = (typeof RATIFYING_BODIES)[number];

export const EVALUATION_STATUSES = ["PLANNED", "DUE", "DONE"] as const;
export type EvaluationStatus = (typeof EVALUATION_STATUSES)[number];
export const EVALUATION_ACTS = ["JUDGE"] as const;
export type EvaluationAct = (typeof EVALUATION_ACTS)[number];
export const EVALUATION_OUTCOMES = ["CONTINUE", "AMEND", "END"] as const;
export type EvaluationOutcome = (typeof EVALUATION_OUTCOMES)[number];

/** Where a comment stands: it follows from when it was shared and withdrawn. */
export const COMMENT_STATUSES = ["PRIVATE", "SHARED", "WITHDRAWN"] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];
export const COMMENT_ACTS = ["SHARE", "WITHDRAW"] as const;
export type CommentAct = (typeof COMMENT_ACTS)[number];

export const BUDGET_YEAR_STATUSES = ["PROPOSED", "REJECTED", "AGREED", "ACCOUNTED"] as const;
export type BudgetYearStatus = (typeof BUDGET_YEAR_STATUSES)[number];
export const BUDGET_YEAR_ACTS = [
  "AGREE",
  "REJECT",
  "PAY_ADVANCE",
  "ASK_OVERSPEND",
  "ANSWER_OVERSPEND",
  "ACCOUNT",
] as const;
export type BudgetYearAct = (typeof BUDGET_YEAR_ACTS)[number];
export const OVERSPEND_DECISIONS = ["GRANTED", "REFUSED"] as const;
export type OverspendDecision = (typeof OVERSPEND_DECISIONS)[number];

export const RECOGNITION_STATUSES = [
  "REQUESTED",
  "RECOGNISED",
  "REFUSED",
  "WITHDRAWN",
  "LAPSED",
] as const;
export type RecognitionStatus = (typeof RECOGNITION_STATUSES)[number];
export const RECOGNITION_ACTS = ["RECOGNISE", "REFUSE", "WITHDRAW", "REPORT", "END"] as const;
export type RecognitionAct = (typeof RECOGNITION_ACTS)[number];

export const NOMINATION_STATUSES = [
  "VACANCY",
  "PROFILE_AGREED",
  "CANDIDATES",
  "NOMINATED",
  "APPOINTED",
  "NOT_APPOINTED",
  "CANCELLED",
] as const;
export type NominationStatus = (typeof NOMINATION_STATUSES)[number];
export const NOMINATION_ACTS = [
  "AGREE_PROFILE",
  "ADD_CANDIDATE",
  "WITHDRAW_CANDIDATE",
  "NOMINATE",
  "APPOINT",
  "NOT_APPOINT",
  "CANCEL",
] as const;
export type NominationAct = (typeof NOMINATION_ACTS)[number];
