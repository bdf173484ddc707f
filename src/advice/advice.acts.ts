import type { ClassType } from "type-graphql";

/** Everything that is done in advice: the mutation, what the log says of it, what it takes, and the act itself. */
export const adviceActs: ClassType[] = [];
