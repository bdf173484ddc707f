/**
 * Where a cycle stands (domain brief, 7.5): what leads to agreements, from the request for
 * consultation on. The agreements themselves have a life of their own.
 */
export const CYCLE_STATUSES = ["PREPARATION", "BID_SUBMITTED", "CLOSED"] as const;
export type CycleStatus = (typeof CYCLE_STATUSES)[number];

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
