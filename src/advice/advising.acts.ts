import type { ClassType } from "type-graphql";

/** What a tenants' organisation does: advise, of its own accord too, declare no objection, consent. */
export const advisingActs: ClassType[] = [];
