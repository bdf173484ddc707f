import type { Module } from "../module.js";
import { advicePermissions } from "./advice.permissions.js";
import { advisingActs } from "./advising/advising.acts.js";
import { advisingKept } from "./advising/advising.reads.js";
import { advisingResolvers } from "./advising/advising.resolver.js";
import { discardAdviceProcedure } from "./advising/discard-advice-procedure.js";
import { answeringActs } from "./answering/answering.acts.js";
import { answeringKept } from "./answering/answering.reads.js";
import { answeringResolvers } from "./answering/answering.resolver.js";
import { MIDNIGHT } from "./midnight.js";
import {
  AdviceProcedureResolver,
  AdviceProcedures,
} from "./procedure/advice-procedure.resolver.js";
import { procedureLifecycles } from "./procedure/procedure.lifecycle.js";
import { procedureKept } from "./procedure/procedure.reads.js";
import { procedureRelations, proceduresOfItems } from "./procedure/procedure.relations.js";
import { draftingActs, requestActs } from "./request/request.acts.js";
import { requestKept } from "./request/request.reads.js";
import { requestResolvers } from "./request/request.resolver.js";

export const advice: Module = {
  name: "advice",
  rows: [new URL("./advice.rows.sql", import.meta.url)],
  midnight: MIDNIGHT,
  kept: [...procedureKept, ...requestKept, ...advisingKept, ...answeringKept],
  acts: [
    ...draftingActs,
    discardAdviceProcedure, // it takes back a draft of an advice too, so it stands in a later room
    ...requestActs,
    ...advisingActs,
    ...answeringActs,
  ],
  resolvers: [
    AdviceProcedureResolver,
    ...AdviceProcedures.resolvers,
    procedureRelations,
    proceduresOfItems,
    ...requestResolvers,
    ...advisingResolvers,
    ...answeringResolvers,
  ],
  lifecycles: procedureLifecycles,
  permissions: advicePermissions,
  firstData: () => import("./first-data/advice.js"),
};
