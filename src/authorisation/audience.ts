import "reflect-metadata"; // what decorators write to; every file that declares a type imports this one
import { Extensions } from "type-graphql";

/**
 * The kind of organisation a viewer acts for. It decides which fields exist for that viewer;
 * which rows exist is decided by the database (`row-policies.sql`).
 */
export const AUDIENCES = ["LANDLORD", "TENANT_COUNCIL", "LOCAL_TENANT_ORGANISATION", "MUNICIPALITY", "PUBLIC"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The two parties that negotiate: Woonbron and CPRW. */
export const PARTIES = ["LANDLORD", "TENANT_COUNCIL"] as const satisfies readonly Audience[];

/** Tenants' organisations that advise: CPRW, and the local ones where they are addressed. */
export const ADVISERS = ["TENANT_COUNCIL", "LOCAL_TENANT_ORGANISATION"] as const satisfies readonly Audience[];

/** Everybody who can take part in an advice procedure. */
export const PARTICIPANTS = ["LANDLORD", ...ADVISERS] as const satisfies readonly Audience[];

export const isParty = (audience: Audience): boolean => PARTIES.some((party) => party === audience);

/** Everybody who acts for an organisation. */
export const MEMBERS = ["LANDLORD", "TENANT_COUNCIL", "LOCAL_TENANT_ORGANISATION", "MUNICIPALITY"] as const satisfies readonly Audience[];

/** Everybody, also without a token. */
export const EVERYONE = AUDIENCES;

/**
 * Says which audiences a type, field, argument or input is for. Types and root fields must say it (the start stops
 * otherwise); fields, arguments and inputs inherit it and may narrow it. Stored with type-graphql's `@Extensions`, so that only
 * this decorator depends on that library.
 */
export const VisibleTo = (...audiences: readonly Audience[]) => Extensions({ audiences });
