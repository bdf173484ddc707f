// decorators write to it; every file that declares a type imports this file
import "reflect-metadata";
import { Extensions } from "type-graphql";

/**
 * The kind of organisation that a viewer acts for. It decides which fields exist for that viewer;
 * the database decides which rows exist (`*.rows.sql`).
 */
export const AUDIENCES = [
  "LANDLORD",
  "TENANT_COUNCIL",
  "LOCAL_TENANT_ORGANISATION",
  "MUNICIPALITY",
  "PUBLIC",
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The kinds of organisations. */
export const ORGANISATION_KINDS = [
  "LANDLORD",
  "TENANT_UMBRELLA",
  "LOCAL_TENANT_ORG",
  "RESIDENTS_COMMITTEE",
  "MUNICIPALITY",
  "OTHER_LANDLORD",
  "OTHER_TENANT_ORG",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/**
 * The audience to which organisations of each kind belong; null: the organisation has a name here,
 * but nobody can log in for it.
 */
export const AUDIENCE_OF_KIND: Readonly<Record<OrganisationKind, Audience | null>> = {
  LANDLORD: "LANDLORD",
  TENANT_UMBRELLA: "TENANT_COUNCIL",
  LOCAL_TENANT_ORG: "LOCAL_TENANT_ORGANISATION",
  RESIDENTS_COMMITTEE: "LOCAL_TENANT_ORGANISATION",
  MUNICIPALITY: "MUNICIPALITY",
  OTHER_LANDLORD: null,
  OTHER_TENANT_ORG: null,
};

/** The two parties that negotiate: Woonbron and CPRW. */
export const PARTIES = ["LANDLORD", "TENANT_COUNCIL"] as const satisfies readonly Audience[];

export const LANDLORD = ["LANDLORD"] as const satisfies readonly Audience[];
export const COUNCIL = ["TENANT_COUNCIL"] as const satisfies readonly Audience[];

/** Tenants' organisations that advise: CPRW, and the local ones where they are addressed. */
export const ADVISERS = [
  "TENANT_COUNCIL",
  "LOCAL_TENANT_ORGANISATION",
] as const satisfies readonly Audience[];

/** Everybody who is asked, or asks, for what the other says of a plan: the landlord and the advisers. */
export const PARTICIPANTS = ["LANDLORD", ...ADVISERS] as const satisfies readonly Audience[];

export const isParty = (audience: Audience): boolean => PARTIES.some((party) => party === audience);

/** Everybody who acts for an organisation. */
export const MEMBERS = [
  "LANDLORD",
  "TENANT_COUNCIL",
  "LOCAL_TENANT_ORGANISATION",
  "MUNICIPALITY",
] as const satisfies readonly Audience[];

/** Everybody, also without a token. */
export const EVERYONE = AUDIENCES;

/**
 * Declares which audiences a type, field, argument or input is for. Types and root fields must
 * declare them, or the server does not start; fields, arguments and inputs inherit them and may
 * narrow them. The decorator stores them with type-graphql's `@Extensions`; no other code depends
 * on how.
 */
export const VisibleTo = (...audiences: readonly Audience[]) => Extensions({ audiences });
