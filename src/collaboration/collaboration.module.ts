import type { Module } from "../module.js";
import { collaborationPermissions } from "./collaboration.permissions.js";
import { nominationActs } from "./nomination/nomination.acts.js";
import { nominationLifecycle } from "./nomination/nomination.lifecycle.js";
import { candidates, nominations } from "./nomination/nomination.reads.js";
import { nominationResolvers } from "./nomination/nomination.resolver.js";
import { recognitionLifecycle } from "./recognition/committee-recognition.lifecycle.js";
import { recognitions } from "./recognition/committee-recognition.reads.js";
import { recognitionResolvers } from "./recognition/committee-recognition.resolver.js";
import { recognitionActs } from "./recognition/recognition.acts.js";
import { RECOGNITION_MIDNIGHT } from "./recognition/recognition.midnight.js";

export const collaboration: Module = {
  name: "collaboration",
  rows: [new URL("./collaboration.rows.sql", import.meta.url)],
  midnight: [...RECOGNITION_MIDNIGHT],
  kept: [recognitions, nominations, candidates],
  acts: [...recognitionActs, ...nominationActs],
  resolvers: [...recognitionResolvers, ...nominationResolvers],
  lifecycles: { recognition: recognitionLifecycle, nomination: nominationLifecycle },
  permissions: collaborationPermissions,
};
