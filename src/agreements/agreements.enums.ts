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
