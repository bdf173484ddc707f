import type { ClassType } from "type-graphql";

/** What the landlord asks, and what both sides do about its term: the mutations. */
export const requestActs: ClassType[] = [];
