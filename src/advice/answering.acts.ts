import type { ClassType } from "type-graphql";

/** What the landlord does with an advice, and what follows: respond, decide, execute, disputes. */
export const answeringActs: ClassType[] = [];
