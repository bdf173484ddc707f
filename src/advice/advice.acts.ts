import type { ClassType } from "type-graphql";
import { advisingActs } from "./advising.acts.js";
import { answeringActs } from "./answering.acts.js";
import { requestActs } from "./request.acts.js";

/** Everything that is done in advice. */
export const adviceActs: ClassType[] = [...requestActs, ...advisingActs, ...answeringActs];
